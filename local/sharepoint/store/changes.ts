import { errors } from '../errors';
import { fromTicks, toTicks } from '../time';
import { firstChangeSequence } from './schema';
import type { ListRecord } from './records';
import type { Site } from './site';

/** SP.ChangeType. */
export const changeType = {
  add: 1,
  update: 2,
  delete: 3,
  rename: 4,
  moveAway: 5,
  moveInto: 6,
  restore: 7,
  roleAdd: 8,
  roleDelete: 9,
  roleUpdate: 10,
  assignmentAdd: 11,
  assignmentDelete: 12,
  memberAdd: 13,
  memberDelete: 14,
  systemUpdate: 15,
  scopeAdd: 17,
  scopeDelete: 18,
} as const;

export type ChangedObject =
  | 'Item'
  | 'List'
  | 'Field'
  | 'View'
  | 'ContentType'
  | 'Web'
  | 'Folder'
  | 'File'
  | 'Group'
  | 'User'
  | 'RoleDefinition'
  | 'RoleAssignment';

export interface Change {
  readonly seq: number;
  readonly at: number;
  readonly kind: number;
  readonly object: ChangedObject;
  readonly list: number | null;
  readonly item: number | null;
  readonly subject: string;
  readonly editor: number;
}

/** Days that the change log reaches back. */
const logDays = 60;

/** Writes one line of the change log. `subject` is the id of what changed: a GUID, or a content type id. */
export function recordChange(
  site: Site,
  editor: number,
  kind: number,
  object: ChangedObject,
  subject: string,
  list?: Pick<ListRecord, 'id'>,
  item?: number,
): void {
  site.db.run(
    'INSERT INTO changes (at, kind, object, list, item, subject, editor) VALUES (?, ?, ?, ?, ?, ?, ?)',
    Date.now(),
    kind,
    object,
    list?.id ?? null,
    item ?? null,
    subject,
    editor,
  );
}

export const lastSequence = (site: Site): number =>
  site.db.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'changes'")?.seq ?? firstChangeSequence;

/** Level of a token: 1 site collection, 2 web, 3 list. */
export const changeToken = (level: 1 | 2 | 3, guid: string, at: number, sequence: number): string =>
  `1;${level};${guid};${toTicks(at)};${sequence}`;

export interface TokenPosition {
  readonly at: number;
  /** Undefined in tokens that clients make themselves (`-1`): the time alone counts. */
  readonly sequence: number | undefined;
}

/** Reads a change token. @throws when it is none, or older than the log. */
export function parseToken(token: string): TokenPosition {
  const match = /^1;[123];[0-9a-f-]{36};(\d{1,19});(-1|\d+)$/i.exec(token.trim());
  if (!match) throw errors.invalidChangeToken();
  const at = fromTicks(match[1] ?? '0');
  if (at < Date.now() - logDays * 86400000) throw errors.invalidChangeToken();
  const sequence = Number(match[2]);
  return { at, sequence: sequence < 0 ? undefined : sequence };
}

/** Changes after one token and up to another, oldest first. */
export function changesBetween(
  site: Site,
  list: number | undefined,
  start: TokenPosition | undefined,
  end: TokenPosition | undefined,
): Change[] {
  const conditions: string[] = [];
  const values: number[] = [];
  if (list !== undefined) {
    conditions.push('list = ?');
    values.push(list);
  }
  if (start) {
    conditions.push(start.sequence === undefined ? 'at > ?' : 'seq > ?');
    values.push(start.sequence ?? start.at);
  }
  if (end) {
    conditions.push(end.sequence === undefined ? 'at <= ?' : 'seq <= ?');
    values.push(end.sequence ?? end.at);
  }
  const where = conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
  return site.db.all<Change & Record<string, never>>(`SELECT * FROM changes ${where} ORDER BY seq`, ...values);
}
