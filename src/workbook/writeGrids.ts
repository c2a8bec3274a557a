import { writeXlsx } from 'hucre';
import type { Cell, CellStyle, DataValidation, NamedRange, WriteSheet } from 'hucre';
import { CalendarDay } from '../domain/calendarDay';
import { Rag } from '../domain/rag';
import { looksLikeFormula } from './cellText';

/** A column of a sheet to be written. */
export interface WrittenColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Numbers typed here by a person stay as they were typed: `4.10` is not `4.1`. */
  readonly isText: boolean;
  /** Whether its numbers stand at the left, as its words do. */
  readonly isLeft?: boolean;
  /** The only words that the column takes, offered as a list. */
  readonly words?: readonly string[] | undefined;
}

export type WrittenCell =
  /** With a tone, filled with that colour; the words say what it means. */
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Rag | undefined }
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'number'; readonly number: number }
  /** `url` begins with http:// or https://. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export interface WrittenSheet {
  /** At most 31 characters, none of them `: \ / ? * [ ]`. */
  readonly name: string;
  /** Headers that differ from each other, in whatever case. */
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** What the file says of itself. */
export interface WrittenProperties {
  readonly title: string;
  readonly subject?: string;
  readonly creator?: string;
  /** The day that it gives as that of its making; without it, today by the clock. */
  readonly day?: CalendarDay | undefined;
  /** Printed at the head of each page; without it there is none. */
  readonly pageHead?: string;
}

const FONT = { name: 'Calibri', size: 11 } as const;
// no colour: the writing library puts it before the size, which Open XML forbids
const HEADER_STYLE: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2F3' } },
  alignment: { vertical: 'top', wrapText: true },
};
const TEXT_STYLE: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
/** Excel keeps what is typed into a cell of this format as text, a formula's sign and all. */
const VERBATIM_STYLE: CellStyle = { ...TEXT_STYLE, numFmt: '@' };
const DAY_STYLE: CellStyle = { alignment: { vertical: 'top', horizontal: 'left' }, numFmt: 'dd/mm/yyyy' };
const NUMBER_STYLE: CellStyle = { alignment: { vertical: 'top' }, numFmt: '0' };
const LEFT_NUMBER_STYLE: CellStyle = { ...NUMBER_STYLE, alignment: { vertical: 'top', horizontal: 'left' } };
const LINK_STYLE: CellStyle = { ...TEXT_STYLE, font: { ...FONT, underline: true } };

/** Tints on which black has a contrast of more than 10 to 1. */
const TINTS: Record<Rag, string> = { RED: 'FFC7CE', AMBER: 'FFEB9C', GREEN: 'C6EFCE', GREY: 'D9D9D9' };

/** Excel reckons 1900 a leap year, so that programs disagree on real dates before March of that year. */
const FIRST_SAFE_DAY = '1900-03-01';
/** Rows below the last one that still offer their column's words. */
const SPARE_ROWS = 500;
/** Excel's limit on the words of a list that is written into the file. */
const MAX_LIST_LENGTH = 255;

/** The writing library would store these texts as errors. */
const ERROR_WORD = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** Text in which Excel would read an escaped character (`_x0041_`) is escaped itself. */
function escapeForExcel(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function textCell(words: string, isText: boolean, tone: Rag | undefined): Partial<Cell> | undefined {
  const text = escapeForExcel(words);
  if (text === '') {
    return undefined;
  }
  const plain = isText || looksLikeFormula(text) ? VERBATIM_STYLE : TEXT_STYLE;
  const style: CellStyle =
    tone === undefined
      ? plain
      : { ...plain, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: TINTS[tone] } } };
  return ERROR_WORD.test(text) ? { value: text, richText: [{ text }], style } : { value: text, style };
}

/** `undefined` for a blank one. */
function writtenCell(cell: WrittenCell, column: WrittenColumn): Partial<Cell> | undefined {
  switch (cell.kind) {
    case 'day':
      return cell.day >= FIRST_SAFE_DAY
        ? { value: new Date(`${cell.day}T00:00:00Z`), style: DAY_STYLE }
        : textCell(cell.day, column.isText, undefined);
    case 'number':
      return { value: cell.number, style: column.isLeft === true ? LEFT_NUMBER_STYLE : NUMBER_STYLE };
    case 'link': {
      const written = textCell(cell.text, true, undefined);
      return written === undefined ? undefined : { ...written, style: LINK_STYLE, hyperlink: { target: cell.url } };
    }
    case 'text':
      return textCell(cell.text, column.isText, cell.tone);
  }
}

function columnLetters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetters(Math.floor(index / 26) - 1)}${columnLetters(index % 26)}`;
}

function listOf(column: WrittenColumn, index: number, lastRow: number): DataValidation[] {
  if (column.words === undefined || column.words.join(',').length > MAX_LIST_LENGTH) {
    return [];
  }
  const letters = columnLetters(index);
  return [
    {
      type: 'list',
      values: [...column.words],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: column.header,
      errorMessage: `Choose one of: ${column.words.join(', ')}`.slice(0, MAX_LIST_LENGTH),
      range: `${letters}2:${letters}${lastRow + SPARE_ROWS}`,
    },
  ];
}

/** Points; Excel's own default for a line, and its limit for a row. */
const LINE_HEIGHT = 15;
const MAX_ROW_HEIGHT = 409;

/** High enough for the wrapped texts of the row: programs do not agree on whether to work that out when they open a file. */
function rowHeight(row: readonly WrittenCell[], columns: readonly WrittenColumn[]): number {
  const lines = row.map((cell, index) => {
    const width = columns[index]?.width ?? 1;
    return cell.kind === 'day' || cell.kind === 'number'
      ? 1
      : cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(MAX_ROW_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT);
}

/** In characters of its columns: as much as a landscape page of A4 holds in print that can still be read. */
const PAGE_WIDTH = 200;
/** Excel's limit on a page's head or foot. */
const MAX_HEAD_LENGTH = 255;

/** The heads as a row: bold, and with the button of the filter, they need more room than other words. */
function headerOf({ columns }: WrittenSheet): readonly WrittenCell[] {
  return columns.map(({ header }) => ({ kind: 'text', text: `${header}   ` }));
}

function pagesAcross({ columns }: WrittenSheet): number {
  return Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / PAGE_WIDTH);
}

/**
 * What each printed page repeats: the header, and beside the first page the column that says which row it is. The writing
 * library would leave a name with spaces in it unquoted, which Excel repairs.
 */
function printTitles(sheet: WrittenSheet): NamedRange {
  const quoted = `'${sheet.name.replace(/'/g, "''")}'`;
  return {
    name: '_xlnm.Print_Titles',
    range: [...(pagesAcross(sheet) > 1 ? [`${quoted}!$A:$A`] : []), `${quoted}!$1:$1`].join(','),
    scope: sheet.name,
  };
}

/** Excel reads `&` in a page's head as the beginning of a code. */
function headOf(words: string | undefined): string {
  return words === undefined ? '' : `&L${words.replace(/&/g, '&&').slice(0, MAX_HEAD_LENGTH - 2)}`;
}

function writeSheet(sheet: WrittenSheet, pageHead: string | undefined): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.columns.forEach((column, columnIndex) => {
    cells.set(`0,${columnIndex}`, { value: column.header, style: HEADER_STYLE });
    sheet.rows.forEach((row, rowIndex) => {
      const cell = row[columnIndex];
      const written = cell === undefined ? undefined : writtenCell(cell, column);
      if (written !== undefined) {
        cells.set(`${rowIndex + 1},${columnIndex}`, written);
      }
    });
  });
  // a table needs a row below its header, if only an empty one
  const lastRow = Math.max(2, sheet.rows.length + 1);
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    cells,
    rowDefs: new Map(
      [headerOf(sheet), ...sheet.rows].map((row, index) => [index, { height: rowHeight(row, sheet.columns) }]),
    ),
    freezePane: { rows: 1 },
    tables: [
      {
        name: sheet.name.replace(/\W/g, ''),
        range: `A1:${columnLetters(sheet.columns.length - 1)}${lastRow}`,
        columns: sheet.columns.map(({ header }) => ({ name: header })),
        style: 'TableStyleLight1',
      },
    ],
    dataValidations: sheet.columns.flatMap((column, index) => listOf(column, index, lastRow)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesAcross(sheet),
      fitToHeight: 0,
    },
    headerFooter: {
      ...(pageHead === undefined ? {} : { oddHeader: headOf(pageHead) }),
      oddFooter: '&L&A&RPage &P of &N',
    },
  };
}

/**
 * Writes sheets to an .xlsx file: each a table with a frozen header and a filter. Every text is stored as a string, so
 * that none of them can become a formula. Texts are clean, and no longer than a cell holds: that is the caller's part.
 * With a day, the same sheets give the same bytes.
 */
export async function writeGrids(
  { title, subject, creator = 'Assurance Tracker', day, pageHead }: WrittenProperties,
  sheets: readonly WrittenSheet[],
): Promise<Uint8Array> {
  const moment = day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
  return writeXlsx({
    sheets: sheets.map((each) => writeSheet(each, pageHead)),
    namedRanges: sheets.map(printTitles),
    properties: {
      title,
      ...(subject === undefined ? {} : { subject }),
      creator,
      ...(moment === undefined ? {} : { created: moment, modified: moment }),
    },
  });
}
