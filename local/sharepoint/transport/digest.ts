import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Site } from '../store/site';

/** `19 Feb 2020 21:03:59 -0000`: what stands behind the comma of a digest, and what PnPjs reads its age from. */
const dateText = (milliseconds: number): string => {
  const [, day, month, year, time] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(milliseconds).toUTCString()) ?? [];
  return `${day} ${month} ${year} ${time} -0000`;
};

const sign = (site: Site, date: string): string =>
  `0x${createHmac('sha512', site.meta('digestKey')).update(`${site.webGuid},${date}`).digest('hex').toUpperCase()}`;

/** A request digest, signed with the site's persisted key: a restart of the server leaves it valid. */
export function makeDigest(site: Site): string {
  const date = dateText(Date.now());
  return `${sign(site, date)},${date}`;
}

/** Whether a digest is ours, not older than its lifetime, and not expired by hand. */
export function isValidDigest(site: Site, digest: string | undefined): boolean {
  const comma = digest?.indexOf(',') ?? -1;
  if (digest === undefined || comma < 0) return false;
  const date = digest.slice(comma + 1);
  const expected = Buffer.from(sign(site, date));
  const given = Buffer.from(digest.slice(0, comma));
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return false;
  return Date.now() - Date.parse(date) <= site.switches.digestSeconds * 1000;
}

/** Makes every digest that was given out so far invalid: what a test of the product's recovery needs. */
export const expireDigests = (site: Site): void => site.setMeta('digestKey', randomBytes(32).toString('hex'));
