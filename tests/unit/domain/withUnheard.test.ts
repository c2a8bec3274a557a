import { Heard, withUnheard } from '../../../src/domain/applyChange';
import { dayPeriod } from '../../../src/domain/period';
import { Recommendation } from '../../../src/domain/register';
import { aDecision, aRecommendation, aRegister, aReview, anAudit, anUpdate, period } from '../../support/registers';

const RULES = aRegister();
const AUDIT = anAudit();

/** All of the history but the last so many updates and decisions. */
function heardBut(recommendation: Recommendation, updates: number, decisions = 0): Heard {
  const first = (items: readonly { readonly id: string }[], left: number): ReadonlySet<string> =>
    new Set(items.slice(0, items.length - left).map(({ id }) => id));
  return {
    updates: first(recommendation.updates, updates),
    decisions: first(recommendation.decisions, decisions),
    reviews: new Set(),
  };
}

const PROPOSAL = anUpdate('October 2020', { proposes: 'Closure' });

describe('withUnheard', () => {
  it('changes nothing where all has been heard, whatever the history says', () => {
    const recommendation = aRecommendation({ status: 'Closed', updates: [PROPOSAL] });
    expect(withUnheard(recommendation, AUDIT, heardBut(recommendation, 0), RULES)).toBe(recommendation);
  });

  it('changes nothing where what is new changes no status', () => {
    const recommendation = aRecommendation({ updates: [anUpdate('May 2020'), anUpdate('July 2020')] });
    expect(withUnheard(recommendation, AUDIT, heardBut(recommendation, 1), RULES)).toBe(recommendation);
  });

  it('takes the status that a new update proposes, in the words of its date', () => {
    const recommendation = aRecommendation({ updates: [anUpdate('May 2020'), PROPOSAL] });
    expect(withUnheard(recommendation, AUDIT, heardBut(recommendation, 1), RULES)).toMatchObject({
      status: 'Proposed closed',
      statusDate: period('October 2020'),
    });
  });

  it('takes the status that a new decision gives', () => {
    const recommendation = aRecommendation({
      status: 'Proposed closed',
      statusDate: period('October 2020'),
      updates: [PROPOSAL],
      decisions: [aDecision('SORB', '2020-11-02', 'Closure refused')],
    });
    expect(withUnheard(recommendation, AUDIT, heardBut(recommendation, 0, 1), RULES)).toMatchObject({
      status: 'Open',
      statusDate: dayPeriod('2020-11-02'),
    });
  });

  it('takes the status that is left when an update is returned, from the day of its return', () => {
    const reviews = [aReview('2020-10-08', 'Returned', 'Give figures.')];
    const recommendation = aRecommendation({
      status: 'Proposed closed',
      statusDate: period('October 2020'),
      updates: [anUpdate('May 2020'), { ...PROPOSAL, reviews }],
    });
    const heard = heardBut(recommendation, 0);
    expect(withUnheard(recommendation, AUDIT, heard, RULES)).toMatchObject({
      status: 'Open',
      statusDate: dayPeriod('2020-10-08'),
    });
    const allHeard = { ...heard, reviews: new Set(reviews.map(({ id }) => id)) };
    expect(withUnheard(recommendation, AUDIT, allHeard, RULES)).toBe(recommendation);
  });

  it('weighs what is entered late by its own day, not by when it was entered', () => {
    const refused = aDecision('SORB', '2020-11-02', 'Closure refused');
    const late = anUpdate('October 2020', { proposes: 'Closure' });
    const recommendation = aRecommendation({ updates: [late], decisions: [refused] });
    const changed = withUnheard(
      recommendation,
      AUDIT,
      { updates: new Set(), decisions: new Set([refused.id]), reviews: new Set() },
      RULES,
    );
    expect(changed.status).toBe('Open');
  });

  it.each([
    ['its recorded date', period('2020-09-01')],
    ['its last event, without a date', undefined],
  ])('lets a recorded status that the history does not tell stand from %s', (_, statusDate) => {
    const recommendation = aRecommendation({
      status: 'Closed',
      statusDate,
      updates: [anUpdate('May 2020'), PROPOSAL],
    });
    expect(withUnheard(recommendation, AUDIT, heardBut(recommendation, 1), RULES)).toBe(recommendation);
  });

  it('ends a recorded status that the history does not tell when something new sets another', () => {
    const recommendation = aRecommendation({
      status: 'Closed',
      statusDate: period('2020-09-01'),
      decisions: [aDecision('JARAP', '2020-10-16', 'Reopened')],
    });
    expect(withUnheard(recommendation, AUDIT, heardBut(recommendation, 0, 1), RULES)).toMatchObject({
      status: 'Open',
      statusDate: dayPeriod('2020-10-16'),
    });
  });

  it('keeps a recorded proposal that the history does not tell, so that a board can refuse it', () => {
    const recommendation = aRecommendation({
      status: 'Proposed closed',
      statusDate: period('May 2020'),
      decisions: [aDecision('SORB', '2020-10-16', 'Closure refused')],
    });
    expect(withUnheard(recommendation, AUDIT, heardBut(recommendation, 0, 1), RULES)).toMatchObject({ status: 'Open' });
  });

  it('takes the later of two proposals', () => {
    const superseded = anUpdate('June 2020', { proposes: 'Superseded' });
    const closing = anUpdate('May 2020', { proposes: 'Closure' });
    const recommendation = aRecommendation({
      status: 'Proposed closed',
      statusDate: period('May 2020'),
      updates: [closing, superseded],
    });
    expect(withUnheard(recommendation, AUDIT, heardBut(recommendation, 1), RULES)).toMatchObject({
      status: 'Open',
      statusDate: period('June 2020'),
    });
  });
});
