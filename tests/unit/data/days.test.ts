import fc from 'fast-check';
import { CalendarDay, addDays } from '../../../src/domain/calendarDay';
import { fromDateOnly, toDateOnly, todayByClock } from '../../../src/data/days';

const MINUTE = 60_000;

/** What SharePoint keeps of an instant in a date-only column: the midnight, by the site's clock, of the day it falls in. */
function keptBySite(instant: string, offsetMinutes: number): string {
  const local = Date.parse(instant) + offsetMinutes * MINUTE;
  const midnight = Math.floor(local / 86_400_000) * 86_400_000;
  return new Date(midnight - offsetMinutes * MINUTE).toISOString().replace('.000Z', 'Z');
}

const days: fc.Arbitrary<CalendarDay> = fc
  .integer({ min: 0, max: 80_000 })
  .map((number) => addDays('1930-01-01', number));

describe('fromDateOnly', () => {
  it('gives nothing for text that is no instant', () => {
    expect(fromDateOnly('soon')).toBeUndefined();
  });

  it.each([
    ['2020-10-16T00:00:00Z', '2020-10-16', 'in Greenwich'],
    ['2020-07-14T23:00:00Z', '2020-07-15', 'in British Summer Time'],
    ['2020-07-15T07:00:00Z', '2020-07-15', 'in Pacific time'],
    ['2020-07-15T12:00:00Z', '2020-07-15', 'as it was sent'],
  ])('reads %s as %s, midnight %s', (instant, day) => {
    expect(fromDateOnly(instant)).toBe(day);
  });
});

describe('toDateOnly', () => {
  it('comes back as the same day from a site whose clock is less than twelve hours away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -719, max: 719 }), (day, offset) => {
        expect(fromDateOnly(keptBySite(toDateOnly(day), offset))).toBe(day);
      }),
    );
  });
});

describe('todayByClock', () => {
  it('gives a calendar day', () => {
    expect(todayByClock()).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
