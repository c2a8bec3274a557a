import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restClient, startLocal, type Target } from '../support/target';

const root = join(__dirname, '..', '..', '..');
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sharepoint-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** The server as users start it, in a process of its own. */
async function spawnServer(): Promise<{ readonly process: ChildProcess; readonly siteUrl: string }> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', 'local/sharepoint/main.ts', '--data', dataDir],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const siteUrl = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)} before it was ready.`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      const ready = /^Site: (http:\S+)$/m.exec(chunk.toString());
      if (ready?.[1]) resolve(ready[1]);
    });
  });
  return { process: child, siteUrl };
}

const list = "web/lists/getByTitle('Durable')";

/** Writes until the server dies; gives the ids that were answered for. */
async function writeUntilKilled(rest: Target['rest'], writers: number): Promise<number[]> {
  const answered: number[] = [];
  const write = async (writer: number): Promise<void> => {
    for (let n = 0; ; n += 1) {
      try {
        const answer = await rest(`${list}/items`, {
          method: 'POST',
          body: { Title: `${writer} ${n}`, Twin: `${writer} ${n}` },
        });
        if (answer.status === 201) answered.push(Number(answer.json['Id']));
        else if (answer.status !== 201) throw new Error(answer.text);
      } catch {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return answered;
}

describe('the data folder', () => {
  it('keeps every answered write, and no half of one, through kill -9', async () => {
    const all: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const server = await spawnServer();
      const rest = restClient(server.siteUrl);
      if (round === 0) {
        await rest('web/lists', { method: 'POST', body: { Title: 'Durable', BaseTemplate: 100 } });
        await rest(`${list}/fields/createfieldasxml`, {
          method: 'POST',
          body: { parameters: { SchemaXml: '<Field Type="Text" Name="Twin" DisplayName="Twin" />' } },
        });
      }
      setTimeout(() => server.process.kill('SIGKILL'), 400);
      all.push(...(await writeUntilKilled(rest, 4)));
    }
    const running = await startLocal({ dataDir });
    const rest = restClient(running.siteUrl);
    const rows = (await rest(`${list}/items?$top=5000&$select=Id,Title,Twin`)).json['value'] as {
      Id: number;
      Title: string;
      Twin: string;
    }[];
    const ids = new Set(rows.map(({ Id }) => Id));
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect(rows.filter(({ Title: title, Twin: twin }) => title !== twin)).toEqual([]);
    expect((await rest(`${list}?$select=ItemCount`)).json['ItemCount']).toBe(rows.length);
    expect(rows.length - all.length).toBeLessThanOrEqual(12);
    await running.close();
  });

  it('is shared by several servers at once', async () => {
    const one = await startLocal({ dataDir });
    const other = await startLocal({ dataDir });
    const first = restClient(one.siteUrl);
    const second = restClient(other.siteUrl);
    await first('web/lists', { method: 'POST', body: { Title: 'Durable', BaseTemplate: 100 } });
    await second(`${list}/fields/createfieldasxml`, {
      method: 'POST',
      body: { parameters: { SchemaXml: '<Field Type="Text" Name="Late" DisplayName="Late" />' } },
    });
    const writes = Array.from({ length: 40 }, (_, n) =>
      (n % 2 ? first : second)(`${list}/items`, { method: 'POST', body: { Title: `${n}`, Late: 'seen by both' } }),
    );
    const ids = (await Promise.all(writes)).map((answer) => Number(answer.json['Id']));
    expect([...ids].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    const digest = String(
      (await restClient(one.siteUrl, {})('contextinfo', { method: 'POST' })).json['FormDigestValue'],
    );
    expect(
      (
        await restClient(other.siteUrl, { 'X-RequestDigest': digest })(`${list}/items`, {
          method: 'POST',
          body: { Title: 'x' },
        })
      ).status,
    ).toBe(201);
    await one.close();
    await other.close();
  });

  it('outlives a restart, digests included', async () => {
    const one = await startLocal({ dataDir });
    const digest = String(
      (await restClient(one.siteUrl, {})('contextinfo', { method: 'POST' })).json['FormDigestValue'],
    );
    await one.close();
    const again = await startLocal({ dataDir });
    expect(
      (
        await restClient(again.siteUrl, { 'X-RequestDigest': digest })('web/lists', {
          method: 'POST',
          body: { Title: 'Later' },
        })
      ).status,
    ).toBe(201);
    await again.close();
  });
});
