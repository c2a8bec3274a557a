import type { Context } from '../dispatch/context';
import { node, type FolderPlace, type Node } from '../dispatch/nodes';
import { itemTable } from '../store/itemTable';
import { allLists } from '../store/lists';
import type { ItemRow } from '../store/records';
import { webPath } from '../store/site';
import { folderOfRow, listRoot, webFolders } from './folders';
import { canSeeItem } from './rights';

const rowsIn = (context: Context, folder: FolderPlace, condition: string): ItemRow[] => {
  const { list } = folder;
  if (!list) return [];
  return context.site.db
    .all<ItemRow>(
      `SELECT * FROM ${itemTable(list.id)} WHERE dir = ? COLLATE NOCASE AND ${condition} ORDER BY leaf COLLATE NOCASE`,
      folder.path,
    )
    .filter((row) => canSeeItem(context, list, row));
};

/** The files in a folder, by name. */
export const filesIn = (context: Context, folder: FolderPlace): Node[] => {
  const { list } = folder;
  return list ? rowsIn(context, folder, 'blob IS NOT NULL').map((row) => node('file', { list, row })) : [];
};

/** The folders in a folder, by name. */
export function foldersIn(context: Context, folder: FolderPlace): FolderPlace[] {
  const { list, path } = folder;
  if (list) return rowsIn(context, folder, 'fso = 1').map((row) => folderOfRow(list, row));
  if (path === webPath) return webFolders(context);
  if (path.toLowerCase() !== `${webPath}/lists`) return [];
  return allLists(context.site)
    .filter((one) => one.folder.startsWith(`${webPath}/Lists/`))
    .map(listRoot);
}
