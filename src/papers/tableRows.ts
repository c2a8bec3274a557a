import { TableCell, TableRow } from './model';
import { linesOf } from './parts/rowLength';

/** A cell in its place. */
export interface PlacedCell {
  readonly cell: TableCell;
  /** The first of its columns, counted from 0. */
  readonly column: number;
  /** Whether the cell began in a row above and only goes on here. */
  readonly isContinued: boolean;
}

function startingAt(placed: readonly PlacedCell[], column: number): PlacedCell | undefined {
  return placed.find((each) => each.isContinued && each.column === column);
}

/** The cells of each row with their columns, and with those of the rows above that reach down into it. */
export function placeCells(rows: readonly TableRow[]): readonly (readonly PlacedCell[])[] {
  let reachingDown: readonly { readonly placed: PlacedCell; readonly rowsLeft: number }[] = [];
  return rows.map((row) => {
    const placed: PlacedCell[] = reachingDown.map((reaching) => ({ ...reaching.placed, isContinued: true }));
    let column = 0;
    for (const cell of row.cells) {
      for (let above = startingAt(placed, column); above !== undefined; above = startingAt(placed, column)) {
        column += above.cell.columnSpan ?? 1;
      }
      placed.push({ cell, column, isContinued: false });
      column += cell.columnSpan ?? 1;
    }
    reachingDown = [
      ...reachingDown.map(({ placed: above, rowsLeft }) => ({ placed: above, rowsLeft: rowsLeft - 1 })),
      ...placed
        .filter(({ isContinued }) => !isContinued)
        .map((own) => ({ placed: own, rowsLeft: (own.cell.rowSpan ?? 1) - 1 })),
    ].filter(({ rowsLeft }) => rowsLeft > 0);
    return placed.sort((left, right) => left.column - right.column);
  });
}

/** A table of so few rows and lines stays on one page; so does one that is added up, read against its total. */
const SHORT_TABLE = { rows: 5, sumRows: 14, lines: 24 } as const;
/** Two rows of no more lines than this together are not parted at an end of a table. */
const SHORT_PAIR = 8;
/** Characters in a line of a column of middling width. */
const LINE = 40;

/** For each row the anchors that end with it. */
export function anchorsEnding(rows: readonly TableRow[]): readonly (readonly string[])[] {
  const endings = rows.map((): string[] => []);
  rows.forEach(({ anchor, goesOnFor = 0 }, first) => {
    if (anchor !== undefined) {
      endings[Math.min(first + goesOnFor, rows.length - 1)]?.push(anchor);
    }
  });
  return endings;
}

function isSum(rows: readonly TableRow[]): boolean {
  return rows[rows.length - 1]?.cells[0]?.look === 'total';
}

/** About how many lines the rows take together. */
function linesOfRows(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { cells }) => sum + Math.max(0, ...cells.map(({ blocks }) => linesOf(blocks, LINE))), 0);
}

/**
 * Whether a row stays on the page of the next. A header row alone at the foot of a page would be printed twice for
 * nothing, and a single row is not left alone at either end of a longer table.
 */
export function staysWithNext(rows: readonly TableRow[], index: number): boolean {
  const isShort =
    rows.length <= (isSum(rows) ? SHORT_TABLE.sumRows : SHORT_TABLE.rows) &&
    rows.every(({ cells }) => cells.every(({ rowSpan }) => rowSpan === undefined)) &&
    linesOfRows(rows) <= SHORT_TABLE.lines;
  const isAtAnEnd =
    (index === 0 || index === rows.length - 2) && linesOfRows(rows.slice(index, index + 2)) <= SHORT_PAIR;
  const isWhole = (row: TableRow | undefined): boolean => row !== undefined && row.maySplit !== true;
  return index < rows.length - 1 && (isShort || isAtAnEnd) && isWhole(rows[index]) && isWhole(rows[index + 1]);
}
