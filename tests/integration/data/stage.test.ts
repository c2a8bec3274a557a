import { readBoardNames } from '../../../src/data/boardNames';
import type { Connection } from '../../../src/data/connect';
import { readRoleAddresses } from '../../../src/data/roleAddresses';
import { decisionsChangedAt, readStage, showOnStage } from '../../../src/data/stage';
import { BOARDS } from '../../../src/lists/settings';
import { DECISIONS } from '../../../src/lists/history';
import { ROLES } from '../../../src/lists/round';
import { STAGE } from '../../../src/lists/stage';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs, idOfPerson } from '../../support/people';

const TEAMS = `MCM${'a'.repeat(400)}=`;

let made: { folder: string; remove: () => void };
let site: LocalSite;
let governance: Connection;
let panel: Connection;
let owner: Connection;

beforeAll(async () => {
  made = await provisionedFolder();
  site = await startLocalSite({ copyOf: made.folder });
  governance = await connectAs(site, 'governance.officer', 'governance');
  panel = await connectAs(site, 'panel.member', 'panel');
  owner = await connectAs(site, 'head.of.fleet', 'owners');
});

afterAll(async () => {
  await site.close();
  made.remove();
});

describe('showOnStage', () => {
  it('is refused to those who record no decisions', async () => {
    for (const who of [panel, owner]) {
      await expect(showOnStage(who, '7', '12', TEAMS)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(readStage(panel, { meetingId: '7' })).resolves.toBeUndefined();
  });

  it('is followed by everybody, by the sitting and by the meeting in Teams, however long its id', async () => {
    await showOnStage(governance, '7', '12', TEAMS);
    await showOnStage(governance, '7', '13', undefined);
    const shown = { meetingId: '7', recommendationId: '13' };
    await expect(readStage(panel, { meetingId: '7' })).resolves.toMatchObject(shown);
    await expect(readStage(owner, { teamsMeetingId: TEAMS })).resolves.toMatchObject(shown);
    await expect(readStage(owner, { teamsMeetingId: "it's another" })).resolves.toBeUndefined();
  });

  it('keeps one row for a sitting when two begin at once', async () => {
    await Promise.all(['1', '2', '3'].map((id) => showOnStage(governance, '8', id, undefined)));
    const rows = (await site.connection.sp.web.lists
      .getByTitle(STAGE.title)
      .items.filter("RegisterKey eq '8'")()) as unknown[];
    expect(rows).toHaveLength(1);
  });

  it('shows nothing again', async () => {
    await showOnStage(governance, '7', undefined, TEAMS);
    expect(await readStage(panel, { meetingId: '7' })).toMatchObject({ meetingId: '7', recommendationId: undefined });
  });
});

describe('decisionsChangedAt', () => {
  it('changes when a decision is recorded', async () => {
    const before = await decisionsChangedAt(panel);
    expect(await decisionsChangedAt(panel)).toBe(before);
    // SharePoint tells the time in seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await site.connection.sp.web.lists.getByTitle(DECISIONS.title).items.add({ Title: 'Noted', RegisterKey: 'x' });
    expect(await decisionsChangedAt(panel)).not.toBe(before);
  });
});

describe('readRoleAddresses', () => {
  it('tells those who may not see the list of nobody', async () => {
    expect(await readRoleAddresses(panel)).toEqual(new Map());
  });

  it('finds all who hold a role, however it is written', async () => {
    const { items } = site.connection.sp.web.lists.getByTitle(ROLES.title);
    const people = ['head.of.fleet', 'deputy.of.fleet'];
    for (const [index, person] of people.entries()) {
      const PersonId = await idOfPerson(site, person);
      await items.add({ Title: index === 0 ? 'Head of Fleet' : 'head of  fleet', PersonId, RegisterKey: person });
    }
    const found = await readRoleAddresses(governance);
    expect([...found.values()]).toEqual([people.map((person) => `${person}@tracker.example`)]);
  });
});

describe('readBoardNames', () => {
  it('gives the boards of the domain while the list has none, and those of the list afterwards', async () => {
    expect(await readBoardNames(panel)).toContain('JARAP');
    const { items } = site.connection.sp.web.lists.getByTitle(BOARDS.title);
    await items.add({ Title: 'Audit Committee', RegisterKey: 'audit committee' });
    expect(await readBoardNames(panel)).toEqual(['Audit Committee']);
  });
});
