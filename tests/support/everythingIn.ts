import { inflateRawSync, inflateSync } from 'node:zlib';
import { pageText, readPdf } from './readPdf';
import { wordParts } from './wordParts';

/** As PDF writes its text strings, from either kind of place. */
function utf16be(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-16be');
  return `${decoder.decode(bytes)}\n${decoder.decode(bytes.subarray(1))}`;
}

/**
 * All that can be read in a file, packed or not: its bytes in each way that programs write words, what its parts and
 * streams unpack to, and for a PDF the text, the structure, the bookmarks and the properties that a reader finds.
 */
export function everythingIn(name: string, bytes: Uint8Array): string {
  const latin = (each: Uint8Array): string =>
    `${Buffer.from(each).toString('utf8')}\n${Buffer.from(each).toString('latin1')}\n${Buffer.from(each).toString('utf16le')}\n${utf16be(each)}`;
  if (name.endsWith('.docx') || name.endsWith('.xlsx')) {
    return [latin(bytes), ...[...wordParts(bytes)].flat()].join('\n');
  }
  if (name.endsWith('.pdf')) {
    const { pages, ...rest } = readPdf(bytes);
    const raw = Buffer.from(bytes);
    const streams = [...raw.toString('latin1').matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
      for (const inflate of [inflateSync, inflateRawSync]) {
        try {
          return inflate(raw.subarray((index ?? 0) + length), { finishFlush: 2 }).toString('latin1');
        } catch {
          // not packed, or packed otherwise
        }
      }
      return '';
    });
    return [latin(bytes), JSON.stringify({ ...rest, pages }), ...pages.map((page) => pageText(page)), ...streams].join(
      '\n',
    );
  }
  return latin(bytes);
}
