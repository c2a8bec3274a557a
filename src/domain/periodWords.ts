import { CalendarDay, addDays, firstDayOfMonth, isCalendarDay, lastDayOfMonth, makeDay } from './calendarDay';

/** First and last day of what the words name. */
export interface Span {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

type SpanResult = { readonly ok: true; readonly value: Span } | { readonly ok: false; readonly message: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20|21)\\d{2})';

const NUMERIC_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const DAY_MONTH_YEAR = new RegExp(`^${WEEKDAY}(?:the )?${ORDINAL}(?: of)?[ -]${MONTH}\\.?,?[ -]${YEAR}$`);
const MONTH_DAY_YEAR = new RegExp(`^${WEEKDAY}${MONTH}\\.? ${ORDINAL},? ${YEAR}$`);
const MONTH_YEAR = new RegExp(`^${MONTH}\\.?,?[ -]${YEAR}$`);
const MONTH_SHORT_YEAR = new RegExp(`^${MONTH}(?:-| ?')(\\d{2})$`);
const ISO_MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER =
  /^(?:q([1-4])|quarter ([1-4])|([1-4])(?:st|nd|rd|th) quarter|(first|second|third|fourth) quarter),?(?: of| in)?[ /-]?(.+)$/;
const SEASON = new RegExp(`^(spring|summer|autumn|winter)(?: of)? ${YEAR}$`);
const FINANCIAL_YEAR =
  /^(?:(?:the )?(?:financial year|fy) ?)?((?:19|20|21)\d{2})[-/](\d{2}|\d{4})(?: (?:financial year|fy))?$/;
const PLAIN_YEAR = new RegExp(`^${YEAR}$`);
const PART = /^(?:the )?(end|late|early|beginning|start|mid|middle)(?: of)?[ -](?:the )?(.+)$/;
const LEAD_IN = /^(?:by|in|during) (?:the )?/;
const MONTH_RANGE_ONE_YEAR = new RegExp(`^(${MONTH}\\.?) ?(?:/|-|to|and|&) ?(${MONTH}\\.? ${YEAR})$`);

const NO_SUCH_DAY: SpanResult = { ok: false, message: 'there is no such day' };

/** What a group of the pattern took; `''` where the words went another way round it. */
function group(match: RegExpExecArray, index: number): string {
  return match[index] ?? '';
}

function span(from: CalendarDay, to: CalendarDay): SpanResult {
  return from <= to ? { ok: true, value: { from, to } } : { ok: false, message: 'the period ends before it begins' };
}

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3)) + 1;
}

function monthSpan(year: number, month: number): SpanResult {
  return span(firstDayOfMonth(year, month), lastDayOfMonth(year, month));
}

function daySpan(year: number, month: number, day: number): SpanResult {
  const made = makeDay(year, month, day);
  return made === undefined ? NO_SUCH_DAY : span(made, made);
}

/** Financial years run from 1 April to 31 March; quarter 1 is April to June. */
function financialYearSpan(startYear: number, quarter?: number): SpanResult {
  if (quarter === undefined) {
    return span(firstDayOfMonth(startYear, 4), lastDayOfMonth(startYear + 1, 3));
  }
  const year = quarter === 4 ? startYear + 1 : startYear;
  const firstMonth = quarter === 4 ? 1 : 1 + quarter * 3;
  return span(firstDayOfMonth(year, firstMonth), lastDayOfMonth(year, firstMonth + 2));
}

function readFinancialYear(words: string): number | undefined {
  const match = FINANCIAL_YEAR.exec(words);
  if (match === null) {
    return undefined;
  }
  const startYear = Number(match[1]);
  const end = group(match, 2);
  const expected = end.length === 4 ? startYear + 1 : (startYear + 1) % 100;
  return Number(end) === expected ? startYear : undefined;
}

function readQuarter(words: string): SpanResult | undefined {
  const match = QUARTER.exec(words);
  if (match === null) {
    return undefined;
  }
  const ordinal = ['first', 'second', 'third', 'fourth'].indexOf(group(match, 4)) + 1;
  const quarter = Number(match[1] ?? match[2] ?? match[3] ?? ordinal);
  const rest = group(match, 5);
  const financialYear = readFinancialYear(rest);
  if (financialYear !== undefined) {
    return financialYearSpan(financialYear, quarter);
  }
  if (!PLAIN_YEAR.test(rest)) {
    return undefined;
  }
  const year = Number(rest);
  return span(firstDayOfMonth(year, quarter * 3 - 2), lastDayOfMonth(year, quarter * 3));
}

/** Meteorological seasons; winter belongs to the year in which it begins. */
function seasonSpan(season: string, year: number): SpanResult {
  switch (season) {
    case 'spring':
      return span(firstDayOfMonth(year, 3), lastDayOfMonth(year, 5));
    case 'summer':
      return span(firstDayOfMonth(year, 6), lastDayOfMonth(year, 8));
    case 'autumn':
      return span(firstDayOfMonth(year, 9), lastDayOfMonth(year, 11));
    default:
      return span(firstDayOfMonth(year, 12), lastDayOfMonth(year + 1, 2));
  }
}

/**
 * The early, middle or late third of a period: of a month the days 1-10, 11-20 and 21 to its end, of a longer period
 * whole months. The end of a longer period is its last month.
 */
function partOf(part: string, whole: Span): SpanResult {
  const months = monthIndex(whole.to) - monthIndex(whole.from) + 1;
  const isMonth = months === 1;
  const firstEnd = isMonth ? addDays(whole.from, 9) : endOfThird(whole, months, 1);
  const secondEnd = isMonth ? addDays(whole.from, 19) : endOfThird(whole, months, 2);
  switch (part) {
    case 'early':
    case 'beginning':
    case 'start':
      return span(whole.from, firstEnd);
    case 'mid':
    case 'middle':
      return span(addDays(firstEnd, 1), secondEnd);
    case 'late':
      return span(addDays(secondEnd, 1), whole.to);
    default:
      return span(isMonth ? addDays(secondEnd, 1) : `${whole.to.slice(0, 8)}01`, whole.to);
  }
}

function monthIndex(day: CalendarDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function endOfThird(whole: Span, months: number, thirds: number): CalendarDay {
  const lastMonth = monthIndex(whole.from) + Math.max(1, Math.round((months * thirds) / 3)) - 1;
  return lastDayOfMonth(Math.floor(lastMonth / 12), (lastMonth % 12) + 1);
}

function readSingle(words: string): SpanResult | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) {
    return isCalendarDay(words) ? span(words, words) : NO_SUCH_DAY;
  }
  let match = NUMERIC_DAY.exec(words);
  if (match !== null) {
    const year = Number(match[3]);
    return daySpan(year < 100 ? 2000 + year : year, Number(match[2]), Number(match[1]));
  }
  match = DAY_MONTH_YEAR.exec(words);
  if (match !== null) {
    return daySpan(Number(match[3]), monthNumber(group(match, 2)), Number(match[1]));
  }
  match = MONTH_DAY_YEAR.exec(words);
  if (match !== null) {
    return daySpan(Number(match[3]), monthNumber(group(match, 1)), Number(match[2]));
  }
  match = MONTH_YEAR.exec(words);
  if (match !== null) {
    return monthSpan(Number(match[2]), monthNumber(group(match, 1)));
  }
  match = MONTH_SHORT_YEAR.exec(words);
  if (match !== null) {
    return monthSpan(2000 + Number(match[2]), monthNumber(group(match, 1)));
  }
  const quarter = readQuarter(words);
  if (quarter !== undefined) {
    return quarter;
  }
  match = SEASON.exec(words);
  if (match !== null) {
    return seasonSpan(group(match, 1), Number(match[2]));
  }
  const financialYear = readFinancialYear(words);
  if (financialYear !== undefined) {
    return financialYearSpan(financialYear);
  }
  match = ISO_MONTH.exec(words);
  if (match !== null && Number(match[2]) >= 1 && Number(match[2]) <= 12) {
    return monthSpan(Number(match[1]), Number(match[2]));
  }
  match = PLAIN_YEAR.exec(words);
  if (match !== null) {
    return span(firstDayOfMonth(Number(match[1]), 1), lastDayOfMonth(Number(match[1]), 12));
  }
  match = PART.exec(words);
  if (match !== null) {
    const whole = readSingle(group(match, 2));
    return whole === undefined || !whole.ok || whole.value.from === whole.value.to
      ? whole
      : partOf(group(match, 1), whole.value);
  }
  return undefined;
}

function readRange(words: string): SpanResult | undefined {
  const months = MONTH_RANGE_ONE_YEAR.exec(words);
  if (months !== null) {
    const year = Number(months[5]);
    const firstMonth = monthNumber(group(months, 2));
    const lastMonth = monthNumber(group(months, 4));
    // "December/January 2021" begins in the year before
    return span(firstDayOfMonth(firstMonth > lastMonth ? year - 1 : year, firstMonth), lastDayOfMonth(year, lastMonth));
  }
  for (const separator of [' - ', ' to ', ' until ', '/', '-']) {
    for (let at = words.indexOf(separator); at > 0; at = words.indexOf(separator, at + 1)) {
      const first = readSingle(words.slice(0, at).trim());
      const last = readSingle(words.slice(at + separator.length).trim());
      if (first?.ok === true && last?.ok === true) {
        return span(first.value.from, last.value.to);
      }
      if (separator.startsWith(' ') && first !== undefined && last !== undefined) {
        return first.ok ? last : first;
      }
    }
  }
  return undefined;
}

/**
 * The first and last day of a day or period in words (REGISTER-WORKBOOK.md, "Dates"). Days are read day first. Quarters
 * are calendar quarters unless a financial year is named (`Q4 2023-24`); seasons are meteorological; early, mid and end
 * are thirds.
 */
export function parseSpan(text: string): SpanResult {
  const words = text
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u2019/g, "'")
    .trim()
    .replace(/\.$/, '')
    .toLowerCase()
    .replace(LEAD_IN, '');
  if (words === '') {
    return { ok: false, message: 'no date is given' };
  }
  return readSingle(words) ?? readRange(words) ?? { ok: false, message: 'it is in no form that can be read' };
}
