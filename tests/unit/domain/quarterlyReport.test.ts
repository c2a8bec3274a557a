import { QuarterlyReport, quarterlyReport } from '../../../src/domain/quarterlyReport';
import { Recommendation, Register } from '../../../src/domain/register';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

const PREVIOUS = '2020-07-22';
const MEETINGS = [aMeeting('JARAP', '2020-04-24'), aMeeting('JARAP', PREVIOUS), aMeeting('JARAP', dayOfTest)];

const proposed = (overrides: Partial<Recommendation>): Recommendation =>
  aRecommendation({
    status: 'Proposed closed',
    updates: [anUpdate('June 2020', { proposes: 'Closure' })],
    ...overrides,
  });

function reportOf(recommendations: readonly Recommendation[], register: Partial<Register> = {}): QuarterlyReport {
  return quarterlyReport(
    aRegister({
      recommendations: recommendations.map((each, at) => ({ ...each, id: `r${at}`, reference: `${at}` })),
      meetings: MEETINGS,
      ...register,
    }),
    'JARAP',
    dayOfTest,
  );
}

const numbersOf = (report: QuarterlyReport): Record<string, readonly [number, number]> =>
  Object.fromEntries(
    Object.entries({ ...report.sections, total: report.total })
      .map(([section, { now, before }]) => [section, [now, before] as const] as const)
      .filter(([, [now, before]]) => now + before > 0),
  );

describe('quarterlyReport', () => {
  it('puts each recommendation of the board in its section, and none of another board', () => {
    const report = reportOf([
      aRecommendation({ originalTarget: target('September 2020') }),
      aRecommendation({ originalTarget: target('December 2020') }),
      aRecommendation({ originalTarget: target('2023') }),
      aRecommendation({ raised: period('2020-08-01') }),
      proposed({}),
      aRecommendation({ priority: 'Housekeeping' }),
    ]);
    expect(numbersOf(report)).toEqual({
      'off target': [1, 0],
      'at risk': [1, 1],
      'on target': [1, 2],
      new: [1, 0],
      'proposed for closure': [1, 1],
      total: [5, 4],
    });
    expect(report).toMatchObject({ since: PREVIOUS, isSinceAssumed: false });
  });

  it('does not count as proposed what the register records as open, whatever an update proposed', () => {
    const report = reportOf([proposed({ status: 'Open', originalTarget: target('2023') })]);
    expect(numbersOf(report)).toEqual({ 'on target': [1, 1], total: [1, 1] });
  });

  it('shows what the previous meeting itself closed as closed since, though its paper showed it as proposed', () => {
    const report = reportOf([
      proposed({
        status: 'Closed',
        decisions: [aDecision('SORB', '2020-07-01', 'Closure agreed'), aDecision('JARAP', PREVIOUS, 'Closure agreed')],
      }),
    ]);
    expect(numbersOf(report)).toEqual({ closed: [1, 0], 'proposed for closure': [0, 1], total: [1, 1] });
  });

  it('gives for then what the previous report said: what it had closed since the one before, and has left since', () => {
    const report = reportOf([proposed({ status: 'Closed', statusDate: period('2020-07-01'), decisions: [] })]);
    expect(numbersOf(report)).toEqual({ closed: [0, 1], total: [0, 1] });
    expect(report.sections.closed.trend).toBe('down');
  });

  it('leaves out what this meeting decides', () => {
    const report = reportOf([proposed({ decisions: [aDecision('JARAP', dayOfTest, 'Closure agreed')] })]);
    expect(numbersOf(report)).toMatchObject({ 'proposed for closure': [1, 1] });
  });

  it('takes the three months before for the quarter where the register knows no earlier meeting', () => {
    const report = reportOf([aRecommendation()], { meetings: [] });
    expect(report).toMatchObject({ since: '2020-07-16', isSinceAssumed: true });
  });
});
