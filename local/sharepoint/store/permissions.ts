import { randomUUID } from 'node:crypto';
import { everyoneLogin } from './principals';
import { fullMask, toMask, type Principal, type Role } from './records';
import type { Site } from './site';

/** The scope of the web, from which everything inherits. */
export const webScope = 1;

interface RoleRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly high: string;
  readonly low: string;
  readonly ord: number;
  readonly kind: number;
  readonly hidden: number;
}

const toRole = (row: RoleRow): Role => ({
  id: row.id,
  name: row.name,
  description: row.description,
  high: row.high,
  low: row.low,
  order: row.ord,
  kind: row.kind,
  hidden: row.hidden === 1,
});

export const allRoles = (site: Site): Role[] =>
  site.db.all<RoleRow>('SELECT * FROM roles ORDER BY ord, id').map(toRole);

export function addRole(site: Site, role: Omit<Role, 'id'> & { readonly id?: number }): Role {
  const id =
    role.id ?? site.db.get<{ n: number }>('SELECT max(1073741924, max(id) + 1) AS n FROM roles')?.n ?? 1073741924;
  site.db.run(
    'INSERT INTO roles (id, name, description, high, low, ord, kind, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    role.name,
    role.description,
    role.high,
    role.low,
    role.order,
    role.kind,
    role.hidden ? 1 : 0,
  );
  return { ...role, id };
}

export function saveRole(site: Site, role: Role): void {
  site.db.run(
    'UPDATE roles SET name = ?, description = ?, high = ?, low = ?, ord = ? WHERE id = ?',
    role.name,
    role.description,
    role.high,
    role.low,
    role.order,
    role.id,
  );
}

export function deleteRole(site: Site, id: number): void {
  site.db.run('DELETE FROM assignments WHERE role = ?', id);
  site.db.run('DELETE FROM roles WHERE id = ?', id);
}

/** Who holds which roles in a scope: principal ids, each with its role ids. */
export function assignmentsOf(site: Site, scope: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { principal, role } of site.db.all<{ principal: number; role: number }>(
    'SELECT principal, role FROM assignments WHERE scope = ? ORDER BY principal, role',
    scope,
  )) {
    found.set(principal, [...(found.get(principal) ?? []), role]);
  }
  return found;
}

export const addAssignment = (site: Site, scope: number, principal: number, role: number): void => {
  site.db.run('INSERT OR IGNORE INTO assignments (scope, principal, role) VALUES (?, ?, ?)', scope, principal, role);
};

export const removeAssignment = (site: Site, scope: number, principal: number, role?: number): void => {
  if (role === undefined) site.db.run('DELETE FROM assignments WHERE scope = ? AND principal = ?', scope, principal);
  else site.db.run('DELETE FROM assignments WHERE scope = ? AND principal = ? AND role = ?', scope, principal, role);
};

/**
 * A new scope, with the assignments of the one it was broken from or with none.
 * @param owner id of the web, list or item that has rights of its own; what lies below shares the scope
 */
export function addScope(site: Site, owner: string, copyFrom?: number): number {
  const { lastId } = site.db.run('INSERT INTO scopes (guid, owner) VALUES (?, ?)', randomUUID(), owner);
  if (copyFrom !== undefined) {
    site.db.run(
      'INSERT INTO assignments (scope, principal, role) SELECT ?, principal, role FROM assignments WHERE scope = ?',
      lastId,
      copyFrom,
    );
  }
  return lastId;
}

export function deleteScope(site: Site, scope: number): void {
  site.db.run('DELETE FROM assignments WHERE scope = ?', scope);
  site.db.run('DELETE FROM scopes WHERE id = ?', scope);
}

/** Whether a scope is that object's own, and not one above it. */
export const ownsScope = (site: Site, scope: number, owner: string): boolean =>
  site.db.get('SELECT id FROM scopes WHERE id = ? AND owner = ?', scope, owner) !== undefined;

export const scopeGuid = (site: Site, scope: number): string =>
  site.db.get<{ guid: string }>('SELECT guid FROM scopes WHERE id = ?', scope)?.guid ?? '';

/** What one person may do, worked out once for a request; an administrator's rights need no looking up. */
export class Rights {
  private readonly held = new Map<number, bigint>();

  public constructor(
    site: Site,
    public readonly user: Principal,
  ) {
    if (user.isAdmin) return;
    const everyone = site.db.get<{ id: number }>(
      'SELECT id FROM principals WHERE login = ? AND deleted = 0',
      everyoneLogin(site),
    );
    const holders = JSON.stringify([user.id, ...(everyone ? [everyone.id] : [])]);
    const rows = site.db.all<{ scope: number; high: string; low: string }>(
      `SELECT a.scope, r.high, r.low FROM assignments a JOIN roles r ON r.id = a.role
       WHERE a.principal IN (SELECT value FROM json_each(?1) UNION SELECT group_id FROM members WHERE user_id IN (SELECT value FROM json_each(?1)))`,
      holders,
    );
    for (const { scope, high, low } of rows) this.held.set(scope, (this.held.get(scope) ?? 0n) | toMask(high, low));
  }

  /** All rights in a scope. */
  public mask(scope: number): bigint {
    return this.user.isAdmin ? fullMask : (this.held.get(scope) ?? 0n);
  }

  public can(scope: number, right: bigint): boolean {
    return (this.mask(scope) & right) === right;
  }

  /** Whoever holds anything anywhere may open the web: that is what Limited Access is for. */
  public get canOpenWeb(): boolean {
    return this.user.isAdmin || this.held.size > 0;
  }

  /** The scopes in which that right is held. Meaningless for a site administrator, who holds it in all. */
  public scopesWith(right: bigint): number[] {
    return [...this.held].filter(([, mask]) => (mask & right) === right).map(([scope]) => scope);
  }
}
