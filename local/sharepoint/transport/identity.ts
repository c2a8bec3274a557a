import { errors } from '../errors';
import { ensureUser, ownerEmail, principalByLogin } from '../store/principals';
import type { Principal } from '../store/records';
import type { Site } from '../store/site';
import { isValidDigest } from './digest';

type RequestHeaders = Readonly<Record<string, string | undefined>>;

function named(headers: RequestHeaders): string | undefined {
  const header = headers['x-local-user'];
  if (header) return decodeURIComponent(header);
  const cookie = /(?:^|;\s*)LocalUser=([^;]*)/.exec(headers['cookie'] ?? '')?.[1];
  return cookie ? decodeURIComponent(cookie) : undefined;
}

/** Who makes a request: whom its header or cookie names, else the site's owner. @throws 401 for somebody whom the directory does not know */
export function identify(site: Site, headers: RequestHeaders): Principal {
  const name = named(headers) ?? ownerEmail;
  const known = principalByLogin(site, name);
  if (known) return known;
  try {
    return site.db.transaction(() => ensureUser(site, name));
  } catch {
    throw errors.unauthorized();
  }
}

const isBearer = (headers: RequestHeaders): boolean => /^bearer\s+\S/i.test(headers['authorization'] ?? '');

/** Writes need a digest, unless a bearer token came; getting a digest needs none. @throws 403 */
export function checkDigest(site: Site, method: string, path: string, headers: RequestHeaders): void {
  if (method === 'GET' || method === 'HEAD' || isBearer(headers) || /^contextinfo$/i.test(path)) return;
  if (!isValidDigest(site, headers['x-requestdigest'])) throw errors.invalidDigest();
}
