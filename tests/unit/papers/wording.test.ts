import { count, sentence, series, verb } from '../../../src/papers/wording';

describe('count', () => {
  it.each([
    [0, '0 recommendations'],
    [1, '1 recommendation'],
    [7, '7 recommendations'],
  ])('writes %d', (number, expected) => {
    expect(count(number, 'recommendation')).toBe(expected);
  });
});

describe('verb', () => {
  it.each([
    [0, 'are'],
    [1, 'is'],
    [2, 'are'],
  ])('agrees with %d', (number, expected) => {
    expect(verb(number, 'is', 'are')).toBe(expected);
  });
});

describe('series', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('joins %j', (words, expected) => {
    expect(series(words)).toBe(expected);
  });

  it('joins alternatives by "or"', () => {
    expect(series(['A', 'B'], 'or')).toBe('A or B');
  });
});

describe('sentence', () => {
  it.each([
    ['', ''],
    ['Done', 'Done.'],
    ['Done. ', 'Done.'],
    ['Is it?', 'Is it?'],
    ['(He said "done.")', '(He said "done.")'],
  ])('ends %j', (words, expected) => {
    expect(sentence(words)).toBe(expected);
  });
});
