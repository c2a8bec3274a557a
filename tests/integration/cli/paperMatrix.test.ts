import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { EDITIONS } from '../../../src/domain/edition';
import { LAYOUTS } from '../../../src/papers/layouts';
import { everythingIn } from '../../support/everythingIn';
import { openXmlErrors } from '../../support/openXml';
import { readPdf } from '../../support/readPdf';
import { TestFolder } from '../../support/testFolder';
import { aTemplate } from '../../support/wordTemplates';
import { importInto, tracker, trackerOver } from '../../support/trackerCommand';
import { sampleRow, sampleSheets, workbookOf } from '../../support/workbooks';
import { zipEntries } from '../../support/zipEntries';

const folder = new TestFolder();
const data = folder.path('data');
const MEETING = ['--board', 'JARAP', '--meeting', '2020-10-16'];

/** The sample with a confidential audit, a confidential recommendation and actions of both sessions. */
function workbook(): Uint8Array {
  const sheets = sampleSheets();
  const mark = (sheet: string, row: readonly unknown[]): void => {
    const headers = sheets[sheet]?.[0] ?? [];
    if (!headers.includes('Confidential')) {
      headers.push('Confidential');
    }
    (row as unknown[])[headers.indexOf('Confidential')] = 'Yes';
  };
  mark('Audits', sampleRow(sheets, 'Audits', 'GENERAL DATA PROTECTION REGULATION (GDPR)'));
  const hidden = sampleRow(sheets, 'Recommendations', 'FLEET MANAGEMENT', 'September 2018', '4.4');
  hidden[sheets['Recommendations']?.[0]?.indexOf('Title') ?? 0] = 'SECRETWORD of vehicles';
  mark('Recommendations', hidden);
  const [headers = []] = sheets['Actions'] ?? [];
  const action = (id: string, text: string, session: string): void => {
    const cells: Readonly<Record<string, string>> = {
      'Action id': id,
      Board: 'JARAP',
      'Meeting date': '2020-07-22',
      'Minute no.': '12/20',
      Action: text,
      'Person responsible': 'Head of Finance',
      Status: 'Open',
      Session: session,
    };
    Object.keys(cells).forEach((header) => headers.includes(header) || headers.push(header));
    sheets['Actions']?.push(headers.map((header) => cells[String(header)] ?? null));
  };
  action('A1', 'Report on the estate.', 'Open');
  action('A2', 'SECRETWORD report.', 'Closed');
  return workbookOf(sheets);
}

beforeAll(() => importInto(data, folder.write('register.xlsx', workbook())), 120_000);

afterAll(() => folder.remove());

interface Manifest {
  readonly layout: string;
  readonly edition: string;
  readonly isComplete: boolean;
  readonly isDraft: boolean;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

const CASES = LAYOUTS.flatMap(({ id }) => EDITIONS.map((edition) => [id, edition] as const));

describe('tracker paper', () => {
  it.each(CASES)(
    'makes %s in the %s edition as docx, xlsx, pdf, html and zip, each of which opens',
    async (layout, edition) => {
      const out = folder.path(`${layout}-${edition}`);
      const formats = ['--format', 'docx,xlsx,pdf,html,zip', '--edition', edition];
      const { code, stdout, stderr } = await trackerOver(data).run([
        'paper',
        ...MEETING,
        '--layout',
        layout,
        ...formats,
        '--out',
        out,
      ]);
      expect({ code, errors: stderr.split('\n').filter((line) => !/^(Warning: .*)?$/.test(line)) }).toEqual({
        code: 0,
        errors: [],
      });
      const files = new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(`${out}/${name}`))]));
      expect(stdout.trim().split('\n').sort()).toEqual([...files.keys()].map((name) => `${out}/${name}`).sort());
      const byEnding = (ending: string): [string, Uint8Array] =>
        [...files].find(([name]) => name.endsWith(`.${ending}`)) ?? ['', new Uint8Array()];
      expect([...files.keys()].every((name) => name.includes(' - Public edition') === (edition === 'public'))).toBe(
        true,
      );

      const [docxName, docx] = byEnding('docx');
      const [, xlsx] = byEnding('xlsx');
      expect(openXmlErrors(docx, 'docx')).toEqual([]);
      expect(openXmlErrors(xlsx, 'xlsx')).toEqual([]);
      expect(readPdf(byEnding('pdf')[1]).isMarked).toBe(true);
      expect(new TextDecoder().decode(byEnding('html')[1])).toMatch(/^<!DOCTYPE html>[^]*<h1/);

      const [, zip] = byEnding('zip');
      const entries = new Map(zipEntries(zip).map(({ path, bytes }) => [path, bytes]));
      const manifest = JSON.parse(new TextDecoder().decode(entries.get('manifest.json'))) as Manifest;
      expect(manifest).toMatchObject({ layout, edition, isComplete: true, isDraft: false });
      expect(manifest.files.find(({ path }) => path === docxName)?.sha256).toBe(
        createHash('sha256').update(docx).digest('hex'),
      );

      // the pack holds every other file too
      const everything = [['pack.zip', zip] as const, ...entries].map(([name, bytes]) => everythingIn(name, bytes));
      const telling = everything.filter((words) => /SECRETWORD|DATA PROTECTION REGULATION/i.test(words));
      expect(telling.length > 0).toBe(edition === 'full');
    },
    120_000,
  );

  it.each<[string, readonly string[], number, RegExp]>([
    [
      'an unknown layout',
      [...MEETING, '--layout', 'jarap'],
      2,
      /^--layout wants one of jarap-2020, jarap-2024, actions-quarterly, rolling-actions, cgb, not "jarap"/,
    ],
    [
      'an unknown format',
      [...MEETING, '--layout', 'cgb', '--format', 'docx,odt'],
      2,
      /^--format wants some of docx, pdf, xlsx, html, zip, with commas between them, not "odt"/,
    ],
    [
      'an unknown edition',
      [...MEETING, '--layout', 'cgb', '--edition', 'secret'],
      2,
      /^--edition wants one of full, public, not "secret"/,
    ],
    [
      'a board that is none',
      ['--board', 'JRAP', '--meeting', '2020-10-16', '--layout', 'cgb'],
      1,
      /^"JRAP" is not a board of this register; it has JARAP, SORB, CGB/,
    ],
    [
      'a day that is none',
      ['--board', 'JARAP', '--meeting', '16 October 2020', '--layout', 'cgb'],
      2,
      /^--meeting wants a day that exists, written like 2020-10-16/,
    ],
    ['no layout', MEETING, 2, /^--layout is missing/],
    [
      'a draft that is to be kept',
      [...MEETING, '--layout', 'cgb', '--draft', '--keep'],
      2,
      /^--keep is for a final paper in a format of its own/,
    ],
    ...['report-of', 'author', 'time'].map((option): [string, string[], number, RegExp] => [
      `--${option} of over 200 characters`,
      [...MEETING, '--layout', 'cgb', `--${option}`, 'x'.repeat(201)],
      2,
      new RegExp(`^--${option} takes at most 200 characters, not 201`),
    ]),
    [
      'a template that is not there',
      [...MEETING, '--layout', 'cgb', '--template', '/no/such.docx'],
      1,
      /^The template \/no\/such\.docx cannot be opened/,
    ],
  ])('says what to do with %s', async (_, args, code, message) => {
    const outcome = await trackerOver(data).run(['paper', ...args, '--out', folder.path('none')]);
    expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code, stdout: '' });
    expect(outcome.stderr).toMatch(message);
  });

  it('names each placeholder of a template that is misspelt, with the one that may be meant, and writes nothing', async () => {
    const file = folder.write('misspelt.docx', await aTemplate('{{papr}}', '{{left-out}}', '{{Titel}}'));
    const out = folder.path('misspelt');
    const args = [...MEETING, '--layout', 'rolling-actions', '--template', file, '--out', out];
    const { code, stdout, stderr } = await trackerOver(data).run(['paper', ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n').filter((line) => line.startsWith('The template'))).toEqual([
      'The template has {{papr}}, which means nothing in this paper; {{paper}} may be meant.',
      'The template has {{Titel}}, which means nothing in this paper; {{title}} may be meant.',
    ]);
    expect(readdirSync(out)).toEqual([]);
  });

  it('says what to do where --out names a file', async () => {
    const file = folder.write('file.txt', new Uint8Array([1]));
    const { code, stderr } = await trackerOver(data).run(['paper', ...MEETING, '--layout', 'cgb', '--out', file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The folder .*file\.txt cannot be made: .*Give --out a folder/m);
  });

  it('warns of a meeting that the register does not have, names those that it has, and makes the paper', async () => {
    const other = ['--board', 'JARAP', '--meeting', '2020-10-17', '--layout', 'rolling-actions', '--format', 'html'];
    const { code, stdout, stderr } = await trackerOver(data).run(['paper', ...other, '--out', folder.path('other')]);
    expect([code, stdout.trim()]).toEqual([0, expect.stringMatching(/2020-10-17 JARAP - .*\.html$/)]);
    expect(stderr).toMatch(
      /^Warning: the register has no meeting of JARAP on 2020-10-17: it has 22 July 2020, 16 October 2020\./,
    );
  });
});

describe('tracker paper --keep and tracker rebuild', () => {
  const kept = ['paper', ...MEETING, '--layout', 'jarap-2020', '--format', 'html', '--keep', '--out'];
  const over = trackerOver(data);

  it('keeps a final paper once, and another beside it only when asked', async () => {
    const first = await over.run([...kept, folder.path('kept')]);
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringMatching(/^Kept as version 1: .*\(SHA-256 \w{64}\)$/m),
    ]);
    const page = `${folder.path('kept')}/2020-10-16 JARAP Paper C - Audit recommendations.html`;
    const marks = (): number => readFileSync(page, 'utf8').match(/(?:New|Changed) since 22 July 2020/g)?.length ?? 0;
    expect(marks()).toBe(0);
    const again = await over.run([...kept, folder.path('kept')]);
    expect(again.code).toBe(1);
    const refused = await over.run([...kept, folder.path('refused'), '--changes']);
    expect([again.stdout, refused.code, refused.stdout]).toEqual(['', 1, '']);
    expect(() => readdirSync(folder.path('refused'))).toThrow('ENOENT');
    const joined = await over.run([...kept, folder.path('kept'), '--format', 'pdf']);
    expect(joined.stdout).toMatch(/^Kept as version 1: .*\.pdf /m);
    expect(again.stderr).toMatch(/it is never rewritten\.[^]*To keep it as a new version, add --new-version\.$/m);
    const words = ['--report-of', 'Office of the Commissioner', '--author', 'Head of Audit', '--time', '2.00 pm'];
    const second = await over.run([...kept, folder.path('kept'), '--new-version', '--changes', ...words]);
    expect(second.stdout).toMatch(/^Kept as version 2: /m);
    expect(marks()).toBe(15);
    expect(readFileSync(page, 'utf8')).toMatch(
      /Office of the Commissioner[^]*16 October 2020, 2\.00 pm[^]*Head of Audit/,
    );
    const publicly = await over.run([...kept, folder.path('kept'), '--edition', 'public']);
    expect(publicly.stdout).toMatch(/^Kept as version 1: .*public v1/m);
  });

  it('makes what is kept again and finds the same content, with or without marks of changes', async () => {
    const { papers } = await over.json<{ papers: readonly Record<string, unknown>[] }>(['rebuild', ...MEETING]);
    expect(papers).toMatchObject([
      { layout: 'jarap-2020', edition: 'public', version: 1, isSame: true },
      { edition: 'full', version: 2, isSame: true, formats: ['html'] },
      {
        edition: 'full',
        version: 1,
        isSame: true,
        findings: [
          'The files are as they were stored.',
          'Made again from the register, and from the data that were kept beside it, it says the same.',
        ],
      },
    ]);
    const { code, stdout } = await over.run(['rebuild', ...MEETING, '--edition', 'full']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Audit recommendations: JARAP, 16 October 2020, version 2\n[^]*^ {2}The same content\.$/m);
    expect(stdout).not.toContain('public edition');
  });

  it('says what differs where the past was changed, and ends with 1', async () => {
    const { startLocalSite } = await import('../../support/localSite');
    const site = await startLocalSite({ copyOf: data });
    try {
      await import('@pnp/sp/items');
      const { items } = site.connection.sp.web.lists.getByTitle('Recommendations');
      const rows: { Id: number; Title: string }[] = await items.select('Id', 'Title').top(500)();
      const row = rows.find(({ Title }) => Title === 'Sample Check of Service Details');
      await items.getById(row?.Id ?? 0).update({ Title: 'Something else' });
      const { code, stdout, stderr } = await tracker(['rebuild', ...MEETING, '--site', site.siteUrl]);
      expect([code, stderr]).toEqual([1, '3 kept papers of 3 would not come out the same.\n']);
      expect(stdout).toMatch(/The first difference: ".*Sample Check.*" was kept, and ".*Something else/);
      expect(stdout).toMatch(/From the data that were kept beside it, it comes out as it was\./);
      expect(stdout).toMatch(/^ {2}NOT the same content\.$/m);
    } finally {
      await site.close();
    }
  });

  it('says how to keep one where none is kept', async () => {
    const { code, stderr } = await over.run(['rebuild', '--board', 'SORB', '--meeting', '2020-09-17']);
    expect([code, stderr]).toEqual([
      1,
      'No paper of SORB of 17 September 2020 is kept. "tracker paper --keep" keeps a final one.\n',
    ]);
  });
});
