import { RecommendationAsAt, asAt, isRoutedTo } from './asAt';
import { CalendarDay, LAST_DAY } from './calendarDay';
import { isConfidential } from './edition';
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

/** What the board of a meeting has to do with the recommendations of a view. */
export interface Receipt {
  /** Those that the register has on the day of the meeting. */
  readonly known: number;
  /** Those among them that the board does not receive, in the view's order. */
  readonly elsewhere: readonly RecommendationAsAt[];
  /** How many the register has not on that day. */
  readonly unknown: number;
  readonly confidential: number;
}

/** What the board receives of these recommendations at its meeting of that day. */
export function receiptOf(register: Register, board: string, day: CalendarDay, ids: readonly string[]): Receipt {
  const byId = new Map(
    asAt(register, day, { board, day }).recommendations.map((item) => [item.recommendation.id, item]),
  );
  const items = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    known: items.length,
    elsewhere: items.filter((item) => !isRoutedTo(item, board)),
    unknown: ids.length - items.length,
    confidential: items.filter(isConfidential).length,
  };
}

/** The board that receives most of these recommendations on the day; the register's first where none does. */
export function likelyBoard(register: Register, ids: readonly string[], day: CalendarDay): string {
  const chosen = new Set(ids);
  const routed = asAt(register, day).recommendations.filter(({ recommendation }) => chosen.has(recommendation.id));
  const receives = (name: string): number => routed.filter((item) => isRoutedTo(item, name)).length;
  const [first, ...others] = register.boards.map(({ name }) => name);
  return others.reduce((best, name) => (receives(name) > receives(best) ? name : best), first ?? '');
}
