import { TableBlock, TableCell, TextBlock } from '../model';
import { plainText } from '../plainText';
import { placeCells } from '../tableRows';
import { escapeHtml } from './escape';
import { HtmlContext, lineHtml } from './htmlInlines';
import { textBlocksHtml } from './htmlText';

function cellHtml(cell: TableCell, context: HtmlContext): string {
  const [only, ...others] = cell.blocks;
  return only?.kind === 'paragraph' && others.length === 0
    ? lineHtml(only.content, context)
    : textBlocksHtml(cell.blocks, context);
}

function isEmpty({ blocks }: TableCell): boolean {
  return blocks.every((block) => block.kind === 'paragraph' && block.content.length === 0);
}

function isPageReference(blocks: readonly TextBlock[]): boolean {
  return (
    blocks.length > 0 &&
    blocks.every(
      (block) => block.kind === 'paragraph' && block.content.length === 1 && block.content[0]?.kind === 'pageReference',
    )
  );
}

/** The columns that give a page in print: here they lead to the entry, and their header says so. */
function pageColumns({ rows, columns }: TableBlock): ReadonlySet<number> {
  const placed = placeCells(rows);
  return new Set(
    columns.flatMap((_, index) => {
      const cells = placed.flatMap((row) => row.filter(({ column }) => column === index));
      return cells.length > 0 && cells.every(({ cell }) => isPageReference(cell.blocks)) ? [index] : [];
    }),
  );
}

/** Columns for which a narrow window has room side by side: so many of words, and one more of short ones. */
const FEW_COLUMNS = 3;
/** Characters. */
const SHORT_WORDS = 12;
/** Rows that a printed page has room for, so that the table need not be broken. */
const FEW_ROWS = 10;

/** Whether a narrow window shows the rows one below the other, each cell under the name of its column. */
function isOfRecords({ columns, headerRows, rows }: TableBlock): boolean {
  const hasRoom = [...headerRows, ...rows].every(({ cells }) =>
    cells.slice(1).every(({ blocks }) => plainText(blocks).length <= SHORT_WORDS),
  );
  return columns.length > (hasRoom ? FEW_COLUMNS + 1 : FEW_COLUMNS);
}

function tableClass(table: TableBlock): string {
  const isShort = table.rows.length <= FEW_ROWS && table.rows.every(({ subject, maySplit }) => !subject && !maySplit);
  return isOfRecords(table) ? ' class="records"' : isShort ? ' class="short"' : '';
}

interface Headers {
  /** The ids of the header cells above each column. */
  readonly above: ReadonlyMap<number, readonly string[]>;
  /** What the header cells above each column say. */
  readonly words: ReadonlyMap<number, string>;
  readonly html: string;
}

function headerHtml(table: TableBlock, context: HtmlContext, prefix: string): Headers {
  const above = new Map<number, string[]>();
  const said = new Map<number, string>();
  const leadToEntries = pageColumns(table);
  const rows = placeCells(table.headerRows).map((row, rowIndex) => {
    const cells = row
      .filter(({ isContinued }) => !isContinued)
      .map(({ cell, column }) => {
        const span = cell.columnSpan ?? 1;
        if (isEmpty(cell)) {
          return `<td${spans(cell)}></td>`;
        }
        const id = `${prefix}h${rowIndex}c${column}`;
        const leadsToEntry = span === 1 && leadToEntries.has(column);
        const label = leadsToEntry ? 'Entry' : plainText(cell.blocks).replace(/\s+/g, ' ').trim();
        for (let each = column; each < column + span; each += 1) {
          above.set(each, [...(above.get(each) ?? []), id]);
          said.set(each, [said.get(each) ?? '', label].filter((part) => part !== '').join(', '));
        }
        const words = leadsToEntry ? 'Entry' : cellHtml(cell, context);
        return `<th id="${id}" scope="${span === 1 ? 'col' : 'colgroup'}"${spans(cell)}${toneClass(cell)}>${words}</th>`;
      });
    return `<tr>${cells.join('')}</tr>`;
  });
  return { above, words: said, html: rows.length === 0 ? '' : `<thead>${rows.join('\n')}</thead>` };
}

function spans({ columnSpan = 1, rowSpan = 1 }: TableCell): string {
  return `${columnSpan === 1 ? '' : ` colspan="${columnSpan}"`}${rowSpan === 1 ? '' : ` rowspan="${rowSpan}"`}`;
}

function toneClass({ tone, look }: TableCell, align?: string): string {
  const names = [tone === undefined ? '' : `tone ${tone.toLowerCase()}`, look ?? '', align === 'centre' ? 'centre' : '']
    .filter((name) => name !== '')
    .join(' ');
  return names === '' ? '' : ` class="${names}"`;
}

/** The cell that names its row: marked as a label, or the first of a row of totals. */
function namesRow(cell: TableCell, column: number): boolean {
  return !isEmpty(cell) && (cell.look === 'label' || (cell.look === 'total' && column === 0));
}

function bodyRowHtml(
  anchor: string | undefined,
  placed: ReturnType<typeof placeCells>[number],
  rowIndex: number,
  prefix: string,
  table: TableBlock,
  headers: Headers,
  context: HtmlContext,
): string {
  const own = placed.filter(({ isContinued }) => !isContinued);
  const label = own.find(({ cell, column }) => namesRow(cell, column));
  const labelId = `${prefix}r${rowIndex}`;
  const cells = own.map((each) => {
    const { cell, column } = each;
    const columnSpan = cell.columnSpan ?? 1;
    const align = columnSpan === 1 ? table.columns[column]?.align : undefined;
    const columnsOf = Array.from({ length: columnSpan }, (_, at) => headers.above.get(column + at) ?? []);
    const above = [...new Set(columnsOf.flat())];
    if (each === label) {
      const named = above.length === 0 ? '' : ` headers="${above.join(' ')}"`;
      return `<th id="${labelId}" scope="row"${named}${spans(cell)}${toneClass(cell, align)}>${cellHtml(cell, context)}</th>`;
    }
    const ids = [...above, ...(label === undefined ? [] : [labelId])];
    const named = ids.length === 0 ? '' : ` headers="${ids.join(' ')}"`;
    const beside = isOfRecords(table) ? ` data-label="${escapeHtml(headers.words.get(column) ?? '')}"` : '';
    return `<td${named}${beside}${spans(cell)}${toneClass(cell, align)}>${cellHtml(cell, context)}</td>`;
  });
  return `<tr${anchor === undefined ? '' : ` id="${escapeHtml(anchor)}" tabindex="-1"`}>${cells.join('')}</tr>`;
}

/**
 * A table with its caption, each cell associated with the headers of its columns and of its row. The description is for
 * assistive technology alone, as it is in print.
 */
export function tableHtml(table: TableBlock, context: HtmlContext): string {
  const prefix = `t${context.nextNumber()}`;
  const headers = headerHtml(table, context, prefix);
  const placed = placeCells(table.rows);
  const rows = table.rows.map(({ anchor }, index) =>
    bodyRowHtml(anchor, placed[index] ?? [], index, prefix, table, headers, context),
  );
  const shares = table.columns.map(({ share }) => `<col style="width:${share}%">`).join('');
  const caption = escapeHtml(table.caption);
  const description = `<span class="unseen">${table.showsCaption ? '. ' : `${caption}. `}${escapeHtml(table.description)}</span>`;
  return [
    `<table${tableClass(table)}>`,
    `<caption>${table.showsCaption ? caption : ''}${description}</caption>`,
    `<colgroup>${shares}</colgroup>`,
    headers.html,
    `<tbody>${rows.join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}
