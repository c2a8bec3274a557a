import { EncryptedFileError, formatValue, readXlsx, serialToDate } from 'hucre';
import type { Cell, CellValue, Sheet } from 'hucre';
import { CalendarDay, formatMonth, isCalendarDay } from '../domain/calendarDay';
import { cleanText } from './cellText';

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
