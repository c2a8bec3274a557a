import { RecommendationAsAt, boardOf, compareReferences } from '../../domain/asAt';
import { formatDayShort } from '../../domain/calendarDay';
import { describePeriod } from '../../domain/period';
import { RAGS } from '../../domain/rag';
import { STATUSES } from '../../domain/register';
import type { Scales } from '../../domain/scales';
import { NO_PRIORITY, prioritiesOf } from '../../domain/summary';
import { RAG_TOKENS } from '../theme/ragTokens';
import { strings } from './loc/first.en-GB';

/** A column of the register: what it is called, how wide it is, and what it says in one line. */
export interface RegisterColumn {
  readonly name: string;
  /** In pixels. */
  readonly minWidth: number;
  readonly maxWidth?: number;
  /** In words; `''` where there is nothing to say. */
  readonly words: (item: RecommendationAsAt) => string;
}

/** The day of the last update that counts, in words. */
function lastUpdate({ updates }: RecommendationAsAt): string {
  const last = updates[updates.length - 1];
  return last === undefined ? '' : describePeriod(last.date);
}

function confidentialWords({ recommendation, audit }: RecommendationAsAt): string {
  return recommendation.confidential ? strings.yes : audit.confidential ? strings.byItsAudit : strings.no;
}

/** Every column that the register can show, in its order; the keys stand in addresses. */
export const REGISTER_COLUMNS = {
  rag: { name: strings.rag, minWidth: 56, maxWidth: 60, words: (item) => RAG_TOKENS[item.targetDateRag.rag].word },
  reference: { name: strings.ref, minWidth: 32, maxWidth: 48, words: ({ recommendation }) => recommendation.reference },
  title: { name: strings.title, minWidth: 140, maxWidth: 230, words: ({ recommendation }) => recommendation.title },
  audit: { name: strings.audit, minWidth: 110, maxWidth: 200, words: ({ audit }) => audit.title },
  source: { name: strings.source, minWidth: 90, maxWidth: 130, words: ({ audit }) => audit.source },
  priority: {
    name: strings.priority,
    minWidth: 92,
    maxWidth: 96,
    words: ({ recommendation }) => recommendation.priority ?? NO_PRIORITY,
  },
  theme: { name: strings.theme, minWidth: 110, maxWidth: 200, words: ({ recommendation }) => recommendation.theme },
  board: {
    name: strings.boardAndReason,
    minWidth: 130,
    maxWidth: 230,
    words: ({ routing }) => boardOf(routing) ?? '',
  },
  status: { name: strings.status, minWidth: 96, maxWidth: 116, words: ({ status }) => status },
  due: { name: strings.due, minWidth: 106, maxWidth: 130, words: ({ target }) => target.current?.target.words ?? '' },
  owner: {
    name: strings.owner,
    minWidth: 100,
    maxWidth: 240,
    words: ({ recommendation }) => recommendation.owners.join('; '),
  },
  directorate: {
    name: strings.directorate,
    minWidth: 100,
    maxWidth: 160,
    words: ({ recommendation }) => recommendation.directorate,
  },
  raised: { name: strings.raised, minWidth: 88, maxWidth: 100, words: ({ raised }) => formatDayShort(raised) },
  updated: { name: strings.lastUpdate, minWidth: 96, maxWidth: 120, words: lastUpdate },
  confidential: { name: strings.confidential, minWidth: 88, maxWidth: 100, words: confidentialWords },
} as const satisfies Readonly<Record<string, RegisterColumn>>;

export type ColumnKey = keyof typeof REGISTER_COLUMNS;

/** The columns in their order. */
export const COLUMN_KEYS = Object.keys(REGISTER_COLUMNS) as readonly ColumnKey[];

/** Whether a word of an address names a column. */
export function isColumn(word: string): word is ColumnKey {
  return Object.prototype.hasOwnProperty.call(REGISTER_COLUMNS, word);
}

/** How the register is sorted within its groups. */
export interface RegisterSort {
  readonly column: ColumnKey;
  readonly isDescending: boolean;
}

type Comparison = (left: RecommendationAsAt, right: RecommendationAsAt) => number;
type SortKey = string | number | undefined;

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** What is sorted by where the words would give another order; `undefined` stands last. */
const SORT_KEYS: Partial<Record<ColumnKey, (item: RecommendationAsAt) => SortKey>> = {
  rag: (item) => RAGS.indexOf(item.targetDateRag.rag),
  status: ({ status }) => STATUSES.indexOf(status),
  due: ({ dueDay }) => dueDay,
  raised: ({ raised }) => raised,
  updated: ({ updates }) => updates[updates.length - 1]?.date.to,
};

function sortKeys(
  items: readonly RecommendationAsAt[],
  column: ColumnKey,
  scales: Scales,
): ReadonlyMap<RecommendationAsAt, SortKey> {
  const priorities = column === 'priority' ? prioritiesOf(items, scales) : [];
  const keyOf =
    column === 'priority'
      ? ({ recommendation: { priority } }: RecommendationAsAt): SortKey =>
          priority === undefined ? undefined : priorities.indexOf(priority)
      : (SORT_KEYS[column] ??
        ((item: RecommendationAsAt): SortKey => REGISTER_COLUMNS[column].words(item) || undefined));
  return new Map(items.map((item) => [item, keyOf(item)]));
}

function compareKeys(left: SortKey, right: SortKey): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return left - right;
  }
  return collator.compare(String(left), String(right));
}

/** The comparison of a sort: what has nothing in the column is last in both directions, and what is alike keeps its order. */
function comparisonOf(
  keys: ReadonlyMap<RecommendationAsAt, SortKey>,
  { column, isDescending }: RegisterSort,
): Comparison {
  const direction = isDescending ? -1 : 1;
  return (left, right) => {
    const [one, other] = [keys.get(left), keys.get(right)];
    if (one === undefined || other === undefined) {
      return one === other ? 0 : one === undefined ? 1 : -1;
    }
    return (
      direction * (column === 'reference' ? compareReferences(String(one), String(other)) : compareKeys(one, other))
    );
  };
}

/** The recommendations in the order of a sort; `undefined` keeps the register's own. */
export function sortRecommendations(
  items: readonly RecommendationAsAt[],
  sort: RegisterSort | undefined,
  scales: Scales,
): readonly RecommendationAsAt[] {
  return sort === undefined ? items : [...items].sort(comparisonOf(sortKeys(items, sort.column, scales), sort));
}
