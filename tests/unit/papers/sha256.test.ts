import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Sha256, sha256 } from '../../../src/papers/sha256';

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['£', createHash('sha256').update('£').digest('hex')],
  ])('gives the published hash of %j', (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });

  it.each([55, 56, 63, 64, 65, 119, 120, 128])('gives what Node gives for %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 7);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('Sha256', () => {
  it('gives the same however the bytes are cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const hash = new Sha256();
        pieces.forEach((piece) => hash.update(piece));
        const whole = Buffer.concat(pieces);
        expect(hash.size).toBe(whole.length);
        expect(hash.digest()).toBe(createHash('sha256').update(whole).digest('hex'));
      }),
    );
  });
});
