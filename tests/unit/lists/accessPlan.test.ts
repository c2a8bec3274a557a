import { GROUPS, GROUP_NAMES } from '../../../src/lists/access';
import {
  FoundAccess,
  FoundRights,
  READ_AND_ADD,
  SHARED_ROWS,
  describeAccessAction,
  planAccess,
} from '../../../src/lists/accessPlan';
import { AUDITS } from '../../../src/lists/audits';
import { AccessLevel } from '../../../src/lists/definition';
import { UPDATES } from '../../../src/lists/history';
import { DRAFTS } from '../../../src/lists/round';

const LISTS = [AUDITS, UPDATES, DRAFTS];

const mask = { high: '176', low: '138612833' };
const LEVELS = [
  { id: 1, name: 'Beschränkt', kind: 1, permissions: mask },
  { id: 2, name: 'Lesen', kind: 2, permissions: mask },
  { id: 3, name: 'Mitwirken', kind: 3, permissions: mask },
  { id: 5, name: 'Vollzugriff', kind: 5, permissions: mask },
  { id: 9, name: READ_AND_ADD.name, kind: 0, permissions: READ_AND_ADD.permissions },
  { id: 10, name: SHARED_ROWS.name, kind: 0, permissions: SHARED_ROWS.permissions },
];
const LEVEL_IDS: Readonly<Record<string, number>> = { read: 2, 'own rows': 3, everything: 5, 'read and add': 9 };
const GROUP_IDS = { governance: 21, owners: 22, panel: 23 };
const SITE_OWNERS = 4;

function rights(levels: Partial<Record<keyof typeof GROUP_IDS, AccessLevel>>): FoundRights {
  const held = GROUP_NAMES.flatMap((group): (readonly [number, readonly number[]])[] => {
    const level = levels[group];
    return level === undefined ? [] : [[GROUP_IDS[group], [1, LEVEL_IDS[level] ?? 0]]];
  });
  return { areOwn: true, levels: new Map([...held, [SITE_OWNERS, [5]] as const]) };
}

/** A site whose rights are as defined. */
function complete(changes: Partial<FoundAccess> = {}): FoundAccess {
  return {
    groups: new Map(GROUP_NAMES.map((group) => [GROUPS[group].title.toLowerCase(), GROUP_IDS[group]])),
    siteOwners: SITE_OWNERS,
    levels: LEVELS,
    site: rights({ governance: 'read', owners: 'read', panel: 'read' }),
    lists: new Map(LISTS.map(({ title, access }) => [title.toLowerCase(), rights(access)])),
    ...changes,
  };
}

function withList(title: string, changed: FoundRights): FoundAccess {
  const found = complete();
  return { ...found, lists: new Map([...found.lists, [title.toLowerCase(), changed]]) };
}

function planned(found: FoundAccess, boards: readonly string[] = []): readonly string[] {
  return planAccess(LISTS, found, boards)
    .map(describeAccessAction)
    .map(({ list, change }) => `${list}: ${change}`);
}

describe('planAccess', () => {
  it('finds nothing to do where rights are as defined, whatever the language of the site', () => {
    expect(planned(complete())).toEqual([]);
  });

  it('makes groups and the permission level before it gives rights', () => {
    const kinds = planAccess(
      LISTS,
      complete({ groups: new Map(), levels: LEVELS.slice(0, 4), site: rights({}), lists: new Map() }),
      [],
    ).map(({ kind }) => kind);
    expect(kinds.slice(0, 5)).toEqual(['createGroup', 'createGroup', 'createGroup', 'setOwnLevel', 'setOwnLevel']);
    expect(kinds.filter((kind) => kind === 'ownRights')).toHaveLength(LISTS.length);
  });

  it.each<[string, FoundAccess, readonly string[]]>([
    [
      'takes a list out of the rights of the site',
      withList('Audits', { areOwn: false, levels: new Map() }),
      [
        "Audits: has rights of its own, and no longer those of the site's members",
        'Audits: the group Governance: may do everything',
        'Audits: the group Owners: read',
        'Audits: the group Panel: read',
      ],
    ],
    [
      'takes away more than owners may do',
      withList('Updates', rights({ ...UPDATES.access, owners: 'own rows' })),
      ['Updates: the group Owners: read and add'],
    ],
    [
      'hides what a group must not see',
      withList('Drafts', rights({ ...DRAFTS.access, panel: 'read' })),
      ['Drafts: the group Panel: no longer see it'],
    ],
    [
      'gives back what a group lost',
      withList('Audits', rights({ ...AUDITS.access, panel: undefined })),
      ['Audits: the group Panel: read'],
    ],
    [
      "gives the site's owners back what they lost",
      withList('Audits', { areOwn: true, levels: new Map([...rights(AUDITS.access).levels].slice(0, 3)) }),
      ["Audits: the site's owners: may do everything"],
    ],
    [
      'lets the groups open the site',
      complete({ site: rights({ governance: 'read', owners: 'read' }) }),
      ['Site: the group Panel: read'],
    ],
    [
      'defines the permission level again that somebody has changed',
      complete({ levels: LEVELS.map((level) => (level.id === 9 ? { ...level, permissions: mask } : level)) }),
      ['Permission levels: "Read and add" defined'],
    ],
  ])('%s', (_, found, changes) => {
    expect(planned(found)).toEqual(changes);
  });

  it('makes a group of the members of each board, who see shared rows alone where rows are for boards', () => {
    expect(planned(complete(), ['JARAP', 'Audit / Risk', 'Audit: Risk'])).toEqual([
      'Group Panel JARAP: created; put people into it',
      'Group Panel Audit Risk: created; put people into it',
      'Site: the group Panel JARAP: read',
      'Site: the group Panel Audit Risk: read',
      'Audits: the group Panel JARAP: see the rows that are shared with them',
      'Audits: the group Panel Audit Risk: see the rows that are shared with them',
      'Updates: the group Panel JARAP: see the rows that are shared with them',
      'Updates: the group Panel Audit Risk: see the rows that are shared with them',
    ]);
  });

  it('leaves the rights of others alone', () => {
    const others = rights(AUDITS.access);
    expect(planned(withList('Audits', { ...others, levels: new Map([...others.levels, [99, [3]]]) }))).toEqual([]);
  });
});
