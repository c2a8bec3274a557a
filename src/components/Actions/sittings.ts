import { CalendarDay, formatDay } from '../../domain/calendarDay';
import { meetingsOf } from '../../domain/meetings';
import type { Meeting } from '../../domain/register';

/** A sitting that can be chosen. */
export interface SittingChoice {
  readonly key: CalendarDay;
  readonly text: string;
}

/** The board's sittings from a day until today, the last first: what they decided can be recorded. */
export function sittingChoices(
  meetings: readonly Meeting[],
  board: string,
  today: CalendarDay,
  from: CalendarDay = '',
): readonly SittingChoice[] {
  return meetingsOf(meetings, board)
    .filter(({ date }) => from <= date && date <= today)
    .reverse()
    .map(({ date }) => ({ key: date, text: formatDay(date) }));
}
