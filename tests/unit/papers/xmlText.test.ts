import fc from 'fast-check';
import { clean } from '../../../src/papers/xmlText';

describe('clean', () => {
  it.each([
    ['a control character', 'a\u0000b\u001fc', 'abc'],
    ['a character that is never one', 'a\ufffeb\uffffc', 'abc'],
    ['half of a pair', 'a\ud83db\ude00c', 'abc'],
  ])('takes out %s', (_, given, expected) => {
    expect(clean(given)).toBe(expected);
  });

  it('keeps tabs, line ends, pairs and all other text', () => {
    const text = 'Tab\tline\r\nend, £43k, "≥ 5 %", 🙂, Ł';
    expect(clean(text)).toBe(text);
  });

  it('leaves only what XML 1.0 has a place for, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 0xffff }), (text, unit) => {
        for (const character of clean(text + String.fromCharCode(unit))) {
          const point = character.codePointAt(0) ?? 0;
          const isInXml =
            [0x9, 0xa, 0xd].includes(point) ||
            (point >= 0x20 && point <= 0xd7ff) ||
            (point >= 0xe000 && point <= 0xfffd) ||
            point >= 0x10000;
          expect(isInXml).toBe(true);
        }
      }),
    );
  });
});
