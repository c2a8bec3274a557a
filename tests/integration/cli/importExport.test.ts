import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describeDifferences } from '../../../src/workbook/compare';
import { TestFolder, registerIn } from '../../support/testFolder';
import { Outcome, tracker } from '../../support/trackerCommand';
import {
  SAMPLE_FILE,
  changed,
  sampleSheets,
  setCell,
  soundSheets,
  soundSheetsOfVersion2,
  workbookOf,
} from '../../support/workbooks';

const folder = new TestFolder();
/** The data folder of a local SharePoint that holds the sample. */
const sampleData = folder.path('sample');
let sampleImport: Outcome;

beforeAll(async () => {
  sampleImport = await tracker(['import', SAMPLE_FILE, '--data', sampleData]);
});

afterAll(() => folder.remove());

describe('import', () => {
  it('reports four faults of a workbook by sheet, row and column, and writes nothing', async () => {
    const sheets = sampleSheets();
    setCell(sheets, 'Recommendations', 12, 'Status', 'Done');
    setCell(sheets, 'Recommendations', 9, 'Audit', 'GDPR');
    setCell(sheets, 'Updates', 5, 'Date', '31/11/2018');
    setCell(sheets, 'Recommendations', 8, 'Reference', '4.2');
    const file = folder.write('faulty.xlsx', workbookOf(sheets));
    const before = await folder.exported(sampleData, 'before.xlsx');

    const outcome = await tracker(['import', file, '--data', sampleData]);

    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    const lines = outcome.stderr.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('Warning: '))).toEqual([
      expect.stringMatching(/^Recommendations row 8, column Reference: "4.2" is used twice in "FLEET MANAGEMENT"/),
      expect.stringMatching(
        /^Recommendations row 9, column Audit: "GDPR" \(February 2019\) is not in the sheet Audits/,
      ),
      expect.stringMatching(
        /^Recommendations row 12, column Status: "Done" is not a status; use one of: Open, Proposed closed, /,
      ),
      expect.stringMatching(/^Updates row 5, column Date: "31\/11\/2018" is not a date/),
      `4 errors in ${file}; nothing was written.`,
    ]);
    expect(describeDifferences(before, await folder.exported(sampleData, 'after.xlsx'))).toEqual([]);
    expect(await tracker(['import', file, '--data', folder.path('untouched')])).toMatchObject({ code: 1 });
    expect(existsSync(folder.path('untouched'))).toBe(false);
  });

  it.each([
    ['that is not there', 'missing.xlsx', /missing\.xlsx cannot be opened/],
    ['that is no workbook', 'notes.xlsx', /^The file cannot be read as an Excel workbook/],
  ])('exits with 1 for a file %s', async (_, name, message) => {
    folder.write('notes.xlsx', new TextEncoder().encode('Audit;Issued\n'));
    const outcome = await tracker(['import', folder.path(name), '--data', folder.path('untouched')]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(message);
  });

  it('sets up a site without lists first, and says so', () => {
    expect(sampleImport).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Added: 16 Audits, 27 Recommendations, 35 Target date revisions, 115 Updates, 15 Decisions, /,
      ) as string,
      stderr: expect.stringMatching(/^Set up the lists of the site first: \d+ changes\.\n$/) as string,
    });
  });

  it('adds nothing the second time', async () => {
    const outcome = await tracker(['import', SAMPLE_FILE, '--data', sampleData]);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toMatch(/^Added: nothing\.\nAlready there: 16 Audits, 27 Recommendations, /);
  });

  it('can be run again after it was killed, at whatever point, and doubles nothing', async () => {
    const data = folder.path('killed');
    // an undisturbed import of this machine says where the middle is
    const started = Date.now();
    await tracker(['import', SAMPLE_FILE, '--data', folder.path('undisturbed')]);
    const whole = Date.now() - started;
    for (const part of [0.3, 0.5, 0.6, 0.7]) {
      await tracker(['import', SAMPLE_FILE, '--data', data], {}, whole * part);
    }
    expect(await tracker(['import', SAMPLE_FILE, '--data', data])).toMatchObject({ code: 0 });
    const register = await folder.exported(data, 'killed.xlsx');
    expect(describeDifferences(await registerIn(SAMPLE_FILE), register)).toEqual([]);
  });

  it('says on --dry-run what it would add, and writes nothing', async () => {
    const intoNothing = await tracker(['import', SAMPLE_FILE, '--dry-run', '--data', folder.path('dry')]);
    expect(intoNothing.code).toBe(0);
    expect(intoNothing.stdout).toBe(sampleImport.stdout.replace('Added', 'Would add'));
    expect(existsSync(folder.path('dry'))).toBe(false);

    const sheets = sampleSheets();
    sheets['Updates']?.push([
      'Payroll',
      '2019',
      '4.1',
      'November 2020',
      null,
      null,
      null,
      null,
      null,
      null,
      'In hand.',
    ]);
    const file = folder.write('one-more.xlsx', workbookOf(sheets));
    const intoSample = await tracker(['import', file, '--dry-run', '--data', sampleData]);
    expect(intoSample.stdout).toMatch(/^Would add: 1 Updates\.\nAlready there: 16 Audits/);
    expect((await tracker(['import', SAMPLE_FILE, '--dry-run', '--data', sampleData])).stdout).toMatch(
      /^Would add: nothing\./,
    );
  });

  it("refuses criteria that would move the site's recommendations, and writes nothing", async () => {
    const sheets = soundSheets();
    sheets['Boards'] = [
      ['Board', 'Full name', 'Decides after', 'Published'],
      ['DCC', 'DCC Scrutiny Board', null, 'No'],
    ];
    sheets['Criteria'] = [
      ['Set', 'Effective from', 'Source', 'Auditor', 'Assurance', 'Priority', 'Board', 'Clause'],
      ['Alpha', '2019-04-01', null, null, null, null, 'DCC', 'All to the DCC.'],
    ];
    delete sheets['Decisions'];
    delete sheets['Meetings'];
    delete sheets['Actions'];
    delete sheets['Action updates'];
    const file = folder.write('north.xlsx', workbookOf(sheets));
    const before = await folder.exported(sampleData, 'before-north.xlsx');
    for (const flags of [['--dry-run'], []]) {
      const outcome = await tracker(['import', file, ...flags, '--data', sampleData]);
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      expect(outcome.stderr).toMatch(/The criteria "Alpha" of the register would change where .* of the site stand/);
    }
    expect(describeDifferences(before, await folder.exported(sampleData, 'after-north.xlsx'))).toEqual([]);
  });

  it('leaves in the site what says something else, and tells it', async () => {
    const data = folder.path('differing');
    await tracker(['import', folder.write('sound.xlsx', workbookOf(soundSheets())), '--data', data]);
    const other = folder.write(
      'other.xlsx',
      changed((sheets) => setCell(sheets, 'Recommendations', 2, 'Title', 'Records of services')),
    );
    const outcome = await tracker(['import', other, '--data', data]);
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toMatch(/^Left as it is in the site: .*Records of services.*\n$/);
    expect((await folder.exported(data, 'kept.xlsx')).recommendations[0]?.title).toBe('Service records');
  });
});

describe('export', () => {
  it('gives a workbook that fills an empty site with an equal register', async () => {
    const first = await folder.exported(sampleData, 'first.xlsx');
    expect(describeDifferences(await registerIn(SAMPLE_FILE), first)).toEqual([]);
    const again = await tracker(['import', folder.path('first.xlsx'), '--data', folder.path('second')]);
    expect(again).toMatchObject({ code: 0 });
    expect(describeDifferences(first, await folder.exported(folder.path('second'), 'second.xlsx'))).toEqual([]);
  });

  it('gives back everything that version 2 of the workbook holds', async () => {
    const file = folder.write('version2.xlsx', workbookOf(soundSheetsOfVersion2()));
    const data = folder.path('version2');
    expect(await tracker(['import', file, '--data', data])).toMatchObject({ code: 0 });
    expect(describeDifferences(await registerIn(file), await folder.exported(data, 'version2-out.xlsx'))).toEqual([]);
    const again = await tracker(['import', folder.path('version2-out.xlsx'), '--data', data]);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Added: nothing\./) as string });
  });

  it('keeps formula text as text, through the site and out', async () => {
    const texts = ['=1+1', '+44 20 7946 0000', '-5 %', '@SUM(A1)', '=HYPERLINK("http://example.org","x")'];
    const sheets = soundSheets();
    for (const text of texts) {
      sheets['Updates']?.push(['Fleet (Vehicles)', 'September 2018', '4.1', 'March 2019', '=role', text]);
    }
    setCell(sheets, 'Recommendations', 2, 'Title', '=A1');
    const data = folder.path('formulas');
    await tracker(['import', folder.write('formulas.xlsx', workbookOf(sheets)), '--data', data]);
    await folder.exported(data, 'formulas-out.xlsx');

    const book = XLSX.read(readFileSync(folder.path('formulas-out.xlsx')));
    const updates = XLSX.utils.sheet_to_json<Record<string, string>>(book.Sheets['Updates'] ?? {});
    expect(updates.map((row) => row['Update'])).toEqual(['In hand.', ...texts, 'Waits for 4.1.']);
    const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet) as XLSX.CellObject[]);
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
    const titles = XLSX.utils.sheet_to_json<Record<string, string>>(book.Sheets['Recommendations'] ?? {});
    expect(titles[0]?.['Title']).toBe('=A1');
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'keeps every day where the clock is that of %s',
    async (zone) => {
      const data = folder.path(zone.replace('/', '-'));
      const file = folder.path(`${zone.replace('/', '-')}.xlsx`);
      await tracker(['import', SAMPLE_FILE, '--data', data], { TZ: zone });
      await tracker(['export', file, '--data', data], { TZ: zone });
      expect(describeDifferences(await registerIn(SAMPLE_FILE), await registerIn(file))).toEqual([]);
    },
    90_000,
  );

  it('exits with 1 for a site without lists and says how to go on', async () => {
    const outcome = await tracker(['export', folder.path('never.xlsx'), '--data', folder.path('empty')]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(
      /has no register of this version yet\. Run "tracker setup" .*"tracker import FILE\.xlsx"/,
    );
    expect(existsSync(folder.path('never.xlsx'))).toBe(false);
  });

  it('exits with 1 where the file cannot be written, and leaves nothing behind', async () => {
    const outcome = await tracker(['export', folder.path('no/such/folder.xlsx'), '--data', sampleData]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/folder\.xlsx cannot be written/);
    expect(readdirSync(path.dirname(sampleData)).filter((name) => name.includes('partial'))).toEqual([]);
  });
});
