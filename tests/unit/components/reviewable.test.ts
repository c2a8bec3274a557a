import { describeReview, reviewablesOf } from '../../../src/components/Meeting/reviewable';
import { debtorsOf } from '../../../src/components/Meeting/requestMail';
import { myUpdates } from '../../../src/components/MyUpdates/myUpdates';
import { timelineOf } from '../../../src/components/Recommendation/timelineEntries';
import { asAt } from '../../../src/domain/asAt';
import { updateRound } from '../../../src/domain/updateRound';
import { aMeeting, aRecommendation, aRegister, aReview, anUpdate } from '../../support/registers';

const TODAY = '2020-10-12';
const returned = anUpdate('2020-10-05', { reviews: [aReview('2020-10-08', 'Returned', 'How many?')] });
const fresh = anUpdate('2020-10-06');
const REGISTER = aRegister({
  meetings: [aMeeting('JARAP', '2020-10-16')],
  recommendations: [
    aRecommendation({ updates: [returned] }),
    aRecommendation({ id: 'second', reference: '4.2', updates: [fresh] }),
    aRecommendation({ id: 'third', reference: '4.3', repeats: 'second' }),
    aRecommendation({ id: 'fourth', reference: '4.4' }),
  ],
});
const ROUND = updateRound(REGISTER, 'JARAP', '2020-10-16', TODAY);

describe('reviewablesOf', () => {
  it('gives what came, that which nobody has reviewed first, with the recommendation whose update it is', () => {
    const came = reviewablesOf(ROUND, asAt(REGISTER, TODAY));
    expect(
      came.map(({ entry, item, update, review }) => [
        entry.item.recommendation.reference,
        item.recommendation.reference,
        update.id,
        review?.outcome,
      ]),
    ).toEqual([
      ['4.2', '4.2', fresh.id, undefined],
      ['4.3', '4.2', fresh.id, undefined],
      ['4.1', '4.1', returned.id, 'Returned'],
    ]);
  });
});

describe('describeReview', () => {
  it.each([
    [undefined, 'Not reviewed yet.'],
    [aReview('2020-10-08', 'Accepted'), 'Accepted by governance on 8 October 2020.'],
    [aReview('2020-10-08', 'Accepted', 'Clear.'), 'Accepted by governance on 8 October 2020: Clear.'],
    [aReview('2020-10-08', 'Returned', 'How many?'), 'Returned by governance on 8 October 2020: How many?'],
  ])('tells %p', (review, sentence) => {
    expect(describeReview(review)).toBe(sentence);
  });
});

describe('debtorsOf', () => {
  it('asks again the owner whose update was returned', () => {
    const [debtor] = debtorsOf(ROUND);
    expect(debtor?.entries.map(({ item }) => item.recommendation.reference)).toEqual(['4.1', '4.4']);
  });
});

describe('myUpdates', () => {
  it('has what was returned among what is to be written', () => {
    const { owed } = myUpdates(REGISTER, ['Head of Transport'], TODAY);
    expect(owed.map(({ item, state }) => [item.recommendation.reference, state])).toEqual([
      ['4.1', 'returned'],
      ['4.4', 'missing'],
    ]);
  });
});

describe('timelineOf', () => {
  it.each([
    ['2020-10-07', ['Update by Head of Transport', 'Raised']],
    [
      '2020-10-08',
      ['Update of 5 October 2020 returned by Governance officer', 'Update by Head of Transport', 'Raised'],
    ],
  ])('shows on %s the update and the reviews that were known', (day, titles) => {
    const known = asAt(REGISTER, day);
    const [item] = known.recommendations;
    expect(item && timelineOf(item, known).map(({ title }) => title)).toEqual(titles);
  });
});
