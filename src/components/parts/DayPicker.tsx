import * as React from 'react';
import { DayOfWeek } from '@fluentui/react/lib/Calendar';
import { DatePicker, defaultDatePickerStrings } from '@fluentui/react/lib/DatePicker';
import { CalendarDay, formatDay, makeDay } from '../../domain/calendarDay';
import { parsePeriod } from '../../domain/period';
import type { DayFieldProps } from './DayFieldProps';
import { strings } from './loc/en-GB';

/** Fluent's calendar works with local midnights; the domain's days have no time. */
function toDate(day: CalendarDay): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function toDay(date: Date): CalendarDay | undefined {
  return makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

function readTyped(text: string): Date | null {
  const period = parsePeriod(text);
  return period.ok && period.value.from === period.value.to ? toDate(period.value.from) : null;
}

/** Fluent's date picker for a calendar day, en-GB and Monday first. */
export const DayPicker: React.FC<DayFieldProps> = ({
  label,
  day,
  onChange,
  onClear,
  max,
  errorMessage,
  id,
  className,
}) => (
  <DatePicker
    className={className}
    label={label}
    value={day === undefined ? undefined : toDate(day)}
    maxDate={max === undefined ? undefined : toDate(max)}
    firstDayOfWeek={DayOfWeek.Monday}
    formatDate={(date) => {
      const shown = (date === undefined ? undefined : toDay(date)) ?? day;
      return shown === undefined ? '' : formatDay(shown);
    }}
    parseDateFromString={readTyped}
    allowTextInput
    strings={{
      ...defaultDatePickerStrings,
      goToToday: strings.today,
      invalidInputErrorMessage: strings.thisIsNot,
    }}
    onSelectDate={(date) => {
      const picked = date === null || date === undefined ? undefined : toDay(date);
      if (picked !== undefined) {
        onChange(picked);
      } else if (date === null) {
        onClear?.();
      }
    }}
    textField={{ id, errorMessage }}
  />
);
