import { formatDayShort } from '../../domain/calendarDay';
import type { CalendarDay } from '../../domain/calendarDay';

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day of an instant by this device's clock. */
function dayOf(date: Date): CalendarDay {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** When a draft was kept, by this device's clock: `14:05` for today, else `12 Oct 2020, 14:05`. */
export function draftTime(keptAt: string, today: CalendarDay): string {
  const date = new Date(keptAt);
  const time = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  const day = dayOf(date);
  return day === today ? time : `${formatDayShort(day)}, ${time}`;
}
