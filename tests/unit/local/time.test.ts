import { formatPreciseInstant, fromTicks, SiteClock, toTicks } from '../../../local/sharepoint/time';

describe('SiteClock', () => {
  const london = new SiteClock('Europe/London');

  it.each(['2024-13-01', '2024-02-30', '2024-01-01T25:00:00', 'tomorrow', ''])('refuses %s', (text) => {
    expect(london.parse(text)).toBeUndefined();
  });

  it.each([
    ['2024-06-30', '2024-06-29T23:00:00.000Z'],
    ['2024-01-15T10:30:00', '2024-01-15T10:30:00.000Z'],
    ['2024-06-30T10:30:00Z', '2024-06-30T10:30:00.000Z'],
    ['2024-06-30T10:30:00+02:00', '2024-06-30T08:30:00.000Z'],
  ])('reads %s as %s: without a zone it is local time', (text, expected) => {
    expect(new Date(london.parse(text) ?? 0).toISOString()).toBe(expected);
  });

  it('stores a date-only value at the site’s midnight', () => {
    expect(london.toStored(Date.parse('2024-06-30T00:00:00Z'), true)).toBe('2024-06-29T23:00:00Z');
    expect(new SiteClock('UTC').toStored(Date.parse('2024-06-30T15:00:00Z'), true)).toBe('2024-06-30T00:00:00Z');
    expect(london.toStored(Date.parse('2024-03-31T12:00:00Z'), true)).toBe('2024-03-31T00:00:00Z');
  });

  it('shows times as the site’s locale does', () => {
    expect(london.display(Date.parse('2022-07-12T11:33:13Z'), false)).toBe('7/12/2022 12:33 PM');
    expect(london.display(Date.parse('2022-07-12T23:33:13Z'), true)).toBe('7/13/2022');
  });
});

describe('ticks', () => {
  it('are those of a recorded change token, there and back', () => {
    expect(toTicks(Date.parse('2021-12-15T08:32:33Z'))).toBe('637751539530000000');
    expect(fromTicks('637751539530000000')).toBe(Date.parse('2021-12-15T08:32:33Z'));
  });

  it('formatPreciseInstant drops the zeros that .NET drops', () => {
    expect(formatPreciseInstant(Date.parse('2021-12-13T07:26:14.290Z'))).toBe('2021-12-13T07:26:14.29Z');
    expect(formatPreciseInstant(Date.parse('2021-12-13T07:26:10Z'))).toBe('2021-12-13T07:26:10Z');
  });
});
