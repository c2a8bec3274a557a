import { randomUUID } from 'node:crypto';
import { textOf } from '../dispatch/body';
import { objectIn, type Context } from '../dispatch/context';
import { node, type FolderPlace, type Node } from '../dispatch/nodes';
import type { Arguments } from '../dispatch/path';
import { created, done, found, nothing, result, updated, type Reply } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { folderAddress } from '../entities/fileShapes';
import { errors } from '../errors';
import {
  checkName,
  checkPath,
  folderAt,
  folderOfRow,
  folderScope,
  listRoot,
  serverRelative,
  webRoot,
} from '../items/folders';
import { Entity } from '../odata/value';
import { canSeeItem, demandAdd, demandEdit, itemScope } from '../items/rights';
import { changeType } from '../store/changes';
import { insertItem, itemByPath, setSystemColumns, updateItem, withChildren } from '../store/items';
import { itemTable } from '../store/itemTable';
import { listOfPath } from '../store/lists';
import { webScope } from '../store/permissions';
import { permission, type ItemRow } from '../store/records';
import { webPath } from '../store/site';
import { recycle, remove } from './items';

export const folderNode = (folder: FolderPlace): Node<'folder'> => node('folder', { folder });

/** Makes a folder below another. An existing one answers as if it were new, but in lists that forbid folders. */
export function addFolder(context: Context, parent: FolderPlace, name: string): FolderPlace {
  const segments = name.split('/').filter(Boolean);
  let place = parent;
  for (const segment of segments) place = addOne(context, place, segment);
  return place;
}

function addOne(context: Context, parent: FolderPlace, name: string): FolderPlace {
  checkName(name);
  const path = `${parent.path}/${name}`;
  checkPath(path);
  const { list } = parent;
  if (!list) {
    const known = listOfPath(context.site, path);
    if (known) return listRoot(known);
    context.demand(webScope, permission.manageWeb);
    const now = context.site.clock.now();
    context.site.db.run(
      'INSERT OR IGNORE INTO folders (path, guid, created, modified) VALUES (?, ?, ?, ?)',
      path,
      randomUUID(),
      now,
      now,
    );
    return folderAt(context, path);
  }
  const existing = itemByPath(context.site, list, path);
  if (existing?.fso === 1) return folderOfRow(list, existing);
  if (existing) throw errors.nameInUse();
  demandAdd(context, list, folderScope(context, parent));
  const row = insertItem(
    context.site,
    list,
    context.user.id,
    { leaf: name, dir: parent.path, isFolder: true },
    new Map([['Title', list.settings['BaseType'] === 1 ? null : name]]),
  );
  return folderOfRow(list, inheritScope(context, parent, row));
}

/** A new item in a folder with rights of its own has those rights, not the list's. */
export function inheritScope(context: Context, parent: FolderPlace, row: ItemRow): ItemRow {
  const { list } = parent;
  if (!list) return row;
  const scope = folderScope(context, parent);
  return scope === itemScope(list, { scope: null })
    ? row
    : setSystemColumns(context.site, list, row, [['scope', scope]], false);
}

/** Moves everything below a folder when its path changes. */
export function moveChildren(context: Context, folder: FolderPlace, newPath: string): void {
  const { list, row, path } = folder;
  if (!list || !row) return;
  for (const child of withChildren(context.site, list, row)) {
    if (child.id !== row.id)
      setSystemColumns(context.site, list, child, [['dir', newPath + child.dir.slice(path.length)]], false);
  }
}

function demandFolderItem(
  folder: FolderPlace,
): asserts folder is FolderPlace & { list: NonNullable<FolderPlace['list']>; row: ItemRow } {
  if (!folder.list || !folder.row) throw errors.invalidArgument('The root folder of a list cannot be changed so.');
}

const rename = (context: Context, folder: FolderPlace, name: string): void => {
  demandFolderItem(folder);
  checkName(name);
  demandEdit(context, folder.list, folder.row);
  const path = `${folder.row.dir}/${name}`;
  if (name.toLowerCase() !== folder.row.leaf.toLowerCase() && itemByPath(context.site, folder.list, path))
    throw errors.nameInUse();
  moveChildren(context, folder, path);
  updateItem(context.site, folder.list, folder.row, context.user.id, new Map(), {
    system: [['leaf', name]],
    change: changeType.rename,
  });
};

const drop = (context: Context, folder: FolderPlace): void => {
  if (folder.list) {
    demandFolderItem(folder);
    remove(context, folder.list, folder.row);
    return;
  }
  context.demand(webScope, permission.manageWeb);
  context.site.db.run(
    "DELETE FROM folders WHERE path = ?1 OR substr(path, 1, length(?1) + 1) = ?1 || '/'",
    folder.path,
  );
};

const at = (name: string, parameter: string): RouteTable['steps'][number] =>
  step('web', name, (context, _, args) => folderNode(folderAt(context, serverRelative(args.text(parameter)))));

const inFolder = (context: Context, folder: FolderPlace, args: Arguments, parameter: string): Node<'folder'> => {
  const given = args.text(parameter);
  const path = given.startsWith('/') || given.includes('://') ? serverRelative(given) : `${folder.path}/${given}`;
  return folderNode(folderAt(context, path));
};

const add = (context: Context, { folder }: Node<'folders'>, name: string, status: 200 | 201): Reply => {
  const parent = name.startsWith('/') ? webRoot(context) : folder;
  const relative = name.startsWith('/') ? serverRelative(name).slice(webPath.length + 1) : name;
  const place = addBelow(context, parent, relative);
  const entity = context.model.entity(context, folderNode(place));
  return status === 201 ? created(entity, `${context.webUrl}/_api/${folderAddress(place)}`) : found(entity);
};

/** A path below the web may begin with a list's root, which is there already. */
function addBelow(context: Context, parent: FolderPlace, relative: string): FolderPlace {
  const full = `${parent.path}/${relative}`;
  const list = parent.list ? undefined : listOfPath(context.site, full);
  if (!list) return addFolder(context, parent, relative);
  return addFolder(context, listRoot(list), full.slice(list.folder.length + 1));
}

/** The property bag of a folder: names are encoded as in versions. */
const propertyBag = (folder: FolderPlace): Entity =>
  new Entity('SP.PropertyValues', 'SP.ApiData.PropertyValuess', `${folderAddress(folder)}/Properties`, [
    ['vti_x005f_timecreated', folder.created],
    ['vti_x005f_timelastmodified', folder.modified],
    ['vti_x005f_isbrowsable', 'true'],
  ]);

/** Folders of libraries, lists and the web. */
export const folderRoutes: RouteTable = {
  steps: [
    step('web', 'RootFolder', (context) => folderNode(webRoot(context))),
    step('web', 'Folders', (context, _, args) =>
      args.count ? inFolder(context, webRoot(context), args, 'url') : node('folders', { folder: webRoot(context) }),
    ),
    at('GetFolderByServerRelativePath', 'decodedUrl'),
    at('GetFolderByServerRelativeUrl', 'serverRelativeUrl'),
    at('GetFolderByUrl', 'url'),
    step('web', 'GetFolderById', (context, _, args) => {
      const guid = args.text('uniqueId').replace(/[{}]/g, '').toLowerCase();
      for (const { id, guid: listGuid } of context.site.db.all<{ id: number; guid: string }>(
        'SELECT id, guid FROM lists WHERE recycled = 0',
      )) {
        const row = context.site.db.get<{ dir: string; leaf: string }>(
          `SELECT dir, leaf FROM ${itemTable(id)} WHERE unique_id = ? AND fso = 1`,
          guid,
        );
        if (row) return folderNode(folderAt(context, `${row.dir}/${row.leaf}`));
        const root = context.site.db.get<{ folder: string }>(
          'SELECT folder FROM lists WHERE guid = ? AND root_guid = ?',
          listGuid,
          guid,
        );
        if (root) return folderNode(folderAt(context, root.folder));
      }
      if (guid === context.site.meta('rootFolderGuid')) return folderNode(webRoot(context));
      throw errors.pathNotFound();
    }),
    step('list', 'RootFolder', (_, { list }) => folderNode(listRoot(list))),
    step('item', 'Folder', (_, { list, row }) => {
      return row.fso === 1 ? folderNode(folderOfRow(list, row)) : node('absent', { name: 'Folder' });
    }),
    step('folder', 'Folders', (context, { folder }, args) =>
      args.count ? inFolder(context, folder, args, 'url') : node('folders', { folder }),
    ),
    step('folder', 'ParentFolder', (context, { folder }) =>
      folderNode(folderAt(context, folder.path.slice(0, folder.path.lastIndexOf('/')))),
    ),
    step('folder', 'ListItemAllFields', (_, { folder }) =>
      folder.list && folder.row
        ? node('item', { list: folder.list, row: folder.row })
        : node('absent', { name: 'ListItemAllFields' }),
    ),
    step('folders', 'GetByUrl', (context, { folder }, args) => inFolder(context, folder, args, 'url')),
    step('folders', 'GetByPath', (context, { folder }, args) => inFolder(context, folder, args, 'decodedUrl')),
  ],
  operations: [
    operation('folders', 'GET', '', (context, folders) => ({
      kind: 'entities',
      entities: context.model.entities(context, folders, context.query),
    })),
    operation('folders', 'POST', 'Add', (context, folders, args) => add(context, folders, args.text('url'), 200)),
    operation('folders', 'POST', 'AddUsingPath', (context, folders, args) =>
      add(context, folders, args.text('decodedUrl'), 200),
    ),
    operation('folders', 'POST', '', (context, folders) =>
      add(context, folders, textOf(context.json(), 'ServerRelativeUrl') ?? '', 201),
    ),
    operation('folder', 'GET', '', (context, folder) => found(context.model.entity(context, folder, context.query))),
    operation('folder', 'POST', 'AddSubFolderUsingPath', (context, { folder }, args) => {
      const path =
        objectIn(objectIn(context.json(), 'leafPath') ?? {}, 'DecodedUrl') ?? objectIn(context.json(), 'leafPath');
      addFolder(context, folder, args.count ? args.text('decodedUrl') : (textOf(path ?? {}, 'DecodedUrl') ?? ''));
      return nothing('AddSubFolderUsingPath');
    }),
    operation('folder', 'POST', 'AddSubFolder', (context, { folder }, args) => {
      addFolder(context, folder, args.text('leafName'));
      return nothing('AddSubFolder');
    }),
    operation('folder', 'MERGE', '', (context, { folder }) => {
      const name = textOf(context.json(), 'Name');
      if (name !== undefined && name !== folder.path.slice(folder.path.lastIndexOf('/') + 1))
        rename(context, folder, name);
      return updated();
    }),
    operation('folder', 'DELETE', '', (context, { folder }) => {
      drop(context, folder);
      return done;
    }),
    operation('folder', 'POST', 'DeleteObject', (context, { folder }) => {
      drop(context, folder);
      return nothing('DeleteObject');
    }),
    operation('folder', 'POST', 'DeleteWithParameters', (context, { folder }) => {
      drop(context, folder);
      return nothing('DeleteWithParameters');
    }),
    operation('folder', 'POST', 'Recycle', (context, { folder }) => {
      demandFolderItem(folder);
      return result('Recycle', 'Edm.Guid', recycle(context, folder.list, folder.row));
    }),
    operation('folder', 'GET', 'Properties', (_, { folder }) => found(propertyBag(folder))),
    operation('folder', 'POST', 'MoveTo', (context, { folder }, args) => {
      move(context, folder, serverRelative(args.text('newUrl')));
      return nothing('MoveTo');
    }),
  ],
};

/** Moves a folder, with everything in it, to another path of the same library. */
export function move(context: Context, folder: FolderPlace, target: string): void {
  demandFolderItem(folder);
  const parent = folderAt(context, target.slice(0, target.lastIndexOf('/')));
  const name = target.slice(target.lastIndexOf('/') + 1);
  if (parent.list?.id !== folder.list.id) throw errors.notImplemented('moving a folder to another library');
  if (!canSeeItem(context, folder.list, folder.row)) throw errors.pathNotFound();
  demandEdit(context, folder.list, folder.row);
  checkName(name);
  if (itemByPath(context.site, folder.list, target)) throw errors.nameInUse();
  moveChildren(context, folder, target);
  updateItem(context.site, folder.list, folder.row, context.user.id, new Map(), {
    system: [
      ['leaf', name],
      ['dir', parent.path],
    ],
    change: changeType.rename,
  });
}
