import { findBoard } from '../domain/boards';
import { Board, CriteriaSet } from '../domain/register';
import { BOARDS, CRITERIA, SHEETS } from './format';
import { ProblemLog, WorkbookProblem } from './problems';
import { readBoards } from './readBoards';
import { readCriteria } from './readCriteria';
import { rowsOf } from './sheetRows';
import { Grid, readGrids } from './spreadsheet';

/** The criteria of a workbook, and everything that is wrong with them. */
export interface CriteriaReading {
  /** In the order of the sheet; `undefined` when there is any error. */
  readonly criteriaSets: readonly CriteriaSet[] | undefined;
  readonly problems: readonly WorkbookProblem[];
}

function readSheets(grids: readonly Grid[], known: readonly Board[], log: ProblemLog): readonly CriteriaSet[] {
  const boardRows = rowsOf(BOARDS, grids, log);
  const own = boardRows.rows.length === 0 ? [] : readBoards(boardRows);
  const boards =
    own === undefined ? undefined : [...own, ...known.filter(({ name }) => findBoard(own, name) === undefined)];
  const rows = rowsOf(CRITERIA, grids, log);
  if (rows.isComplete && rows.rows.length === 0) {
    log.error(
      { sheet: CRITERIA.name, row: undefined, column: undefined },
      `the sheet is missing or has no rows; add it with the columns ${Object.keys(CRITERIA.columns).join(', ')}`,
    );
  }
  return readCriteria(rows, boards, log);
}

/**
 * Reads and checks the reporting criteria of a workbook, of which only the sheets Criteria and Boards are looked at; rules
 * may lead to the boards of the sheet Boards and to those of `known`. Nothing is thrown for what a file may hold.
 */
export async function readCriteriaWorkbook(bytes: Uint8Array, known: readonly Board[]): Promise<CriteriaReading> {
  const log = new ProblemLog();
  const reading = await readGrids(bytes);
  if (!reading.ok) {
    log.error({ sheet: '', row: undefined, column: undefined }, reading.message);
    return { criteriaSets: undefined, problems: log.all([]) };
  }
  const criteriaSets = readSheets(reading.grids, known, log);
  const problems = log.all(SHEETS.map(({ name }) => name));
  return { criteriaSets: problems.some(({ severity }) => severity === 'error') ? undefined : criteriaSets, problems };
}
