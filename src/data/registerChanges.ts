import { Connection } from './connect';
import { keepRead } from './longRegister';
import { openRegister } from './openRegister';
import { readChosen } from './readChosen';
import { ReadingPosition } from './readLists';
import { FollowedReading, LIST_OF, RegisterItems, assembleRegister } from './readRegister';
import { attempt } from './RepositoryError';
import { SPItem } from './rows/ItemReader';

const OPERATION = 'reading what has changed';

/** SharePoint tells at most so many changes at a time. */
const CHANGES_AT_A_TIME = 1000;

/** From so many changed rows on, reading everything anew asks less of SharePoint. */
const MOST_CHANGED_ROWS = 1000;

/** What of the rows is followed: also who may read them, for a row that is shared or no longer so comes or goes. */
const FOLLOWED = {
  Item: true,
  Add: true,
  Update: true,
  SystemUpdate: true,
  Rename: true,
  Move: true,
  Restore: true,
  DeleteObject: true,
  RoleAssignmentAdd: true,
  RoleAssignmentDelete: true,
  FetchLimit: CHANGES_AT_A_TIME,
};

type Part = keyof RegisterItems;

/** The ids of the rows that changed, by the part of the register that they belong to. */
type ChangedRows = ReadonlyMap<Part, ReadonlySet<number>>;

interface SPChange {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ListId?: string;
  readonly ItemId?: number;
}

const PARTS = new Map(Object.entries(LIST_OF).map(([part, list]) => [list.title, part as Part]));

/** The rows that changed since, and up to where that is told; `undefined` where there are more than are worth following. */
async function findChanges(
  { sp }: Connection,
  { token, titles }: ReadingPosition,
): Promise<{ readonly rows: ChangedRows; readonly token: string } | undefined> {
  const rows = new Map<Part, Set<number>>();
  let count = 0;
  let from = token;
  for (;;) {
    const query = { ...FOLLOWED, ChangeTokenStart: { StringValue: from } };
    const changes = (await attempt(OPERATION, () => sp.web.getChanges(query))) as readonly SPChange[];
    for (const { ListId = '', ItemId } of changes) {
      const part = PARTS.get(titles.get(ListId.toLowerCase()) ?? '');
      if (part !== undefined && ItemId !== undefined) {
        const known = rows.get(part) ?? new Set();
        count += known.has(ItemId) ? 0 : 1;
        rows.set(part, known.add(ItemId));
      }
    }
    from = changes[changes.length - 1]?.ChangeToken.StringValue ?? from;
    if (count > MOST_CHANGED_ROWS) {
      return undefined;
    }
    if (changes.length < CHANGES_AT_A_TIME) {
      return { rows, token: from };
    }
  }
}

function merged(before: readonly SPItem[], changed: ReadonlySet<number>, now: readonly SPItem[]): readonly SPItem[] {
  return [...before.filter(({ Id }) => !changed.has(Id)), ...now].sort((one, other) => one.Id - other.Id);
}

/**
 * The register as it is now, of which only what has changed since the last reading is fetched: one request where nothing
 * has, and then the register is the same object; one more for the changed rows. Rows that are gone, or may no longer be
 * read, are left out. Everything is read anew where more has changed than is worth following. Throws `RepositoryError`.
 */
export async function readChanges(connection: Connection, before: FollowedReading): Promise<FollowedReading> {
  const { position } = before;
  const changes = position && (await findChanges(connection, position));
  if (position === undefined || changes === undefined) {
    return openRegister(connection, before.unread !== undefined);
  }
  const now = { ...position, token: changes.token };
  if (changes.rows.size === 0) {
    return { ...before, position: now };
  }
  const parts = [...changes.rows];
  const found = await readChosen(
    connection,
    parts.map(([part, ids]) => ({ list: LIST_OF[part], column: 'Id', values: [...ids] })),
  );
  const items = { ...before.items } as Record<Part, readonly SPItem[]>;
  parts.forEach(([part, ids], at) => {
    items[part] = merged(before.items[part], ids, found[at] ?? []);
  });
  const changed = { ...before, items: items as unknown as RegisterItems, position: now };
  const kept = before.unread === undefined ? changed.items : await keepRead(connection, before, changed.items);
  return { ...changed, ...assembleRegister(kept) };
}
