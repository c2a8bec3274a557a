import type { ViewReading, ViewValue } from '../../data/listView';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import type { ListView, ListViewCell } from '../../papers/excel/writeListView';

/** A moment by the clock of this machine: `22 November 2026, 09:05`. */
function momentWords(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) {
    return instant;
  }
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
  return `${formatDay(day)}, ${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

function cellOf(value: ViewValue): ListViewCell {
  return value.kind === 'moment' ? { kind: 'text', text: momentWords(value.instant) } : value;
}

/** What a view shows as a file holds it; the title of a row leads to its page, or its first column where it shows no title. */
export function listViewOf(reading: ViewReading, urlOf: (id: string) => string, day: CalendarDay): ListView {
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
