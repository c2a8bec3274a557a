/** Bytes of the headers and of an entry of their tables' directories (WOFF File Format 1.0, 3 and 4; OpenType, "otff"). */
const WOFF = { header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/**
 * The OpenType font in a WOFF file. fontkit, with which pdfkit reads fonts, reads WOFF as well; but it looks for letters
 * without an outline, such as the space, beyond the end of their table.
 */
export async function unpackWoff(woff: Uint8Array): Promise<Uint8Array> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  const power = Math.floor(Math.log2(count));
  to.setUint16(6, 2 ** power * 16);
  to.setUint16(8, power);
  to.setUint16(10, count * 16 - 2 ** power * 16);
  let offset = SFNT.header + SFNT.entry * count;
  for (let index = 0; index < count; index += 1) {
    const entry = WOFF.header + WOFF.entry * index;
    const [start, packed, length] = [from.getUint32(entry + 4), from.getUint32(entry + 8), from.getUint32(entry + 12)];
    const table = woff.subarray(start, start + packed);
    font.set(packed < length ? await inflate(table) : table, offset);
    const target = SFNT.header + SFNT.entry * index;
    to.setUint32(target, from.getUint32(entry));
    to.setUint32(target + 4, from.getUint32(entry + 16));
    to.setUint32(target + 8, offset);
    to.setUint32(target + 12, length);
    offset += Math.ceil(length / 4) * 4;
  }
  return font;
}
