import { RecommendationAsAt, RegisterAsAt, boardOf } from '../../domain/asAt';
import { describePeriod, describeTargetDate } from '../../domain/period';
import { RAGS } from '../../domain/rag';
import type { Rag } from '../../domain/rag';
import { STATUSES } from '../../domain/register';
import { isSameWord, normaliseWords } from '../../domain/scales';
import { NO_PRIORITY, prioritiesOf } from '../../domain/summary';
import { RAG_TOKENS } from '../theme/ragTokens';
import { FurtherFilter, NO_FURTHER_FILTER, fitsFurther, narrowingsOf } from './furtherFilter';

/** The word under which recommendations that no rule covers are chosen and grouped. */
export const UNROUTED = 'Unrouted';
/** The word under which recommendations that name no owner are chosen. */
export const NO_OWNER = 'No owner';

/** What the register is narrowed to. Within a field any of the chosen values fits; an empty field fits everything. */
export interface RegisterFilter {
  /** Words that must all occur somewhere in the recommendation's text. */
  readonly text: string;
  readonly boards: readonly string[];
  readonly statuses: readonly string[];
  readonly rags: readonly Rag[];
  readonly priorities: readonly string[];
  readonly owners: readonly string[];
  readonly further: FurtherFilter;
}

export const NO_FILTER: RegisterFilter = {
  text: '',
  boards: [],
  statuses: [],
  rags: [],
  priorities: [],
  owners: [],
  further: NO_FURTHER_FILTER,
};

/** The values that each field can be narrowed to, in the order in which they are offered. */
export type FilterChoices = Omit<RegisterFilter, 'text' | 'further'>;

const searchTexts = new WeakMap<RecommendationAsAt, string>();

/** Everything of a recommendation that search looks through: what was known on the day, updates included. */
function searchTextOf(item: RecommendationAsAt): string {
  const known = searchTexts.get(item);
  if (known !== undefined) {
    return known;
  }
  const { recommendation, audit, target } = item;
  const text = normaliseWords(
    [
      audit.title,
      recommendation.reference,
      recommendation.title,
      describePeriod(audit.issued),
      audit.auditor,
      audit.assurance ?? '',
      recommendation.priority ?? '',
      recommendation.theme,
      item.status,
      item.routing.kind === 'routed' ? item.routing.board : UNROUTED,
      item.routing.reason,
      ...recommendation.owners,
      recommendation.text,
      recommendation.managementResponse,
      ...[...target.earlier, ...(target.current === undefined ? [] : [target.current])].flatMap((dated) => [
        describeTargetDate(dated.target),
        dated.reason,
      ]),
      ...item.updates.flatMap((update) => [
        update.author,
        update.achievements,
        update.remaining,
        update.milestones,
        update.barriers,
        update.mitigation,
        update.text,
        update.implemented,
        update.evidence,
      ]),
      ...item.decisions.flatMap((decision) => [decision.board, decision.decision, decision.note]),
    ].join(' \n '),
  );
  searchTexts.set(item, text);
  return text;
}

function isChosen(chosen: readonly string[], values: readonly string[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.some((each) => isSameWord(each, value)));
}

/** The recommendations that fit the filter, in their order. */
export function filterRecommendations(known: RegisterAsAt, filter: RegisterFilter): readonly RecommendationAsAt[] {
  const words = normaliseWords(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  return known.recommendations.filter(
    (item) =>
      isChosen(filter.boards, [boardOf(item.routing) ?? UNROUTED]) &&
      isChosen(filter.statuses, [item.status]) &&
      isChosen(filter.rags, [item.targetDateRag.rag]) &&
      isChosen(filter.priorities, [item.recommendation.priority ?? NO_PRIORITY]) &&
      isChosen(filter.owners, item.recommendation.owners.length === 0 ? [NO_OWNER] : item.recommendation.owners) &&
      fitsFurther(item, filter.further, known, UNROUTED) &&
      words.every((word) => searchTextOf(item).includes(word)),
  );
}

function distinct(values: readonly string[]): string[] {
  const found: string[] = [];
  for (const value of values) {
    if (!found.some((each) => isSameWord(each, value))) {
      found.push(value);
    }
  }
  return found;
}

/** What can be chosen in each field: the register's boards, and otherwise the values that occur. */
export function filterChoices(known: RegisterAsAt): FilterChoices {
  const items = known.recommendations;
  const boards = items.map((item) => boardOf(item.routing) ?? UNROUTED);
  const owners = items.flatMap(({ recommendation }) => recommendation.owners);
  return {
    boards: distinct([
      ...(boards.includes(UNROUTED) ? [UNROUTED] : []),
      ...known.register.boards.map((board) => board.name),
      ...boards,
    ]),
    statuses: STATUSES.filter((status) => items.some((item) => item.status === status)),
    rags: RAGS.filter((rag) => items.some((item) => item.targetDateRag.rag === rag)),
    priorities: prioritiesOf(items, known.register.scales),
    owners: [
      ...distinct(owners).sort((left, right) => left.localeCompare(right, 'en-GB')),
      ...(items.some(({ recommendation }) => recommendation.owners.length === 0) ? [NO_OWNER] : []),
    ],
  };
}

/** Whether the filter narrows anything. */
export function isNarrowing(filter: RegisterFilter): boolean {
  return filter.text.trim() !== '' || chosenWords(filter).length > 0;
}

/** How many of the five fields are narrowed. */
export function narrowedFields(filter: RegisterFilter): number {
  return [filter.boards, filter.statuses, filter.rags, filter.priorities, filter.owners].filter(
    (chosen) => chosen.length > 0,
  ).length;
}

function chosenWords(filter: RegisterFilter): readonly string[] {
  return [
    ...filter.rags.map((rag) => RAG_TOKENS[rag].word),
    ...filter.statuses,
    ...filter.priorities,
    ...filter.boards,
    ...filter.owners,
    ...narrowingsOf(filter.further).map(({ words }) => words),
  ];
}

/** `12 of 28 recommendations, filtered by Red, "fleet"`; `28 recommendations` when nothing is narrowed. */
export function describeCount(shown: number, all: number, filter: RegisterFilter): string {
  const noun = all === 1 ? 'recommendation' : 'recommendations';
  if (!isNarrowing(filter)) {
    return `${all} ${noun}`;
  }
  const text = filter.text.trim();
  const words = [...chosenWords(filter), ...(text === '' ? [] : [`“${text}”`])];
  return `${shown} of ${all} ${noun}, filtered by ${words.join(', ')}`;
}
