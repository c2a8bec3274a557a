import fc from 'fast-check';
import { Register } from '../../../src/domain/register';
import { describeDifferences } from '../../../src/workbook/compare';
import { anyWiderRegister } from '../../support/widerRegisterArbitraries';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRequest,
  aReview,
  aRevision,
  aStep,
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
      'a review',
      withRecommendation({ updates: [anUpdate('2020-01-01', { reviews: [aReview('2020-01-02', 'Accepted')] })] }),
      'Recommendation Fleet Management (January 2019) 4.1, update 1, review 1 is only in the second register.',
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
    [
      'a request',
      aRegister({ requests: [aRequest('2020-10-06')] }),
      'Request of 2020-10-06 to update Fleet Management (January 2019) 4.1 for JARAP on 2020-10-16 is only in the second register.',
    ],
    [
      'a change of name',
      aRegister({ nameChanges: [{ id: 'n', kind: 'Board', from: 'SORB', to: 'ORB', on: '2021-04-01' }] }),
      'Change of name from SORB to ORB on 2021-04-01 (board) is only in the second register.',
    ],
    [
      'the revision limit',
      aRegister({ revisionLimit: 3 }),
      'Settings: revision limit is "2" in the first register and "3" in the second.',
    ],
    [
      'a step',
      withRecommendation({ steps: [aStep(2)] }),
      'Recommendation Fleet Management (January 2019) 4.1, step 2 is only in the second register.',
    ],
    [
      'a file',
      withRecommendation({
        evidence: [
          { id: 'e', fileName: 'a.pdf', title: '', addedOn: period('May 2020'), author: '', confidential: false },
        ],
      }),
      'Recommendation Fleet Management (January 2019) 4.1, evidence file 1 is only in the second register.',
    ],
    [
      'a directorate',
      withRecommendation({ directorate: 'Operations' }),
      'Recommendation Fleet Management (January 2019) 4.1: directorate is "" in the first register and "Operations" in the second.',
    ],
  ])('names %s that differs', (_, right, sentence) => {
    expect(describeDifferences(aRegister(), right)).toContain(sentence);
  });

  it('compares the measurement of an update, the author of a revision and the minute number of a decision', () => {
    const withHistory = (achieved: number | undefined, author: string, minuteNumber: string): Register =>
      withRecommendation({
        updates: [
          anUpdate('2020-05-01', {
            working: { measure: 'm', achieved, outOf: 100, period: undefined, sampleDay: undefined, source: '' },
          }),
        ],
        revisions: [{ ...aRevision('May 2020', 'June 2020'), author }],
        decisions: [{ ...aDecision('JARAP', '2020-07-22', 'Noted'), minuteNumber }],
      });
    expect(describeDifferences(withHistory(84, 'Head of HR', '1/20'), withHistory(undefined, '', ''))).toEqual([
      expect.stringMatching(/revision 1: author is "Head of HR" in the first register and "" in the second\.$/),
      expect.stringMatching(/update 1: achieved is "84" in the first register and "" in the second\.$/),
      expect.stringMatching(/decision 1: minute no\. is "1\/20" in the first register and "" in the second\.$/),
    ]);
  });

  it('compares the audit that is followed up by what it names', () => {
    const following = (id: string, title: string): Register =>
      aRegister({ audits: [anAudit({ followsUp: id }), anAudit({ id, title })] });
    expect(describeDifferences(following('a', 'Fleet 2015'), following('b', 'Fleet 2015'))).toEqual([]);
    expect(describeDifferences(following('a', 'Fleet 2015'), following('a', 'Fleet 2016'))[0]).toMatch(
      /^Audit Fleet Management \(January 2019\): follows up is "fleet 2015/,
    );
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
      fc.property(anyWiderRegister, (register) => {
        const renamed: Register = {
          ...register,
          audits: [...register.audits].reverse().map((audit) => ({
            ...audit,
            id: `x${audit.id}`,
            followsUp: audit.followsUp === undefined ? undefined : `x${audit.followsUp}`,
          })),
          requests: [...register.requests].reverse().map((request) => ({
            ...request,
            id: `z${request.id}`,
            recommendationId: `y${request.recommendationId}`,
          })),
          nameChanges: [...register.nameChanges].reverse(),
          actions: register.actions.map((action) => ({
            ...action,
            recommendationId: action.recommendationId === undefined ? undefined : `y${action.recommendationId}`,
          })),
          recommendations: [...register.recommendations].reverse().map((recommendation) => ({
            ...recommendation,
            id: `y${recommendation.id}`,
            auditId: `x${recommendation.auditId}`,
            steps: [...recommendation.steps].reverse(),
            dependsOn: recommendation.dependsOn.map((id) => `y${id}`),
            repeats: recommendation.repeats === undefined ? undefined : `y${recommendation.repeats}`,
          })),
        };
        expect(describeDifferences(register, renamed)).toEqual([]);
      }),
    );
  });
});
