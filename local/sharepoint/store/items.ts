import { randomUUID } from 'node:crypto';
import { errors } from '../errors';
import { toCells, type FieldValue } from './cells';
import { changeType, recordChange } from './changes';
import { defaultContentType } from './contentTypes';
import { identifier, type Cell } from './database';
import { itemTable } from './itemTable';
import { fieldsOf, saveList } from './lists';
import { deleteScope, ownsScope } from './permissions';
import type { ItemRow, ListRecord } from './records';
import type { Site } from './site';
import { applyWriteRules } from './writeRules';

/** Values by internal name of field. */
export type FieldValues = ReadonlyMap<string, FieldValue>;

export interface Placement {
  readonly leaf?: string;
  /** Server-relative folder; the list's root when absent. */
  readonly dir?: string;
  readonly isFolder?: boolean;
  readonly blob?: number | null;
  readonly contentTypeId?: string;
  readonly uniqueId?: string;
  readonly ui?: number;
}

export const itemById = (site: Site, list: ListRecord, id: number): ItemRow | undefined =>
  site.db.get<ItemRow>(`SELECT * FROM ${itemTable(list.id)} WHERE id = ?`, id);

export const itemByPath = (site: Site, list: ListRecord, path: string): ItemRow | undefined => {
  const cut = path.lastIndexOf('/');
  return site.db.get<ItemRow>(
    `SELECT * FROM ${itemTable(list.id)} WHERE dir = ? COLLATE NOCASE AND leaf = ? COLLATE NOCASE`,
    path.slice(0, cut),
    path.slice(cut + 1),
  );
};

/** Writes the list's counters; they are no change of its settings, so its ETag stays. */
function touch(site: Site, list: ListRecord, delta: number): void {
  const now = site.clock.now();
  list.itemCount += delta;
  list.itemModified = now;
  if (delta < 0) list.itemDeleted = now;
  saveList(site, list, false);
}

const cellsOf = (site: Site, list: ListRecord, values: FieldValues): [string, Cell][] => {
  const fields = fieldsOf(site, list);
  return [...values].flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    return field && !field.isSystem ? toCells(field, value) : [];
  });
};

/** The `Created`, `Modified`, `Author` and `Editor` that a validated update may set. */
export interface Stamp {
  readonly created?: string;
  readonly modified?: string;
  readonly author?: number;
  readonly editor?: number;
}

/** Adds an item, a folder or a file. @throws what the list's rules refuse (unique values, validation). */
export function insertItem(
  site: Site,
  list: ListRecord,
  user: number,
  place: Placement,
  values: FieldValues,
  stamp: Stamp = {},
): ItemRow {
  const id = list.nextItem;
  const now = site.clock.now();
  const leaf = place.leaf ?? `${id}_.000`;
  const uniqueId = place.uniqueId ?? randomUUID();
  const system: [string, Cell][] = [
    ['id', id],
    ['guid', randomUUID()],
    ['unique_id', uniqueId],
    ['ctype', place.contentTypeId ?? defaultContentType(site, list.id, place.isFolder ?? false)],
    ['created', stamp.created ?? now],
    ['modified', stamp.modified ?? now],
    ['author', stamp.author ?? user],
    ['editor', stamp.editor ?? user],
    ['fso', place.isFolder ? 1 : 0],
    ['leaf', leaf],
    ['dir', place.dir ?? list.folder],
    ['blob', place.blob ?? null],
    ['ui', place.ui ?? 512],
  ];
  const complete = applyWriteRules(site, list, undefined, values, { id, now, user });
  const cells = [
    ...system.map(([name, cell]): [string, Cell] => [identifier(name), cell]),
    ...cellsOf(site, list, complete),
  ];
  site.db.run(
    `INSERT INTO ${itemTable(list.id)} (${cells.map(([column]) => column).join(', ')}) VALUES (${cells.map(() => '?').join(', ')})`,
    ...cells.map(([, cell]) => cell),
  );
  list.nextItem = id + 1;
  touch(site, list, 1);
  recordChange(site, user, changeType.add, 'Item', uniqueId, list, id);
  const row = itemById(site, list, id);
  if (!row) throw errors.itemNotFound();
  return row;
}

/** Keeps the present state as a version of the past, and drops the oldest beyond the list's limit. */
function keepVersion(site: Site, list: ListRecord, row: ItemRow): void {
  site.db.run(
    'INSERT OR REPLACE INTO item_versions (list, item, ui, snapshot, blob) VALUES (?, ?, ?, ?, ?)',
    list.id,
    row.id,
    row.ui,
    JSON.stringify(row),
    row.blob,
  );
  const limit = Number(list.settings['MajorVersionLimit'] ?? 50);
  if (limit > 0) {
    site.db.run(
      'DELETE FROM item_versions WHERE list = ?1 AND item = ?2 AND ui NOT IN (SELECT ui FROM item_versions WHERE list = ?1 AND item = ?2 ORDER BY ui DESC LIMIT ?3)',
      list.id,
      row.id,
      Math.max(limit - 1, 0),
    );
  }
}

export interface UpdateOptions {
  readonly stamp?: Stamp;
  /** False keeps the version number, as a check-in without new version does. */
  readonly newVersion?: boolean;
  readonly system?: readonly (readonly [column: string, cell: Cell])[];
  readonly change?: number;
  /** Set where a minor version is made (library with draft versions). */
  readonly minor?: boolean;
}

/** Changes an item: new ETag, new version where the list keeps versions. */
export function updateItem(
  site: Site,
  list: ListRecord,
  row: ItemRow,
  user: number,
  values: FieldValues,
  options: UpdateOptions = {},
): ItemRow {
  const now = site.clock.now();
  const complete = applyWriteRules(site, list, row, values, { id: row.id, now, user });
  const versioned = list.settings['EnableVersioning'] !== false && options.newVersion !== false;
  if (versioned) keepVersion(site, list, row);
  const major = Math.floor(row.ui / 512);
  const ui = versioned ? (options.minor ? row.ui + 1 : (major + 1) * 512) : row.ui;
  const cells: [string, Cell][] = [
    ['"modified"', options.stamp?.modified ?? now],
    ['"editor"', options.stamp?.editor ?? user],
    ['"version"', row.version + 1],
    ['"ui"', ui],
    ...(options.stamp?.created ? ([['"created"', options.stamp.created]] as [string, Cell][]) : []),
    ...(options.stamp?.author ? ([['"author"', options.stamp.author]] as [string, Cell][]) : []),
    ...(options.system ?? []).map(([column, cell]): [string, Cell] => [identifier(column), cell]),
    ...cellsOf(site, list, complete),
  ];
  site.db.run(
    `UPDATE ${itemTable(list.id)} SET ${cells.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...cells.map(([, cell]) => cell),
    row.id,
  );
  touch(site, list, 0);
  recordChange(site, user, options.change ?? changeType.update, 'Item', row.unique_id, list, row.id);
  const updated = itemById(site, list, row.id);
  if (!updated) throw errors.itemNotFound();
  return updated;
}

/** Changes system columns alone: rights, attachments, check-out. Raises the ETag where `raise` says so. */
export function setSystemColumns(
  site: Site,
  list: ListRecord,
  row: ItemRow,
  columns: readonly (readonly [column: string, cell: Cell])[],
  raise: boolean,
): ItemRow {
  const sets = [
    ...columns.map(([column]) => `${identifier(column)} = ?`),
    ...(raise ? ['"version" = "version" + 1'] : []),
  ];
  site.db.run(
    `UPDATE ${itemTable(list.id)} SET ${sets.join(', ')} WHERE id = ?`,
    ...columns.map(([, cell]) => cell),
    row.id,
  );
  return itemById(site, list, row.id) ?? row;
}

/** Everything below a folder, deepest first, and the row itself last. */
export function withChildren(site: Site, list: ListRecord, row: ItemRow): ItemRow[] {
  if (row.fso !== 1) return [row];
  const path = `${row.dir}/${row.leaf}`;
  const below = site.db.all<ItemRow>(
    `SELECT * FROM ${itemTable(list.id)} WHERE dir = ?1 COLLATE NOCASE OR substr(dir, 1, length(?1) + 1) = ?1 || '/' COLLATE NOCASE ORDER BY length(dir) DESC`,
    path,
  );
  return [...below, row];
}

/** Removes an item for good, with what is below it. */
export function deleteItem(site: Site, list: ListRecord, row: ItemRow, user: number): void {
  const rows = withChildren(site, list, row);
  for (const one of rows) {
    takeOut(site, list, one);
    site.db.run('DELETE FROM item_versions WHERE list = ? AND item = ?', list.id, one.id);
    site.db.run('DELETE FROM attachments WHERE list = ? AND item = ?', list.id, one.id);
    if (one.scope !== null && ownsScope(site, one.scope, one.unique_id)) deleteScope(site, one.scope);
    recordChange(site, user, changeType.delete, 'Item', one.unique_id, list, one.id);
  }
  touch(site, list, -rows.length);
}

const takeOut = (site: Site, list: ListRecord, row: ItemRow): void => {
  site.db.run(`DELETE FROM ${itemTable(list.id)} WHERE id = ?`, row.id);
};

/** Puts an item (with what is below it) into the recycle bin; versions and attachments wait for it under its id. */
export function recycleItem(
  site: Site,
  list: ListRecord,
  row: ItemRow,
  user: number,
  title: string,
  size: number,
): string {
  const rows = withChildren(site, list, row);
  const id = randomUUID();
  site.db.run(
    `INSERT INTO recycle_bin (id, kind, list, item, title, leaf, dir, size, author, deleted_by, deleted, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    row.fso === 1 ? 5 : row.blob === null ? 3 : 1,
    list.id,
    row.id,
    title,
    row.leaf,
    row.dir.slice(1),
    size,
    row.author,
    user,
    site.clock.now(),
    JSON.stringify(rows),
  );
  for (const one of rows) {
    takeOut(site, list, one);
    recordChange(site, user, changeType.delete, 'Item', one.unique_id, list, one.id);
  }
  touch(site, list, -rows.length);
  return id;
}

/** Brings back what `recycleItem` took; cells of columns that are gone since are left behind. */
export function restoreItems(site: Site, list: ListRecord, content: string, user: number): void {
  const rows = JSON.parse(content) as ItemRow[];
  const columns = new Set(
    site.db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', `items_${list.id}`).map(({ name }) => name),
  );
  for (const row of [...rows].reverse()) {
    const cells = Object.entries(row).filter(([name]) => columns.has(name));
    site.db.run(
      `INSERT INTO ${itemTable(list.id)} (${cells.map(([name]) => identifier(name)).join(', ')}) VALUES (${cells.map(() => '?').join(', ')})`,
      ...cells.map(([, cell]) => cell),
    );
    recordChange(site, user, changeType.restore, 'Item', row.unique_id, list, row.id);
  }
  touch(site, list, rows.length);
}

/** Versions of the past, newest first: the row as it was. */
export const pastVersions = (site: Site, list: ListRecord, item: number): ItemRow[] =>
  site.db
    .all<{ snapshot: string }>(
      'SELECT snapshot FROM item_versions WHERE list = ? AND item = ? ORDER BY ui DESC',
      list.id,
      item,
    )
    .map(({ snapshot }) => JSON.parse(snapshot) as ItemRow);

export const deleteVersion = (site: Site, list: ListRecord, item: number, ui: number): number =>
  site.db.run('DELETE FROM item_versions WHERE list = ? AND item = ? AND ui = ?', list.id, item, ui).changes;
