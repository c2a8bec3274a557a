import type { SiteClock } from '../time';
import type { FormulaValue } from './value';

type Lazy = () => FormulaValue;

const isError = (value: FormulaValue): value is Error => value instanceof Error;
const number = (value: FormulaValue | undefined): number =>
  value === null || value === undefined
    ? 0
    : value instanceof Date
      ? value.getTime() / 86400000 + 25569
      : Number(value);
const text = (value: FormulaValue | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
const truth = (value: FormulaValue | undefined): boolean =>
  value === true || (typeof value === 'number' && value !== 0);

const local = (
  clock: SiteClock,
  value: FormulaValue | undefined,
): { year: number; month: number; day: number; hour: number; minute: number } =>
  clock.local(value instanceof Date ? value.getTime() : (number(value) - 25569) * 86400000);

type Evaluate = (args: readonly FormulaValue[], clock: SiteClock) => FormulaValue;

const round = (value: number, digits: number, how: (scaled: number) => number): number => {
  const scale = 10 ** digits;
  return how(value * scale) / scale;
};

/** TEXT: the day and month patterns that lists use, and plain decimals. */
function format(value: FormulaValue | undefined, pattern: string, clock: SiteClock): string {
  if (value instanceof Date || /[dmyh]/i.test(pattern)) {
    const at = local(clock, value);
    const date = new Date(Date.UTC(at.year, at.month - 1, at.day));
    const word = (options: Intl.DateTimeFormatOptions): string =>
      date.toLocaleString('en-US', { ...options, timeZone: 'UTC' });
    return pattern.replace(/yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d/gi, (part) => {
      const key = part.toLowerCase();
      if (key === 'yyyy') return String(at.year);
      if (key === 'yy') return String(at.year).slice(-2);
      if (key === 'mmmm') return word({ month: 'long' });
      if (key === 'mmm') return word({ month: 'short' });
      if (key === 'mm' || key === 'm') return String(at.month).padStart(key.length, '0');
      if (key === 'dddd') return word({ weekday: 'long' });
      return key === 'ddd' ? word({ weekday: 'short' }) : String(at.day).padStart(key.length, '0');
    });
  }
  const decimals = /\.(0+)/.exec(pattern)?.[1]?.length ?? 0;
  return number(value)
    .toFixed(decimals)
    .padStart((/0+/.exec(pattern)?.[0].length ?? 1) + (decimals ? decimals + 1 : 0), '0');
}

const functions: Readonly<Record<string, Evaluate>> = {
  AND: (args) => args.every(truth),
  OR: (args) => args.some(truth),
  NOT: ([value]) => !truth(value),
  ISBLANK: ([value]) => value === null,
  ISNUMBER: ([value]) => typeof value === 'number',
  ISTEXT: ([value]) => typeof value === 'string',
  CONCATENATE: (args) => args.map(text).join(''),
  LEN: ([value]) => text(value).length,
  LEFT: ([value, count]) => text(value).slice(0, count === undefined ? 1 : number(count)),
  RIGHT: ([value, count]) => text(value).slice(-(count === undefined ? 1 : number(count)) || text(value).length),
  MID: ([value, start, count]) => text(value).substr(number(start) - 1, number(count)),
  UPPER: ([value]) => text(value).toUpperCase(),
  LOWER: ([value]) => text(value).toLowerCase(),
  PROPER: ([value]) =>
    text(value)
      .toLowerCase()
      .replace(/(^|\P{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  TRIM: ([value]) => text(value).trim().replace(/ +/g, ' '),
  FIND: ([wanted, within]) =>
    text(within).includes(text(wanted)) ? text(within).indexOf(text(wanted)) + 1 : new Error('#VALUE!'),
  SEARCH: ([wanted, within]) => {
    const at = text(within).toLowerCase().indexOf(text(wanted).toLowerCase());
    return at < 0 ? new Error('#VALUE!') : at + 1;
  },
  SUBSTITUTE: ([value, from, to]) => text(value).split(text(from)).join(text(to)),
  REPT: ([value, count]) => text(value).repeat(Math.max(0, number(count))),
  EXACT: ([one, other]) => text(one) === text(other),
  VALUE: ([value]) => (Number.isNaN(number(value)) ? new Error('#VALUE!') : number(value)),
  TEXT: ([value, pattern], clock) => format(value, text(pattern), clock),
  ABS: ([value]) => Math.abs(number(value)),
  INT: ([value]) => Math.floor(number(value)),
  ROUND: ([value, digits]) => round(number(value), number(digits), Math.round),
  ROUNDUP: ([value, digits]) => round(number(value), number(digits), Math.ceil),
  ROUNDDOWN: ([value, digits]) => round(number(value), number(digits), Math.floor),
  MOD: ([value, divisor]) =>
    number(divisor) === 0
      ? new Error('#DIV/0!')
      : number(value) - number(divisor) * Math.floor(number(value) / number(divisor)),
  POWER: ([value, exponent]) => number(value) ** number(exponent),
  SQRT: ([value]) => (number(value) < 0 ? new Error('#NUM!') : Math.sqrt(number(value))),
  MIN: (args) => Math.min(...args.filter((value) => value !== null).map(number)),
  MAX: (args) => Math.max(...args.filter((value) => value !== null).map(number)),
  SUM: (args) => args.reduce<number>((sum, value) => sum + number(value), 0),
  AVERAGE: (args) => args.reduce<number>((sum, value) => sum + number(value), 0) / (args.length || 1),
  TODAY: (_, clock) => new Date(clock.startOfDay(Date.now())),
  NOW: () => new Date(),
  YEAR: ([value], clock) => local(clock, value).year,
  MONTH: ([value], clock) => local(clock, value).month,
  DAY: ([value], clock) => local(clock, value).day,
  HOUR: ([value], clock) => local(clock, value).hour,
  MINUTE: ([value], clock) => local(clock, value).minute,
  WEEKDAY: ([value], clock) => {
    const at = local(clock, value);
    return new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay() + 1;
  },
  DATE: ([year, month, day], clock) =>
    new Date(
      clock.instant({ year: number(year), month: number(month), day: number(day), hour: 0, minute: 0, second: 0 }),
    ),
};

/** Calls a function of the formula language. Unknown ones give #NAME?, as SharePoint's do. */
export function callFunction(name: string, args: readonly Lazy[], clock: SiteClock): FormulaValue {
  if (name === 'IF') {
    const condition = args[0]?.() ?? null;
    if (isError(condition)) return condition;
    return (truth(condition) ? args[1]?.() : args[2]?.()) ?? (args.length < 3 && !truth(condition) ? false : null);
  }
  const values = args.map((arg) => arg());
  if (name === 'ISERROR') return isError(values[0] ?? null);
  if (name === 'IFERROR') return isError(values[0] ?? null) ? (values[1] ?? null) : (values[0] ?? null);
  const known = functions[name];
  if (!known) return new Error('#NAME?');
  return values.find(isError) ?? known(values, clock);
}
