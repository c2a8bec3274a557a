import { hostThemeOf } from '../../../src/webparts/assuranceTracker/hostTheme';
import { today } from '../../../src/webparts/assuranceTracker/today';

describe('hostThemeOf', () => {
  it.each([
    ['glass', 'default'],
    ['', 'default'],
    ['default', 'default'],
    ['dark', 'dark'],
    ['contrast', 'contrast'],
  ])('takes the Teams theme "%s" for %s', (name, theme) => {
    expect(hostThemeOf(name)).toBe(theme);
  });
});

describe('today', () => {
  it('is the day where the person sits, not the one in Greenwich', () => {
    // Half past midnight and half to midnight of one local day are two days in most other zones.
    expect(today(new Date(2020, 9, 16, 0, 30))).toBe('2020-10-16');
    expect(today(new Date(2020, 9, 16, 23, 30))).toBe('2020-10-16');
  });
});
