import { formatDayShort } from '../../domain/calendarDay';
import type { CalendarDay } from '../../domain/calendarDay';
import { momentIn } from '../parts/siteTimes';

/** When a draft was kept, by the clock of the site: `14:05` for today, else `12 Oct 2020, 14:05`. */
export function draftTime(keptAt: string, today: CalendarDay, timeZone: string | undefined): string {
  const moment = momentIn(keptAt, timeZone);
  if (moment === undefined) {
    return keptAt;
  }
  return moment.day === today ? moment.time : `${formatDayShort(moment.day)}, ${moment.time}`;
}
