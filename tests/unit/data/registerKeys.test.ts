import fc from 'fast-check';
import {
  actionKey,
  auditKey,
  boardKey,
  criteriaKey,
  entryKey,
  meetingKey,
  recommendationKey,
} from '../../../src/data/registerKeys';
import { anAudit, period } from '../../support/registers';

describe('auditKey', () => {
  it.each([
    ['another title', anAudit({ title: 'Payroll' })],
    ['another issue', anAudit({ issued: period('February 2019') })],
    ['the first day of the same month', anAudit({ issued: period('1 January 2019') })],
  ])('tells %s apart', (_, other) => {
    expect(auditKey(other)).not.toBe(auditKey(anAudit()));
  });

  it('is the same however title and issue are written', () => {
    const other = anAudit({ title: ' FLEET  management', issued: period('Jan 2019') });
    expect(auditKey(other)).toBe(auditKey(anAudit()));
  });

  it('fits the column for titles of any length, and still tells them apart', () => {
    const [left, right] = ['a', 'b'].map((end) => auditKey(anAudit({ title: `${'x'.repeat(254)}${end}` })));
    expect(left?.length).toBeLessThanOrEqual(255);
    expect(left).not.toBe(right);
  });
});

describe('recommendationKey', () => {
  it('never takes a bar in a title or reference for the border between them', () => {
    const words = fc.stringMatching(/^[a-c|%]{1,6}$/);
    fc.assert(
      fc.property(words, words, words, words, (title, reference, otherTitle, otherReference) => {
        const key = recommendationKey(anAudit({ title }), reference);
        const other = recommendationKey(anAudit({ title: otherTitle }), otherReference);
        expect(key === other).toBe(title === otherTitle && reference === otherReference);
      }),
    );
  });
});

describe('entryKey', () => {
  it('tells entries of one day by their place', () => {
    expect(entryKey('a|4.1', '2020-01-01', 1)).not.toBe(entryKey('a|4.1', '2020-01-01', 2));
  });
});

describe('keys of the other lists', () => {
  it('go by what identifies a row for people', () => {
    expect(actionKey({ actionId: ' A1' })).toBe('a1');
    expect(boardKey({ name: 'JARAP' })).toBe('jarap');
    expect(criteriaKey('2020 criteria', 2)).toBe('2020 criteria|2');
    expect(meetingKey({ board: 'JARAP', date: '2020-10-16' })).toBe('jarap|2020-10-16');
  });
});
