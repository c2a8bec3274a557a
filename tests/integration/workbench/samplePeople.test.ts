import '@pnp/sp/site-groups/web';
import { addSamplePeople, samplePeople } from '../../../local/workbench/samplePeople';
import { connect } from '../../../src/data/connect';
import { currentActor } from '../../../src/data/currentActor';
import { readItems } from '../../../src/data/readRegister';
import { loadRegister } from '../../../src/data/registerRepository';
import { DECISIONS, UPDATES } from '../../../src/lists/history';
import { ROLES } from '../../../src/lists/round';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { aRecommendation, aRegister } from '../../support/registers';

const REGISTER = aRegister({
  recommendations: [
    aRecommendation({ owners: ['Head of Transport', 'Supplier (Civica)'] }),
    aRecommendation({ id: 'two', reference: '4.2', owners: ['Head of Transport'] }),
  ],
});

describe('samplePeople', () => {
  it('has one of every group, one of none, and one for each role that owns something', () => {
    expect(samplePeople(REGISTER)).toEqual([
      { role: 'Governance officer', email: 'governance.officer@tracker.example', group: 'governance' },
      { role: 'Panel member', email: 'panel.member@tracker.example', group: 'panel' },
      { role: 'JARAP member', email: 'jarap.member@tracker.example', group: 'Panel JARAP' },
      { role: 'Colleague in no group', email: 'colleague.in.no.group@tracker.example', group: undefined },
      { role: 'Head of Transport', email: 'head.of.transport@tracker.example', group: 'owners' },
      { role: 'Supplier (Civica)', email: 'supplier.civica@tracker.example', group: 'owners' },
    ]);
  });
});

describe('addSamplePeople', () => {
  let made: { folder: string; remove: () => void };
  let site: LocalSite;

  beforeAll(async () => {
    made = await provisionedFolder();
    site = await startLocalSite({ copyOf: made.folder });
    // Twice, as after a start that broke off.
    await addSamplePeople(site.connection, samplePeople(REGISTER));
    await addSamplePeople(site.connection, samplePeople(REGISTER));
  });

  afterAll(async () => {
    await site.close();
    made.remove();
  });

  const as = (name: string) => connect(site.siteUrl, { user: `${name}@tracker.example` });

  it('says once in the list Roles who holds which role', async () => {
    const rows = await readItems<{ Title: string }>(site.connection, ROLES, undefined, ['Title']);
    expect(rows.map(({ Title }) => Title)).toEqual(['Head of Transport', 'Supplier (Civica)']);
  });

  it.each([
    ['governance.officer', { roles: [], isGovernance: true, isPanel: false }],
    ['head.of.transport', { roles: ['Head of Transport'], isGovernance: false, isPanel: false }],
    ['jarap.member', { roles: [], isGovernance: false, isPanel: true, readsSharedRowsOnly: true }],
    ['panel.member', { roles: [], isGovernance: false, isPanel: true }],
  ])('lets the tracker know %s', async (name, actor) => {
    await expect(currentActor(as(name))).resolves.toEqual(actor);
    await expect(loadRegister(as(name))).resolves.toMatchObject({ recommendations: [] });
  });

  it('keeps each to their rights', async () => {
    const add = (name: string, list: string): Promise<unknown> =>
      as(name).sp.web.lists.getByTitle(list).items.add({ Title: 'x' });
    await expect(add('head.of.transport', DECISIONS.title)).rejects.toMatchObject({ status: 403 });
    await expect(add('panel.member', UPDATES.title)).rejects.toMatchObject({ status: 403 });
    await expect(loadRegister(as('colleague.in.no.group'))).rejects.toMatchObject({ code: 'notFound' });
  });
});
