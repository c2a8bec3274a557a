import { FlowItem, Frame, RowBox, TableBox, TextBox, spaceBetween } from './boxes';
import { PageSpan } from './lines';
import { CELL, PAGE } from './pdfStyles';
import { Atom, CellSlice, cellAtoms, heightOf, joinRows, linesOf, placeRow, rowHeight, textAtoms } from './placing';
import { Sheet, boxRules, emptySheet } from './sheet';

/** A section's flow. */
export interface SectionFlow {
  readonly orientation: 'portrait' | 'landscape';
  readonly items: readonly FlowItem[];
}

/** The pages of a paper, and where its anchors came to stand. */
export interface Pagination {
  readonly sheets: readonly Sheet[];
  readonly pages: ReadonlyMap<string, PageSpan>;
}

/** Rows joined by a cell stay together up to this share of a page; a table's head is repeated up to it. */
const MOST_TOGETHER = 0.4;

/** Lines of a paragraph that stay together at either end of a page. */
const TOGETHER = 2;

/** A cell of so few lines stays whole when its row is split. */
const SHORT_CELL = 6;

/** Width of text between the margins. */
export function textWidthOf(orientation: SectionFlow['orientation']): number {
  return (orientation === 'portrait' ? PAGE.short : PAGE.long) - 2 * PAGE.margin;
}

/** Breaks the flow of a paper into pages. */
export class Paginator {
  public readonly sheets: Sheet[] = [];
  public readonly pages = new Map<string, PageSpan>();
  private sheet = emptySheet(0, 0, 0);
  private width = 0;
  private bottom = 0;
  private y = 0;
  private isTop = true;
  /** Space that what came last asks for below it. */
  private after = 0;
  private frame: { readonly frame: Frame; top: number } | undefined;
  private table: TableBox | undefined;
  private joined: ReadonlySet<RowBox> = new Set();

  /** Places a section from a new page on. */
  public async place(section: SectionFlow, afterEachItem: () => Promise<void>): Promise<void> {
    const isUpright = section.orientation === 'portrait';
    this.width = isUpright ? PAGE.short : PAGE.long;
    this.bottom = (isUpright ? PAGE.long : PAGE.short) - PAGE.margin;
    this.table = undefined;
    this.newSheet();
    const { items } = section;
    for (const [index, item] of items.entries()) {
      this.prepareTable(item.box);
      const previous = items[index - 1];
      if (item.startsPage && !this.isTop) {
        this.newSheet();
      } else if (!this.isTop && (previous === undefined || !this.staysWithNext(previous))) {
        const needed = this.heightOfChain(items, index);
        if (needed > this.room() && needed <= this.bottom - PAGE.margin) {
          this.endTable(previous?.box, item.box);
          this.newSheet();
        }
      }
      this.placeItem(item, items[index + 1]);
      await afterEachItem();
    }
    this.closeFrame();
  }

  private room(): number {
    return this.bottom - this.y;
  }

  private newSheet(): void {
    const frame = this.frame?.frame;
    this.closeFrame();
    const height = this.bottom + PAGE.margin;
    this.sheet = emptySheet(this.sheets.length + 1, this.width, height);
    this.sheets.push(this.sheet);
    this.y = PAGE.margin;
    this.isTop = true;
    this.after = 0;
    if (frame !== undefined) {
      this.openFrame(frame);
    }
  }

  private openFrame(frame: Frame): void {
    this.frame = { frame, top: this.y };
    this.y += frame.padding;
  }

  private closeFrame(): void {
    if (this.frame === undefined) {
      return;
    }
    const { frame, top } = this.frame;
    this.frame = undefined;
    this.y += frame.padding;
    const area = { x: PAGE.margin, y: top, width: this.width - 2 * PAGE.margin, height: this.y - top };
    if (frame.fill !== undefined) {
      // Beneath the colours of what it holds.
      this.sheet.areas.unshift({ ...area, colour: frame.fill });
    }
    if (frame.stroke !== undefined) {
      const { colour, width, sides } = frame.stroke;
      this.sheet.rules.push(...boxRules(area, colour, width, sides));
    }
    this.after = CELL.afterTable;
  }

  private prepareTable(box: FlowItem['box']): void {
    if (box.kind === 'row' && box.table !== this.table) {
      this.table = box.table;
      this.joined = joinRows(box.table, MOST_TOGETHER * (this.bottom - PAGE.margin));
    }
  }

  private staysWithNext(item: FlowItem): boolean {
    return item.keepWithNext || (item.box.kind === 'row' && this.joined.has(item.box));
  }

  /** Height of what must stay with an item, up to the least of the last that it stays with. */
  private heightOfChain(items: readonly FlowItem[], from: number): number {
    let height = 0;
    let after = this.after;
    for (let index = from; index < items.length; index += 1) {
      const item = items[index];
      if (item === undefined) {
        break;
      }
      const { box } = item;
      const isChained = this.staysWithNext(item);
      const before = box.kind === 'text' ? box.before : 0;
      height += spaceBetween(after, before) + (isChained ? wholeHeight(box) : leastHeight(box));
      if (item.frame !== undefined && item.frame !== items[index - 1]?.frame) {
        height += 2 * item.frame.padding;
      }
      after = box.kind === 'text' ? box.after : 0;
      if (!isChained) {
        break;
      }
    }
    return height;
  }

  private placeItem(item: FlowItem, next: FlowItem | undefined): void {
    if (this.frame !== undefined && this.frame.frame !== item.frame) {
      this.closeFrame();
    }
    const { box } = item;
    if (!this.isTop) {
      this.y += spaceBetween(this.after, box.kind === 'text' ? box.before : 0);
    }
    if (item.frame !== undefined && this.frame === undefined) {
      this.openFrame(item.frame);
    }
    if (box.kind === 'text') {
      this.placeText(box, item);
      this.after = box.after;
    } else {
      const isLast = next === undefined || next.box.kind !== 'row' || next.box.table !== box.table;
      this.placeWholeRow(box, item, isLast);
      this.after = isLast ? CELL.afterTable : 0;
    }
    const last = this.sheet.number;
    item.ends.forEach((anchor) => this.pages.set(anchor, { first: this.pages.get(anchor)?.first ?? last, last }));
  }

  /** Notes that an item begins here. */
  private begin(item: FlowItem): void {
    const top = this.y;
    const { number, destinations, bookmarks } = this.sheet;
    for (const anchor of item.begins) {
      this.pages.set(anchor, { first: number, last: number });
      destinations.push({ anchor, top });
    }
    if (item.bookmark !== undefined) {
      bookmarks.push({ ...item.bookmark, top });
    }
  }

  private placeText(box: TextBox, item: FlowItem): void {
    const atoms = textAtoms(box, 0);
    let placed = 0;
    while (placed < atoms.length) {
      const left = atoms.length - placed;
      const fitting = Math.floor((this.room() + 0.01) / box.style.line);
      let count = Math.min(left, fitting);
      if (count < left) {
        count = left - count < TOGETHER ? left - TOGETHER : count;
        const isTooFew = count < TOGETHER;
        count = isTooFew ? (this.isTop ? Math.max(1, fitting) : 0) : count;
      }
      if (placed === 0 && count > 0) {
        this.begin(item);
      }
      for (const atom of atoms.slice(placed, placed + count)) {
        atom.place(this.sheet, PAGE.margin, this.y, false);
        this.y += atom.height;
        this.isTop = false;
      }
      placed += count;
      if (placed < atoms.length) {
        this.newSheet();
      }
    }
  }

  /** Repeats the head of a table that goes on from the page before. */
  private repeatHead(headers: readonly RowBox[]): void {
    const height = headers.reduce((sum, header) => sum + rowHeight(header), 0);
    if (height > MOST_TOGETHER * (this.bottom - PAGE.margin)) {
      return;
    }
    for (const header of headers) {
      this.placeSlices(header, slicesOf(header), { height: rowHeight(header), isRepeated: true, isFirst: true });
    }
  }

  private placeSlices(
    row: RowBox,
    slices: readonly CellSlice[],
    place: { height: number; isRepeated: boolean; isFirst: boolean; isLast?: boolean },
  ): void {
    placeRow(this.sheet, row, slices, { isLast: false, ...place, x: PAGE.margin, y: this.y });
    this.y += place.height;
    this.isTop = false;
  }

  /** Closes the lines of a table that goes on over the end of a page. */
  private endTable(above: FlowItem['box'] | undefined, next: FlowItem['box']): void {
    if (above?.kind === 'row' && next.kind === 'row' && above.table === next.table) {
      const end = { height: 0, isRepeated: false, isFirst: false, isLast: true };
      placeRow(this.sheet, next, [], { ...end, x: PAGE.margin, y: this.y });
    }
  }

  private nextSheetOf(row: RowBox): void {
    this.endTable(row, row);
    this.newSheet();
    this.repeatHead(row.table.headers);
  }

  private placeWholeRow(row: RowBox, item: FlowItem, isLast: boolean): void {
    const height = rowHeight(row);
    if (this.isTop && !row.isHeader && row !== row.table.rows[0]) {
      this.repeatHead(row.table.headers);
    }
    if (height > this.room() && !this.isTop && (!row.maySplit || leastHeight(row) > this.room())) {
      if (row === row.table.headers[0] || (row.table.headers.length === 0 && row === row.table.rows[0])) {
        this.newSheet();
      } else {
        this.nextSheetOf(row);
      }
    }
    this.begin(item);
    if (height <= this.room()) {
      this.placeSlices(row, slicesOf(row), { height, isRepeated: false, isFirst: true, isLast });
      return;
    }
    let rest = slicesOf(row);
    for (let isFirst = true; rest.some(({ atoms }) => atoms.length > 0); isFirst = false) {
      const counts = rest.map(({ atoms }) => countThatFits(atoms, this.room()));
      // A piece that is higher than a page runs over its end rather than be left out.
      const least = counts.every((count) => count === 0) ? 1 : 0;
      const cut = rest.map(({ cell, atoms }, index) => ({ cell, atoms, count: Math.max(least, counts[index] ?? 0) }));
      const here = cut.map(({ cell, atoms, count }) => ({ cell, atoms: atoms.slice(0, count) }));
      rest = cut.map(({ cell, atoms, count }) => ({ cell, atoms: atoms.slice(count) }));
      const isEnd = rest.every(({ atoms }) => atoms.length === 0);
      this.placeSlices(row, here, {
        height: Math.max(...here.map(({ atoms }) => heightOf(atoms))),
        isRepeated: false,
        isFirst,
        isLast: isEnd && isLast,
      });
      if (!isEnd) {
        this.nextSheetOf(row);
      }
    }
  }
}

function slicesOf(row: RowBox): CellSlice[] {
  return row.cells.map((cell) => ({ cell, atoms: cellAtoms(cell) }));
}

function countThatFits(atoms: readonly Atom[], room: number): number {
  let height = heightOf([]);
  const index = atoms.findIndex((atom, place) => {
    height += (place === 0 ? 0 : atom.above) + atom.height;
    return height > room;
  });
  if (index < 0) {
    return atoms.length;
  }
  let count = index;
  while (count > 0 && atoms[count - 1]?.staysWithNext === true) {
    count -= 1;
  }
  return count === 0 ? index : count;
}

function wholeHeight(box: FlowItem['box']): number {
  return box.kind === 'text' ? linesOf(box) * box.style.line : rowHeight(box);
}

/** The least of a box that may stand at the end of a page. */
function leastHeight(box: FlowItem['box']): number {
  if (box.kind === 'text') {
    const lines = linesOf(box);
    return (lines <= TOGETHER + 1 ? lines : TOGETHER) * box.style.line;
  }
  if (!box.maySplit) {
    return rowHeight(box);
  }
  return Math.max(
    ...box.cells.map((cell) => {
      const atoms = cellAtoms(cell);
      return heightOf(atoms.length <= SHORT_CELL ? atoms : atoms.slice(0, TOGETHER + 1));
    }),
  );
}
