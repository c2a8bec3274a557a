import { deflateSync, inflateSync } from 'node:zlib';
import { crc32 } from './zip.mjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const trueColour = 2;
const trueColourWithAlpha = 6;
const palette = 3;

function* chunksOf(png) {
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), bytes: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function chunk(type, bytes) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The nearest of what is to the left, above, and left above (PNG 9.4). */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(guess - each));
  if (toLeft <= toAbove && toLeft <= toCorner) {
    return left;
  }
  return toAbove <= toCorner ? above : corner;
}

const predictions = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => paeth(left, above, corner),
];

/** The colour of each pixel as one number, 0xRRGGBB, of a picture with eight bits a channel that is not interlaced. */
function pixelsOf(png) {
  const chunks = [...chunksOf(png)];
  const header = chunks[0].bytes;
  const [width, height, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  if (header[8] !== 8 || ![trueColour, trueColourWithAlpha].includes(kind) || header[12] !== 0) {
    throw new Error('Only pictures with eight bits a channel, in true colour and not interlaced can be read.');
  }
  const step = kind === trueColour ? 3 : 4;
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ bytes }) => bytes)));
  const stride = width * step;
  const pixels = new Uint32Array(width * height);
  let before = new Uint8Array(stride);
  for (let row = 0; row < height; row += 1) {
    const from = row * (stride + 1);
    const predict = predictions[raw[from]];
    const line = new Uint8Array(stride);
    for (let at = 0; at < stride; at += 1) {
      const left = at < step ? 0 : line[at - step];
      const corner = at < step ? 0 : before[at - step];
      line[at] = raw[from + 1 + at] + predict(left, before[at], corner);
    }
    for (let column = 0; column < width; column += 1) {
      const at = column * step;
      pixels[row * width + column] = (line[at] << 16) | (line[at + 1] << 8) | line[at + 2];
    }
    before = line;
  }
  return { width, height, pixels };
}

const distance = (one, other) =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
  ((one & 255) - (other & 255)) ** 2;

/** The 256 colours that most pixels have, and for every colour the place of the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const pixel of pixels) {
    counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const kept = colours.slice(0, 256);
  const places = new Map();
  for (const colour of colours) {
    let nearest = 0;
    for (let place = 1; place < kept.length; place += 1) {
      if (distance(colour, kept[place]) < distance(colour, kept[nearest])) {
        nearest = place;
      }
    }
    places.set(colour, nearest);
  }
  return { kept, places };
}

/**
 * The same picture with at most 256 colours, which is a third of the size: screens are flat, and what more colours they have
 * are the edges of letters.
 *
 * @throws Error where the picture is not one that browsers make of a screen.
 */
export function withPalette(png) {
  const { width, height, pixels } = pixelsOf(png);
  const { kept, places } = paletteOf(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, palette], 8);
  const lines = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      lines[row * (width + 1) + 1 + column] = places.get(pixels[row * width + column]);
    }
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
