import { EvidenceFile, Recommendation, WorkingEvidence } from '../../../src/domain/register';
import { UpdateRound, describeRoundEntry, updateCompliance, updateRound } from '../../../src/domain/updateRound';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRequest,
  aRevision,
  anUpdate,
  period,
} from '../../support/registers';

const MEETING = '2020-10-16';
const meetings = [aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', MEETING, { updatesDue: '2020-10-06' })];

const WORKING: WorkingEvidence = {
  measure: 'Services on time',
  achieved: 84,
  outOf: 100,
  period: period('August 2020 - September 2020'),
  sampleDay: '2020-09-01',
  source: 'Fleet system',
};

function aFile(addedOn: string): EvidenceFile {
  return {
    id: `file of ${addedOn}`,
    fileName: 'services.xlsx',
    title: '',
    addedOn: period(addedOn),
    author: '',
    confidential: false,
  };
}

function round(recommendation: Partial<Recommendation>, day?: string): UpdateRound {
  return updateRound(
    aRegister({ meetings, recommendations: [aRecommendation(recommendation)] }),
    'JARAP',
    MEETING,
    day,
  );
}

describe('updateRound', () => {
  it.each<[string, Partial<Recommendation>, string]>([
    ['no update at all', {}, 'missing'],
    ['an update of the day of the previous meeting', { updates: [anUpdate('2020-07-22')] }, 'missing'],
    ['an update after the previous meeting', { updates: [anUpdate('2020-07-23')] }, 'received'],
    ['an update on the deadline', { updates: [anUpdate('2020-10-06')] }, 'received'],
    ['an update after the deadline', { updates: [anUpdate('2020-10-07')] }, 'late'],
    [
      'one in time and one late',
      { updates: [anUpdate('2020-10-01'), anUpdate('2020-10-10', { text: 'More.' })] },
      'received',
    ],
    [
      'the words of last time again',
      { updates: [anUpdate('2020-07-01', { text: 'As before.' }), anUpdate('2020-10-01', { text: 'as  before. ' })] },
      'nothing new',
    ],
    [
      'the words of last time in another section',
      { updates: [anUpdate('2020-07-01', { text: 'x' }), anUpdate('2020-10-01', { text: '', barriers: 'x' })] },
      'received',
    ],
    [
      'the words of last time with other marks and tags',
      {
        updates: [
          anUpdate('2020-07-01', { text: 'As before.' }),
          anUpdate('2020-10-01', { text: '<p>As&before!</p>' }),
        ],
      },
      'nothing new',
    ],
    [
      'the words of last time in two updates of the round',
      { updates: [anUpdate('2020-07-01'), anUpdate('2020-10-01'), anUpdate('2020-10-02')] },
      'nothing new',
    ],
    [
      'the words of last time with a new file',
      {
        updates: [anUpdate('2020-07-01'), anUpdate('2020-10-01')],
        evidence: [aFile('2020-10-01')],
      },
      'received',
    ],
    [
      'the words of last time with the file of last time, and one that is added after the meeting',
      {
        updates: [anUpdate('2020-07-01'), anUpdate('2020-10-01')],
        evidence: [aFile('2020-07-22'), aFile('2020-10-17')],
      },
      'nothing new',
    ],
    [
      'the words of last time with a new target date',
      {
        updates: [anUpdate('2020-07-01'), anUpdate('2020-10-01')],
        revisions: [aRevision('2020-10-01', 'March 2021')],
      },
      'received',
    ],
    ...[
      [{}, 'nothing new'] as const,
      [{ achieved: 85 }, 'received'] as const,
      [{ outOf: 120 }, 'received'] as const,
      [{ measure: 'Services in time' }, 'received'] as const,
      [{ source: 'Dip sample' }, 'received'] as const,
      [{ sampleDay: '2020-09-30' }, 'received'] as const,
      [{ period: period('2020-08-01 to 2020-09-01') }, 'received'] as const,
      [{ period: period('August 2020 - October 2020') }, 'received'] as const,
    ].map(([change, state]): [string, Partial<Recommendation>, string] => [
      `the words of last time and the measurement with ${JSON.stringify(change)}`,
      {
        updates: [
          anUpdate('2020-07-01', { working: WORKING }),
          anUpdate('2020-10-01', { working: { ...WORKING, ...change } }),
        ],
      },
      state,
    ]),
    ...[
      { implementedOn: period('September 2020') },
      { delivery: 'At risk' as const },
      { proposes: 'Superseded' as const },
      { working: WORKING },
    ].map((change): [string, Partial<Recommendation>, string] => [
      `the words of last time with ${JSON.stringify(change)}`,
      { updates: [anUpdate('2020-07-01'), anUpdate('2020-10-01', change)] },
      'received',
    ]),
  ])('judges %s as %s', (_, recommendation, state) => {
    const { entries } = round(recommendation);
    expect(entries.map((entry) => entry.state)).toEqual([state]);
  });

  it('asks nothing of one that is proposed closed, unless more evidence is wanted', () => {
    const proposed = { updates: [anUpdate('2020-05-01', { proposes: 'Closure' })], status: 'Proposed closed' as const };
    expect(round(proposed).entries).toHaveLength(0);
    const asked = { ...proposed, decisions: [aDecision('JARAP', '2020-07-22', 'More evidence requested')] };
    expect(round(asked).entries.map((entry) => entry.state)).toEqual(['missing']);
  });

  const proposing = anUpdate('2020-10-01', { proposes: 'Closure' });

  it.each<[string, Partial<Recommendation>, readonly string[]]>([
    ['proposes closing by its update', { updates: [proposing], status: 'Proposed closed' }, ['received']],
    [
      'proposes closing after the deadline',
      { updates: [anUpdate('2020-10-07', { proposes: 'Closure' })], status: 'Proposed closed' },
      ['late'],
    ],
    [
      'is closed by the update and the decisions of the round',
      {
        updates: [proposing],
        decisions: [aDecision('JARAP', '2020-10-10', 'Closure agreed')],
        status: 'Closed',
      },
      ['received'],
    ],
    [
      'was raised since the last meeting',
      { raised: period('2020-08-01'), updates: [proposing], status: 'Proposed closed' },
      ['received'],
    ],
    [
      'answers what a board asked for in the round',
      {
        updates: [anUpdate('2020-07-01', { proposes: 'Closure' }), anUpdate('2020-10-05', { text: '84 of 100.' })],
        decisions: [aDecision('SORB', '2020-09-17', 'More evidence requested')],
        status: 'Proposed closed',
      },
      ['received'],
    ],
    [
      'was proposed before the round and updated again, though nobody asked',
      {
        updates: [anUpdate('2020-07-01', { proposes: 'Closure' }), anUpdate('2020-10-05', { text: 'Still done.' })],
        decisions: [aDecision('SORB', '2020-09-17', 'Closure agreed')],
        status: 'Proposed closed',
      },
      [],
    ],
    [
      'answered on the day of the last meeting what was asked on it, and updated again',
      {
        updates: [
          anUpdate('2020-07-01', { proposes: 'Closure' }),
          anUpdate('2020-07-22', { decisionsOfDay: 1 }),
          anUpdate('2020-10-05', { text: 'Still done.' }),
        ],
        decisions: [aDecision('JARAP', '2020-07-22', 'More evidence requested')],
        status: 'Proposed closed',
      },
      [],
    ],
    ['was superseded in the round without an update', { status: 'Superseded', statusDate: period('2020-09-01') }, []],
  ])('counts one that %s as %p', (_, recommendation, states) => {
    expect(round(recommendation).entries.map((entry) => entry.state)).toEqual(states);
  });

  it('counts one that was asked, and proposed before the round, as given', () => {
    const updates = [anUpdate('2020-07-01', { proposes: 'Closure' }), anUpdate('2020-10-05', { text: 'Still done.' })];
    const recommendations = [aRecommendation({ updates, status: 'Proposed closed' })];
    const asked = aRegister({ meetings, recommendations, requests: [aRequest('2020-10-01')] });
    expect(updateRound(asked, 'JARAP', MEETING).counts).toMatchObject({ received: 1, missing: 0 });
  });

  it.each([
    ['who was asked', [aRequest('2020-10-01')], 1],
    ['nobody who was not asked', [], 0],
  ])('counts, for a first meeting, of those that are proposed %s', (_, requests, received) => {
    const recommendations = [aRecommendation({ updates: [proposing], status: 'Proposed closed' })];
    expect(updateRound(aRegister({ recommendations, requests }), 'JARAP', MEETING).entries).toHaveLength(received);
  });

  it('asks nothing of what is closed or goes elsewhere', () => {
    expect(round({ status: 'Closed', statusDate: period('2020-01-01') }).entries).toHaveLength(0);
    expect(round({ priority: 'Housekeeping' }).entries).toHaveLength(0);
  });

  it('counts, and names the deadline and the meeting before', () => {
    expect(round({})).toMatchObject({
      previousMeetingDay: '2020-07-22',
      updatesDue: '2020-10-06',
      counts: { received: 0, late: 0, 'nothing new': 0, missing: 1 },
    });
  });

  it('takes an update of what it repeats, or of what repeats it, for its own', () => {
    const recommendations = [
      aRecommendation({ id: 'a', reference: '1' }),
      aRecommendation({ id: 'b', reference: '2', repeats: 'a', updates: [anUpdate('2020-10-01')] }),
      aRecommendation({ id: 'c', reference: '3', repeats: 'b' }),
      aRecommendation({ id: 'd', reference: '4' }),
    ];
    const { entries } = updateRound(aRegister({ meetings, recommendations }), 'JARAP', MEETING);
    expect(entries.map((entry) => entry.state)).toEqual(['received', 'received', 'received', 'missing']);
  });

  it('names the days on which the owners were asked for this meeting, each once', () => {
    const requests = [
      aRequest('2020-10-13'),
      aRequest('2020-10-06'),
      aRequest('2020-10-13', { board: 'jarap' }),
      aRequest('2020-10-01', { board: 'SORB' }),
      aRequest('2020-07-01', { meetingDate: '2020-07-22' }),
      aRequest('2020-10-02', { recommendationId: 'another' }),
    ];
    const requestedBy = (day: string): readonly string[] | undefined =>
      updateRound(aRegister({ meetings, requests }), 'JARAP', MEETING, day).entries[0]?.requestedOn;
    expect(requestedBy(MEETING)).toEqual(['2020-10-06', '2020-10-13']);
    expect(requestedBy('2020-10-12')).toEqual(['2020-10-06']);
    expect(requestedBy('2020-10-05')).toEqual([]);
  });

  it('knows only what was known on the day it is asked for', () => {
    const updated = { updates: [anUpdate('2020-10-01')] };
    expect(round(updated, '2020-09-30').counts.missing).toBe(1);
    expect(round(updated, '2026-01-01').counts.received).toBe(1);
  });

  it('takes any update where the board never met before, and none as late without a deadline', () => {
    const first = updateRound(
      aRegister({ recommendations: [aRecommendation({ updates: [anUpdate('2019-02-01')] })] }),
      'JARAP',
      MEETING,
    );
    expect(first).toMatchObject({ previousMeetingDay: undefined, counts: { received: 1 } });
    expect(first.entries[0]?.update?.date.from).toBe('2019-02-01');
  });
});

describe('describeRoundEntry', () => {
  it.each<[readonly string[], string]>([
    [[], 'No update received.'],
    [['2020-10-06'], 'Requested 6 October; none received.'],
    [['2020-10-06', '2020-10-13'], 'Requested 6 and 13 October; none received.'],
    [['2020-09-28', '2020-10-06'], 'Requested 28 September and 6 October; none received.'],
    [['2020-09-28', '2020-09-30', '2020-10-06'], 'Requested 28, 30 September and 6 October; none received.'],
    [['2020-12-28', '2021-01-06'], 'Requested 28 December 2020 and 6 January 2021; none received.'],
  ])('says of one asked on %p and missing', (requestedOn, sentence) => {
    expect(describeRoundEntry({ state: 'missing', requestedOn })).toBe(sentence);
  });

  it.each([
    ['nothing new', 'Nothing new since the last report.'],
    ['received', undefined],
    ['late', undefined],
  ] as const)('says of one that is %s: %p', (state, sentence) => {
    expect(describeRoundEntry({ state, requestedOn: ['2020-10-06'] })).toBe(sentence);
  });
});

describe('updateCompliance', () => {
  it('sums the rounds of the board in the period, each as on its day', () => {
    const register = aRegister({
      meetings: [
        aMeeting('SORB', '2020-07-01'),
        aMeeting('JARAP', '2020-04-22'),
        aMeeting('JARAP', '2020-07-22', { updatesDue: '2020-07-10' }),
        aMeeting('JARAP', '2020-10-16', { updatesDue: '2020-10-06' }),
      ],
      recommendations: [
        aRecommendation({ id: 'a', updates: [anUpdate('2020-07-11'), anUpdate('2020-10-01', { text: 'More.' })] }),
        aRecommendation({ id: 'b' }),
      ],
    });
    expect(updateCompliance(register, 'jarap', '2020-04-22', '2020-10-16')).toEqual({
      meetings: 2,
      owed: 4,
      counts: { received: 1, late: 1, 'nothing new': 0, returned: 0, missing: 2 },
    });
    expect(updateCompliance(register, 'JARAP', '2020-04-21', '2020-10-15')).toMatchObject({ meetings: 2, owed: 4 });
    expect(updateCompliance(register, 'CGB', '2020-04-22', '2020-10-16')).toMatchObject({ meetings: 0, owed: 0 });
  });
});
