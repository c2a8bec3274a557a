import { existsSync, mkdirSync } from 'node:fs';
import { Server, createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { TestFolder } from '../../support/testFolder';
import { tracker } from '../../support/trackerCommand';

const folder = new TestFolder();

afterAll(() => folder.remove());

describe('tracker', () => {
  it.each<[string, string[], RegExp]>([
    [
      'no command',
      [],
      /^No command is given; use one of setup, import, export, summary, kpi, round, criteria, check, paper, rebuild, template\./,
    ],
    ['an unknown command', ['sumary'], /^"sumary" is not a command/],
    ['an unknown option', ['setup', '--force'], /^Unknown option '--force'/],
    ['an argument too many', ['setup', 'now'], /^"now" is one argument too many/],
    ['no file', ['import'], /^FILE\.xlsx is missing/],
    ['no board', ['summary'], /^--board is missing/],
    ['a day that does not exist', ['summary', '--board', 'JARAP', '--as-at', '2020-02-30'], /^--as-at wants a day/],
    ['a day in words', ['summary', '--board', 'JARAP', '--as-at', 'May 2020'], /^--as-at wants a day/],
    [
      'an unknown scheme',
      ['summary', '--board', 'JARAP', '--scheme', 'rag'],
      /one of target-date, priority, delivery, not "rag"/,
    ],
    ['no previous report', ['summary', '--scheme', 'delivery'], /^--since is missing/],
    [
      'a previous report that is later',
      ['summary', '--scheme', 'delivery', '--since', '2020-10-17', '--as-at', '2020-10-16'],
      /^--since wants a day that is not later than 2020-10-16, not "2020-10-17"/,
    ],
    [
      'a previous report under another scheme',
      ['summary', '--board', 'JARAP', '--since', '2020-10-16'],
      /^--since goes with --scheme delivery alone/,
    ],
    [
      'a period that ends before it begins',
      ['kpi', '--since', '2020-10-17', '--as-at', '2020-10-16'],
      /^--since wants/,
    ],
    ['no meeting of a round', ['round', '--board', 'JARAP'], /^--meeting is missing/],
    ['no criteria', ['criteria'], /^--what-if is missing/],
    ['a meeting of no board', ['check', '--meeting', '2020-10-16'], /give --board too/],
    ['no meeting', ['paper', '--board', 'JARAP'], /^--meeting is missing/],
    [
      'an unknown layout',
      ['paper', '--board', 'JARAP', '--meeting', '2020-10-16', '--layout', 'jarap', '--out', '.'],
      /^--layout wants one of .*jarap-2020.*, not "jarap"/,
    ],
    ['a site that is no address', ['setup', '--site', 'our site'], /^--site wants the address/],
    ['a site without encryption', ['setup', '--site', 'http://example.org/sites/a'], /begins with https:/],
    ['two sites', ['setup', '--site', 'https://example.org', '--data', '.'], /^--site and --data exclude each other/],
  ])('exits with 2 and says what is wrong for %s', async (_, args, message) => {
    const outcome = await tracker(args);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(message);
  });

  it('prints the commands on --help', async () => {
    const outcome = await tracker(['--help']);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toMatch(/setup.*\n.*\n.*import FILE\.xlsx.*\n.*\n.*export/);
    expect((await tracker(['paper', '--help'])).stdout).toMatch(/^Usage: npm run -s tracker -- paper --board/);
  });

  it('exits with 1 where a real site is named without a token', async () => {
    const outcome = await tracker(['setup', '--site', 'https://example.sharepoint.com/sites/audit']);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/set the environment variable SHAREPOINT_TOKEN/);
  });

  describe('with --site', () => {
    let server: Server;
    let site: string;
    let answer: [number, string] = [403, '{}'];
    const authorizations: (string | undefined)[] = [];

    beforeAll(async () => {
      server = createServer((request, response) => {
        authorizations.push(request.headers.authorization);
        response.writeHead(answer[0], { 'Content-Type': 'application/json' }).end(answer[1]);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/audit`;
    });

    afterAll(() => new Promise((resolve) => server.close(resolve)));

    it.each<[string, [number, string], RegExp]>([
      ['an expired token', [401, ''], /does not accept the access token.*SHAREPOINT_TOKEN anew/],
      ['a site that is not there', [404, '404 FILE NOT FOUND'], /^There is no site at http.*\/sites\/audit/],
      ['a page instead of JSON', [200, '<html>Sign in</html>'], /\/sites\/audit: What answered is not SharePoint/],
    ])('tells %s apart', async (_, given, message) => {
      answer = given;
      const outcome = await tracker(['summary', '--board', 'JARAP', '--site', site], { SHAREPOINT_TOKEN: 'secret' });
      answer = [403, '{}'];
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      expect(outcome.stderr).toMatch(message);
    });

    it('names the address that does not answer', async () => {
      const outcome = await tracker(['setup', '--site', 'http://127.0.0.1:1/sites/audit']);
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      expect(outcome.stderr).toMatch(/^http:\/\/127\.0\.0\.1:1\/sites\/audit: SharePoint did not answer/);
    });

    it('sends the token and exits with 1 where the site refuses', async () => {
      const outcome = await tracker(['export', folder.path('refused.xlsx'), '--site', site], {
        SHAREPOINT_TOKEN: 'secret',
      });
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      expect(outcome.stderr).toMatch(/SharePoint does not allow this account/);
      expect(new Set(authorizations)).toEqual(new Set(['Bearer secret']));
      expect(existsSync(folder.path('refused.xlsx'))).toBe(false);
    });
  });
});

describe('--data', () => {
  it('says in one sentence that the data is damaged', async () => {
    mkdirSync(folder.path('damaged'));
    folder.write('damaged/sharepoint.sqlite', new TextEncoder().encode('not a database '.repeat(100)));
    const outcome = await tracker(['setup', '--data', folder.path('damaged')]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/^The data in .*damaged cannot be used: .*\n$/);
    expect(outcome.stderr).not.toContain('    at ');
  });
});

describe('setup', () => {
  it('makes the lists, and does nothing the second time', async () => {
    const first = await tracker(['setup', '--data', folder.path('new')]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Audits: /m);
    const second = await tracker(['setup', '--data', folder.path('new')]);
    expect(second).toEqual({ code: 0, stderr: '', stdout: `${folder.path('new')} is up to date.\n` });
  });
});
