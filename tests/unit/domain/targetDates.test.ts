import fc from 'fast-check';
import { addMonths } from '../../../src/domain/calendarDay';
import { Recommendation } from '../../../src/domain/register';
import {
  awaitsDateAgreement,
  describeBothRags,
  monthsLate,
  raisedOn,
  targetDateAsAt,
} from '../../../src/domain/targetDates';
import {
  aDecision,
  aRecommendation,
  aRevision,
  anAudit,
  anItem,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

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
    expect(targetDateAsAt(aRecommendation(), audit, '2020-01-01')).toMatchObject({
      original: undefined,
      current: undefined,
      originalDueDay: undefined,
      dueDay: undefined,
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

  it('never changes the date first agreed', () => {
    expect(targetDateAsAt(recommendation, audit, '2018-03-01').original?.target.words).toBe(
      'March 2018 - September 2018',
    );
    expect(targetDateAsAt(recommendation, audit, '2030-01-01').original).toEqual(
      targetDateAsAt(recommendation, audit, '2018-03-01').original,
    );
  });

  it('knows who set each date', () => {
    const revised = { ...aRevision('2020-01-01', '2021'), author: 'Head of Transport' };
    const known = targetDateAsAt(
      aRecommendation({ originalTarget: target('2020'), revisions: [revised] }),
      audit,
      dayOfTest,
    );
    expect([known.original?.author, known.current?.author]).toEqual(['', 'Head of Transport']);
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

describe('awaitsDateAgreement', () => {
  const thrice = anItem({
    originalTarget: target('2019'),
    revisions: ['2020-02-01', '2020-04-01', '2020-06-01'].map((setOn) => aRevision(setOn, '2021')),
  });

  it.each<[string, number, string | undefined, string, boolean]>([
    ['moved more often than the limit', 2, undefined, '', true],
    ['moved as often as the limit', 3, undefined, '', false],
    ['agreed before it was last moved', 2, '2020-05-31', 'Date agreed', true],
    ['agreed on the day on which it was moved', 2, '2020-06-01', 'Date agreed', false],
    ['agreed later', 2, '2020-07-22', 'Date agreed', false],
    ['noted', 2, '2020-07-22', 'Noted', true],
  ])('of one %s, with a limit of %i: %p %s: %p', (_, limit, day, decision, expected) => {
    const decisions = day === undefined ? [] : [aDecision('JARAP', day, decision as 'Noted')];
    expect(awaitsDateAgreement(thrice.target, decisions, limit)).toBe(expected);
  });

  it('waits for nothing where there is no date', () => {
    expect(awaitsDateAgreement(anItem().target, [], 0)).toBe(false);
  });
});

describe('monthsLate', () => {
  it.each([
    ['2018-09-30', '2020-09-29', 23],
    ['2018-09-30', '2020-09-30', 24],
    ['2020-10-16', '2020-10-16', 0],
    ['2020-10-16', '2020-11-15', 0],
    ['2020-10-16', '2020-09-16', 0],
    // a target is due on its period's last day: a month on is the last day of the next, however short
    ['2020-01-31', '2020-02-28', 0],
    ['2020-01-31', '2020-02-29', 1],
    ['2018-10-31', '2020-09-30', 23],
  ])('from %s to %s is %i', (due, day, months) => {
    expect(monthsLate(due, day)).toBe(months);
  });

  it('is the number of months that fit between the two days', () => {
    const someDay = fc
      .tuple(fc.integer({ min: 2015, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(someDay, someDay, (due, day) => {
        const months = monthsLate(due, day);
        expect(months === 0 || addMonths(due, months) <= day).toBe(true);
        expect(addMonths(due, months + 1) > day).toBe(true);
      }),
    );
  });
});

describe('describeBothRags', () => {
  const revised = (original: string, ...dates: string[]): Partial<Recommendation> => ({
    originalTarget: target(original),
    revisions: dates.map((date, index) => aRevision(`2020-0${index + 1}-01`, date)),
  });

  it.each<[string, Partial<Recommendation>, string]>([
    ['no date', {}, 'AMBER, no target date'],
    ['a date that never moved', { originalTarget: target('2020-10-15') }, 'RED'],
    [
      'one long past, moved thrice',
      revised('2018-10-16', '2019', '2020', '2021'),
      'AMBER; RED on the date first agreed, 24 months late, 3 revisions',
    ],
    [
      'one a month past',
      revised('2020-09-16', '2021'),
      'AMBER; RED on the date first agreed, 1 month late, 1 revision',
    ],
    ['one days past', revised('2020-09-17', '2021'), 'AMBER; RED on the date first agreed, 29 days late, 1 revision'],
    ['one a day past', revised('2020-10-15', '2021'), 'AMBER; RED on the date first agreed, 1 day late, 1 revision'],
    ['one still to come', revised('2020-10-16', '2021'), 'AMBER; AMBER on the date first agreed, 1 revision'],
    ['both past', revised('2020-07-31', '2020-08-31'), 'RED; RED on the date first agreed, 2 months late, 1 revision'],
    ['one put forward', revised('2021', '2020-09-30'), 'RED; AMBER on the date first agreed, 1 revision'],
    ['moved and moved back', revised('2020-10-15', '2021', '15/10/2020'), 'RED'],
    ['none at first', revised('TBC', '2021'), 'AMBER; no date first agreed, 1 revision'],
    [
      'none agreed with the auditor',
      { revisions: [aRevision('2020-01-01', '2019'), aRevision('2020-02-01', '2019-06-30')] },
      'RED; no date first agreed, 2 revisions',
    ],
    [
      'none any more',
      revised('2020-10-15', 'TBC'),
      'AMBER, no target date; RED on the date first agreed, 1 day late, 1 revision',
    ],
    [
      'a proposal to close',
      {
        ...revised('2018-10-16', '2021'),
        status: 'Proposed closed',
        updates: [anUpdate('2020-10-01', { proposes: 'Closure' })],
      },
      'GREEN',
    ],
    ['an end', { ...revised('2018-10-16', '2021'), status: 'Superseded', statusDate: period('2020-10-01') }, 'GREY'],
  ])('says of %s', (_, recommendation, sentence) => {
    expect(describeBothRags(anItem(recommendation), dayOfTest)).toBe(sentence);
  });
});
