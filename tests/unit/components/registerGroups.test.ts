import { groupRecommendations } from '../../../src/components/Register/registerGroups';
import { asAt } from '../../../src/domain/asAt';
import { aRecommendation, aRegister, anAudit, anUpdate, dayOfTest, target } from '../../support/registers';

describe('groupRecommendations', () => {
  it('has no group for nothing', () => {
    expect(groupRecommendations([], aRegister().scales)).toEqual([]);
  });

  it('puts what no rule covers first, then each audit with its counts', () => {
    const register = aRegister({
      audits: [anAudit(), anAudit({ id: 'ungraded', title: 'Follow-up', assurance: undefined })],
      recommendations: [
        aRecommendation({ id: 'red', reference: '4.1', originalTarget: target('2019') }),
        aRecommendation({ id: 'no rule', auditId: 'ungraded', reference: '4.1' }),
        aRecommendation({
          id: 'override',
          auditId: 'ungraded',
          reference: '4.2',
          override: { board: 'JARAP', reason: 'As before.' },
        }),
        aRecommendation({
          id: 'green',
          reference: '4.2',
          updates: [anUpdate('May 2020', { proposes: 'Closure' })],
          status: 'Proposed closed',
        }),
      ],
    });
    const groups = groupRecommendations(asAt(register, dayOfTest).recommendations, register.scales);
    expect(
      groups.map(({ title, note, counts, items }) => [
        title,
        note,
        counts,
        items.map(({ recommendation }) => recommendation.id),
      ]),
    ).toEqual([
      ['Unrouted: no board gets these', 'No rule of the reporting criteria covers them', '1 Amber', ['no rule']],
      ['Fleet Management', 'Satisfactory · issued January 2019', '1 Red, 1 Green', ['red', 'green']],
      ['Follow-up', 'Not graded · issued January 2019', '1 Amber', ['override']],
    ]);
  });

  it('keeps two audits of one title apart', () => {
    const register = aRegister({
      audits: [anAudit(), anAudit({ id: 'audit-2' })],
      recommendations: [aRecommendation(), aRecommendation({ id: 'other', auditId: 'audit-2' })],
    });
    const groups = groupRecommendations(asAt(register, dayOfTest).recommendations, register.scales);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  });
});
