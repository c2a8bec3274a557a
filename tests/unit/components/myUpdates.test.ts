import {
  MyUpdates,
  describeDeadline,
  describeState,
  myUpdates,
  outstandingRequest,
} from '../../../src/components/MyUpdates/myUpdates';
import { Recommendation, Register } from '../../../src/domain/register';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRequest,
  anUpdate,
  period,
  target,
} from '../../support/registers';

const TODAY = '2020-10-12';
const NEXT = aMeeting('JARAP', '2020-10-16', { updatesDue: '2020-10-06' });
const MEETINGS = [aMeeting('JARAP', '2020-07-22'), NEXT];
const ROLES = ['Head of Transport'];

function rec(id: string, overrides: Partial<Recommendation> = {}): Recommendation {
  return aRecommendation({ id, reference: id, ...overrides });
}

function mine(
  recommendations: readonly Recommendation[],
  overrides: Partial<Register> = {},
  roles: readonly string[] = ROLES,
): MyUpdates {
  return myUpdates(aRegister({ recommendations, meetings: MEETINGS, ...overrides }), roles, TODAY);
}

function ids({ owed, sent, quiet }: MyUpdates): string[][] {
  return [owed, sent, quiet].map((list) => list.map(({ item }) => item.recommendation.id));
}

describe('myUpdates', () => {
  it('gives nothing to who holds no role, or another', () => {
    expect(ids(mine([rec('4.1')], {}, []))).toEqual([[], [], []]);
    expect(ids(mine([rec('4.1')], {}, ['Head of Estates']))).toEqual([[], [], []]);
  });

  it('knows a role by either name, and in any case', () => {
    const nameChanges = [
      { id: 'n', kind: 'Role' as const, from: 'Head of Fleet', to: 'Head of Transport', on: '2020-01-01' },
    ];
    const recommendations = [rec('4.1'), rec('4.2', { owners: ['HEAD OF FLEET'] })];
    expect(ids(mine(recommendations, { nameChanges }, ['head of fleet']))).toEqual([['4.1', '4.2'], [], []]);
    expect(ids(mine(recommendations, { nameChanges }))).toEqual([['4.1', '4.2'], [], []]);
  });

  it('tells what is owed from what has been sent since the last meeting, and from what has ended', () => {
    const recommendations = [
      rec('4.1', { updates: [anUpdate('2020-07-01')] }),
      rec('4.2', { updates: [anUpdate('2020-10-05', { text: 'On time.' })] }),
      rec('4.3', { updates: [anUpdate('2020-10-07', { text: 'Late.' })] }),
      rec('4.4', { updates: [anUpdate('2020-07-01'), anUpdate('2020-10-05')] }),
      rec('4.5', { status: 'Closed', statusDate: period('2020-08-01') }),
    ];
    const found = mine(recommendations);
    expect(ids(found)).toEqual([['4.1'], ['4.3', '4.2', '4.4'], []]);
    expect(found.sent.map((entry) => describeState(entry, TODAY))).toEqual([
      'Late: your update of 7 October 2020 came after the deadline.',
      'Received: your update of 5 October 2020.',
      'Nothing new: your update of 5 October 2020 repeats the last report.',
    ]);
  });

  it('asks for the evidence that a board has requested since, although an update had come for the round', () => {
    const requested = rec('4.1', {
      updates: [anUpdate('2020-10-01', { proposes: 'Closure', implemented: 'a', evidence: 'b' })],
      decisions: [aDecision('SORB', '2020-10-08', 'More evidence requested', 'Which vehicles?')],
      status: 'Proposed closed',
    });
    const { owed } = mine([requested]);
    expect(owed.map(outstandingRequest)).toMatchObject([{ note: 'Which vehicles?' }]);
    const answered = { ...requested, updates: [...requested.updates, anUpdate('2020-10-10')] };
    expect(ids(mine([answered]))).toEqual([[], ['4.1'], []]);
  });

  it('puts the soonest deadline first, then the earliest target date, then the name', () => {
    const meetings = [...MEETINGS, aMeeting('SORB', '2020-11-20', { updatesDue: '2020-10-05' })];
    const recommendations = [
      rec('4.1', { originalTarget: undefined }),
      rec('4.4', { originalTarget: target('June 2021') }),
      rec('4.3', { originalTarget: target('June 2021') }),
      rec('4.2', { originalTarget: target('July 2020') }),
      rec('4.5', { priority: 'Housekeeping' }),
    ];
    expect(ids(mine(recommendations, { meetings }))[0]).toEqual(['4.5', '4.2', '4.3', '4.4', '4.1']);
  });

  it('takes the day of the meeting for the deadline where it has none', () => {
    const meetings = [aMeeting('JARAP', '2020-10-16'), aMeeting('SORB', '2020-10-20', { updatesDue: '2020-10-15' })];
    const { owed } = mine([rec('4.1'), rec('4.2', { priority: 'Housekeeping' })], { meetings });
    expect(owed.map((entry) => [entry.item.recommendation.id, describeDeadline(entry)])).toEqual([
      ['4.2', 'Updates due by 15 October 2020'],
      ['4.1', 'No deadline is set; the meeting is on 16 October 2020'],
    ]);
  });

  it('says of what owes nothing why', () => {
    const recommendations = [
      rec('4.1', { status: 'Proposed closed', updates: [anUpdate('2020-06-01', { proposes: 'Closure' })] }),
      rec('4.2', { priority: 'Housekeeping' }),
      rec('4.3', { priority: 'Unknown' }),
      rec('4.4', {
        priority: 'Housekeeping',
        status: 'Proposed closed',
        decisions: [aDecision('SORB', 'July 2020', 'More evidence requested', 'Which vehicles?')],
      }),
      rec('4.5', {
        priority: 'Housekeeping',
        status: 'Proposed closed',
        decisions: [aDecision('SORB', '2020-07-20', 'More evidence requested')],
      }),
    ];
    expect(mine(recommendations).quiet.map(({ why }) => why)).toEqual([
      'Proposed closed: SORB decides next.',
      'SORB has no meeting to come. When one is added, its update is listed here.',
      'It goes to no board yet. The governance officer sees to that.',
      'SORB asked for more evidence (July 2020): post an update that answers it. “Which vehicles?”',
      'SORB asked for more evidence (20 July 2020): post an update that answers it.',
    ]);
  });
});

describe('describeState', () => {
  const [entry] = mine([rec('4.1')], {
    requests: ['2020-10-06', '2020-10-08'].map((day) => aRequest(day, { recommendationId: '4.1' })),
  }).owed;
  it.each([
    ['2020-10-06', 'Not sent yet. Requested 6 and 8 October; none received.'],
    ['2020-10-07', 'Missing: the deadline has passed. Requested 6 and 8 October; none received.'],
  ])('of a missing update on %s is: %s', (today, expected) => {
    expect(entry && describeState(entry, today)).toBe(expected);
  });

  it('tells the date of an update in the words in which it was given', () => {
    const [sent] = mine([rec('4.1', { updates: [anUpdate('October 2020')] })]).sent;
    expect(sent && describeState(sent, TODAY)).toBe('Received: your update of October 2020.');
  });

  it('leaves out requests where there was none', () => {
    const [unasked] = mine([rec('4.1')]).owed;
    expect(unasked && describeState(unasked, '2020-10-06')).toBe('Not sent yet.');
  });
});
