import { findBoard } from '../src/domain/boards';
import { LAST_DAY } from '../src/domain/calendarDay';
import { nameOn } from '../src/domain/names';
import type { Board, Register } from '../src/domain/register';
import { Failure } from './outcomes';

/** The board of that name, also of one that it had before; one that the register does not know is a failure that names those it knows. */
export function boardIn({ boards, nameChanges }: Pick<Register, 'boards' | 'nameChanges'>, name: string): Board {
  const board = findBoard(boards, name) ?? findBoard(boards, nameOn(nameChanges, 'Board', name, LAST_DAY));
  if (board === undefined) {
    throw new Failure(
      `"${name}" is not a board of this register; it has ${boards.map((each) => each.name).join(', ')}.`,
    );
  }
  return board;
}
