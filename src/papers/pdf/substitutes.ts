/** Words and plainer signs for characters that the fonts of a PDF lack; a glyph that is missing would be an empty box. */
const SUBSTITUTES: readonly (readonly [characters: string, substitute: string])[] = [
  ['✓✔☑✅√', 'Yes'],
  ['✗✘☒❌', 'No'],
  ['☐', '[ ]'],
  ['●▪■◦○◆\u25ab\u2043\uf0a7\uf0b7', '•'],
  ['→➔➜⇒\uf0e0', '->'],
  ['←⇐', '<-'],
  ['▲', '(up)'],
  ['▼', '(down)'],
  ['▶', '(level)'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', 'not '],
  ['≈', 'about '],
  ['\u2011\u2010\u2043', '-'],
  ['\u2012\u2015', '–'],
  ['\u202f\u2007', '\u00a0'],
  ['\u2009\u200a\u2002\u2003\u3000\t', ' '],
  ['\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0e\ufe0f\u200e\u200f\n\r', ''],
  ['″', '"'],
  ['′', "'"],
  ['⚠', 'Warning:'],
  ['🔴', '(red)'],
  ['🟠🟡', '(amber)'],
  ['🟢', '(green)'],
];

const BY_CHARACTER = new Map(
  SUBSTITUTES.flatMap(([characters, substitute]) => [...characters].map((each) => [each, substitute] as const)),
);

/** What is printed for a character that no face has: a word, a plainer sign, its letters without marks; else `undefined`. */
export function substituteFor(character: string): string | undefined {
  const known = BY_CHARACTER.get(character);
  if (known !== undefined) {
    return known;
  }
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain === '' || plain === character ? undefined : plain;
}
