import { formatDay } from '../src/domain/calendarDay';
import type { CalendarDay } from '../src/domain/calendarDay';
import { findMeeting, meetingsOf } from '../src/domain/meetings';
import type { Register } from '../src/domain/register';
import { tell } from './terminal';

/** How many of a board's meetings a warning names. */
const NAMED = 6;

/** Warns where the register has no such meeting: names those that it has, and says what happens all the same. */
export function warnOfUnknownMeeting(
  { meetings }: Pick<Register, 'meetings'>,
  board: string,
  day: CalendarDay,
  consequence: string,
): void {
  if (findMeeting(meetings, board, day) !== undefined) {
    return;
  }
  const days = meetingsOf(meetings, board).map(({ date }) => formatDay(date));
  const known =
    days.length === 0
      ? `it has none of ${board}; add it on the screen Meetings, or to the workbook`
      : `it has ${days.length > NAMED ? 'among others ' : ''}${days.slice(-NAMED).join(', ')}`;
  tell(`Warning: the register has no meeting of ${board} on ${day}: ${known}. ${consequence}`);
}
