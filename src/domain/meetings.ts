import { CalendarDay } from './calendarDay';
import { Meeting } from './register';
import { isSameWord } from './scales';

/** The board's sittings, earliest first. */
export function meetingsOf(meetings: readonly Meeting[], board: string): readonly Meeting[] {
  return meetings
    .filter((meeting) => isSameWord(meeting.board, board))
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}

/** The board's sitting on that day, or `undefined`. */
export function findMeeting(meetings: readonly Meeting[], board: string, day: CalendarDay): Meeting | undefined {
  return meetingsOf(meetings, board).find((meeting) => meeting.date === day);
}

/** The board's last sitting before the day, or `undefined` when the register knows none. */
export function previousMeeting(meetings: readonly Meeting[], board: string, day: CalendarDay): Meeting | undefined {
  return meetingsOf(meetings, board)
    .filter((meeting) => meeting.date < day)
    .pop();
}
