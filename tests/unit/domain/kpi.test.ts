import fc from 'fast-check';
import { asAt } from '../../../src/domain/asAt';
import { Kpis, ageingBandOf, isClosedInTime, keyFigures } from '../../../src/domain/kpi';
import { Recommendation } from '../../../src/domain/register';
import { someAudits, someRecommendations } from '../../support/histories';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aRevision,
  anAudit,
  anItem,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

function figures(recommendations: Partial<Recommendation>[], board?: string): Kpis {
  const register = aRegister({
    audits: [
      anAudit(),
      anAudit({ id: 'ungraded', title: 'Inspection', assurance: undefined, source: 'HMICFRS inspection' }),
    ],
    recommendations: recommendations.map((each, index) => aRecommendation({ id: String(index), ...each })),
  });
  return keyFigures(asAt(register, dayOfTest), '2020-07-22', board);
}

describe('keyFigures', () => {
  it('has no means where nothing runs', () => {
    expect(figures([])).toMatchObject({ running: 0, meanAge: undefined, meanDaysSlipped: undefined, byBoard: [] });
  });

  it('counts what runs, by what is wanted of it', () => {
    const kpis = figures([
      { originalTarget: target('2020-10-15') },
      { originalTarget: target('2021') },
      { originalTarget: target('TBC'), repeats: '0' },
      { status: 'Proposed closed', statusDate: period('2020-01-01') },
      { status: 'Superseded', statusDate: period('2020-01-01') },
    ]);
    expect(kpis).toMatchObject({
      running: 4,
      open: 3,
      overdue: 1,
      withoutTargetDate: 1,
      proposed: 1,
      repeatFindings: 1,
    });
  });

  it('counts a finding and its repeat as two, or once where asked, and says which', () => {
    const register = aRegister({
      recommendations: [
        aRecommendation({ id: 'a', reference: '1', raised: period('August 2020') }),
        aRecommendation({ id: 'b', reference: '2', raised: period('September 2020'), repeats: 'a' }),
        aRecommendation({ id: 'c', reference: '3', status: 'Closed', statusDate: period('2020-08-01') }),
        aRecommendation({ id: 'd', reference: '4', status: 'Closed', statusDate: period('2020-08-01'), repeats: 'c' }),
        aRecommendation({ id: 'e', reference: '5', repeats: 'd' }),
      ],
    });
    const counted = (count?: 'once' | 'twice'): Kpis =>
      keyFigures(asAt(register, dayOfTest), '2020-07-22', undefined, count);
    const twice = { running: 3, repeatFindings: 2, raisedInPeriod: 2, closedInPeriod: { closed: 2 } };
    expect(counted()).toMatchObject({ ...twice, repeatsCounted: 'twice', repeatsLeftOut: 0 });
    expect(counted('twice')).toEqual(counted());
    expect(counted('once')).toMatchObject({
      repeatsCounted: 'once',
      repeatsLeftOut: 1,
      running: 2,
      repeatFindings: 2,
      raisedInPeriod: 1,
      closedInPeriod: { closed: 1 },
      byOwner: [{ name: 'Head of Transport', running: 2 }],
    });
  });

  it('counts only the board that it is asked for', () => {
    expect(figures([{}, { priority: 'Housekeeping' }], 'SORB')).toMatchObject({ running: 1 });
  });

  it('does not depend on the order of the rows, and counts each running one once in each breakdown by one property', () => {
    fc.assert(
      fc.property(someRecommendations, fc.shuffledSubarray([...someAudits], { minLength: 3 }), (rows, audits) => {
        const of = (register: Parameters<typeof aRegister>[0]): Kpis =>
          keyFigures(asAt(aRegister(register), dayOfTest), '2020-07-22');
        const kpis = of({ audits: someAudits, recommendations: rows });
        expect(of({ audits, recommendations: [...rows].reverse() })).toEqual(kpis);
        for (const groups of [kpis.byPriority, kpis.byBoard, kpis.byDirectorate, kpis.bySource, kpis.ageing]) {
          expect(groups.reduce((sum, { running }) => sum + running, 0)).toBe(kpis.running);
        }
        expect(kpis.waitingFor.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(kpis.proposed);
      }),
    );
  });

  it('judges what closed in the period by the last date and by the first', () => {
    const closedOn = (day: string, original: string, revised?: string): Partial<Recommendation> => ({
      status: 'Closed',
      statusDate: period(day),
      originalTarget: original === '' ? undefined : target(original),
      revisions: revised === undefined ? [] : [aRevision('2020-03-01', revised)],
    });
    const { closedInPeriod } = figures([
      closedOn('2020-09-01', '2020-09-01'),
      closedOn('2020-09-01', '2020-06-30', '2020-09-30'),
      closedOn('2020-09-01', '2020-06-30', '2020-08-31'),
      closedOn('2020-09-01', '', '2020-12-31'),
      closedOn('2020-09-01', 'TBC'),
      closedOn('2020-07-22', '2020-09-01'),
    ]);
    expect(closedInPeriod).toEqual({
      closed: 5,
      withCurrentDate: 4,
      byCurrentDate: 3,
      withOriginalDate: 3,
      byOriginalDate: 1,
    });
  });

  it('counts what was raised after the period began', () => {
    expect(figures([{ raised: period('2020-07-22') }, { raised: period('2020-07-23') }]).raisedInPeriod).toBe(1);
  });

  it('gives ages and slippage in days', () => {
    const kpis = figures([
      {
        raised: period('2020-10-06'),
        originalTarget: target('2020-11-01'),
        revisions: [aRevision('2020-10-10', '2020-11-11')],
      },
      { raised: period('2020-09-26'), originalTarget: target('2020-11-01') },
    ]);
    expect(kpis).toMatchObject({ meanAge: 15, meanDaysSlipped: 5 });
  });

  it('puts each running one into one ageing band', () => {
    const raised = ['2020-04-17', '2020-04-16', '2019-10-17', '2019-10-16', '2018-10-17', '2018-10-16'];
    const audits = [anAudit({ issued: period('2015') })];
    const recommendations = raised.map((day, index) => aRecommendation({ id: String(index), raised: period(day) }));
    const kpis = keyFigures(asAt(aRegister({ audits, recommendations }), dayOfTest), '2020-07-22');
    expect(kpis.ageing.map(({ band, running }) => [band, running])).toEqual([
      ['under 6 months', 1],
      ['6 to 12 months', 2],
      ['1 to 2 years', 2],
      ['over 2 years', 1],
    ]);
  });

  it('groups by priority as papers do, and else by size', () => {
    const kpis = figures([
      { owners: ['Head of Transport', 'Head of Finance'], originalTarget: target('2019') },
      { owners: ['head of transport'], auditId: 'ungraded' },
      { owners: ['Head of HR'], status: 'Proposed closed', statusDate: period('2020-01-01'), priority: 'Housekeeping' },
    ]);
    expect(kpis.byPriority.map(({ name, running }) => `${name} ${running}`)).toEqual([
      'Fundamental 0',
      'Significant 2',
      'Housekeeping 1',
    ]);
    expect(kpis.byOwner).toEqual([
      { name: 'Head of Transport', running: 2, overdue: 1, proposed: 0 },
      { name: 'Head of Finance', running: 1, overdue: 1, proposed: 0 },
      { name: 'Head of HR', running: 1, overdue: 0, proposed: 1 },
    ]);
    expect(kpis.byBoard.map(({ name, running }) => `${name} ${running}`)).toEqual(['JARAP 1', 'SORB 1', 'unrouted 1']);
    expect(kpis.bySource.map(({ name }) => name)).toEqual(['Internal audit', 'HMICFRS inspection']);
  });

  it('counts by directorate, and names what has no owner or directorate', () => {
    const kpis = figures([
      { owners: [' '], directorate: 'Operations' },
      { owners: [], directorate: 'operations' },
      { owners: ['Head of HR'], directorate: '' },
    ]);
    expect(kpis.byDirectorate.map(({ name, running }) => [name, running])).toEqual([
      ['Operations', 2],
      ['not given', 1],
    ]);
    expect(kpis.byOwner.map(({ name, running }) => [name, running])).toEqual([
      ['not given', 2],
      ['Head of HR', 1],
    ]);
  });

  it('counts those without a priority, and orders equal numbers by name', () => {
    const kpis = figures([
      { priority: undefined, owners: ['b'] },
      { priority: undefined, owners: ['A'] },
      { priority: 'SIGNIFICANT', owners: ['C'] },
      { priority: 'Fundamental', owners: ['B'] },
    ]);
    expect(kpis.byPriority.map(({ name, running }) => [name, running])).toEqual([
      ['Fundamental', 1],
      ['Significant', 1],
      ['Housekeeping', 0],
      ['None', 2],
    ]);
    expect(kpis.byOwner.map(({ name }) => name)).toEqual(['B', 'A', 'C']);
  });

  it('says whose agreement each proposal awaits', () => {
    const proposed = {
      status: 'Proposed closed' as const,
      updates: [anUpdate('2020-01-01', { proposes: 'Closure' as const })],
    };
    const kpis = figures([
      proposed,
      { ...proposed, decisions: [aDecision('SORB', '2020-02-01', 'Closure agreed')] },
      { ...proposed, priority: 'Housekeeping' },
      { ...proposed, auditId: 'ungraded' },
      { ...proposed, override: { board: 'CGB', reason: 'Asked for.' } },
    ]);
    expect(kpis.waitingFor).toEqual([
      { board: 'SORB', proposed: 2 },
      { board: 'CGB', proposed: 1 },
      { board: 'JARAP', proposed: 1 },
      { board: 'unrouted', proposed: 1 },
    ]);
    expect(kpis.waitingFor.reduce((sum, { proposed: count }) => sum + count, 0)).toBe(kpis.proposed);
  });
});

describe('isClosedInTime', () => {
  const revised = { originalTarget: target('2020-06-30'), revisions: [aRevision('2020-03-01', '2020-09-30')] };

  it.each<[string, Partial<Recommendation>, boolean, boolean]>([
    ['one that is open', revised, false, false],
    ['one without a date', { status: 'Closed', statusDate: period('2020-09-01') }, false, false],
    ['one closed late', { ...revised, status: 'Closed', statusDate: period('2020-10-01') }, false, false],
    ['one closed by its second date', { ...revised, status: 'Closed', statusDate: period('2020-09-30') }, true, false],
    ['one closed by its first date', { ...revised, status: 'Closed', statusDate: period('2020-06-30') }, true, true],
  ])('judges %s', (_, overrides, byCurrent, byOriginal) => {
    const item = anItem(overrides);
    expect([isClosedInTime(item, 'current'), isClosedInTime(item, 'original')]).toEqual([byCurrent, byOriginal]);
  });
});

describe('ageingBandOf', () => {
  it.each([
    ['2020-10-16', 'under 6 months'],
    ['2020-04-17', 'under 6 months'],
    ['2020-04-16', '6 to 12 months'],
    ['2019-10-16', '1 to 2 years'],
    ['2018-10-16', 'over 2 years'],
  ])('puts what was raised on %s under “%s”', (raised, band) => {
    expect(ageingBandOf(anItem({ raised: period(raised) }), dayOfTest)).toBe(band);
  });
});
