import type { CalendarDay } from '../../domain/calendarDay';

/** A moment as a clock and a calendar on the wall show it. */
export interface LocalMoment {
  readonly day: CalendarDay;
  /** `14:05`, of 24 hours. */
  readonly time: string;
}

/**
 * The moment by the clock of a time zone (`Europe/London`), or by that of the device where none is given. `undefined` when the
 * text is no instant.
 */
export function momentIn(instant: string, timeZone: string | undefined): LocalMoment | undefined {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) {
    return undefined;
  }
  // A fixed locale: these are digits to put together, and not yet words for a reader.
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}
