/**
 * A calendar day as ISO 8601 text, `YYYY-MM-DD`. Days of the domain have no time and no zone; text of this form sorts
 * and compares as the days do, so `<` and `===` are the day comparisons everywhere.
 */
export type CalendarDay = string;

/** Later than any day that a register holds, and so than all of its history. */
export const LAST_DAY: CalendarDay = '9999-12-31';

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface DayParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function digitsAt(day: CalendarDay, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    value = value * 10 + day.charCodeAt(index) - 48;
  }
  return value;
}

function partsOf(day: CalendarDay): DayParts {
  return { year: digitsAt(day, 0, 4), month: digitsAt(day, 5, 7), day: digitsAt(day, 8, 10) };
}

/** Days since 1 March of the year 0; by arithmetic alone, since slippage is asked of every recommendation. */
function dayNumber(day: CalendarDay): number {
  const month = digitsAt(day, 5, 7);
  // A year that begins in March has its leap day at its end.
  const year = digitsAt(day, 0, 4) - (month < 3 ? 1 : 0);
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((monthsSinceMarch * 153 + 2) / 5) + digitsAt(day, 8, 10) - 1;
}

const EPOCH = dayNumber('1970-01-01');

function fromDayNumber(days: number): CalendarDay {
  const date = new Date((days - EPOCH) * MILLISECONDS_PER_DAY);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

/** The number of days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day, or `undefined` when no such day exists (31 February) or the year is outside 1900 to 2199. */
export function makeDay(year: number, month: number, day: number): CalendarDay | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const match = DAY_PATTERN.exec(text);
  return match !== null && makeDay(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

export function firstDayOfMonth(year: number, month: number): CalendarDay {
  return `${pad(year, 4)}-${pad(month, 2)}-01`;
}

export function lastDayOfMonth(year: number, month: number): CalendarDay {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}`;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return fromDayNumber(dayNumber(day) + days);
}

/** The same day of the month so many months on; the month's last day where it is shorter (31 January + 1 = 28 February). */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const monthsSinceYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsSinceYearZero / 12);
  const newMonth = (monthsSinceYearZero % 12) + 1;
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(dayOfMonth, daysInMonth(newYear, newMonth)), 2)}`;
}

/** Whole days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The order of two days, for sorting. */
export function compareDays(left: CalendarDay, right: CalendarDay): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The month's English name; `month` is 1 to 12. */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

/** `31 January 2024`, as dates stand in a paper's text. */
export function formatDay(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${monthName(month)} ${year}`;
}

/** `31 Jan 2024`, as dates stand in tables. */
export function formatDayShort(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${monthName(month).slice(0, 3)} ${year}`;
}

/** `January 2024`, the heading of an update. */
export function formatMonth(day: CalendarDay): string {
  const { year, month } = partsOf(day);
  return `${monthName(month)} ${year}`;
}
