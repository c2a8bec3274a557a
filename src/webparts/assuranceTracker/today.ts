import type { CalendarDay } from '../../domain/calendarDay';
import { makeDay } from '../../domain/calendarDay';

/** The calendar day that it is where the person sits, which is the day that they would write on a paper. */
export function today(now: Date = new Date()): CalendarDay {
  const day = makeDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) {
    throw new Error('The clock of this machine shows no day.');
  }
  return day;
}
