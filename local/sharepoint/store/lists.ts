import { randomUUID } from 'node:crypto';
import { errors } from '../errors';
import { escapeAttribute } from '../xml';
import { documentLibraryFields, furtherSiteFields, genericListFields, type BaseField } from './baseFields';
import { contentTypesOfNewList } from './contentTypes';
import { Field } from './field';
import { addFieldColumns, addFieldIndex, createItemTable, dropItemTable } from './itemTable';
import type { ListRecord, Settings } from './records';
import { webPath, type Site } from './site';
import { addDefaultViews } from './views';

interface ListRow {
  readonly id: number;
  readonly guid: string;
  readonly title: string;
  readonly folder: string;
  readonly root_guid: string;
  readonly template: number;
  readonly entity: string;
  readonly settings: string;
  readonly etag: number;
  readonly next_item: number;
  readonly item_count: number;
  readonly created: string;
  readonly item_deleted: string;
  readonly item_modified: string;
  readonly scope: number | null;
}

const toList = (row: ListRow): ListRecord => ({
  id: row.id,
  guid: row.guid,
  title: row.title,
  folder: row.folder,
  rootGuid: row.root_guid,
  template: row.template,
  entity: row.entity,
  settings: JSON.parse(row.settings) as Settings,
  etag: row.etag,
  nextItem: row.next_item,
  itemCount: row.item_count,
  created: row.created,
  itemDeleted: row.item_deleted,
  itemModified: row.item_modified,
  scope: row.scope,
});

/** Lists by title, as the collection shows them. */
export const allLists = (site: Site): ListRecord[] =>
  site.db.all<ListRow>('SELECT * FROM lists WHERE recycled = 0 ORDER BY title COLLATE NOCASE, id').map(toList);

const findList = (site: Site, where: string, value: string | number): ListRecord | undefined => {
  const row = site.db.get<ListRow>(`SELECT * FROM lists WHERE ${where} AND recycled = 0`, value);
  return row && toList(row);
};

export const listById = (site: Site, id: number): ListRecord | undefined => findList(site, 'id = ?', id);

export const listByGuid = (site: Site, guid: string): ListRecord | undefined =>
  findList(site, 'guid = ?', guid.replace(/[{}]/g, '').toLowerCase());

export const listByTitle = (site: Site, title: string): ListRecord | undefined =>
  findList(site, 'title = ? COLLATE NOCASE', title);

/** The list whose root folder is, or is above, that server-relative path. */
export function listOfPath(site: Site, path: string): ListRecord | undefined {
  const wanted = `${path.toLowerCase()}/`;
  return allLists(site)
    .filter((list) => wanted.startsWith(`${list.folder.toLowerCase()}/`))
    .sort((one, other) => other.folder.length - one.folder.length)[0];
}

export const isLibrary = (list: ListRecord): boolean => list.settings['BaseType'] === 1;

/** Writes the list's row back; every change of settings or schema raises the ETag (recorded: "22", "766"). */
export function saveList(site: Site, list: ListRecord, raiseEtag = true): void {
  if (raiseEtag) list.etag += 1;
  site.db.run(
    `UPDATE lists SET title = ?, settings = ?, etag = ?, next_item = ?, item_count = ?, item_deleted = ?, item_modified = ?, scope = ? WHERE id = ?`,
    list.title,
    JSON.stringify(list.settings),
    list.etag,
    list.nextItem,
    list.itemCount,
    list.itemDeleted,
    list.itemModified,
    list.scope,
    list.id,
  );
}

/** The fields of a list, or of the site for list 0, in their order. */
export function fieldsOf(site: Site, list: Pick<ListRecord, 'id' | 'etag'> | undefined): readonly Field[] {
  const id = list?.id ?? 0;
  const etag = list?.etag ?? Number(site.meta('webVersion'));
  const cached = site.fieldCache.get(id);
  if (cached?.etag === etag) return cached.fields;
  const fields = site.db
    .all<{ guid: string; name: string; schema: string }>(
      'SELECT guid, name, schema FROM fields WHERE list = ? ORDER BY ord, id',
      id,
    )
    .map((row) => new Field(row.guid, row.name, row.schema, id));
  site.fieldCache.set(id, { etag, fields });
  return fields;
}

/** The characters of a title that an entity type name keeps; every other is `_xHHHH_` (recorded: underscores too). */
const entityName = (title: string): string =>
  [...title]
    .map((letter) =>
      /[A-Za-z0-9]/.test(letter) ? letter : `_x${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
    )
    .join('');

const folderName = (title: string): string => title.replace(/["*:<>?/\\|#%]/g, '').trim() || 'List';

function freePath(site: Site, wanted: string): string {
  let path = wanted;
  for (let n = 1; site.db.get('SELECT id FROM lists WHERE folder = ? COLLATE NOCASE', path); n += 1)
    path = `${wanted}${n}`;
  return path;
}

const baseSchema = ({ name, id, type, title, flags, attributes: more }: BaseField): string => {
  const attributes: Record<string, string> = {
    ID: `{${id}}`,
    ...(flags.includes('R') ? { ReadOnly: 'TRUE' } : {}),
    ...(flags.includes('H') ? { Hidden: 'TRUE' } : {}),
    Type: type,
    ...(flags.includes('S') ? { Sealed: 'TRUE' } : {}),
    Name: name,
    DisplayName: title,
    ...more,
    ...(flags.includes('B') && more['ColName'] ? { RowOrdinal: '0' } : {}),
    SourceID: 'http://schemas.microsoft.com/sharepoint/v3',
    StaticName: name,
    ...(flags.includes('B') ? { FromBaseType: 'TRUE' } : {}),
  };
  const text = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  if (type !== 'ModStat') return `<Field${text} />`;
  const choices = ['0;#Approved', '1;#Rejected', '2;#Pending', '3;#Draft', '4;#Scheduled'];
  return `<Field${text}><CHOICES>${choices.map((choice) => `<CHOICE>${choice}</CHOICE>`).join('')}</CHOICES><Default>0</Default></Field>`;
};

/** What a template brings: recorded for 100 and 101. */
const templates: Readonly<Record<number, Settings>> = {
  100: {
    BaseType: 0,
    EnableAttachments: true,
    EnableFolderCreation: false,
    MajorVersionLimit: 50,
    TemplateFeatureId: '00bfea71-de22-43b2-a848-c05709900100',
    ImageUrl: '/_layouts/15/images/itgen.png?rev=47',
  },
  101: {
    BaseType: 1,
    EnableAttachments: false,
    EnableFolderCreation: true,
    MajorVersionLimit: 500,
    TemplateFeatureId: '00bfea71-e717-4e80-aa17-d0c71b360101',
    ImageUrl: '/_layouts/15/images/itdl.png?rev=47',
  },
  119: {
    BaseType: 1,
    EnableAttachments: false,
    EnableFolderCreation: true,
    MajorVersionLimit: 500,
    TemplateFeatureId: '00bfea71-c796-4402-9f2f-0eb9a6e71b18',
    ImageUrl: '/_layouts/15/images/itwp.png?rev=47',
  },
};

export interface NewList {
  readonly title: string;
  readonly template: number;
  readonly settings: Settings;
  /** Root folder below the web; from the title when absent. */
  readonly folder?: string;
  readonly author: number;
}

/** Makes a list with its base fields, content types and views. @throws 500 for a title that is taken. */
export function createList(site: Site, wanted: NewList): ListRecord {
  if (listByTitle(site, wanted.title)) throw errors.duplicateListTitle();
  const template = templates[wanted.template] ?? templates[100];
  const library = template?.['BaseType'] === 1;
  const path = wanted.folder ?? (library ? folderName(wanted.title) : `Lists/${folderName(wanted.title)}`);
  const folder = freePath(site, `${webPath}/${path}`);
  const encoded = entityName(wanted.folder?.replace(/^Lists\//, '') ?? wanted.title);
  const now = site.clock.now();
  const { lastId } = site.db.run(
    `INSERT INTO lists (guid, title, folder, root_guid, template, entity, settings, etag, next_item, item_count, created, item_deleted, item_modified)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1, 0, ?, ?, ?)`,
    randomUUID(),
    wanted.title,
    folder,
    randomUUID(),
    wanted.template,
    library ? encoded : `${encoded}List`,
    JSON.stringify({ ...template, AuthorId: wanted.author, ...wanted.settings }),
    now,
    now,
    now,
  );
  createItemTable(site.db, lastId);
  (library ? documentLibraryFields : genericListFields).forEach((line, at) => {
    insertField(site, lastId, line.id, line.name, baseSchema(line), at);
  });
  const list = listById(site, lastId);
  if (!list) throw errors.listIdNotFound();
  contentTypesOfNewList(site, list, library);
  addDefaultViews(site, list, library);
  return list;
}

function insertField(site: Site, listId: number, guid: string, name: string, schema: string, order: number): Field {
  site.db.run(
    'INSERT INTO fields (list, guid, name, schema, ord) VALUES (?, ?, ?, ?, ?)',
    listId,
    guid,
    name,
    schema,
    order,
  );
  const field = new Field(guid, name, schema, listId);
  if (listId !== 0) addFieldColumns(site.db, field);
  return field;
}

/** Adds a field behind the others and raises the schema's version. */
export function appendField(
  site: Site,
  list: ListRecord | undefined,
  guid: string,
  name: string,
  schema: string,
): Field {
  const field = insertField(site, list?.id ?? 0, guid, name, schema, fieldsOf(site, list).length);
  if (list && field.isIndexed) addFieldIndex(site.db, field);
  if (list) saveList(site, list);
  else site.raiseWebVersion();
  return field;
}

/** Seeds the site's own columns, which `web/fields` shows. */
export function addSiteFields(site: Site): void {
  [...genericListFields, ...furtherSiteFields].forEach((line, at) => {
    site.db.run(
      'INSERT INTO fields (list, guid, name, schema, ord) VALUES (0, ?, ?, ?, ?)',
      line.id,
      line.name,
      baseSchema(line),
      at,
    );
  });
}

/** Removes a list for good, with everything that was in it. */
export function deleteList(site: Site, list: ListRecord): void {
  dropItemTable(site.db, list.id);
  for (const table of ['fields', 'views', 'content_types', 'item_versions', 'attachments', 'recycle_bin']) {
    site.db.run(`DELETE FROM ${table} WHERE list = ?`, list.id);
  }
  site.db.run('DELETE FROM lists WHERE id = ?', list.id);
  site.fieldCache.delete(list.id);
}
