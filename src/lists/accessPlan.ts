import { GROUPS, GROUP_NAMES, GroupName } from './access';
import { BoardPanel, boardPanel, boardPanelAccess } from './boardPanels';
import { AccessLevel, ListDefinition } from './definition';

/** The permission level with which owners add: SharePoint's own Read, and adding rows. */
export const READ_AND_ADD = {
  name: 'Read and add',
  description: 'Can view pages, rows and files, and add rows and files. Made by the Assurance Tracker.',
  /** Read (0x00B0_08431041, as SharePoint has it) and AddListItems (2). */
  permissions: { high: '176', low: '138612835' },
} as const;

/**
 * The permission level with which a board's members open a list whose rows are shared with them one by one: what
 * SharePoint calls Limited Access, which it lets nobody give by hand.
 */
export const SHARED_ROWS = {
  name: 'See shared rows',
  description: 'Can open a list and see the rows that are shared. Made by the Assurance Tracker.',
  permissions: { high: '48', low: '134287360' },
} as const;

/** The permission levels of ours. */
const OWN_LEVELS = { 'read and add': READ_AND_ADD, 'shared rows': SHARED_ROWS } as const;

export type OwnLevel = keyof typeof OWN_LEVELS;

const OWN_LEVEL_NAMES: readonly OwnLevel[] = ['read and add', 'shared rows'];

/** How one of our permission levels is made. */
export function ownLevel(level: OwnLevel): (typeof OWN_LEVELS)[OwnLevel] {
  return OWN_LEVELS[level];
}

function isOwnLevel(level: AccessLevel): level is OwnLevel {
  return OWN_LEVEL_NAMES.some((each) => each === level);
}

/** SharePoint's kinds of built-in permission levels; their names depend on the site's language. */
const LEVEL_OF_KIND: ReadonlyMap<number, Exclude<AccessLevel, undefined>> = new Map([
  [2, 'read'],
  [3, 'own rows'],
  [5, 'everything'],
]);

/** The kind of Limited Access, which SharePoint gives and takes by itself. */
const LIMITED_ACCESS = 1;

/** A permission level as the site has it. */
export interface FoundLevel {
  readonly id: number;
  readonly name: string;
  readonly kind: number;
  readonly permissions: { readonly high: string; readonly low: string };
}

/** Which permission levels the groups hold on a list, or on the site itself, by the ids of both. */
export interface FoundRights {
  /** Whether they are its own, not those of the site. */
  readonly areOwn: boolean;
  readonly levels: ReadonlyMap<number, readonly number[]>;
}

/** The site's groups, permission levels and rights, as far as they matter here. */
export interface FoundAccess {
  /** Ids by title in lower case. */
  readonly groups: ReadonlyMap<string, number>;
  /** The site's own owners, who keep everything; `undefined` where the site has no such group. */
  readonly siteOwners: number | undefined;
  readonly levels: readonly FoundLevel[];
  readonly site: FoundRights;
  /** By the title of the list in lower case; one that is missing has none yet. */
  readonly lists: ReadonlyMap<string, FoundRights>;
}

/** A group of the tracker's: one of the three, or that of a board's members. */
export type TrackerGroup = GroupName | BoardPanel;

/** Whose rights are set: one of the tracker's groups, or the site's own owners. */
export type Holder = TrackerGroup | 'siteOwners';

function isGroupName(group: TrackerGroup): group is GroupName {
  return GROUP_NAMES.some((name) => name === group);
}

/** What a group is called and what it is told to be for. */
export function describeGroup(group: TrackerGroup): { readonly title: string; readonly description: string } {
  return isGroupName(group)
    ? GROUPS[group]
    : { title: group, description: 'Members of this board: read what is for it, and nothing else of the register.' };
}

/** What a group may do with a list. */
function accessOf(list: ListDefinition, group: TrackerGroup): AccessLevel {
  return isGroupName(group) ? list.access[group] : boardPanelAccess(list);
}

/** One step that brings rights to the definitions; what people have given to others is left alone. */
export type AccessAction =
  | { readonly kind: 'createGroup'; readonly group: TrackerGroup }
  | { readonly kind: 'setOwnLevel'; readonly level: OwnLevel; readonly levelId: number | undefined }
  /** Takes the list out of the site's rights: afterwards only the site's owners see it. */
  | { readonly kind: 'ownRights'; readonly list: string }
  /** `list` is `undefined` for the site itself. */
  | {
      readonly kind: 'setRights';
      readonly list: string | undefined;
      readonly holder: Holder;
      readonly level: AccessLevel;
      /** The ids of the levels to be taken away. */
      readonly remove: readonly number[];
    };

/** The level that means this to a site; `undefined` until it is made. */
export function findLevel(levels: readonly FoundLevel[], level: AccessLevel): FoundLevel | undefined {
  return levels.find(({ kind, name }) =>
    isOwnLevel(level) ? name === OWN_LEVELS[level].name : LEVEL_OF_KIND.get(kind) === level,
  );
}

function planOwnLevel(found: FoundAccess, level: OwnLevel): readonly AccessAction[] {
  const current = findLevel(found.levels, level);
  const { high, low } = OWN_LEVELS[level].permissions;
  return current?.permissions.high === high && current.permissions.low === low
    ? []
    : [{ kind: 'setOwnLevel', level, levelId: current?.id }];
}

function planHolder(
  found: FoundAccess,
  list: string | undefined,
  rights: FoundRights | undefined,
  holder: Holder,
  level: AccessLevel,
): readonly AccessAction[] {
  const id = holder === 'siteOwners' ? found.siteOwners : found.groups.get(describeGroup(holder).title.toLowerCase());
  const held = (id === undefined ? undefined : rights?.levels.get(id)) ?? [];
  const wanted = findLevel(found.levels, level)?.id;
  const isLimited = (levelId: number): boolean =>
    found.levels.some((each) => each.id === levelId && each.kind === LIMITED_ACCESS);
  const remove = holder === 'siteOwners' ? [] : held.filter((each) => each !== wanted && !isLimited(each));
  const hasWanted = level === undefined || (wanted !== undefined && held.includes(wanted));
  return hasWanted && remove.length === 0 ? [] : [{ kind: 'setRights', list, holder, level, remove }];
}

/**
 * What a site's groups and rights lack of the definitions, in the order in which it is to be done; each of the boards has a
 * group of its members.
 */
export function planAccess(
  lists: readonly ListDefinition[],
  found: FoundAccess,
  boards: readonly string[],
): readonly AccessAction[] {
  const groups: readonly TrackerGroup[] = [...GROUP_NAMES, ...new Set(boards.map(boardPanel))];
  const actions: AccessAction[] = groups
    .filter((group) => !found.groups.has(describeGroup(group).title.toLowerCase()))
    .map((group) => ({ kind: 'createGroup', group }));
  actions.push(...OWN_LEVEL_NAMES.flatMap((level) => planOwnLevel(found, level)));
  for (const group of groups) {
    actions.push(...planHolder(found, undefined, found.site, group, 'read'));
  }
  for (const list of lists) {
    const { title } = list;
    const rights = found.lists.get(title.toLowerCase());
    const own = rights?.areOwn === true ? rights : undefined;
    if (own === undefined) {
      actions.push({ kind: 'ownRights', list: title });
    } else if (found.siteOwners !== undefined) {
      actions.push(...planHolder(found, title, own, 'siteOwners', 'everything'));
    }
    for (const group of groups) {
      actions.push(...planHolder(found, title, own, group, accessOf(list, group)));
    }
  }
  return actions;
}

const LEVEL_WORDS: Readonly<Record<Exclude<AccessLevel, undefined>, string>> = {
  everything: 'may do everything',
  'own rows': 'keep rows of their own',
  'read and add': 'read and add',
  'shared rows': 'see the rows that are shared with them',
  read: 'read',
};

/** An action in words, with what it concerns, for reports. */
export function describeAccessAction(action: AccessAction): { readonly list: string; readonly change: string } {
  switch (action.kind) {
    case 'createGroup':
      return { list: `Group ${describeGroup(action.group).title}`, change: 'created; put people into it' };
    case 'setOwnLevel':
      return { list: 'Permission levels', change: `"${OWN_LEVELS[action.level].name}" defined` };
    case 'ownRights':
      return { list: action.list, change: "has rights of its own, and no longer those of the site's members" };
    case 'setRights': {
      const who =
        action.holder === 'siteOwners' ? "the site's owners" : `the group ${describeGroup(action.holder).title}`;
      const what = action.level === undefined ? 'no longer see it' : LEVEL_WORDS[action.level];
      return { list: action.list ?? 'Site', change: `${who}: ${what}` };
    }
  }
}
