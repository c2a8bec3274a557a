import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import type { DayFieldProps } from './DayFieldProps';
import { FIRST_PAINT_MILLISECONDS } from './firstPaint';

// The calendar is a seventh of the screens' code and few people open it.
const LazyDayPicker = React.lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, FIRST_PAINT_MILLISECONDS));
  return { default: (await import(/* webpackChunkName: 'day-picker' */ './DayPicker')).DayPicker };
});

function shownDay(day: CalendarDay | undefined): string {
  return day === undefined ? '' : formatDay(day);
}

/** A field for a calendar day; until the calendar has loaded it shows the day as text. */
export const DayField: React.FC<DayFieldProps> = (props) => (
  <React.Suspense
    fallback={<TextField className={props.className} label={props.label} value={shownDay(props.day)} readOnly />}
  >
    <LazyDayPicker {...props} />
  </React.Suspense>
);
