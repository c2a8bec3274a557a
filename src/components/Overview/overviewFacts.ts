import { RecommendationAsAt, isRoutedTo } from '../../domain/asAt';
import { CalendarDay, addMonths, formatDay } from '../../domain/calendarDay';
import { Kpis, keyFigures } from '../../domain/kpi';
import { meetingsOf, previousMeeting } from '../../domain/meetings';
import { Movement, TrendPoint, movementSince, trendOver } from '../../domain/movement';
import type { Meeting, Register } from '../../domain/register';
import { Blocking, Slipping, blockingSeveral, slipping } from '../../domain/slippage';
import { SummaryTable, TargetDateCounts, targetDateTable } from '../../domain/summary';
import { UpdateRound, updateRound } from '../../domain/updateRound';
import { knownOn } from '../registerState/knownOn';
import { strings } from './loc/en-GB';

/** The round of updates of a board's next meeting. */
export interface NextRound {
  readonly meeting: Meeting;
  readonly round: UpdateRound;
}

/** What the overview shows of all boards, or of one. */
export interface OverviewFacts {
  readonly kpis: Kpis;
  /** The period of the figures in words that continue a sentence. */
  readonly period: string;
  /** Boards without a meeting to come are not in it. */
  readonly nextRounds: readonly NextRound[];
  readonly rags: SummaryTable<TargetDateCounts>;
  readonly movement: Movement;
  /** The end of the last meetings' days and today, earliest first; today alone where no board has met. */
  readonly trend: readonly TrendPoint[];
  readonly late: readonly Slipping[];
  readonly blocking: readonly Blocking[];
}

/** How many meetings the trend goes back. */
const TREND_MEETINGS = 8;

function trendDays({ meetings }: Register, board: string | undefined, today: CalendarDay): readonly CalendarDay[] {
  const days = (board === undefined ? meetings : meetingsOf(meetings, board))
    .map(({ date }) => date)
    .filter((date) => date < today);
  return [...[...new Set(days)].sort().slice(-TREND_MEETINGS), today];
}

const PERIOD_MONTHS = 12;

/**
 * The key figures as at today and over a period: that since the board's last meeting, or the last twelve months where no
 * board is chosen or it has not met.
 */
export function overviewFacts(register: Register, board: string | undefined, today: CalendarDay): OverviewFacts {
  const last = board === undefined ? undefined : previousMeeting(register.meetings, board, today);
  const since = last?.date ?? addMonths(today, -PERIOD_MONTHS);
  const known = knownOn(register, today);
  const isShown = (item: RecommendationAsAt): boolean => board === undefined || isRoutedTo(item, board);
  const shown = known.recommendations.filter(isShown);
  const boards = board === undefined ? register.boards.map(({ name }) => name) : [board];
  return {
    kpis: keyFigures(known, since, board),
    period:
      last === undefined
        ? strings.inLastPeriodMonths(PERIOD_MONTHS, formatDay(since))
        : strings.sinceMeetingOf(formatDay(since)),
    rags: targetDateTable(shown, known.register.scales),
    movement: movementSince(known, knownOn(register, since), board),
    trend: trendOver(register, trendDays(register, board, today), board, (day) => knownOn(register, day)),
    late: slipping(shown, today),
    blocking: blockingSeveral(known, isShown),
    nextRounds: boards.flatMap((each) => {
      const meeting = meetingsOf(register.meetings, each).find(({ date }) => date >= today);
      return meeting === undefined ? [] : [{ meeting, round: updateRound(register, each, meeting.date, today) }];
    }),
  };
}
