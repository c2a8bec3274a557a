import '@pnp/sp/lists';
import { SPCollection, SPInstance } from '@pnp/sp';
import type { ListDefinition } from '../lists/definition';
import { Connection } from './connect';

/** That a row was deleted, as far as the site tells. */
export interface Deletion {
  /** The instant, as SharePoint writes it. */
  readonly at: string;
  /** The name of who did it; the recycle bin tells it to who did it and to those who manage the site. */
  readonly by: string | undefined;
}

interface SPRecycledItem {
  readonly LeafName: string;
  readonly DirName: string;
  readonly DeletedByName: string;
  readonly DeletedDate: string;
}

interface SPItemChange {
  readonly ItemId: number;
  readonly Time: string;
}

/** SharePoint calls the row 12 of a list `12_.000`. */
function leafName(itemId: string): string {
  return `${itemId}_.000`;
}

async function inRecycleBin({ sp }: Connection, folder: string, itemId: string): Promise<Deletion | undefined> {
  const found: SPRecycledItem[] = await SPCollection(sp.web, 'recyclebin')
    .select('LeafName', 'DirName', 'DeletedByName', 'DeletedDate')
    .filter(`LeafName eq '${leafName(itemId)}'`)();
  const row = found.find(
    ({ LeafName, DirName }) => LeafName === leafName(itemId) && `/${DirName}`.toLowerCase() === folder.toLowerCase(),
  );
  return row === undefined ? undefined : { at: row.DeletedDate, by: row.DeletedByName || undefined };
}

/** SharePoint keeps what happened to a list for sixty days. */
async function inChanges({ sp }: Connection, list: ListDefinition, itemId: string): Promise<Deletion | undefined> {
  const changes: SPItemChange[] = await sp.web.lists
    .getByTitle(list.title)
    .getChanges({ Item: true, DeleteObject: true });
  const [change] = changes.filter(({ ItemId }) => ItemId === Number(itemId)).slice(-1);
  return change === undefined ? undefined : { at: change.Time, by: undefined };
}

/**
 * When a row of a list was deleted, and by whom where the signed-in person may know; `undefined` where the site does not say,
 * for it was never there, may not be seen, or was deleted long ago. Never rejects: it explains, and is not needed.
 */
export async function findDeletion(
  connection: Connection,
  list: ListDefinition,
  itemId: string,
): Promise<Deletion | undefined> {
  // Anything else could not be a row, and would have to be quoted.
  if (!/^\d+$/.test(itemId)) {
    return undefined;
  }
  try {
    const { ServerRelativeUrl }: { ServerRelativeUrl: string } = await SPInstance(
      connection.sp.web.lists.getByTitle(list.title),
      'rootFolder',
    ).select('ServerRelativeUrl')();
    const binned = await inRecycleBin(connection, ServerRelativeUrl, itemId).catch(() => undefined);
    return binned ?? (await inChanges(connection, list, itemId));
  } catch {
    return undefined;
  }
}
