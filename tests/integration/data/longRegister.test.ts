import { UnreadPart, FollowedReading } from '../../../src/data/readRegister';
import { openRegister } from '../../../src/data/openRegister';
import { readEnded, readEndedOne } from '../../../src/data/longRegister';
import { readChanges } from '../../../src/data/registerChanges';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { UPDATES } from '../../../src/lists/history';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { fillLongSite } from '../../support/longSite';

const SIZE = { recommendations: 50_000, everyOpen: 25, updatesEach: 2 };
const OPEN = 2_000;

let made: { folder: string; remove: () => void };
let site: LocalSite;
let opened: FollowedReading;

beforeAll(async () => {
  made = await provisionedFolder();
  await fillLongSite(made.folder, SIZE);
  site = await startLocalSite({ copyOf: made.folder });
  opened = await openRegister(site.connection, true);
}, 180_000);

afterAll(async () => {
  await site.close();
  made.remove();
});

const listOf = (title: string) => site.connection.sp.web.lists.getByTitle(title).items;
const idsOf = ({ register }: FollowedReading) => register.recommendations.map(({ id }) => Number(id));

/** How many rows the site gives while something is done. */
async function rowsGiven(work: () => Promise<unknown>): Promise<number> {
  const { fetch } = globalThis;
  let rows = 0;
  const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answer = await fetch(input, init);
    rows += ((await answer.clone().text()).match(/"RegisterKey":/g) ?? []).length;
    return answer;
  });
  try {
    await work();
    return rows;
  } finally {
    spy.mockRestore();
  }
}

describe('openRegister', () => {
  it('reads of 50,000 recommendations the 2,000 that are open, with their histories and beyond no threshold', () => {
    expect(opened.problems).toEqual([]);
    expect(idsOf(opened)).toHaveLength(OPEN);
    expect(opened.register.recommendations.every(({ status }) => status === 'Open')).toBe(true);
    expect(new Set(opened.register.recommendations.map(({ updates }) => updates.length))).toEqual(new Set([2]));
    expect(opened.unread).toEqual<UnreadPart>({ count: 48_000, before: undefined });
  });

  it('is given the rows of what is open and no others, where it knows that the register is long', async () => {
    const rows = await rowsGiven(() => openRegister(site.connection, true));
    // The recommendations, two updates of each, and the audit.
    expect(rows).toBe(OPEN + 2 * OPEN + 1);
  });

  it('finds out by itself that a register is long', async () => {
    const reading = await openRegister(site.connection, false);
    expect(idsOf(reading)).toEqual(idsOf(opened));
    expect(reading.unread?.count).toBe(48_000);
  });
});

describe('readEnded', () => {
  it('gives the ended ones of the newest thousand, with their histories, and then the thousand before', async () => {
    const first = await readEnded(site.connection, opened);
    expect(idsOf(first)).toHaveLength(OPEN + 960);
    expect(Math.min(...idsOf(first).filter((id) => id % SIZE.everyOpen !== 0))).toBe(49_001);
    expect(first.unread).toEqual({ count: 47_040, before: 49_001 });
    const closed = first.register.recommendations.find(({ id }) => id === '49999');
    expect(closed).toMatchObject({ status: 'Closed' });
    expect([closed?.updates.length, closed?.decisions.length]).toEqual([2, 2]);
    const second = await readEnded(site.connection, first);
    expect(second.unread).toEqual({ count: 46_080, before: 48_001 });
  });
});

describe('readEndedOne', () => {
  it('changes nothing where there is no such recommendation', async () => {
    expect(await readEndedOne(site.connection, opened, 60_000)).toBe(opened);
  });

  it('gives the one that a link names, with its history', async () => {
    const reading = await readEndedOne(site.connection, opened, 7);
    const found = reading.register.recommendations.find(({ id }) => id === '7');
    expect([found?.status, found?.updates.length, found?.decisions.length]).toEqual(['Closed', 2, 2]);
    expect(reading.unread?.count).toBe(47_999);
  });
});

describe('readChanges', () => {
  it('leaves what ended long ago unread, and gives what runs again with its history and what it repeats', async () => {
    const before = await openRegister(site.connection, true);
    await listOf(RECOMMENDATIONS.title).getById(3).update({ Directorate: 'Estates' });
    await listOf(UPDATES.title).add({
      RegisterKey: 'of-an-old-one',
      RecommendationId: 4,
      UpdateDate: 'July 2020',
      UpdateText: 'For the file.',
    });
    await listOf(RECOMMENDATIONS.title).getById(8).update({ Status: 'Open', DecisionsHeard: 2, RepeatsId: 11 });
    const after = await readChanges(site.connection, before);
    expect(idsOf(after).filter((id) => id < 25)).toEqual([8, 11]);
    const reopened = after.register.recommendations.find(({ id }) => id === '8');
    expect([reopened?.repeats, reopened?.updates.length, reopened?.decisions.length]).toEqual(['11', 2, 2]);
    expect(after.items.updates.some(({ RegisterKey }) => RegisterKey === 'of-an-old-one')).toBe(false);
  });
});
