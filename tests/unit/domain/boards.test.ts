import fc from 'fast-check';
import { approvalPath, findBoard } from '../../../src/domain/boards';
import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { findMeeting, meetingsOf, previousMeeting } from '../../../src/domain/meetings';
import {
  compareOnScale,
  DEFAULT_SCALES,
  isOnScale,
  isSameWord,
  normaliseWords,
  spellAsScale,
} from '../../../src/domain/scales';
import { aMeeting } from '../../support/registers';

describe('approvalPath', () => {
  it.each([
    ['jarap', ['SORB', 'JARAP']],
    ['SORB', ['SORB']],
    ['DCC scrutiny', ['DCC scrutiny']],
  ])('of %s is %p', (board, path) => {
    expect(approvalPath(DEFAULT_BOARDS, board)).toEqual(path);
  });
});

describe('findBoard', () => {
  it('finds none that the register lacks', () => {
    expect(findBoard(DEFAULT_BOARDS, 'ORB')).toBeUndefined();
    expect(findBoard(DEFAULT_BOARDS, ' cgb ')?.fullName).toBe('Corporate Governance Board');
  });
});

describe('previousMeeting', () => {
  const meetings = [aMeeting('JARAP', '2020-10-16'), aMeeting('SORB', '2020-09-17'), aMeeting('JARAP', '2020-07-22')];

  it('is the last of the same board before the day', () => {
    expect(previousMeeting(meetings, 'JARAP', '2020-10-16')?.date).toBe('2020-07-22');
    expect(previousMeeting(meetings, 'JARAP', '2020-07-22')).toBeUndefined();
  });

  it('is among the sittings in order of their days', () => {
    expect(meetingsOf(meetings, 'jarap').map((meeting) => meeting.date)).toEqual(['2020-07-22', '2020-10-16']);
    expect(findMeeting(meetings, 'SORB', '2020-09-17')?.board).toBe('SORB');
    expect(findMeeting(meetings, 'SORB', '2020-10-16')).toBeUndefined();
  });
});

describe('compareOnScale', () => {
  it.each([
    ['Significant', 'Limited', 'above'],
    ['limited', 'Limited', 'same'],
    ['Nil', 'Limited', 'below'],
    ['Unsatisfactory', 'Limited', 'below'],
    ['Moderate', 'Satisfactory', undefined],
    ['Odd', 'Satisfactory', undefined],
  ])('ranks %s against %s: %p', (value, mark, expected) => {
    expect(compareOnScale(DEFAULT_SCALES.assurance, value, mark)).toBe(expected);
  });
});

describe('spellAsScale', () => {
  it('spells a known value as its scale does, and leaves another as it is', () => {
    expect(spellAsScale(DEFAULT_SCALES.priority, ' FUNDAMENTAL ')).toBe('Fundamental');
    expect(spellAsScale(DEFAULT_SCALES.priority, ' Odd ')).toBe('Odd');
    expect(isOnScale(DEFAULT_SCALES.priority, 'area for  improvement')).toBe(true);
    expect(isOnScale(DEFAULT_SCALES.priority, 'Odd')).toBe(false);
  });
});

describe('isSameWord', () => {
  it.each([
    ['JARAP', 'SORB', false],
    ['JARAP', 'jaRAP', true],
    ['Head of HR', ' head  of\u00a0hr', true],
    ['Élan', 'élan', true],
    ['4.1', '4.2', false],
    ['', ' ', true],
  ])('says of %p and %p: %p', (left, right, expected) => {
    expect(isSameWord(left, right)).toBe(expected);
  });

  it('says what comparing the normalised words says', () => {
    const word = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' ', '\u212a', 'k', '@') }), fc.string());
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(isSameWord(left, right)).toBe(normaliseWords(left) === normaliseWords(right));
      }),
    );
  });
});
