import { draftTime } from '../../../src/components/OwnerUpdate/draftWords';

/** An instant by the clock of the machine that runs the test. */
function at(hours: number, minutes: number): string {
  return new Date(2020, 9, 12, hours, minutes).toISOString();
}

describe('draftTime', () => {
  it.each([
    ['2020-10-12', at(14, 5), '14:05'],
    ['2020-10-12', at(0, 0), '00:00'],
    ['2020-10-13', at(23, 59), '12 Oct 2020, 23:59'],
  ])('says on %s of %s: %s', (today, keptAt, expected) => {
    expect(draftTime(keptAt, today)).toBe(expected);
  });
});
