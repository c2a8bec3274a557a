import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { boardOf } from '../../domain/asAt';
import { describePeriod } from '../../domain/period';
import { RAGS } from '../../domain/rag';
import { STATUSES } from '../../domain/register';
import { Scales, normaliseWords } from '../../domain/scales';
import { NO_PRIORITY, prioritiesOf, targetDateTable } from '../../domain/summary';
import { RAG_TOKENS } from '../theme/ragTokens';
import { NO_DIRECTORATE, NO_OWNER, shownValue } from './furtherFilter';
import { strings } from './loc/first.en-GB';
import { RegisterSort, sortRecommendations } from './registerColumns';
import type { Grouping } from './registerLayout';

/** Recommendations that stand together in the register under one heading. */
export interface RegisterGroup {
  readonly key: string;
  readonly title: string;
  /** Assurance and issue of the audit, or why the group stands first; `''` where the title says all. */
  readonly note: string;
  /** How many there are, and of each colour: `3 recommendations: 1 Amber, 2 Green`. */
  readonly counts: string;
  readonly items: readonly RecommendationAsAt[];
}

/** From how many recommendations on only those near the window are drawn; fewer can all be found with the browser's own search. */
export const VIRTUAL_FROM = 300;

/** The key of the one group of a register that is not grouped: it has no heading. */
export const ALL = 'all';

function describeCounts(items: readonly RecommendationAsAt[], scales: Scales): string {
  const { total } = targetDateTable(items, scales);
  const colours = RAGS.filter((rag) => total[rag] > 0).map((rag) => `${total[rag]} ${RAG_TOKENS[rag].word}`);
  return `${strings.recommendationsWith(items.length)}: ${colours.join(', ')}`;
}

/** Where a recommendation belongs: groups of one key are one. */
interface Place {
  readonly key: string;
  readonly title: string;
  readonly note: string;
}

type PlaceOf = (item: RecommendationAsAt) => Place;

function named(valueOf: (item: RecommendationAsAt) => string, none: string): PlaceOf {
  return (item) => {
    const value = valueOf(item).trim() || none;
    return { key: normaliseWords(value), title: shownValue(value), note: '' };
  };
}

const PLACES: Readonly<Record<Grouping, PlaceOf>> = {
  audit: ({ audit }) => ({
    key: `audit ${audit.id}`,
    title: audit.title,
    note: strings.assuranceIssuedPeriod(audit.assurance ?? strings.notGraded, describePeriod(audit.issued)),
  }),
  board: named(({ routing }) => boardOf(routing) ?? '', strings.noBoard),
  status: named(({ status }) => status, ''),
  rag: named(({ targetDateRag }) => RAG_TOKENS[targetDateRag.rag].word, ''),
  priority: named(({ recommendation }) => recommendation.priority ?? '', NO_PRIORITY),
  owner: named(({ recommendation }) => recommendation.owners.join('; '), NO_OWNER),
  directorate: named(({ recommendation }) => recommendation.directorate, NO_DIRECTORATE),
  none: () => ({ key: ALL, title: strings.recommendationsTitle, note: '' }),
};

/** The titles of groups in the order in which they stand; others follow by the alphabet. */
function titlesInOrder(
  grouping: Grouping,
  items: readonly RecommendationAsAt[],
  known: RegisterAsAt,
): readonly string[] {
  switch (grouping) {
    case 'board':
      return known.register.boards.map(({ name }) => name);
    case 'status':
      return STATUSES;
    case 'rag':
      return RAGS.map((rag) => RAG_TOKENS[rag].word);
    case 'priority':
      return prioritiesOf(items, known.register.scales);
    default:
      return [];
  }
}

/** The groups of what has no value, which stand last. */
const LAST: readonly string[] = [NO_OWNER, NO_DIRECTORATE].map(normaliseWords);

function inOrder(groups: RegisterGroup[], titles: readonly string[]): RegisterGroup[] {
  const ranks = new Map(titles.map((title, rank) => [normaliseWords(title), rank]));
  const rankOf = ({ key }: RegisterGroup): number => ranks.get(key) ?? (LAST.includes(key) ? Infinity : ranks.size);
  return groups.sort(
    (left, right) =>
      // two infinite ranks have no difference to speak of
      (rankOf(left) === rankOf(right) ? 0 : rankOf(left) - rankOf(right)) ||
      left.title.localeCompare(right.title, 'en-GB'),
  );
}

/**
 * The register's groups: those that no rule covers first (DOMAIN.md, "Rules of the engine"), then by what it is grouped by:
 * audits in the order given, boards, statuses, colours and priorities in the domain's, the others by the alphabet.
 */
export function groupRecommendations(
  items: readonly RecommendationAsAt[],
  known: RegisterAsAt,
  grouping: Grouping = 'audit',
  sort?: RegisterSort,
): readonly RegisterGroup[] {
  const { scales } = known.register;
  const unrouted: RecommendationAsAt[] = [];
  const byKey = new Map<string, { readonly place: Place; readonly items: RecommendationAsAt[] }>();
  for (const item of items) {
    if (item.routing.kind === 'unrouted') {
      unrouted.push(item);
      continue;
    }
    const place = PLACES[grouping](item);
    const group = byKey.get(place.key);
    if (group === undefined) {
      byKey.set(place.key, { place, items: [item] });
    } else {
      group.items.push(item);
    }
  }
  const toGroup = (place: Place, members: readonly RecommendationAsAt[]): RegisterGroup => ({
    ...place,
    counts: describeCounts(members, scales),
    items: sortRecommendations(members, sort, scales),
  });
  const routed = [...byKey.values()].map((group) => toGroup(group.place, group.items));
  const first = {
    key: 'unrouted',
    title: strings.unroutedNoBoard,
    note: strings.noRuleOf,
  };
  return [
    ...(unrouted.length === 0 ? [] : [toGroup(first, unrouted)]),
    ...(grouping === 'audit' ? routed : inOrder(routed, titlesInOrder(grouping, items, known))),
  ];
}
