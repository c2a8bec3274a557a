import { textOf } from '../dispatch/body';
import { objectIn, type Context } from '../dispatch/context';
import type { FolderPlace, Node } from '../dispatch/nodes';
import { nothing } from '../dispatch/reply';
import { operation, type RouteTable } from '../dispatch/routes';
import { errors } from '../errors';
import { folderAt, serverRelative } from '../items/folders';
import { filesIn, foldersIn } from '../items/folderContents';
import { demandAdd, demandEdit } from '../items/rights';
import { blobContent } from '../store/blobs';
import { changeType } from '../store/changes';
import { itemByPath, updateItem } from '../store/items';
import { addFile, demandUnlocked, fileAt } from './files';
import { addFolder, move } from './folders';
import { remove } from './items';

const cut = (path: string): { readonly parent: string; readonly name: string } => {
  const at = path.lastIndexOf('/');
  return { parent: path.slice(0, at), name: path.slice(at + 1) };
};

/** Copies a file's newest version; its history stays behind. */
function copyFile(context: Context, { row }: Node<'file'>, target: string, overwrite: boolean): void {
  const { parent, name } = cut(target);
  addFile(context, folderAt(context, parent), { name, content: blobContent(context.site, row.blob), overwrite });
}

/** Moves a file: within its library it stays the same item, elsewhere it becomes another. */
function moveFile(context: Context, file: Node<'file'>, target: string, overwrite: boolean): void {
  const { list, row } = file;
  const { parent, name } = cut(target);
  const folder = folderAt(context, parent);
  demandEdit(context, list, row);
  demandUnlocked(context, row);
  if (folder.list?.id !== list.id) {
    copyFile(context, file, target, overwrite);
    remove(context, list, row);
    return;
  }
  demandAdd(context, list);
  const existing = itemByPath(context.site, list, target);
  if (existing && existing.id !== row.id) {
    if (!overwrite) throw errors.fileExists(target.slice(1), '', existing.modified);
    remove(context, list, existing);
  }
  updateItem(context.site, list, row, context.user.id, new Map(), {
    system: [
      ['leaf', name],
      ['dir', folder.path],
    ],
    newVersion: false,
    change: changeType.rename,
  });
}

function copyFolder(context: Context, source: FolderPlace, target: string): void {
  const { parent, name } = cut(target);
  const copy = addFolder(context, folderAt(context, parent), name);
  for (const file of filesIn(context, source))
    if (file.kind === 'file') copyFile(context, file, `${copy.path}/${file.row.leaf}`, true);
  for (const folder of foldersIn(context, source)) copyFolder(context, folder, `${copy.path}/${cut(folder.path).name}`);
}

/** Source and target of a utility call, from `srcPath` and `destPath`. */
function ends(context: Context): { readonly source: string; readonly target: string } {
  const body = context.json();
  const path = (name: string, url: string): string =>
    textOf(objectIn(body, name) ?? {}, 'DecodedUrl') ?? textOf(body, url) ?? '';
  return {
    source: serverRelative(path('srcPath', 'srcUrl')),
    target: serverRelative(path('destPath', 'destUrl')),
  };
}

/** Copying and moving, as methods of files and by the utility. */
export const moveCopyRoutes: RouteTable = {
  steps: [],
  operations: [
    operation('file', 'POST', 'CopyTo', (context, file, args) => {
      copyFile(context, file, serverRelative(args.text('strNewUrl')), args.flag('bOverWrite', false, 1));
      return nothing('CopyTo');
    }),
    operation('file', 'POST', 'MoveTo', (context, file, args) => {
      moveFile(context, file, serverRelative(args.text('newUrl')), (args.get('flags', 1) ?? 0) === 1);
      return nothing('MoveTo');
    }),
    operation('root', 'POST', 'SP.MoveCopyUtil.CopyFileByPath', (context, _, args) => {
      const { source, target } = ends(context);
      copyFile(context, fileAt(context, source), target, args.flag('overwrite', false, 0));
      return nothing('CopyFileByPath');
    }),
    operation('root', 'POST', 'SP.MoveCopyUtil.MoveFileByPath', (context, _, args) => {
      const { source, target } = ends(context);
      moveFile(context, fileAt(context, source), target, args.flag('overwrite', false, 0));
      return nothing('MoveFileByPath');
    }),
    operation('root', 'POST', 'SP.MoveCopyUtil.CopyFolderByPath', (context) => {
      const { source, target } = ends(context);
      copyFolder(context, folderAt(context, source), target);
      return nothing('CopyFolderByPath');
    }),
    operation('root', 'POST', 'SP.MoveCopyUtil.MoveFolderByPath', (context) => {
      const { source, target } = ends(context);
      move(context, folderAt(context, source), target);
      return nothing('MoveFolderByPath');
    }),
  ],
};
