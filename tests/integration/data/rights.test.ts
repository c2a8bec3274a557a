import { currentActor } from '../../../src/data/currentActor';
import { checkRows, repairRows } from '../../../src/data/currentRows';
import { deleteDraft, loadDraft, loadDrafts, saveDraft } from '../../../src/data/drafts';
import { importRegister } from '../../../src/data/importRegister';
import { findOutsider } from '../../../src/data/outsider';
import { KeptDraft } from '../../../src/data/keptDraft';
import { checkLists } from '../../../src/data/provision';
import { readItems } from '../../../src/data/readRegister';
import { loadRegister, postUpdate, recordDecision } from '../../../src/data/registerRepository';
import { addStep } from '../../../src/data/steps';
import { Connection } from '../../../src/data/connect';
import { DecisionChange } from '../../../src/domain/closing';
import { BLANK_DRAFT, UpdateChange } from '../../../src/domain/ownerUpdate';
import { dayPeriod } from '../../../src/domain/period';
import { AccessLevel, ListDefinition } from '../../../src/lists/definition';
import { EVIDENCE } from '../../../src/lists/evidence';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES } from '../../../src/lists/history';
import { LISTS } from '../../../src/lists/lists';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { DRAFTS, ROLES } from '../../../src/lists/round';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs, idOfPerson } from '../../support/people';
import { aDecision, aRecommendation, aRegister, aStep, anUpdate, target } from '../../support/registers';

const TODAY = '2020-10-20';
const REGISTER = aRegister({
  recommendations: [
    aRecommendation({ updates: [anUpdate('May 2020')], decisions: [aDecision('SORB', 'July 2020', 'Noted')] }),
  ],
});

const { id: _update, ...PROPOSAL } = anUpdate('2020-10-19', {
  implemented: 'Yes.',
  evidence: '84 of 100.',
  proposes: 'Closure',
});
const PROPOSES_CLOSING: UpdateChange = {
  update: PROPOSAL,
  revision: { setOn: dayPeriod('2020-10-19'), target: target('June 2021'), reason: 'Parts.', author: 'Head of Fleet' },
  status: 'Proposed closed',
  statusDate: dayPeriod('2020-10-19'),
};
const { id: _decision, ...AGREED } = aDecision('SORB', '2020-10-20', 'Closure agreed');
const AGREES: DecisionChange = { decision: AGREED, status: undefined, statusDate: undefined };
const FILES = [{ name: 'Dip sample.txt', bytes: new TextEncoder().encode('84 of 100').buffer as ArrayBuffer }];
const DRAFT: KeptDraft = {
  draft: { ...BLANK_DRAFT, date: TODAY, author: 'Head of Fleet', text: 'Not yet.' },
  submissionId: '5d0c2a64-2b63-4a59-9b8e-0d3a2f1c7e11',
  keptAt: '2020-10-20T09:00:00.000Z',
};
const LATER: KeptDraft = { ...DRAFT, draft: { ...DRAFT.draft, text: 'Almost.' }, keptAt: '2020-10-20T09:05:00.000Z' };

let made: { folder: string; remove: () => void };
let site: LocalSite;
let owner: Connection;
let panel: Connection;
let governance: Connection;
let stranger: Connection;
let id: string;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  await importRegister(site.connection, REGISTER, undefined, TODAY);
  id = (await loadRegister(site.connection)).recommendations[0]?.id ?? '';
  owner = await connectAs(site, 'fleet.manager', 'owners');
  panel = await connectAs(site, 'panel.member', 'panel');
  governance = await connectAs(site, 'governance.officer', 'governance');
  stranger = await connectAs(site, 'stranger');
  NAMES.set(owner, 'fleet.manager@tracker.example')
    .set(panel, 'panel.member@tracker.example')
    .set(stranger, 'stranger@tracker.example');
});

afterEach(() => site.close());

function itemsOf({ sp }: Connection, { title }: ListDefinition) {
  return sp.web.lists.getByTitle(title).items;
}

async function firstId(list: ListDefinition): Promise<number> {
  const [row] = await readItems<{ Id: number }>(site.connection, list, undefined, ['Id']);
  return row?.Id ?? 0;
}

const JSON_HEADERS = {
  Accept: 'application/json;odata=nometadata',
  'Content-Type': 'application/json;odata=nometadata',
};
/** By the connection, the login name that it acts as. */
const NAMES = new Map<Connection, string>();

const BY_OWNER = (): Connection => owner;
const BY_PANEL = (): Connection => panel;

describe('rights that SharePoint keeps to', () => {
  it.each<[string, () => Connection, ListDefinition]>([
    ['an owner', BY_OWNER, RECOMMENDATIONS],
    ['an owner', BY_OWNER, UPDATES],
    ['an owner', BY_OWNER, TARGET_DATE_REVISIONS],
    ['an owner', BY_OWNER, DECISIONS],
    ['a member of the panel', BY_PANEL, UPDATES],
    ['a member of the panel', BY_PANEL, DECISIONS],
  ])('%s cannot change or delete a row of a list (%#)', async (_, who, list) => {
    await postUpdate(governance, id, PROPOSES_CLOSING, 'first', [], { today: TODAY });
    const row = itemsOf(who(), list).getById(await firstId(list));
    await expect(row.update({ Title: 'Changed' })).rejects.toMatchObject({ status: 403 });
    await expect(row.delete()).rejects.toMatchObject({ status: 403 });
    await expect(row.recycle()).rejects.toMatchObject({ status: 403 });
  });

  it('an owner cannot change the update that they posted themselves, nor their file', async () => {
    await postUpdate(owner, id, PROPOSES_CLOSING, 'mine', FILES, { today: TODAY });
    const [mine] = await readItems<{ Id: number }>(owner, UPDATES, "RegisterKey eq 'mine'", ['Id']);
    await expect(
      itemsOf(owner, UPDATES)
        .getById(mine?.Id ?? 0)
        .update({ UpdateText: 'x' }),
    ).rejects.toMatchObject({
      status: 403,
    });
    const files = await readItems<{ Id: number; FSObjType: number }>(owner, EVIDENCE, undefined, ['Id', 'FSObjType']);
    const file = files.find(({ FSObjType }) => Number(FSObjType) === 0);
    await expect(
      itemsOf(owner, EVIDENCE)
        .getById(file?.Id ?? 0)
        .update({ Title: 'x' }),
    ).rejects.toMatchObject({
      status: 403,
    });
  });

  it.each(LISTS.map((list) => [list.title, list] as const))(
    'adding to the list %s is allowed as its definition says, by SharePoint itself',
    async (_, list) => {
      const outcome = async (who: Connection): Promise<number> => {
        const answer = await fetch(
          `${who.siteUrl}/_api/web/lists/getByTitle('${encodeURIComponent(list.title)}')/items`,
          {
            method: 'POST',
            headers: { ...JSON_HEADERS, 'X-Local-User': NAMES.get(who) ?? '', Authorization: 'Bearer local' },
            body: JSON.stringify({ Title: 'Added' }),
          },
        );
        return answer.status;
      };
      const expected = (level: AccessLevel): number => (level === undefined ? 404 : level === 'read' ? 403 : 400);
      // Who may add gets as far as the columns that must be filled, or the file that a library wants.
      const settled = (status: number): number => (status === 201 ? 400 : status);
      expect([settled(await outcome(owner)), settled(await outcome(panel)), await outcome(stranger)]).toEqual([
        expected(list.access.owners),
        expected(list.access.panel),
        404,
      ]);
    },
  );

  it.each<[string, () => Connection]>([
    ['an owner', BY_OWNER],
    ['a member of the panel', BY_PANEL],
  ])('%s cannot record a decision, nor add a step', async (_, who) => {
    await expect(recordDecision(who(), id, AGREES, 'd', { today: TODAY })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(addStep(who(), id, aStep(1), 's')).rejects.toMatchObject({ code: 'forbidden' });
    expect((await loadRegister(site.connection)).recommendations[0]).toMatchObject({ decisions: [{}], steps: [] });
  });

  it('a member of the panel reads the register and adds nothing', async () => {
    expect((await loadRegister(panel)).recommendations).toHaveLength(1);
    await expect(postUpdate(panel, id, PROPOSES_CLOSING, 'p', [], { today: TODAY })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(saveDraft(panel, id, DRAFT)).rejects.toMatchObject({ code: 'notFound' });
    expect((await loadRegister(panel)).recommendations[0]?.updates).toHaveLength(1);
  });

  it('somebody in no group sees nothing', async () => {
    await expect(loadRegister(stranger)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('an owner adds an update, a new date and a file, and everybody sees where it stands at once', async () => {
    await postUpdate(owner, id, PROPOSES_CLOSING, 'mine', FILES, { today: TODAY });
    for (const who of [owner, panel, governance]) {
      expect((await loadRegister(who)).recommendations[0]).toMatchObject({
        status: 'Proposed closed',
        statusDate: dayPeriod('2020-10-19'),
        updates: [{}, { proposes: 'Closure' }],
        revisions: [{ reason: 'Parts.' }],
        evidence: [{ fileName: 'Dip sample.txt', addedOn: dayPeriod('2020-10-19'), author: 'Head of Transport' }],
      });
    }
  });

  it('the row that an owner could not change is found and repaired by governance', async () => {
    await postUpdate(owner, id, PROPOSES_CLOSING, 'mine', [], { today: TODAY });
    const differences = await checkRows(governance, TODAY);
    expect(differences.map(({ column, stored, computed }) => [column, stored, computed])).toEqual(
      expect.arrayContaining([
        ['Status', 'Open', 'Proposed closed'],
        ['Updates heard', '1', '2'],
        ['Target date', '', 'June 2021'],
        ['RAG', 'AMBER', 'GREEN'],
      ]),
    );
    const before = await loadRegister(site.connection);
    await repairRows(governance, differences, TODAY);
    await expect(checkRows(governance, TODAY)).resolves.toEqual([]);
    expect(await loadRegister(site.connection)).toEqual(before);
    await expect(repairRows(owner, differences, TODAY)).resolves.toBeUndefined();

    // A row that is older than the column for reviews has heard of none.
    const rows = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items;
    await rows.getById(Number(id)).update({ ReviewsHeard: null });
    await expect(checkRows(governance, TODAY)).resolves.toEqual([]);
  });

  it('an owner cannot repair rows', async () => {
    await postUpdate(owner, id, PROPOSES_CLOSING, 'mine', [], { today: TODAY });
    await expect(repairRows(owner, await checkRows(owner, TODAY), TODAY)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('governance posts, decides and writes the row', async () => {
    await postUpdate(governance, id, PROPOSES_CLOSING, 'u', [], { today: TODAY });
    await recordDecision(governance, id, AGREES, 'd', { today: TODAY });
    await expect(checkRows(governance, TODAY)).resolves.toEqual([]);
    expect((await loadRegister(owner)).recommendations[0]).toMatchObject({
      status: 'Proposed closed',
      decisions: [{}, {}],
    });
  });

  it('a draft is seen and changed by its author alone, governance included', async () => {
    await saveDraft(owner, id, DRAFT);
    await saveDraft(owner, id, LATER, [DRAFT.keptAt]);
    const other = await connectAs(site, 'estates.manager', 'owners');
    await expect(loadDraft(owner, id)).resolves.toEqual(LATER);
    await expect(loadDrafts(owner)).resolves.toEqual([{ recommendationId: id, kept: LATER }]);
    await expect(loadDrafts(panel)).resolves.toEqual([]);
    for (const who of [other, governance]) {
      await expect(loadDraft(who, id)).resolves.toBeUndefined();
      await expect(loadDrafts(who)).resolves.toEqual([]);
      await expect(readItems(who, DRAFTS, undefined, ['Id'])).resolves.toEqual([]);
      await expect(
        itemsOf(who, DRAFTS)
          .getById(await firstId(DRAFTS))
          .update({ DraftText: '' }),
      ).rejects.toThrow();
      await saveDraft(who, id, DRAFT);
    }
    await deleteDraft(owner, id, LATER.submissionId, [LATER.keptAt]);
    await deleteDraft(owner, id, LATER.submissionId, [LATER.keptAt]);
    await expect(loadDraft(owner, id)).resolves.toBeUndefined();
    await expect(loadDraft(other, id)).resolves.toEqual(DRAFT);
  });

  it('those who may not see rights are told of lists alone', async () => {
    await expect(checkLists(owner)).resolves.toMatchObject({ isUpToDate: true });
    expect(LISTS.length).toBeGreaterThan(0);
  });
});

describe('findOutsider', () => {
  it('tells somebody in none of the groups who can add them, and nobody else', async () => {
    const member = await connectAs(site, 'site.member');
    await site.connection.sp.web.associatedMemberGroup.users.add('i:0#.f|membership|site.member@tracker.example');
    await expect(findOutsider(member)).resolves.toEqual({ siteOwners: 'Tracker Owners' });
    for (const who of [owner, panel, governance, site.connection]) {
      await expect(findOutsider(who)).resolves.toBeUndefined();
    }
    await site.connection.sp.web.lists.getByTitle(DRAFTS.title).delete();
    await expect(findOutsider(panel)).resolves.toBeUndefined();
  });

  it('takes a site without the tracker for one that is to be set up', async () => {
    const plain = await startLocalSite();
    try {
      const member = await connectAs(plain, 'site.member');
      await plain.connection.sp.web.associatedMemberGroup.users.add('i:0#.f|membership|site.member@tracker.example');
      await expect(findOutsider(member)).resolves.toBeUndefined();
    } finally {
      await plain.close();
    }
  });
});

describe('currentActor', () => {
  it('tells roles and governance of the signed-in person', async () => {
    for (const role of ['Head of Fleet', ' ', 'Head of Estates']) {
      await itemsOf(site.connection, ROLES).add({ Title: role, PersonId: await idOfPerson(site, 'fleet.manager') });
    }
    await expect(currentActor(owner)).resolves.toEqual({
      roles: ['Head of Fleet', 'Head of Estates'],
      isGovernance: false,
      isPanel: false,
    });
    await expect(currentActor(governance)).resolves.toEqual({ roles: [], isGovernance: true, isPanel: false });
    await expect(currentActor(panel)).resolves.toEqual({ roles: [], isGovernance: false, isPanel: true });
    await expect(currentActor(site.connection)).resolves.toMatchObject({ isGovernance: true });
  });
});
