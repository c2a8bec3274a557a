import type { CalendarDay } from '../../domain/calendarDay';
import { meetingsOf } from '../../domain/meetings';
import type { Meeting, Register } from '../../domain/register';
import { isSameWord } from '../../domain/scales';

/** A board with its sittings. */
export interface BoardCalendar {
  readonly board: string;
  readonly fullName: string;
  /** The next first, then the later ones. */
  readonly toCome: readonly Meeting[];
  /** The last first. */
  readonly past: readonly Meeting[];
}

/** The boards in the register's order, those that it does not know last, each with its sittings as they stand to today. */
export function boardCalendars(
  { boards, meetings }: Pick<Register, 'boards' | 'meetings'>,
  today: CalendarDay,
): readonly BoardCalendar[] {
  const known = boards.map(({ name, fullName }) => ({ board: name, fullName }));
  const others = meetings
    .filter(({ board }) => !known.some((each) => isSameWord(each.board, board)))
    .filter(({ board }, index, all) => all.findIndex((each) => isSameWord(each.board, board)) === index)
    .map(({ board }) => ({ board, fullName: '' }));
  return [...known, ...others].map(({ board, fullName }) => {
    const sittings = meetingsOf(meetings, board);
    return {
      board,
      fullName,
      toCome: sittings.filter(({ date }) => date >= today),
      past: sittings.filter(({ date }) => date < today).reverse(),
    };
  });
}
