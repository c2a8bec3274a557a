import { findBoard } from '../src/domain/boards';
import type { Board, Register } from '../src/domain/register';
import { Failure } from './outcomes';

/** The board of that name; one that the register does not know is a failure that names those it knows. */
export function boardIn({ boards }: Pick<Register, 'boards'>, name: string): Board {
  const board = findBoard(boards, name);
  if (board === undefined) {
    throw new Failure(
      `"${name}" is not a board of this register; it has ${boards.map((each) => each.name).join(', ')}.`,
    );
  }
  return board;
}
