import { cleanText, looksLikeFormula } from '../../../src/workbook/cellText';

describe('cleanText', () => {
  it.each([
    ['a control character', 'a\u0000b\u001Fc', 'abc'],
    ['a noncharacter', 'a\uFFFEb\uFFFFc', 'abc'],
    ['the first half of a pair alone', 'a\uD83Db', 'ab'],
    ['the second half of a pair alone', 'a\uDE93b', 'ab'],
    ['halves in the wrong order', '\uDE93\uD83D', ''],
  ])('drops %s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it.each(['tab\there', 'line\nbreak', '🚓', 'Łódź \u2028 \u00A0', '\u007F\uFFFD'])('keeps %j', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('makes one line break of each kind', () => {
    expect(cleanText('a\r\nb\rc\nd\n\re')).toBe('a\nb\nc\nd\n\ne');
  });
});

describe('looksLikeFormula', () => {
  it.each(['=1', '+1', '-1', '@A', '\t=1'])('takes %j for one', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(['', ' =1', 'a=1', '(1)', "'=1"])('does not take %j for one', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});
