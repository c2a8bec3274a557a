import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { startSharePoint } from '../../../local/sharepoint/server';
import { connect } from '../../../src/data/connect';
import { loadRegister } from '../../../src/data/registerRepository';
import { registerOn } from '../../../src/domain/registerOn';
import { asAt } from '../../../src/domain/asAt';
import { describeDifferences } from '../../../src/workbook/compare';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { pdfBytes, uploadWithUpdate } from '../../support/evidenceSite';
import { LocalSite, startLocalSite } from '../../support/localSite';
import { TestFolder } from '../../support/testFolder';
import { Outcome, importInto, tracker } from '../../support/trackerCommand';
import { SAMPLE_FILE } from '../../support/workbooks';
import { paragraphTexts, wordPart } from '../../support/wordParts';
import { zipEntries } from '../../support/zipEntries';

const FLEET = 'Sample Check of Service Details';
const GDPR = 'Implementation of Action Plan';
const DAY = '2020-10-16';

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const LONG = `${'A very long name of a file that somebody gave '.repeat(6)}`.trim();
/** Evidence as owners bring it: two files of one name, an odd name, and a long one. */
const FILES_OF_FLEET = {
  'Dip sample.pdf': pdfBytes('fleet'),
  "Bob's “log” #1 50% & Übersicht.txt": utf8('84 of 100 on time'),
  [`${LONG}.csv`]: utf8('a;b\n1;2\n'),
};
const FILES_OF_GDPR = { 'Dip sample.pdf': pdfBytes('gdpr') };

interface Manifest {
  readonly isComplete: boolean;
  readonly asAt: string;
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
    readonly annex?: number;
  }[];
  readonly missing: readonly { readonly annex: number; readonly name: string; readonly reason: string }[];
}

interface OpenedPack {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
}

const folder = new TestFolder();
let site: LocalSite;

beforeAll(async () => {
  const dataDir = folder.path('data');
  await importInto(dataDir, SAMPLE_FILE);
  const server = await startSharePoint({ dataDir });
  const connection = connect(server.siteUrl);
  await uploadWithUpdate(connection, FLEET, FILES_OF_FLEET);
  await uploadWithUpdate(connection, GDPR, FILES_OF_GDPR);
  await server.close();
  site = await startLocalSite({ copyOf: dataDir });
});

afterEach(() => site.befall());

afterAll(async () => {
  await site.close();
  folder.remove();
});

function packInto(name: string, formats = 'html,zip'): Promise<Outcome> {
  const what = ['paper', '--board', 'JARAP', '--meeting', DAY, '--layout', 'jarap-2020'];
  return tracker([...what, '--format', formats, '--out', folder.path(name), '--site', site.siteUrl]);
}

function opened(name: string): OpenedPack {
  const [file, ...others] = readdirSync(folder.path(name)).filter((each) => each.endsWith('.zip'));
  expect(others).toEqual([]);
  const zip = readFileSync(`${folder.path(name)}/${file ?? ''}`);
  const files = new Map(zipEntries(zip).map(({ path, bytes }) => [path, bytes]));
  return { name: file ?? '', files, manifest: JSON.parse(text(files.get('manifest.json'))) as Manifest };
}

describe('tracker paper --format zip', () => {
  let pack: OpenedPack;

  beforeAll(async () => {
    const { code, stdout } = await packInto('whole', 'docx,pdf,xlsx,zip');
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    const zip = `${DAY} JARAP Paper C - Audit recommendations.zip`;
    const papers = readdirSync(folder.path('whole')).filter((name) => name !== zip);
    expect(papers).toHaveLength(3);
    const bytes = readFileSync(`${folder.path('whole')}/${zip}`);
    const files = new Map(zipEntries(bytes).map(({ path, bytes: each }) => [path, each]));
    pack = { name: zip, files, manifest: JSON.parse(text(files.get('manifest.json'))) as Manifest };
    for (const paper of papers) {
      expect(
        Buffer.compare(files.get(paper) ?? new Uint8Array(), readFileSync(`${folder.path('whole')}/${paper}`)),
      ).toBe(0);
    }
  });

  it('holds the evidence that was uploaded, byte for byte, under names that no system refuses', () => {
    const annexes = [...pack.files].filter(([path]) => path.startsWith('Annexes/'));
    const names = annexes.map(([path]) => path);
    expect(names).toEqual([
      'Annexes/Annex 1 - Dip sample.pdf',
      expect.stringMatching(/^Annexes\/Annex 2 - Bob's “log” #1 50% & Übersicht\.txt$/),
      expect.stringMatching(/^Annexes\/Annex 3 - A very long name .*\.csv$/),
      'Annexes/Annex 4 - Dip sample.pdf',
    ]);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual('Annexes/'.length + 120);
    const given = [...Object.values(FILES_OF_FLEET), ...Object.values(FILES_OF_GDPR)].map(text);
    expect(annexes.map(([, bytes]) => text(bytes)).sort()).toEqual(given.sort());
  });

  it('gives in its manifest the SHA-256 and the size of every file, and calls itself complete', () => {
    expect(pack.manifest).toMatchObject({ isComplete: true, missing: [], asAt: DAY });
    expect(pack.manifest.files.map(({ path }) => path).sort()).toEqual(
      [...pack.files.keys()].filter((path) => path !== 'manifest.json').sort(),
    );
    for (const { path, size, sha256 } of pack.manifest.files) {
      const bytes = pack.files.get(path) ?? new Uint8Array();
      expect([path, size, sha256]).toEqual([path, bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    }
  });

  it.each<[string, () => string]>([
    [
      'the appendix of the Word paper',
      () =>
        paragraphTexts(
          wordPart(
            pack.files.get(`${DAY} JARAP Paper C - Audit recommendations.docx`) ?? new Uint8Array(),
            'word/document.xml',
          ),
        ).join('\n'),
    ],
    ['the web page', () => text(pack.files.get(`${DAY} JARAP Paper C - Audit recommendations.html`))],
    ['the index', () => text(pack.files.get('Index.html'))],
  ])('names each annex by its number in %s', (_, words) => {
    for (const { number, name } of [
      { number: 1, name: 'Dip sample.pdf' },
      { number: 2, name: '50% (?:&|&amp;) Übersicht' },
      { number: 3, name: 'A very long name' },
      { number: 4, name: 'Dip sample.pdf' },
    ]) {
      expect(words()).toMatch(new RegExp(`Annex ${number}\\b[^\\n]*${name}`));
    }
  });

  it('holds the register as at the day, which can be imported', async () => {
    const { register, problems } = await readWorkbook(
      pack.files.get(`Data/Register as at ${DAY}.xlsx`) ?? new Uint8Array(),
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const whole = asAt(await loadRegister(site.connection), DAY, { board: 'JARAP', day: DAY });
    expect(register && describeDifferences(registerOn(whole), register)).toEqual([]);
  });

  const truncated = pdfBytes('cut').slice(0, -8);
  it.each<[string, Readonly<Record<string, Uint8Array>>, RegExp]>([
    ['empty', { 'empty.txt': new Uint8Array() }, /The file is empty/],
    ['cut off', { 'cut.pdf': truncated }, /The file is damaged: it breaks off before its end\./],
    ['nothing but zeroes', { 'zeroes.docx': new Uint8Array(2000) }, /The file is damaged: every byte of it is zero\./],
    [
      'something else than its name says',
      { 'noise.xlsx': new Uint8Array([7, 1, 2, 3, 4, 5, 6, 0, 0, 9]) },
      /The file is damaged: it is no XLSX file, whatever its name says\./,
    ],
  ])(
    'names a file that is %s, with its number, and is not called complete',
    async (name, files, reason) => {
      const other = await startLocalSite({ copyOf: folder.path('data') });
      try {
        await uploadWithUpdate(other.connection, GDPR, files, name);
        const what = ['paper', '--board', 'JARAP', '--meeting', DAY, '--layout', 'jarap-2020', '--format', 'zip,html'];
        const { code, stderr } = await tracker([...what, '--out', folder.path(name), '--site', other.siteUrl]);
        const [fileName = ''] = Object.keys(files);
        expect(code).toBe(1);
        expect(stderr).toMatch(
          new RegExp(`^Annex 5 \\(${fileName}\\) is missing from the pack: ${reason.source}`, 'm'),
        );
        const zip = readdirSync(folder.path(name)).find((each) => each.endsWith('.zip')) ?? '';
        expect(zip).toContain(' - INCOMPLETE.zip');
        const entries = zipEntries(readFileSync(`${folder.path(name)}/${zip}`));
        expect(entries.filter(({ path }) => path.startsWith('Annexes/'))).toHaveLength(4);
        expect(text(entries.find(({ path }) => path === 'Index.html')?.bytes)).toMatch(
          new RegExp(`INCOMPLETE: one annex is missing[^]*Annex 5, ${fileName}: ${reason.source}`),
        );
      } finally {
        await other.close();
      }
    },
    60_000,
  );

  it.each([
    [
      'is gone (404)',
      404,
      /^The file is no longer in the library of evidence.*Attach it to its recommendation again\.$/,
    ],
    ['the server cannot give (500)', 500, /^SharePoint did not give the file\. Make the pack again later\.$/],
    ['the person may not read (403)', 403, /^This account may not read the file\./],
  ])(
    'names a file that %s',
    async (name, status, reason) => {
      await site.befall({ method: 'GET', path: 'log.*\\$value', times: 0, status });
      const { code, stderr } = await packInto(name);
      expect(code).toBe(1);
      const told = stderr.split('\n').filter((line) => line.startsWith('Annex '));
      expect(told).toEqual([expect.stringMatching(/^Annex 2 \(Bob's .*\) is missing from the pack: /)]);
      const { name: file, manifest, files } = opened(name);
      expect(file).toContain(' - INCOMPLETE.zip');
      expect(manifest).toMatchObject({ isComplete: false, missing: [{ annex: 2 }] });
      expect(manifest.missing[0]?.reason).toMatch(reason);
      expect([...files.keys()].filter((path) => path.startsWith('Annexes/'))).toHaveLength(3);
      expect(text(files.get('Index.html'))).toContain('INCOMPLETE: one annex is missing');
    },
    60_000,
  );

  it('is not written where an annex changes or cannot be read again while it is made', async () => {
    // the first reading succeeds, the second, into the file, does not
    await site.befall({ method: 'GET', path: 'log.*\\$value', nth: 2, times: 0, status: 404 });
    const { code, stderr } = await packInto('again');
    expect(code).toBe(1);
    expect(stderr).toMatch(/\.zip is not written: .*no longer in the library of evidence/);
    expect(readdirSync(folder.path('again')).filter((name) => !name.endsWith('.html'))).toEqual([]);
  });
});
