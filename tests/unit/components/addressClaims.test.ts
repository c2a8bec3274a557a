import { AddressClaims } from '../../../src/components/routing/addressClaims';

const nobody = (): void => undefined;

describe('AddressClaims', () => {
  it('gives the address to nobody who has not claimed it', () => {
    expect(new AddressClaims().owns('one')).toBe(false);
  });

  it('gives it to the first of several that show everything', () => {
    const claims = new AddressClaims();
    claims.claim('one', true, nobody);
    claims.claim('two', true, nobody);
    expect([claims.owns('one'), claims.owns('two')]).toEqual([true, false]);
  });

  it('gives it to the first overview only while none shows everything, and tells both when that changes', () => {
    const claims = new AddressClaims();
    const told: string[] = [];
    claims.claim('overview', false, () => told.push('overview'));
    expect(claims.owns('overview')).toBe(true);
    claims.claim('full', true, () => told.push('full'));
    expect([claims.owns('overview'), claims.owns('full')]).toEqual([false, true]);
    expect(told).toEqual(['overview', 'full']);
  });

  it('gives it to the next when its owner leaves or no longer shows everything', () => {
    const claims = new AddressClaims();
    claims.claim('one', true, nobody);
    claims.claim('two', true, nobody);
    claims.claim('three', true, nobody);
    claims.claim('one', false, nobody);
    expect(claims.owns('two')).toBe(true);
    claims.release('two');
    expect(claims.owns('three')).toBe(true);
  });
});
