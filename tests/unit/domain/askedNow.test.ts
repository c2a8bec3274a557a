import { askedNow } from '../../../src/domain/askedNow';
import { asAt } from '../../../src/domain/asAt';
import { Meeting, Recommendation } from '../../../src/domain/register';
import { aDecision, aMeeting, aRecommendation, aRegister, aRevision, anUpdate, period } from '../../support/registers';

const DAY = '2020-10-10';
const MEETINGS = [aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', '2020-10-16', { updatesDue: '2020-10-06' })];

function asked(overrides: Partial<Recommendation>, meetings: readonly Meeting[] = MEETINGS): readonly string[] {
  const register = aRegister({
    meetings: [...meetings],
    recommendations: [aRecommendation({ owners: ['Head of Transport'], ...overrides })],
  });
  const known = asAt(register, DAY);
  return known.recommendations.flatMap((item) => askedNow(item, known).map(({ whom, what }) => `${whom}: ${what}`));
}

const proposed: Partial<Recommendation> = {
  updates: [anUpdate('2020-09-01', { proposes: 'Closure', implemented: 'Done.', evidence: '84 of 100.' })],
  status: 'Proposed closed',
};

describe('askedNow', () => {
  it.each<[string, Partial<Recommendation>]>([
    ['one that has ended', { status: 'Closed', statusDate: period('2020-10-01') }],
    ['one whose update for the round has come', { updates: [anUpdate('2020-09-01', { text: 'News.' })] }],
  ])('asks nothing about %s', (_, recommendation) => {
    expect(asked(recommendation)).toEqual([]);
  });

  it('names no day by which where the meeting has none', () => {
    expect(asked({}, [aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', '2020-10-16')])).toEqual([
      'Head of Transport: post an update for JARAP of 16 October 2020',
    ]);
  });

  it('asks nothing of an owner while no meeting is planned', () => {
    expect(asked({}, [])).toEqual([]);
  });

  it.each<[string, Partial<Recommendation>, readonly string[]]>([
    ['an update', {}, ['Head of Transport: post an update for JARAP of 16 October 2020, by 6 October 2020']],
    [
      'two owners together',
      { owners: ['Head of Transport', 'Head of Estates'] },
      ['Head of Transport and Head of Estates: post an update for JARAP of 16 October 2020, by 6 October 2020'],
    ],
    [
      'an update again',
      {
        updates: [
          anUpdate('2020-09-01', {
            reviews: [{ id: 'r1', day: '2020-09-03', outcome: 'Returned', note: 'Give figures.', author: '' }],
          }),
        ],
      },
      [
        'Head of Transport: post an update again for JARAP of 16 October 2020, by 6 October 2020; governance returned the last one: “Give figures.”',
      ],
    ],
    [
      'more evidence, and no decision while it is outstanding',
      {
        ...proposed,
        decisions: [{ ...aDecision('SORB', '2020-09-17', 'More evidence requested'), note: 'A dip sample.' }],
      },
      ['Head of Transport: give the evidence that SORB asked for (17 September 2020): “A dip sample.”'],
    ],
    [
      'evidence that was asked for without a note',
      { ...proposed, decisions: [aDecision('SORB', '2020-09-17', 'More evidence requested')] },
      ['Head of Transport: give the evidence that SORB asked for (17 September 2020)'],
    ],
    ['a decision of the first board', proposed, ['SORB: decide on what its owner proposes: closure']],
    [
      'a decision of the next board',
      { ...proposed, decisions: [aDecision('SORB', '2020-09-17', 'Closure agreed')] },
      ['JARAP: decide on what its owner proposes: closure'],
    ],
    ['a board', { priority: undefined }, ['Governance: say which board it goes to: no rule covers it']],
    ['an owner', { owners: [] }, ['Governance: say who owns it']],
  ])('asks for %s', (_, recommendation, expected) => {
    expect(asked(recommendation)).toEqual(expected);
  });

  it('asks the board to agree a date that moved more often than its owner may', () => {
    const revisions = ['June 2020', 'December 2020', 'June 2021'].map((words, index) =>
      aRevision(`2020-0${index + 7}-25`, words),
    );
    expect(asked({ revisions, updates: [anUpdate('2020-09-01', { text: 'News.' })] })).toEqual([
      'JARAP: agree the new target date, June 2021',
    ]);
    expect(asked({ revisions, priority: undefined })).toEqual([
      'Governance: say which board it goes to: no rule covers it',
      'Governance: agree the new target date, June 2021',
    ]);
  });
});
