import { SPCollection } from '@pnp/sp';
import { GROUPS, GROUP_NAMES } from '../lists/access';
import { boardPanel } from '../lists/boardPanels';
import { Connection } from './connect';
import { attempt } from './RepositoryError';

/** A group of the site that the tracker knows, with who is in it. */
export interface TrackerGroup {
  readonly title: string;
  /** What its members may do, in a sentence. */
  readonly description: string;
  /** The names of its members, by letter; `undefined` where the site has no such group yet. */
  readonly members: readonly string[] | undefined;
}

interface SPGroup {
  readonly Title: string;
  readonly Users: readonly { readonly Title: string }[];
}

/** The groups of the tracker and of the boards, with their members. Throws RepositoryError. */
export async function trackerGroups({ sp }: Connection, boards: readonly string[]): Promise<readonly TrackerGroup[]> {
  const found: readonly SPGroup[] = await attempt('reading the groups of the site', () =>
    SPCollection(sp.web, 'sitegroups').select('Title', 'Users/Title').expand('Users')(),
  );
  const wanted = [
    ...GROUP_NAMES.map((name) => GROUPS[name]),
    ...boards.map((board) => ({
      title: boardPanel(board),
      description: `Sit on ${board}: read what is for it.`,
    })),
  ];
  return wanted.map(({ title, description }) => ({
    title,
    description,
    members: found
      .find((group) => group.Title.toLowerCase() === title.toLowerCase())
      ?.Users.map(({ Title }) => Title)
      .sort(),
  }));
}
