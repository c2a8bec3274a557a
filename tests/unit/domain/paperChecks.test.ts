import { findPaperProblems } from '../../../src/domain/paperChecks';
import { Recommendation, Register } from '../../../src/domain/register';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  aStep,
  anAudit,
  anUpdate,
  dayOfTest,
  period,
} from '../../support/registers';

const idsOf = (register: Partial<Register>): string[] =>
  findPaperProblems(aRegister({ meetings: [aMeeting('JARAP', '2018-07-22')], ...register }), 'JARAP', dayOfTest).map(
    ({ id }) => id,
  );

const file = (title: string, fileName: string, addedOn = 'May 2020'): Recommendation['evidence'] => [
  { id: 'e', fileName, title, addedOn: period(addedOn), author: '', confidential: false },
];

describe('findPaperProblems', () => {
  it('tells what the checks of the register find, errors first', () => {
    expect(idsOf({ audits: [anAudit({ assurance: undefined })] })[0]).toBe('unrouted');
    expect(idsOf({})).toEqual(['no-target-date', 'no-update']);
  });

  it.each<[string, Recommendation['evidence'], boolean]>([
    ['no file', [], true],
    ['another file', file('Dip sample', 'sample.pdf'), true],
    ['a report that comes later', file('Report', 'a.pdf', 'November 2020'), true],
    ['a file titled report', file('Final Report', 'a.pdf'), false],
    ['a file named report', file('', 'fleet_report_2019.pdf'), false],
  ])('misses the report of an audit that goes whole, with %s', (_, evidence, isMissing) => {
    const ids = idsOf({
      audits: [anAudit({ assurance: 'Limited' })],
      recommendations: [aRecommendation({ evidence }), aRecommendation({ id: 'r2', reference: '4.2' })],
    });
    expect(ids.filter((id) => id === 'report-not-attached')).toHaveLength(isMissing ? 1 : 0);
  });

  const covert = anAudit({ id: 'audit-2', title: 'Covert Operations', confidential: true });
  const naming = aRecommendation({ updates: [anUpdate('May 2020', { text: 'As in  covert operations 4.1.' })] });

  it('finds a published text that names a confidential audit', () => {
    const problems = findPaperProblems(
      aRegister({ audits: [anAudit(), covert], recommendations: [naming] }),
      'JARAP',
      dayOfTest,
    );
    expect(problems.find(({ id }) => id === 'confidential-named')).toMatchObject({
      severity: 'warning',
      recommendationId: 'recommendation-1',
      message: expect.stringContaining(
        'Fleet Management (January 2019) 4.1 names the confidential audit Covert Operations',
      ),
    });
  });

  it.each<[string, Partial<Recommendation>]>([
    ['the reason of an override', { override: { board: 'JARAP', reason: 'See Covert Operations.' } }],
    ['the theme', { theme: 'Covert operations' }],
    ['a decision', { decisions: [aDecision('SORB', 'May 2020', 'Noted', 'As in Covert Operations.')] }],
    ['the reason of a revision', { revisions: [aRevision('May 2020', 'June 2021', 'Waits for Covert Operations.')] }],
    ['a step', { steps: [aStep(1, { text: 'As in Covert Operations.' })] }],
    ['the name of a file', { evidence: file('', 'covert_operations.pdf') }],
  ])('finds the name of a confidential audit in %s', (_, overrides) => {
    const register = { audits: [anAudit(), covert], recommendations: [aRecommendation(overrides)] };
    expect(idsOf(register)).toContain('confidential-named');
  });

  it.each<[string, Partial<Register>]>([
    [
      'the audit is not confidential',
      { audits: [anAudit(), { ...covert, confidential: false }], recommendations: [naming] },
    ],
    [
      'its text is confidential too',
      { audits: [anAudit(), covert], recommendations: [{ ...naming, confidential: true }] },
    ],
    ['the text names nothing', { audits: [anAudit(), covert], recommendations: [aRecommendation()] }],
    ['the title is an ordinary word', { audits: [anAudit(), { ...covert, title: 'in' }], recommendations: [naming] }],
    [
      'a published audit has the same title',
      { audits: [anAudit(), covert, anAudit({ id: 'a3', title: 'COVERT OPERATIONS' })], recommendations: [naming] },
    ],
  ])('finds none where %s', (_, register) => {
    expect(idsOf(register)).not.toContain('confidential-named');
  });
});
