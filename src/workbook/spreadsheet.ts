import { EncryptedFileError, formatValue, readXlsx, serialToDate, writeXlsx } from 'hucre';
import type { Cell, CellStyle, CellValue, DataValidation, Sheet, WriteSheet } from 'hucre';
import { CalendarDay, formatMonth, isCalendarDay } from '../domain/calendarDay';
import { cleanText, looksLikeFormula } from './cellText';

/** A cell as the register sees it: its plain text, and what Excel took it for. */
export interface GridCell {
  /** `''` when blank; a real date is its ISO day, or its month in words; a number is as its number format shows it. */
  readonly text: string;
  /** `month`: a real date on the first of a month whose format shows no day, as Excel makes of a typed `March 2019`. */
  readonly kind: 'text' | 'number' | 'day' | 'month' | 'boolean' | 'error';
  /** A real formula: `text` is the result as it was last saved, for nothing is evaluated here; none saved is an error. */
  readonly formula: string | undefined;
  /** The day that a number would be if its cell had kept the format of a date. */
  readonly dayOfNumber?: CalendarDay | undefined;
}

/** A sheet's cells by row and column, both from 0; rows may differ in length. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
}

export type GridReading =
  { readonly ok: true; readonly grids: readonly Grid[] } | { readonly ok: false; readonly message: string };

export const BLANK_CELL: GridCell = { text: '', kind: 'text', formula: undefined };

function dayOf(date: Date): CalendarDay | undefined {
  // whole seconds: writers that reckon dates in floating point can fall a little short of midnight
  const milliseconds = Math.round(date.getTime() / 1000) * 1000;
  const day = Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString().slice(0, 10);
  return isCalendarDay(day) ? day : undefined;
}

/** Whether a date format shows month and year, but neither day nor time: `mmm-yy`, `[$-809]mmmm yyyy;@`. */
function showsMonthOnly(format: string | undefined): boolean {
  const letters = (format ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  return letters.includes('m') && letters.includes('y') && !/[dhs]/.test(letters);
}

function dateCell(date: Date, format: string | undefined, formula: string | undefined): GridCell {
  const day = dayOf(date);
  if (day === undefined) {
    return { text: formatValue(date, format ?? 'dd/mm/yyyy'), kind: 'text', formula };
  }
  return day.endsWith('-01') && showsMonthOnly(format)
    ? { text: formatMonth(day), kind: 'month', formula }
    : { text: day, kind: 'day', formula };
}

/** A number as its format shows it (`4.10` under `0.00`); Excel itself keeps 15 digits. */
function numberText(value: number, format: string | undefined): string {
  const plain = String(Number(value.toPrecision(15)));
  if (format === undefined || /^(general|@)$/i.test(format.trim())) {
    return plain;
  }
  const shown = formatValue(value, format).trim();
  return shown === '' ? plain : shown;
}

/** Days that a register may hold, some 1954 to 2119, as Excel counts them: no year is among them. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

function dayOfNumber(value: number, is1904: boolean): CalendarDay | undefined {
  return value >= FIRST_SERIAL && value <= LAST_SERIAL ? dayOf(serialToDate(value, is1904)) : undefined;
}

function gridCell(value: CellValue, cell: Cell | undefined, is1904: boolean): GridCell {
  const formula = cell?.formula;
  if (cell?.type === 'error' && formula !== undefined && (value === null || value === '')) {
    return { text: `=${formula}`, kind: 'error', formula };
  }
  if (cell?.type === 'error') {
    return { text: String(value ?? '#N/A'), kind: 'error', formula };
  }
  if (value === null) {
    return formula === undefined ? BLANK_CELL : { text: `=${formula}`, kind: 'error', formula };
  }
  if (value instanceof Date) {
    return dateCell(value, cell?.style?.numFmt, formula);
  }
  switch (typeof value) {
    case 'number':
      return {
        text: numberText(value, cell?.style?.numFmt),
        kind: 'number',
        formula,
        dayOfNumber: dayOfNumber(value, is1904),
      };
    case 'boolean':
      return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean', formula };
    default: {
      const text = cleanText(value);
      return { text: text.trim() === '' ? '' : text, kind: 'text', formula };
    }
  }
}

function gridOf(sheet: Sheet, is1904: boolean): Grid {
  return {
    name: sheet.name,
    rows: sheet.rows.map((row, rowIndex) =>
      row.map((value, columnIndex) => gridCell(value, sheet.cells?.get(`${rowIndex},${columnIndex}`), is1904)),
    ),
  };
}

/** Reads the sheets of an .xlsx file. What cannot be opened gives a message that says what to do; nothing is thrown. */
export async function readGrids(bytes: Uint8Array): Promise<GridReading> {
  try {
    const workbook = await readXlsx(bytes, { readStyles: true });
    return { ok: true, grids: workbook.sheets.map((sheet) => gridOf(sheet, workbook.dateSystem === '1904')) };
  } catch (error) {
    if (error instanceof EncryptedFileError) {
      return {
        ok: false,
        message:
          'The file is protected by a password or is in the old .xls format; save it in Excel as an Excel Workbook (.xlsx) without a password and try again.',
      };
    }
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      message: `The file cannot be read as an Excel workbook (${reason}); save it in Excel as an Excel Workbook (.xlsx) and try again.`,
    };
  }
}

/** A column of a sheet to be written. */
export interface WrittenColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Numbers typed here by a person stay as they were typed: `4.10` is not `4.1`. */
  readonly isText: boolean;
  /** The only words that the column takes, offered as a list. */
  readonly words?: readonly string[] | undefined;
}

export type WrittenCell =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'day'; readonly day: CalendarDay };

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

// no colour: the writing library puts it before the size, which Open XML forbids
const HEADER_STYLE: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2F3' } },
  alignment: { vertical: 'top', wrapText: true },
};
const TEXT_STYLE: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
/** Excel keeps what is typed into a cell of this format as text, a formula's sign and all. */
const VERBATIM_STYLE: CellStyle = { ...TEXT_STYLE, numFmt: '@' };
const DAY_STYLE: CellStyle = { alignment: { vertical: 'top', horizontal: 'left' }, numFmt: 'dd/mm/yyyy' };

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

/** `undefined` for a blank one. */
function writtenCell(cell: WrittenCell, column: WrittenColumn): Partial<Cell> | undefined {
  if (cell.kind === 'day' && cell.day >= FIRST_SAFE_DAY) {
    return { value: new Date(`${cell.day}T00:00:00Z`), style: DAY_STYLE };
  }
  const text = escapeForExcel(cell.kind === 'day' ? cell.day : cell.text);
  if (text === '') {
    return undefined;
  }
  const style = column.isText || looksLikeFormula(text) ? VERBATIM_STYLE : TEXT_STYLE;
  return ERROR_WORD.test(text) ? { value: text, richText: [{ text }], style } : { value: text, style };
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
    return cell.kind === 'day'
      ? 1
      : cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(MAX_ROW_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT);
}

function writeSheet(sheet: WrittenSheet): WriteSheet {
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
    rowDefs: new Map(sheet.rows.map((row, index) => [index + 1, { height: rowHeight(row, sheet.columns) }])),
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
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/**
 * Writes sheets to an .xlsx file: each a table with a frozen header and a filter. Every text is stored as a string, so
 * that none of them can become a formula. Texts are clean, and no longer than a cell holds: that is the caller's part.
 */
export async function writeGrids(title: string, sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(writeSheet), properties: { title, creator: 'Assurance Tracker' } });
}
