import { flagOf, textOf } from '../dispatch/body';
import { objectIn, type Context } from '../dispatch/context';
import { node, type FolderPlace, type Node } from '../dispatch/nodes';
import type { Arguments } from '../dispatch/path';
import { done, found, nothing, result, updated, type Reply } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { fileEtag, filePath } from '../entities/fileShapes';
import { errors } from '../errors';
import { checkName, checkPath, decodedUrl, folderScope, serverRelative } from '../items/folders';
import { contentTypeOfName } from '../items/mediaTypes';
import { canSeeItem, demandAdd, demandEdit, itemScope } from '../items/rights';
import { addBlob, blobContent } from '../store/blobs';
import { insertItem, itemByPath, setSystemColumns, updateItem } from '../store/items';
import { itemTable } from '../store/itemTable';
import { allLists, listOfPath } from '../store/lists';
import { anyPrincipalById } from '../store/principals';
import { permission, type ItemRow, type ListRecord } from '../store/records';
import { inheritScope } from './folders';
import { itemEtag, recycle, remove } from './items';

/** The file at a server-relative path. @throws 404 with that path */
export function fileAt(context: Context, path: string): Node<'file'> {
  const list = listOfPath(context.site, path);
  const row = list && itemByPath(context.site, list, path);
  if (!list || !row || row.fso === 1 || row.blob === null || !canSeeItem(context, list, row))
    throw errors.fileNotFound(path);
  return node('file', { list, row });
}

function fileById(context: Context, id: string): Node<'file'> {
  const guid = id.replace(/[{}]/g, '').toLowerCase();
  for (const list of allLists(context.site)) {
    const row = context.site.db.get<ItemRow>(
      `SELECT * FROM ${itemTable(list.id)} WHERE unique_id = ? AND blob IS NOT NULL`,
      guid,
    );
    if (row && canSeeItem(context, list, row)) return node('file', { list, row });
  }
  throw errors.pathNotFound();
}

/** @throws 423 while somebody else has the file checked out */
export function demandUnlocked(context: Context, row: ItemRow): void {
  if (row.checkout === null || row.checkout === context.user.id) return;
  throw errors.checkedOut(anyPrincipalById(context.site, row.checkout)?.login ?? '');
}

/** New bytes for a file: a new version of it. */
export function overwrite(context: Context, { list, row }: Node<'file'>, content: Uint8Array): Node<'file'> {
  demandEdit(context, list, row);
  demandUnlocked(context, row);
  const blob = addBlob(context.site, content);
  const changed = updateItem(context.site, list, row, context.user.id, new Map(), {
    system: [
      ['blob', blob],
      ['comment', ''],
    ],
    newVersion: row.checkout === null,
    minor: list.settings['EnableMinorVersions'] === true,
  });
  return node('file', { list, row: changed });
}

const freeName = (context: Context, list: ListRecord, folder: FolderPlace, name: string): string => {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  let free = name;
  for (let n = 1; itemByPath(context.site, list, `${folder.path}/${free}`); n += 1) free = `${stem}${n}${extension}`;
  return free;
};

export interface NewFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly overwrite: boolean;
  readonly unique?: boolean;
}

/** Adds a file to a folder of a library, or overwrites the one of that name when that is asked for. */
export function addFile(context: Context, folder: FolderPlace, wanted: NewFile): Node<'file'> {
  const { list } = folder;
  if (!list) throw errors.notImplemented('files outside document libraries');
  const name = wanted.unique ? freeName(context, list, folder, wanted.name) : wanted.name;
  checkName(name);
  checkPath(`${folder.path}/${name}`);
  const existing = itemByPath(context.site, list, `${folder.path}/${name}`);
  if (existing?.fso === 1) throw errors.nameInUse();
  if (existing) {
    if (!wanted.overwrite) {
      const by = anyPrincipalById(context.site, existing.editor)?.login ?? '';
      throw errors.fileExists(
        `${folder.path}/${name}`.slice(1),
        by,
        context.site.clock.display(Date.parse(existing.modified), false),
      );
    }
    return overwrite(context, node('file', { list, row: existing }), wanted.content);
  }
  demandAdd(context, list, folderScope(context, folder));
  const row = insertItem(
    context.site,
    list,
    context.user.id,
    {
      leaf: name,
      dir: folder.path,
      blob: addBlob(context.site, wanted.content),
      ui: list.settings['EnableMinorVersions'] === true ? 1 : 512,
    },
    new Map(),
  );
  return node('file', { list, row: inheritScope(context, folder, row) });
}

const at = (name: string, parameter: string): RouteTable['steps'][number] =>
  step('web', name, (context, _, args) => fileAt(context, serverRelative(args.text(parameter))));

const inFolder = (context: Context, folder: FolderPlace, args: Arguments, parameter: string): Node<'file'> => {
  const given = args.text(parameter);
  return fileAt(context, given.startsWith('/') ? serverRelative(given) : `${folder.path}/${given}`);
};

const add = (context: Context, folder: FolderPlace, name: string, args: Arguments): Reply => {
  const added = addFile(context, folder, {
    name,
    content: context.request.body,
    overwrite: args.flag('overwrite', false),
    unique: args.flag('ensureUniqueFileName', false),
  });
  return found(context.model.entity(context, added, context.query), fileEtag(added));
};

const drop = (context: Context, { list, row }: Node<'file'>): void => {
  demandUnlocked(context, row);
  remove(context, list, row);
};

/** Bytes for a download, with the file's ETag. */
export const bytes = (
  context: Context,
  name: string,
  blob: number | null,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  kind: 'raw',
  content: blobContent(context.site, blob),
  contentType: contentTypeOfName(name),
  headers,
});

const checkIn = (context: Context, { list, row }: Node<'file'>, comment: string, major: boolean): void => {
  demandEdit(context, list, row);
  demandUnlocked(context, row);
  const promote = major && row.ui % 512 !== 0;
  updateItem(context.site, list, row, context.user.id, new Map(), {
    system: [
      ['checkout', null],
      ['comment', comment],
    ],
    newVersion: row.checkout !== null || promote,
    minor: !major,
  });
};

/** Files of document libraries. */
export const fileRoutes: RouteTable = {
  steps: [
    at('GetFileByServerRelativePath', 'decodedUrl'),
    at('GetFileByServerRelativeUrl', 'serverRelativeUrl'),
    step('web', 'GetFileByUrl', (context, _, args) =>
      fileAt(context, serverRelative(decodedUrl(args.text('fileUrl')))),
    ),
    step('web', 'GetFileById', (context, _, args) => fileById(context, args.text('uniqueId'))),
    step('folder', 'Files', (context, { folder }, args) =>
      args.count ? inFolder(context, folder, args, 'url') : node('files', { folder }),
    ),
    step('files', 'GetByUrl', (context, { folder }, args) => inFolder(context, folder, args, 'url')),
    step('files', 'GetByPathOrAddStub', (context, { folder }, args) => inFolder(context, folder, args, 'url')),
    step('item', 'File', (_, { list, row }) => {
      return row.blob === null ? node('absent', { name: 'File' }) : node('file', { list, row });
    }),
    step('file', 'ListItemAllFields', (_, { list, row }) => node('item', { list, row })),
    ...(['Author', 'ModifiedBy', 'CheckedOutByUser'] as const).map((name) =>
      step('file', name, (context, { row }) => {
        const id = { Author: row.author, ModifiedBy: row.editor, CheckedOutByUser: row.checkout ?? -1 }[name];
        const user = anyPrincipalById(context.site, id);
        if (!user) throw errors.userIdNotFound();
        return node('user', { user });
      }),
    ),
  ],
  operations: [
    operation('files', 'GET', '', (context, files) => ({
      kind: 'entities',
      entities: context.model.entities(context, files, context.query),
    })),
    operation('files', 'POST', 'Add', (context, { folder }, args) => add(context, folder, args.text('url'), args)),
    operation('files', 'POST', 'AddUsingPath', (context, { folder }, args) =>
      add(context, folder, args.text('decodedUrl'), args),
    ),
    operation('file', 'GET', '', (context, file) =>
      found(context.model.entity(context, file, context.query), fileEtag(file)),
    ),
    operation('file', 'GET', '$value', (context, { list, row }) => {
      context.demand(itemScope(list, row), permission.openItems);
      return bytes(context, row.leaf, row.blob, { ETag: fileEtag({ row }) });
    }),
    operation('file', 'PUT', '$value', (context, file) =>
      updated(fileEtag(overwrite(context, file, context.request.body))),
    ),
    operation('file', 'DELETE', '', (context, file) => {
      drop(context, file);
      return done;
    }),
    ...(['DeleteObject', 'DeleteWithParameters'] as const).map((name) =>
      operation('file', 'POST', name, (context, file) => {
        drop(context, file);
        return nothing(name);
      }),
    ),
    operation('file', 'POST', 'Recycle', (context, { list, row }) => {
      demandUnlocked(context, row);
      return result('Recycle', 'Edm.Guid', recycle(context, list, row));
    }),
    operation('file', 'POST', 'RecycleWithParameters', (context, { list, row }) => {
      if (flagOf(objectIn(context.json(), 'parameters') ?? {}, 'BypassSharedLock') !== true)
        demandUnlocked(context, row);
      return result('RecycleWithParameters', 'Edm.Guid', recycle(context, list, row));
    }),
    operation('file', 'POST', 'CheckOut', (context, { list, row }) => {
      demandEdit(context, list, row);
      demandUnlocked(context, row);
      setSystemColumns(context.site, list, row, [['checkout', context.user.id]], true);
      return nothing('CheckOut');
    }),
    operation('file', 'POST', 'CheckIn', (context, file, args) => {
      const comment = args.count ? String(args.get('comment') ?? '') : (textOf(context.json(), 'comment') ?? '');
      checkIn(context, file, comment, Number(args.get('checkInType', 1) ?? 1) !== 0);
      return nothing('CheckIn');
    }),
    operation('file', 'POST', 'UndoCheckOut', (context, { list, row }) => {
      demandEdit(context, list, row);
      demandUnlocked(context, row);
      setSystemColumns(context.site, list, row, [['checkout', null]], true);
      return nothing('UndoCheckOut');
    }),
    operation('file', 'POST', 'Publish', (context, file, args) => {
      checkIn(context, file, String(args.get('comment') ?? ''), true);
      return nothing('Publish');
    }),
    operation('file', 'POST', 'Unpublish', (context, { list, row }, args) => {
      demandEdit(context, list, row);
      updateItem(context.site, list, row, context.user.id, new Map(), {
        system: [['comment', String(args.get('comment') ?? '')]],
        minor: true,
      });
      return nothing('Unpublish');
    }),
    operation('file', 'GET', 'LockedByUser', () => nothing('LockedByUser')),
    operation('file', 'GET', 'ListItemAllFields', (context, { list, row }) =>
      found(context.model.entity(context, node('item', { list, row }), context.query), itemEtag(row)),
    ),
    operation('file', 'GET', 'ServerRelativeUrl', (_, file) =>
      result('ServerRelativeUrl', 'Edm.String', filePath(file)),
    ),
  ],
};
