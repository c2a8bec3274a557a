import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningSharePoint } from '../../../local/sharepoint/server';
import { readFaultFile, type Fault } from '../../../local/sharepoint/transport/faults';
import { errorOf, pnp, restClient, startLocal, type Target } from '../support/target';

let running: RunningSharePoint;
let rest: Target['rest'];
const list = "web/lists/getByTitle('Faults')";

const arrange = (faults: readonly Fault[]): Promise<Response> =>
  fetch(`${running.origin}/_local/faults`, { method: 'PUT', body: JSON.stringify(faults) });
const count = async (): Promise<number> => Number((await rest(`${list}?$select=ItemCount`)).json['ItemCount']);

beforeEach(async () => {
  running = await startLocal();
  rest = restClient(running.siteUrl);
  await rest('web/lists', { method: 'POST', body: { Title: 'Faults', BaseTemplate: 100 } });
});
afterEach(() => running.close());

describe('faults on demand', () => {
  it.each([
    [429, 7],
    [503, undefined],
  ])('[8] answer %s, with Retry-After %s, without doing anything', async (status, retryAfter) => {
    await arrange([{ method: 'POST', path: '/items', status, ...(retryAfter === undefined ? {} : { retryAfter }) }]);
    const answer = await rest(`${list}/items`, { method: 'POST', body: { Title: 'x' } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([
      status,
      retryAfter === undefined ? null : String(retryAfter),
    ]);
    expect(await count()).toBe(0);
    expect((await rest(`${list}/items`, { method: 'POST', body: { Title: 'x' } })).status).toBe(201);
  });

  it('[8] answer 503 after the item was saved', async () => {
    await arrange([{ method: 'POST', path: '/items', status: 503, when: 'after' }]);
    expect((await rest(`${list}/items`, { method: 'POST', body: { Title: 'x' } })).status).toBe(503);
    expect(await count()).toBe(1);
  });

  it('[8] show that PnPjs’ retry of such an answer doubles the item', async () => {
    await arrange([{ method: 'POST', path: '/items', status: 503, retryAfter: 0, when: 'after' }]);
    await pnp(running.siteUrl).web.lists.getByTitle('Faults').items.add({ Title: 'once' });
    expect(await count()).toBe(2);
  });

  it('[8] make PnPjs give up after three attempts', async () => {
    await arrange([{ path: '/items', status: 429, retryAfter: 0, times: 0 }]);
    await expect(pnp(running.siteUrl).web.lists.getByTitle('Faults').items()).rejects.toThrow(
      /Retry count exceeded \(3\)/,
    );
    const [fault] = (await (await fetch(`${running.origin}/_local/faults`)).json()) as { hits: number }[];
    expect(fault?.hits).toBe(3);
  });

  it('cut the connection, before or after the request is carried out', async () => {
    await arrange([{ method: 'POST', path: '/items', drop: true, when: 'after' }]);
    await expect(rest(`${list}/items`, { method: 'POST', body: { Title: 'x' } })).rejects.toThrow();
    expect(await count()).toBe(1);
  });

  it('hit the nth request, as often as they say', async () => {
    await arrange([{ path: 'ItemCount', nth: 2, times: 2, status: 503 }]);
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await rest(`${list}?$select=ItemCount`)).status);
    expect(statuses).toEqual([200, 503, 503, 200, 200]);
  });

  it('delay requests', async () => {
    await arrange([{ path: 'ItemCount', latencyMs: 150 }]);
    const before = Date.now();
    await count();
    expect(Date.now() - before).toBeGreaterThanOrEqual(145);
  });

  it('[1.2] expire all digests: PnPjs is refused until it takes a new one', async () => {
    const anonymous = restClient(running.siteUrl, {});
    const digest = async (): Promise<Record<string, string>> => ({
      'X-RequestDigest': String((await anonymous('contextinfo', { method: 'POST' })).json['FormDigestValue']),
    });
    const old = await digest();
    const add = (headers: Record<string, string>): ReturnType<Target['rest']> =>
      anonymous(`${list}/items`, { method: 'POST', body: { Title: 'x' }, headers });
    expect((await add(old)).status).toBe(201);
    await fetch(`${running.origin}/_local/digests/expire`, { method: 'POST' });
    const refused = await add(old);
    expect([refused.status, errorOf(refused).code]).toEqual([403, '-2130575251, Microsoft.SharePoint.SPException']);
    expect((await add(await digest())).status).toBe(201);
  });

  it('are refused when the script has a mistake in it', async () => {
    expect((await fetch(`${running.origin}/_local/faults`, { method: 'PUT', body: '[{"statsu":503}]' })).status).toBe(
      400,
    );
    const file = join(mkdtempSync(join(tmpdir(), 'faults-')), 'faults.json');
    writeFileSync(file, '{"status":503}');
    expect(() => readFaultFile(file)).toThrow('A fault script is an array of faults.');
    writeFileSync(file, '[{"status":503,"path":"/items"}]');
    expect(readFaultFile(file)).toEqual([{ status: 503, path: '/items' }]);
  });
});
