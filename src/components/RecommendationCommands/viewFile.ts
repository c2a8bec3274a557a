import type { ViewReading, ViewValue } from '../../data/listView';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import type { ListView, ListViewCell } from '../../papers/excel/writeListView';
import { momentIn } from '../parts/siteTimes';

/** A moment by the clock of the site: `22 November 2026, 09:05`. */
function momentWords(instant: string, timeZone: string | undefined): string {
  const moment = momentIn(instant, timeZone);
  return moment === undefined ? instant : `${formatDay(moment.day)}, ${moment.time}`;
}

/**
 * What a view shows as a file holds it, with times by the clock of the site; the title of a row leads to its page, or its first
 * column where it shows no title.
 */
export function listViewOf(
  reading: ViewReading,
  urlOf: (id: string) => string,
  day: CalendarDay,
  timeZone: string | undefined,
): ListView {
  const cellOf = (value: ViewValue): ListViewCell =>
    value.kind === 'moment' ? { kind: 'text', text: momentWords(value.instant, timeZone) } : value;
  const linked = Math.max(
    0,
    reading.columns.findIndex(({ name }) => name === 'Title'),
  );
  return {
    title: reading.title,
    day,
    columns: reading.columns.map(({ title, isLong }, at) => ({ header: title, isLong, isLink: at === linked })),
    rows: reading.rows.map(({ id, values }) => ({ url: urlOf(id), cells: values.map(cellOf) })),
  };
}

/** What neither Windows nor SharePoint takes in the name of a file. */
// eslint-disable-next-line no-control-regex -- control characters are among them
const NOT_IN_FILE_NAMES = /["*:<>?/\\|#%\u0000-\u001f\u007f]/g;

/** `2026-11-22 Recommendations - Overdue.xlsx` */
export function viewFileName(title: string, day: CalendarDay): string {
  return `${`${day} Recommendations - ${title}`.replace(NOT_IN_FILE_NAMES, ' ').replace(/\s+/g, ' ').trim()}.xlsx`;
}
