import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { problemsAfter, registerAfter } from '../../support/readings';
import {
  MutableSheets,
  SAMPLE_FILE,
  SOUND_AUDIT,
  TestCell,
  addColumn,
  dateCell,
  setCell,
} from '../../support/workbooks';

const IDENTITY = ['Audit', 'Issued', 'Reference'];
const FIRST = [...SOUND_AUDIT, '4.1'];

/** Adds a sheet with the rows of recommendation 4.1. */
function withRows(name: string, headers: readonly string[], ...rows: readonly (readonly TestCell[])[]) {
  return (sheets: MutableSheets): void => {
    sheets[name] = [[...IDENTITY, ...headers], ...rows.map((row) => [...FIRST, ...row])];
  };
}

describe('readWorkbook, version 2', () => {
  it('reads a workbook of version 1 without a warning, with the defaults', async () => {
    const { register, problems } = await readWorkbook(readFileSync(SAMPLE_FILE));
    expect(problems).toEqual([]);
    expect(register).toMatchObject({ requests: [], nameChanges: [], revisionLimit: 2 });
    expect(register?.recommendations[0]).toMatchObject({ directorate: '', steps: [], evidence: [] });
  });

  describe('audits that follow up', () => {
    const withAudits =
      (followsUp: string, second: string = '') =>
      (sheets: MutableSheets): void => {
        sheets['Audits']?.push(['Fleet (Vehicles)', 'May 2015', 'Internal audit', null, null, null, null]);
        addColumn(sheets, 'Audits', 'Follows up', followsUp, second);
      };

    it('finds the audit, brackets in its title or not, however its issue is written', async () => {
      const { audits } = await registerAfter(withAudits('fleet (vehicles) (2015-05-01 - 2015-05-31)'));
      expect(audits[0]?.followsUp).toBe(audits[1]?.id);
      expect(audits[1]?.followsUp).toBeUndefined();
    });

    it.each([
      ['Fleet', /^error Audits 2 Follows up: "Fleet" does not name an audit; write "Audit \(Issued\)"/],
      ['Fleet (Vehicles)', /^error Audits 2 Follows up: "Fleet \(Vehicles\)" does not name an audit/],
      ['Fleet (Vehicles) (June 2015)', /^error .* "Fleet \(Vehicles\) \(June 2015\)" is not in the sheet Audits/],
      ['Fleet (Vehicles) (September 2018)', /^error Audits 2 Follows up: .* is this audit itself/],
    ])('reports %j', async (followsUp, message) => {
      expect(await problemsAfter(withAudits(followsUp))).toEqual([expect.stringMatching(message)]);
    });

    it('reports audits that follow each other up', async () => {
      const change = withAudits('Fleet (Vehicles) (May 2015)', 'Fleet (Vehicles) (September 2018)');
      expect(await problemsAfter(change)).toEqual([
        'error Audits 2 Follows up: these come back to where they began: Fleet (Vehicles) (September 2018) → Fleet (Vehicles) (May 2015) → Fleet (Vehicles) (September 2018); remove one of the links',
      ]);
    });

    it('leaves unchecked a link to an audit whose own row is in error', async () => {
      const problems = await problemsAfter((sheets) => {
        withAudits('Fleet (Vehicles) (May 2015)')(sheets);
        setCell(sheets, 'Audits', 3, 'Issued', '31/09/2015');
      });
      expect(problems).toEqual([
        expect.stringMatching(/^warning Audits - -: one row names/),
        expect.stringMatching(/^error Audits 3 Issued: /),
      ]);
    });
  });

  describe('what orders a history', () => {
    it('reads earlier statuses, and how many decisions of its day an update came after', async () => {
      const { recommendations } = await registerAfter((sheets) => {
        addColumn(sheets, 'Recommendations', 'Earlier statuses', 'open => May 2020\nProposed closed => 16/10/2020');
        addColumn(sheets, 'Updates', 'After decisions', 1, 0);
      });
      expect(recommendations[0]?.earlierStatuses).toMatchObject([
        { status: 'Open', from: { from: '2020-05-01' } },
        { status: 'Proposed closed', from: { from: '2020-10-16' } },
      ]);
      expect(recommendations[1]).not.toHaveProperty('earlierStatuses');
      expect(recommendations[0]?.updates[0]?.decisionsOfDay).toBe(1);
      expect(recommendations[1]?.updates[0]).not.toHaveProperty('decisionsOfDay');
    });

    it.each([
      [
        'Recommendations',
        'Earlier statuses',
        'Done => 2019',
        /^error Recommendations 2 Earlier statuses: .* "Done" is/,
      ],
      ['Updates', 'After decisions', 'one', /^error Updates 2 After decisions: "one" is not a whole number/],
    ])('reports what cannot be read in %s, %s', async (sheet, column, cell, message) => {
      const problems = await problemsAfter((sheets) => addColumn(sheets, sheet, column, cell));
      expect(problems).toEqual([expect.stringMatching(message)]);
    });
  });

  describe('limbs of closing', () => {
    const withMeasure =
      (cells: Readonly<Record<string, TestCell>>) =>
      (sheets: MutableSheets): void => {
        for (const [header, cell] of Object.entries(cells)) {
          addColumn(sheets, 'Updates', header, cell);
        }
      };

    it('reads what was done when, and the measurement', async () => {
      const register = await registerAfter(
        withMeasure({
          'Implemented on': 'December 2018',
          Measure: 'Services on time',
          Achieved: 84,
          'Out of': '100',
          'Evidence period': 'Q4 2018',
          'Sample day': dateCell(43480),
          'Evidence source': 'Fleet system',
          Delivery: 'at risk',
        }),
      );
      const update = register.recommendations[0]?.updates[0];
      expect(update).toMatchObject({ implementedOn: { words: 'December 2018' }, delivery: 'At risk' });
      expect(update?.working).toEqual({
        measure: 'Services on time',
        achieved: 84,
        outOf: 100,
        period: { words: 'Q4 2018', from: '2018-10-01', to: '2018-12-31' },
        sampleDay: '2019-01-15',
        source: 'Fleet system',
      });
      expect(register.recommendations[1]?.updates[0]?.working).toBeUndefined();
    });

    it('takes an update that tells a measurement and nothing else', async () => {
      const register = await registerAfter((sheets) => {
        setCell(sheets, 'Updates', 2, 'Update', null);
        withMeasure({ Measure: 'Services on time', Achieved: 84 })(sheets);
      });
      expect(register.recommendations[0]?.updates).toHaveLength(1);
    });

    it.each<[string, Readonly<Record<string, TestCell>>, RegExp]>([
      ['a figure in words', { Achieved: 'most' }, /^error Updates 2 Achieved: "most" is not a whole number/],
      ['a part of a whole', { Achieved: 0.84 }, /^error Updates 2 Achieved: "0.84" is not a whole number/],
      ['more than all', { Achieved: 101, 'Out of': 100 }, /^error Updates 2 Achieved: 101 of 100 is more than all/],
      ['a sample of nothing', { 'Out of': 0 }, /^error Updates 2 Out of: "0" is a sample of nothing/],
      [
        'a sample of a month',
        { 'Sample day': 'May 2018' },
        /^error Updates 2 Sample day: "May 2018" is not a single day/,
      ],
      [
        'an unknown word',
        { Delivery: 'fine' },
        /^error Updates 2 Delivery: "fine" is not a word for delivery; use one of/,
      ],
    ])('reports %s', async (_, cells, message) => {
      expect(await problemsAfter(withMeasure(cells))).toEqual([expect.stringMatching(message)]);
    });
  });

  describe('target date revisions', () => {
    const HEADERS = ['Set on', 'New date', 'Reason', 'Author'];
    const ROWS: readonly (readonly TestCell[])[] = [
      ['May 2020', dateCell(44012), 'staff\nabsence', 'Head of HR'],
      ['July 2020', 'TBC', null, null],
    ];
    const withColumn =
      (text: string, rows = ROWS) =>
      (sheets: MutableSheets): void => {
        addColumn(sheets, 'Recommendations', 'Target date revisions', text, 'May 2020 => TBC');
        withRows('Target date revisions', HEADERS, ...rows)(sheets);
      };

    it('reads the sheet in the place of the column, and the column where the sheet has no row', async () => {
      const register = await registerAfter(withColumn('May 2020 => 30/06/2020 => staff absence\nJul 2020 => TBC'));
      const [first, second] = register.recommendations;
      expect(
        first?.revisions.map(({ setOn, target, reason, author }) => [setOn.words, target.words, reason, author]),
      ).toEqual([
        ['May 2020', '2020-06-30', 'staff\nabsence', 'Head of HR'],
        ['July 2020', 'TBC', '', ''],
      ]);
      expect(second?.revisions).toMatchObject([{ target: { words: 'TBC' }, author: '' }]);
    });

    it.each([
      ['another date', 'May 2020 => July 2020 => staff absence\nJuly 2020 => TBC'],
      ['another reason', 'May 2020 => 30/06/2020 => storm\nJuly 2020 => TBC'],
      ['one more', 'May 2020 => 30/06/2020 => staff absence\nJuly 2020 => TBC\nAugust 2020 => TBC'],
      ['one less', 'May 2020 => 30/06/2020 => staff absence'],
    ])('reports a column that says otherwise than the sheet: %s', async (_, text) => {
      expect(await problemsAfter(withColumn(text))).toEqual([
        'error Recommendations 2 Target date revisions: the sheet Target date revisions gives other revisions of it; make them the same, or clear this cell',
      ]);
    });

    it('reports a date that cannot be read once', async () => {
      const problems = await problemsAfter(withColumn('May 2020 => TBC', [['May 2020', 'whenever', null, null]]));
      expect(problems).toEqual([expect.stringMatching(/^error Target date revisions 2 New date: "whenever" is not/)]);
    });

    it('warns of rows that are not oldest first', async () => {
      const problems = await problemsAfter(withRows('Target date revisions', HEADERS, ...[...ROWS].reverse()));
      expect(problems).toEqual([
        'warning Target date revisions 3 Set on: the revision set May 2020 stands after one set July 2020; put the oldest first',
      ]);
    });
  });

  describe('steps', () => {
    const HEADERS = ['Number', 'Step', 'Owner', 'Due', 'State', 'Settled on', 'Reason'];

    it('reads them', async () => {
      const register = await registerAfter(
        withRows(
          'Steps',
          HEADERS,
          [1, 'Write the policy.', 'Head of Transport', 'March 2019', 'done', 'January 2019', null],
          ['2', 'Train.', null, 'TBC', null, null, null],
        ),
      );
      expect(register.recommendations[0]?.steps).toMatchObject([
        {
          number: 1,
          text: 'Write the policy.',
          owner: 'Head of Transport',
          due: { kind: 'due', to: '2019-03-31' },
          state: 'Done',
          settledOn: { from: '2019-01-01' },
        },
        { number: 2, due: { kind: 'none' }, state: 'Open', settledOn: undefined, reason: '' },
      ]);
    });

    it.each<[string, readonly TestCell[], RegExp]>([
      ['a number twice', [1, 'Again.'], /^error Steps 3 Number: the recommendation has a step 1 already/],
      ['number 0', [0, 'Begin.'], /^error Steps 3 Number: "0" is not the number of a step/],
      ['no number', [null, 'Begin.'], /^error Steps 3 Number: blank, but required/],
      ['a step that says nothing', [2, null], /^error Steps 3 Step: blank, but required/],
      [
        'a step dropped without a reason',
        [2, 'x', null, null, 'Dropped'],
        /^warning Steps 3 Reason: blank, but the step/,
      ],
      ['an unknown state', [2, 'x', null, null, 'Begun'], /^error Steps 3 State: "Begun" is not a state of a step/],
    ])('reports %s', async (_, row, message) => {
      const problems = await problemsAfter(withRows('Steps', HEADERS, [1, 'Write the policy.'], row));
      expect(problems).toEqual([expect.stringMatching(message)]);
    });
  });

  it('reads the files of a recommendation, which it only names', async () => {
    const headers = ['File name', 'Title', 'Added on', 'Author', 'Confidential'];
    const register = await registerAfter(
      withRows('Evidence', headers, ['sample.xlsx', 'Dip sample', 'May 2019', 'Head of Transport', 'yes']),
    );
    expect(register.recommendations[0]?.evidence).toMatchObject([
      { fileName: 'sample.xlsx', title: 'Dip sample', author: 'Head of Transport', confidential: true },
    ]);
    expect(await problemsAfter(withRows('Evidence', headers, [null, 'x', null]))).toEqual([
      expect.stringMatching(/^error Evidence 2 File name: blank/),
      expect.stringMatching(/^error Evidence 2 Added on: blank/),
    ]);
  });

  it('reads requests for updates, one that is there twice once', async () => {
    const change = withRows(
      'Update requests',
      ['Board', 'Meeting date', 'Sent on'],
      ['jarap', '16/10/2020', '2020-10-06'],
      ['JARAP', '2020-10-16', '13/10/2020'],
      ['JARAP', '2020-10-16', '2020-10-06'],
    );
    const { recommendations, requests } = await registerAfter(change);
    expect(requests.map(({ id, ...rest }) => ({ ...rest, isNamed: id !== '' }))).toEqual(
      ['2020-10-06', '2020-10-13'].map((day) => ({
        recommendationId: recommendations[0]?.id,
        board: 'JARAP',
        meetingDate: '2020-10-16',
        day,
        isNamed: true,
      })),
    );
    expect(await problemsAfter(change)).toEqual([
      'warning Update requests 4 Sent on: the same request stands above; it is read once',
    ]);
  });

  describe('reviews of updates', () => {
    const HEADERS = ['Update no.', 'Outcome', 'Reviewed on', 'Note', 'Author'];

    it('puts each beside its update, in the order of the sheet', async () => {
      const { recommendations } = await registerAfter(
        withRows(
          'Update reviews',
          HEADERS,
          [1, 'returned', '08/10/2020', 'Give figures.', 'Governance officer'],
          [1, 'Accepted', '2020-10-12', null, null],
        ),
      );
      const { updates = [] } = recommendations[0] ?? {};
      expect(updates[0]?.reviews).toMatchObject([
        { outcome: 'Returned', day: '2020-10-08', note: 'Give figures.', author: 'Governance officer' },
        { outcome: 'Accepted', day: '2020-10-12', note: '', author: '' },
      ]);
      expect(updates.slice(1).every(({ reviews }) => reviews === undefined)).toBe(true);
    });

    it('reports what names no update and what is blank', async () => {
      const count = (await registerAfter(() => undefined)).recommendations[0]?.updates.length ?? 0;
      const rows = [
        [count + 1, 'Accepted', '2020-10-08', null, null],
        [0, 'Accepted', '2020-10-08', null, null],
        [null, null, null, null, null],
        [1, 'Kept', '2020-10-08', null, null],
      ];
      expect(await problemsAfter(withRows('Update reviews', HEADERS, ...rows))).toEqual([
        `error Update reviews 2 Update no.: "${count + 1}" names no update; the recommendation has ${count === 1 ? 'one update' : `${count} updates`}, counted from 1`,
        expect.stringMatching(/^error Update reviews 3 Update no\.: "0" names no update/),
        expect.stringMatching(/^error Update reviews 4 Update no\.: blank/),
        expect.stringMatching(/^error Update reviews 4 Outcome: blank/),
        expect.stringMatching(/^error Update reviews 4 Reviewed on: blank/),
        expect.stringMatching(/^error Update reviews 5 Outcome: "Kept" is not an outcome/),
      ]);
    });
  });

  it('reads minute numbers and directorates', async () => {
    const { recommendations } = await registerAfter((sheets) => {
      addColumn(sheets, 'Decisions', 'Minute no.', '12/19');
      addColumn(sheets, 'Recommendations', 'Directorate', 'Operations');
    });
    expect(recommendations[0]).toMatchObject({ directorate: 'Operations', decisions: [{ minuteNumber: '12/19' }] });
  });

  describe('name changes', () => {
    const withChange =
      (...row: TestCell[]) =>
      (sheets: MutableSheets): void => {
        sheets['Name changes'] = [['What', 'From', 'To', 'On'], row];
      };

    it('reads them', async () => {
      const { nameChanges } = await registerAfter(withChange('board', 'SORB', 'ORB', '1 April 2021'));
      expect(nameChanges).toMatchObject([{ kind: 'Board', from: 'SORB', to: 'ORB', on: '2021-04-01' }]);
    });

    it.each<[string, TestCell[], RegExp]>([
      ['something without a name', ['Paper', 'A', 'B', '2021-04-01'], /^error Name changes 2 What: "Paper" is not/],
      ['the same name', ['Board', 'ORB', 'orb', '2021-04-01'], /^error Name changes 2 To: "orb" is the earlier name/],
      ['a month', ['Board', 'SORB', 'ORB', 'April 2021'], /^error Name changes 2 On: "April 2021" is not a single day/],
    ])('reports %s', async (_, row, message) => {
      expect(await problemsAfter(withChange(...row))).toEqual([expect.stringMatching(message)]);
    });

    it('reports a name that gets two others on one day', async () => {
      const problems = await problemsAfter((sheets) => {
        withChange('Board', 'SORB', 'ORB', '2021-04-01')(sheets);
        sheets['Name changes']?.push(['Board', 'sorb', 'XORB', '1 April 2021'], ['Role', 'SORB', 'Y', '2021-04-01']);
      });
      expect(problems).toEqual([expect.stringMatching(/^error Name changes 3 From: "sorb" already gets another name/)]);
    });
  });

  describe('settings', () => {
    const withSettings =
      (...rows: TestCell[][]) =>
      (sheets: MutableSheets): void => {
        sheets['Settings'] = [['Setting', 'Value'], ...rows];
      };

    it('reads the revision limit', async () => {
      expect((await registerAfter(withSettings(['version', 2], ['Revision Limit', '0']))).revisionLimit).toBe(0);
    });

    it.each<[string, TestCell[][], RegExp]>([
      ['a later version', [['Version', 3]], /^warning Settings 2 Value: the workbook is of version 3, later than 2/],
      ['an unknown setting', [['Colour', 'blue']], /^warning Settings 2 Setting: "Colour" is not a setting/],
      ['a limit in words', [['Revision limit', 'two']], /^error Settings 2 Value: "two" is not a whole number/],
      ['no limit', [['Revision limit', null]], /^error Settings 2 Value: blank, but required/],
      [
        'a setting twice',
        [
          ['Version', 2],
          ['version', 2],
        ],
        /^error Settings 3 Setting: "version" is in this sheet twice/,
      ],
    ])('reports %s', async (_, rows, message) => {
      expect(await problemsAfter(withSettings(...rows))).toEqual([expect.stringMatching(message)]);
    });
  });
});
