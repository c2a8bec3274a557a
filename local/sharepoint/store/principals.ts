import { randomBytes } from 'node:crypto';
import { errors } from '../errors';
import { principalKind, type Principal, type Settings } from './records';
import type { Site } from './site';

interface PrincipalRow {
  readonly id: number;
  readonly kind: number;
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly admin: number;
  readonly hidden: number;
  readonly settings: string;
}

const toPrincipal = (row: PrincipalRow): Principal => ({
  id: row.id,
  kind: row.kind,
  login: row.login,
  title: row.title,
  email: row.email,
  isAdmin: row.admin === 1,
  isHidden: row.hidden === 1,
  settings: JSON.parse(row.settings) as Settings,
});

export const membershipPrefix = 'i:0#.f|membership|';
export const ownerEmail = 'owner@tracker.example';
export const systemAccountId = 1073741823;

export const principalById = (site: Site, id: number): Principal | undefined => {
  const row = site.db.get<PrincipalRow>('SELECT * FROM principals WHERE id = ? AND deleted = 0', id);
  return row && toPrincipal(row);
};

/** Principals that items may still name after they left the site. */
export const anyPrincipalById = (site: Site, id: number): Principal | undefined => {
  const row = site.db.get<PrincipalRow>('SELECT * FROM principals WHERE id = ?', id);
  return row && toPrincipal(row);
};

/** Users and security groups of the site, in the order of their ids. */
export const siteUsers = (site: Site): Principal[] =>
  site.db.all<PrincipalRow>('SELECT * FROM principals WHERE kind <> 8 AND deleted = 0 ORDER BY id').map(toPrincipal);

export const siteGroups = (site: Site): Principal[] =>
  site.db
    .all<PrincipalRow>('SELECT * FROM principals WHERE kind = 8 AND deleted = 0 ORDER BY title COLLATE NOCASE')
    .map(toPrincipal);

export const membersOf = (site: Site, groupId: number): Principal[] =>
  site.db
    .all<PrincipalRow>(
      'SELECT p.* FROM members m JOIN principals p ON p.id = m.user_id WHERE m.group_id = ? AND p.deleted = 0 ORDER BY p.id',
      groupId,
    )
    .map(toPrincipal);

export const groupsOf = (site: Site, userId: number): Principal[] =>
  site.db
    .all<PrincipalRow>(
      'SELECT p.* FROM members m JOIN principals p ON p.id = m.group_id WHERE m.user_id = ? AND p.deleted = 0 ORDER BY p.title COLLATE NOCASE',
      userId,
    )
    .map(toPrincipal);

/** The login name that an e-mail address, a claim or a plain name stands for. */
export const toLogin = (name: string): string =>
  name.includes('|') ? name : `${membershipPrefix}${name.trim().toLowerCase()}`;

export function principalByLogin(site: Site, name: string): Principal | undefined {
  const row =
    site.db.get<PrincipalRow>('SELECT * FROM principals WHERE login = ? AND deleted = 0', toLogin(name)) ??
    site.db.get<PrincipalRow>('SELECT * FROM principals WHERE login = ? AND deleted = 0', name) ??
    site.db.get<PrincipalRow>(
      "SELECT * FROM principals WHERE email = ? COLLATE NOCASE AND email <> '' AND deleted = 0",
      name,
    );
  return row && toPrincipal(row);
}

export const everyoneLogin = (site: Site): string => `c:0-.f|rolemanager|spo-grid-all-users/${site.siteGuid}`;

const displayName = (email: string): string =>
  (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** The stand-in for the tenant's directory: every well-formed address is a person, except under `.invalid` (RFC 2606). */
const isInDirectory = (email: string): boolean =>
  /^[^\s@|]+@[^\s@|]+\.[^\s@|]+$/.test(email) && !/\.invalid$/i.test(email);

/** Adds a principal; ids are never used twice. */
export function addPrincipal(site: Site, wanted: Omit<Principal, 'id'> & { readonly id?: number }): Principal {
  const next =
    wanted.id ??
    site.db.get<{ n: number }>('SELECT coalesce(max(id), 0) + 1 AS n FROM principals WHERE id < 1000000000')?.n ??
    1;
  site.db.run(
    'INSERT INTO principals (id, kind, login, title, email, admin, hidden, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    next,
    wanted.kind,
    wanted.login,
    wanted.title,
    wanted.email,
    wanted.isAdmin ? 1 : 0,
    wanted.isHidden ? 1 : 0,
    JSON.stringify(wanted.settings),
  );
  return { ...wanted, id: next };
}

/** Finds the person in the site, or takes them in from the directory. @throws 400 when nobody is called so. */
export function ensureUser(site: Site, name: string): Principal {
  const spoken = name.trim();
  if (/^everyone except external users$/i.test(spoken)) return ensureUser(site, everyoneLogin(site));
  const known = principalByLogin(site, spoken);
  if (known && known.kind !== principalKind.group) return known;
  const login = toLogin(spoken);
  const email = login.toLowerCase().startsWith(membershipPrefix) ? login.slice(membershipPrefix.length) : '';
  if (!isInDirectory(email)) throw errors.userNotFound(name);
  const former = site.db.get<PrincipalRow>('SELECT * FROM principals WHERE login = ? AND deleted = 1', login);
  if (former) {
    site.db.run('UPDATE principals SET deleted = 0 WHERE id = ?', former.id);
    return toPrincipal(former);
  }
  return addPrincipal(site, {
    kind: principalKind.user,
    login,
    title: displayName(email),
    email,
    isAdmin: false,
    isHidden: false,
    settings: { NameId: `1003${randomBytes(6).toString('hex')}` },
  });
}

export function savePrincipal(site: Site, principal: Principal): void {
  site.db.run(
    'UPDATE principals SET login = ?, title = ?, email = ?, admin = ?, settings = ? WHERE id = ?',
    principal.login,
    principal.title,
    principal.email,
    principal.isAdmin ? 1 : 0,
    JSON.stringify(principal.settings),
    principal.id,
  );
}

/** Takes a principal out of the site: out of its groups and of every permission. Items keep naming it. */
export function removePrincipal(site: Site, id: number): void {
  site.db.run('DELETE FROM members WHERE user_id = ?1 OR group_id = ?1', id);
  site.db.run('DELETE FROM assignments WHERE principal = ?', id);
  const isGroup =
    site.db.get<{ kind: number }>('SELECT kind FROM principals WHERE id = ?', id)?.kind === principalKind.group;
  site.db.run(`UPDATE principals SET deleted = 1${isGroup ? ", login = login || '#' || id" : ''} WHERE id = ?`, id);
}

export const addMember = (site: Site, groupId: number, userId: number): void => {
  site.db.run('INSERT OR IGNORE INTO members (group_id, user_id) VALUES (?, ?)', groupId, userId);
};

export const removeMember = (site: Site, groupId: number, userId: number): void => {
  site.db.run('DELETE FROM members WHERE group_id = ? AND user_id = ?', groupId, userId);
};
