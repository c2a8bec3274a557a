import { findCriteriaProblems } from '../../../src/domain/criteriaProblems';
import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import type { CriteriaRule, CriteriaSet } from '../../../src/domain/register';

const today = '2020-10-16';
const rule: CriteriaRule = {
  id: '2021-1',
  source: undefined,
  auditor: undefined,
  assurance: undefined,
  priority: undefined,
  board: 'JARAP',
  clause: 'Everything goes to JARAP.',
};
const set: CriteriaSet = { name: 'Criteria 2021', effectiveFrom: '2021-02-03', rules: [rule] };
const other: CriteriaSet = { name: 'Criteria 2020', effectiveFrom: '2020-02-01', rules: [rule] };

describe('findCriteriaProblems', () => {
  it.each<[string, Partial<CriteriaSet>, string, string]>([
    ['no name', { name: ' ' }, 'name', 'Give the set a name: it is printed with each reason.'],
    [
      'the name of another set',
      { name: 'criteria 2020' },
      'name',
      '“Criteria 2020” is the name of another set. Choose one that no set has.',
    ],
    [
      'a day that has passed',
      { effectiveFrom: '2020-10-15' },
      'effectiveFrom',
      'Give a day from today on: the papers of earlier days stay as they were.',
    ],
    [
      'a day that is none',
      { effectiveFrom: '2021-02-30' },
      'effectiveFrom',
      'Give a day from today on: the papers of earlier days stay as they were.',
    ],
    ['no rule', { rules: [] }, 'rules', 'Add a rule: without one, every recommendation would go to no board.'],
    ['a rule without a board', { rules: [{ ...rule, board: '' }] }, 'rules', 'Choose the board of rule 2021-1.'],
    [
      'two rules of one number',
      { rules: [rule, rule] },
      'rules',
      'Two rules have the number 2021-1. Remove one and add it again.',
    ],
  ])('finds %s', (_, changes, field, message) => {
    expect(findCriteriaProblems({ ...set, ...changes }, [other], { boards: DEFAULT_BOARDS }, today)).toMatchObject([
      { field, message },
    ]);
  });

  it('finds a day on which another set takes effect', () => {
    const sameDay = { ...other, effectiveFrom: set.effectiveFrom };
    expect(findCriteriaProblems(set, [sameDay], { boards: DEFAULT_BOARDS }, today)).toEqual([
      {
        field: 'effectiveFrom',
        ruleId: undefined,
        message: '“Criteria 2020” takes effect on 3 February 2021. Choose another day.',
      },
    ]);
  });

  it('lets a set begin today, or on a later day', () => {
    for (const effectiveFrom of [today, '2021-02-03']) {
      expect(findCriteriaProblems({ ...set, effectiveFrom }, [other], { boards: DEFAULT_BOARDS }, today)).toEqual([]);
    }
  });
});
