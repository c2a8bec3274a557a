import { RecommendationAsAt, asAt } from '../../../src/domain/asAt';
import { reportDelivery } from '../../../src/domain/delivery';
import { Register } from '../../../src/domain/register';
import { priorityTable, summarise, targetDateTable } from '../../../src/domain/summary';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { problemsOf } from '../../support/readings';
import { TestCell, TestSheets, dateCell, workbookOf } from '../../support/workbooks';

/* Registers of forces that never were, with their own words; every expected number is worked out by hand from the rows. */

const NBSP = '\u00a0';

const RECOMMENDATION_HEADERS = [
  ...['Audit', 'Issued', 'Reference', 'Title', 'Priority', 'Owner', 'Original target date', 'Target date revisions'],
  ...['Status', 'Status date', 'Raised', 'Confidential'],
];

async function registerOf(sheets: TestSheets): Promise<Register> {
  const { register, problems } = await readWorkbook(workbookOf(sheets));
  if (register === undefined) {
    throw new Error(problems.map(({ sheet, row, message }) => `${sheet} ${row ?? ''}: ${message}`).join('\n'));
  }
  return register;
}

const namesOf = (items: readonly RecommendationAsAt[]): string[] => items.map((item) => item.recommendation.reference);

/** The target-date table as a paper prints it: RED, AMBER, GREEN, GREY, total by priority. */
function targetDates(register: Register, board: string, day: string): Record<string, number[]> {
  const { rows, total } = targetDateTable(summarise(asAt(register, day), board).reported, register.scales);
  return Object.fromEntries(
    [...rows, { priority: 'Total', counts: total }].map(({ priority, counts }) => [
      priority,
      [counts.RED, counts.AMBER, counts.GREEN, counts.GREY, counts.total],
    ]),
  );
}

/** The priority table as a paper prints it: total running, proposed closed, proposed not adopted by priority. */
function priorities(register: Register, board: string, day: string): Record<string, number[]> {
  const { rows, total } = priorityTable(summarise(asAt(register, day), board).reported, register.scales);
  return Object.fromEntries(
    [...rows, { priority: 'Total', counts: total }].map(({ priority, counts }) => [
      priority,
      [counts.running, counts.proposedClosed, counts.proposedNotAdopted],
    ]),
  );
}

/** Each section's numbers now and before. */
function delivery(register: Register, day: string, since: string): Record<string, number[]> {
  const { sections, total } = reportDelivery(register, day, since);
  return Object.fromEntries(
    Object.entries({ ...sections, total }).map(([name, { now, before }]) => [name, [now, before]]),
  );
}

describe('a register with gradings and priorities of its own, and boards by assurance', () => {
  const audit = (title: string, assurance: string | null, source = 'Internal audit'): TestCell[] => [
    ...[title, 'March 2022', source, 'Northern Audit', assurance, 'Force', null],
  ];
  const row = (title: string, reference: string, priority: string | null, ...rest: TestCell[]): TestCell[] => [
    ...[title, 'March 2022', reference, `Finding ${reference}`, priority, 'Head of Estates; Head of ICT', ...rest],
  ];
  const sheets: TestSheets = {
    Audits: [
      ['Audit', 'Issued', 'Source', 'Auditor', 'Assurance', 'Organisation', 'Confidential'],
      audit('Estates', 'Substantial'),
      audit('Payroll', `${NBSP}reasonable `),
      audit('Custody', 'LIMITED'),
      audit('Seized cash', 'No assurance'),
      audit('Follow up', 'Not graded'),
      audit('Youth justice', null, 'cjji inspection'),
    ],
    Recommendations: [
      RECOMMENDATION_HEADERS,
      row('Estates', '1', 'High', 'June 2022', null, 'open'),
      row('Estates', '2', 'Low', 'TBC', null, `proposed${NBSP}closed`, '01/09/2022'),
      row('Payroll', '3', 'medium', '30th September 2022', null, 'Open'),
      row('Payroll', '4', 'LOW ', 'on-going', null, 'OPEN'),
      row('Custody', '5', 'Medium', 'Q2 2022', 'July 2022 → Q4 2022-23 → staff', 'Open'),
      row('Custody', '6', 'Low', 'immediate', null, 'Closed', 'September 2022'),
      row('Seized cash', '7', 'High', '2022-23', null, 'Superseded', '15/08/2022'),
      row('Follow up', '8', 'None', 'Autumn 2022', null, 'Open'),
      row('Youth justice', '9', null, dateCell(44804), null, 'Not adopted', 'Oct 2022'),
      row('Youth justice', '10', 'High', '31/08/22', null, 'Open', null, null, 'Yes'),
    ],
    Boards: [
      ['Board', 'Full name', 'Decides after', 'Published'],
      ['Audit Committee', 'Joint Audit Committee', 'Performance Board', 'Yes'],
      ['Performance Board', null, null, null],
    ],
    Criteria: [
      ['Set', 'Effective from', 'Source', 'Auditor', 'Assurance', 'Priority', 'Board', 'Clause'],
      ['By assurance', '2021-04-01', null, null, 'limited or below', null, 'audit committee', null],
      ['By assurance', '2021-04-01', 'CJJI inspection', null, 'not graded', 'None', 'Audit Committee', 'No priority.'],
      ['By assurance', '2021-04-01', null, null, 'Reasonable or above', 'High', 'Audit Committee', null],
      ['By assurance', '2021-04-01', null, null, 'Reasonable or above', null, 'Performance Board', null],
      ['By assurance', '2021-04-01', 'internal audit', 'NORTHERN AUDIT', 'Not graded', null, 'Performance Board', null],
    ],
  };

  it('imports without a warning', async () => {
    expect(await problemsOf(workbookOf(sheets))).toEqual([]);
  });

  it('sends each to its board, and says which goes to none', async () => {
    const register = await registerOf(sheets);
    const { reported, outside, unrouted } = summarise(asAt(register, '2022-09-30'), 'Audit Committee');
    expect(namesOf(reported)).toEqual(['1', '5', '6', '7', '9']);
    expect(namesOf(outside)).toEqual(['2', '3', '4', '8']);
    expect(namesOf(unrouted)).toEqual(['10']);
    expect(unrouted[0]?.routing.reason).toContain('no assurance grading with priority "High" (CJJI inspection)');
  });

  it.each([
    // 1 due 30 June; 5 moved in July to 31 March 2023; 6 due in March, closed in September; 7 superseded 15 August
    [
      '2022-06-30',
      {
        High: [0, 2, 0, 0, 2],
        Medium: [0, 1, 0, 0, 1],
        Low: [1, 0, 0, 0, 1],
        None: [0, 1, 0, 0, 1],
        Total: [1, 4, 0, 0, 5],
      },
    ],
    [
      '2022-09-01',
      {
        High: [1, 0, 0, 1, 2],
        Medium: [0, 1, 0, 0, 1],
        Low: [0, 0, 1, 0, 1],
        None: [1, 0, 0, 0, 1],
        Total: [2, 1, 1, 1, 5],
      },
    ],
    [
      '2023-04-01',
      {
        High: [1, 0, 0, 1, 2],
        Medium: [1, 0, 0, 0, 1],
        Low: [0, 0, 1, 0, 1],
        None: [0, 0, 0, 1, 1],
        Total: [2, 0, 1, 2, 5],
      },
    ],
  ])('counts for the committee on %s by target date', async (day, expected) => {
    expect(targetDates(await registerOf(sheets), 'audit committee', day)).toEqual(expected);
  });

  it('counts for the lower board, none of its own scale left out', async () => {
    const register = await registerOf(sheets);
    // 2 is proposed from 1 September; 3 is due on the 30th; 4 has no date; 8 is due at the end of November
    const expected = { High: [0, 0, 0, 0, 0], Medium: [1, 0, 0, 0, 1], Low: [0, 1, 1, 0, 2], None: [0, 1, 0, 0, 1] };
    expect(targetDates(register, 'Performance Board', '2022-10-01')).toEqual({ ...expected, Total: [1, 2, 1, 0, 4] });
    expect(priorities(register, 'Performance Board', '2022-10-01')).toEqual({
      High: [0, 0, 0],
      Medium: [1, 0, 0],
      Low: [2, 1, 0],
      None: [1, 0, 0],
      Total: [4, 1, 0],
    });
  });

  it('reports delivery over the summer', async () => {
    const register = await registerOf(sheets);
    // all raised 1 March 2022; on 31 May: 6 overdue; 1, 10 and 9 due by 31 August; 5 due 30 June; the rest later or undated
    expect(delivery(register, '2022-09-30', '2022-05-31')).toEqual({
      closed: [2, 0], // 6, 7
      'proposed for closure': [1, 0], // 2
      new: [0, 0],
      'off target': [3, 1], // 1, 9, 10; 6
      'at risk': [2, 4], // 3 and 8 (30 November); 1, 5, 9, 10
      'on target': [2, 5], // 4, 5; 2, 3, 4, 7, 8
      total: [10, 10],
    });
  });
});

describe('a register of 2024 in the priority scheme, with inspections', () => {
  const mazars = ['Data quality', 'May 2023'];
  const hmicfrs = ['PEEL', 'Q3 2023'];
  const row = (audit: string[], reference: string, priority: string | null, ...rest: TestCell[]): TestCell[] => [
    ...[...audit, reference, `Finding ${reference}`, priority, 'Head of Data', ...rest],
  ];
  const sheets: TestSheets = {
    Audits: [
      ['Audit', 'Issued', 'Source', 'Auditor', 'Assurance'],
      [...mazars, 'Internal audit', 'Mazars', 'Satisfactory'],
      [...hmicfrs, 'HMICFRS inspection', 'HMICFRS', null],
    ],
    Recommendations: [
      RECOMMENDATION_HEADERS,
      row(mazars, '4.1', 'fundamental', '31/12/2023', null, 'Open'),
      row(mazars, '4.2', 'Significant', 'end of 2023', null, 'Proposed closed', 'December 2023'),
      row(mazars, '4.3', 'Significant', 'early January 2024', null, 'Closed', '31/01/2024'),
      row(mazars, '4.4', 'Housekeeping', 'mid-July 2023', null, 'Proposed not adopted', '2023-12-01'),
      row(mazars, '4.5', 'Housekeeping', 'October/November 2023', null, 'Not adopted', '2024-01-31'),
      row(hmicfrs, '1', 'Cause of concern', 'July 2023 - January 2024', null, 'Open'),
      row(hmicfrs, '2', 'area for  improvement', 'Ongoing', null, 'Open'),
      row(hmicfrs, '3', 'Recommendation', 'TBC', null, 'Superseded', 'January 2024'),
    ],
    Updates: [
      ['Audit', 'Issued', 'Reference', 'Date', 'Update', 'Proposes'],
      [...mazars, '4.3', 'December 2023', 'Done.', 'closure'],
      [...mazars, '4.5', 'December 2023', 'Not wanted.', 'NOT ADOPTED'],
    ],
    Decisions: [
      ['Audit', 'Issued', 'Reference', 'Board', 'Meeting date', 'Decision'],
      [...mazars, '4.3', 'SORB', '2024-01-10', 'closure agreed'],
      [...mazars, '4.3', 'JARAP', '31/01/2024', 'Closure agreed'],
      [...mazars, '4.5', 'jarap', 'January 2024', 'Not adopted agreed'],
    ],
    Meetings: [
      ['Board', 'Date', 'Updates due', 'Paper'],
      ['JARAP', '2024-01-31', '2024-01-12', 'C'],
    ],
  };

  it('imports without a warning', async () => {
    expect(await problemsOf(workbookOf(sheets))).toEqual([]);
  });

  it('prints for the meeting what it received, and afterwards what it left running', async () => {
    const register = await registerOf(sheets);
    const paper = asAt(register, '2024-01-31', { board: 'JARAP', day: '2024-01-31' });
    const { rows, total } = priorityTable(summarise(paper, 'JARAP').reported, register.scales);
    const printed = rows.map(({ priority, counts }) => [priority, ...Object.values(counts)]);
    // the third one of the inspection was superseded in January, by nobody's decision at this meeting
    expect(printed).toEqual([
      ['Fundamental', 1, 0, 0],
      ['Significant', 2, 2, 0],
      ['Housekeeping', 2, 0, 2],
      ['Cause of concern', 1, 0, 0],
      ['Area for improvement', 1, 0, 0],
    ]);
    expect(Object.values(total)).toEqual([7, 2, 2]);
    expect(priorities(register, 'JARAP', '2024-01-31')).toEqual({
      Fundamental: [1, 0, 0],
      Significant: [1, 1, 0],
      Housekeeping: [1, 0, 1],
      'Cause of concern': [1, 0, 0],
      'Area for improvement': [1, 0, 0],
      Total: [5, 1, 1],
    });
  });

  it('counts the same rows by target date', async () => {
    // 4.1 due at the end of 2023; the cause of concern on 31 January; ongoing has no date
    expect(targetDates(await registerOf(sheets), 'JARAP', '2024-02-01')).toEqual({
      Fundamental: [1, 0, 0, 0, 1],
      Significant: [0, 0, 2, 0, 2],
      Housekeeping: [0, 0, 0, 2, 2],
      'Cause of concern': [1, 0, 0, 0, 1],
      Recommendation: [0, 0, 0, 1, 1],
      'Area for improvement': [0, 1, 0, 0, 1],
      Total: [2, 1, 2, 3, 8],
    });
  });

  it('reports delivery since the autumn', async () => {
    expect(delivery(await registerOf(sheets), '2024-01-31', '2023-11-30')).toEqual({
      closed: [3, 0], // 4.3, 4.5, 3
      'proposed for closure': [2, 0], // 4.2, 4.4
      new: [0, 0],
      'off target': [1, 1], // 4.1; then 4.4 (20 July); 4.5 (30 November) was in time that day
      'at risk': [1, 5], // 1; then 4.1, 4.2, 4.3, 4.5, 1
      'on target': [1, 2], // 2; then 2, 3
      total: [8, 8],
    });
  });
});
