import { ListDefinition, TEXT_MAXIMUM, NOTE_MAXIMUM } from '../lists/definition';
import { MY_VIEWS, SHARED_VIEWS } from '../lists/views';
import { normaliseWords } from '../domain/scales';
import { Connection } from './connect';
import { currentUserId } from './currentActor';
import { readItems } from './readRegister';
import { fingerprint } from './registerKeys';
import { RepositoryError, attempt, isDuplicate, toRepositoryError } from './RepositoryError';

/** Who sees a saved view: everybody, or the person who saved it. */
export type ViewOwner = 'everybody' | 'me';

/** A view of the register under a name. */
export interface SavedView {
  readonly id: number;
  readonly owner: ViewOwner;
  readonly name: string;
  /** What the address of the register says after its question mark; `''` is the register as at first. */
  readonly query: string;
}

interface SPViewItem {
  readonly Id: number;
  readonly Title: string | null;
  readonly ViewAddress: string | null;
}

const LIST_OF: Readonly<Record<ViewOwner, ListDefinition>> = { everybody: SHARED_VIEWS, me: MY_VIEWS };

/** The register as at first has no query, and SharePoint takes no blank in a required column. */
const AS_AT_FIRST = '?';

async function loadFrom(connection: Connection, owner: ViewOwner, filter?: string): Promise<readonly SavedView[]> {
  const rows = await readItems<SPViewItem>(connection, LIST_OF[owner], filter, ['Id', 'Title', 'ViewAddress']);
  return rows
    .map(({ Id, Title, ViewAddress }) => ({
      id: Id,
      owner,
      name: Title ?? '',
      query: (ViewAddress ?? '').trim().replace(/^\?/, ''),
    }))
    .sort((left, right) => left.name.localeCompare(right.name, 'en-GB'));
}

/** The saved views of everybody and those of the signed-in person, each by name. */
export async function loadViews(connection: Connection): Promise<readonly SavedView[]> {
  const userId = await currentUserId(connection);
  const [shared, own] = await Promise.all([
    loadFrom(connection, 'everybody'),
    // The site's own owners see everybody's rows; the key is indexed and begins with whose it is.
    loadFrom(connection, 'me', `startswith(RegisterKey,'${userId}|')`),
  ]);
  return [...shared, ...own];
}

async function keyOf(connection: Connection, owner: ViewOwner, name: string): Promise<string> {
  const key = fingerprint(normaliseWords(name));
  return owner === 'everybody' ? key : `${await currentUserId(connection)}|${key}`;
}

function refuseLong(operation: string, name: string, query: string): void {
  if (name.length > TEXT_MAXIMUM || query.length > NOTE_MAXIMUM) {
    throw new RepositoryError('invalid', operation, 'The name or what is chosen is longer than SharePoint keeps.');
  }
}

/** Saves a view under a new name. Throws a {@link RepositoryError}, `conflict` where the name is taken. */
export async function saveView(connection: Connection, { owner, name, query }: Omit<SavedView, 'id'>): Promise<void> {
  const operation = `saving the view ${name}`;
  refuseLong(operation, name, query);
  const RegisterKey = await keyOf(connection, owner, name);
  try {
    await connection.sp.web.lists
      .getByTitle(LIST_OF[owner].title)
      .items.add({ Title: name, RegisterKey, ViewAddress: `${AS_AT_FIRST}${query}` });
  } catch (cause) {
    if (isDuplicate(cause)) {
      throw new RepositoryError(
        'conflict',
        operation,
        `There is a view called “${name}” already. Choose another name, or replace that one.`,
        cause,
      );
    }
    throw toRepositoryError(operation, cause);
  }
}

/** Gives a view what is shown now, under the name that it has. */
export async function replaceView(connection: Connection, view: SavedView, query: string): Promise<void> {
  const operation = `replacing the view ${view.name}`;
  refuseLong(operation, view.name, query);
  await attempt(operation, () =>
    connection.sp.web.lists
      .getByTitle(LIST_OF[view.owner].title)
      .items.getById(view.id)
      .update({ ViewAddress: `${AS_AT_FIRST}${query}` }),
  );
}

/** Deletes a view; one that is gone already counts as deleted. */
export async function deleteView(connection: Connection, view: SavedView): Promise<void> {
  const operation = `deleting the view ${view.name}`;
  try {
    await connection.sp.web.lists.getByTitle(LIST_OF[view.owner].title).items.getById(view.id).delete();
  } catch (cause) {
    const error = toRepositoryError(operation, cause);
    if (error.code !== 'notFound') {
      throw error;
    }
  }
}
