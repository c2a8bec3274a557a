import { changeSeveral } from '../../../src/data/changeSeveral';
import type { RowOutcome } from '../../../src/data/changeSeveral';
import type { Connection } from '../../../src/data/connect';
import { checkRows } from '../../../src/data/currentRows';
import { importRegister } from '../../../src/data/importRegister';
import { loadRegister } from '../../../src/data/registerRepository';
import type { SeveralChange } from '../../../src/domain/changeSeveral';
import type { Recommendation } from '../../../src/domain/register';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs } from '../../support/people';
import { aRecommendation, aRegister } from '../../support/registers';

const TODAY = '2020-10-20';
const COUNT = 23;
const CHIEF: SeveralChange = { field: 'owners', value: ['Chief', 'Deputy'] };

let made: { folder: string; remove: () => void };
let site: LocalSite;
let seen: readonly Recommendation[];

const recommendations = async (): Promise<readonly Recommendation[]> =>
  (await loadRegister(site.connection)).recommendations;

const itemOf = (
  index: number,
): ReturnType<ReturnType<Connection['sp']['web']['lists']['getByTitle']>['items']['getById']> =>
  site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items.getById(Number(seen[index]?.id));

async function change(
  what: SeveralChange,
  who = site.connection,
  work: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<readonly RowOutcome[]> {
  const outcomes = await changeSeveral(who, seen, what, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...work,
  });
  return [...outcomes.values()];
}

const kinds = (outcomes: readonly RowOutcome[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const kind = outcome.kind === 'failed' ? outcome.error.code : outcome.kind;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  await importRegister(
    site.connection,
    aRegister({
      recommendations: Array.from({ length: COUNT }, (_, at) =>
        aRecommendation({ id: `r${at}`, reference: `4.${at + 1}` }),
      ),
    }),
    undefined,
    TODAY,
  );
  seen = await recommendations();
});

afterEach(() => site.close());

describe('changeSeveral', () => {
  it('changes nothing for who may only read', async () => {
    const owner = await connectAs(site, 'an.owner', 'owners');
    expect(kinds(await change(CHIEF, owner))).toEqual({ forbidden: COUNT });
    expect(await recommendations()).toEqual(seen);
  });

  it('leaves what somebody else changed, what is gone and what says so already, and changes the rest', async () => {
    await itemOf(0).update({ Owners: 'Head of Estates' });
    await itemOf(1).update({ Owners: 'Chief; Deputy' });
    await itemOf(2).delete();
    const outcomes = await change(CHIEF);
    expect(kinds(outcomes)).toEqual({ leftSo: 1, same: 1, notFound: 1, changed: COUNT - 3 });
    expect(outcomes[0]).toMatchObject({
      error: { message: expect.stringContaining('it says “Head of Estates” now, and was left so.') as string },
    });
    const now = await recommendations();
    expect(now[0]?.owners).toEqual(['Head of Estates']);
    expect(now.slice(1).every(({ owners }) => owners.join() === 'Chief,Deputy')).toBe(true);
  });

  it.each<[SeveralChange, Partial<Recommendation>]>([
    [{ field: 'theme', value: 'Fraud' }, { theme: 'Fraud' }],
    [{ field: 'theme', value: '' }, { theme: '' }],
    [{ field: 'directorate', value: 'Finance' }, { directorate: 'Finance' }],
    [{ field: 'confidential', value: true }, { confidential: true }],
  ])('stores %j in every row, and nothing else', async (what, expected) => {
    await change(what);
    expect(await recommendations()).toEqual(seen.map((each) => ({ ...each, ...expected })));
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });

  it('writes a row although another field of it was changed since it was shown', async () => {
    await itemOf(0).update({ Theme: 'Fraud' });
    await change(CHIEF);
    expect((await recommendations())[0]).toMatchObject({ theme: 'Fraud', owners: ['Chief', 'Deputy'] });
  });

  it('says which rows were not tried once SharePoint stops answering, and makes up for it when it is done again', async () => {
    // reading and writing of the first rows, then nothing any more
    await site.befall({ path: '\\$batch', nth: 3, times: 0, drop: true });
    expect(kinds(await change(CHIEF))).toEqual({ changed: 20, unavailable: 3 });
    await site.befall({ path: '\\$batch', nth: 1, times: 0, drop: true });
    expect(kinds(await change(CHIEF))).toEqual({ unavailable: 20, notTried: 3 });
    await site.befall();
    expect(kinds(await change(CHIEF))).toEqual({ same: 20, changed: 3 });
  });

  it('finds its own change where an answer was lost and the request was sent again', async () => {
    await site.befall({ path: '\\$batch', nth: 2, times: 1, drop: true, when: 'after' });
    expect(kinds(await change(CHIEF))).toEqual({ same: 20, changed: 3 });
    expect((await recommendations()).every(({ owners }) => owners.join() === 'Chief,Deputy')).toBe(true);
  });

  it('stops after the rows that are on their way, and tells how far it came', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number): void => {
      told.push(done);
      controller.abort();
    };
    expect(kinds(await change(CHIEF, site.connection, { onProgress, signal: controller.signal }))).toEqual({
      changed: 20,
      notTried: 3,
    });
    expect(told).toEqual([20]);
  });
});
