import type { CalendarDay } from '../../domain/calendarDay';

/** What a field for a calendar day is given, whether the calendar has loaded or not. */
export interface DayFieldProps {
  label: string;
  day: CalendarDay;
  onChange: (day: CalendarDay) => void;
  errorMessage?: string;
  id?: string;
  className?: string;
}
