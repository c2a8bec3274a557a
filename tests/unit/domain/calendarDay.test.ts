import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  daysInMonth,
  formatDay,
  formatDayShort,
  formatMonth,
  isCalendarDay,
  lastDayOfMonth,
  makeDay,
  monthName,
} from '../../../src/domain/calendarDay';

const someDay = fc
  .record({
    year: fc.integer({ min: 1901, max: 2198 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => makeDay(year, month, Math.min(day, daysInMonth(year, month))) ?? '');

describe('isCalendarDay', () => {
  it.each(['2020-02-30', '2019-02-29', '2020-13-01', '2020-1-01', '1899-12-31', '2200-01-01', '16/10/2020', ''])(
    'refuses %p',
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );

  it.each(['2020-02-29', '1900-01-01', '2199-12-31'])('accepts %p', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });
});

describe('addDays', () => {
  it('is undone by the days between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -700, max: 700 }), (day, days) => {
        const later = addDays(day, days);
        expect(daysBetween(day, later)).toBe(days);
        expect(later < day).toBe(days < 0);
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-10-16', 3, '2021-01-16'],
    ['2020-01-15', -1, '2019-12-15'],
    ['2020-12-31', 12, '2021-12-31'],
  ])('gives the day %s and %i months on as %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('lastDayOfMonth', () => {
  it.each([
    [2020, 2, '2020-02-29'],
    [2021, 2, '2021-02-28'],
    [2020, 12, '2020-12-31'],
  ])('ends %i-%i on %s', (year, month, expected) => {
    expect(lastDayOfMonth(year, month)).toBe(expected);
  });
});

describe('formatDay', () => {
  it('writes a day as papers and tables do', () => {
    expect(formatDay('2024-01-31')).toBe('31 January 2024');
    expect(formatDayShort('2024-01-01')).toBe('1 Jan 2024');
    expect(formatMonth('2024-09-05')).toBe('September 2024');
  });
});

describe('compareDays', () => {
  it.each([
    ['2020-10-16', '2020-10-17', -1],
    ['2020-10-16', '2020-10-16', 0],
    ['2020-10-16', '2019-12-31', 1],
  ])('orders %s and %s', (left, right, expected) => {
    expect(compareDays(left, right)).toBe(expected);
  });
});

describe('monthName', () => {
  it.each([
    [0, ''],
    [1, 'January'],
    [12, 'December'],
    [13, ''],
  ])('of %i is %p', (month, name) => {
    expect(monthName(month)).toBe(name);
  });
});
