import { asAt } from '../../../src/domain/asAt';
import { Status } from '../../../src/domain/register';
import { decided, updated } from '../../support/changes';
import { aDecision, aRecommendation, aRegister, anItem, anUpdate, dayOfTest, period } from '../../support/registers';

describe('a status that the register merely records', () => {
  const recorded = aRecommendation({ status: 'Proposed closed', statusDate: period('May 2020') });

  it('is kept for the days on which it stood when a board sets the next', () => {
    const refused = decided(anItem(recorded), 'SORB', dayOfTest, 'Closure refused');
    expect(refused).toMatchObject({
      status: 'Open',
      statusDate: { from: dayOfTest },
      earlierStatuses: [{ status: 'Proposed closed', from: period('May 2020') }],
    });
    const statusOn = (day: string): Status => anItem(refused, day).status;
    expect(['2020-04-30', '2020-05-01', '2020-10-15', dayOfTest].map(statusOn)).toEqual([
      'Open',
      'Proposed closed',
      'Proposed closed',
      'Open',
    ]);
  });

  it('still waits for its boards on those days', () => {
    const agreed = decided(anItem(recorded), 'SORB', '2020-06-01', 'Closure agreed');
    expect(agreed.earlierStatuses).toBeUndefined();
    const closed = decided(anItem(agreed), 'JARAP', dayOfTest, 'Closure agreed');
    expect(closed.status).toBe('Closed');
    expect(anItem(closed, '2020-06-30').standing).toMatchObject({
      status: 'Proposed closed',
      proposal: 'Closure',
      agreedBy: ['SORB'],
    });
  });

  it('keeps one after another', () => {
    const closed = aRecommendation({ status: 'Closed', statusDate: period('May 2020') });
    const reopened = decided(anItem(closed), 'JARAP', '2020-06-01', 'Reopened');
    const handClosed = { ...reopened, status: 'Closed' as const, statusDate: undefined };
    const again = decided(anItem(handClosed), 'JARAP', dayOfTest, 'Reopened');
    const statusOn = (day: string): Status => anItem(again, day).status;
    expect(['2020-05-31', '2020-06-01', '2020-06-02', dayOfTest].map(statusOn)).toEqual([
      'Closed',
      'Open',
      'Closed',
      'Open',
    ]);
    expect(again.earlierStatuses).toHaveLength(2);
  });

  it('counts from the day after what contradicts it', () => {
    const contradicted = aRecommendation({
      status: 'Open',
      statusDate: period('2020-09-01'),
      updates: [anUpdate('2020-09-01', { proposes: 'Closure' })],
    });
    const item = anItem(contradicted);
    expect(item.status).toBe('Open');
    const after = updated(item, dayOfTest, 'Not adopted');
    expect(after.earlierStatuses).toMatchObject([{ status: 'Open', from: { from: '2020-09-02' } }]);
    expect(anItem(after, '2020-10-15').status).toBe('Open');
    expect(after.status).toBe('Proposed not adopted');
  });
});

describe('an update of the day of a decision', () => {
  const proposed = anItem({ updates: [anUpdate('2020-09-01', { proposes: 'Closure' })], status: 'Proposed closed' });
  const requested = anItem(decided(proposed, 'SORB', dayOfTest, 'More evidence requested'));

  it('answers the request that it came after', () => {
    const answered = updated(requested, dayOfTest, undefined);
    expect(answered.updates[1]?.decisionsOfDay).toBe(1);
    expect(requested.standing.evidenceRequested).toBeDefined();
    expect(anItem(answered).standing).toMatchObject({ status: 'Proposed closed', evidenceRequested: undefined });
  });

  it('does not answer a request that came after it', () => {
    const answered = anItem(updated(requested, dayOfTest, undefined));
    const again = anItem(decided(answered, 'JARAP', dayOfTest, 'More evidence requested'));
    expect(again.standing.evidenceRequested?.board).toBe('JARAP');
    expect(anItem(updated(again, dayOfTest, undefined)).standing.evidenceRequested).toBeUndefined();
  });

  it('counts before the decisions where the register does not say that it came after', () => {
    const decisions = [aDecision('SORB', dayOfTest, 'More evidence requested')];
    const updates = [...proposed.recommendation.updates, anUpdate(dayOfTest)];
    expect(anItem({ ...proposed.recommendation, updates, decisions }).standing.evidenceRequested).toBeDefined();
  });

  it('counts after those that are left where fewer are known than it came after', () => {
    const answered = updated(requested, dayOfTest, undefined);
    const [item] = asAt(aRegister({ recommendations: [answered] }), dayOfTest, {
      board: 'SORB',
      day: dayOfTest,
    }).recommendations;
    expect(item?.standing).toMatchObject({ status: 'Proposed closed', evidenceRequested: undefined });
    expect(item?.updates).toHaveLength(2);
  });
});
