import { RecommendationAsAt, asAt, isRoutedTo } from '../../../src/domain/asAt';
import { reportDelivery } from '../../../src/domain/delivery';
import { Register } from '../../../src/domain/register';
import { summarise, targetDateTable } from '../../../src/domain/summary';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { problemsOf } from '../../support/readings';
import { TestCell, TestSheets, workbookOf } from '../../support/workbooks';

/* Histories as other forces keep them; every expected number is worked out by hand from the rows. */

async function registerOf(sheets: TestSheets): Promise<Register> {
  const { register } = await readWorkbook(workbookOf(sheets));
  if (register === undefined) {
    throw new Error("The test's workbook has an error");
  }
  return register;
}

const namesOf = (items: readonly RecommendationAsAt[]): string[] => items.map((item) => item.recommendation.reference);

describe('a register whose decisions stand apart from its statuses', () => {
  const AUDIT = ['Firearms licensing', 'January 2021'];
  const row = (reference: string, target: string, status: string, date: TestCell = null): TestCell[] => [
    ...[...AUDIT, reference, `Finding ${reference}`, 'Significant', 'Head of Licensing ; ;Chief Inspector', target],
    ...[status, date],
  ];
  const sheets: TestSheets = {
    Audits: [
      ['Audit', 'Issued', 'Source', 'Assurance', 'Confidential'],
      [...AUDIT, 'Internal audit', 'Limited', 'yes'],
    ],
    Recommendations: [
      ['Audit', 'Issued', 'Reference', 'Title', 'Priority', 'Owner', 'Original target date', 'Status', 'Status date'],
      row('1', 'March 2021', 'Open'), // the panel agreed to close it, and it is open again, nobody says since when
      row('2', 'March 2021', 'Open', '15 May 2021'), // refused in April, and opened again later by hand
      row('3', 'March 2021', 'Closed', '1 April 2021'), // closed before the meeting, without a decision
      row('4', 'March 2021', 'Closed', '22 April 2021'), // closed at the meeting
      row('5', 'March 2021', 'Closed', 'April 2021'), // closed by the meeting, as the month says
      row('6', 'TBC', 'Proposed closed', '1 April 2021'), // SORB agreed alone
      row('7', 'March 2021', 'Not adopted', '22/04/2021'),
      row('8', 'June 2021', 'Superseded', 'May 2021'),
      row('9', 'March 2021', 'Closed'), // no word of when or why
    ],
    Updates: [
      ['Audit', 'Issued', 'Reference', 'Date', 'Update', 'Proposes'],
      ...['1', '2', '4', '5'].map((reference) => [...AUDIT, reference, '31/03/2021', 'Done.', 'Closure']),
      [...AUDIT, '9', 'February 2021', 'Begun.', null],
    ],
    Decisions: [
      ['Audit', 'Issued', 'Reference', 'Board', 'Meeting date', 'Decision'],
      ...['1', '4'].map((reference) => [...AUDIT, reference, 'JARAP', '22 April 2021', 'Closure agreed']),
      [...AUDIT, '2', 'SORB', '12 April 2021', 'Closure refused'],
      [...AUDIT, '5', 'JARAP', 'April 2021', 'Closure agreed'],
      [...AUDIT, '6', 'SORB', '12 April 2021', 'Closure agreed'],
      [...AUDIT, '7', 'JARAP', '22 April 2021', 'Not adopted agreed'],
    ],
    Meetings: [
      ['Board', 'Date'],
      ['JARAP', '22/04/2021'],
    ],
  };

  it.each([
    // RED, AMBER, GREEN, GREY
    ['the day before the proposals', '2021-03-30', false, [0, 8, 1, 0]], // 9 is closed since its last event, February
    ['the day after the proposals', '2021-04-01', false, [1, 1, 7, 0]], // 7 is overdue; 8 is due in June
    ['the meeting, as the panel received it', '2021-04-22', true, [2, 1, 6, 0]], // 2 was refused by SORB
    ['the meeting, with its decisions', '2021-04-22', false, [2, 1, 5, 1]], // 1 and 2 are open and overdue
    ['the end of the spring', '2021-06-01', false, [2, 0, 5, 2]],
  ])('counts on %s', async (_, day, isBeforeMeeting, expected) => {
    const register = await registerOf(sheets);
    const known = asAt(register, day, isBeforeMeeting ? { board: 'JARAP', day } : undefined);
    const { total } = targetDateTable(summarise(known, 'JARAP').reported, register.scales);
    expect([total.RED, total.AMBER, total.GREEN, total.GREY]).toEqual(expected);
  });

  it('warns of nothing but what cannot be true', async () => {
    expect(await problemsOf(workbookOf(sheets))).toEqual([
      'warning Recommendations 2 Status: "Open", but JARAP agreed its closure (22 April 2021); write "Closed", or in Status date when it was opened again',
    ]);
  });

  it.each([
    ['Closure refused', '"Closed", but JARAP refused its closure (22 April 2021); write "Open"'],
    ['Noted', undefined],
  ])('warns where a closed one was, at last, %s', async (decision, message) => {
    const rows = sheets['Decisions']?.filter((cells) => cells[2] !== '4' && cells[2] !== '1') ?? [];
    const changed = { ...sheets, Decisions: [...rows, [...AUDIT, '9', 'JARAP', '22 April 2021', decision]] };
    const problems = (await problemsOf(workbookOf(changed))).filter((line) => line.includes('Recommendations 10'));
    expect(problems).toEqual(message === undefined ? [] : [expect.stringContaining(message)]);
  });
});

describe('a register in the delivery scheme, where the deputy scrutinises', () => {
  const audits: [string, string][] = [
    ['Estates', 'May 2016'],
    ['Fleet', 'September 2016'],
  ];
  const [estates = [], fleet = []] = audits;
  const row = (audit: readonly string[], reference: string, ...rest: TestCell[]): TestCell[] => [
    ...[...audit, reference, `Action ${reference}`, ...rest],
  ];
  const sheets: TestSheets = {
    Audits: [['Audit', 'Issued', 'Source'], ...audits.map((audit) => [...audit, 'External audit'])],
    Recommendations: [
      [
        'Audit',
        'Issued',
        'Reference',
        'Title',
        'Original target date',
        'Target date revisions',
        'Status',
        'Status date',
      ],
      row(estates, '1', '30/06/2016', null, 'Open'),
      row(estates, '2', '30/06/2016', '1 July 2016 => 31/12/2016 => builder\n1 Oct 2016 => end of March 2017', 'Open'),
      row(estates, '3', '2016-12-31', null, 'Open'),
      row(estates, '4', '2017-01-01', null, 'Open'),
      row(estates, '5', 'ongoing', null, 'Open'),
      row(estates, '6', 'August 2016', null, 'Closed', '30 September 2016'),
      row(estates, '7', 'August 2016', null, 'Closed', '1 October 2016'),
      row(estates, '8', 'August 2016', null, 'Open'),
      row(fleet, '9', 'November 2016', null, 'Open'),
      row(fleet, '10', 'June 2016', null, 'Superseded', '2016-12-01'),
    ],
    Updates: [
      ['Audit', 'Issued', 'Reference', 'Date', 'Update', 'Proposes', 'Delivery'],
      [...estates, '5', '15 Sept 2016', 'Money is short.', null, 'Constraint exceeded'],
      [...estates, '5', '15 Nov 2016', 'Money was found.', null, null],
      [...estates, '4', '15 Nov 2016', 'Staff left.', null, 'at risk'],
      [...estates, '8', '1 Dec 2016', 'Overtaken.', 'Superseded', null],
    ],
    Boards: [
      ['Board', 'Decides after'],
      ['DCC scrutiny', null],
    ],
    Criteria: [
      ['Set', 'Effective from', 'Board'],
      ['All', '1900-01-01', 'DCC scrutiny'],
    ],
  };

  it.each<[string, string, Record<string, [number, number]>]>([
    [
      '2016-12-31',
      '2016-09-30',
      {
        // 7 and 10; 6 left with the report before
        closed: [2, 0],
        // 8 is proposed as superseded, though its status stays open
        'proposed for closure': [1, 0],
        new: [0, 0],
        // 1, 9; before: 1, 7, 8, 10 by date, 5 by its constraint
        'off target': [2, 5],
        // 2 (end of March 2017), 3 (that very day), 4; before: 2 and 3 (31 December is more than three months on), 9
        'at risk': [3, 1],
        'on target': [1, 3],
        total: [9, 9],
      },
    ],
    [
      '2016-10-01',
      '2016-08-31',
      {
        closed: [2, 0], // 6, 7
        'proposed for closure': [0, 0],
        new: [2, 0], // 9, 10
        'off target': [3, 1], // 1, 5, 8; 1
        'at risk': [2, 3], // 3 (31 December), 4 (1 January, the same day three months on); 6, 7, 8 (31 August)
        'on target': [1, 4], // 2, now due at the end of March; 2, 3, 4, 5
        total: [10, 8],
      },
    ],
  ])('counts on %s since %s', async (day, since, expected) => {
    const register = await registerOf(sheets);
    const { sections, total } = reportDelivery(register, day, since, (item) => isRoutedTo(item, 'dcc scrutiny'));
    const counted = Object.entries({ ...sections, total }).map(([name, { now, before }]) => [name, [now, before]]);
    expect(Object.fromEntries(counted)).toEqual(expected);
  });

  it('names what is in each section at the end of the year', async () => {
    const { items } = reportDelivery(await registerOf(sheets), '2016-12-31', '2016-09-30');
    expect(Object.fromEntries(Object.entries(items).map(([name, each]) => [name, namesOf(each)]))).toEqual({
      closed: ['7', '10'],
      'proposed for closure': ['8'],
      new: [],
      'off target': ['1', '9'],
      'at risk': ['2', '3', '4'],
      'on target': ['5'],
    });
  });
});
