import type { Context } from '../dispatch/context';
import type { FolderPlace } from '../dispatch/nodes';
import { errors } from '../errors';
import { itemByPath } from '../store/items';
import { allLists, listOfPath } from '../store/lists';
import { permission, type ItemRow, type ListRecord } from '../store/records';
import { webPath } from '../store/site';
import { canSeeItem, itemScope } from './rights';

const maximumPath = 400;
const maximumSegment = 255;

/** @throws 400 for a name that SharePoint Online forbids: control characters, `" * : < > ? / \ |`, too long, a dot or blank at the end */
export function checkName(name: string): void {
  if (name.length > maximumSegment) throw errors.pathTooLong();
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (name.trim() === '' || /["*:<>?/\\|\u0000-\u001f\u007f]/.test(name) || /^\.|\.$|^\s|\s$/.test(name))
    throw errors.invalidName(name);
}

export function checkPath(path: string): void {
  if (path.length > maximumPath) throw errors.pathTooLong();
}

/** An encoded URL decoded; one that cannot be is taken as it is. */
export function decodedUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** A decoded path of the caller's made server-relative: absolute, server-relative or relative to the web. @throws 400 outside the web */
export function serverRelative(given: string): string {
  const stripped = given.replace(/^https?:\/\/[^/]+/i, '');
  const path = (stripped.startsWith('/') ? stripped : `${webPath}/${stripped}`).replace(/\/+$/, '');
  if (path.toLowerCase() !== webPath && !path.toLowerCase().startsWith(`${webPath}/`)) throw errors.urlOutsideWeb();
  return path;
}

const rootPlace = (list: ListRecord): FolderPlace => ({
  path: list.folder,
  list,
  guid: list.rootGuid,
  created: list.created,
  modified: list.itemModified,
});

export const folderOfRow = (list: ListRecord, row: ItemRow): FolderPlace => ({
  path: `${row.dir}/${row.leaf}`,
  list,
  row,
  guid: row.unique_id,
  created: row.created,
  modified: row.modified,
});

interface WebFolder {
  readonly path: string;
  readonly guid: string;
  readonly created: string;
  readonly modified: string;
}

const ofWeb = (folder: WebFolder): FolderPlace => ({
  path: folder.path,
  guid: folder.guid,
  created: folder.created,
  modified: folder.modified,
});

export function webRoot(context: Context): FolderPlace {
  const created = `${context.site.meta('created').slice(0, 19)}Z`;
  return { path: webPath, guid: context.site.meta('rootFolderGuid'), created, modified: created };
}

/** The folder at a server-relative path. @throws 404, for hidden ones too */
export function folderAt(context: Context, path: string): FolderPlace {
  if (path.toLowerCase() === webPath) return webRoot(context);
  const list = listOfPath(context.site, path);
  if (!list) {
    const found = context.site.db.get<WebFolder & Record<string, never>>('SELECT * FROM folders WHERE path = ?', path);
    if (found) return ofWeb(found);
    if (path.toLowerCase() === `${webPath}/lists`.toLowerCase())
      return { ...webRoot(context), path: `${webPath}/Lists` };
    throw errors.pathNotFound();
  }
  if (!context.rights.can(itemScope(list, { scope: null }), permission.viewListItems)) throw errors.pathNotFound();
  if (path.toLowerCase() === list.folder.toLowerCase()) return rootPlace(list);
  const row = itemByPath(context.site, list, path);
  if (row?.fso !== 1 || !canSeeItem(context, list, row)) throw errors.pathNotFound();
  return folderOfRow(list, row);
}

export const listRoot = rootPlace;

/** Folders of the web itself, which belong to no list, and the roots of its lists that lie directly below it. */
export const webFolders = (context: Context): FolderPlace[] => [
  ...allLists(context.site)
    .filter(
      (list) =>
        list.folder.slice(webPath.length + 1).indexOf('/') < 0 &&
        context.rights.can(itemScope(list, { scope: null }), permission.viewListItems),
    )
    .map(rootPlace),
  ...context.site.db.all<WebFolder & Record<string, never>>('SELECT * FROM folders ORDER BY path').map(ofWeb),
];

/** The scope whose rights count in a folder. */
export function folderScope(context: Context, folder: FolderPlace): number {
  if (!folder.list) return 1;
  let path = folder.path;
  let row = folder.row;
  while (row) {
    if (row.scope !== null) return row.scope;
    path = path.slice(0, path.lastIndexOf('/'));
    row = path.length > folder.list.folder.length ? itemByPath(context.site, folder.list, path) : undefined;
  }
  return itemScope(folder.list, { scope: null });
}
