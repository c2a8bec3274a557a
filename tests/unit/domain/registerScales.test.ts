import { compareOnScale, DEFAULT_SCALES } from '../../../src/domain/scales';
import { scalesOf } from '../../../src/domain/registerScales';
import { AssuranceTest, CriteriaSet } from '../../../src/domain/register';
import { aRecommendation, aRegister, anAudit } from '../../support/registers';

function setWith(assurance: AssuranceTest | undefined): CriteriaSet {
  const rule = {
    id: '1',
    source: undefined,
    auditor: undefined,
    assurance,
    priority: undefined,
    board: 'X',
    clause: '',
  };
  return { name: 'Own', effectiveFrom: '2020-01-01', rules: [rule] };
}

describe('scalesOf', () => {
  it('is the default of a register that uses no other words', () => {
    const recommendations = [aRecommendation({ priority: 'Cause of concern' }), aRecommendation({ priority: 'Odd' })];
    const audits = [anAudit({ assurance: 'Substantial' }), anAudit({ assurance: 'Odd' }), anAudit()];
    expect(scalesOf(aRegister({ audits, recommendations }))).toEqual(DEFAULT_SCALES);
  });

  it.each<[string, string | undefined, AssuranceTest | undefined, string, string]>([
    ['an audit', 'reasonable', undefined, 'Reasonable', 'Substantial'],
    ['a rule', undefined, { kind: 'orBelow', grading: 'Reasonable' }, 'No assurance', 'Limited'],
    ['an audit', 'Partial', { kind: 'notGraded' }, 'Minimal', 'Partial'],
  ])('ranks by another scale where %s uses a word of it', (_, assurance, test, lower, higher) => {
    const register = aRegister({ audits: [anAudit({ assurance })], criteriaSets: [setWith(test)] });
    expect(compareOnScale(DEFAULT_SCALES.assurance, lower, higher)).toBeUndefined();
    expect(compareOnScale(scalesOf(register).assurance, lower, higher)).toBe('below');
  });

  it.each([
    [['medium'], ['High', 'Medium', 'Low']],
    [
      ['medium', 'Significant'],
      ['Fundamental', 'Significant', 'Housekeeping'],
    ],
    [['Recommendation'], ['Fundamental', 'Significant', 'Housekeeping']],
  ])('shows, of the priorities %p, the scale %p first', (words, first) => {
    const recommendations = words.map((priority) => aRecommendation({ priority }));
    const { priority } = scalesOf(aRegister({ recommendations }));
    expect(priority[0]).toEqual(first);
    expect(priority).toHaveLength(words.includes('medium') ? 3 : 2);
  });
});
