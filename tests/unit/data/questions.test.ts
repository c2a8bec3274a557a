import { connect } from '../../../src/data/connect';
import { Questions } from '../../../src/data/questions';

const SITE = 'https://site.example/sites/tracker';

const part = (status: string, body: string, end: string): string =>
  [
    '--batchresponse_1f',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${status}`,
    'CONTENT-TYPE: application/json;odata=nometadata;charset=utf-8',
    '',
    body,
    '',
  ].join(end);

/** Answers each batch with the next of the texts; gives what was sent. */
function answerBatches(...texts: string[]): { sent: string[] } {
  const sent: string[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.endsWith('/_api/contextinfo')) {
      return new Response(JSON.stringify({ FormDigestValue: 'digest', FormDigestTimeoutSeconds: 1800 }));
    }
    expect(url).toBe(`${SITE}/_api/$batch`);
    sent.push(String(init?.body));
    return new Response(texts[sent.length - 1] ?? '');
  });
  return { sent };
}

const rowsOf = (title: string) => connect(SITE).sp.web.lists.getByTitle(title).items.select('Id').top(2);

describe('questions that are asked together', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['as SharePoint ends them', '\r\n'],
    ['ended by a line feed alone', '\n'],
  ])('are each given their own answer, of lines %s', async (_, end) => {
    const { sent } = answerBatches(
      part('200 OK', '{"value":[{"Id":1},{"Id":2}]}', end) +
        part('404 Not Found', '{"odata.error":{"code":"-1","message":{"value":"List \'B\' does not exist"}}}', end) +
        // A text may look like the end of a part; JSON keeps it within its line.
        part('200 OK', `{"value":[{"Title":${JSON.stringify('\n--batchresponse_1f--')}}]}`, end) +
        // Without a body the next part follows the blank line.
        part('503 Service Unavailable', '', end).slice(0, -end.length) +
        part('200 OK', '{"Id":57}', end) +
        `--batchresponse_1f--${end}`,
    );
    const questions = new Questions(connect(SITE));
    const answers = ['A', 'B', "C's", 'D'].map((title) => questions.ask(rowsOf(title)));
    const zone = questions.ask(connect(SITE).sp.web.select('Id'));
    const settled = Promise.allSettled([...answers, zone]);
    await questions.send();
    expect(await settled).toMatchObject([
      { value: [{ Id: 1 }, { Id: 2 }] },
      { reason: { status: 404, statusText: 'Not Found', message: expect.stringContaining("List 'B' does not exist") } },
      { value: [{ Title: '\n--batchresponse_1f--' }] },
      { reason: { status: 503 } },
      { value: { Id: 57 } },
    ]);
    expect(sent).toHaveLength(1);
    expect(decodeURIComponent(sent[0] ?? '').match(/^GET .*$/gm)).toEqual([
      `GET ${SITE}/_api/web/lists/getByTitle('A')/items?$select=Id&$top=2 HTTP/1.1`,
      `GET ${SITE}/_api/web/lists/getByTitle('B')/items?$select=Id&$top=2 HTTP/1.1`,
      `GET ${SITE}/_api/web/lists/getByTitle('C''s')/items?$select=Id&$top=2 HTTP/1.1`,
      `GET ${SITE}/_api/web/lists/getByTitle('D')/items?$select=Id&$top=2 HTTP/1.1`,
      `GET ${SITE}/_api/web?$select=Id HTTP/1.1`,
    ]);
  });

  it('go a hundred to a request', async () => {
    const answered = (count: number): string =>
      `${part('200 OK', '{"value":[]}', '\r\n').repeat(count)}--batchresponse_1f--`;
    const { sent } = answerBatches(answered(100), answered(20));
    const questions = new Questions(connect(SITE));
    const answers = Array.from({ length: 120 }, () => questions.ask(rowsOf('A')));
    await questions.send();
    expect(await Promise.all(answers)).toHaveLength(120);
    expect(sent.map((body) => body.match(/^GET /gm)?.length)).toEqual([100, 20]);
  });

  it('keep what was answered when the next hundred are refused', async () => {
    answerBatches(`${part('200 OK', '{"value":[]}', '\r\n').repeat(100)}--batchresponse_1f--`, '<html>');
    const questions = new Questions(connect(SITE));
    const settled = Promise.allSettled(Array.from({ length: 101 }, () => questions.ask(rowsOf('A'))));
    await expect(questions.send()).rejects.toThrow(SyntaxError);
    expect((await settled).map(({ status }) => status)).toEqual([
      ...Array.from({ length: 100 }, () => 'fulfilled'),
      'rejected',
    ]);
  });

  it.each([
    ['is no batch', '<html>Sign in</html>', /answered a batch with something else/],
    ['has a part without a status', '--batchresponse_1f\r\n\r\n{}\r\n--batchresponse_1f--', /part that has no status/],
    ['has too few parts', `${part('200 OK', '{}', '\r\n')}--batchresponse_1f--`, /1 answers to 2 questions/],
  ])('are all refused when the answer %s', async (_, text, message) => {
    answerBatches(text);
    const questions = new Questions(connect(SITE));
    const settled = Promise.allSettled([questions.ask(rowsOf('A')), questions.ask(rowsOf('B'))]);
    await expect(questions.send()).rejects.toThrow(message);
    const refused = {
      status: 'rejected',
      reason: expect.objectContaining({ message: expect.stringMatching(message) }),
    };
    expect(await settled).toEqual([refused, refused]);
  });
});
