import fc from 'fast-check';
import { DELIVERY_SECTIONS, movement, reportDelivery } from '../../../src/domain/delivery';
import { Recommendation, STATUSES } from '../../../src/domain/register';
import { someAudits, someRecommendations } from '../../support/histories';
import { aDecision, aRecommendation, aRegister, anUpdate, period, target } from '../../support/registers';

const DAY = '2020-10-16';
const SINCE = '2020-07-22';

function sectionOf(overrides: Partial<Recommendation>): string {
  const report = reportDelivery(aRegister({ recommendations: [aRecommendation(overrides)] }), DAY, SINCE);
  return DELIVERY_SECTIONS.find((section) => report.items[section].length > 0) ?? 'none';
}

describe('reportDelivery', () => {
  it.each<[string, Partial<Recommendation>, string]>([
    ['closed before the previous report', { status: 'Closed', statusDate: period(SINCE) }, 'none'],
    ['closed since', { status: 'Closed', statusDate: period('2020-07-23') }, 'closed'],
    ['superseded since', { status: 'Superseded', statusDate: period('2020-10-16') }, 'closed'],
    ['proposed for closure', { status: 'Proposed closed', statusDate: period('2020-01-01') }, 'proposed for closure'],
    [
      'proposed as superseded',
      { updates: [anUpdate('2020-09-01', { proposes: 'Superseded' })] },
      'proposed for closure',
    ],
    // a proposal goes before being new, being new before being late
    [
      'proposed and new',
      { status: 'Proposed not adopted', statusDate: period('2020-09-01'), raised: period('2020-08-01') },
      'proposed for closure',
    ],
    ['new and late', { raised: period('2020-07-23'), originalTarget: target('2020-08-01') }, 'new'],
    ['raised on the day of the previous report', { raised: period(SINCE) }, 'on target'],
    ['due the day before', { originalTarget: target('2020-10-15') }, 'off target'],
    ['due on the day', { originalTarget: target('2020-10-16') }, 'at risk'],
    ['due three months on to the day', { originalTarget: target('2021-01-16') }, 'at risk'],
    ['due a day after that', { originalTarget: target('2021-01-17') }, 'on target'],
    ['without a due day', { originalTarget: target('TBC') }, 'on target'],
  ])('puts one %s under "%s"', (_, overrides, section) => {
    expect(sectionOf(overrides)).toBe(section);
  });

  it('counts each section now and at the previous report', () => {
    const register = aRegister({
      recommendations: [
        aRecommendation({ id: '1', originalTarget: target('2020-08-31') }),
        aRecommendation({
          id: '2',
          status: 'Closed',
          updates: [anUpdate('2020-05-01', { proposes: 'Closure' })],
          decisions: [aDecision('JARAP', '2020-09-01', 'Closure agreed')],
        }),
        aRecommendation({ id: '3', raised: period('2020-09-01') }),
      ],
    });
    const report = reportDelivery(register, DAY, SINCE);
    expect(report.sections).toEqual({
      closed: { now: 1, before: 0, trend: 'up' },
      'proposed for closure': { now: 0, before: 1, trend: 'down' },
      new: { now: 1, before: 0, trend: 'up' },
      'off target': { now: 1, before: 0, trend: 'up' },
      'at risk': { now: 0, before: 1, trend: 'down' },
      'on target': { now: 0, before: 0, trend: 'same' },
    });
    expect(report.total).toEqual({ now: 3, before: 2, trend: 'up' });
  });

  it('counts only what it is asked to count', () => {
    const report = reportDelivery(aRegister(), DAY, SINCE, () => false);
    expect(report.total).toEqual({ now: 0, before: 0, trend: 'same' });
  });

  it('counts the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(someRecommendations, fc.shuffledSubarray([...someAudits], { minLength: 3 }), (rows, audits) => {
        const { items: _, ...counts } = reportDelivery(
          aRegister({ audits: someAudits, recommendations: rows }),
          DAY,
          SINCE,
        );
        const recommendations = [...rows].reverse();
        expect(reportDelivery(aRegister({ audits, recommendations }), DAY, SINCE)).toMatchObject(counts);
      }),
    );
  });

  it.each([
    [undefined, '2021-06-01', 'on target'],
    ['At risk', '2021-06-01', 'at risk'],
    ['Constraint exceeded', '2021-06-01', 'off target'],
    ['Constraint exceeded', '2020-12-01', 'off target'],
    ['At risk', '2020-10-15', 'off target'],
  ] as const)('hears the owner: last %p, due %s: %s', (delivery, due, section) => {
    const updates = [anUpdate('2020-08-01', { delivery: 'Constraint exceeded' }), anUpdate('2020-10-01', { delivery })];
    expect(sectionOf({ updates, originalTarget: target(due) })).toBe(section);
  });

  it('has each recommendation in one section, unless it ended by the previous report', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            status: fc.constantFrom(...STATUSES),
            statusDate: fc.constantFrom('2020-01-01', '2020-09-01').map(period),
            raised: fc.constantFrom('2019-01-01', '2020-09-01').map(period),
            originalTarget: fc.constantFrom('2020-01-01', '2020-12-01', '2022', 'TBC').map(target),
          }),
          { maxLength: 12 },
        ),
        (rows) => {
          const recommendations = rows.map((row, index) => aRecommendation({ ...row, id: String(index) }));
          const { items, total } = reportDelivery(aRegister({ recommendations }), DAY, SINCE);
          const shown = DELIVERY_SECTIONS.flatMap((section) => items[section].map((item) => item.recommendation.id));
          expect(new Set(shown).size).toBe(shown.length);
          const ended = rows.filter(
            ({ status, statusDate }) =>
              (status === 'Closed' || status === 'Not adopted' || status === 'Superseded') && statusDate.from <= SINCE,
          );
          expect(shown.length).toBe(rows.length - ended.length);
          expect(total.now).toBe(shown.length);
        },
      ),
    );
  });
});

describe('movement', () => {
  it.each([
    [2, 1, 'up'],
    [1, 2, 'down'],
    [1, 1, 'same'],
  ])('of %i from %i is %s', (now, before, trend) => {
    expect(movement(now, before)).toEqual({ now, before, trend });
  });
});
