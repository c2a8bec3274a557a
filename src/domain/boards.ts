import { Board } from './register';
import { isSameWord } from './scales';

/** The board of that name, in any case, or `undefined`. */
export function findBoard(boards: readonly Board[], name: string): Board | undefined {
  return boards.find((board) => isSameWord(board.name, name));
}

/**
 * The boards that decide on a recommendation routed to `name`, in order; the last one's decision closes (DOMAIN.md,
 * "Status and closing"). A board that the register does not know decides alone.
 */
export function approvalPath(boards: readonly Board[], name: string): readonly string[] {
  const board = findBoard(boards, name);
  return board === undefined ? [name] : [...board.decidesAfter, board.name];
}
