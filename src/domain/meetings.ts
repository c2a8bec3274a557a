import { findBoard } from './boards';
import { CalendarDay, compareDays, formatDay, isCalendarDay } from './calendarDay';
import { Meeting, Register } from './register';
import { isSameWord } from './scales';

/** The board's sittings, earliest first. */
export function meetingsOf(meetings: readonly Meeting[], board: string): readonly Meeting[] {
  return meetings
    .filter((meeting) => isSameWord(meeting.board, board))
    .sort((left, right) => compareDays(left.date, right.date));
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

/** The meetings of a board as they are offered: the next one first, those to come after it, then those that were, the last first. */
export function meetingsOffered(
  { meetings }: Pick<Register, 'meetings'>,
  board: string,
  today: CalendarDay,
): readonly Meeting[] {
  const ofBoard = meetingsOf(meetings, board);
  return [...ofBoard.filter(({ date }) => date >= today), ...ofBoard.filter(({ date }) => date < today).reverse()];
}

/** A meeting as it is typed; its date is blank until it is given. */
export type MeetingDraft = Omit<Meeting, 'id'>;

/** Why a meeting cannot be added, and what to do. */
export interface MeetingProblem {
  readonly field: keyof MeetingDraft;
  readonly message: string;
}

export type CheckedMeeting =
  | { readonly ok: true; readonly meeting: MeetingDraft }
  | { readonly ok: false; readonly problems: readonly MeetingProblem[] };

/** Checks a meeting that is to be added: a known board, a day on which it does not sit yet, a deadline before that day. */
export function checkMeeting(draft: MeetingDraft, register: Pick<Register, 'boards' | 'meetings'>): CheckedMeeting {
  const problems: MeetingProblem[] = [];
  const board = findBoard(register.boards, draft.board);
  if (board === undefined) {
    problems.push({ field: 'board', message: 'Choose the board that meets.' });
  }
  if (!isCalendarDay(draft.date)) {
    problems.push({ field: 'date', message: 'Give the day of the meeting.' });
  } else if (board !== undefined && findMeeting(register.meetings, board.name, draft.date) !== undefined) {
    problems.push({ field: 'date', message: `${board.name} has a meeting on ${formatDay(draft.date)} already.` });
  }
  if (draft.updatesDue !== undefined && isCalendarDay(draft.date) && draft.updatesDue >= draft.date) {
    problems.push({ field: 'updatesDue', message: 'Updates are due before the day of the meeting.' });
  }
  return problems.length > 0 || board === undefined
    ? { ok: false, problems }
    : { ok: true, meeting: { ...draft, board: board.name, paper: draft.paper.trim() } };
}
