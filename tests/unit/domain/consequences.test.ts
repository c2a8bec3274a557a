import { asAt } from '../../../src/domain/asAt';
import { auditsGoingWhole, closingDecision } from '../../../src/domain/consequences';
import { aDecision, aRecommendation, aRegister, anAudit, anUpdate, dayOfTest, period } from '../../support/registers';

describe('auditsGoingWhole', () => {
  const register = aRegister({
    audits: [
      anAudit({ id: 'old', title: 'Old', assurance: 'Limited', issued: period('March 2018') }),
      anAudit({ id: 'new', title: 'New', assurance: 'Limited', issued: period('August 2020') }),
      anAudit({ id: 'fine', title: 'Fine', issued: period('August 2020') }),
    ],
    recommendations: [
      aRecommendation({ id: '1', auditId: 'old' }),
      aRecommendation({ id: '2', auditId: 'new', raised: period('September 2020') }),
      aRecommendation({ id: '3', auditId: 'new', reference: '4.2' }),
      aRecommendation({ id: '4', auditId: 'fine' }),
    ],
  });
  const titles = (day: string, previous: string | undefined, board = 'JARAP'): string[] =>
    auditsGoingWhole(asAt(register, day), board, previous).map((audit) => audit.title);

  it('names those carried for the first time since the previous meeting', () => {
    expect(titles(dayOfTest, '2020-07-22')).toEqual(['New']);
    expect(titles(dayOfTest, '2020-08-15')).toEqual([]);
  });

  it('names all where the board has not met before', () => {
    expect(titles(dayOfTest, undefined)).toEqual(['Old', 'New']);
  });

  it('names none for another board, under other criteria or under none', () => {
    expect(titles(dayOfTest, undefined, 'SORB')).toEqual([]);
    expect(titles('2024-01-01', undefined)).toEqual([]);
    expect(auditsGoingWhole(asAt({ ...register, criteriaSets: [] }, dayOfTest), 'JARAP', undefined)).toEqual([]);
  });
});

describe('closingDecision', () => {
  it.each([
    ['Closed', 'Closure agreed', true],
    ['Not adopted', 'Not adopted agreed', true],
    ['Superseded', 'Superseded agreed', true],
    ['Closed', 'Noted', false],
  ] as const)('of one that is %s after "%s": %p', (status, kind, found) => {
    const decision = aDecision('SORB', '2020-09-01', kind);
    const recommendation = aRecommendation({
      priority: 'Housekeeping',
      status,
      statusDate: period('2020-09-01'),
      updates: [anUpdate('2020-08-01')],
      decisions: [aDecision('SORB', '2020-03-01', 'Noted'), decision],
    });
    const [item] = asAt(aRegister({ recommendations: [recommendation] }), dayOfTest).recommendations;
    expect(item && closingDecision(item)).toBe(found ? decision : undefined);
  });
});
