import { normaliseWords } from '../domain/scales';
import { SheetRow } from './SheetRow';
import { SHEETS, SheetFormat } from './format';
import { ProblemLog, nameRows } from './problems';
import { BLANK_CELL, Grid, GridCell } from './spreadsheet';

/** The rows of one sheet of the format; blank rows are left out. */
export interface SheetRows<Header extends string> {
  /** Whether the sheet is there with every required column, so that what is missing in it is known to be missing. */
  readonly isComplete: boolean;
  readonly rows: readonly SheetRow<Header>[];
}

function findGrid(grids: readonly Grid[], name: string): Grid | undefined {
  return grids.find((grid) => normaliseWords(grid.name) === normaliseWords(name));
}

function columnsOf<Header extends string>(format: SheetFormat<Header>): readonly Header[] {
  return Object.keys(format.columns) as Header[];
}

/** Rows among which the headers are looked for, where the first row has none: titles and notes are no longer. */
const MAX_ROWS_ABOVE = 20;

/** How many of the format's headers a row holds. */
function countHeaders(format: SheetFormat, row: readonly GridCell[] | undefined): number {
  const texts = new Set((row ?? []).map(({ text }) => normaliseWords(text)));
  return columnsOf(format).filter((header) => texts.has(normaliseWords(header))).length;
}

/**
 * The row, from 0, in which the headers seem to stand: the first, unless it holds at most one of them, as a title may,
 * and one below it holds as many as the format requires.
 */
function headerRowOf(format: SheetFormat, grid: Grid): number {
  if (countHeaders(format, grid.rows[0]) > 1) {
    return 0;
  }
  const required = columnsOf(format).filter((header) => format.columns[header]?.isRequired === true).length;
  const found = grid.rows
    .slice(0, MAX_ROWS_ABOVE)
    .findIndex((row, index) => index > 0 && countHeaders(format, row) >= Math.max(2, required));
  return Math.max(0, found);
}

/** Where each column of the format stands; reports columns that are unknown, doubled or missing. */
function placeColumns<Header extends string>(
  format: SheetFormat<Header>,
  grid: Grid,
  log: ProblemLog,
): ReadonlyMap<Header, number> {
  const headers = columnsOf(format);
  const columns = new Map<Header, number>();
  const place = (column: string | undefined): { sheet: string; row: number; column: string | undefined } => ({
    sheet: format.name,
    row: 1,
    column,
  });
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  for (let index = 0; index < width; index += 1) {
    const text = (grid.rows[0]?.[index]?.text ?? '').trim();
    const header = headers.find((each) => normaliseWords(each) === normaliseWords(text));
    if (header !== undefined && !columns.has(header)) {
      columns.set(header, index);
    } else if (header !== undefined) {
      log.warning(place(text), 'the column stands here twice; only the first is read');
    } else if (text !== '') {
      log.warning(place(text), `no such column in the sheet ${format.name}; it is ignored`);
    } else if (grid.rows.some((row) => (row[index]?.text ?? '') !== '')) {
      log.warning(place(undefined), `column number ${index + 1} has no header; it is ignored`);
    }
  }
  for (const header of headers) {
    if (format.columns[header].isRequired === true && !columns.has(header)) {
      log.error(place(header), 'the column is missing; add it to the first row of the sheet');
    }
  }
  return columns;
}

/** The rows of a sheet, found by its name; reports a required sheet that is missing. */
export function rowsOf<Header extends string>(
  format: SheetFormat<Header>,
  grids: readonly Grid[],
  log: ProblemLog,
): SheetRows<Header> {
  const grid = findGrid(grids, format.name);
  if (grid === undefined) {
    if (format.isRequired) {
      log.error(
        { sheet: format.name, row: undefined, column: undefined },
        `the sheet is missing; add it with the columns ${columnsOf(format).join(', ')}`,
      );
    }
    return { isComplete: !format.isRequired, rows: [] };
  }
  const headerRow = headerRowOf(format, grid);
  if (headerRow > 0) {
    log.error(
      { sheet: format.name, row: headerRow + 1, column: undefined },
      `the headers of the columns stand here, but belong in row 1; delete ${nameRows(Array.from({ length: headerRow }, (_, row) => row + 1))}, and the whole sheet is checked`,
    );
    return { isComplete: false, rows: [] };
  }
  const columns = placeColumns(format, grid, log);
  const rows: SheetRow<Header>[] = [];
  grid.rows.forEach((gridRow, index) => {
    const cells = new Map<Header, GridCell>();
    for (const [header, position] of columns) {
      cells.set(header, gridRow[position] ?? BLANK_CELL);
    }
    if (index > 0 && [...cells.values()].some((cell) => cell.text !== '')) {
      rows.push(new SheetRow(format, index + 1, cells, log));
    }
  });
  const isComplete = columnsOf(format).every(
    (header) => format.columns[header].isRequired !== true || columns.has(header),
  );
  return { isComplete, rows };
}

/** Reports sheets that the format does not know, or has already found. */
export function reportUnknownSheets(grids: readonly Grid[], log: ProblemLog): void {
  const place = (sheet: string): { sheet: string; row: undefined; column: undefined } => ({
    sheet,
    row: undefined,
    column: undefined,
  });
  for (const grid of grids) {
    const format = SHEETS.find(({ name }) => normaliseWords(name) === normaliseWords(grid.name));
    if (format === undefined) {
      log.warning(place(grid.name), 'not a sheet of a register; it is ignored');
    } else if (findGrid(grids, format.name) !== grid) {
      log.warning(place(grid.name), 'the sheet is there twice; only the first is read');
    }
  }
}
