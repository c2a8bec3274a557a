import { CalendarDay } from '../domain/calendarDay';

const ALMOST_HALF_A_DAY = 12 * 3_600_000 - 1;

/**
 * A day as it is sent to a date-only column. SharePoint keeps the midnight, by the clock of the site, that begins the day
 * in which the instant falls; noon UTC falls in the same day wherever the site's clock is less than 12 hours away.
 * Midnight UTC would not: on a site set to Pacific time, as new sites often are, it is still the day before.
 */
export function toDateOnly(day: CalendarDay): string {
  return `${day}T12:00:00Z`;
}

/**
 * The day of a date-only column, whose value is the site's midnight as an instant. The nearest day to it in UTC is that
 * day wherever the site's clock is less than 12 hours away, whether it is summer time or not; so the site's time zone
 * need not be known. `undefined` when the text is no instant.
 */
export function fromDateOnly(instant: string): CalendarDay | undefined {
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds + ALMOST_HALF_A_DAY).toISOString().slice(0, 10);
}

/** The calendar day by this machine's clock. */
export function todayByClock(): CalendarDay {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
