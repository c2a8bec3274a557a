import { substituteFor } from '../../../src/papers/pdf/substitutes';

describe('substituteFor', () => {
  it('has nothing for a character that only its own script can write', () => {
    expect(substituteFor('日')).toBeUndefined();
    expect(substituteFor('a')).toBeUndefined();
  });

  it.each([
    ['✓', 'Yes'],
    ['✗', 'No'],
    ['→', '->'],
    ['\uf0b7', '•'],
    ['\u2011', '-'],
    ['\u200b', ''],
    ['ﬁ', 'fi'],
    ['ấ', 'a'],
  ])('puts in place of %j: %j', (character, expected) => {
    expect(substituteFor(character)).toBe(expected);
  });
});
