import '@pnp/sp/security/list';
import '@pnp/sp/site-groups/web';
import { readItems } from '../../../src/data/readRegister';
import { connect } from '../../../src/data/connect';
import { importRegister } from '../../../src/data/importRegister';
import { checkLists, provision } from '../../../src/data/provision';
import { loadRegister } from '../../../src/data/registerRepository';
import { AUDITS } from '../../../src/lists/audits';
import { GROUPS } from '../../../src/lists/access';
import { UPDATES } from '../../../src/lists/history';
import { LISTS } from '../../../src/lists/lists';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { describeDifferences } from '../../../src/workbook/compare';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { aRecommendation, aRegister, anAudit, anUpdate } from '../../support/registers';

const REGISTER = aRegister({
  recommendations: [aRecommendation({ updates: [anUpdate('May 2020')] })],
  audits: [anAudit({ auditor: '' })],
});

let made: { folder: string; remove: () => void };
let site: LocalSite;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

afterEach(() => site.close());

describe('provision', () => {
  it('stops before anything is done at a column that was made anew with another type', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    const audits = site.connection.sp.web.lists.getByTitle(AUDITS.title);
    await audits.fields.getByInternalNameOrTitle('Organisation').delete();
    await audits.fields.addNumber('Organisation');
    await audits.fields.getByInternalNameOrTitle('Auditor').delete();
    await expect(provision(site.connection)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('The column Organisation of the list Audits is of type Number'),
    });
    const { changes } = await checkLists(site.connection);
    expect(changes.map(({ change }) => change)).toContain('column Auditor added');
  });

  it('makes every list in a plain site, tells each thing that it does, and then finds nothing left to do', async () => {
    site = await startLocalSite();
    const told: string[] = [];
    const { changes, isUpToDate } = await provision(site.connection, (list, change) => told.push(`${list}: ${change}`));
    expect(isUpToDate).toBe(false);
    expect(told).toEqual(changes.map(({ list, change }) => `${list}: ${change}`));
    expect(changes.filter(({ change }) => change === 'list created').map(({ list }) => list)).toEqual(
      LISTS.map(({ title }) => title),
    );
    await expect(provision(site.connection)).resolves.toEqual({ changes: [], isUpToDate: true });
    await expect(checkLists(site.connection)).resolves.toEqual({ changes: [], isUpToDate: true });
  });

  it.each([1, 2, 3])(
    'ends with the lists as defined when two run at once on a new site, time %i',
    async () => {
      site = await startLocalSite();
      await Promise.all([provision(site.connection), provision(connect(site.siteUrl))]);
      await expect(checkLists(site.connection)).resolves.toEqual({ changes: [], isUpToDate: true });
      const { lists } = site.connection.sp.web;
      for (const { title, fields, views } of LISTS) {
        const found: { InternalName: string }[] = await lists.getByTitle(title).fields.select('InternalName')();
        const doubled = new RegExp(`^(${fields.map(({ name }) => name).join('|')})\\d+$`);
        expect(found.filter(({ InternalName }) => doubled.test(InternalName))).toEqual([]);
        const titles: { Title: string }[] = await lists.getByTitle(title).views.select('Title')();
        const ours = titles.map(({ Title }) => Title).filter((name) => views.some((view) => view.title === name));
        expect(ours.sort()).toEqual(views.map((view) => view.title).sort());
      }
    },
    60_000,
  );

  it('repairs lists that lost columns, indexes, keys and views, and touches no row', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await importRegister(site.connection, REGISTER);
    const { lists } = site.connection.sp.web;
    const audits = lists.getByTitle(AUDITS.title);
    const recommendations = lists.getByTitle(RECOMMENDATIONS.title);
    await audits.fields.getByInternalNameOrTitle('Auditor').delete();
    await audits.fields.getByInternalNameOrTitle('Source').update({ Indexed: false }, 'SP.Field');
    await recommendations.fields
      .getByInternalNameOrTitle('RegisterKey')
      .update({ EnforceUniqueValues: false }, 'SP.Field');
    await recommendations.views.getByTitle('JARAP, open').delete();
    await recommendations.views.getByTitle('Overdue').fields.remove('DueDate');
    await recommendations.views.getByTitle('Overdue').update({ ViewQuery: '' });
    const rows = (): Promise<unknown> => readItems(site.connection, AUDITS, undefined, ['Id', 'Title', 'Modified']);
    const before = await rows();

    const { changes } = await provision(site.connection);

    expect(changes.map(({ list, change }) => `${list}: ${change}`).sort()).toEqual(
      [
        'Audits: column Auditor added',
        'Audits: column Source indexed',
        'Audits: view "All audits" shows Auditor again',
        'Audits: view "Not graded" shows Auditor again',
        'Recommendations: column RegisterKey made unique and indexed',
        'Recommendations: view "JARAP, open" added',
        'Recommendations: view "Overdue" filtered and sorted as defined',
        'Recommendations: view "Overdue" shows DueDate again',
      ].sort(),
    );
    expect(await rows()).toEqual(before);
    expect(describeDifferences(await loadRegister(site.connection), REGISTER)).toEqual([]);
    await expect(provision(site.connection)).resolves.toMatchObject({ isUpToDate: true });
  });

  it.each([1, 3, 20, 75, 160, 240])('can be run again after the connection broke at request %i', async (nth) => {
    site = await startLocalSite();
    await site.befall({ nth, times: 0, drop: true, when: nth % 2 === 0 ? 'after' : 'before' });
    await expect(provision(site.connection)).rejects.toMatchObject({ code: 'unavailable' });
    await site.befall();
    await provision(site.connection);
    await expect(checkLists(site.connection)).resolves.toEqual({ changes: [], isUpToDate: true });
  });

  it('makes keys that SharePoint itself keeps unique', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    const { items } = site.connection.sp.web.lists.getByTitle(AUDITS.title);
    await items.add({ Title: 'One', RegisterKey: 'key' });
    await expect(items.add({ Title: 'Two', RegisterKey: 'KEY' })).rejects.toThrow('SPDuplicateValuesFoundException');
  });

  it('makes lookups that keep what has a history from being deleted', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await importRegister(site.connection, REGISTER);
    const { items } = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title);
    const [row] = await items.select('Id')();
    await expect(items.getById(row.Id).delete()).rejects.toThrow();
    await expect(items()).resolves.toHaveLength(1);
  });
});

/** What the tracker's first version did not have: lists, and columns of the lists that it had. */
const NEW_LISTS = [
  'Pack appendices',
  'Frozen papers',
  'Papers',
  'Drafts',
  'Roles',
  'Settings',
  'Name changes',
  'Update requests',
  'Evidence',
  'Steps',
];
const NEW_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Audits: ['FollowsUp'],
  Recommendations: ['EarlierStatuses', 'Directorate', 'UpdatesHeard', 'DecisionsHeard', 'ReviewsHeard'],
  'Target date revisions': ['RevisionAuthor'],
  Updates: [
    'ImplementedOn',
    'Measure',
    'Achieved',
    'OutOf',
    'EvidencePeriod',
    'SampleDay',
    'EvidenceSource',
    'Delivery',
    'DecisionsOfDay',
  ],
  Decisions: ['MinuteNumber'],
};

/** Takes from a site what the first version did not make. */
async function makeEarlierVersion({ connection }: LocalSite): Promise<void> {
  const { web } = connection.sp;
  for (const title of NEW_LISTS) {
    await web.lists.getByTitle(title).delete();
  }
  for (const { title } of LISTS.filter((list) => !NEW_LISTS.includes(list.title))) {
    const list = web.lists.getByTitle(title);
    await list.resetRoleInheritance();
    for (const name of NEW_COLUMNS[title] ?? []) {
      await list.fields.getByInternalNameOrTitle(name).delete();
    }
  }
  for (const { title } of Object.values(GROUPS)) {
    await web.siteGroups.removeByLoginName(title);
  }
}

describe('provision, in a site of the earlier version', () => {
  it('adds the new lists, columns, groups and rights, and touches no row', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await importRegister(site.connection, REGISTER);
    await makeEarlierVersion(site);
    const rows = (): Promise<unknown> =>
      Promise.all(
        [AUDITS, RECOMMENDATIONS, UPDATES].map((list) =>
          readItems(site.connection, list, undefined, ['Id', 'Title', 'Modified']),
        ),
      );
    const before = await rows();
    const { changes } = await provision(site.connection);
    const done = changes.map(({ list, change }) => `${list}: ${change}`);
    expect(done).toEqual(
      expect.arrayContaining([
        ...NEW_LISTS.map((title) => `${title}: list created`),
        ...Object.entries(NEW_COLUMNS).flatMap(([title, names]) =>
          names.map((name) => `${title}: column ${name} added`),
        ),
        'Group Governance: created; put people into it',
      ]),
    );
    expect(done.filter((change) => change.endsWith('list created'))).toHaveLength(NEW_LISTS.length);
    expect(await rows()).toEqual(before);
    expect(describeDifferences(await loadRegister(site.connection), REGISTER)).toEqual([]);
    await expect(checkLists(site.connection)).resolves.toEqual({ changes: [], isUpToDate: true });
  });
});
