import { CalendarDay } from '../../domain/calendarDay';
import { MAX_CELL_LENGTH, cleanText } from '../../workbook/cellText';
import { WrittenCell, WrittenSheet } from '../../workbook/writeGrids';

/** What stands at the end of a text that is longer than an Excel cell holds. */
export const CUT = '…(see Word paper)';

/** A column of a sheet: its head, and its cell in a row of that kind. */
export interface Column<Row> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Whether Excel is to keep what looks like a number as text: `4.10` is not `4.1`. */
  readonly isText?: boolean;
  /** Whether its numbers stand at the left, as its words do. */
  readonly isLeft?: boolean;
  readonly cell: (row: Row) => WrittenCell;
}

type Words = { readonly kind: 'text'; readonly text: string };

export const blank: Words = { kind: 'text', text: '' };

/** A text as a cell holds it: without what XML cannot hold, and cut where it is too long, which it then says. */
export function words(text: string): Words {
  const clean = cleanText(text);
  if (clean.length <= MAX_CELL_LENGTH) {
    return { kind: 'text', text: clean };
  }
  // cleaned again: the cut may have gone through a pair of surrogates
  return { kind: 'text', text: `${cleanText(clean.slice(0, MAX_CELL_LENGTH - CUT.length))}${CUT}` };
}

/** A real date. */
export function day(value: CalendarDay): WrittenCell {
  return { kind: 'day', day: value };
}

/** A real number; blank where there is none. */
export function number(value: number | undefined): WrittenCell {
  return value === undefined ? blank : { kind: 'number', number: value };
}

/** A sheet with a row for each of `rows`. */
export function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): WrittenSheet {
  return {
    name,
    columns: columns.map(({ header, width, isText, isLeft }) => ({
      header,
      width,
      isText: isText === true,
      isLeft: isLeft === true,
    })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
