import fc from 'fast-check';
import { raisedOn, targetDateAsAt } from '../../../src/domain/targetDates';
import { aRecommendation, aRevision, anAudit, period, target } from '../../support/registers';

const audit = anAudit({ issued: period('March 2018') });

describe('raisedOn', () => {
  it('is the first day of the audit issue unless another day is recorded', () => {
    expect(raisedOn({ raised: undefined }, audit)).toBe('2018-03-01');
    expect(raisedOn({ raised: period('June 2018') }, audit)).toBe('2018-06-01');
  });
});

describe('targetDateAsAt', () => {
  const recommendation = aRecommendation({
    originalTarget: target('March 2018 - September 2018'),
    revisions: [
      aRevision('January 2019', 'June 2019', 'training'),
      aRevision('May 2020', 'TBC'),
      aRevision('October 2020', '2021-04-30', 'analysts'),
    ],
  });

  it('knows no date where none was agreed', () => {
    expect(targetDateAsAt(aRecommendation(), audit, '2020-01-01')).toEqual({
      current: undefined,
      earlier: [],
      revisions: 0,
      daysSlipped: undefined,
    });
  });

  it.each([
    ['2018-12-31', '2018-09-30', 0, 0],
    ['2019-01-01', '2019-06-30', 1, 273],
    ['2020-05-01', undefined, 2, undefined],
    ['2020-10-01', '2021-04-30', 3, 943],
  ])('on %s is due on %p after %i revisions, %p days late', (day, dueDay, revisions, daysSlipped) => {
    const known = targetDateAsAt(recommendation, audit, day);
    expect(known.current?.dueDay).toBe(dueDay);
    expect(known).toMatchObject({ revisions });
    expect(known.daysSlipped).toBe(daysSlipped);
  });

  it('keeps every earlier date, oldest first, with the reason of each', () => {
    const known = targetDateAsAt(recommendation, audit, '2020-10-16');
    expect(known.earlier.map((each) => each.target.words)).toEqual(['March 2018 - September 2018', 'June 2019', 'TBC']);
    expect(known.earlier.map((each) => each.reason)).toEqual(['', 'training', '']);
  });

  it('counts no slippage where the auditor agreed no date', () => {
    const known = targetDateAsAt(
      aRecommendation({ revisions: [aRevision('2020-01-01', '2020-06-30')] }),
      audit,
      '2020-02-01',
    );
    expect(known).toMatchObject({ revisions: 1, daysSlipped: undefined, current: { dueDay: '2020-06-30' } });
  });

  it('is due immediately on the day on which it was set', () => {
    const immediate = aRecommendation({
      originalTarget: target('immediately'),
      revisions: [aRevision('May 2019', 'immediately')],
    });
    expect(targetDateAsAt(immediate, audit, '2018-04-01').current?.dueDay).toBe('2018-03-01');
    expect(targetDateAsAt(immediate, audit, '2019-06-01').current?.dueDay).toBe('2019-05-01');
  });

  it('never shortens its history as days go by', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (months, first, second) => {
          const dayOf = (month: number): string => `2019-${String(month).padStart(2, '0')}-15`;
          const revised = aRecommendation({
            originalTarget: target('2019'),
            revisions: [...months].sort((left, right) => left - right).map((month) => aRevision(dayOf(month), '2020')),
          });
          const [early, late] = first <= second ? [first, second] : [second, first];
          const before = targetDateAsAt(revised, audit, dayOf(early)).earlier;
          const after = targetDateAsAt(revised, audit, dayOf(late)).earlier;
          expect(after.slice(0, before.length)).toEqual(before);
        },
      ),
    );
  });
});
