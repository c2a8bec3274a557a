import fc from 'fast-check';
import { daysInMonth, makeDay } from '../../../src/domain/calendarDay';
import {
  dayPeriod,
  describePeriod,
  describeTargetDate,
  parsePeriod,
  parseTargetDate,
} from '../../../src/domain/period';
import { period, target } from '../../support/registers';

describe('parsePeriod', () => {
  it.each([
    ['', 'no date is given'],
    ['soon', 'in no form'],
    ['31 February 2020', 'no such day'],
    ['29/02/2019', 'no such day'],
    ['2020-13-01', 'no such day'],
    ['10/16/2020', 'no such day'],
    ['July 2025 - January 2024', 'ends before it begins'],
    ['mid-September', 'in no form'],
    ['Q5 2023', 'in no form'],
    ['2023-25', 'in no form'],
    ['TBC', 'in no form'],
    ['1899-12-31', 'no such day'],
    ['Q2 soon', 'in no form'],
    ['2020-00', 'in no form'],
    ['2020-13', 'in no form'],
    ['31 February 2020 to 1 March 2020', 'no such day'],
    ['1 March 2020 to 31 April 2020', 'no such day'],
    ['end of 2020-13-01', 'no such day'],
    ['end of the affair', 'in no form'],
  ])('refuses %p and says why', (words, why) => {
    const parsed = parsePeriod(words);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.message).toContain(why);
    expect(parsed.ok ? '' : parsed.message).toContain('2020-10-16');
  });

  it.each([
    ['2020-10-16', '2020-10-16', '2020-10-16'],
    ['16/10/2020', '2020-10-16', '2020-10-16'],
    ['1/2/2020', '2020-02-01', '2020-02-01'],
    ['01/02/20', '2020-02-01', '2020-02-01'],
    ['16.10.2020', '2020-10-16', '2020-10-16'],
    ['31st March 2021', '2021-03-31', '2021-03-31'],
    ['by 31 March 2021', '2021-03-31', '2021-03-31'],
    ['Friday 16 October 2020', '2020-10-16', '2020-10-16'],
    ['October 16, 2020', '2020-10-16', '2020-10-16'],
    ['16-Oct-2020', '2020-10-16', '2020-10-16'],
    ['October 2020', '2020-10-01', '2020-10-31'],
    ['Oct 2020', '2020-10-01', '2020-10-31'],
    ['Sept 2020.', '2020-09-01', '2020-09-30'],
    ['Oct-20', '2020-10-01', '2020-10-31'],
    ['2020-10', '2020-10-01', '2020-10-31'],
    ['  october\u00a0 2020 ', '2020-10-01', '2020-10-31'],
    ['end of October 2020', '2020-10-21', '2020-10-31'],
    ['end October 2020', '2020-10-21', '2020-10-31'],
    ['the end of February 2020', '2020-02-21', '2020-02-29'],
    ['mid-July 2020', '2020-07-11', '2020-07-20'],
    ['early August 2020', '2020-08-01', '2020-08-10'],
    ['late October 2020', '2020-10-21', '2020-10-31'],
    ['Q2 2023', '2023-04-01', '2023-06-30'],
    ['quarter 4 2023', '2023-10-01', '2023-12-31'],
    ['1st quarter of 2020', '2020-01-01', '2020-03-31'],
    ['third quarter of 2020', '2020-07-01', '2020-09-30'],
    // quarters of a named financial year are that year's: the fourth is January to March
    ['Q1 2020/21', '2020-04-01', '2020-06-30'],
    ['Q4 2023-24', '2024-01-01', '2024-03-31'],
    ['Spring 2020', '2020-03-01', '2020-05-31'],
    ['Summer 2020', '2020-06-01', '2020-08-31'],
    ['autumn 2020', '2020-09-01', '2020-11-30'],
    ['Winter 2020', '2020-12-01', '2021-02-28'],
    ['2023-24', '2023-04-01', '2024-03-31'],
    ['2023/2024', '2023-04-01', '2024-03-31'],
    ['1999-00', '1999-04-01', '2000-03-31'],
    ['financial year 2023-24', '2023-04-01', '2024-03-31'],
    ['FY 2023/24', '2023-04-01', '2024-03-31'],
    ['July 2024 - January 2025', '2024-07-01', '2025-01-31'],
    ['July 2024 \u2013 January 2025', '2024-07-01', '2025-01-31'],
    ['1 April 2020 to 3 May 2020', '2020-04-01', '2020-05-03'],
    ['October/November 2020', '2020-10-01', '2020-11-30'],
    ['October to December 2020', '2020-10-01', '2020-12-31'],
    ['December/January 2021', '2020-12-01', '2021-01-31'],
    ['Apr 2019/May 2019', '2019-04-01', '2019-05-31'],
    ['2019 - 2021', '2019-01-01', '2021-12-31'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['end of 2023', '2023-12-01', '2023-12-31'],
    ['early 2023', '2023-01-01', '2023-04-30'],
    ['mid 2023', '2023-05-01', '2023-08-31'],
    ['late 2023', '2023-09-01', '2023-12-31'],
    ['end of Q2 2023', '2023-06-01', '2023-06-30'],
    ['end of 31 March 2020', '2020-03-31', '2020-03-31'],
  ])('reads %p as %s to %s', (words, from, to) => {
    expect(parsePeriod(words)).toEqual({ ok: true, value: { words: words.trim(), from, to } });
  });

  it('reads every day in every plain form as that day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, wantedDay) => {
          const dayOfMonth = Math.min(wantedDay, daysInMonth(year, month));
          const day = makeDay(year, month, dayOfMonth) ?? '';
          for (const words of [day, `${dayOfMonth}/${month}/${year}`, describePeriod(dayPeriod(day))]) {
            expect(period(words)).toMatchObject({ from: day, to: day });
          }
        },
      ),
    );
  });
});

describe('parseTargetDate', () => {
  it.each([
    ['31 June 2020', 'no such day'],
    ['', 'no date is given'],
    ['asap', 'TBC, ongoing or immediately'],
  ])('refuses %p', (words, why) => {
    const parsed = parseTargetDate(words);
    expect(parsed.ok ? '' : parsed.message).toContain(why);
  });

  it.each(['TBC', 'tbc.', 'TBA', 'to be confirmed', 'Ongoing', 'on-going', 'on going'])(
    'gives no due date to %p',
    (words) => {
      expect(target(words)).toEqual({ kind: 'none', words });
    },
  );

  it.each(['immediately', 'Immediate', 'with immediate effect'])('reads %p as immediately', (words) => {
    expect(target(words)).toEqual({ kind: 'immediately', words });
  });

  it('is due on the last day of its period', () => {
    expect(target('Spring 2020')).toEqual({ kind: 'due', words: 'Spring 2020', from: '2020-03-01', to: '2020-05-31' });
  });
});

describe('describeTargetDate', () => {
  it.each([
    ['2020-10-16', '16 October 2020'],
    ['16/10/2020', '16 October 2020'],
    ['31st March 2021', '31st March 2021'],
    ['1st quarter of 2020', '1st quarter of 2020'],
    ['TBC', 'TBC'],
  ])('keeps the words of %p, and writes a bare day out: %p', (words, expected) => {
    expect(describeTargetDate(target(words))).toBe(expected);
  });
});
