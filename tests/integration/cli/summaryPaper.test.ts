import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openXmlErrors } from '../../support/openXml';
import { TestFolder } from '../../support/testFolder';
import { tracker } from '../../support/trackerCommand';
import { SAMPLE_FILE, changed, setCell } from '../../support/workbooks';

const folder = new TestFolder();
/** The data folder of a local SharePoint that holds the sample. */
const sampleData = folder.path('sample');

beforeAll(async () => {
  expect(await tracker(['import', SAMPLE_FILE, '--data', sampleData])).toMatchObject({ code: 0 });
});

afterAll(() => folder.remove());

async function json(...args: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await tracker(['summary', '--json', '--data', sampleData, ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('summary', () => {
  const rag = (RED: number, AMBER: number, GREEN: number): object => ({
    RED,
    AMBER,
    GREEN,
    GREY: 0,
    total: RED + AMBER + GREEN,
  });

  /*
   * Derived by hand from the sheets Recommendations, Updates and Decisions.
   *
   * 2020-10-16, criteria of 2020. To JARAP go the 12 Significant and 2 Fundamental of the first ten audits (Follow Up by
   * its override), and the 3 Housekeeping with an override; 7 are proposed closed: VICTIMS 4.3, 4.4, 4.5, RECRUITMENT
   * 4.1, WORKFORCE 4.2 (in October 2020, which has begun), LEADERSHIP 4.2, 4.3. None of the 10 others is past its date:
   * the earliest are due on 31 October (CODE OF GOVERNANCE, BENEFITS, Follow Up). Outside are the 10 Housekeeping of the
   * audits of 2019.
   *
   * 2020-02-15, criteria of 2020, in force since 1 February. BENEFITS and Follow Up are not yet raised: 10 Significant.
   * Fundamental: SEIZED was moved in December 2019 to the 1st quarter of 2020, amber; GDPR was due on 1 March 2019 and is
   * first moved in May 2020, red. Significant: VICTIMS 4.3, 4.4 and RECRUITMENT 4.1 proposed in January 2020, green;
   * CODE OF GOVERNANCE was moved in October/November 2019 to 31 December 2019, red; amber are FLEET 4.2 (June 2020) and
   * 4.4 (March 2020), RECRUITMENT 4.3 (1 April), WORKFORCE 4.1 (31 March) and 4.2 (1 November), LEADERSHIP 4.1 (30 April).
   * Housekeeping: VICTIMS 4.5 proposed, green; LEADERSHIP 4.2 (29 February) and 4.3 (30 April) amber. The 10 outside are
   * all open: SORB closes the first in September 2020.
   *
   * 2019-06-30, everything to JARAP. Raised are the audits to February 2019 and those of "2019", which count from its
   * first day. Fundamental: SEIZED due in June 2019, whose last day this is, amber; GDPR due on 1 March 2019, red.
   * Significant: FLEET 4.4 due in March 2019, red; amber are VICTIMS 4.3 and 4.4 (October 2019), CODE OF GOVERNANCE (30
   * September), FLEET 4.2 (June 2020). Housekeeping: VICTIMS 4.5 (31 July) and the 10 of 2019, which have no date.
   *
   * 2018-07-01, everything to JARAP. Raised are VICTIMS, SEIZED and, since June, CODE OF GOVERNANCE; all dates to come:
   * SEIZED September 2018, VICTIMS 4.4 and 4.5 31 July 2018, 4.3 none yet, CODE OF GOVERNANCE 31 December 2018.
   */
  it.each([
    ['2020-10-16', rag(0, 2, 0), rag(0, 8, 4), rag(0, 0, 3), rag(0, 10, 7), 7, 10, 7],
    ['2020-02-15', rag(1, 1, 0), rag(1, 6, 3), rag(0, 2, 1), rag(2, 9, 4), 4, 10, 10],
    ['2019-06-30', rag(1, 1, 0), rag(1, 4, 0), rag(0, 11, 0), rag(2, 16, 0), 0, 0, 0],
    ['2018-07-01', rag(0, 1, 0), rag(0, 3, 0), rag(0, 1, 0), rag(0, 5, 0), 0, 0, 0],
  ])(
    'gives the target-date numbers of %s',
    async (day, Fundamental, Significant, Housekeeping, total, proposed, outside, open) => {
      const summary = await json('--board', 'JARAP', '--as-at', day, '--scheme', 'target-date');
      expect(summary).toMatchObject({ board: 'JARAP', asAt: day, scheme: 'target-date', unrouted: [] });
      expect(summary['counts']).toEqual({ Fundamental, Significant, Housekeeping, total });
      expect(summary['proposedClosed']).toHaveLength(proposed);
      const listed = summary['outside'] as { status: string }[];
      expect([listed.length, listed.filter(({ status }) => status === 'Open').length]).toEqual([outside, open]);
    },
  );

  it('gives the numbers of the priority scheme', async () => {
    // of the 17 to JARAP none is closed; 4 Significant and 3 Housekeeping are proposed closed
    const summary = await json('--board', 'jarap', '--as-at', '2020-10-16', '--scheme', 'priority');
    expect(summary).toMatchObject({ board: 'JARAP', scheme: 'priority' });
    expect(summary['counts']).toEqual({
      Fundamental: { running: 2, proposedClosed: 0, proposedNotAdopted: 0 },
      Significant: { running: 12, proposedClosed: 4, proposedNotAdopted: 0 },
      Housekeeping: { running: 3, proposedClosed: 3, proposedNotAdopted: 0 },
      total: { running: 17, proposedClosed: 7, proposedNotAdopted: 0 },
    });
  });

  it('lists what is proposed closed and what goes elsewhere, in the words of the register', async () => {
    const summary = await json('--board', 'JARAP', '--as-at', '2020-10-16');
    expect((summary['proposedClosed'] as unknown[])[0]).toEqual({
      audit: 'VICTIMS CODE OF PRACTICE',
      issued: 'January 2017',
      reference: '4.3',
      priority: 'Significant',
    });
    expect((summary['outside'] as unknown[])[0]).toEqual({
      audit: 'Estates Management',
      issued: '2019',
      reference: '4.2',
      priority: 'Housekeeping',
      board: 'SORB',
      status: 'Closed',
    });
  });

  it('lists what no rule covers, with the reason, and counts it for no board', async () => {
    const data = folder.path('unrouted');
    const file = folder.write(
      'unrouted.xlsx',
      changed((sheets) => {
        setCell(sheets, 'Audits', 2, 'Assurance', null);
        setCell(sheets, 'Recommendations', 3, 'Priority', null);
      }),
    );
    await tracker(['import', file, '--data', data]);
    const { stdout } = await tracker([
      'summary',
      '--board',
      'JARAP',
      '--as-at',
      '2020-10-16',
      '--json',
      '--data',
      data,
    ]);
    const summary = JSON.parse(stdout) as { counts: { total: { total: number } }; unrouted: unknown[] };
    expect(summary.counts.total.total).toBe(0);
    expect(summary.unrouted).toEqual([
      {
        audit: 'Fleet (Vehicles)',
        issued: 'September 2018',
        reference: '4.1',
        priority: 'Significant',
        reason: expect.stringMatching(/covers this: no assurance grading with priority "Significant"/) as string,
      },
      expect.objectContaining({ reference: '4.2', priority: null }),
    ]);

    const args = ['paper', '--board', 'JARAP', '--meeting', '2020-10-16', '--layout', 'jarap-2020'];
    const final = await tracker([...args, '--out', folder.path('final'), '--data', data]);
    expect(final).toMatchObject({ code: 1, stdout: '' });
    expect(final.stderr).toMatch(
      /Fleet \(Vehicles\) \(September 2018\) 4\.1[^]*Fleet \(Vehicles\) \(September 2018\) 4\.2[^]*use --draft/,
    );
    expect(existsSync(folder.path('final'))).toBe(false);
    const draft = await tracker([...args, '--out', folder.path('draft'), '--data', data, '--draft']);
    expect(draft.code).toBe(0);
    expect(readdirSync(folder.path('draft'))).toEqual([expect.stringMatching(/DRAFT\.docx$/)]);
  });

  it('prints a table for people', async () => {
    const args = ['summary', '--board', 'JARAP', '--as-at', '2020-10-16', '--data', sampleData];
    const { code, stdout } = await tracker(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^JARAP as at 16 October 2020, target-date scheme\n/);
    expect(stdout).toMatch(/^Significant +0 +8 +4 +0 +12$/m);
    expect(stdout).toMatch(/^Proposed closed: 7$/m);
    expect(stdout).toMatch(/^ {2}Estates Management \(2019\) 4\.2: SORB, Closed$/m);
  });

  it('exits with 1 for a board that the register does not know, and names those it does', async () => {
    const outcome = await tracker(['summary', '--board', 'ORB', '--data', sampleData]);
    expect(outcome).toEqual({
      code: 1,
      stdout: '',
      stderr: '"ORB" is not a board of this register; it has JARAP, SORB, CGB.\n',
    });
  });
});

describe('paper', () => {
  it('makes the paper of a meeting as a valid Word file and prints its path', async () => {
    const out = folder.path('papers/2020');
    const args = ['paper', '--board', 'JARAP', '--meeting', '2020-10-16', '--layout', 'jarap-2020', '--out', out];
    const outcome = await tracker([...args, '--data', sampleData]);
    const file = path.join(out, '2020-10-16 JARAP Paper C - Audit recommendations.docx');
    expect(outcome).toMatchObject({ code: 0, stdout: `${file}\n` });
    expect(openXmlErrors(readFileSync(file), 'docx')).toEqual([]);
  });

  it('warns where the register has no such meeting', async () => {
    const out = folder.path('other');
    const args = ['paper', '--board', 'JARAP', '--meeting', '2020-10-17', '--layout', 'jarap-2020', '--out', out];
    const outcome = await tracker([...args, '--data', sampleData]);
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toMatch(/^Warning: the register has no meeting of JARAP on 2020-10-17/);
  });
});
