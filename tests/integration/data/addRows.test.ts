import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { NewRow, addRows } from '../../../src/data/addRows';
import { Connection, connect } from '../../../src/data/connect';
import { readItems } from '../../../src/data/readRegister';
import { AUDITS } from '../../../src/lists/audits';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';

const ROWS: NewRow[] = ['a', 'b', 'c'].map((key) => ({
  key,
  columns: { Title: key.toUpperCase(), Issued: 'May 2020' },
}));

/** Turns an answer of the site into another: given the body, and how many batches have been answered before. */
type Rewrite = (body: string, batchesBefore: number) => string;

let made: { folder: string; remove: () => void };
let site: LocalSite;
let gateway: Server | undefined;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
});

afterEach(async () => {
  gateway?.closeAllConnections();
  gateway?.close();
  gateway = undefined;
  await site.close();
});

/** A gateway before the site that rewrites its answers to batches, whose parts the site's own faults cannot reach. */
async function connectThrough(rewrite: Rewrite): Promise<Connection> {
  const { origin, pathname } = new URL(site.siteUrl);
  let batches = 0;
  gateway = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
      const isRead = request.method === 'GET';
      fetch(`${origin}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: headers as Record<string, string>,
        ...(isRead ? {} : { body: Buffer.concat(chunks) }),
      })
        .then(async (answer) => {
          const text = await answer.text();
          const isBatch = request.url?.endsWith('$batch') === true;
          const body = isBatch ? rewrite(text, batches) : text;
          batches += isBatch ? 1 : 0;
          response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' });
          response.end(body);
        })
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => gateway?.listen(0, '127.0.0.1', resolve));
  return connect(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}${pathname}`);
}

function replacePart(body: string, statusLine: string): string {
  return body.replace('HTTP/1.1 201 Created', statusLine);
}

function storedKeys(): Promise<readonly { RegisterKey: string }[]> {
  return readItems(site.connection, AUDITS, undefined, ['RegisterKey']);
}

describe('addRows', () => {
  it('throws what one part of a batch is refused with, and keeps the other parts', async () => {
    const refused: NewRow = { key: 'odd', columns: { NoSuchColumn: 1 } };
    await expect(addRows(site.connection, AUDITS, [...ROWS, refused], () => undefined)).rejects.toMatchObject({
      code: 'invalid',
      operation: 'adding to the list Audits',
      message: expect.stringContaining("'NoSuchColumn' does not exist"),
    });
    await expect(storedKeys()).resolves.toHaveLength(ROWS.length);
  });

  it('sends a throttled part once more, and knows the row although it had been stored', async () => {
    const connection = await connectThrough((body, before) =>
      before === 0 ? replacePart(body, 'HTTP/1.1 429 Too Many Requests') : body,
    );
    const ids = await addRows(connection, AUDITS, ROWS, () => undefined);
    expect(ROWS.map(({ key }) => ids.get(key))).toEqual(['1', '2', '3']);
    await expect(storedKeys()).resolves.toHaveLength(ROWS.length);
  });

  it('gives the ids of rows that are there already, and of those that it adds', async () => {
    const first = await addRows(site.connection, AUDITS, ROWS.slice(1), () => undefined);
    const all = await addRows(site.connection, AUDITS, ROWS, () => undefined);
    expect([all.get('b'), all.get('c')]).toEqual([first.get('b'), first.get('c')]);
    expect(all.get('a')).toBeDefined();
    await expect(storedKeys()).resolves.toHaveLength(ROWS.length);
  });

  it('adds more rows than one batch takes, and counts them', async () => {
    const rows = Array.from({ length: 230 }, (_, index) => ({ key: `k${index}`, columns: { Title: `${index}` } }));
    const counts: number[] = [];
    const ids = await addRows(site.connection, AUDITS, rows, (count) => counts.push(count));
    expect(counts).toEqual([100, 100, 30]);
    expect(new Set(rows.map(({ key }) => ids.get(key))).size).toBe(230);
  });
});
