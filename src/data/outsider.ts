import { SPCollection, SPInstance } from '@pnp/sp';
import { GROUPS, GROUP_NAMES } from '../lists/access';
import { boardPanel } from '../lists/boardPanels';
import { LISTS } from '../lists/lists';
import { Connection } from './connect';
import { attempt } from './RepositoryError';

/** Somebody who sees no list of the tracker because they are in none of its groups. */
export interface Outsider {
  /** The group of the site whose members can add them to one. */
  readonly siteOwners: string;
}

/**
 * Whether the signed-in person sees no register because they are in none of the tracker's groups, although the site has
 * been set up; `undefined` where that is not the reason.
 */
export async function findOutsider({ sp }: Connection): Promise<Outsider | undefined> {
  return attempt('looking why there is no register to be seen', async () => {
    const [groups, own, me, siteOwners, lists] = await Promise.all([
      SPCollection(sp.web, 'sitegroups').select('Title')() as Promise<{ Title: string }[]>,
      SPCollection(sp.web, 'currentuser/groups').select('Id', 'Title')() as Promise<{ Id: number; Title: string }[]>,
      SPInstance(sp.web, 'currentuser').select('IsSiteAdmin')() as Promise<{ IsSiteAdmin: boolean }>,
      SPInstance(sp.web, 'associatedownergroup').select('Id', 'Title')() as Promise<{ Id: number; Title: string }>,
      sp.web.lists.select('Title').top(5000)() as Promise<{ Title: string }[]>,
    ]);
    const titles = (found: readonly { Title: string }[]): ReadonlySet<string> =>
      new Set(found.map(({ Title }) => Title.toLowerCase()));
    const isSetUp = titles(groups).has(GROUPS.governance.title.toLowerCase());
    const isInGroup =
      GROUP_NAMES.some((name) => titles(own).has(GROUPS[name].title.toLowerCase())) ||
      own.some(({ Title }) => Title.startsWith(boardPanel('')));
    const isSiteOwner = me.IsSiteAdmin || own.some(({ Id }) => Id === siteOwners.Id);
    const seesLists = LISTS.some(({ title }) => titles(lists).has(title.toLowerCase()));
    return isSetUp && !isInGroup && !isSiteOwner && !seesLists ? { siteOwners: siteOwners.Title } : undefined;
  });
}
