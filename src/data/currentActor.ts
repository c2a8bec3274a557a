import { SPCollection, SPInstance } from '@pnp/sp';
import { Actor } from '../domain/closing';
import { GROUPS, GROUP_NAMES } from '../lists/access';
import { boardPanel } from '../lists/boardPanels';
import { ROLES } from '../lists/round';
import { Connection } from './connect';
import { readItems } from './readRegister';
import { RepositoryError, attempt } from './RepositoryError';

/** How the titles of the groups of boards' members begin. */
const ANY_PANEL = boardPanel('').toLowerCase();

/** The id of the signed-in person in the site. */
export async function currentUserId({ sp }: Connection): Promise<number> {
  return attempt('asking who is signed in', async () => {
    const user: { Id: number } = await SPInstance(sp.web, 'currentuser').select('Id')();
    return user.Id;
  });
}

/** The roles of a person; none for those who may not see the list, as members of boards. */
async function rolesOf(connection: Connection, userId: number): Promise<readonly string[]> {
  try {
    const rows = await readItems<{ Title: string | null }>(connection, ROLES, `PersonId eq ${userId}`, ['Title']);
    return rows.flatMap(({ Title }) => (Title === null || Title.trim() === '' ? [] : [Title.trim()]));
  } catch (error) {
    if (error instanceof RepositoryError && (error.code === 'notFound' || error.code === 'forbidden')) {
      return [];
    }
    throw error;
  }
}

/**
 * Who the signed-in person is to the register: the roles that the list Roles gives them, and whether they are a member of
 * the group Governance. It decides what screens offer; what is allowed, SharePoint decides.
 */
export async function currentActor(connection: Connection): Promise<Actor> {
  const { sp } = connection;
  const userId = await currentUserId(connection);
  const [groups, roles] = await Promise.all([
    attempt('asking for the groups of who is signed in', async () => {
      const found: { Title: string }[] = await SPCollection(sp.web, 'currentuser/groups').select('Title')();
      return found.map(({ Title }) => Title.toLowerCase());
    }),
    rolesOf(connection, userId),
  ]);
  const readsAll = GROUP_NAMES.some((name) => groups.includes(GROUPS[name].title.toLowerCase()));
  const isOfBoard = groups.some((each) => each.startsWith(ANY_PANEL));
  return {
    roles,
    isGovernance: groups.includes(GROUPS.governance.title.toLowerCase()),
    isPanel: isOfBoard || groups.includes(GROUPS.panel.title.toLowerCase()),
    ...(isOfBoard && !readsAll ? { readsSharedRowsOnly: true } : {}),
  };
}
