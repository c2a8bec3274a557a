import { CalendarDay, formatDay } from '../../domain/calendarDay';
import { RAGS } from '../../domain/rag';
import { WrittenCell, writeGrids } from '../../workbook/writeGrids';
import { day, number, words } from './sheet';

/** What a cell of a list view holds. */
export type ListViewCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'number'; readonly number: number };

/** A list view as it is on the screen. */
export interface ListView {
  readonly title: string;
  /** The day on which it showed this. */
  readonly day: CalendarDay;
  readonly columns: readonly {
    readonly header: string;
    /** Whether it holds long texts. */
    readonly isLong: boolean;
    /** Whether its cells lead to the rows' own pages. */
    readonly isLink: boolean;
  }[];
  readonly rows: readonly {
    /** The address of the row's own page; begins with http:// or https://. */
    readonly url: string;
    /** One for each column. */
    readonly cells: readonly ListViewCell[];
  }[];
}

const WIDTH = 20;
const WIDTH_OF_LINK = 40;
const WIDTH_OF_LONG = 50;

/** Headers that differ from each other, as a table in Excel needs them. */
function distinct(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    let free = header;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      free = `${header} (${count})`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function written(cell: ListViewCell, url: string | undefined): WrittenCell {
  if (url !== undefined) {
    const shown = cell.kind === 'text' ? cell.text : cell.kind === 'day' ? formatDay(cell.day) : String(cell.number);
    return { kind: 'link', text: words(shown.trim() === '' ? 'Open' : shown).text, url };
  }
  switch (cell.kind) {
    case 'day':
      return day(cell.day);
    case 'number':
      return number(cell.number);
    case 'text':
      return { ...words(cell.text), tone: RAGS.find((rag) => rag === cell.text) };
  }
}

/**
 * Writes what a list view shows as an Excel file of one sheet: its columns in its order, real dates and numbers, a frozen
 * header, a filter, and a link from each row to its page. Nothing in it can become a formula. The same view gives the same bytes.
 */
export async function writeListView({ title, day: shownOn, columns, rows }: ListView): Promise<Uint8Array> {
  const headers = distinct(columns.map(({ header }) => words(header).text));
  return writeGrids({ title: words(title).text, subject: `As shown on ${formatDay(shownOn)}`, day: shownOn }, [
    {
      name: 'Recommendations',
      columns: columns.map(({ isLong, isLink }, at) => ({
        header: headers[at] ?? '',
        width: isLong ? WIDTH_OF_LONG : isLink ? WIDTH_OF_LINK : WIDTH,
        // a reference such as 4.10 stays what it is when somebody edits it
        isText: true,
      })),
      rows: rows.map(({ url, cells }) =>
        cells.map((cell, at) => written(cell, columns[at]?.isLink === true ? url : undefined)),
      ),
    },
  ]);
}
