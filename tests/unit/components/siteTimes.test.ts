import { momentIn } from '../../../src/components/parts/siteTimes';

describe('momentIn', () => {
  it('finds no moment in a text that is no instant', () => {
    expect(momentIn('yesterday', 'Europe/London')).toBeUndefined();
  });

  it.each([
    ['Europe/London', '2024-03-31T00:59:00Z', '2024-03-31', '00:59'],
    ['Europe/London', '2024-03-31T01:00:00Z', '2024-03-31', '02:00'],
    ['Europe/London', '2023-12-31T23:59:59Z', '2023-12-31', '23:59'],
    ['Asia/Tokyo', '2023-12-31T23:59:59Z', '2024-01-01', '08:59'],
    ['America/Los_Angeles', '2024-01-01T07:00:00Z', '2023-12-31', '23:00'],
    ['UTC', '2024-01-01T00:00:00Z', '2024-01-01', '00:00'],
  ])('gives by the clock of %s for %s: %s, %s', (timeZone, instant, day, time) => {
    expect(momentIn(instant, timeZone)).toEqual({ day, time });
  });
});
