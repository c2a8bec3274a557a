import { asAt } from '../../../src/domain/asAt';
import { findProblems } from '../../../src/domain/checks';
import { Recommendation } from '../../../src/domain/register';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aRevision,
  anAudit,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

const PREVIOUS_MEETING = '2020-07-22';

function problemsOf(...recommendations: Partial<Recommendation>[]): string[] {
  const register = aRegister({
    audits: [anAudit(), anAudit({ id: 'ungraded', title: 'Ungraded', assurance: undefined })],
    recommendations: recommendations.map((each, index) =>
      aRecommendation({
        id: String(index),
        reference: `4.${index + 1}`,
        originalTarget: target('2021'),
        updates: [anUpdate('October 2020')],
        ...each,
      }),
    ),
  });
  return findProblems(asAt(register, dayOfTest), 'JARAP', PREVIOUS_MEETING).map(
    (problem) => `${problem.severity} ${problem.id} ${problem.recommendationId}`,
  );
}

describe('findProblems', () => {
  it.each<[string, Partial<Recommendation>[], string[]]>([
    ['one that goes to no board', [{ auditId: 'ungraded' }], ['error unrouted 0']],
    [
      'an override without its reason',
      [{ override: { board: 'JARAP', reason: ' ' } }],
      ['error override-without-reason 0'],
    ],
    ['one without a target date', [{ originalTarget: undefined }], ['warning no-target-date 0']],
    ['one past its target date', [{ originalTarget: target('2019') }], ['warning overdue 0']],
    ['one without any update', [{ updates: [] }], ['warning no-update 0']],
    [
      'one whose last update is of the month of the previous meeting',
      [{ updates: [anUpdate('July 2020')] }],
      ['warning no-update 0'],
    ],
    [
      'one proposed closed without its limbs',
      [{ updates: [anUpdate('2020-10-01', { proposes: 'Closure' })], status: 'Proposed closed' }],
      ['warning closing-limb-missing 0'],
    ],
    [
      'a request for evidence that nothing answers',
      [
        {
          updates: [anUpdate('2020-06-01', { proposes: 'Closure', implemented: 'a', evidence: 'b' })],
          decisions: [aDecision('JARAP', PREVIOUS_MEETING, 'More evidence requested')],
          status: 'Proposed closed',
        },
      ],
      ['warning evidence-outstanding 0'],
    ],
    [
      'a date earlier than that of what it depends on',
      [{ dependsOn: ['1'], originalTarget: target('2021-01-31') }, { originalTarget: target('2021-02-01') }],
      ['warning earlier-than-dependency 0'],
    ],
  ])('finds %s', (_, recommendations, expected) => {
    expect(problemsOf(...recommendations)).toEqual(expected);
  });

  it.each<[string, Partial<Recommendation>[]]>([
    ['one that is in order', [{}]],
    [
      'one that is closed',
      [{ status: 'Closed', statusDate: period('2020-01-01'), originalTarget: undefined, updates: [] }],
    ],
    [
      'one that depends on what has no due day',
      [{ dependsOn: ['1'] }, { revisions: [aRevision('2020-01-01', '2021-12-31')] }],
    ],
    [
      'one that depends on what is delivered',
      [
        { dependsOn: ['1'], originalTarget: target('2020-12-01') },
        { status: 'Closed', statusDate: period('2020-01-01') },
      ],
    ],
    [
      'a proposal with both limbs, in two updates',
      [
        {
          updates: [
            anUpdate('2020-08-01', { implemented: 'a', proposes: 'Closure' }),
            anUpdate('2020-10-01', { evidence: 'b' }),
          ],
          status: 'Proposed closed',
        },
      ],
    ],
  ])('says nothing of %s', (_, recommendations) => {
    expect(problemsOf(...recommendations)).toEqual([]);
  });

  it('names both limbs where both are missing', () => {
    const register = aRegister({
      recommendations: [
        aRecommendation({
          status: 'Proposed closed',
          statusDate: period('2020-01-01'),
          originalTarget: target('2021'),
        }),
      ],
    });
    const [problem] = findProblems(asAt(register, dayOfTest), 'JARAP');
    expect(problem?.message).toMatch(/Fleet Management \(January 2019\) 4.1 .*implemented or the evidence/);
  });

  it('finds a rule that names an unknown board, and looks only at the board asked for', () => {
    const register = aRegister({
      recommendations: [aRecommendation({ override: { board: 'ORB', reason: 'Renamed.' } })],
    });
    expect(findProblems(asAt(register, dayOfTest), 'ORB').map((problem) => problem.id)).toContain(
      'override-unknown-board',
    );
    expect(findProblems(asAt(register, dayOfTest), 'JARAP')).toEqual([]);
  });

  it('puts errors first', () => {
    expect(problemsOf({ originalTarget: undefined }, { auditId: 'ungraded' })).toEqual([
      'error unrouted 1',
      'warning no-target-date 0',
    ]);
  });
});
