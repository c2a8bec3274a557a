import { identifier, type Database } from './database';
import type { Field } from './field';

/** The table of a list's items. */
export const itemTable = (listId: number): string => identifier(`items_${listId}`);

const indexName = (listId: number, name: string): string => identifier(`items_${listId}_${name}`);

const columnType: Partial<Record<Field['storage'], string>> = {
  number: 'REAL',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  reference: 'INTEGER',
};

/** Makes the table of a new list: the system columns, and the indexes that paths and rights need. */
export function createItemTable(db: Database, listId: number): void {
  const table = itemTable(listId);
  db.exec(`CREATE TABLE ${table} (
    id INTEGER PRIMARY KEY, guid TEXT NOT NULL, unique_id TEXT NOT NULL, ctype TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
    author INTEGER NOT NULL, editor INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1, ui INTEGER NOT NULL DEFAULT 512,
    fso INTEGER NOT NULL DEFAULT 0, leaf TEXT NOT NULL, dir TEXT NOT NULL, scope INTEGER, attachments INTEGER NOT NULL DEFAULT 0,
    blob INTEGER, checkout INTEGER, comment TEXT NOT NULL DEFAULT '');
    CREATE UNIQUE INDEX ${indexName(listId, 'path')} ON ${table} (dir COLLATE NOCASE, leaf COLLATE NOCASE);
    CREATE INDEX ${indexName(listId, 'scope')} ON ${table} (scope) WHERE scope IS NOT NULL;
    CREATE INDEX ${indexName(listId, 'unique')} ON ${table} (unique_id);`);
}

export function dropItemTable(db: Database, listId: number): void {
  db.exec(`DROP TABLE IF EXISTS ${itemTable(listId)}`);
}

const columnsOf = (field: Field): readonly string[] =>
  field.isSystem || field.storage === 'none'
    ? []
    : field.storage === 'text'
      ? [field.column, field.keyColumn]
      : field.storage === 'url'
        ? [field.column, field.descriptionColumn]
        : [field.column];

/** Adds the columns of a field; what a change of type leaves behind is kept, as SharePoint keeps it. */
export function addFieldColumns(db: Database, field: Field): void {
  const table = itemTable(field.listId);
  const present = new Set(
    db
      .all<{ name: string }>(`SELECT name FROM pragma_table_info(?)`, `items_${field.listId}`)
      .map((row) => row.name.toLowerCase()),
  );
  for (const column of columnsOf(field)) {
    if (present.has(column.slice(1, -1).replace(/""/g, '"').toLowerCase())) continue;
    const type = column === field.column ? (columnType[field.storage] ?? 'TEXT') : 'TEXT';
    db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  }
}

export function dropFieldColumns(db: Database, field: Field): void {
  dropFieldIndex(db, field);
  for (const column of columnsOf(field)) db.exec(`ALTER TABLE ${itemTable(field.listId)} DROP COLUMN ${column}`);
}

/** A real index for a column that SharePoint calls indexed. The id makes pages of equal values stable. */
export function addFieldIndex(db: Database, field: Field): void {
  if (field.column === '' || field.column === '"id"') return;
  const name = indexName(field.listId, `f_${field.name}`);
  db.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${itemTable(field.listId)} (${field.keyColumn}, id)`);
}

export function dropFieldIndex(db: Database, field: Field): void {
  db.exec(`DROP INDEX IF EXISTS ${indexName(field.listId, `f_${field.name}`)}`);
}
