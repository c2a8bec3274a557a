import '@pnp/sp/security/item';
import { Connection, connect } from '../../../src/data/connect';
import { closeAction, raiseAction } from '../../../src/data/actions';
import { currentActor } from '../../../src/data/currentActor';
import { importRegister } from '../../../src/data/importRegister';
import { findOutsider } from '../../../src/data/outsider';
import { checkLists } from '../../../src/data/provision';
import { readItems } from '../../../src/data/readRegister';
import { loadRegister, postUpdate, recordDecision } from '../../../src/data/registerRepository';
import { shareNewRows } from '../../../src/data/shareNewRows';
import { checkSharing, shareRows } from '../../../src/data/sharedRows';
import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { dayPeriod } from '../../../src/domain/period';
import { AUDITS } from '../../../src/lists/audits';
import { boardPanel } from '../../../src/lists/boardPanels';
import { DECISIONS, UPDATES } from '../../../src/lists/history';
import { LISTS } from '../../../src/lists/lists';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { ROLES } from '../../../src/lists/round';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs } from '../../support/people';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aStep,
  anAction,
  anAudit,
  anUpdate,
  withoutId,
} from '../../support/registers';

const TODAY = '2020-10-20';
const FILE = { title: '', addedOn: dayPeriod('2020-10-01'), author: '' };
const REGISTER = aRegister({
  audits: [
    anAudit({ assurance: 'Satisfactory' }),
    anAudit({ id: 'payroll', title: 'Payroll', assurance: 'Satisfactory' }),
    anAudit({ id: 'secret', title: 'Covert', assurance: 'Limited', confidential: true }),
  ],
  recommendations: [
    aRecommendation({
      priority: 'Significant',
      updates: [anUpdate('May 2020')],
      decisions: [aDecision('SORB', 'July 2020', 'Noted')],
      steps: [aStep(1)],
      evidence: [
        { ...FILE, id: 'e1', fileName: 'open.txt', confidential: false },
        { ...FILE, id: 'e2', fileName: 'closed.txt', confidential: true },
      ],
    }),
    aRecommendation({ id: 'hidden', reference: '4.2', priority: 'Significant', confidential: true }),
    aRecommendation({ id: 'covert', auditId: 'secret', priority: 'Significant' }),
    aRecommendation({
      id: 'wages',
      auditId: 'payroll',
      priority: 'Housekeeping',
      title: 'Wages',
      updates: [anUpdate('May 2020')],
    }),
  ],
});
const { id: _id, ...REPORT } = anUpdate('2020-10-19');

let made: { folder: string; remove: () => void };
let site: LocalSite;
let governance: Connection;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  governance = await connectAs(site, 'governance.officer', 'governance');
});

afterEach(() => site.close());

async function memberOf(board: string): Promise<Connection> {
  const loginName = `member.of.${board.toLowerCase()}@tracker.example`;
  const { web } = site.connection.sp;
  const user: { LoginName: string } = await web.ensureUser(loginName);
  await web.siteGroups.getByName(boardPanel(board)).users.add(user.LoginName);
  return connect(site.siteUrl, { user: loginName });
}

async function titlesSeenBy(who: Connection): Promise<readonly string[]> {
  const { recommendations } = await loadRegister(who);
  return recommendations.map(({ title }) => title).sort();
}

describe('shareRows', () => {
  it('asks for nothing, and gives no row rights of its own, while no board has members', async () => {
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    await expect(checkSharing(governance, TODAY)).resolves.toEqual([]);
    const rows = await readItems<{ HasUniqueRoleAssignments: boolean }>(site.connection, UPDATES, undefined, [
      'HasUniqueRoleAssignments',
    ]);
    expect(rows.some(({ HasUniqueRoleAssignments }) => HasUniqueRoleAssignments)).toBe(false);
  });

  it('lets the members of a board read what is for it, with its history, and nothing else', async () => {
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    const jarap = await memberOf('JARAP');
    const sorb = await memberOf('SORB');
    await expect(loadRegister(jarap)).resolves.toMatchObject({ audits: [], recommendations: [] });
    const found = await checkSharing(governance, TODAY);
    expect(found.length).toBeGreaterThan(0);

    await expect(shareRows(governance, TODAY)).resolves.toEqual(
      found.map((each) => expect.objectContaining({ list: each.list, itemId: each.itemId }) as unknown),
    );
    await expect(checkSharing(governance, TODAY)).resolves.toEqual([]);
    const { audits, recommendations } = await loadRegister(jarap);
    expect(audits.map(({ title }) => title)).toEqual(['Fleet Management']);
    expect(recommendations).toMatchObject([
      { reference: '4.1', updates: [{}], decisions: [{}], steps: [{}], evidence: [{ fileName: 'open.txt' }] },
    ]);
    // SORB decides on JARAP's first, and has the housekeeping to itself.
    expect(await titlesSeenBy(sorb)).toHaveLength(2);
    expect((await loadRegister(governance)).recommendations).toHaveLength(4);
  });

  it('comes to the same by an import into a site whose boards have members', async () => {
    const jarap = await memberOf('JARAP');
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    expect((await loadRegister(jarap)).recommendations).toHaveLength(1);
    await expect(checkSharing(governance, TODAY)).resolves.toEqual([]);
  });

  it('keeps a new update from members until governance shares it', async () => {
    const jarap = await memberOf('JARAP');
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    const id = (await loadRegister(jarap)).recommendations[0]?.id ?? '';
    const change = { update: REPORT, revision: undefined, status: undefined, statusDate: undefined };
    await postUpdate(owner, id, change, 'new', [], { today: TODAY });
    expect((await loadRegister(jarap)).recommendations[0]?.updates).toHaveLength(1);
    await expect(shareRows(governance, TODAY)).resolves.toMatchObject([{ list: UPDATES.title }]);
    expect((await loadRegister(jarap)).recommendations[0]?.updates).toHaveLength(2);
  });

  it('takes away what goes to another board since', async () => {
    const jarap = await memberOf('JARAP');
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    const [seen] = (await loadRegister(jarap)).recommendations;
    await site.connection.sp.web.lists
      .getByTitle(RECOMMENDATIONS.title)
      .items.getById(Number(seen?.id))
      .update({ OverrideBoard: 'SORB', OverrideReason: 'Operational.' });
    const changed = await shareRows(governance, TODAY);
    expect(changed.every(({ toShow, toHide }) => toShow.length === 0 && toHide.join() === 'Panel JARAP')).toBe(true);
    await expect(loadRegister(jarap)).resolves.toMatchObject({ audits: [], recommendations: [] });
  });

  it('lets members of a board change and add nothing, nor see drafts and roles', async () => {
    const jarap = await memberOf('JARAP');
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    for (const list of [AUDITS, RECOMMENDATIONS, UPDATES, DECISIONS]) {
      const [row] = await readItems<{ Id: number }>(jarap, list, undefined, ['Id']);
      const { items } = jarap.sp.web.lists.getByTitle(list.title);
      await expect(items.getById(row?.Id ?? 0).update({ Title: 'x' })).rejects.toMatchObject({ status: 403 });
      await expect(items.getById(row?.Id ?? 0).delete()).rejects.toMatchObject({ status: 403 });
      await expect(items.add({ Title: 'x' })).rejects.toMatchObject({ status: 403 });
    }
    await expect(readItems(jarap, ROLES, undefined, ['Id'])).rejects.toMatchObject({ code: 'notFound' });
    await expect(findOutsider(jarap)).resolves.toBeUndefined();
  });

  it('cannot be done by an owner', async () => {
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    const jarap = await memberOf('JARAP');
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    await expect(shareRows(owner, TODAY)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(loadRegister(jarap)).resolves.toMatchObject({ recommendations: [] });
  });
});

const AT_MEETING = dayPeriod('2020-10-16');
const { id: _actionId, actionId: _number, updates: _updates, ...ACTION } = anAction({ meetingDate: AT_MEETING });
const CLOSING = { meetingDay: '2020-10-16', note: 'Done.' };
const NOTED = {
  decision: { ...withoutId(aDecision('JARAP', '2020-10-16', 'Noted')), meetingDate: AT_MEETING },
  status: undefined,
  statusDate: undefined,
};

describe('shareNewRows', () => {
  it('lets the members of a board read what governance has just raised and recorded', async () => {
    const jarap = await memberOf('JARAP');
    const sorb = await memberOf('SORB');
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    const id = (await loadRegister(jarap)).recommendations[0]?.id ?? '';
    await raiseAction(governance, ACTION, 'raised');
    await recordDecision(governance, id, NOTED, 'noted', { today: TODAY });
    await expect(loadRegister(jarap)).resolves.toMatchObject({ actions: [], recommendations: [{ decisions: [{}] }] });

    // Asked for at once, as by two forms: one at a time, and both come to an end.
    await expect(
      Promise.all([shareNewRows(governance, TODAY), shareNewRows(governance, TODAY), shareNewRows(governance, TODAY)]),
    ).resolves.toEqual([undefined, undefined, undefined]);
    await expect(loadRegister(jarap)).resolves.toMatchObject({
      actions: [{ text: ACTION.text }],
      recommendations: [{ decisions: [{}, { board: 'JARAP' }] }],
    });
    expect((await loadRegister(sorb)).actions).toEqual([]);

    await closeAction(governance, (await loadRegister(jarap)).actions[0]?.id ?? '', CLOSING, 'closed');
    await expect(shareNewRows(governance, TODAY)).resolves.toBeUndefined();
    await expect(loadRegister(jarap)).resolves.toMatchObject({ actions: [{ status: 'Closed', updates: [{}] }] });
  });

  it('tells what stood in the way, and tries again when asked again', async () => {
    const jarap = await memberOf('JARAP');
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    await raiseAction(governance, ACTION, 'raised');
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    await expect(shareNewRows(owner, TODAY)).resolves.toMatchObject({ error: { code: 'forbidden' } });
    await expect(shareNewRows(owner, TODAY)).resolves.toMatchObject({ error: { code: 'forbidden' } });
    expect((await loadRegister(jarap)).actions).toEqual([]);
  });
});

describe('currentActor', () => {
  it('tells who reads only what is shared from who reads the whole register too', async () => {
    const jarap = await memberOf('JARAP');
    await expect(currentActor(jarap)).resolves.toMatchObject({ isPanel: true, readsSharedRowsOnly: true });
    await site.connection.sp.web.siteGroups
      .getByName('Panel')
      .users.add((await site.connection.sp.web.ensureUser('member.of.jarap@tracker.example')).LoginName);
    expect(await currentActor(jarap)).not.toHaveProperty('readsSharedRowsOnly');
  });
});

describe('provision', () => {
  it("asks for groups of a register's own boards once it has them", async () => {
    await importRegister(
      site.connection,
      aRegister({
        boards: [...DEFAULT_BOARDS, { name: 'DCC', fullName: 'DCC scrutiny', decidesAfter: [], published: false }],
      }),
      undefined,
      TODAY,
    );
    const { changes } = await checkLists(site.connection);
    expect(changes[0]).toEqual({ list: 'Group Panel DCC', change: 'created; put people into it' });
    // The group, the site, and every list that the panel reads.
    expect(changes).toHaveLength(2 + LISTS.filter(({ access }) => access.panel !== undefined).length);
  });
});
