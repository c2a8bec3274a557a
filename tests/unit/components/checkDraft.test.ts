import { checkDraft, findOn, readBackTarget } from '../../../src/components/OwnerUpdate/checkDraft';
import { emptyDraft } from '../../../src/components/OwnerUpdate/drafts';
import { OwnerUpdateDraft } from '../../../src/domain/ownerUpdate';
import { aRecommendation, aRegister, anUpdate } from '../../support/registers';

const today = '2020-10-16';
/** Raised with its audit in January 2019; proposed closed in June 2020. */
const register = aRegister({
  recommendations: [
    aRecommendation({
      id: 'one',
      updates: [anUpdate('June 2020', { proposes: 'Closure' })],
      status: 'Proposed closed',
    }),
  ],
});

function problemsOf(changes: Partial<OwnerUpdateDraft>): string[] {
  const draft = { ...emptyDraft(today, 'Head of Transport'), text: 'Half done.', ...changes };
  const checked = checkDraft(register, 'one', draft, today);
  return checked.ok ? [] : checked.problems.map(({ field, message }) => `${field}: ${message}`);
}

describe('checkDraft', () => {
  it('refuses a day that is still to come', () => {
    expect(problemsOf({ date: '2020-10-17' })).toEqual([
      'date: This day is still to come. Give the day of this update, today at the latest.',
    ]);
  });

  it('refuses a day before the recommendation was raised', () => {
    expect(problemsOf({ date: '2018-12-31' })).toEqual([
      'date: The recommendation was raised on 1 January 2019. Give that day or a later one.',
    ]);
  });

  it('names what else is wrong beside the day', () => {
    expect(problemsOf({ date: '2020-10-17', author: '' })).toHaveLength(2);
  });

  it('passes on what the domain finds wrong', () => {
    expect(problemsOf({ text: '' })).toEqual(['achievements: Write at least one part of the update.']);
  });

  it('takes today', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('asks the domain of the recommendation as at the day of the update', () => {
    const draft = { ...emptyDraft('2020-05-01', 'Head'), implemented: 'Done.', evidence: 'Dip sample.' };
    const before = checkDraft(register, 'one', { ...draft, proposes: 'Closure' }, today);
    const after = checkDraft(register, 'one', { ...draft, proposes: 'Closure', date: today }, today);
    // It was open in May, so closing was news then; in October it is proposed already.
    expect([before.ok && before.change.status, after.ok && after.change.status]).toEqual([
      'Proposed closed',
      undefined,
    ]);
  });

  it('throws for a recommendation that the register has not', () => {
    expect(() => checkDraft(register, 'two', emptyDraft(today, ''), today)).toThrow('two');
  });
});

describe('findOn', () => {
  it.each([
    ['2018-12-31', undefined],
    ['2020-05-01', 'Open'],
    ['2020-10-16', 'Proposed closed'],
  ])('finds it as at %s: %s', (day, status) => {
    expect(findOn(register, 'one', day)?.status).toBe(status);
  });
});

describe('readBackTarget', () => {
  it.each([
    ['Junk 2021', 'Not understood yet: write it like June 2021, 30/06/2021, Q2 2021 or TBC'],
    ['', ''],
    ['  ', ''],
    ['June 2021', 'June 2021: due 30 June 2021'],
    ['30/06/2021', '30/06/2021: due 30 June 2021'],
    ['TBC', 'TBC: no due date'],
    ['immediately', 'immediately: due 12 October 2020, the day of this update'],
  ])('reads back "%s"', (words, expected) => {
    expect(readBackTarget(words, '2020-10-12')).toBe(expected);
  });
});
