import { randomUUID } from 'node:crypto';
import type { Context } from '../dispatch/context';
import { node, type Node, type RecycledItem } from '../dispatch/nodes';
import { done, found, nothing } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { onRequest, shown, type Shape } from '../dispatch/model';
import { errors, SharePointError } from '../errors';
import { resourcePath } from '../odata/value';
import { changeType, recordChange } from '../store/changes';
import { restoreItems } from '../store/items';
import { deleteList, listById, listByTitle } from '../store/lists';
import { webScope } from '../store/permissions';
import { anyPrincipalById } from '../store/principals';
import { permission, type ListRecord } from '../store/records';

const listKind = 4;

/** [U] code and text */
const notInBin = (): SharePointError =>
  new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'The recycle bin item does not exist.');

/** Puts a whole list into the recycle bin: it keeps its rows, and its title becomes free. */
export function recycleList(context: Context, list: ListRecord): string {
  const id = randomUUID();
  const cut = list.folder.lastIndexOf('/');
  context.site.db.run(
    'INSERT INTO recycle_bin (id, kind, list, item, title, leaf, dir, size, author, deleted_by, deleted, content) VALUES (?, ?, ?, NULL, ?, ?, ?, 0, ?, ?, ?, ?)',
    id,
    listKind,
    list.id,
    list.title,
    list.folder.slice(cut + 1),
    list.folder.slice(1, cut),
    Number(list.settings['AuthorId'] ?? context.user.id),
    context.user.id,
    context.site.clock.now(),
    '',
  );
  context.site.db.run('UPDATE lists SET recycled = 1 WHERE id = ?', list.id);
  recordChange(context.site, context.user.id, changeType.delete, 'List', list.guid, list);
  return id;
}

/** The lines that the caller may see: their own deletions, or all for who manages the web. */
export const recycledItems = (context: Context): Node[] =>
  context.site.db
    .all<RecycledItem & Record<string, never>>('SELECT * FROM recycle_bin ORDER BY deleted DESC, id')
    .filter((entry) => entry.deleted_by === context.user.id || context.rights.can(webScope, permission.manageWeb))
    .map((entry) => node('recycled', { entry }));

function entryById(context: Context, id: string): Node<'recycled'> {
  const guid = id.replace(/[{}]/g, '').toLowerCase();
  const found = recycledItems(context).find(
    (one): one is Node<'recycled'> => one.kind === 'recycled' && one.entry.id === guid,
  );
  if (!found) throw notInBin();
  return found;
}

function restore(context: Context, entry: RecycledItem): void {
  if (entry.kind === listKind) {
    if (listByTitle(context.site, entry.title)) throw errors.duplicateListTitle();
    context.site.db.run('UPDATE lists SET recycled = 0 WHERE id = ?', entry.list);
    const list = listById(context.site, entry.list);
    if (list) recordChange(context.site, context.user.id, changeType.restore, 'List', list.guid, list);
  } else {
    const list = listById(context.site, entry.list);
    if (!list) throw errors.listIdNotFound();
    restoreItems(context.site, list, entry.content, context.user.id);
  }
  context.site.db.run('DELETE FROM recycle_bin WHERE id = ?', entry.id);
}

function purge(context: Context, entry: RecycledItem): void {
  if (entry.kind === listKind) {
    context.site.db.run('UPDATE lists SET recycled = 0 WHERE id = ?', entry.list);
    const list = listById(context.site, entry.list);
    if (list) deleteList(context.site, list);
  } else {
    for (const row of JSON.parse(entry.content) as { id: number }[]) {
      context.site.db.run('DELETE FROM item_versions WHERE list = ? AND item = ?', entry.list, row.id);
      context.site.db.run('DELETE FROM attachments WHERE list = ? AND item = ?', entry.list, row.id);
    }
  }
  context.site.db.run('DELETE FROM recycle_bin WHERE id = ?', entry.id);
}

const all = (context: Context): RecycledItem[] =>
  recycledItems(context).flatMap((one) => (one.kind === 'recycled' ? [one.entry] : []));

const person = (context: Context, id: number, what: 'title' | 'email'): string =>
  anyPrincipalById(context.site, id)?.[what] ?? '';

/** SP.RecycleBinItem in the recorded order. */
export const recycledShape: Shape<'recycled'> = {
  set: 'SP.ApiData.RecycleBinItems',
  type: () => 'SP.RecycleBinItem',
  address: (_, { entry }) => `Web/RecycleBin(guid'${entry.id}')`,
  properties: [
    shown('AuthorEmail', 'Edm.String', (context, { entry }) => person(context, entry.author, 'email')),
    shown('AuthorName', 'Edm.String', (context, { entry }) => person(context, entry.author, 'title')),
    shown('DeletedByEmail', 'Edm.String', (context, { entry }) => person(context, entry.deleted_by, 'email')),
    shown('DeletedByName', 'Edm.String', (context, { entry }) => person(context, entry.deleted_by, 'title')),
    shown('DeletedDate', 'Edm.DateTime', (_, { entry }) => entry.deleted),
    shown('DeletedDateLocalFormatted', 'Edm.String', ({ site }, { entry }) =>
      site.clock.display(Date.parse(entry.deleted), false),
    ),
    shown('DirName', 'Edm.String', (_, { entry }) => entry.dir),
    shown('DirNamePath', 'SP.ResourcePath', (_, { entry }) => resourcePath(entry.dir)),
    shown('Id', 'Edm.Guid', (_, { entry }) => entry.id),
    shown('ItemState', 'Edm.Int32', () => 1),
    shown('ItemType', 'Edm.Int32', (_, { entry }) => entry.kind),
    shown('LeafName', 'Edm.String', (_, { entry }) => entry.leaf),
    shown('LeafNamePath', 'SP.ResourcePath', (_, { entry }) => resourcePath(entry.leaf)),
    shown('Size', 'Edm.Int64', (_, { entry }) => String(entry.size)),
    shown('Title', 'Edm.String', (_, { entry }) => entry.title),
    onRequest('DeletedById', 'Edm.Int32', (_, { entry }) => entry.deleted_by),
  ],
  links: ['Author', 'DeletedBy'],
};

/** The site's recycle bin. */
export const recycleBinRoutes: RouteTable = {
  steps: [
    ...(['web', 'site'] as const).map((on) =>
      step(on, 'RecycleBin', (context, _, args) =>
        args.count ? entryById(context, args.text('id')) : node('recyclebin', {}),
      ),
    ),
    step('recyclebin', 'GetById', (context, _, args) => entryById(context, args.text('id'))),
    ...(['Author', 'DeletedBy'] as const).map((name) =>
      step('recycled', name, (context, { entry }) => {
        const user = anyPrincipalById(context.site, name === 'Author' ? entry.author : entry.deleted_by);
        if (!user) throw errors.userIdNotFound();
        return node('user', { user });
      }),
    ),
  ],
  operations: [
    operation('recyclebin', 'GET', '', (context, bin) => ({
      kind: 'entities',
      entities: context.model.entities(context, bin, context.query),
    })),
    operation('recyclebin', 'POST', 'RestoreAll', (context) => {
      all(context).forEach((entry) => restore(context, entry));
      return nothing('RestoreAll');
    }),
    operation('recyclebin', 'POST', 'DeleteAll', (context) => {
      all(context).forEach((entry) => purge(context, entry));
      return nothing('DeleteAll');
    }),
    operation('recycled', 'GET', '', (context, entry) => found(context.model.entity(context, entry, context.query))),
    operation('recycled', 'POST', 'Restore', (context, { entry }) => {
      restore(context, entry);
      return nothing('Restore');
    }),
    ...(['DeleteObject', 'MoveToSecondStage'] as const).map((name) =>
      operation('recycled', 'POST', name, (context, { entry }) => {
        purge(context, entry);
        return nothing(name);
      }),
    ),
    operation('recycled', 'DELETE', '', (context, { entry }) => {
      purge(context, entry);
      return done;
    }),
  ],
};
