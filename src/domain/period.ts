import { CalendarDay, formatDay, isCalendarDay } from './calendarDay';
import { parseSpan } from './periodWords';

/**
 * A day or a period in words, as people write it in a register (REGISTER-WORKBOOK.md, "Dates"). The words are kept; a
 * single day has `from === to`. Something that happened counts from its first day; a target is due on its last.
 */
export interface Period {
  readonly words: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/**
 * A target date: `due` on its period's last day; `none` where the words give no day (`TBC`, `ongoing`); `immediately`
 * where it is due on the day on which it was set.
 */
export type TargetDate =
  | ({ readonly kind: 'due' } & Period)
  | { readonly kind: 'none'; readonly words: string }
  | { readonly kind: 'immediately'; readonly words: string };

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const NO_DUE_DATE = /^(tbc|tba|to be (confirmed|agreed|announced)|on-? ?going)\.?$/i;
const IMMEDIATELY = /^(immediate(ly)?|with immediate effect)\.?$/i;

/** The forms in which dates are understood, for messages. */
export const DATE_FORMS_HINT =
  'write a day (2020-10-16, 16/10/2020, 31st March 2021) or a period (October 2020, end of October 2020, ' +
  'Q2 2023, Spring 2020, 2023-24, July 2024 - January 2025, 2019)';

function refusal(words: string, why: string, hint: string): string {
  return words === '' ? `${why}; ${hint}` : `"${words}" is not a date: ${why}; ${hint}`;
}

/** Reads a day or a period that something happened in. The message says what is wrong and which forms are understood. */
export function parsePeriod(text: string): Parsed<Period> {
  const words = text.trim();
  const span = parseSpan(words);
  if (!span.ok) {
    return { ok: false, message: refusal(words, span.message, DATE_FORMS_HINT) };
  }
  return { ok: true, value: { words, from: span.value.from, to: span.value.to } };
}

/** Reads a target date: any period, `TBC`, `ongoing` or `immediately`. */
export function parseTargetDate(text: string): Parsed<TargetDate> {
  const words = text.trim();
  if (NO_DUE_DATE.test(words)) {
    return { ok: true, value: { kind: 'none', words } };
  }
  if (IMMEDIATELY.test(words)) {
    return { ok: true, value: { kind: 'immediately', words } };
  }
  const span = parseSpan(words);
  if (!span.ok) {
    return { ok: false, message: refusal(words, span.message, `${DATE_FORMS_HINT}, TBC, ongoing or immediately`) };
  }
  return { ok: true, value: { kind: 'due', words, from: span.value.from, to: span.value.to } };
}

/** A single day as a period; its words are the ISO day. */
export function dayPeriod(day: CalendarDay): Period {
  return { words: day, from: day, to: day };
}

/** Whether the words name the day by themselves, so that they may be printed in the house's form. */
function isPlainDate(words: string): boolean {
  return isCalendarDay(words) || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(words);
}

/** The period for a reader: its words, or a day as `31 January 2024`. */
export function describePeriod(period: Period): string {
  return isPlainDate(period.words) ? formatDay(period.from) : period.words;
}

/** The target date for a reader: its words, or a day as `31 January 2024`. */
export function describeTargetDate(target: TargetDate): string {
  return target.kind === 'due' ? describePeriod(target) : target.words;
}
