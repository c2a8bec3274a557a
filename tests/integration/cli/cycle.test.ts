import { TestFolder } from '../../support/testFolder';
import { importInto, trackerOver } from '../../support/trackerCommand';
import { SAMPLE_FILE, sampleRow, sampleSheets, workbookOf } from '../../support/workbooks';

const folder = new TestFolder();
/** The data folder of a local SharePoint that holds the sample. */
const sampleData = folder.path('sample');

beforeAll(() => importInto(sampleData, SAMPLE_FILE), 120_000);

afterAll(() => folder.remove());

const { run, json } = trackerOver(sampleData);

const GDPR = 'GENERAL DATA PROTECTION REGULATION (GDPR)';

describe('summary --scheme delivery', () => {
  const moved = (now: number, before: number): object => ({
    now,
    before,
    trend: now > before ? 'up' : now < before ? 'down' : 'same',
  });

  /*
   * Derived by hand from the sheets Recommendations, Updates and Decisions, for JARAP.
   *
   * 2020-10-16, criteria of 2020: 17. Proposed for closure are VICTIMS 4.3, 4.4, 4.5, RECRUITMENT 4.1, WORKFORCE 4.2,
   * LEADERSHIP 4.2, 4.3. New since 22 July is Follow Up of August; BENEFITS counts from 1 July. Of the 9 others none is
   * past its date; due by 16 January 2021 are CODE OF GOVERNANCE and BENEFITS (31 October), GDPR (30 November),
   * RECRUITMENT 4.3 (1 December), WORKFORCE 4.1 (31 December); later are SEIZED, FLEET 4.2 and 4.4 (April 2021) and
   * LEADERSHIP 4.1 (March 2021). None has closed.
   *
   * 2020-07-22, the same criteria: 16, for Follow Up is not yet raised. Proposed are the same without WORKFORCE 4.2. Off
   * target are CODE OF GOVERNANCE (31 May) and FLEET 4.2 (30 June); due by 22 October is LEADERSHIP 4.1 (31 July); later
   * are SEIZED (December), FLEET 4.4 (March 2021), GDPR (30 November), RECRUITMENT 4.3 (1 December), WORKFORCE 4.1
   * (December) and 4.2 (1 November), BENEFITS (31 October).
   *
   * SORB has the 10 Housekeeping of 2019, none of them with a date; it closed 3 in September 2020.
   */
  const JARAP = {
    'off target': moved(0, 2),
    'at risk': moved(5, 1),
    'proposed for closure': moved(7, 6),
    new: moved(1, 0),
    closed: moved(0, 0),
    'on target': moved(4, 7),
    total: moved(17, 16),
  };
  const ALL = { ...JARAP, closed: moved(3, 0), 'on target': moved(11, 17), total: moved(27, 26) };
  const PERIOD = ['summary', '--scheme', 'delivery', '--since', '2020-07-22', '--as-at', '2020-10-16'];

  it('gives the sections of a board with what has moved since the previous report', async () => {
    expect(await json([...PERIOD, '--board', 'jarap'])).toEqual({ sections: JARAP });
  });

  it('gives the sections of all recommendations where no board is named', async () => {
    const summary = await json<{ sections: object }>(PERIOD);
    expect(summary).toEqual({ sections: ALL });
    expect(Object.keys(summary.sections)).toEqual(Object.keys(ALL));
  });

  it('prints a table for people, and what stands in each section', async () => {
    const { code, stdout } = await run(PERIOD);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^All boards as at 16 October 2020, delivery scheme, since 22 July 2020\n/);
    expect(stdout).toMatch(/^on target +11 +17 +down$/m);
    expect(stdout).toMatch(
      /^Before is the register on 22 July 2020: nothing of that day counts as new or closed, as it/m,
    );
    expect(stdout).toMatch(/^At risk: 5\n {2}CODE OF GOVERNANCE \(June 2018\) 4\.1: due on 31 October 2020$/m);
    expect(stdout).toMatch(/^ {2}Estates Management \(2019\) 4\.2: Closed since 1 September 2020$/m);
  });
});

describe('round', () => {
  const ROUND = ['round', '--board', 'JARAP', '--meeting', '2020-10-16'];

  interface Round {
    readonly owed: number;
    readonly counts: Readonly<Record<string, number>>;
    readonly entries: readonly {
      readonly audit: string;
      readonly reference: string;
      readonly state: string;
      readonly requestedOn: readonly string[];
    }[];
  }

  /*
   * Of the 17 that go to JARAP, the 10 open ones owe an update dated after 22 July. So did 5 of the 7 that are proposed closed:
   * WORKFORCE 4.2, proposed in October, and VICTIMS 4.3, RECRUITMENT 4.1, LEADERSHIP 4.2 and 4.3, of which JARAP had asked
   * more evidence in July. Each of the 15 has an update dated October 2020, which counts from the first of the month and so
   * comes before the deadline, 6 October.
   */
  it('gives who owes an update, and that each has come', async () => {
    const round = await json<Round>(ROUND);
    expect(round).toMatchObject({
      board: 'JARAP',
      meeting: '2020-10-16',
      previousMeeting: '2020-07-22',
      updatesDue: '2020-10-06',
      owed: 15,
      counts: { received: 15, late: 0, 'nothing new': 0, missing: 0 },
    });
    expect(round.entries.map(({ audit, reference }) => `${audit.split(' ')[0]} ${reference}`)).toEqual([
      'SEIZED 4.1',
      'VICTIMS 4.3',
      'CODE 4.1',
      'FLEET 4.2',
      'FLEET 4.4',
      'GENERAL 4.1',
      'RECRUITMENT 4.1',
      'RECRUITMENT 4.3',
      'WORKFORCE 4.1',
      'WORKFORCE 4.2',
      'LEADERSHIP 4.1',
      'LEADERSHIP 4.2',
      'LEADERSHIP 4.3',
      'BENEFITS 4.1',
      'Follow 4.1',
    ]);
    expect(round.entries[2]).toEqual({
      audit: 'CODE OF GOVERNANCE',
      issued: 'June 2018',
      reference: '4.1',
      priority: 'Significant',
      title: expect.any(String) as string,
      owners: ['OPCC chief finance officer'],
      state: 'received',
      update: { date: 'October 2020', author: expect.any(String) as string },
      returned: null,
      requestedOn: [],
      printed: null,
    });
  });

  it('knows on an earlier day only what had come by then', async () => {
    // in July, VICTIMS 4.3, RECRUITMENT 4.1, LEADERSHIP 4.2 and 4.3 were asked for more evidence, unanswered until
    // October; WORKFORCE 4.2 is not yet proposed: 10 + 4 + 1
    const round = await json<Round>([...ROUND, '--as-at', '2020-09-30']);
    expect(round).toMatchObject({ owed: 15, counts: { received: 0, late: 0, 'nothing new': 0, missing: 15 } });
    expect(round.entries.filter(({ audit }) => audit === 'VICTIMS CODE OF PRACTICE')).toHaveLength(1);
  });

  it('tells late updates, those that say nothing new, and missing ones', async () => {
    const data = folder.path('round');
    const sheets = sampleSheets();
    sampleRow(sheets, 'Updates', 'CODE OF GOVERNANCE', 'June 2018', '4.1', 'October 2020')[3] = '2020-10-07';
    sampleRow(sheets, 'Updates', 'BENEFITS REALISATION', 'July 2020', '4.1', 'October 2020')[3] = 'July 2020';
    // its date has not moved since July, so the same words say nothing new
    const july = sampleRow(sheets, 'Updates', GDPR, 'February 2019', '4.1', 'July 2020');
    const october = sampleRow(sheets, 'Updates', GDPR, 'February 2019', '4.1', 'October 2020');
    october.splice(4, october.length, ...july.slice(4));
    const benefits = ['BENEFITS REALISATION', 'July 2020', '4.1', 'JARAP', '2020-10-16'];
    sheets['Update requests'] = [
      ['Audit', 'Issued', 'Reference', 'Board', 'Meeting date', 'Sent on'],
      [...benefits, '2020-10-13'],
      [...benefits, '2020-10-06'],
    ];
    const ofFleet = (sheets['Updates'] ?? []).filter(([audit, , ref]) => audit === 'FLEET MANAGEMENT' && ref === '4.2');
    sheets['Update reviews'] = [
      ['Audit', 'Issued', 'Reference', 'Update no.', 'Outcome', 'Reviewed on', 'Note', 'Author'],
      [...(ofFleet[0] ?? []).slice(0, 3), ofFleet.length, 'Returned', '2020-10-08', 'How many?', 'Governance officer'],
    ];
    await importInto(data, folder.write('round.xlsx', workbookOf(sheets)));
    const round = await trackerOver(data).json<Round>(ROUND);
    expect(round.counts).toEqual({ received: 11, late: 1, 'nothing new': 1, returned: 1, missing: 1 });
    expect(round.entries.find(({ state }) => state === 'returned')).toMatchObject({
      audit: 'FLEET MANAGEMENT',
      returned: { update: 'October 2020', day: '2020-10-08', note: 'How many?' },
      printed: 'Returned to its owner; none received since.',
    });
    const { stdout } = await trackerOver(data).run(ROUND);
    expect(stdout).toMatch(
      /^Returned: 1\n {2}FLEET MANAGEMENT .* Update of October 2020: Returned by governance on 8 October 2020: How many\?$/m,
    );
    expect(stdout).toMatch(/^JARAP, meeting of 16 October 2020: 15 updates owed\nPrevious meeting: 22 July 2020\n/);
    expect(stdout).toMatch(
      /^Missing: 1\n {2}BENEFITS REALISATION \(July 2020\) 4\.1: Force Head of Change\. Requested 6 and 13 October; none received\.$/m,
    );
    expect(stdout).toMatch(
      /^Nothing new: 1\n {2}GENERAL DATA PROTECTION REGULATION \(GDPR\) \(February 2019\) 4\.1: .* Nothing new since the last/m,
    );
    expect(stdout).toMatch(/^Late: 1\n {2}CODE OF GOVERNANCE .* Updated 7 October 2020\.$/m);
  });

  it('warns where the register has no such meeting', async () => {
    const { code, stderr } = await run(['round', '--board', 'CGB', '--meeting', '2020-10-17']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Warning: the register has no meeting of CGB on 17 October 2020, so no day by which updates are due.\n',
    });
  });
});

describe('kpi', () => {
  it('gives the key figures as at a day and over the period', async () => {
    // 27 less the 3 that SORB closed in September; 7 proposed, of which WORKFORCE 4.2 has not been to SORB; without a
    // date are the 7 of 2019 that are left; raised since 16 October 2019 are LEADERSHIP 4.1 to 4.3, BENEFITS, Follow Up
    expect(await json(['kpi', '--as-at', '2020-10-16'])).toMatchObject({
      board: null,
      asAt: '2020-10-16',
      since: '2019-10-16',
      running: 24,
      open: 17,
      overdue: 0,
      withoutTargetDate: 7,
      proposed: 7,
      raisedInPeriod: 5,
      closedInPeriod: { closed: 3, withCurrentDate: 0, byCurrentDate: 0, withOriginalDate: 0, byOriginalDate: 0 },
      byPriority: [
        { name: 'Fundamental', running: 2, overdue: 0, proposed: 0 },
        { name: 'Significant', running: 12, overdue: 0, proposed: 4 },
        { name: 'Housekeeping', running: 10, overdue: 0, proposed: 3 },
      ],
      byBoard: [
        { name: 'JARAP', running: 17, overdue: 0, proposed: 7 },
        { name: 'SORB', running: 7, overdue: 0, proposed: 0 },
      ],
      waitingFor: [
        { board: 'JARAP', proposed: 6 },
        { board: 'SORB', proposed: 1 },
      ],
    });
  });

  it('gives the figures of one board and period, and null for a mean of nothing', async () => {
    // the 7 that SORB has left are of "2019", raised on 1 January 2019: 654 days; SORB met once in the period,
    // and before that sitting, which closed 3, all 10 owed an update
    expect(await json(['kpi', '--as-at', '2020-10-16', '--since', '2020-07-22', '--board', 'SORB'])).toMatchObject({
      board: 'SORB',
      since: '2020-07-22',
      running: 7,
      meanAge: 654,
      meanDaysSlipped: null,
      ageing: [
        { band: 'under 6 months', running: 0 },
        { band: '6 to 12 months', running: 0 },
        { band: '1 to 2 years', running: 7 },
        { band: 'over 2 years', running: 0 },
      ],
      updateCompliance: [{ board: 'SORB', meetings: 1, owed: 10, counts: { received: 0, missing: 10 } }],
    });
  });

  it('prints tables for people', async () => {
    const { code, stdout } = await run(['kpi', '--as-at', '2020-10-16', '--board', 'SORB']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^SORB as at 16 October 2020, since 16 October 2019\n/);
    expect(stdout).toMatch(/^Mean age +654 days$/m);
    expect(stdout).toMatch(/^Mean slippage +none$/m);
    expect(stdout).toMatch(/^SORB +1 +10 +0 +0 +0 +0 +10$/m);
  });
});
