import '@pnp/sp/lists';
import { SPInstance } from '@pnp/sp';
import { LISTS } from '../lists/lists';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { attempt } from './RepositoryError';

/** What a site lacks of the tracker's lists, and whether who is signed in may make it. */
export interface SiteSetUp {
  /** The titles of lists that are missing, or that the signed-in person may not see. */
  readonly missing: readonly string[];
  readonly hasNone: boolean;
  readonly maySetUp: boolean;
  /** The group of the site whose members may. */
  readonly siteOwners: string;
}

/** SharePoint sends the 64 bits of rights as two numbers in text. */
interface SPBasePermissions {
  readonly Low: string;
}

/** Bits of the lower half: adding and changing rows, and managing permissions, which set-up needs besides lists. */
const ADD_AND_EDIT_ROWS = 0x2 | 0x4;
const MANAGE_PERMISSIONS = 0x2000000;

function holds({ Low }: SPBasePermissions, bits: number): boolean {
  return (Number(Low) & bits) === bits;
}

/** Looks what is missing in a site and who may make it. Throws a `RepositoryError`. */
export async function readSiteSetUp({ sp }: Connection): Promise<SiteSetUp> {
  return attempt('looking which lists are missing', async () => {
    const [lists, rights, owners] = await Promise.all([
      sp.web.lists.select('Title').top(5000)() as Promise<{ Title: string }[]>,
      SPInstance(sp.web, 'effectivebasepermissions')() as Promise<SPBasePermissions>,
      SPInstance(sp.web, 'associatedownergroup').select('Title')() as Promise<{ Title: string }>,
    ]);
    const found = new Set(lists.map(({ Title }) => Title.toLowerCase()));
    const missing = LISTS.map(({ title }) => title).filter((title) => !found.has(title.toLowerCase()));
    return {
      missing,
      hasNone: missing.length === LISTS.length,
      maySetUp: holds(rights, MANAGE_PERMISSIONS),
      siteOwners: owners.Title,
    };
  });
}

/** Whether who is signed in may add recommendations. Throws a `RepositoryError`. */
export async function mayAddRecommendations({ sp }: Connection): Promise<boolean> {
  const list = sp.web.lists.getByTitle(RECOMMENDATIONS.title);
  const rights = await attempt(
    'asking for the rights of who is signed in',
    () => SPInstance(list, 'effectivebasepermissions')() as Promise<SPBasePermissions>,
  );
  return holds(rights, ADD_AND_EDIT_ROWS);
}
