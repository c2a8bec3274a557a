import { RecommendationAsAt, RegisterAsAt, asAt, isRoutedTo } from './asAt';
import { CalendarDay } from './calendarDay';
import { isProposed } from './kpi';
import { Register } from './register';
import { isRunning } from './statusHistory';

/**
 * How the number of running recommendations came from what it was on an earlier day to what it is: `before` plus `raised`,
 * `reopened` and `arrived`, less `ended` and `left`, is `now`. The lists are of the later day, in the register's order.
 */
export interface Movement {
  readonly since: CalendarDay;
  readonly before: number;
  /** Raised since; also those that have ended again, which `ended` counts too. */
  readonly raised: readonly RecommendationAsAt[];
  /** Ended then, running now. */
  readonly reopened: readonly RecommendationAsAt[];
  /** Known then with another board or none; also those that have ended with this one since, which `ended` counts too. */
  readonly arrived: readonly RecommendationAsAt[];
  /** Closed, superseded or not adopted since. */
  readonly ended: readonly RecommendationAsAt[];
  /** Running, with another board or none now. */
  readonly left: readonly RecommendationAsAt[];
  readonly now: number;
  /** Of those that run now: whose target date was moved since. */
  readonly datesMoved: readonly RecommendationAsAt[];
  /** Of those that run now: past their target date, and not so then. */
  readonly becameOverdue: readonly RecommendationAsAt[];
}

interface Mutable {
  raised: RecommendationAsAt[];
  reopened: RecommendationAsAt[];
  arrived: RecommendationAsAt[];
  ended: RecommendationAsAt[];
  left: RecommendationAsAt[];
}

type IsOurs = (item: RecommendationAsAt) => boolean;

function sort(into: Mutable, item: RecommendationAsAt, earlier: RecommendationAsAt | undefined, isOurs: IsOurs): void {
  const ran = earlier !== undefined && isRunning(earlier.status);
  const wasOurs = ran && isOurs(earlier);
  const runs = isRunning(item.status);
  if (earlier === undefined && isOurs(item)) {
    into.raised.push(item);
  }
  if (earlier !== undefined && !ran && runs && isOurs(item)) {
    into.reopened.push(item);
  }
  if (ran && !wasOurs && isOurs(item)) {
    into.arrived.push(item);
  }
  if (!runs && (wasOurs || ((earlier === undefined || ran) && isOurs(item)))) {
    into.ended.push(item);
  }
  if (wasOurs && runs && !isOurs(item)) {
    into.left.push(item);
  }
}

function isOverdue(item: RecommendationAsAt): boolean {
  return item.targetDateRag.rag === 'RED';
}

/** The movement between two days of one register; of one board's recommendations where `board` is given. */
export function movementSince(known: RegisterAsAt, earlier: RegisterAsAt, board?: string): Movement {
  const isOurs: IsOurs = (item) => board === undefined || isRoutedTo(item, board);
  const byId = new Map(earlier.recommendations.map((item) => [item.recommendation.id, item]));
  const sorted: Mutable = { raised: [], reopened: [], arrived: [], ended: [], left: [] };
  for (const item of known.recommendations) {
    sort(sorted, item, byId.get(item.recommendation.id), isOurs);
  }
  const running = known.recommendations.filter((item) => isOurs(item) && isRunning(item.status));
  const since = (item: RecommendationAsAt): RecommendationAsAt | undefined => byId.get(item.recommendation.id);
  return {
    since: earlier.day,
    before: earlier.recommendations.filter((item) => isOurs(item) && isRunning(item.status)).length,
    ...sorted,
    now: running.length,
    datesMoved: running.filter((item) => item.target.revisions !== (since(item)?.target.revisions ?? 0)),
    becameOverdue: running.filter((item) => {
      const then = since(item);
      return isOverdue(item) && !(then !== undefined && isOverdue(then));
    }),
  };
}

/** How things stood at the end of a day. */
export interface TrendPoint {
  readonly day: CalendarDay;
  readonly running: number;
  readonly overdue: number;
  readonly proposed: number;
}

/** How the running recommendations, of one board where `board` is given, stood at the end of each of the days. */
export function trendOver(
  register: Register,
  days: readonly CalendarDay[],
  board?: string,
  knownOn: (day: CalendarDay) => RegisterAsAt = (day) => asAt(register, day),
): readonly TrendPoint[] {
  return days.map((day) => {
    const running = knownOn(day).recommendations.filter(
      (item) => isRunning(item.status) && (board === undefined || isRoutedTo(item, board)),
    );
    return {
      day,
      running: running.length,
      overdue: running.filter(isOverdue).length,
      proposed: running.filter(isProposed).length,
    };
  });
}
