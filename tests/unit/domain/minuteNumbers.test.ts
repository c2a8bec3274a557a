import { nextMinuteNumber, proposedMinuteNumber } from '../../../src/domain/minuteNumbers';

describe('nextMinuteNumber', () => {
  it.each([
    ['', ''],
    ['Verbal', ''],
    ['12a', ''],
    ['40/16', '41/16'],
    [' 99/20 ', '100/20'],
    ['3.2', '3.3'],
    ['12', '13'],
    ['JARAP 009', 'JARAP 010'],
  ])('follows "%s" with "%s"', (previous, next) => {
    expect(nextMinuteNumber(previous)).toBe(next);
  });
});

describe('proposedMinuteNumber', () => {
  it('proposes none before the sitting has used one', () => {
    expect(proposedMinuteNumber([], [])).toBe('');
    expect(proposedMinuteNumber([{ minuteNumber: '' }], [{ minuteNumber: 'Verbal' }])).toBe('');
  });

  it('goes on from the highest, whether a decision or an action has it', () => {
    expect(
      proposedMinuteNumber([{ minuteNumber: '9/20' }, { minuteNumber: '41/20' }], [{ minuteNumber: '40/20' }]),
    ).toBe('42/20');
    expect(
      proposedMinuteNumber([{ minuteNumber: '3.2' }], [{ minuteNumber: '3.10' }, { minuteNumber: 'Verbal' }]),
    ).toBe('3.11');
  });
});
