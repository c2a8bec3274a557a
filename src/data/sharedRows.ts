import '@pnp/sp/batching';
import '@pnp/sp/security/item';
import { SPCollection } from '@pnp/sp';
import { CalendarDay } from '../domain/calendarDay';
import { FoundLevel, findLevel } from '../lists/accessPlan';
import { LISTS_BY_BOARD, BoardPanel, boardPanel } from '../lists/boardPanels';
import { ListDefinition } from '../lists/definition';
import { Connection } from './connect';
import { todayByClock } from './days';
import { toFoundLevel, SPRoleDefinition } from './provisionAccess';
import { readRegister } from './readRegister';
import { RepositoryError, attempt } from './RepositoryError';
import { RowReaders, isSharedWith, rowReaders, tooManyToShare } from './rowReaders';

/** SharePoint's kind of the permission level Read. */
const READ_KIND = 2;

/** Rows of a page: their rights are asked for with them. */
const PAGE_SIZE = 500;

/** Rows in one batch: at most four requests each, of which SharePoint takes 100. */
const ROWS_IN_BATCH = 20;

/** A row that the members of a board may not read although it is for them, or may read although it is not. */
export interface SharingDifference {
  readonly list: string;
  readonly itemId: number;
  /** What the row belongs to, in words. */
  readonly label: string;
  readonly toShow: readonly BoardPanel[];
  readonly toHide: readonly BoardPanel[];
}

/** The groups of boards that have members, by their ids. */
type Panels = ReadonlyMap<BoardPanel, number>;

interface SPItemRights {
  readonly Id: number;
  readonly HasUniqueRoleAssignments: boolean;
  readonly RoleAssignments: readonly {
    readonly PrincipalId: number;
    readonly RoleDefinitionBindings: readonly { readonly RoleTypeKind: number }[];
  }[];
}

interface FoundSharing {
  readonly panels: Panels;
  readonly differences: readonly (SharingDifference & { readonly hasOwnRights: boolean })[];
}

/** A board whose group has no members costs no row rights of its own. */
async function findPanels({ sp }: Connection): Promise<Panels> {
  const groups: { Id: number; Title: string; Users: readonly unknown[] }[] = await attempt(
    'asking for the groups of the boards',
    () => SPCollection(sp.web, 'sitegroups').select('Id', 'Title', 'Users/Id').expand('Users')(),
  );
  const prefix = boardPanel('').toLowerCase();
  return new Map(
    groups
      .filter(({ Title, Users }) => Title.toLowerCase().startsWith(prefix) && Users.length > 0)
      .map(({ Id, Title }) => [boardPanel(Title.slice(prefix.length)), Id]),
  );
}

async function readRights({ sp }: Connection, list: ListDefinition): Promise<ReadonlyMap<number, SPItemRights>> {
  return attempt(`reading the rights of the rows of ${list.title}`, async () => {
    const found = new Map<number, SPItemRights>();
    const query = sp.web.lists
      .getByTitle(list.title)
      .items.select(
        'Id',
        'HasUniqueRoleAssignments',
        'RoleAssignments/PrincipalId',
        'RoleAssignments/RoleDefinitionBindings/RoleTypeKind',
      )
      .expand('RoleAssignments', 'RoleAssignments/RoleDefinitionBindings')
      .top(PAGE_SIZE);
    for await (const page of query) {
      for (const item of page as SPItemRights[]) {
        found.set(item.Id, item);
      }
    }
    return found;
  });
}

/** Who holds Read in a row; what they hold of the list, which is copied when a row gets rights of its own, is less. */
function readersAmong({ RoleAssignments }: SPItemRights): ReadonlySet<number> {
  return new Set(
    RoleAssignments.filter(({ RoleDefinitionBindings }) =>
      RoleDefinitionBindings.some(({ RoleTypeKind }) => RoleTypeKind === READ_KIND),
    ).map(({ PrincipalId }) => PrincipalId),
  );
}

function differenceOf(row: RowReaders, rights: SPItemRights | undefined, panels: Panels): FoundSharing['differences'] {
  if (rights === undefined) {
    return [];
  }
  const hasOwnRights = rights.HasUniqueRoleAssignments;
  const holders = hasOwnRights ? readersAmong(rights) : new Set<number>();
  const { list, itemId, label } = row;
  const toShow = [...panels].flatMap(([panel, id]) => (isSharedWith(row, panel) && !holders.has(id) ? [panel] : []));
  const toHide = [...panels].flatMap(([panel, id]) => (!isSharedWith(row, panel) && holders.has(id) ? [panel] : []));
  return toShow.length + toHide.length === 0 ? [] : [{ list: list.title, itemId, label, toShow, toHide, hasOwnRights }];
}

async function findSharing(connection: Connection, today: CalendarDay): Promise<FoundSharing> {
  const panels = await findPanels(connection);
  if (panels.size === 0) {
    return { panels, differences: [] };
  }
  const rows = rowReaders(await readRegister(connection), today);
  const refusal = tooManyToShare(rows, [...panels.keys()]);
  if (refusal !== undefined) {
    throw new RepositoryError('invalid', "sharing rows with the boards' members", refusal);
  }
  const rights = new Map(
    await Promise.all(LISTS_BY_BOARD.map(async (list) => [list, await readRights(connection, list)] as const)),
  );
  return {
    panels,
    differences: rows.flatMap((row) => differenceOf(row, rights.get(row.list)?.get(row.itemId), panels)),
  };
}

/**
 * Finds the rows that members of boards may not read although they are for their board, or still may although they no
 * longer are: rights of rows follow a recommendation's board, and so do not change by themselves. Boards without members
 * count for nothing. Throws a {@link RepositoryError}, `invalid` where more rows would need rights than SharePoint carries.
 */
export async function checkSharing(
  connection: Connection,
  today: CalendarDay = todayByClock(),
): Promise<readonly SharingDifference[]> {
  return (await findSharing(connection, today)).differences.map(({ hasOwnRights: _, ...rest }) => rest);
}

async function readLevel({ sp }: Connection): Promise<FoundLevel> {
  const levels = await attempt(
    "reading the site's permission levels",
    () =>
      sp.web.roleDefinitions.select('Id', 'Name', 'RoleTypeKind', 'BasePermissions')() as unknown as Promise<
        SPRoleDefinition[]
      >,
  );
  const read = findLevel(levels.map(toFoundLevel), 'read');
  if (read === undefined) {
    throw new RepositoryError('invalid', 'sharing rows', 'The site has lost its permission level Read.');
  }
  return read;
}

/**
 * Gives and takes what {@link checkSharing} finds, and tells what was changed. It needs the right to manage the
 * permissions of the lists, which governance has.
 */
export async function shareRows(
  connection: Connection,
  today: CalendarDay = todayByClock(),
): Promise<readonly SharingDifference[]> {
  const { panels, differences } = await findSharing(connection, today);
  if (differences.length === 0) {
    return [];
  }
  const level = await readLevel(connection);
  const idOf = (panel: BoardPanel): number => panels.get(panel) ?? 0;
  for (let first = 0; first < differences.length; first += ROWS_IN_BATCH) {
    await attempt("sharing rows with the boards' members", async () => {
      const [batched, execute] = connection.sp.batched();
      const requests = differences
        .slice(first, first + ROWS_IN_BATCH)
        .flatMap(({ list, itemId, toShow, toHide, hasOwnRights }): Promise<unknown>[] => {
          const item = batched.web.lists.getByTitle(list).items.getById(itemId);
          return [
            ...(hasOwnRights ? [] : [item.breakRoleInheritance(true, false)]),
            ...toShow.map(async (panel) => item.roleAssignments.add(idOf(panel), level.id)),
            ...toHide.map(async (panel) => item.roleAssignments.remove(idOf(panel), level.id)),
          ];
        });
      await execute();
      await Promise.all(requests);
    });
  }
  return differences;
}
