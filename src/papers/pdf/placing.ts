import { RULE } from '../colours';
import { CellBox, RowBox, TableBox, TextBox, spaceBetween } from './boxes';
import { CELL, DESCENT } from './pdfStyles';
import { Sheet, placePieces } from './sheet';

/** The least that stands together on one page: a line, or a row of a small table. */
export interface Atom {
  /** Space above it, unless it comes first. */
  readonly above: number;
  readonly height: number;
  /** Whether it is not left alone at the end of a page. */
  readonly staysWithNext: boolean;
  /** Places it with its upper left corner there. */
  place(sheet: Sheet, x: number, y: number, isRepeated: boolean): void;
}

const RULE_WIDTH = 0.5;
const SEAM = 0.4;

function placeLine(box: TextBox, index: number, sheet: Sheet, x: number, y: number, isRepeated: boolean): void {
  const { style, label, align, left, width, node } = box;
  const baseline = y + style.line - DESCENT * style.size;
  const place = { isRepeated, baseline, top: y, height: style.line };
  const named = label?.lines[index];
  if (label !== undefined && named !== undefined) {
    placePieces(sheet, named.pieces, { ...place, node: isRepeated ? undefined : label.node, x: x + label.left });
  }
  const line = box.lines[index];
  if (line !== undefined) {
    const rest = width - line.width;
    const shift = align === 'left' ? 0 : align === 'centre' ? rest / 2 : rest;
    placePieces(sheet, line.pieces, { ...place, node: isRepeated ? undefined : node, x: x + left + shift });
  }
}

/** How many lines a paragraph takes, its label among them; one at least. */
export function linesOf({ lines, label }: TextBox): number {
  return Math.max(1, lines.length, label?.lines.length ?? 0);
}

/** The lines of a paragraph; one without words stands as an empty line. */
export function textAtoms(box: TextBox, above: number): Atom[] {
  const count = linesOf(box);
  return Array.from({ length: count }, (_, index) => ({
    above: index === 0 ? above : 0,
    height: box.style.line,
    staysWithNext: box.keepWithNext || (count > 1 && (index === 0 || index === count - 2)),
    place: (sheet, x, y, isRepeated) => placeLine(box, index, sheet, x, y, isRepeated),
  }));
}

const atomsOfCells = new WeakMap<CellBox, readonly Atom[]>();

/** What a cell holds, piece by piece; found once, unless its lines may be broken again. */
export function cellAtoms(cell: CellBox): readonly Atom[] {
  const known = atomsOfCells.get(cell);
  if (known !== undefined) {
    return known;
  }
  const atoms = atomsIn(cell);
  if (cell.content.every((piece) => piece.kind === 'text' && piece.breakAgain === undefined)) {
    atomsOfCells.set(cell, atoms);
  }
  return atoms;
}

function atomsIn(cell: CellBox): Atom[] {
  let after = 0;
  return cell.content.flatMap((piece, index) => {
    const before = piece.kind === 'text' ? piece.before : piece === piece.table.rows[0] ? CELL.afterTable / 2 : 0;
    const above = index === 0 ? 0 : spaceBetween(after, before);
    if (piece.kind === 'text') {
      after = piece.after;
      return textAtoms(piece, above);
    }
    after = isLastOf(piece) ? CELL.afterTable / 2 : 0;
    return [rowAtom(piece, above)];
  });
}

function isLastOf(row: RowBox): boolean {
  return row === row.table.rows[row.table.rows.length - 1];
}

function rowAtom(row: RowBox, above: number): Atom {
  const height = rowHeight(row);
  return {
    above,
    height,
    staysWithNext: row.isHeader,
    place: (sheet, x, y, isRepeated) => {
      const slices = row.cells.map((cell) => ({ cell, atoms: cellAtoms(cell) }));
      placeRow(sheet, row, slices, { x, y, height, isRepeated, isFirst: true, isLast: true });
    },
  };
}

/** Above the first line of a cell and below its last. */
const PADDING = { top: CELL.down + 1.5, bottom: CELL.down + 2.5 } as const;

/** Height of atoms below one another, with the paddings of their cell. */
export function heightOf(atoms: readonly Atom[]): number {
  const inside = atoms.reduce((sum, { above, height }, index) => sum + (index === 0 ? 0 : above) + height, 0);
  return inside + PADDING.top + PADDING.bottom;
}

/** Height of a row: of the highest of its cells that end in it. */
export function rowHeight(row: RowBox): number {
  return Math.max(
    row.leastHeight,
    ...row.cells.map((cell) => (cell.rowSpan === 1 ? heightOf(cellAtoms(cell)) : heightOf([]))),
  );
}

/**
 * Makes room for the cells that reach down over several rows: in the last of them, or in the first where the rows that it
 * takes to hold them are too high to be kept on one page. Answers which rows stay with the next for their sake.
 */
export function joinRows(table: TableBox, mostTogether: number): ReadonlySet<RowBox> {
  const joined = new Set<RowBox>();
  for (const rows of [table.headers, table.rows]) {
    rows.forEach((row) => {
      row.leastHeight = 0;
    });
    rows.forEach((row, index) => {
      for (const cell of row.cells.filter(({ rowSpan }) => rowSpan > 1)) {
        joinGroup(rows.slice(index, index + cell.rowSpan), heightOf(cellAtoms(cell)), mostTogether, joined);
      }
    });
  }
  return joined;
}

function joinGroup(group: readonly RowBox[], needed: number, mostTogether: number, joined: Set<RowBox>): void {
  const heights = group.map(rowHeight);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  const [first, last] = [group[0], group[group.length - 1]];
  if (first === undefined || last === undefined) {
    return;
  }
  if (whole <= mostTogether) {
    last.leastHeight = Math.max(last.leastHeight, (heights[heights.length - 1] ?? 0) + needed - whole);
    group.slice(0, -1).forEach((row) => joined.add(row));
    return;
  }
  let height = 0;
  const enough = heights.findIndex((each) => {
    height += each;
    return height >= needed;
  });
  if (enough < 0 || height > mostTogether) {
    first.leastHeight = Math.max(first.leastHeight, needed);
  } else {
    group.slice(0, enough).forEach((row) => joined.add(row));
  }
}

/** The part of a cell that stands on one page. */
export interface CellSlice {
  readonly cell: CellBox;
  readonly atoms: readonly Atom[];
}

/** Where a row, or the part of it on one page, stands. */
export interface RowPlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly isRepeated: boolean;
  /** Whether the row begins here, or the page goes on with it. */
  readonly isFirst: boolean;
  /** Whether nothing of its table follows on the page. */
  readonly isLast: boolean;
}

/** Places a row, or a part of it, with its fills and lines. */
export function placeRow(sheet: Sheet, row: RowBox, slices: readonly CellSlice[], place: RowPlace): void {
  const { y, height, isRepeated } = place;
  const bottom = y + height;
  const rule = (x1: number, y1: number, x2: number, y2: number): void => {
    sheet.rules.push({ x1, y1, x2, y2, colour: RULE, width: RULE_WIDTH });
  };
  for (const { cell, atoms } of slices) {
    const x = place.x + row.left + cell.left;
    if (cell.fill !== undefined) {
      // What goes on from the row above overlaps it a little: else some screens show a seam.
      const seam = cell.rowSpan === 0 && place.isFirst ? SEAM : 0;
      sheet.areas.push({ x, y: y - seam, width: cell.width, height: height + seam, colour: cell.fill });
    }
    if (cell.rowSpan > 0 || !place.isFirst) {
      rule(x, y, x + cell.width, y);
    }
    rule(x, y, x, bottom);
    rule(x + cell.width, y, x + cell.width, bottom);
    if (atoms.length === 0 && !place.isFirst && cell.again !== undefined) {
      textAtoms(cell.again, 0)[0]?.place(sheet, x + CELL.across, y + PADDING.top, true);
    }
    let down = y + (cell.isCentred ? (height - heightOf(atoms)) / 2 : 0) + PADDING.top;
    atoms.forEach((atom, index) => {
      down += index === 0 ? 0 : atom.above;
      atom.place(sheet, x + CELL.across, down, isRepeated);
      down += atom.height;
    });
  }
  if (place.isLast) {
    rule(place.x + row.left, bottom, place.x + row.left + row.table.width, bottom);
  }
}
