import recorded from './golden/responses.json';
import { openTarget, type RestAnswer, type Target } from './support/target';

let target: Target;
let title: string;
let list: string;

beforeAll(async () => {
  target = await openTarget();
  title = target.name('batch');
  list = `${target.siteUrl}/_api/web/lists/getByTitle('${encodeURIComponent(title)}')`;
  await target.sp.web.lists.ensure(title);
});
afterAll(() => target.close());

interface Part {
  readonly method: string;
  readonly url: string;
  readonly body?: string;
  readonly headers?: readonly string[];
}

/** A batch as PnPjs writes it: line feeds alone, consecutive writes in one changeset. */
function write(parts: readonly Part[]): string {
  const lines: string[] = [];
  let changeset = '';
  parts.forEach((part, at) => {
    if (part.method === 'GET') {
      if (changeset) lines.push(`--${changeset}--\n\n`);
      changeset = '';
      lines.push('--batch_b\n');
    } else if (!changeset) {
      changeset = `changeset_${at}`;
      lines.push('--batch_b\n', `Content-Type: multipart/mixed; boundary="${changeset}"\n\n`);
    }
    if (changeset) lines.push(`--${changeset}\n`);
    lines.push(
      'Content-Type: application/http\n',
      'Content-Transfer-Encoding: binary\n\n',
      `${part.method} ${part.url} HTTP/1.1\n`,
    );
    lines.push('accept: application/json;odata=nometadata\n', ...(part.headers ?? []).map((line) => `${line}\n`));
    lines.push(part.body === undefined ? '\n' : `content-type: application/json;charset=utf-8\n\n${part.body}\n\n`);
  });
  if (changeset) lines.push(`--${changeset}--\n\n`);
  return `${lines.join('')}--batch_b--\n`;
}

const send = (body: string, boundary = 'batch_b'): Promise<RestAnswer> =>
  target.rest('$batch', { method: 'POST', body, headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` } });

const partsOf = (answer: RestAnswer): string[] => {
  const boundary = /boundary=(\S+)/.exec(answer.headers.get('content-type') ?? '')?.[1] ?? '';
  return answer.text.split(`--${boundary}`).slice(1, -1);
};

describe('$batch', () => {
  it('[5] answers flat, in order, in the recorded framing', async () => {
    const { Id } = await target.sp.web.lists.getByTitle(title).items.add({ Title: 'old' });
    const answer = await send(
      write([
        { method: 'POST', url: `${list}/items`, body: '{"Title":"new"}' },
        { method: 'MERGE', url: `${list}/items(${Id})`, body: '{"Title":"changed"}', headers: ['if-match: *'] },
        { method: 'GET', url: `${list}/items(${Id})?$select=Title` },
        { method: 'GET', url: `${list}/items(99999)` },
        { method: 'DELETE', url: `${list}/items(${Id})`, headers: ['if-match: *'] },
      ]),
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_[0-9a-f-]{36}$/);
    const parts = partsOf(answer);
    const head = '\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ';
    const type = 'CONTENT-TYPE: application/json;odata=nometadata;streaming=true;charset=utf-8\r\n';
    expect(parts.map((part) => part.slice(0, head.length + 3))).toEqual(
      ['201', '204', '200', '404', '200'].map((status) => head + status),
    );
    expect(parts[0]).toContain(`HTTP/1.1 201 Created\r\n${type}ETAG: "`);
    expect(parts[0]).toMatch(/LOCATION: \S+\/Items\(\d+\)\r\n\r\n\{"FileSystemObjectType"/);
    expect(parts[2]).toBe(
      `${head}200 OK\r\n${type}ETAG: "${/"([^"]+)"/.exec(/ETAG: (.*)/.exec(parts[1] ?? '')?.[1] ?? '')?.[1] ?? ''}"\r\n\r\n{"Title":"changed"}\r\n`,
    );
    expect(parts[3]).toContain('"value":"Item does not exist. It may have been deleted by another user."');
    expect(parts[4]).toBe(`${head}200 OK\r\n${type}\r\n\r\n`);
    expect(answer.text).toMatch(/--\r\n$/);
    expect(answer.text).not.toMatch(/--\r\n\r\n$/);
  });

  it('[5] writes a 204 byte for byte as it was recorded', async () => {
    const answer = await send(
      write([{ method: 'MERGE', url: list, body: '{"Description":"x"}', headers: ['if-match: *'] }]),
    );
    const neutral = (text: string): string =>
      text.replace(/batchresponse_[0-9a-f-]{36}/g, 'B').replace(/ETAG: "\d+"/, 'ETAG: "n"');
    expect(neutral(answer.text)).toBe(neutral(recorded.batch204.body));
  });

  it('[5] reads CRLF and boundaries in quotes', async () => {
    const body = write([{ method: 'POST', url: `${list}/items`, body: '{"Title":"crlf"}' }]).replace(/\n/g, '\r\n');
    const answer = await send(body, '"batch_b"');
    expect(partsOf(answer)[0]).toContain('HTTP/1.1 201 Created');
  });

  it('[5] is no transaction: a failing part stops nothing', async () => {
    const answer = await send(
      write([
        { method: 'POST', url: `${list}/items`, body: '{"Title":"before"}' },
        { method: 'POST', url: `${list}/items`, body: '{"Nope":1}' },
        { method: 'POST', url: `${list}/items`, body: '{"Title":"after"}' },
      ]),
    );
    expect(partsOf(answer).map((part) => /HTTP\/1\.1 (\d+)/.exec(part)?.[1])).toEqual(['201', '400', '201']);
    const { json } = await target.rest(
      `web/lists/getByTitle('${encodeURIComponent(title)}')/items?$select=Title&$filter=Title eq 'before' or Title eq 'after'`,
    );
    expect(json['value']).toHaveLength(2);
  });

  it('[5] refuses a batch in a batch, and more than 1,000 operations in a changeset', async () => {
    expect((await send(write([{ method: 'POST', url: `${target.siteUrl}/_api/$batch`, body: '{}' }]))).status).toBe(
      400,
    );
    const many = Array.from({ length: 1001 }, () => ({ method: 'POST', url: `${list}/items`, body: '{"Title":"x"}' }));
    expect((await send(write(many))).status).toBe(400);
  });

  it('[5] carries PnPjs through adds, updates, reads and errors', async () => {
    const [batched, execute] = target.sp.batched();
    const added: number[] = [];
    const failed: string[] = [];
    const seen: string[] = [];
    for (let n = 0; n < 45; n += 1)
      batched.web.lists
        .getByTitle(title)
        .items.add({ Title: `pnp ${n}` })
        .then(
          (item: { Id: number }) => added.push(item.Id),
          (error: Error) => failed.push(error.message),
        );
    batched.web.lists
      .getByTitle(title)
      .items.getById(98765)()
      .catch((error: Error) => failed.push(error.message));
    batched.web
      .select('Title')()
      .then(
        (web) => seen.push(web.Title),
        (error: Error) => failed.push(error.message),
      );
    await execute();
    const { Title } = await target.sp.web.select('Title')();
    expect(seen).toEqual([Title]);
    expect(new Set(added).size).toBe(45);
    expect(failed).toEqual([expect.stringContaining('[404]')]);
  });
});
