import { draftTime } from '../../../src/components/OwnerUpdate/draftWords';

describe('draftTime', () => {
  it.each([
    ['Europe/London', '2020-10-12', '2020-10-12T13:05:00Z', '14:05'],
    ['Europe/London', '2020-11-12', '2020-11-12T14:05:00Z', '14:05'],
    ['Europe/London', '2020-10-12', '2020-10-11T23:00:00Z', '00:00'],
    ['Europe/London', '2020-10-13', '2020-10-12T22:59:00Z', '12 Oct 2020, 23:59'],
    ['America/Los_Angeles', '2020-10-12', '2020-10-13T06:59:00Z', '23:59'],
    ['Asia/Tokyo', '2020-10-12', '2020-10-12T15:00:00Z', '13 Oct 2020, 00:00'],
  ])('says on a site of %s on %s of %s: %s', (timeZone, today, keptAt, expected) => {
    expect(draftTime(keptAt, today, timeZone)).toBe(expected);
  });

  it('goes by the clock of the device where that of the site is not known', () => {
    expect(draftTime(new Date(2020, 9, 12, 14, 5).toISOString(), '2020-10-12', undefined)).toBe('14:05');
  });
});
