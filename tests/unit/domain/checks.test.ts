import { asAt } from '../../../src/domain/asAt';
import { findProblems, nameOf } from '../../../src/domain/checks';
import { EvidenceFile, Recommendation } from '../../../src/domain/register';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aRevision,
  aStep,
  anItem,
  anAudit,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

const PREVIOUS_MEETING = '2020-07-22';

function aFile(addedOn: string): EvidenceFile {
  return { id: addedOn, fileName: 'sample.xlsx', title: '', addedOn: period(addedOn), author: '', confidential: false };
}

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

describe('nameOf', () => {
  it('names a recommendation as officers do', () => {
    expect(nameOf(anItem())).toBe('Fleet Management 4.1');
  });
});

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
      'a measurement without its figure, and a file of a later day, in place of limb (ii)',
      [
        {
          updates: [
            anUpdate('2020-10-01', {
              proposes: 'Closure',
              implemented: 'a',
              working: {
                measure: 'Records',
                achieved: undefined,
                outOf: 100,
                period: undefined,
                sampleDay: undefined,
                source: 'Fleet system',
              },
            }),
          ],
          evidence: [aFile('2020-10-17')],
          status: 'Proposed closed',
        },
      ],
      ['warning closing-limb-missing 0'],
    ],
    [
      'a file for both limbs only once it is there',
      [
        {
          updates: [anUpdate('2020-10-01', { proposes: 'Closure' })],
          evidence: [aFile('2020-10-17')],
          status: 'Proposed closed',
        },
        {
          updates: [anUpdate('2020-10-01', { proposes: 'Closure' })],
          evidence: [aFile('2020-10-01')],
          status: 'Proposed closed',
        },
      ],
      ['warning closing-limb-missing 0'],
    ],
    [
      'a file from before the proposal, which shows neither limb',
      [
        {
          updates: [anUpdate('2020-08-01'), anUpdate('2020-10-01', { proposes: 'Closure' })],
          evidence: [aFile('2020-08-01')],
          status: 'Proposed closed',
        },
      ],
      ['warning closing-limb-missing 0'],
    ],
    [
      'a target date that its owner moved too often',
      [{ revisions: ['2020-02-01', '2020-04-01', '2020-06-01'].map((setOn) => aRevision(setOn, '2021')) }],
      ['warning date-needs-agreement 0'],
    ],
    [
      'a step that is open while closing is proposed',
      [
        {
          updates: [anUpdate('2020-10-01', { proposes: 'Closure', implemented: 'a', evidence: 'b' })],
          steps: [aStep(1)],
          status: 'Proposed closed',
        },
      ],
      ['warning step-open 0'],
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
      'a proposal whose limb (ii) is a measurement',
      [
        {
          updates: [
            anUpdate('2020-10-01', {
              proposes: 'Closure',
              implemented: 'a',
              working: {
                measure: 'Records',
                achieved: 84,
                outOf: undefined,
                period: undefined,
                sampleDay: undefined,
                source: '',
              },
            }),
          ],
          status: 'Proposed closed',
        },
      ],
    ],
    [
      'a proposal whose limb (ii) is a file',
      [
        {
          updates: [anUpdate('2020-10-01', { proposes: 'Closure', implemented: 'a' })],
          evidence: [aFile('2020-10-16')],
          steps: [aStep(1, { state: 'Done' })],
          status: 'Proposed closed',
        },
      ],
    ],
    ['an open one with an open step', [{ steps: [aStep(1)] }]],
    [
      'a date that the board agreed',
      [
        {
          revisions: ['2020-02-01', '2020-04-01', '2020-06-01'].map((setOn) => aRevision(setOn, '2021')),
          decisions: [aDecision('JARAP', PREVIOUS_MEETING, 'Date agreed')],
        },
      ],
    ],
    ['one that is updated through what it repeats', [{}, { repeats: '0', updates: [] }]],
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
