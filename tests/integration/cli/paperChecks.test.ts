import '@pnp/sp/items';
import { readdirSync } from 'node:fs';
import { tellPaperProblems } from '../../../cli/paperProblems';
import { paperFacts } from '../../../src/components/Papers/paperFacts';
import { loadRegister } from '../../../src/data/registerRepository';
import { withNamesNow } from '../../../src/domain/names';
import { figureAlone, paragraph } from '../../../src/papers/compose';
import { aModel } from '../../support/paperModels';
import { aRegister } from '../../support/registers';
import { LocalSite, startLocalSite } from '../../support/localSite';
import { TestFolder } from '../../support/testFolder';
import { Outcome, importInto, tracker } from '../../support/trackerCommand';
import { sampleRow, sampleSheets, workbookOf } from '../../support/workbooks';

const folder = new TestFolder();
const MEETING = ['--board', 'JARAP', '--meeting', '2020-10-16'];
const PLANTED = ['Planted', 'August 2020'] as const;

/** The sample with one recommendation for each rule that an officer is told of before a paper. */
function plantedWorkbook(): Uint8Array {
  const sheets = sampleSheets();
  const add = (sheet: string, cells: Readonly<Record<string, string>>): void => {
    const headers = sheets[sheet]?.[0] ?? [];
    for (const header of Object.keys(cells)) {
      if (!headers.includes(header)) {
        headers.push(header);
      }
    }
    sheets[sheet]?.push(headers.map((header) => cells[String(header)] ?? null));
  };
  const [Audit, Issued] = PLANTED;
  // without a grading no rule of the criteria covers it
  sampleRow(sheets, 'Audits', 'Payroll', '2019')[4] = null;
  add('Audits', { Audit, Issued, Source: 'Internal audit', Auditor: 'Mazars', Assurance: 'Limited' });
  const recommend = (Reference: string, target: string, more: Readonly<Record<string, string>> = {}): void =>
    add('Recommendations', {
      Audit,
      Issued,
      Reference,
      Title: `Rule ${Reference}`,
      Priority: 'Significant',
      Status: 'Open',
      'Original target date': target,
      ...more,
    });
  const report = (Reference: string, more: Readonly<Record<string, string>> = {}): void =>
    add('Updates', {
      Audit,
      Issued,
      Reference,
      Date: '2020-10-05',
      Author: 'Head of Finance',
      Update: 'Done.',
      ...more,
    });
  recommend('1', '30 September 2020');
  report('1');
  recommend('2', 'TBC');
  report('2');
  recommend('3', 'March 2021');
  recommend('4', 'March 2021', { Status: 'Proposed closed' });
  report('4', { Proposes: 'Closure' });
  recommend('5', 'March 2021', { 'Depends on': 'Planted (August 2020) 6' });
  report('5');
  recommend('6', 'June 2021');
  report('6');
  recommend('7', 'March 2021', { 'Board override': 'JARAP', 'Override reason': 'The panel asked for it.' });
  report('7');
  return workbookOf(sheets);
}

let site: LocalSite;

beforeAll(async () => {
  const data = folder.path('planted');
  await importInto(data, folder.write('planted.xlsx', plantedWorkbook()));
  site = await startLocalSite({ copyOf: data });
  // no import takes an override without its reason, but in the list somebody can empty it
  const { items } = site.connection.sp.web.lists.getByTitle('Recommendations');
  const rows: { Id: number; Title: string }[] = await items.select('Id', 'Title').top(500)();
  const row = rows.find(({ Title }) => Title === 'Rule 7');
  await items.getById(row?.Id ?? 0).update({ OverrideReason: '' });
});

afterAll(async () => {
  await site.close();
  folder.remove();
});

const run = (...args: readonly string[]): Promise<Outcome> => tracker([...args, '--site', site.siteUrl]);

interface Told {
  readonly id: string;
  readonly severity: string;
  readonly audit: string;
  readonly reference: string;
  readonly message: string;
}

describe('the checks before a paper', () => {
  let problems: readonly Told[];

  beforeAll(async () => {
    const { code, stdout, stderr } = await run('check', ...MEETING, '--json');
    expect([code, stderr.split('\n')[0]]).toEqual([
      1,
      '2 errors in the register; a final paper cannot be made until put right.',
    ]);
    ({ problems } = JSON.parse(stdout) as { problems: readonly Told[] });
  });

  it.each([
    ['an audit that no rule covers', 'error', 'unrouted', 'Payroll', '4.1', /goes to no board.*Complete the audit/],
    ['an override without a reason', 'error', 'override-without-reason', 'Planted', '7', /Add the reason\.$/],
    ['one past its date', 'warning', 'overdue', 'Planted', '1', /was due on 30 September 2020 and is still open/],
    ['one without a date', 'warning', 'no-target-date', 'Planted', '2', /Ask its owner for one/],
    [
      'one without an update',
      'warning',
      'no-update',
      'Planted',
      '3',
      /since the meeting of 22 July 2020\. Ask its owner/,
    ],
    ['a proposal without its limbs', 'warning', 'closing-limb-missing', 'Planted', '4', /implemented or the evidence/],
    [
      'a date before that of what it depends on',
      'warning',
      'earlier-than-dependency',
      'Planted',
      '5',
      /due on 31 March 2021, before Planted \(August 2020\) 6 on which it depends \(30 June 2021\)/,
    ],
    ['an audit without its report', 'warning', 'report-not-attached', 'Planted', '1', /Attach it as evidence/],
  ])('tell of %s, and what to do', (_, severity, id, audit, reference, message) => {
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity,
        id,
        audit,
        reference,
        message: expect.stringMatching(message) as string,
      }),
    );
  });

  it('find in the planted audit nothing else', () => {
    expect(
      problems
        .filter(({ audit }) => audit === 'Planted')
        .map(({ id, reference }) => `${reference} ${id}`)
        .sort(),
    ).toEqual([
      '1 overdue',
      '1 report-not-attached',
      '2 no-target-date',
      '3 no-update',
      '4 closing-limb-missing',
      '5 earlier-than-dependency',
      '7 override-without-reason',
    ]);
  });

  it('are the same on the screen', async () => {
    const register = withNamesNow(await loadRegister(site.connection));
    const facts = paperFacts(register, 'JARAP', '2020-10-16');
    expect(facts.problems.map(({ message }) => message).sort()).toEqual(problems.map(({ message }) => message).sort());
  });

  it.each(['jarap-2020', 'jarap-2024', 'actions-quarterly', 'cgb'])(
    'stop a final paper in the layout %s with every error, and write nothing',
    async (layout) => {
      const out = folder.path(`final-${layout}`);
      const { code, stdout, stderr } = await run('paper', ...MEETING, '--layout', layout, '--out', out);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        /^Error: .*Payroll \(2019\) 4\.1 goes to no board[^]*Error: Planted \(August 2020\) 7 is sent to JARAP by an override that gives no reason/,
      );
      expect(stderr).toMatch(/\nNo final paper is made: 2 errors\. Put this right, or use --draft/);
      expect(() => readdirSync(out)).toThrow('ENOENT');
    },
    30_000,
  );

  it('stop no sheet that holds no recommendation, but are told', async () => {
    const args = ['paper', ...MEETING, '--layout', 'rolling-actions', '--out', folder.path('sheet')];
    const { code, stderr } = await run(...args);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Warning: Payroll \(2019\) 4\.1 goes to no board/m);
  });

  it('let a draft be made, which says DRAFT, and tell all of it', async () => {
    const out = folder.path('draft');
    const { code, stderr } = await run('paper', ...MEETING, '--layout', 'jarap-2020', '--draft', '--out', out);
    expect(code).toBe(0);
    expect(readdirSync(out)).toEqual(['2020-10-16 JARAP Paper C - Audit recommendations - DRAFT.docx']);
    const told = stderr.trim().split('\n');
    expect(told.filter((line) => line.startsWith('Error: '))).toHaveLength(2);
    expect(told.filter((line) => line.startsWith('Warning: ')).sort()).toEqual(
      problems
        .filter(({ severity }) => severity === 'warning')
        .map(({ message }) => `Warning: ${message}`)
        .sort(),
    );
  });

  it('name in the public edition nothing that is not for publication', async () => {
    const { items } = site.connection.sp.web.lists.getByTitle('Recommendations');
    const rows: { Id: number; Title: string }[] = await items.select('Id', 'Title').top(500)();
    const hidden = rows.find(({ Title }) => Title === 'Rule 7')?.Id ?? 0;
    await items.getById(hidden).update({ Confidential: true });
    try {
      const args = ['paper', ...MEETING, '--layout', 'jarap-2020', '--edition', 'public', '--out', folder.path('no')];
      const { code, stderr } = await run(...args);
      expect(code).toBe(1);
      expect(stderr).toContain('Something that is not for publication has an error; the full edition names it.');
      expect(stderr).not.toContain('Planted (August 2020) 7');
    } finally {
      await items.getById(hidden).update({ Confidential: false });
    }
  });
});

describe('tellPaperProblems', () => {
  const input = { register: aRegister(), board: 'JARAP', meetingDay: '2020-10-16', asAtDay: '2020-10-16' };
  const blocks = [paragraph([figureAlone('reported', 16)]), paragraph([figureAlone('reported', 17)])];
  const model = aModel({ sections: [{ orientation: 'portrait', parts: [{ id: 'body', blocks }] }] });

  it('refuses a final paper whose numbers differ, and names them', () => {
    expect(() => tellPaperProblems(model, input)).toThrow(
      /^Error: The paper gives different numbers for "reported": 16 and 17\.\nNo final paper is made: 1 error\./,
    );
  });

  it('lets a draft of it be made', () => {
    const told: string[] = [];
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((words) => told.push(String(words)) > 0);
    try {
      tellPaperProblems(model, { ...input, isDraft: true });
    } finally {
      stderr.mockRestore();
    }
    expect(told[0]).toBe(
      'Error: The paper gives different numbers for "reported": 16 and 17. The paper is marked DRAFT.\n',
    );
  });
});
