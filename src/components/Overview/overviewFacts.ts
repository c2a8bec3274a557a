import { CalendarDay, addMonths, formatDay } from '../../domain/calendarDay';
import { Kpis, keyFigures } from '../../domain/kpi';
import { meetingsOf, previousMeeting } from '../../domain/meetings';
import type { Meeting, Register } from '../../domain/register';
import { UpdateRound, updateRound } from '../../domain/updateRound';
import { knownOn } from '../registerState/knownOn';

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
}

const PERIOD_MONTHS = 12;

/**
 * The key figures as at today and over a period: that since the board's last meeting, or the last twelve months where no
 * board is chosen or it has not met.
 */
export function overviewFacts(register: Register, board: string | undefined, today: CalendarDay): OverviewFacts {
  const last = board === undefined ? undefined : previousMeeting(register.meetings, board, today);
  const since = last?.date ?? addMonths(today, -PERIOD_MONTHS);
  const boards = board === undefined ? register.boards.map(({ name }) => name) : [board];
  return {
    kpis: keyFigures(knownOn(register, today), since, board),
    period:
      last === undefined
        ? `in the last ${PERIOD_MONTHS} months, since ${formatDay(since)}`
        : `since the meeting of ${formatDay(since)}`,
    nextRounds: boards.flatMap((each) => {
      const meeting = meetingsOf(register.meetings, each).find(({ date }) => date >= today);
      return meeting === undefined ? [] : [{ meeting, round: updateRound(register, each, meeting.date, today) }];
    }),
  };
}
