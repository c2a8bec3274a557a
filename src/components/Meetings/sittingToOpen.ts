import type { CalendarDay } from '../../domain/calendarDay';
import { meetingsOf } from '../../domain/meetings';
import type { Meeting } from '../../domain/register';

/**
 * The sitting that one means by "the meeting": the board's today, else its next, else its last. Where no board is named, the
 * one that sits today; `undefined` where none or several do.
 */
export function sittingToOpen(
  meetings: readonly Meeting[],
  board: string | undefined,
  today: CalendarDay,
): Meeting | undefined {
  if (board === undefined) {
    const sitting = meetings.filter(({ date }) => date === today);
    return sitting.length === 1 ? sitting[0] : undefined;
  }
  const ofBoard = meetingsOf(meetings, board);
  return ofBoard.find(({ date }) => date >= today) ?? ofBoard[ofBoard.length - 1];
}
