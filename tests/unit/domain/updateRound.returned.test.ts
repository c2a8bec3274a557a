import { Recommendation } from '../../../src/domain/register';
import { RoundEntry, describeRoundEntry, updateRound } from '../../../src/domain/updateRound';
import { aMeeting, aRecommendation, aRegister, aReview, anUpdate, period } from '../../support/registers';

const MEETING = '2020-10-16';

function entriesOf(recommendations: readonly Recommendation[], day = MEETING): readonly RoundEntry[] {
  const meetings = [aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', MEETING, { updatesDue: '2020-10-06' })];
  return updateRound(aRegister({ recommendations, meetings }), 'JARAP', MEETING, day).entries;
}

describe('updateRound', () => {
  const returned = anUpdate('2020-10-05', { reviews: [aReview('2020-10-08', 'Returned', 'Give figures.')] });

  it('owes an update again from the day on which one was returned', () => {
    const recommendations = [aRecommendation({ updates: [returned] })];
    expect(entriesOf(recommendations, '2020-10-07')).toMatchObject([
      { state: 'received', update: { id: returned.id } },
    ]);
    const [entry] = entriesOf(recommendations);
    expect(entry).toMatchObject({
      state: 'returned',
      update: undefined,
      returned: { update: { id: returned.id }, review: { note: 'Give figures.' } },
    });
    expect(entry && describeRoundEntry(entry)).toBe('Returned to its owner; none received since.');
  });

  it('owes it also where an earlier update of the round still counts', () => {
    const earlier = anUpdate('2020-09-01', { text: 'Ordered.' });
    const [entry] = entriesOf([aRecommendation({ updates: [earlier, returned] })]);
    expect(entry).toMatchObject({ state: 'returned', update: { id: earlier.id } });
  });

  it('counts a newer update in its place', () => {
    const newer = anUpdate('2020-10-12', { text: '84 of 100.' });
    const [entry] = entriesOf([aRecommendation({ updates: [returned, newer] })]);
    expect(entry).toMatchObject({ state: 'late', update: { id: newer.id }, returned: undefined });
  });

  it('counts one that was accepted as received', () => {
    const accepted = { ...returned, reviews: [aReview('2020-10-08', 'Accepted')] };
    expect(entriesOf([aRecommendation({ updates: [accepted] })])).toMatchObject([
      { state: 'received', returned: undefined },
    ]);
  });

  it('owes an update of what is still proposed by an earlier one', () => {
    const proposing = anUpdate('2020-07-01', { proposes: 'Closure' });
    const [entry] = entriesOf([aRecommendation({ status: 'Proposed closed', updates: [proposing, returned] })]);
    expect(entry).toMatchObject({ state: 'returned' });
  });

  it('is missing where what was returned belongs to an earlier round', () => {
    const old = anUpdate('2020-07-01', { reviews: [aReview('2020-08-01', 'Returned', 'Give figures.')] });
    expect(entriesOf([aRecommendation({ updates: [old] })])).toMatchObject([{ state: 'missing', returned: undefined }]);
  });

  it('owes none of what has ended since', () => {
    const closed = aRecommendation({ status: 'Closed', statusDate: period('2020-10-09'), updates: [returned] });
    expect(entriesOf([closed])).toEqual([]);
  });

  it('tells the return beside what repeats the recommendation, and beside what has no update nothing', () => {
    const repeat = aRecommendation({ id: 'repeat', reference: '4.2', repeats: 'recommendation-1' });
    const without = aRecommendation({ id: 'without', reference: '4.3' });
    const states = entriesOf([aRecommendation({ updates: [returned] }), repeat, without]).map(({ state }) => state);
    expect(states).toEqual(['returned', 'returned', 'missing']);
  });
});
