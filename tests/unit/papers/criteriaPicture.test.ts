import { DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { CriteriaRule, CriteriaSet } from '../../../src/domain/register';
import { DEFAULT_SCALES } from '../../../src/domain/scales';
import { pictureCriteria } from '../../../src/papers/parts/criteriaPicture';

const rule = (overrides: Partial<CriteriaRule>): CriteriaRule => ({
  id: 'r',
  source: undefined,
  auditor: undefined,
  assurance: undefined,
  priority: undefined,
  board: 'JARAP',
  clause: '',
  ...overrides,
});
const set = (...rules: CriteriaRule[]): CriteriaSet => ({ name: 'Test', effectiveFrom: '2020-01-01', rules });
const picture = (criteria: CriteriaSet | undefined): ReturnType<typeof pictureCriteria> =>
  pictureCriteria(criteria, DEFAULT_SCALES);

describe('pictureCriteria', () => {
  it.each([
    ['no set', undefined],
    ['a set without rules', set()],
  ])('has nothing to show for %s', (_, criteria) => {
    expect(picture(criteria)).toEqual({ kind: 'none' });
  });

  it.each([0, 2])('shows the default set %d, which sends everything to one board, as its rule', (index) => {
    const criteria = DEFAULT_CRITERIA_SETS[index];
    expect(picture(criteria)).toEqual({ kind: 'all', rule: criteria?.rules[0] });
  });

  it('shows the default set of 2020 as the table of DOMAIN.md', () => {
    expect(picture(DEFAULT_CRITERIA_SETS[1])).toEqual({
      kind: 'matrix',
      columns: ['Fundamental', 'Significant', 'Housekeeping'],
      rows: [
        { label: 'Satisfactory or above', boards: ['JARAP', 'JARAP', 'SORB'] },
        { label: 'Limited or below', boards: ['JARAP', 'JARAP', 'JARAP'] },
      ],
      uncovered: ['Substantial', 'Moderate', 'Not graded'],
    });
  });

  it('lets the first rule that fits decide where rules overlap', () => {
    const criteria = set(
      rule({ assurance: { kind: 'is', grading: 'Nil' }, board: 'CGB' }),
      rule({ assurance: { kind: 'orBelow', grading: 'Satisfactory' }, board: 'SORB' }),
      rule({ assurance: { kind: 'notGraded' }, priority: { kind: 'none' }, board: 'JARAP' }),
    );
    expect(picture(criteria)).toMatchObject({
      columns: ['Any priority', 'No priority'],
      rows: [
        { label: 'Satisfactory, Limited', boards: ['SORB', 'SORB'] },
        { label: 'Nil', boards: ['CGB', 'CGB'] },
        { label: 'Not graded', boards: [undefined, 'JARAP'] },
      ],
      uncovered: ['Significant'],
    });
  });

  it('has one column where no rule asks for the priority', () => {
    const criteria = set(rule({ assurance: { kind: 'orBelow', grading: 'Nil' } }));
    expect(picture(criteria)).toMatchObject({ columns: ['Any priority'], rows: [{ label: 'Nil or below' }] });
  });

  it('has one row where no rule asks for the assurance', () => {
    const criteria = set(rule({ priority: { kind: 'is', priority: 'Housekeeping' }, board: 'SORB' }), rule({}));
    expect(picture(criteria)).toMatchObject({
      columns: ['Fundamental', 'Significant', 'Housekeeping'],
      rows: [{ label: 'Any grading', boards: ['JARAP', 'JARAP', 'SORB'] }],
      uncovered: [],
    });
  });

  it('tells graded audits from those without a grading', () => {
    const criteria = set(rule({ assurance: { kind: 'notGraded' }, board: 'SORB' }), rule({}));
    expect(picture(criteria)).toMatchObject({
      rows: [
        { label: 'Any grading', boards: ['JARAP'] },
        { label: 'Not graded', boards: ['SORB'] },
      ],
    });
  });

  it('keeps a grading or a priority that no scale holds', () => {
    const criteria = set(
      rule({ assurance: { kind: 'is', grading: 'Green' }, priority: { kind: 'is', priority: 'P1' } }),
    );
    expect(picture(criteria)).toMatchObject({ columns: ['P1'], rows: [{ label: 'Green', boards: ['JARAP'] }] });
  });

  it('lists the rules of a set that asks for the source or the auditor', () => {
    const criteria = set(rule({ source: 'HMICFRS inspection', board: 'CGB' }), rule({}));
    expect(picture(criteria)).toEqual({ kind: 'rules', rules: criteria.rules });
  });
});
