import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import type { DayFieldProps } from './DayFieldProps';

const ASK_AGAIN_MILLISECONDS = 3000;

/**
 * Fetches the calendar, a seventh of the screens' code, which few people open; again while the connection is lost, for the
 * form around it is of use without it.
 */
export async function openDayPicker(): Promise<{ readonly default: React.FC<DayFieldProps> }> {
  for (;;) {
    try {
      return { default: (await import(/* webpackChunkName: 'day-picker' */ './DayPicker')).DayPicker };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MILLISECONDS));
    }
  }
}

const LazyDayPicker = React.lazy(openDayPicker);

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
