import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARIMO_EXTENDED } from '../../../src/papers/pdf/fonts/arimoExtended';
import { ARIMO_LATIN } from '../../../src/papers/pdf/fonts/arimoLatin';
import { unpackWoff } from '../../../src/papers/pdf/woff';

const FILES = { regular: '400-normal', bold: '700-normal', italic: '400-italic', boldItalic: '700-italic' } as const;
const WEIGHTS = ['regular', 'bold', 'italic', 'boldItalic'] as const;

const fileOf = (subset: string, weight: (typeof WEIGHTS)[number]): Buffer =>
  readFileSync(join('node_modules', '@fontsource', 'arimo', 'files', `arimo-${subset}-${FILES[weight]}.woff`));

describe('the fonts of PDF papers', () => {
  it.each(WEIGHTS)('are those of the package: %s (else run "node scripts/fonts.mjs")', (weight) => {
    expect(ARIMO_LATIN[weight]).toBe(fileOf('latin', weight).toString('base64'));
    expect(ARIMO_EXTENDED[weight]).toBe(fileOf('latin-ext', weight).toString('base64'));
  });
});

describe('unpackWoff', () => {
  it('unpacks each table to its length, at a place of its own', async () => {
    const woff = Buffer.from(ARIMO_LATIN.regular, 'base64');
    const font = Buffer.from(await unpackWoff(woff));
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    const count = font.readUInt16BE(4);
    expect(count).toBe(woff.readUInt16BE(12));
    const tables = Array.from({ length: count }, (_, index) => {
      const entry = 12 + 16 * index;
      const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
      return { tag: font.toString('latin1', entry, entry + 4), offset, length };
    });
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca']));
    const head = tables.find(({ tag }) => tag === 'head');
    expect(font.readUInt32BE((head?.offset ?? 0) + 12)).toBe(0x5f0f3cf5);
    for (const [index, { offset, length }] of tables.entries()) {
      expect(offset + length).toBeLessThanOrEqual(tables[index + 1]?.offset ?? font.length);
    }
  });
});
