import { GridBlock, Inline, Inlines, ListBlock, TextBlock } from '../model';

/** A dash or a bullet that begins a line; the last two are Word's own bullets, as they arrive when text is pasted from it. */
const BULLET = /^(\s*)[-*•–·▪●\uf0a7\uf0b7]\s+/;
const NUMBER = /^(\s*)(\d{1,3})\.\s+(?=\S)/;

/** A line that belongs to a list. */
interface ItemLine {
  readonly words: string;
  readonly depth: number;
  /** `undefined` for a bullet. */
  readonly number: number | undefined;
}

type Level = 1 | 2 | 3;

function plain(words: string): Inline {
  return { kind: 'text', text: words };
}

function itemLine(line: string): ItemLine | undefined {
  const bullet = BULLET.exec(line);
  const number = bullet === null ? NUMBER.exec(line) : null;
  const match = bullet ?? number;
  if (match === null) {
    return undefined;
  }
  return {
    words: line.slice(match[0].length).trim(),
    depth: Math.floor((match[1] ?? '').length / 2),
    number: number === null ? undefined : Number(number[2]),
  };
}

function cellsOf(line: string): readonly string[] {
  return line.split('|').map((cell) => cell.trim());
}

/** How many of the lines from one on are rows of a table: at least two, with bars between as many cells. */
function rowsFrom(lines: readonly string[], start: number): number {
  const columns = cellsOf(lines[start] ?? '').length;
  let end = start;
  while (columns > 1 && end < lines.length && cellsOf(lines[end] ?? '').length === columns) {
    end += 1;
  }
  return end - start > 1 ? end - start : 0;
}

/** A table names its columns where each cell of its first row has words and none is a figure. */
function gridOf(rows: readonly (readonly string[])[]): GridBlock {
  const [first = []] = rows;
  return {
    kind: 'grid',
    hasHeader: first.every((cell) => /\p{L}/u.test(cell) && !/^[^\p{L}]*\d/u.test(cell)),
    rows: rows.map((row) => row.map((cell): Inlines => (cell === '' ? [] : [plain(cell)]))),
  };
}

/** Makes blocks of lines, one after another. */
class PlainReader {
  private readonly blocks: TextBlock[] = [];
  private isApart = false;
  private list: { readonly block: ListBlock; readonly items: Inlines[] } | undefined;
  /** The last number of each level of the list that goes on. */
  private numbers: number[] = [];

  public constructor(private leadIn: Inlines) {}

  public addBlank(): void {
    this.isApart = this.blocks.length > 0;
    this.endList();
  }

  public addParagraph(words: string): void {
    this.endList();
    this.add({ kind: 'paragraph', content: [...this.leadIn, plain(words)] });
    this.leadIn = [];
  }

  public addGrid(grid: GridBlock): void {
    this.endList();
    this.add(grid);
  }

  /** Adds an item; false where its number goes on from none. */
  public addItem({ words, depth, number }: ItemLine): boolean {
    // Only an item that stands below another is set in.
    const level = Math.min(depth, this.numbers.length, 2) + 1;
    if (number !== undefined && number !== 1 && number !== (this.numbers[level - 1] ?? 0) + 1) {
      return false;
    }
    this.numbers = [...this.numbers.slice(0, level - 1), number ?? 0];
    const isNumbered = number !== undefined;
    const isSame =
      this.list !== undefined &&
      (this.list.block.level ?? 1) === level &&
      (this.list.block.isNumbered ?? false) === isNumbered &&
      number !== 1;
    if (!isSame) {
      const items: Inlines[] = [];
      const block: ListBlock = {
        kind: 'list',
        items,
        ...(isNumbered ? { isNumbered } : {}),
        ...(isNumbered && number > 1 ? { start: number } : {}),
        ...(level > 1 ? { level: level as Level } : {}),
      };
      this.list = { block, items };
      this.add(block);
    }
    this.list?.items.push([plain(words)]);
    return true;
  }

  public end(): TextBlock[] {
    if (this.leadIn.length > 0) {
      this.blocks.push({ kind: 'paragraph', content: this.leadIn });
    }
    return this.blocks;
  }

  private endList(): void {
    this.list = undefined;
    this.numbers = [];
  }

  private add(block: TextBlock): void {
    if (this.leadIn.length > 0 && block.kind !== 'paragraph') {
      this.blocks.push({ kind: 'paragraph', content: this.leadIn });
      this.leadIn = [];
    }
    this.blocks.push(this.isApart ? { ...block, afterBlankLine: true } : block);
    this.isApart = false;
  }
}

/**
 * The blocks of a plain text: a paragraph for each line; a list for lines that begin with a dash, a bullet, or numbers
 * that go on from 1, two blanks setting it in by a level; a table for lines with bars between as many cells. What follows
 * a blank line is marked as set apart. `leadIn` is set in front of the first paragraph.
 */
export function plainBlocks(words: string, leadIn: Inlines): TextBlock[] {
  const reader = new PlainReader(leadIn);
  const lines = words.trim().split(/\r\n|[\r\n\u2028\u2029]/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const rows = rowsFrom(lines, at);
    const item = itemLine(line);
    if (line.trim() === '') {
      reader.addBlank();
    } else if (rows > 0) {
      reader.addGrid(gridOf(lines.slice(at, at + rows).map(cellsOf)));
      at += rows - 1;
    } else if (item === undefined || !reader.addItem(item)) {
      reader.addParagraph(line.trim());
    }
  }
  return reader.end();
}
