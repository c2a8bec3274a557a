import { Block, PaperModel, TableBlock, TextBlock } from '../model';
import { placeCells } from '../tableRows';
import { plainLine, plainText } from '../plainText';

/** A table of numbers as the paper prints it: one header row, and cells that are words or numbers. */
export interface CountTable {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

function tablesIn(blocks: readonly Block[]): readonly TableBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'anchored' ? tablesIn(block.blocks) : [],
  );
}

function hasPageReference(blocks: readonly TextBlock[]): boolean {
  return blocks.some(
    (block) => block.kind === 'paragraph' && block.content.some((inline) => inline.kind === 'pageReference'),
  );
}

function numberIn(words: string): string | number {
  return /^\d{1,9}$/.test(words) ? Number(words) : words;
}

/** The text of each header above a column, from top to bottom; a header over several columns stands in each of them. */
function headersOf(table: TableBlock): readonly string[] {
  const placed = placeCells(table.headerRows);
  return table.columns.map((_, column) => {
    const words = placed.flatMap((row) =>
      row
        .filter(
          (each) => !each.isContinued && each.column <= column && column < each.column + (each.cell.columnSpan ?? 1),
        )
        .map(({ cell }) => plainText(cell.blocks).replace(/\s+/g, ' ').trim()),
    );
    return words.filter((each) => each !== '').join(', ');
  });
}

function toCountTable(table: TableBlock): CountTable | undefined {
  const isPlain = table.rows.every(
    ({ cells, subject }) =>
      subject === undefined &&
      cells.length === table.columns.length &&
      cells.every(({ rowSpan, columnSpan, blocks }) => (rowSpan ?? columnSpan ?? 1) === 1 && !hasPageReference(blocks)),
  );
  if (!isPlain || table.rows.length === 0 || table.headerRows.length === 0) {
    return undefined;
  }
  const rows = table.rows.map(({ cells }) =>
    cells.map(({ blocks, value }) =>
      value?.kind === 'number' ? value.number : numberIn(blocks.map((block) => plainLine(block)).join('\n')),
    ),
  );
  const countsSomething = table.columns.some((_, column) => rows.every((row) => typeof row[column] === 'number'));
  return countsSomething ? { caption: table.caption, headers: headersOf(table), rows } : undefined;
}

/** The tables of the paper that count: those in which a column holds nothing but whole numbers. */
export function countTables(model: Pick<PaperModel, 'sections'>): readonly CountTable[] {
  return model.sections
    .flatMap(({ parts }) => parts.flatMap(({ blocks }) => tablesIn(blocks)))
    .flatMap((table) => toCountTable(table) ?? []);
}
