import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import { awaitedBoard } from '../../domain/closing';
import { ageingBandOf, isClosedInTime, isProposed } from '../../domain/kpi';
import { isSameWord } from '../../domain/scales';
import { isSlipped } from '../../domain/slippage';
import { isRunning } from '../../domain/statusHistory';
import { strings } from './loc/first.en-GB';

/** The word of addresses, in every language, under which recommendations that no rule covers are chosen. */
export const UNROUTED = 'Unrouted';
/** The word of addresses, in every language, under which recommendations that name no owner are chosen. */
export const NO_OWNER = 'No owner';
/** The word of addresses, in every language, under which recommendations that name no directorate are chosen. */
export const NO_DIRECTORATE = 'No directorate';

const SHOWN: ReadonlyMap<string, string> = new Map([
  [UNROUTED, strings.unrouted],
  [NO_OWNER, strings.noOwner],
  [NO_DIRECTORATE, strings.noDirectorate],
]);

/** What a value that the register is narrowed to is called on the screen. */
export function shownValue(value: string): string {
  return SHOWN.get(value) ?? value;
}

/** Properties by which a key figure counts, in the words of the register's sentence; the keys stand in addresses. */
export const FEATURES = {
  'no-target-date': {
    words: strings.noTargetDate,
    fits: (item: RecommendationAsAt) => item.targetDateRag.hasNoTargetDate,
  },
  proposed: { words: strings.proposedToBoards, fits: isProposed },
  slipped: { words: strings.targetDateMoved, fits: isSlipped },
  repeat: {
    words: strings.repeatFinding,
    fits: (item: RecommendationAsAt) => item.recommendation.repeats !== undefined,
  },
  'closed-by-current-date': {
    words: strings.closedByIts,
    fits: (item: RecommendationAsAt) => isClosedInTime(item, 'current'),
  },
  'closed-by-first-date': {
    words: strings.closedByDate,
    fits: (item: RecommendationAsAt) => isClosedInTime(item, 'original'),
  },
} as const;
export type Feature = keyof typeof FEATURES;

/** What narrows the register besides its search and its five fields: it comes by links, from the overview above all. */
export interface FurtherFilter {
  readonly sources: readonly string[];
  readonly directorates: readonly string[];
  /** Ageing bands, by the domain's names. */
  readonly ages: readonly string[];
  /** Boards whose agreement a proposal awaits. */
  readonly awaited: readonly string[];
  /** All of them must fit. */
  readonly features: readonly Feature[];
  readonly raisedAfter: CalendarDay | undefined;
  readonly closedAfter: CalendarDay | undefined;
}

export const NO_FURTHER_FILTER: FurtherFilter = {
  sources: [],
  directorates: [],
  ages: [],
  awaited: [],
  features: [],
  raisedAfter: undefined,
  closedAfter: undefined,
};

/** Whether a word of an address names a feature. */
export function isFeature(word: string): word is Feature {
  return Object.prototype.hasOwnProperty.call(FEATURES, word);
}

function fitsAny(chosen: readonly string[], valueOf: () => string): boolean {
  return chosen.length === 0 || chosen.some((each) => isSameWord(each, valueOf()));
}

/** Whether the recommendation, as the register is known, fits the filter. */
export function fitsFurther(
  item: RecommendationAsAt,
  filter: FurtherFilter,
  { day, register }: Pick<RegisterAsAt, 'day' | 'register'>,
): boolean {
  const { directorate } = item.recommendation;
  return (
    fitsAny(filter.sources, () => item.audit.source) &&
    fitsAny(filter.directorates, () => (directorate.trim() === '' ? NO_DIRECTORATE : directorate)) &&
    fitsAny(filter.ages, () => ageingBandOf(item, day)) &&
    (filter.awaited.length === 0 ||
      (isProposed(item) && fitsAny(filter.awaited, () => awaitedBoard(item, register.boards) ?? UNROUTED))) &&
    filter.features.every((feature) => FEATURES[feature].fits(item)) &&
    (filter.raisedAfter === undefined || item.raised > filter.raisedAfter) &&
    (filter.closedAfter === undefined || (!isRunning(item.status) && item.standing.since > filter.closedAfter))
  );
}

/** One thing by which the filter narrows, in words, and the filter without it. */
export interface Narrowing {
  readonly words: string;
  readonly without: FurtherFilter;
}

function without<T extends string>(values: readonly T[], value: T): readonly T[] {
  return values.filter((each) => each !== value);
}

/** Everything by which the filter narrows, in the order in which the register's sentence says it. */
export function narrowingsOf(filter: FurtherFilter): readonly Narrowing[] {
  const { sources, directorates, ages, awaited, features, raisedAfter, closedAfter } = filter;
  return [
    ...features.map((feature) => ({
      words: FEATURES[feature].words,
      without: { ...filter, features: without(features, feature) },
    })),
    ...awaited.map((board) => ({
      words: strings.waitingForBoard(shownValue(board)),
      without: { ...filter, awaited: without(awaited, board) },
    })),
    ...sources.map((source) => ({ words: source, without: { ...filter, sources: without(sources, source) } })),
    ...directorates.map((directorate) => ({
      words: shownValue(directorate),
      without: { ...filter, directorates: without(directorates, directorate) },
    })),
    ...ages.map((age) => ({ words: strings.raisedAgeAgo(age), without: { ...filter, ages: without(ages, age) } })),
    ...(raisedAfter === undefined
      ? []
      : [
          {
            words: strings.raisedAfterRaisedAfter(formatDay(raisedAfter)),
            without: { ...filter, raisedAfter: undefined },
          },
        ]),
    ...(closedAfter === undefined
      ? []
      : [
          {
            words: strings.endedAfterClosedAfter(formatDay(closedAfter)),
            without: { ...filter, closedAfter: undefined },
          },
        ]),
  ];
}
