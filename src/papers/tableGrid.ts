import { TableCell, TableRow } from './model';

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
