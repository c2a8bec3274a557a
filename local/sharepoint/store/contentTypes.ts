import { randomBytes } from 'node:crypto';
import type { ContentTypeRecord, ListRecord, Settings } from './records';
import type { Site } from './site';

/** The site content types of a plain team site that lists take copies of. */
export const siteContentTypes: readonly (readonly [id: string, name: string, description: string, group: string])[] = [
  ['0x', 'System', '', '_Hidden'],
  ['0x01', 'Item', 'Create a new list item.', 'List Content Types'],
  ['0x0101', 'Document', 'Create a new document.', 'Document Content Types'],
  ['0x010108', 'Wiki Page', 'Create a new wiki page.', 'Document Content Types'],
  ['0x0101009D1CB255DA76424F860D91F20E6C4118', 'Site Page', 'Create a new site page.', 'Document Content Types'],
  ['0x010102', 'Picture', 'Upload an image or a photograph.', 'Document Content Types'],
  ['0x0102', 'Event', 'Create a new meeting, deadline or other event.', 'List Content Types'],
  [
    '0x0104',
    'Announcement',
    'Create a new news item, status or other short piece of information.',
    'List Content Types',
  ],
  ['0x0105', 'Link', 'Create a new link to a Web page or other resource.', 'List Content Types'],
  ['0x0106', 'Contact', 'Store information about a business or personal contact.', 'List Content Types'],
  ['0x0108', 'Task', 'Track a work item that you or your team needs to complete.', 'List Content Types'],
  ['0x0120', 'Folder', 'Create a new folder.', 'Folder Content Types'],
];

const insert = (site: Site, listId: number, id: string, definition: Settings, order: number): void => {
  site.db.run(
    'INSERT INTO content_types (list, id, definition, ord) VALUES (?, ?, ?, ?)',
    listId,
    id,
    JSON.stringify(definition),
    order,
  );
};

/** A list's copy of a content type: the parent's id, `00`, and 32 hex digits (recorded form). */
const copyOf = (id: string): string => `${id}00${randomBytes(16).toString('hex').toUpperCase()}`;

export function addContentType(site: Site, listId: number, id: string, definition: Settings): ContentTypeRecord {
  const { n } = site.db.get<{ n: number }>('SELECT count(*) AS n FROM content_types WHERE list = ?', listId) ?? {
    n: 0,
  };
  insert(site, listId, id, definition, n);
  return { listId, id, definition };
}

/** Copies a site content type into a list. */
export const addCopy = (site: Site, list: ListRecord, source: ContentTypeRecord): ContentTypeRecord =>
  addContentType(site, list.id, copyOf(source.id), { ...source.definition, Scope: list.folder });

export function addSiteContentTypes(site: Site): void {
  siteContentTypes.forEach(([id, Name, Description, Group], at) => {
    insert(site, 0, id, { Name, Description, Group, Hidden: Group === '_Hidden', Sealed: id === '0x' }, at);
  });
}

export function contentTypesOfNewList(site: Site, list: ListRecord, library: boolean): void {
  const wanted =
    list.template === 119
      ? ['0x0101009D1CB255DA76424F860D91F20E6C4118', '0x0120']
      : [library ? '0x0101' : '0x01', '0x0120'];
  for (const id of wanted) {
    const source = contentTypes(site, 0).find((one) => one.id === id);
    if (source) addCopy(site, list, source);
  }
}

export const contentTypes = (site: Site, listId: number): ContentTypeRecord[] =>
  site.db
    .all<{ id: string; definition: string }>(
      'SELECT id, definition FROM content_types WHERE list = ? ORDER BY ord',
      listId,
    )
    .map((row) => ({ listId, id: row.id, definition: JSON.parse(row.definition) as Settings }));

/** The list's content type of new items, or of new folders. */
export const defaultContentType = (site: Site, listId: number, folder: boolean): string =>
  site.db.get<{ id: string }>(
    `SELECT id FROM content_types WHERE list = ? AND id ${folder ? '' : 'NOT '}LIKE '0x0120%' ORDER BY ord LIMIT 1`,
    listId,
  )?.id ?? (folder ? '0x0120' : '0x01');
