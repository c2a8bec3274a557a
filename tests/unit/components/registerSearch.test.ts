import * as fc from 'fast-check';
import { createTextSearch, gatherSearchTexts } from '../../../src/components/Register/registerSearch';
import { asAt } from '../../../src/domain/asAt';
import { aRecommendation, aRegister, anUpdate, dayOfTest } from '../../support/registers';

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

const idsOf = (found: ReturnType<ReturnType<typeof createTextSearch>>): readonly string[] =>
  found.map(({ recommendation }) => recommendation.id);

describe('createTextSearch', () => {
  it('finds nothing of a word that is nowhere', () => {
    expect(createTextSearch()(recommendations, 'epsilon')).toEqual([]);
  });

  it('finds what has every word, in updates too', () => {
    expect(idsOf(createTextSearch()(recommendations, ' SAID  gamma '))).toEqual(['alpha gamma', 'beta gamma delta']);
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
