import fc from 'fast-check';
import { Register } from '../../../src/domain/register';
import { describeDifferences } from '../../../src/workbook/compare';
import { anyRegister } from '../../support/registerArbitraries';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  anAction,
  anAudit,
  anUpdate,
  period,
} from '../../support/registers';

function withRecommendation(overrides: Parameters<typeof aRecommendation>[0]): Register {
  return aRegister({ recommendations: [aRecommendation(overrides)] });
}

describe('describeDifferences', () => {
  it.each<[string, Register, string]>([
    [
      'a field',
      withRecommendation({ status: 'Closed' }),
      'Recommendation Fleet Management (January 2019) 4.1: status is "Open" in the first register and "Closed" in the second.',
    ],
    [
      'the words of a date, though not the date',
      aRegister({ audits: [anAudit({ issued: period('Jan 2019') })] }),
      'Audit Fleet Management (January 2019): issued is "January 2019" in the first register and "Jan 2019" in the second.',
    ],
    [
      'an update',
      withRecommendation({ updates: [anUpdate('2020-01-01')] }),
      'Recommendation Fleet Management (January 2019) 4.1, update 1 is only in the second register.',
    ],
    [
      'a decision',
      withRecommendation({ decisions: [aDecision('JARAP', '2020-01-01', 'Noted')] }),
      'Recommendation Fleet Management (January 2019) 4.1, decision 1 is only in the second register.',
    ],
    [
      'a revision',
      withRecommendation({ revisions: [aRevision('May 2020', 'June 2020')] }),
      'Recommendation Fleet Management (January 2019) 4.1, revision 1 is only in the second register.',
    ],
    ['an action', aRegister({ actions: [anAction()] }), 'Action A1 is only in the second register.'],
    [
      'a meeting',
      aRegister({ meetings: [aMeeting('JARAP', '2020-10-16')] }),
      'Meeting of JARAP on 2020-10-16 is only in the second register.',
    ],
    ['a board', aRegister({ boards: aRegister().boards.slice(1) }), 'Board JARAP is only in the first register.'],
    [
      'a rule',
      aRegister({
        criteriaSets: aRegister().criteriaSets.map((set) => ({
          ...set,
          rules: set.rules.map((rule) => (rule.id === '2020-4' ? { ...rule, board: 'CGB' } : rule)),
        })),
      }),
      'Criteria "Assurance and priority 2020", rule 4: board is "SORB" in the first register and "CGB" in the second.',
    ],
  ])('names %s that differs', (_, right, sentence) => {
    expect(describeDifferences(aRegister(), right)).toContain(sentence);
  });

  it('names a record that is there twice', () => {
    const doubled = aRegister({ audits: [anAudit(), anAudit({ id: 'audit-2' })] });
    expect(describeDifferences(aRegister(), doubled)).toEqual([
      'Audit Fleet Management (January 2019), there 2 times, is only in the second register.',
    ]);
  });

  it('compares links by what they name', () => {
    const two = (id: string): Register =>
      aRegister({
        recommendations: [
          aRecommendation({ id }),
          aRecommendation({ id: 'other', reference: '4.2', dependsOn: [id], repeats: id }),
        ],
      });
    expect(describeDifferences(two('one'), two('two'))).toEqual([]);
  });

  it('tells updates in another order from the same updates', () => {
    const [first, second] = [anUpdate('2020-01-01', { text: 'one' }), anUpdate('2020-01-01', { text: 'two' })];
    const differences = describeDifferences(
      withRecommendation({ updates: [first, second] }),
      withRecommendation({ updates: [second, first] }),
    );
    expect(differences).toHaveLength(2);
  });

  it('finds nothing between a register and itself, whatever its ids and order', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const renamed: Register = {
          ...register,
          audits: [...register.audits].reverse().map((audit) => ({ ...audit, id: `x${audit.id}` })),
          recommendations: [...register.recommendations].reverse().map((recommendation) => ({
            ...recommendation,
            id: `y${recommendation.id}`,
            auditId: `x${recommendation.auditId}`,
            dependsOn: recommendation.dependsOn.map((id) => `y${id}`),
            repeats: recommendation.repeats === undefined ? undefined : `y${recommendation.repeats}`,
          })),
        };
        expect(describeDifferences(register, renamed)).toEqual([]);
      }),
    );
  });
});
