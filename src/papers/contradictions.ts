import { Block, Inlines, PaperModel, PaperPart, RowSubject, TableBlock, TableRow } from './model';
import { leadingNumber, series } from './wording';

/** A number of a built paper that another place of it gives otherwise, in words for an officer. */
export interface Contradiction {
  readonly message: string;
}

type Add = (figure: string, number: number | undefined) => void;

function addFromLine(line: Inlines, add: Add): void {
  for (const inline of line) {
    if (inline.kind === 'text' && inline.figure !== undefined) {
      add(inline.figure, leadingNumber(inline.text));
    }
  }
}

function rowsOf(table: TableBlock): readonly TableRow[] {
  return [...table.headerRows, ...table.rows];
}

function addFromBlocks(blocks: readonly Block[], add: Add): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
      case 'numbered':
        addFromLine(block.content, add);
        break;
      case 'list':
        block.items.forEach((item) => addFromLine(item, add));
        break;
      case 'grid':
        break;
      case 'band':
        block.details.forEach((line) => addFromLine(line, add));
        break;
      case 'frontSheet':
        block.rows.forEach(({ value }) => addFromLine(value, add));
        break;
      case 'notice':
      case 'anchored':
        addFromBlocks(block.blocks, add);
        break;
      case 'table':
        rowsOf(block).forEach(({ cells }) => cells.forEach((cell) => addFromBlocks(cell.blocks, add)));
        if (block.figure !== undefined) {
          add(block.figure, block.rows.length);
        }
        break;
      case 'heading':
      case 'endMark':
        break;
    }
  }
}

function subjectsIn(blocks: readonly Block[]): RowSubject[] {
  return blocks.flatMap((block): RowSubject[] => {
    switch (block.kind) {
      case 'table':
        return rowsOf(block).flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
      case 'anchored':
        return [...(block.subject === undefined ? [] : [block.subject]), ...subjectsIn(block.blocks)];
      default:
        return [];
    }
  });
}

function numberOfSubjects({ blocks }: PaperPart): number {
  return new Set(subjectsIn(blocks).map(({ kind, id }) => `${kind}|${id}`)).size;
}

function tablesIn(blocks: readonly Block[]): TableBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'anchored' ? tablesIn(block.blocks) : [],
  );
}

/** The number that a row's cell gives in a column; cells that span several have none. */
function numberAt({ cells }: TableRow, column: number): number | undefined {
  let at = 0;
  for (const { columnSpan = 1, value } of cells) {
    if (at === column) {
      return value?.kind === 'number' ? value.number : undefined;
    }
    at += columnSpan;
  }
  return undefined;
}

/** Totals that are not the sums of their columns. A total's row is one whose first cell closes its column. */
function wrongTotals(table: TableBlock): Contradiction[] {
  const total = table.rows.find(({ cells }) => cells[0]?.look === 'total');
  if (total === undefined) {
    return [];
  }
  const rows = table.rows.filter((row) => row !== total);
  return table.columns.flatMap((_, column): Contradiction[] => {
    const printed = numberAt(total, column);
    const sum = rows.reduce((whole, row) => whole + (numberAt(row, column) ?? 0), 0);
    return printed === undefined || printed === sum
      ? []
      : [
          {
            message: `The table "${table.caption}" gives ${printed} as the total of column ${column + 1}, whose rows add up to ${sum}.`,
          },
        ];
  });
}

/** Rows whose numbers do not make the one that the table says they make. */
function wrongRows({ caption, rows, rowSum }: TableBlock): Contradiction[] {
  if (rowSum === undefined) {
    return [];
  }
  return rows.flatMap((row, index): Contradiction[] => {
    const printed = numberAt(row, rowSum.in);
    const sum = rowSum.of.reduce((whole, column) => whole + (numberAt(row, column) ?? 0), 0);
    return printed === undefined || printed === sum
      ? []
      : [
          {
            message: `The table "${caption}" gives ${printed} in column ${rowSum.in + 1} of row ${index + 1}, whose numbers add up to ${sum}.`,
          },
        ];
  });
}

/**
 * The numbers that differ within a built paper: a figure that prose, tables and appendix print under one name, and totals
 * that their rows or columns do not make. Layouts count nothing themselves, so there is none; the model is read all the same before
 * a paper leaves the house.
 */
export function contradictions(model: Pick<PaperModel, 'sections' | 'lists'>): readonly Contradiction[] {
  const printed = new Map<string, Set<number>>();
  const add: Add = (figure, number) => {
    const numbers = printed.get(figure) ?? new Set();
    printed.set(figure, numbers.add(number ?? Number.NaN));
  };
  const parts = model.sections.flatMap((section) => section.parts);
  for (const part of parts) {
    addFromBlocks(part.blocks, add);
    if (part.figure !== undefined) {
      add(part.figure, numberOfSubjects(part));
    }
  }
  for (const { figure, rows } of model.lists ?? []) {
    if (figure !== undefined) {
      add(figure, rows.length);
    }
  }
  const differing = [...printed]
    .filter(([, numbers]) => numbers.size > 1)
    .map(([figure, numbers]) => ({
      message: `The paper gives different numbers for "${figure}": ${series([...numbers].map(String))}.`,
    }));
  return [
    ...differing,
    ...parts.flatMap(({ blocks }) => tablesIn(blocks).flatMap((table) => [...wrongTotals(table), ...wrongRows(table)])),
  ];
}
