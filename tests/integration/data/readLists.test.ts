import { readItems } from '../../../src/data/readRegister';
import { ListRefusals, readLists } from '../../../src/data/readLists';
import { SETTINGS } from '../../../src/lists/round';
import { UPDATES } from '../../../src/lists/history';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { AUDITS } from '../../../src/lists/audits';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';

let made: { folder: string; remove: () => void };
let site: LocalSite;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

afterEach(() => site.close());

/** Adds so many settings and takes those of the given ids away again. */
async function fillSettings(count: number, without: readonly number[] = []): Promise<void> {
  const { items } = site.connection.sp.web.lists.getByTitle(SETTINGS.title);
  for (let added = 1; added <= count; added += 1) {
    await items.add({ Title: `Setting ${added}`, RegisterKey: `setting ${added}`, SettingValue: String(added) });
  }
  for (const id of without) {
    await items.getById(id).delete();
  }
}

/** How often the site is asked while something is done, and for what. */
async function requestsDuring(work: () => Promise<unknown>): Promise<readonly string[]> {
  const fetch = jest.spyOn(globalThis, 'fetch');
  try {
    await work();
    return fetch.mock.calls
      .map(([input]) => String(input instanceof Request ? input.url : input).replace(/.*\/_api\//, ''))
      .filter((address) => address !== 'contextinfo');
  } finally {
    fetch.mockRestore();
  }
}

describe('readLists', () => {
  it('names every list that is missing', async () => {
    site = await startLocalSite();
    const refusal = await readLists(site.connection, [AUDITS, UPDATES]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ListRefusals);
    expect((refusal as ListRefusals).reasons).toEqual([
      expect.objectContaining({ code: 'notFound', operation: 'reading the list Audits' }),
      expect.objectContaining({ code: 'notFound', operation: 'reading the list Updates' }),
      expect.objectContaining({ code: 'notFound', operation: 'reading the list Updates' }),
    ]);
  });

  it('asks once for lists that fit on a page, and gives what reading them one by one gives', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await fillSettings(3);
    let read: readonly (readonly unknown[])[] = [];
    const asked = await requestsDuring(async () => {
      ({ rows: read } = await readLists(site.connection, [AUDITS, SETTINGS]));
    });
    expect(asked).toEqual(['$batch']);
    const bare = (await readItems<object>(site.connection, SETTINGS)).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !/^odata\.|^ID$/.test(name))),
    );
    expect(read[0]).toEqual([]);
    expect(read[1]).toEqual(bare.map((row) => expect.objectContaining(row) as unknown));
    expect(bare).toHaveLength(3);
  });

  it.each([
    ['one row too many', 4, []],
    ['gaps between its ids', 11, [2, 5, 6]],
    ['its end on the end of a page', 6, []],
  ])('reads on where a list has %s', async (_, count, without) => {
    site = await startLocalSite({ copyOf: made.folder });
    await fillSettings(count, without);
    const [rows = []] = (await readLists(site.connection, [SETTINGS], { pageSize: 3 })).rows;
    const expected = Array.from({ length: count }, (__, at) => at + 1).filter((id) => !without.includes(id));
    expect(rows.map((row) => (row as { Id: number }).Id)).toEqual(expected);
  });

  it.each([
    ['two full pages', 6, []],
    ['many pages', 10, []],
    ['many pages with gaps', 14, [1, 2, 6, 7, 8, 9, 11]],
  ])('asks twice, however many pages a list that outgrows them has: %s', async (_, count, without) => {
    site = await startLocalSite({ copyOf: made.folder });
    const { items } = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title);
    const audit: { Id: number } = await site.connection.sp.web.lists
      .getByTitle(AUDITS.title)
      .items.add({ Title: 'Fleet', RegisterKey: 'fleet', Issued: 'July 2020' });
    for (let added = 1; added <= count; added += 1) {
      await items.add({
        Title: `No. ${added}`,
        RegisterKey: `no ${added}`,
        AuditId: audit.Id,
        Reference: `4.${added}`,
      });
    }
    for (const id of without) {
      await items.getById(id).delete();
    }
    let rows: readonly unknown[] = [];
    const asked = await requestsDuring(async () => {
      [rows = []] = (await readLists(site.connection, [RECOMMENDATIONS], { pageSize: 3 })).rows;
    });
    const expected = Array.from({ length: count }, (__, at) => at + 1).filter((id) => !without.includes(id));
    expect(rows.map((row) => (row as { Id: number }).Id)).toEqual(expected);
    expect(asked).toEqual(['$batch', '$batch']);
  });
});
