import { importRegister } from '../../../src/data/importRegister';
import { readItems } from '../../../src/data/readRegister';
import { loadRegister, postUpdate } from '../../../src/data/registerRepository';
import { dayPeriod } from '../../../src/domain/period';
import { UpdateChange } from '../../../src/domain/ownerUpdate';
import { Recommendation } from '../../../src/domain/register';
import { TARGET_DATE_REVISIONS, UPDATES } from '../../../src/lists/history';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { aDecision, aRecommendation, aRegister, anUpdate, target } from '../../support/registers';

const TODAY = '2020-10-20';
const SUBMISSION = '5d0c2a64-2b63-4a59-9b8e-0d3a2f1c7e11';

const REGISTER = aRegister({
  recommendations: [
    aRecommendation({
      originalTarget: target('September 2020'),
      updates: [anUpdate('May 2020')],
      decisions: [aDecision('SORB', 'July 2020', 'Noted')],
    }),
    aRecommendation({ id: 'other', reference: '4.2', updates: [anUpdate('June 2020')] }),
  ],
});

function changeOf(overrides: Partial<UpdateChange> = {}, text = 'The parts have come.'): UpdateChange {
  const { id: _id, ...update } = anUpdate('2020-10-19', { text });
  return { update, revision: undefined, status: undefined, statusDate: undefined, ...overrides };
}

const MOVES_DATE = changeOf({
  revision: {
    setOn: dayPeriod('2020-10-19'),
    target: target('June 2021'),
    reason: 'Parts are late.',
    author: 'Head of Fleet',
  },
});

const PROPOSES_CLOSING: UpdateChange = {
  ...changeOf(),
  update: { ...changeOf().update, implemented: 'Yes.', evidence: '84 of 100.', proposes: 'Closure' },
  status: 'Proposed closed',
  statusDate: dayPeriod('2020-10-19'),
};

let made: { folder: string; remove: () => void };
let site: LocalSite;
let id: string;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  await importRegister(site.connection, REGISTER, undefined, TODAY);
  id = (await current()).id;
});

afterEach(() => site.close());

async function current(): Promise<Recommendation> {
  const { recommendations } = await loadRegister(site.connection);
  const found = recommendations.find(({ reference }) => reference === '4.1');
  if (found === undefined) {
    throw new Error('4.1 is gone');
  }
  return found;
}

async function row(): Promise<Record<string, unknown>> {
  return site.connection.sp.web.lists
    .getByTitle(RECOMMENDATIONS.title)
    .items.getById(Number(id))
    .select('Status', 'StatusDate', 'TargetDate', 'DueDate', 'Board', 'Rag')();
}

async function changeRow(columns: Record<string, unknown>): Promise<void> {
  await site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items.getById(Number(id)).update(columns);
}

function post(change: UpdateChange, submission = SUBMISSION): Promise<void> {
  return postUpdate(site.connection, id, change, submission, [], { today: TODAY });
}

describe('postUpdate', () => {
  it('stores nothing for a recommendation that was closed meanwhile', async () => {
    await changeRow({ Status: 'Closed', StatusDate: 'October 2020' });
    await expect(post(MOVES_DATE)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('closed meanwhile'),
    });
    expect((await current()).updates).toHaveLength(1);
  });

  it('says that a recommendation is not there', async () => {
    await expect(
      postUpdate(site.connection, '9999', changeOf(), SUBMISSION, [], { today: TODAY }),
    ).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('says which column of the recommendation cannot be read', async () => {
    await changeRow({ StatusDate: 'once' });
    await expect(post(changeOf())).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Status date: "once"'),
    });
  });

  it('says that the account may not do it, and stores nothing', async () => {
    await site.befall({ method: 'POST', path: 'items', status: 403, times: 0 });
    await expect(post(changeOf())).rejects.toMatchObject({ code: 'forbidden' });
    await site.befall();
    expect((await current()).updates).toHaveLength(1);
  });

  it('adds the update after the earlier ones, and leaves status and date as they are', async () => {
    await post(changeOf());
    const { updates, status, revisions } = await current();
    expect(updates.map(({ text }) => text)).toEqual(['Work continues.', 'The parts have come.']);
    expect(updates[1]).toMatchObject({ ...changeOf().update });
    expect({ status, revisions }).toEqual({ status: 'Open', revisions: [] });
    await expect(row()).resolves.toMatchObject({ TargetDate: 'September 2020', Rag: 'RED', Board: 'JARAP' });
  });

  it('keeps the order of two updates of one day', async () => {
    await post(changeOf({}, 'First.'), 'one');
    await post(changeOf({}, 'Second.'), 'two');
    expect((await current()).updates.map(({ text }) => text)).toEqual(['Work continues.', 'First.', 'Second.']);
  });

  it('moves the target date, and the row with it', async () => {
    await expect(row()).resolves.toMatchObject({ TargetDate: 'September 2020', Rag: 'RED' });
    await post(MOVES_DATE);
    expect((await current()).revisions).toEqual([expect.objectContaining({ ...MOVES_DATE.revision })]);
    await expect(row()).resolves.toMatchObject({
      TargetDate: 'June 2021',
      DueDate: '2021-06-29T23:00:00Z',
      Rag: 'AMBER',
      Status: 'Open',
    });
  });

  it('proposes closing, and the row says so', async () => {
    await post(PROPOSES_CLOSING);
    expect(await current()).toMatchObject({ status: 'Proposed closed', statusDate: dayPeriod('2020-10-19') });
    await expect(row()).resolves.toMatchObject({ Status: 'Proposed closed', StatusDate: '2020-10-19', Rag: 'GREEN' });
  });

  it('touches no other recommendation', async () => {
    const other = async (): Promise<Recommendation | undefined> =>
      (await loadRegister(site.connection)).recommendations.find(({ reference }) => reference === '4.2');
    const before = await other();
    await post({ ...PROPOSES_CLOSING, revision: MOVES_DATE.revision });
    expect(await other()).toEqual(before);
  });

  it('stores a submission once that is sent twice, one after the other', async () => {
    await post(MOVES_DATE);
    const first = await current();
    await post(MOVES_DATE);
    expect(await current()).toEqual(first);
  });

  it('stores a submission once that is sent twice at the same time', async () => {
    await Promise.all([post(MOVES_DATE), post(MOVES_DATE)]);
    const { updates, revisions } = await current();
    expect([updates.length, revisions.length]).toEqual([2, 1]);
  });

  // Seven requests read; then come the update, the revision and the row.
  it.each([1, 7, 8, 9, 10].flatMap((nth) => [[nth, 'before'] as const, [nth, 'after'] as const]))(
    'ends with one update when it is sent again after request %i was lost, %s it was carried out',
    async (nth, when) => {
      const change = { ...PROPOSES_CLOSING, revision: MOVES_DATE.revision };
      await site.befall({ nth, times: 0, drop: true, when });
      await expect(post(change)).rejects.toMatchObject({ code: 'unavailable' });
      await site.befall();
      await post(change);
      const { updates, revisions, status } = await current();
      expect([updates.length, revisions.length, status]).toEqual([2, 1, 'Proposed closed']);
      await expect(row()).resolves.toMatchObject({ Status: 'Proposed closed', TargetDate: 'June 2021', Rag: 'GREEN' });
    },
  );

  it.each([429, 503])(
    'goes on by itself when SharePoint answers %i after it has carried out each request',
    async (status) => {
      await site.befall(
        ...[UPDATES, TARGET_DATE_REVISIONS, RECOMMENDATIONS].map(({ title }) => ({
          method: 'POST',
          path: `getByTitle\\('${encodeURIComponent(title)}'\\)/items`,
          status,
          retryAfter: 0,
          when: 'after' as const,
        })),
      );
      await post(MOVES_DATE);
      const { updates, revisions } = await current();
      expect([updates.length, revisions.length]).toEqual([2, 1]);
      await expect(row()).resolves.toMatchObject({ TargetDate: 'June 2021' });
    },
  );

  it('keeps what somebody else writes into the row at the same time', async () => {
    await site.befall({ method: 'POST', path: `'${UPDATES.title}'\\)/items`, latencyMs: 3000 });
    const posting = post(MOVES_DATE);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await changeRow({ Priority: 'Housekeeping' });
    await posting;
    expect(await current()).toMatchObject({ priority: 'Housekeeping', revisions: [{ reason: 'Parts are late.' }] });
    await expect(row()).resolves.toMatchObject({ TargetDate: 'June 2021', Board: 'SORB' });
  });

  it('does not reopen what a board closed while it was being sent', async () => {
    await site.befall({ method: 'POST', path: `'${UPDATES.title}'\\)/items`, latencyMs: 3000 });
    const posting = post(PROPOSES_CLOSING);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await changeRow({ Status: 'Closed', StatusDate: 'October 2020' });
    await posting;
    expect(await current()).toMatchObject({ status: 'Closed', updates: [{}, { proposes: 'Closure' }] });
  });

  it('does not propose again, sent once more, what a board has refused since', async () => {
    await post(PROPOSES_CLOSING);
    await site.connection.sp.web.lists.getByTitle('Decisions').items.add({
      RegisterKey: 'refusal',
      RecommendationId: Number(id),
      Board: 'SORB',
      MeetingDate: '2020-11-02',
      Decision: 'Closure refused',
    });
    await changeRow({ Status: 'Open', StatusDate: '2020-11-02' });
    await post(PROPOSES_CLOSING);
    expect(await current()).toMatchObject({ status: 'Open', statusDate: dayPeriod('2020-11-02') });
  });

  it('gives up, with the update stored, when others change the row without end', async () => {
    await site.befall({ method: 'POST', path: `'${RECOMMENDATIONS.title}'\\)/items\\(`, status: 412, times: 0 });
    await expect(post(MOVES_DATE)).rejects.toMatchObject({ code: 'conflict' });
    await expect(readItems(site.connection, UPDATES, `RecommendationId eq ${id}`)).resolves.toHaveLength(2);
    await site.befall();
    await post(MOVES_DATE);
    await expect(row()).resolves.toMatchObject({ TargetDate: 'June 2021' });
  });
});
