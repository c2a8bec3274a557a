import type { CalendarDay } from '../../domain/calendarDay';

/** What a field for a calendar day is given, whether the calendar has loaded or not. */
export interface DayFieldProps {
  label: string;
  /** `undefined` where none is chosen. */
  day: CalendarDay | undefined;
  onChange: (day: CalendarDay) => void;
  /** Called when the day is taken away, where it need not be given. */
  onClear?: () => void;
  /** The last day that can be chosen. */
  max?: CalendarDay;
  errorMessage?: string;
  id?: string;
  className?: string;
}
