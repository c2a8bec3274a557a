import { findBoard } from '../domain/boards';
import { DEFAULT_BOARDS } from '../domain/defaults';
import { Board } from '../domain/register';
import { isSameWord } from '../domain/scales';
import { SheetRow } from './SheetRow';
import { BOARDS } from './format';
import { quoted } from './problems';
import { findCycles } from './cycles';
import { SheetRows } from './sheetRows';

type BoardHeader = keyof typeof BOARDS.columns;

interface ReadBoard {
  readonly board: Board;
  readonly row: SheetRow<BoardHeader>;
}

/** Boards that wait for each other would never decide. */
function reportCircles(items: readonly ReadBoard[]): void {
  const itemOf = (name: string): ReadBoard | undefined => items.find(({ board }) => isSameWord(board.name, name));
  const edges = new Map(
    items.map(({ board }): [string, readonly string[]] => [
      board.name,
      board.decidesAfter.filter((before) => !isSameWord(before, board.name) && itemOf(before) !== undefined),
    ]),
  );
  for (const circle of findCycles(edges)) {
    const waiting = circle.flatMap((name) => itemOf(name) ?? []);
    const names = waiting.map(({ board, row }) => `${board.name} (row ${row.number})`);
    waiting[0]?.row.error(
      'Decides after',
      `these boards wait for each other, so that none can decide first: ${[...names, circle[0]].join(' after ')}; take one out of "Decides after"`,
    );
  }
}

/**
 * The boards of the sheet, or the defaults where it has none; `undefined` where the sheet cannot be read, so that no
 * board is known to be missing.
 */
export function readBoards(sheet: SheetRows<BoardHeader>): readonly Board[] | undefined {
  if (!sheet.isComplete) {
    return undefined;
  }
  if (sheet.rows.length === 0) {
    return DEFAULT_BOARDS;
  }
  const items: ReadBoard[] = [];
  const boards: Board[] = [];
  for (const row of sheet.rows) {
    const name = row.required('Board');
    if (findBoard(boards, name) !== undefined) {
      row.error('Board', `${quoted(name)} is in this sheet twice; remove one`);
    } else if (name !== '') {
      const board: Board = {
        name,
        fullName: row.word('Full name'),
        decidesAfter: row.list('Decides after', /;/),
        published: row.flag('Published'),
      };
      boards.push(board);
      items.push({ board, row });
    }
  }
  for (const row of sheet.rows) {
    for (const before of row.list('Decides after', /;/)) {
      if (isSameWord(before, row.word('Board'))) {
        row.error(
          'Decides after',
          `${quoted(before)} cannot decide after itself; name the boards that decide before it`,
        );
      } else {
        row.knownBoard('Decides after', before, boards);
      }
    }
  }
  const spelt = items.map(({ board, row }) => ({
    row,
    board: { ...board, decidesAfter: board.decidesAfter.map((before) => findBoard(boards, before)?.name ?? before) },
  }));
  reportCircles(spelt);
  return spelt.map(({ board }) => board);
}
