import { CalendarDay, LAST_DAY } from './calendarDay';
import { nameOn } from './names';
import { Register } from './register';
import { isSameWord } from './scales';

/** Recommendations that were added to a meeting's paper as an appendix, as a list view or a choice of its rows had them. */
export interface PackAppendix {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly meetingDay: CalendarDay;
  /** In the order in which they are printed, each once. */
  readonly recommendationIds: readonly string[];
  readonly addedOn: CalendarDay;
  /** Who added it, as the site names people; no paper prints it. */
  readonly addedBy: string;
  /** When it was taken out again; `undefined` while it is in the paper. */
  readonly removedOn: CalendarDay | undefined;
  readonly removedBy: string;
}

/** Whether the appendix is for that meeting, whatever its board has been called since. */
function isFor(
  appendix: PackAppendix,
  board: string,
  meetingDay: CalendarDay,
  { nameChanges }: Pick<Register, 'nameChanges'>,
): boolean {
  const now = (name: string): string => nameOn(nameChanges, 'Board', name, LAST_DAY);
  return appendix.meetingDay === meetingDay && isSameWord(now(appendix.board), now(board));
}

/** The appendices that the meeting's paper has now, in the order in which they were added. */
export function appendicesOfMeeting(
  appendices: readonly PackAppendix[],
  board: string,
  meetingDay: CalendarDay,
  register: Pick<Register, 'nameChanges'>,
): readonly PackAppendix[] {
  return appendices.filter(
    (appendix) => appendix.removedOn === undefined && isFor(appendix, board, meetingDay, register),
  );
}
