import { groupRecommendations } from '../../../src/components/Register/registerGroups';
import { asAt } from '../../../src/domain/asAt';
import { aRecommendation, aRegister, anAudit, anUpdate, dayOfTest, target } from '../../support/registers';

describe('groupRecommendations', () => {
  it('has no group for nothing', () => {
    expect(groupRecommendations([], asAt(aRegister(), dayOfTest))).toEqual([]);
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
    const known = asAt(register, dayOfTest);
    const groups = groupRecommendations(known.recommendations, known);
    expect(
      groups.map(({ title, note, counts, items }) => [
        title,
        note,
        counts,
        items.map(({ recommendation }) => recommendation.id),
      ]),
    ).toEqual([
      [
        'Unrouted: no board gets these',
        'No rule of the reporting criteria covers them',
        '1 recommendation: 1 Amber',
        ['no rule'],
      ],
      ['Fleet Management', 'Satisfactory · issued January 2019', '2 recommendations: 1 Red, 1 Green', ['red', 'green']],
      ['Follow-up', 'Not graded · issued January 2019', '1 recommendation: 1 Amber', ['override']],
    ]);
  });

  it('keeps two audits of one title apart', () => {
    const register = aRegister({
      audits: [anAudit(), anAudit({ id: 'audit-2' })],
      recommendations: [aRecommendation(), aRecommendation({ id: 'other', auditId: 'audit-2' })],
    });
    const known = asAt(register, dayOfTest);
    const groups = groupRecommendations(known.recommendations, known);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  });

  const mixed = aRegister({
    audits: [anAudit(), anAudit({ id: 'ungraded', title: 'Payroll', assurance: undefined })],
    recommendations: [
      aRecommendation({ id: 'b', reference: '4.1', directorate: 'Finance', owners: ['Head of Transport', 'Chief'] }),
      aRecommendation({ id: 'a', reference: '4.2', directorate: '', owners: [], originalTarget: target('2019') }),
      aRecommendation({ id: 'c', reference: '4.3', directorate: 'finance', priority: 'Housekeeping' }),
      aRecommendation({ id: 'no rule', auditId: 'ungraded', reference: '4.1' }),
    ],
  });

  it.each([
    ['status', ['Open: b a c']],
    ['rag', ['Red: a', 'Amber: b c']],
    ['priority', ['Significant: b a', 'Housekeeping: c']],
    ['directorate', ['Finance: b c', 'No directorate: a']],
    ['owner', ['Head of Transport: c', 'Head of Transport; Chief: b', 'No owner: a']],
    ['none', ['Recommendations: b a c']],
  ] as const)('groups by %s, and leaves what no rule covers first', (grouping, expected) => {
    const known = asAt(mixed, dayOfTest);
    const groups = groupRecommendations(known.recommendations, known, grouping);
    expect(
      groups.map(({ title, items }) => `${title}: ${items.map(({ recommendation }) => recommendation.id).join(' ')}`),
    ).toEqual(['Unrouted: no board gets these: no rule', ...expected]);
  });

  it('has the boards in their order', () => {
    const known = asAt(mixed, '2021-01-01');
    const groups = groupRecommendations(known.recommendations, known, 'board');
    expect(groups.map(({ title }) => title)).toEqual(['Unrouted: no board gets these', 'JARAP', 'SORB']);
  });

  it('sorts within its groups, and leaves the groups where they are', () => {
    const known = asAt(mixed, dayOfTest);
    const groups = groupRecommendations(known.recommendations, known, 'directorate', {
      column: 'reference',
      isDescending: true,
    });
    expect(groups.map(({ items }) => items.map(({ recommendation }) => recommendation.id))).toEqual([
      ['no rule'],
      ['c', 'b'],
      ['a'],
    ]);
  });
});
