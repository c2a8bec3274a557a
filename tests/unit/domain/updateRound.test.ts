import { Recommendation } from '../../../src/domain/register';
import { UpdateRound, describeRoundEntry, updateCompliance, updateRound } from '../../../src/domain/updateRound';
import { aDecision, aMeeting, aRecommendation, aRegister, aRequest, anUpdate, period } from '../../support/registers';

const MEETING = '2020-10-16';
const meetings = [aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', MEETING, { updatesDue: '2020-10-06' })];

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
      counts: { received: 1, late: 1, 'nothing new': 0, missing: 2 },
    });
    expect(updateCompliance(register, 'JARAP', '2020-04-21', '2020-10-15')).toMatchObject({ meetings: 2, owed: 4 });
    expect(updateCompliance(register, 'CGB', '2020-04-22', '2020-10-16')).toMatchObject({ meetings: 0, owed: 0 });
  });
});
