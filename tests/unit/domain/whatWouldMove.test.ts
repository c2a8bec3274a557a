import { DEFAULT_CRITERIA_SETS, DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { CriteriaSet } from '../../../src/domain/register';
import { uncoveredCombinations, whatWouldMove } from '../../../src/domain/whatWouldMove';
import { aRecommendation, aRegister, anAudit, dayOfTest, period } from '../../support/registers';

const [allToPanel, byPriority] = DEFAULT_CRITERIA_SETS as readonly [CriteriaSet, CriteriaSet, CriteriaSet];

describe('whatWouldMove', () => {
  const register = aRegister({
    audits: [anAudit(), anAudit({ id: 'ungraded', title: 'Ungraded', assurance: undefined })],
    recommendations: [
      aRecommendation({ id: 'stays' }),
      aRecommendation({ id: 'moves', priority: 'Housekeeping' }),
      aRecommendation({ id: 'falls out', auditId: 'ungraded' }),
      aRecommendation({
        id: 'overridden',
        priority: 'Housekeeping',
        override: { board: 'JARAP', reason: 'Asked for.' },
      }),
      aRecommendation({ id: 'ended', priority: 'Housekeeping', status: 'Closed', statusDate: period('2020-01-01') }),
    ],
  });
  const moved = (before: readonly CriteriaSet[], after: readonly CriteriaSet[]): string[] =>
    whatWouldMove(before, after, register, dayOfTest).map(
      ({ item, from, to }) =>
        `${item.recommendation.id}: ${from.kind === 'routed' ? from.board : 'none'} to ${to.kind === 'routed' ? to.board : 'none'}`,
    );

  it('names what would go to another board or to none, and nothing that has ended', () => {
    expect(moved([allToPanel], [byPriority])).toEqual(['moves: JARAP to SORB', 'falls out: JARAP to none']);
    expect(moved([byPriority], [allToPanel])).toEqual(['moves: SORB to JARAP', 'falls out: none to JARAP']);
  });

  it('finds nothing where the criteria only say the same in other words', () => {
    const reworded = {
      ...byPriority,
      rules: byPriority.rules.map((rule) => ({ ...rule, board: rule.board.toLowerCase() })),
    };
    expect(moved([byPriority], [reworded])).toEqual([]);
    expect(DEFAULT_BOARDS).toHaveLength(3);
  });
});

describe('uncoveredCombinations', () => {
  it('finds none in a set that takes everything', () => {
    expect(uncoveredCombinations(allToPanel, aRegister())).toEqual([]);
  });

  it('names each combination that a set leaves out', () => {
    const uncovered = uncoveredCombinations(byPriority, aRegister());
    const has = (assurance: string | undefined, priority: string | undefined): boolean =>
      uncovered.some(
        (each) => each.source === 'Internal audit' && each.assurance === assurance && each.priority === priority,
      );
    expect(has(undefined, 'Fundamental')).toBe(true);
    expect(has('Satisfactory', undefined)).toBe(true);
    expect(has('Moderate', 'Housekeeping')).toBe(true);
    expect(has('Satisfactory', 'Housekeeping')).toBe(false);
    expect(has('Nil', undefined)).toBe(false);
  });

  it('tries the rules for one auditor', () => {
    const [rule] = allToPanel.rules;
    const set = { ...allToPanel, rules: rule === undefined ? [] : [{ ...rule, auditor: 'Mazars' }] };
    expect(uncoveredCombinations(set, aRegister(), 'Mazars')).toEqual([]);
    expect(uncoveredCombinations(set, aRegister()).length).toBeGreaterThan(100);
  });
});
