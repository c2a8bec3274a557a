import { RecommendationAsAt, RegisterAsAt, boardOf, isRoutedTo } from './asAt';
import { CalendarDay, addMonths, daysBetween } from './calendarDay';
import { awaitedBoard } from './closing';
import { RepeatCount, countOnce } from './links';
import { NO_PRIORITY, prioritiesOf } from './summary';
import { normaliseWords } from './scales';
import { isRunning } from './statusHistory';

/** The name under which recommendations that go to no board are counted. */
export const UNROUTED = 'unrouted';

/** The name under which recommendations without an owner, or without a directorate, are counted. */
export const NOT_GIVEN = 'not given';

/** Upper limits of the ageing bands in months since a recommendation was raised; the last band has none. */
const AGEING_BANDS: readonly { readonly name: string; readonly months: number | undefined }[] = [
  { name: 'under 6 months', months: 6 },
  { name: '6 to 12 months', months: 12 },
  { name: '1 to 2 years', months: 24 },
  { name: 'over 2 years', months: undefined },
];

/** Running, overdue and proposed numbers of one group, for example of one board. */
export interface GroupCount {
  readonly name: string;
  readonly running: number;
  readonly overdue: number;
  readonly proposed: number;
}

/**
 * Of those closed in the period: how many by the target date in force, and by the date first agreed. One without such a date
 * is neither in time nor late: it is counted as closed, and not among those that had a date.
 */
export interface ClosedOnTime {
  readonly closed: number;
  readonly withCurrentDate: number;
  readonly byCurrentDate: number;
  readonly withOriginalDate: number;
  readonly byOriginalDate: number;
}

/** Key figures as at a day and over the period that ends on it. Counts are of recommendations, ages in days. */
export interface Kpis {
  readonly day: CalendarDay;
  readonly since: CalendarDay;
  /** Whether a running finding and its running repeat are counted as two or as one; each list of figures by itself. */
  readonly repeatsCounted: RepeatCount;
  /** The running repeats that are left out where they are counted once. */
  readonly repeatsLeftOut: number;
  readonly running: number;
  readonly open: number;
  readonly overdue: number;
  readonly withoutTargetDate: number;
  readonly proposed: number;
  readonly raisedInPeriod: number;
  readonly closedInPeriod: ClosedOnTime;
  /** The running ones that repeat an earlier one; all of them, however repeats are counted. */
  readonly repeatFindings: number;
  /** Of the running ones; `undefined` when there is none. */
  readonly meanAge: number | undefined;
  /** Of the running ones with both an original and a current due day; `undefined` when there is none. */
  readonly meanDaysSlipped: number | undefined;
  readonly ageing: readonly { readonly band: string; readonly running: number }[];
  readonly byPriority: readonly GroupCount[];
  readonly byBoard: readonly GroupCount[];
  readonly byOwner: readonly GroupCount[];
  readonly byDirectorate: readonly GroupCount[];
  readonly bySource: readonly GroupCount[];
  /** The proposed ones by the board whose agreement is awaited next. */
  readonly waitingFor: readonly { readonly board: string; readonly proposed: number }[];
}

function isOverdue(item: RecommendationAsAt): boolean {
  return item.targetDateRag.rag === 'RED';
}

/** Whether its owner proposes to settle it and the boards have not yet done so. */
export function isProposed(item: RecommendationAsAt): boolean {
  return isRunning(item.status) && item.standing.proposal !== undefined;
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function countGroups(
  running: readonly RecommendationAsAt[],
  namesOf: (item: RecommendationAsAt) => readonly string[],
  order: readonly string[] = [],
): readonly GroupCount[] {
  const groups = new Map<string, { name: string; readonly items: RecommendationAsAt[] }>(
    order.map((name) => [normaliseWords(name), { name, items: [] }]),
  );
  for (const item of running) {
    for (const given of namesOf(item)) {
      const key = normaliseWords(given);
      const group = groups.get(key) ?? { name: given, items: [] };
      groups.set(key, group);
      group.items.push(item);
      // Of several spellings the first by letter, whatever the order of the rows.
      group.name = order.length === 0 && given < group.name ? given : group.name;
    }
  }
  const counts = [...groups.values()].map(({ name, items }) => ({
    name,
    running: items.length,
    overdue: items.filter(isOverdue).length,
    proposed: items.filter(isProposed).length,
  }));
  return order.length > 0
    ? counts
    : counts.sort((left, right) => right.running - left.running || (left.name < right.name ? -1 : 1));
}

/** The names under which one counts; what is left blank is counted too. */
function named(names: readonly string[]): readonly string[] {
  const given = names.filter((name) => name.trim() !== '');
  return given.length === 0 ? [NOT_GIVEN] : given;
}

function countWaiting(
  proposed: readonly RecommendationAsAt[],
  known: RegisterAsAt,
): readonly { readonly board: string; readonly proposed: number }[] {
  const counts = new Map<string, number>();
  for (const item of proposed) {
    const board = awaitedBoard(item, known.register.boards) ?? UNROUTED;
    counts.set(board, (counts.get(board) ?? 0) + 1);
  }
  return [...counts]
    .map(([board, count]) => ({ board, proposed: count }))
    .sort((left, right) => right.proposed - left.proposed || (left.board < right.board ? -1 : 1));
}

function dueDayOf(item: RecommendationAsAt, by: 'current' | 'original'): CalendarDay | undefined {
  return by === 'current' ? item.dueDay : item.target.original?.dueDay;
}

/** Whether it is closed, and was so by the target date in force, or by the one first agreed. */
export function isClosedInTime(item: RecommendationAsAt, by: 'current' | 'original'): boolean {
  const dueDay = dueDayOf(item, by);
  return item.status === 'Closed' && dueDay !== undefined && item.standing.since <= dueDay;
}

function countClosed(closed: readonly RecommendationAsAt[]): ClosedOnTime {
  return {
    closed: closed.length,
    withCurrentDate: closed.filter((item) => dueDayOf(item, 'current') !== undefined).length,
    byCurrentDate: closed.filter((item) => isClosedInTime(item, 'current')).length,
    withOriginalDate: closed.filter((item) => dueDayOf(item, 'original') !== undefined).length,
    byOriginalDate: closed.filter((item) => isClosedInTime(item, 'original')).length,
  };
}

/** The band in which a recommendation is counted by its age on a day. */
export function ageingBandOf(item: RecommendationAsAt, day: CalendarDay): string {
  return AGEING_BANDS.reduceRight(
    (band, { name, months }) => (months === undefined || item.raised > addMonths(day, -months) ? name : band),
    '',
  );
}

function countAges(
  running: readonly RecommendationAsAt[],
  day: CalendarDay,
): readonly { readonly band: string; readonly running: number }[] {
  const bands = running.map((item) => ageingBandOf(item, day));
  return AGEING_BANDS.map(({ name }) => ({ band: name, running: bands.filter((band) => band === name).length }));
}

/**
 * The key figures of a register as at a day, and over the period since `since` (exclusive); of one board's
 * recommendations where `board` is given. One that several roles own counts for each of them. Repeats are counted `twice`
 * unless `once` is asked: then each finding once among the running, the raised and the closed.
 */
export function keyFigures(
  known: RegisterAsAt,
  since: CalendarDay,
  board?: string,
  repeatsCounted: RepeatCount = 'twice',
): Kpis {
  const { day, register } = known;
  const items =
    board === undefined ? known.recommendations : known.recommendations.filter((item) => isRoutedTo(item, board));
  const counted = (each: readonly RecommendationAsAt[]): readonly RecommendationAsAt[] =>
    repeatsCounted === 'once' ? countOnce(each, known.recommendations).items : each;
  const allRunning = items.filter((item) => isRunning(item.status));
  const running = counted(allRunning);
  const proposed = running.filter(isProposed);
  const slippages = running.flatMap(({ target }) => (target.daysSlipped === undefined ? [] : [target.daysSlipped]));
  return {
    day,
    since,
    repeatsCounted,
    repeatsLeftOut: allRunning.length - running.length,
    running: running.length,
    open: running.filter((item) => item.status === 'Open').length,
    overdue: running.filter(isOverdue).length,
    withoutTargetDate: running.filter((item) => item.targetDateRag.hasNoTargetDate).length,
    proposed: proposed.length,
    raisedInPeriod: counted(items.filter((item) => item.raised > since)).length,
    closedInPeriod: countClosed(
      counted(items.filter((item) => item.status === 'Closed' && item.standing.since > since)),
    ),
    repeatFindings: allRunning.filter((item) => item.recommendation.repeats !== undefined).length,
    meanAge: mean(running.map((item) => daysBetween(item.raised, day))),
    meanDaysSlipped: mean(slippages),
    ageing: countAges(running, day),
    byPriority: countGroups(
      running,
      (item) => [item.recommendation.priority ?? NO_PRIORITY],
      prioritiesOf(running, register.scales),
    ),
    byBoard: countGroups(running, (item) => [boardOf(item.routing) ?? UNROUTED]),
    byOwner: countGroups(running, (item) => named(item.recommendation.owners)),
    byDirectorate: countGroups(running, (item) => named([item.recommendation.directorate])),
    bySource: countGroups(running, (item) => [item.audit.source]),
    waitingFor: countWaiting(proposed, known),
  };
}
