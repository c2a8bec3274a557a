import { asAt } from '../../../src/domain/asAt';
import { auditsGoingWhole, closingDecision, reportElsewhere } from '../../../src/domain/consequences';
import {
  aDecision,
  aRecommendation,
  aRegister,
  anAudit,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

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
      aRecommendation({ id: '5', auditId: 'new', reference: '4.3', raised: period('2020-10-01') }),
      aRecommendation({ id: '4', auditId: 'fine' }),
    ],
  });
  const titles = (day: string, previous: string | undefined, board = 'JARAP'): string[] =>
    auditsGoingWhole(asAt(register, day), board, previous).map((audit) => audit.title);

  it('names those carried for the first time since the previous meeting', () => {
    expect(titles(dayOfTest, '2020-07-22')).toEqual(['New']);
    expect(titles(dayOfTest, '2020-08-15')).toEqual([]);
  });

  it('takes the first day on which any recommendation of the audit was carried, in whatever order they stand', () => {
    const reversed = { ...register, recommendations: [...register.recommendations].reverse() };
    for (const rows of [register, reversed]) {
      const goingWhole = auditsGoingWhole(asAt(rows, dayOfTest), 'JARAP', '2020-08-01');
      expect(goingWhole.map((audit) => audit.title)).toEqual([]);
    }
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

describe('reportElsewhere', () => {
  const housekeeping = { priority: 'Housekeeping' };
  const register = aRegister({
    audits: [anAudit(), anAudit({ id: 'ungraded', title: 'Ungraded', assurance: undefined })],
    recommendations: [
      aRecommendation({ id: '1', reference: '1', ...housekeeping, originalTarget: target('2019') }),
      aRecommendation({
        id: '2',
        reference: '2',
        ...housekeeping,
        raised: period('2020-04-02'),
        originalTarget: target('2021'),
      }),
      aRecommendation({ id: '3', reference: '3', ...housekeeping, status: 'Closed', statusDate: period('2020-04-02') }),
      aRecommendation({ id: '4', reference: '4', ...housekeeping, status: 'Closed', statusDate: period('2020-04-01') }),
      aRecommendation({ id: '5', reference: '5', ...housekeeping, raised: period('2020-04-01') }),
      aRecommendation({ id: '6', reference: '6' }),
      aRecommendation({ id: '7', reference: '7', ...housekeeping, auditId: 'ungraded' }),
    ],
  });

  it('counts what runs elsewhere, and what was raised or ended since', () => {
    const { items, ...counts } = reportElsewhere(asAt(register, dayOfTest), 'jarap', '2020-04-01');
    expect(items.map(({ recommendation }) => recommendation.id)).toEqual(['1', '2', '3', '5']);
    expect(counts).toEqual({ raised: 1, ended: 1, running: 3, overdue: 1 });
  });
});
