import { addRows } from '../../../src/data/addRows';
import { importRegister } from '../../../src/data/importRegister';
import { readChanges } from '../../../src/data/registerChanges';
import { readRegister } from '../../../src/data/readRegister';
import { MEETINGS } from '../../../src/lists/settings';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { SETTINGS } from '../../../src/lists/round';
import { UPDATES } from '../../../src/lists/history';
import { siteForEachTest } from '../../support/localSite';
import { aRecommendation, aRegister, anAudit, anUpdate } from '../../support/registers';

const REGISTER = aRegister({
  audits: [anAudit()],
  recommendations: [
    aRecommendation({ updates: [anUpdate('May 2020'), anUpdate('June 2020')] }),
    aRecommendation({ id: 'recommendation-2', reference: '4.2' }),
  ],
});

const site = siteForEachTest();

beforeEach(async () => {
  await importRegister(site.connection, REGISTER, undefined, '2020-10-16');
});

interface Asked {
  readonly address: string;
  readonly body: string;
  readonly answer: string;
}

/** What the site is asked while something is done, but for the digest. */
async function askedDuring<T>(work: () => Promise<T>): Promise<{ result: T; asked: readonly Asked[] }> {
  const { fetch } = globalThis;
  const asked: Asked[] = [];
  const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answer = await fetch(input, init);
    const address = String(input instanceof Request ? input.url : input).replace(/.*\/_api\//, '');
    if (address !== 'contextinfo') {
      asked.push({ address, body: String(init?.body ?? ''), answer: await answer.clone().text() });
    }
    return answer;
  });
  try {
    return { result: await work(), asked };
  } finally {
    spy.mockRestore();
  }
}

const listOf = (title: string) => site.connection.sp.web.lists.getByTitle(title).items;

describe('readChanges', () => {
  it('throws what SharePoint refuses, so that nobody takes an old register for the present one', async () => {
    const before = await readRegister(site.connection);
    await site.befall({ path: 'getchanges', status: 403, times: 0 });
    await expect(readChanges(site.connection, before)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('asks once, fetches no row and gives the same register where nothing has changed', async () => {
    const before = await readRegister(site.connection);
    const { result, asked } = await askedDuring(() => readChanges(site.connection, before));
    expect(result.register).toBe(before.register);
    expect(asked.map(({ address }) => address)).toEqual(['web/getchanges']);
    expect(asked[0]?.answer.length).toBeLessThan(200);
  });

  it('fetches the rows that others changed and added, and no other', async () => {
    const before = await readRegister(site.connection);
    await listOf(RECOMMENDATIONS.title).getById(2).update({ Directorate: 'Estates' });
    const added: { Id: number } = await listOf(UPDATES.title).add({
      RegisterKey: 'a-new-one',
      RecommendationId: 2,
      UpdateDate: 'July 2020',
      UpdateText: 'A word.',
    });
    const { result, asked } = await askedDuring(() => readChanges(site.connection, before));
    expect(asked.map(({ address }) => address)).toEqual(['web/getchanges', '$batch']);
    const questions = (asked[1]?.body.match(/items\?\S*/g) ?? []).map((each) => decodeURIComponent(each));
    expect(questions.map((each) => /\$filter=([^&]*)/.exec(each)?.[1])).toEqual(['Id+eq+2', `Id+eq+${added.Id}`]);
    const [first, second] = result.register.recommendations;
    expect(second).toMatchObject({ directorate: 'Estates', updates: [{ text: 'A word.' }] });
    expect(first).toEqual(before.register.recommendations[0]);
    expect(result.register).toEqual((await readRegister(site.connection)).register);
  });

  it('follows on from the last change, so that nothing is fetched twice', async () => {
    const before = await readRegister(site.connection);
    await listOf(RECOMMENDATIONS.title).getById(1).update({ Directorate: 'Fleet' });
    const after = await readChanges(site.connection, before);
    const { result, asked } = await askedDuring(() => readChanges(site.connection, after));
    expect(result.register).toBe(after.register);
    expect(asked).toHaveLength(1);
  });

  it('leaves out what was deleted, also where it had been changed before', async () => {
    const before = await readRegister(site.connection);
    await listOf(UPDATES.title).getById(1).update({ UpdateText: 'Never mind.' });
    await listOf(UPDATES.title).getById(1).delete();
    const { register } = await readChanges(site.connection, before);
    expect(register.recommendations.map(({ updates }) => updates.length)).toEqual([1, 0]);
    expect(register).toEqual((await readRegister(site.connection)).register);
  });

  it('gives what is restored from the recycle bin', async () => {
    const bin: string = await listOf(UPDATES.title).getById(1).recycle();
    const before = await readRegister(site.connection);
    await fetch(`${site.siteUrl}/_api/web/recycleBin('${bin}')/restore()`, {
      method: 'POST',
      headers: { Authorization: 'Bearer test', Accept: 'application/json' },
    });
    const { register } = await readChanges(site.connection, before);
    expect(register.recommendations[0]?.updates).toHaveLength(2);
  });

  it('tells rows that cannot be read any longer, and drops the problem of one that was put right', async () => {
    await listOf(UPDATES.title).getById(1).update({ UpdateDate: 'lately' });
    const before = await readRegister(site.connection);
    expect(before.problems).toHaveLength(1);
    await listOf(UPDATES.title).getById(1).update({ UpdateDate: 'May 2020' });
    await listOf(UPDATES.title).getById(2).update({ UpdateDate: 'soon' });
    const { problems } = await readChanges(site.connection, before);
    expect(problems).toEqual([expect.objectContaining({ list: 'Updates', itemId: 2 })]);
  });

  it('pays no heed to rows of lists that are not the register’s', async () => {
    const before = await readRegister(site.connection);
    await site.connection.sp.web.lists.ensure('Canteen');
    await listOf('Canteen').add({ Title: 'Soup' });
    const { result, asked } = await askedDuring(() => readChanges(site.connection, before));
    expect(result.register).toBe(before.register);
    expect(asked).toHaveLength(1);
  });

  it('reads everything anew where more has changed than is worth following', async () => {
    const before = await readRegister(site.connection);
    const rows = Array.from({ length: 1001 }, (_, at) => ({
      key: `m${at}`,
      columns: { Title: `No. ${at}`, Board: 'JARAP', MeetingDay: '2021-01-01T12:00:00Z' },
    }));
    await addRows(site.connection, MEETINGS, rows, () => undefined);
    const { result, asked } = await askedDuring(() => readChanges(site.connection, before));
    expect(asked.map(({ address }) => address)).toEqual(['web/getchanges', 'web/getchanges', '$batch']);
    expect(result.register.meetings).toHaveLength(1001);
  });

  it('asks for many rows in one request', async () => {
    const before = await readRegister(site.connection);
    for (let added = 1; added <= 90; added += 1) {
      await listOf(SETTINGS.title).add({ Title: `S${added}`, RegisterKey: `s${added}`, SettingValue: 'x' });
    }
    const { result, asked } = await askedDuring(() => readChanges(site.connection, before));
    expect(asked.map(({ address }) => address)).toEqual(['web/getchanges', '$batch']);
    expect(result.items.settings).toHaveLength(90);
  });
});
