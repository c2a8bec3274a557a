import { findBoard } from '../domain/boards';
import { DEFAULT_BOARDS } from '../domain/defaults';
import { Board } from '../domain/register';
import { isSameWord } from '../domain/scales';
import { BOARDS } from './format';
import { quoted } from './problems';
import { SheetRows } from './sheetRows';

type BoardHeader = keyof typeof BOARDS.columns;

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
  const boards: Board[] = [];
  for (const row of sheet.rows) {
    const name = row.required('Board');
    if (findBoard(boards, name) !== undefined) {
      row.error('Board', `${quoted(name)} is in this sheet twice; remove one`);
    } else if (name !== '') {
      boards.push({
        name,
        fullName: row.word('Full name'),
        decidesAfter: row.list('Decides after', /;/),
        published: row.flag('Published'),
      });
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
  return boards.map((board) => ({
    ...board,
    decidesAfter: board.decidesAfter.map((before) => findBoard(boards, before)?.name ?? before),
  }));
}
