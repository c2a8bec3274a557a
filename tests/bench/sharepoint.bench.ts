import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startSharePoint } from '../../local/sharepoint/server';

// The local SharePoint against its own SQL: each operation over HTTP, and the statements that it comes down to on the same file.

/** Times the server may take of what its SQL takes. */
const aim = 5;
const rounds = 40;
/** Rounds before those that count: a server is warm most of its life. */
const warmUp = 40;

interface Measure {
  readonly name: string;
  readonly http: () => Promise<void>;
  /** Absent where only HTTP is measured. */
  readonly sql?: () => void;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

async function time(work: () => Promise<void> | void): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < rounds + warmUp; n += 1) {
    const before = performance.now();
    await work();
    if (n >= warmUp) taken.push(performance.now() - before);
  }
  return median(taken);
}

async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sharepoint-bench-'));
  const running = await startSharePoint({ dataDir });
  const headers = {
    Accept: 'application/json;odata=nometadata',
    Authorization: 'Bearer bench',
    'Content-Type': 'application/json',
  };
  const api = `${running.siteUrl}/_api/`;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call = (path: string, body?: unknown, more: Record<string, string> = {}): Promise<string> =>
    new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST';
      const outgoing = request(
        api + path.replace(/ /g, '%20'),
        { agent, method, headers: { ...headers, ...more } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            if ((response.statusCode ?? 500) < 300) resolve(text);
            else reject(new Error(`${path}: ${String(response.statusCode)} ${text}`));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
    });
  const columns = '"f_Title", "f_Status", "f_Score", "f_Due"';
  const list = async (title: string, rows: number): Promise<string> => {
    await call('web/lists', { Title: title, BaseTemplate: 100 });
    for (const schema of [
      '<Field Type="Text" Name="Status" DisplayName="Status" Indexed="TRUE" />',
      '<Field Type="Number" Name="Score" DisplayName="Score" />',
      '<Field Type="DateTime" Name="Due" DisplayName="Due" />',
    ]) {
      await call(`web/lists/getByTitle('${title}')/fields/createfieldasxml`, { parameters: { SchemaXml: schema } });
    }
    const db = new DatabaseSync(join(dataDir, 'sharepoint.sqlite'));
    const { id } = db.prepare('SELECT id FROM lists WHERE title = ?').get(title) as { id: number };
    db.exec(`WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${rows})
      INSERT INTO items_${id} (id, guid, unique_id, ctype, created, modified, author, editor, leaf, dir, ${columns}, "k_Title", "k_Status")
      SELECT x, lower(hex(randomblob(16))), lower(hex(randomblob(16))), '0x0100', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 6, 6, x || '_.000', '/sites/tracker/Lists/${title}',
        'Recommendation ' || x, 'S' || (x % 200), x * 1.5, '2024-01-01T00:00:00Z', 'recommendation ' || x, 's' || (x % 200) FROM n`);
    db.prepare('UPDATE lists SET item_count = ?, next_item = ? WHERE id = ?').run(rows, rows + 1, id);
    db.close();
    return `items_${id}`;
  };
  const small = await list('Small', 5000);
  const large = await list('Large', 100_000);
  const direct = new DatabaseSync(join(dataDir, 'sharepoint.sqlite'));
  const read = `SELECT i.id, i.unique_id, i.version, i.fso, i.ctype, i."f_Title", i."f_Status", i."f_Score", i."f_Due", i.modified, i.created, i.author, i.editor, i.ui, i.attachments, i.guid FROM`;
  const adds = `--b\nContent-Type: multipart/mixed; boundary="c"\n\n${Array.from({ length: 20 }, (_, n) => `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${api}web/lists/getByTitle('Small')/items HTTP/1.1\naccept: application/json;odata=nometadata\ncontent-type: application/json\n\n{"Title":"Added ${n}","Status":"S1","Score":${n}}\n\n`).join('')}--c--\n\n--b--\n`;
  let next = 1_000_000;
  const addDirectly = (): void => {
    direct.exec('BEGIN IMMEDIATE');
    for (let n = 0; n < 20; n += 1) {
      next += 1;
      direct.exec('SAVEPOINT part');
      insert.run(
        next,
        `g${next}`,
        `u${next}`,
        '2024-01-01T00:00:00Z',
        '2024-01-01T00:00:00Z',
        `${next}_.000`,
        '/sites/tracker/Lists/Small',
        `Added ${n}`,
        'S1',
        n,
        null,
        `added ${n}`,
        's1',
      );
      count.run('Small');
      change.run(Date.now(), next, `u${next}`);
      again.get(next);
      direct.exec('RELEASE part');
    }
    direct.exec('COMMIT');
  };
  const insert = direct.prepare(
    `INSERT INTO ${small} (id, guid, unique_id, ctype, created, modified, author, editor, leaf, dir, ${columns}, "k_Title", "k_Status") VALUES (?, ?, ?, '0x0100', ?, ?, 6, 6, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const count = direct.prepare('UPDATE lists SET item_count = item_count WHERE title = ?');
  const change = direct.prepare(
    "INSERT INTO changes (at, kind, object, list, item, subject, editor) VALUES (?, 1, 'Item', 0, ?, ?, 6)",
  );
  const again = direct.prepare(`${read} ${small} i WHERE i.id = ?`);
  direct.exec('PRAGMA synchronous = NORMAL');
  const measures: Measure[] = [
    {
      name: 'one property (what HTTP itself takes)',
      http: async () => void (await call('web/title')),
    },
    {
      name: 'read 100 items',
      http: async () => void (await call("web/lists/getByTitle('Small')/items?$top=100")),
      sql: () => void direct.prepare(`${read} ${small} i ORDER BY i.id LIMIT 101`).all(),
    },
    {
      name: 'read 5,000 items',
      http: async () => void (await call("web/lists/getByTitle('Small')/items?$top=5000")),
      sql: () => void direct.prepare(`${read} ${small} i ORDER BY i.id LIMIT 5001`).all(),
    },
    {
      name: 'filtered page of 100,000 items',
      http: async () => void (await call("web/lists/getByTitle('Large')/items?$filter=Status eq 'S7'&$top=100")),
      sql: () => {
        direct.prepare(`SELECT count(*) FROM (SELECT 1 FROM ${large} i WHERE i."k_Status" = ? LIMIT 5001)`).get('s7');
        direct.prepare(`${read} ${large} i WHERE i."k_Status" = ? ORDER BY i.id LIMIT 101`).all('s7');
      },
    },
    {
      name: 'batch of 20 adds',
      http: async () => void (await call('$batch', adds, { 'Content-Type': 'multipart/mixed; boundary=b' })),
      sql: addDirectly,
    },
  ];
  console.log(
    `${'operation'.padEnd(40)}${'HTTP ms'.padStart(10)}${'SQL ms'.padStart(10)}${'ratio'.padStart(8)}   aim ${aim}`,
  );
  for (const { name, http, sql } of measures) {
    const httpTime = await time(http);
    if (!sql) {
      console.log(`${name.padEnd(40)}${httpTime.toFixed(2).padStart(10)}`);
      continue;
    }
    const sqlTime = await time(sql);
    const ratio = httpTime / sqlTime;
    console.log(
      `${name.padEnd(40)}${httpTime.toFixed(2).padStart(10)}${sqlTime.toFixed(2).padStart(10)}${ratio.toFixed(1).padStart(8)}   ${ratio <= aim ? 'within' : 'beyond'}`,
    );
  }
  direct.close();
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
