import * as fc from 'fast-check';
import { createTextSearch, gatherSearchTexts } from '../../../src/components/Register/registerSearch';
import { asAt } from '../../../src/domain/asAt';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aReview,
  aStep,
  anItem,
  anUpdate,
  dayOfTest,
  period,
} from '../../support/registers';

const { recommendations } = asAt(
  aRegister({
    recommendations: ['alpha beta', 'alpha gamma', 'beta gamma delta', 'alphabet'].map((text, at) =>
      aRecommendation({
        id: text,
        reference: `4.${at + 1}`,
        text,
        updates: [anUpdate('May 2020', { text: `said ${text}` })],
      }),
    ),
  }),
  dayOfTest,
);

const FILE = { id: 'file', fileName: '', title: '', addedOn: period('May 2020'), author: '', confidential: false };

const WORKING = {
  measure: '',
  achieved: 84,
  outOf: 100,
  period: period('March 2019'),
  sampleDay: undefined,
  source: 'Telematics',
};

const idsOf = (found: ReturnType<ReturnType<typeof createTextSearch>>): readonly string[] =>
  found.map(({ recommendation }) => recommendation.id);

describe('createTextSearch', () => {
  it('finds nothing of a word that is nowhere', () => {
    expect(createTextSearch()(recommendations, 'epsilon')).toEqual([]);
  });

  it('finds what has every word, in updates too', () => {
    expect(idsOf(createTextSearch()(recommendations, ' SAID  gamma '))).toEqual(['alpha gamma', 'beta gamma delta']);
  });

  it.each([
    ['"alpha beta"', ['alpha beta']],
    ['“beta gamma”', ['beta gamma delta']],
    ['"beta delta"', []],
    ['"gamma delta" beta', ['beta gamma delta']],
    ['4.2', ['alpha gamma']],
  ])('takes words in quotation marks as one phrase: %s', (text, expected) => {
    expect(idsOf(createTextSearch()(recommendations, text))).toEqual(expected);
  });

  it.each([
    ['minute numbers', '40/16', { decisions: [{ ...aDecision('JARAP', 'May 2020', 'Noted'), minuteNumber: '40/16' }] }],
    ['reasons of steps', 'superseded', { steps: [aStep(1, { reason: 'Superseded' })] }],
    ['titles of evidence', 'dip sample', { evidence: [{ ...FILE, title: 'Dip sample' }] }],
    ['names of files', 'sample.xlsx', { evidence: [{ ...FILE, fileName: 'sample.xlsx' }] }],
    [
      'notes of reviews',
      'figures',
      { updates: [anUpdate('May 2020', { reviews: [aReview('2020-05-20', 'Returned', 'Give figures')] })] },
    ],
    ['sources of measurements', 'telematics', { updates: [anUpdate('May 2020', { working: WORKING })] }],
    ['periods of measurements', '"march 2019"', { updates: [anUpdate('May 2020', { working: WORKING })] }],
  ])('finds %s', (_, text, overrides) => {
    const items = [anItem(overrides)];
    expect([createTextSearch()([anItem()], text), createTextSearch()(items, text)]).toEqual([[], items]);
  });

  it('finds the source of the audit', () => {
    const items = [anItem()];
    expect(createTextSearch()(items, `"${items[0]?.audit.source ?? 'none'}"`)).toEqual(items);
  });

  it('gives the same whatever was typed before', () => {
    const words = fc.constantFrom('', 'a', 'al', 'alpha', 'alphab', 'be', 'beta', 'gamma delta', 'alpha beta', 'x');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (typed) => {
        const search = createTextSearch();
        const found = typed.map((text) => search(recommendations, text));
        expect(found).toEqual(typed.map((text) => createTextSearch()(recommendations, text)));
      }),
    );
  });

  it('looks anew where there are other recommendations', () => {
    const search = createTextSearch();
    search(recommendations.slice(0, 1), 'alpha');
    expect(idsOf(search(recommendations, 'alpha gam'))).toEqual(['alpha gamma']);
  });
});

describe('gatherSearchTexts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('takes a turn for each slice, and stops when it is told', () => {
    let now = 0;
    // each text takes longer than a slice
    const stop = gatherSearchTexts(recommendations, () => (now += 10));
    const turns = [jest.getTimerCount()];
    for (let turn = 0; turn < 2; turn += 1) {
      jest.runOnlyPendingTimers();
      turns.push(jest.getTimerCount());
    }
    stop();
    expect([...turns, jest.getTimerCount()]).toEqual([1, 1, 1, 0]);
  });

  it('comes to an end', () => {
    gatherSearchTexts(recommendations);
    jest.runAllTimers();
    expect(jest.getTimerCount()).toBe(0);
  });
});
