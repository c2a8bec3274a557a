import '@pnp/sp/items';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { connect } from '../../../src/data/connect';
import { loadRegister } from '../../../src/data/registerRepository';
import { LocalSite, startLocalSite } from '../../support/localSite';
import { TestFolder } from '../../support/testFolder';
import { importInto, tracker, trackerOver } from '../../support/trackerCommand';
import { SAMPLE_FILE, TestCell, sampleRow, sampleSheets, workbookOf } from '../../support/workbooks';

const folder = new TestFolder();
/** The data folder of a local SharePoint that holds the sample. */
const sampleData = folder.path('sample');

beforeAll(() => importInto(sampleData, SAMPLE_FILE), 120_000);

afterAll(() => folder.remove());

const { run, json } = trackerOver(sampleData);

describe('criteria --what-if', () => {
  const HEADERS = ['Set', 'Effective from', 'Source', 'Auditor', 'Assurance', 'Priority', 'Board', 'Clause'];

  interface WhatIf {
    readonly set: string;
    readonly uncovered: readonly unknown[];
    readonly moves: readonly { readonly reference: string; readonly from: string; readonly to: string }[];
  }

  function criteriaFile(name: string, ...rows: TestCell[][]): string {
    return folder.write(name, workbookOf({ Criteria: [HEADERS, ...rows] }));
  }

  it('names what would move where housekeeping no longer goes to SORB', async () => {
    const file = criteriaFile('all.xlsx', [
      'All again',
      '2020-09-01',
      null,
      null,
      null,
      null,
      'JARAP',
      'All is reported.',
    ]);
    const whatIf = await json<WhatIf>(['criteria', '--what-if', file, '--as-at', '2020-10-16']);
    expect(whatIf).toMatchObject({ asAt: '2020-10-16', set: 'All again', effectiveFrom: '2020-09-01', uncovered: [] });
    // the 10 Housekeeping of 2019 without the 3 that have closed
    expect(whatIf.moves).toHaveLength(7);
    expect(whatIf.moves[0]).toEqual({
      audit: 'Custody Arrangements',
      issued: '2019',
      reference: '4.3',
      priority: 'Housekeeping',
      status: 'Open',
      from: 'SORB',
      to: 'JARAP',
      reasons: {
        from: 'A housekeeping recommendation of an audit graded Satisfactory or above is tracked by the force through SORB.',
        to: 'All is reported.',
      },
    });
  });

  it('names every combination that a set leaves uncovered, and what would go to no board', async () => {
    const file = criteriaFile('partial.xlsx', [
      'Partial',
      '2020-09-01',
      null,
      null,
      null,
      'Housekeeping',
      'SORB',
      null,
    ]);
    const { uncovered, moves } = await json<WhatIf>(['criteria', '--what-if', file, '--as-at', '2020-10-16']);
    // 5 sources, 7 gradings of the two scales and none, 6 priorities and none; one priority is covered
    expect(uncovered).toHaveLength(5 * 8 * 6);
    expect(uncovered).toContainEqual({
      set: 'Partial',
      source: 'CJJI inspection',
      assurance: null,
      priority: 'Cause of concern',
    });
    // of the 17 that go to JARAP, 4 by an override
    expect(moves.map(({ from, to }) => `${from} to ${to}`)).toEqual(
      Array.from({ length: 13 }, () => 'JARAP to unrouted'),
    );
    const { stdout } = await run(['criteria', '--what-if', file, '--as-at', '2020-10-16']);
    expect(stdout).toMatch(/^"Partial" leaves 240 combinations uncovered/);
    expect(stdout).toMatch(/^ {2}Nil, any source: Fundamental, Significant, Cause of concern, .*, no priority$/m);
    expect(stdout).toMatch(/^Would move under "Partial" as at 16 October 2020: 13$/m);
  });

  it('tries a set that begins later as if it had begun, and says so', async () => {
    const file = criteriaFile('later.xlsx', ['Later', '2030-01-01', null, null, null, null, 'CGB', null]);
    const { code, stdout, stderr } = await run(['criteria', '--what-if', file, '--as-at', '2020-10-16', '--json']);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'No set of the file has begun by 16 October 2020; "Later", from 1 January 2030, is tried as if it had.\n',
    );
    // all 24 that run, without the 4 with an override
    expect((JSON.parse(stdout) as WhatIf).moves).toHaveLength(20);
  });

  it.each<[string, () => string, RegExp]>([
    [
      'a board that neither the file nor the register knows',
      () => criteriaFile('board.xlsx', ['New', '2020-09-01', null, null, null, null, 'ORB', null]),
      /^Criteria row 2, column Board: "ORB" is not a board[^]*\n1 error in the criteria of .*board\.xlsx\.\n$/,
    ],
    [
      'a file without criteria',
      () => folder.write('none.xlsx', workbookOf({ Boards: [['Board'], ['ORB']] })),
      /^Criteria: the sheet is missing or has no rows; add it with the columns Set, /,
    ],
    ['a file that is not there', () => folder.path('absent.xlsx'), /absent\.xlsx cannot be opened/],
  ])('exits with 1 for %s', async (_, makeFile, message) => {
    const outcome = await run(['criteria', '--what-if', makeFile()]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(message);
  });
});

describe('check', () => {
  describe('of rows', () => {
    let site: LocalSite;

    beforeAll(async () => {
      site = await startLocalSite({ copyOf: sampleData });
      const { items } = site.connection.sp.web.lists.getByTitle('Recommendations');
      const rows: { Id: number }[] = await items.select('Id').orderBy('Id').top(2)();
      for (const { Id } of rows) {
        await items.getById(Id).update({ Board: 'CGB', BoardReason: 'Somebody typed this.' });
      }
    });

    afterAll(() => site.close());

    it('finds those that differ from their history and exits with 1; writes them anew with --repair', async () => {
      const check = ['check', '--site', site.siteUrl, '--json'];
      const found = await tracker(check);
      expect(found.code).toBe(1);
      expect(found.stderr).toMatch(
        /^4 columns of rows of the list Recommendations differ .* run "tracker check --repair"/,
      );
      expect(JSON.parse(found.stdout)).toMatchObject({
        repaired: 0,
        rows: [
          { label: expect.any(String) as string, column: 'Board', stored: 'CGB', computed: 'JARAP' },
          { stored: 'Somebody typed this.' },
          { stored: 'CGB' },
          { stored: 'Somebody typed this.' },
        ],
      });
      const repaired = await tracker(['check', '--site', site.siteUrl, '--repair']);
      expect(repaired).toMatchObject({ code: 0, stderr: '' });
      expect(repaired.stdout).toMatch(/^2 rows repaired\.$/m);
      const after = await tracker(check);
      expect(after.code).toBe(0);
      expect(JSON.parse(after.stdout)).toMatchObject({ rows: [], repaired: 0 });
    });
  });

  it('tells what members of a board may not read yet, and shares it with --repair', async () => {
    const site = await startLocalSite({ copyOf: sampleData });
    try {
      const { web } = site.connection.sp;
      for (const board of ['JARAP', 'CGB']) {
        const { LoginName } = await web.ensureUser(`${board.toLowerCase()}.member@tracker.example`);
        await web.siteGroups.getByName(`Panel ${board}`).users.add(LoginName);
      }
      const found = await tracker(['check', '--site', site.siteUrl]);
      expect(found.code).toBe(1);
      expect(found.stdout).toMatch(
        /^Error: 12 rows of FLEET MANAGEMENT 4\.2 not shared with the group Panel JARAP yet, although it is for them\.$/m,
      );
      expect(found.stderr).toMatch(
        /^\d+ rows not shared as the boards' groups should read; run "tracker check --repair"/m,
      );
      const repaired = await tracker(['check', '--site', site.siteUrl, '--repair']);
      expect(repaired).toMatchObject({ code: 0, stderr: '' });
      expect(repaired.stdout).toMatch(/^The rights of \d+ rows put right\.$/m);
      // By the criteria of today everything goes to JARAP, and nothing to CGB.
      const seenBy = async (user: string): Promise<readonly unknown[]> =>
        (await loadRegister(connect(site.siteUrl, { user }))).recommendations;
      await expect(seenBy('jarap.member@tracker.example')).resolves.toHaveLength(27);
      await expect(seenBy('cgb.member@tracker.example')).resolves.toHaveLength(0);
    } finally {
      await site.close();
    }
  });

  it('warns of what an officer should put right, and exits with 0', async () => {
    // more than 2 revisions and still open: SEIZED (6), CODE OF GOVERNANCE (6), FLEET 4.4 (3)
    const { problems } = await json<{ problems: readonly { id: string; severity: string; audit: string }[] }>([
      'check',
      '--board',
      'JARAP',
      '--meeting',
      '2020-10-16',
    ]);
    expect(problems.map(({ id, severity, audit }) => [id, severity, audit])).toEqual([
      ['date-needs-agreement', 'warning', 'SEIZED & FOUND PROPERTY'],
      ['date-needs-agreement', 'warning', 'CODE OF GOVERNANCE'],
      ['date-needs-agreement', 'warning', 'FLEET MANAGEMENT'],
    ]);
  });

  it('exits with 1 where there is an error, and tells errors first', async () => {
    const data = folder.path('check');
    const sheets = sampleSheets();
    sampleRow(sheets, 'Audits', 'Payroll', '2019')[4] = null;
    sampleRow(sheets, 'Audits', 'BENEFITS REALISATION', 'July 2020')[4] = 'Excellent';
    await importInto(data, folder.write('check.xlsx', workbookOf(sheets)));
    const meeting = ['--board', 'JARAP', '--meeting', '2020-10-16'];
    const { code, stdout, stderr } = await trackerOver(data).run(['check', ...meeting]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: '2 errors in the register; a final paper cannot be made until put right.\n',
    });
    expect(stdout).toMatch(
      /^Error: BENEFITS REALISATION \(July 2020\) 4\.1 goes to no board[^]*\nError: Payroll \(2019\) 4\.1 goes to[^]*\nWarning: /,
    );
    const all = await trackerOver(data).run(['check']);
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(
      /^Warning: SEIZED & FOUND PROPERTY \(March 2018\) 4\.1 was due on 30 April 2021 and is still open\.$/m,
    );
  });
});
