import { RecommendationAsAt, RegisterAsAt } from './asAt';
import { compareDays } from './calendarDay';
import { Update } from './register';
import { isRunning } from './statusHistory';

/** The running recommendations that wait for this one: moving its date may move theirs. */
export function waitingFor(known: RegisterAsAt, recommendationId: string): readonly RecommendationAsAt[] {
  return known.recommendations.filter(
    (item) => isRunning(item.status) && item.recommendation.dependsOn.includes(recommendationId),
  );
}

/** The later recommendations that raise the same thing again. */
export function repeatedBy(known: RegisterAsAt, recommendationId: string): readonly RecommendationAsAt[] {
  return known.recommendations.filter((item) => item.recommendation.repeats === recommendationId);
}

/** Recommendations counted once where a later audit repeats an earlier one that is counted too. */
export interface CountedOnce {
  readonly items: readonly RecommendationAsAt[];
  /** Those left out because what they repeat is counted; a report that leaves them out says how many. */
  readonly repeats: readonly RecommendationAsAt[];
}

type ById = ReadonlyMap<string, RecommendationAsAt>;

function indexById(items: readonly RecommendationAsAt[]): ById {
  return new Map(items.map((item) => [item.recommendation.id, item]));
}

/**
 * The first of the chain that the item repeats; itself where it repeats none of those in `byId`. Of a chain that leads
 * round in a circle, which only a mistaken entry makes, the one with the least id is taken for the first.
 */
function firstOfChain(item: RecommendationAsAt, byId: ById): RecommendationAsAt {
  const chain: RecommendationAsAt[] = [];
  let current = item;
  for (;;) {
    const { repeats } = current.recommendation;
    const next = repeats === undefined ? undefined : byId.get(repeats);
    if (next === undefined) {
      return current;
    }
    chain.push(current);
    const met = chain.indexOf(next);
    if (met >= 0) {
      return chain
        .slice(met)
        .reduce((least, each) => (each.recommendation.id < least.recommendation.id ? each : least));
    }
    current = next;
  }
}

/** Whether a report counts a finding and its repeat as two, or as the one that they are. */
export type RepeatCount = 'twice' | 'once';

/**
 * Leaves out each recommendation that raises again what another of the same list raises (DOMAIN.md, "Links"), also where
 * the chain between the two leads over one that is not in the list: of each chain through `known` the one raised first
 * stays.
 */
export function countOnce(
  items: readonly RecommendationAsAt[],
  known: readonly RecommendationAsAt[] = items,
): CountedOnce {
  const byId = indexById(known);
  const counted = new Map<RecommendationAsAt, RecommendationAsAt>();
  for (const item of items) {
    const first = firstOfChain(item, byId);
    const other = counted.get(first);
    if (other === undefined || item === first || (other !== first && isRaisedBefore(item, other))) {
      counted.set(first, item);
    }
  }
  const kept = new Set(counted.values());
  return { items: items.filter((item) => kept.has(item)), repeats: items.filter((item) => !kept.has(item)) };
}

function isRaisedBefore(item: RecommendationAsAt, other: RecommendationAsAt): boolean {
  return (compareDays(item.raised, other.raised) || (item.recommendation.id < other.recommendation.id ? -1 : 1)) < 0;
}

/** The recommendation that this one raises again: the first of the chain that was known, or itself. */
export function servedBy(known: RegisterAsAt, item: RecommendationAsAt): RecommendationAsAt {
  return item.recommendation.repeats === undefined ? item : firstOfChain(item, indexById(known.recommendations));
}

/**
 * The updates that serve a recommendation, oldest first: its own, and those of the ones that it repeats or that repeat
 * it, since one set of updates serves them all (DOMAIN.md, "Links"). `ownOf` says which of its own count; those that stand.
 */
export function updatesServing(
  known: RegisterAsAt,
  ownOf: (item: RecommendationAsAt) => readonly Update[] = ({ updates }) => updates,
): (item: RecommendationAsAt) => readonly Update[] {
  const byId = indexById(known.recommendations);
  const updatesOf = new Map<RecommendationAsAt, readonly Update[]>();
  for (const item of known.recommendations) {
    const first = firstOfChain(item, byId);
    if (first !== item) {
      updatesOf.set(first, [...(updatesOf.get(first) ?? ownOf(first)), ...ownOf(item)]);
    }
  }
  for (const [first, updates] of updatesOf) {
    updatesOf.set(
      first,
      [...updates].sort((left, right) => compareDays(left.date.from, right.date.from)),
    );
  }
  return (item) => updatesOf.get(firstOfChain(item, byId)) ?? ownOf(item);
}
