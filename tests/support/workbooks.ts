import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';

/** The register of October 2020 that ships with the product. */
export const SAMPLE_FILE = path.join(__dirname, '../../local/samples/jarap-2020-10.xlsx');

/** What a cell of a test's workbook holds: text, a number, or a cell of the library with its type and format. */
export type TestCell = string | number | boolean | XLSX.CellObject | null;

export type TestSheets = Record<string, readonly (readonly TestCell[])[]>;

/** Sheets that a test changes before it writes them. */
export type MutableSheets = Record<string, TestCell[][]>;

/** The title and the issue of the one audit of `soundSheets`. */
export const SOUND_AUDIT = ['Fleet (Vehicles)', 'September 2018'] as const;

/** A real Excel date, as a person types it; `serial` counts from 1900. */
export function dateCell(serial: number, format = 'dd/mm/yyyy'): XLSX.CellObject {
  return { t: 'n', v: serial, z: format };
}

/** A workbook with these sheets, each given by its rows. */
export function workbookOf(sheets: TestSheets, options: { readonly is1904?: boolean } = {}): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  book.Workbook = { ...book.Workbook, WBProps: { date1904: options.is1904 ?? false } };
  return bytesOf(book);
}

function bytesOf(book: XLSX.WorkBook): Uint8Array {
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', cellStyles: true }) as ArrayBuffer);
}

/** A small register without faults: one audit, two recommendations, the second dependent on the first, and a history. */
export function soundSheets(): MutableSheets {
  return {
    Audits: [
      ['Audit', 'Issued', 'Source', 'Auditor', 'Assurance', 'Organisation', 'Confidential'],
      ['Fleet (Vehicles)', 'September 2018', 'Internal audit', 'Mazars', 'Satisfactory', 'Force', null],
    ],
    Recommendations: [
      ['Audit', 'Issued', 'Reference', 'Title', 'Priority', 'Status', 'Original target date', 'Depends on', 'Repeats'],
      ['Fleet (Vehicles)', 'September 2018', '4.1', 'Service records', 'Significant', 'Open', 'March 2019', null, null],
      [
        'Fleet (Vehicles)',
        'September 2018',
        '4.2',
        'Indicators',
        'Housekeeping',
        'Open',
        'TBC',
        'Fleet (Vehicles) (September 2018) 4.1',
        null,
      ],
    ],
    Updates: [
      ['Audit', 'Issued', 'Reference', 'Date', 'Author', 'Update'],
      ['Fleet (Vehicles)', 'September 2018', '4.1', 'January 2019', 'Head of Transport', 'In hand.'],
      ['Fleet (Vehicles)', 'September 2018', '4.2', 'January 2019', 'Head of Transport', 'Waits for 4.1.'],
    ],
    Decisions: [
      ['Audit', 'Issued', 'Reference', 'Board', 'Meeting date', 'Decision', 'Note'],
      ['Fleet (Vehicles)', 'September 2018', '4.1', 'JARAP', 'February 2019', 'Noted', null],
    ],
  };
}

/** `soundSheets` after a change. */
export function changed(change: (sheets: MutableSheets) => void): Uint8Array {
  const sheets = soundSheets();
  change(sheets);
  return workbookOf(sheets);
}

/** Puts a value under a header of a row, both as Excel counts them; the header must be there. */
export function setCell(sheets: MutableSheets, sheet: string, row: number, header: string, value: TestCell): void {
  const rows = sheets[sheet];
  const column = rows?.[0]?.indexOf(header) ?? -1;
  const cells = rows?.[row - 1];
  if (cells === undefined || column < 0) {
    throw new Error(`The test's workbook has no ${sheet} row ${row}, column ${header}`);
  }
  cells[column] = value;
}

/** Adds a column whose header and cells are given; missing cells are blank. */
export function addColumn(sheets: MutableSheets, sheet: string, header: string, ...cells: TestCell[]): void {
  sheets[sheet]?.forEach((row, index) => row.push(index === 0 ? header : (cells[index - 1] ?? null)));
}

/** `soundSheets` with everything of version 2 that recommendation 4.1 can hold, and an audit that the first follows up. */
export function soundSheetsOfVersion2(): MutableSheets {
  const sheets = soundSheets();
  const identity = ['Audit', 'Issued', 'Reference'];
  const first = [...SOUND_AUDIT, '4.1'];
  sheets['Audits']?.push(['Fleet', 'May 2015', 'Internal audit', null, 'Limited', null, null]);
  addColumn(sheets, 'Audits', 'Follows up', 'Fleet (May 2015)');
  addColumn(sheets, 'Recommendations', 'Directorate', 'Operations');
  addColumn(sheets, 'Updates', 'Implemented on', 'December 2018');
  addColumn(sheets, 'Updates', 'Measure', 'Services on time');
  addColumn(sheets, 'Updates', 'Achieved', 84);
  addColumn(sheets, 'Updates', 'Out of', 100);
  addColumn(sheets, 'Updates', 'Evidence period', 'Q4 2018');
  addColumn(sheets, 'Updates', 'Sample day', '2019-01-15');
  addColumn(sheets, 'Updates', 'Evidence source', 'Fleet system');
  addColumn(sheets, 'Updates', 'Delivery', 'At risk', 'Constraint exceeded');
  addColumn(sheets, 'Decisions', 'Minute no.', '12/19');
  return {
    ...sheets,
    'Target date revisions': [
      [...identity, 'Set on', 'New date', 'Reason', 'Author'],
      [...first, 'May 2019', 'end of June 2019', 'Staff absence.\nCover is sought.', 'Head of Transport'],
      [...first, 'June 2019', 'TBC', null, null],
    ],
    Steps: [
      [...identity, 'Number', 'Step', 'Owner', 'Due', 'State', 'Settled on', 'Reason'],
      [...first, 1, 'Write the policy.', 'Head of Transport', 'March 2019', 'Done', 'January 2019', null],
      [...first, 2, 'Train the drivers.', null, 'TBC', 'Dropped', '2019-02-01', 'The policy does without.'],
      [...first, 3, 'Sample.', null, null, null, null, null],
    ],
    Evidence: [
      [...identity, 'File name', 'Title', 'Added on', 'Author', 'Confidential'],
      [...first, 'sample.xlsx', 'Dip sample', 'January 2019', 'Head of Transport', 'Yes'],
    ],
    'Update requests': [
      [...identity, 'Board', 'Meeting date', 'Sent on'],
      [...first, 'JARAP', '2019-04-16', '2019-04-06'],
      [...first, 'JARAP', '2019-04-16', '2019-04-13'],
    ],
    'Name changes': [
      ['What', 'From', 'To', 'On'],
      ['Board', 'ORB', 'SORB', '2018-04-01'],
      ['Role', 'Fleet Manager', 'Head of Transport', '2018-06-01'],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Version', 2],
      ['Revision limit', 3],
    ],
  };
}

/** The shipped sample as sheets of cells, to be changed and written again. */
export function sampleSheets(): MutableSheets {
  const book = XLSX.read(readFileSync(SAMPLE_FILE), { cellNF: true });
  return Object.fromEntries(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] ?? {};
      const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
      const rows: TestCell[][] = [];
      for (let row = 0; row <= range.e.r; row += 1) {
        rows.push(
          Array.from({ length: range.e.c + 1 }, (_, column) => {
            const cell = sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
            return cell === undefined ? null : cell.t === 's' ? String(cell.v) : { t: cell.t, v: cell.v, z: cell.z };
          }),
        );
      }
      return [name, rows];
    }),
  );
}

/** The row of the sample's sheet with these first cells: the audit, its issue, the reference and, for an update, its date. */
export function sampleRow(sheets: MutableSheets, sheet: string, ...start: readonly string[]): TestCell[] {
  const row = sheets[sheet]?.find((cells) => start.every((text, column) => cells[column] === text));
  if (row === undefined) {
    throw new Error(`The sample has no ${sheet} row ${start.join(', ')}`);
  }
  return row;
}
