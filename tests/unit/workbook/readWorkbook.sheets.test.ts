import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { problemsAfter, problemsOf, registerAfter } from '../../support/readings';
import { MutableSheets, SOUND_AUDIT, TestCell, addColumn, changed, dateCell, setCell } from '../../support/workbooks';

describe('readWorkbook', () => {
  describe('updates', () => {
    it('reports an update that says nothing', async () => {
      const problems = await problemsAfter((sheets) => {
        setCell(sheets, 'Updates', 2, 'Update', '  ');
        addColumn(sheets, 'Updates', 'Proposes', 'Closure');
      });
      expect(problems).toEqual([
        'error Updates 2 Update: the update says nothing; fill in at least one of Achievements, Remaining, Milestones, Barriers, Mitigation, Update',
      ]);
    });

    it('takes an update that only states the limbs of closing, as registers hold them', async () => {
      const register = await registerAfter((sheets) => {
        setCell(sheets, 'Updates', 2, 'Update', null);
        addColumn(sheets, 'Updates', 'Implemented', 'Done in May.');
      });
      expect(register.recommendations[0]?.updates[0]?.implemented).toBe('Done in May.');
    });

    it('keeps the order of several updates of one day', async () => {
      const register = await registerAfter((sheets) => {
        sheets['Updates']?.push(
          [...SOUND_AUDIT, '4.1', 'January 2019', null, 'Part 2'],
          [...SOUND_AUDIT, '4.1', 'January 2019', null, 'Part 3'],
        );
      });
      expect(register.recommendations[0]?.updates.map(({ text }) => text)).toEqual(['In hand.', 'Part 2', 'Part 3']);
    });
  });

  describe('target date revisions', () => {
    const revisionsOf = async (text: string): Promise<readonly (readonly string[])[]> => {
      const register = await registerAfter((sheets) =>
        addColumn(sheets, 'Recommendations', 'Target date revisions', text),
      );
      return (register.recommendations[0]?.revisions ?? []).map(({ setOn, target, reason }) => [
        setOn.words,
        target.words,
        reason,
      ]);
    };

    it('reads one a line, with or without a reason', async () => {
      expect(
        await revisionsOf(
          'May 2020 => end of June 2020 => staff => absence\n\n  July 2020→TBC \nOct 2020 =>immediately=> ',
        ),
      ).toEqual([
        ['May 2020', 'end of June 2020', 'staff => absence'],
        ['July 2020', 'TBC', ''],
        ['Oct 2020', 'immediately', ''],
      ]);
    });

    it.each([
      ['June 2020', /"June 2020" has no arrow \(=>\); write "set on => new date => reason"/],
      ['TBC => June 2020', /"TBC => June 2020", set on: "TBC" is not a date/],
      ['May 2020 => whenever', /"May 2020 => whenever", new date: "whenever" is not a date/],
      ['=> June 2020', /set on: no date is given/],
    ])('reports %j', async (text, message) => {
      const problems = await problemsAfter((sheets) =>
        addColumn(sheets, 'Recommendations', 'Target date revisions', text),
      );
      expect(problems).toEqual([expect.stringMatching(message)]);
      expect(problems[0]).toMatch(/^error Recommendations 2 Target date revisions: /);
    });

    it('warns of revisions that are not oldest first', async () => {
      const problems = await problemsAfter((sheets) =>
        addColumn(sheets, 'Recommendations', 'Target date revisions', 'May 2020 => June 2020\nJan 2020 => May 2020'),
      );
      expect(problems).toEqual([expect.stringMatching(/^warning .*set Jan 2020 stands after one set May 2020/)]);
    });
  });

  describe('overrides', () => {
    it('reports an override without a reason', async () => {
      const problems = await problemsAfter((sheets) => addColumn(sheets, 'Recommendations', 'Board override', 'JARAP'));
      expect(problems).toEqual([
        'error Recommendations 2 Override reason: blank, but "JARAP" overrides the reporting criteria; say why',
      ]);
    });

    it('warns of a reason without an override', async () => {
      const problems = await problemsAfter((sheets) => addColumn(sheets, 'Recommendations', 'Override reason', 'why'));
      expect(problems).toEqual([expect.stringMatching(/^warning Recommendations 2 Override reason: a reason without/)]);
    });
  });

  describe('actions', () => {
    const withActions = (sheets: MutableSheets): void => {
      sheets['Actions'] = [
        ['Action id', 'Board', 'Meeting date', 'Minute no.', 'Action', 'Person responsible', 'Status', 'Session'],
        [
          12,
          'JARAP',
          'July 2020',
          '40/16',
          'Report on the fleet.',
          'Head of Transport / Head of HR; Auditor',
          'open',
          null,
        ],
      ];
      sheets['Action updates'] = [
        ['Action id', 'Date', 'Update'],
        ['12', 'August 2020', 'In hand.'],
        [12, 'September 2020', 'Done.'],
      ];
    };

    it('reads them with their updates', async () => {
      const register = await registerAfter(withActions);
      expect(register.actions).toMatchObject([
        {
          actionId: '12',
          responsible: ['Head of Transport', 'Head of HR', 'Auditor'],
          status: 'Open',
          session: 'Open',
          updates: [{ text: 'In hand.' }, { text: 'Done.' }],
        },
      ]);
    });

    it.each<[string, (sheets: MutableSheets) => void, RegExp]>([
      [
        'an id used twice',
        (sheets) => sheets['Actions']?.push(['12', 'JARAP', 'May 2020', '1/20', 'x', 'y', 'Open', null]),
        /^error Actions 3 Action id: "12" is used twice/,
      ],
      [
        'an update of no action',
        (sheets) => setCell(sheets, 'Action updates', 3, 'Action id', '13'),
        /^error Action updates 3 Action id: "13" is not in the sheet Actions/,
      ],
      [
        'a minute number of which Excel has made a date',
        (sheets) => setCell(sheets, 'Actions', 2, 'Minute no.', dateCell(42644, 'mmm-yy')),
        /^error Actions 2 Minute no.: Excel has made the date "October 2016" of this/,
      ],
      [
        'nobody responsible',
        (sheets) => setCell(sheets, 'Actions', 2, 'Person responsible', null),
        /^error Actions 2 Person responsible: blank, but required; fill it in/,
      ],
    ])('reports %s', async (_, change, message) => {
      const problems = await problemsAfter((sheets) => {
        withActions(sheets);
        change(sheets);
      });
      expect(problems).toEqual([expect.stringMatching(message)]);
    });
  });

  describe('boards', () => {
    const BOARD_HEADERS = ['Board', 'Full name', 'Decides after', 'Published'];

    it('takes the defaults where the sheet has no rows', async () => {
      const register = await registerAfter((sheets) => {
        sheets['Boards'] = [BOARD_HEADERS];
      });
      expect(register.boards).toEqual(DEFAULT_BOARDS);
    });

    it('reads boards and warns where the default criteria name one that is missing', async () => {
      const bytes = changed((sheets) => {
        sheets['Boards'] = [BOARD_HEADERS, ['DCC', null, null, null], ['JARAP', 'The panel', ' dcc ', 'yes']];
      });
      const { register } = await readWorkbook(bytes);
      expect(register?.boards).toEqual([
        { name: 'DCC', fullName: '', decidesAfter: [], published: false },
        { name: 'JARAP', fullName: 'The panel', decidesAfter: ['DCC'], published: true },
      ]);
      expect(await problemsOf(bytes)).toEqual([
        expect.stringMatching(/^warning Boards - Board: the default reporting criteria send recommendations to SORB/),
      ]);
    });

    it.each([
      ['twice', [['JARAP'], ['SORB'], ['jarap ']], /^error Boards 4 Board: "jarap" is in this sheet twice/],
      [
        'after itself',
        [['SORB'], ['JARAP', '', 'Jarap']],
        /^error Boards 3 Decides after: "Jarap" cannot decide after/,
      ],
      [
        'after one that decides after it',
        [['SORB', '', 'jarap'], ['CGB'], ['JARAP', '', 'CGB; SORB']],
        /^error Boards 2 Decides after: these boards wait for each other.*: SORB \(row 2\) after JARAP \(row 4\) after SORB; take/,
      ],
      ['after nobody known', [['SORB'], ['JARAP', '', 'ORB']], /^error Boards 3 Decides after: "ORB" is not a board/],
    ])('reports a board that is there or decides %s', async (_, rows, message) => {
      const problems = await problemsAfter((sheets) => {
        sheets['Boards'] = [BOARD_HEADERS, ...rows];
      });
      expect(problems).toEqual([expect.stringMatching(message)]);
    });
  });

  describe('criteria', () => {
    const CRITERIA_HEADERS = ['Set', 'Effective from', 'Source', 'Auditor', 'Assurance', 'Priority', 'Board', 'Clause'];
    const withCriteria =
      (...rows: TestCell[][]) =>
      (sheets: MutableSheets): void => {
        sheets['Criteria'] = [CRITERIA_HEADERS, ...rows];
      };

    it('reads sets with their rules in order, each rule with a permanent id', async () => {
      const register = await registerAfter(
        withCriteria(
          ['New', '1 April 2021', null, null, 'limited OR below', null, 'JARAP', 'Limited goes whole.'],
          ['Old', dateCell(43831), null, 'Mazars', 'Satisfactory or above', 'none', 'SORB', null],
          ['new', '2021-04-01', 'internal audit', null, 'not graded', 'Housekeeping', 'cgb', null],
        ),
      );
      expect(register.criteriaSets).toEqual([
        {
          name: 'New',
          effectiveFrom: '2021-04-01',
          rules: [
            {
              id: 'New #1',
              source: undefined,
              auditor: undefined,
              assurance: { kind: 'orBelow', grading: 'Limited' },
              priority: undefined,
              board: 'JARAP',
              clause: 'Limited goes whole.',
            },
            {
              id: 'New #2',
              source: 'Internal audit',
              auditor: undefined,
              assurance: { kind: 'notGraded' },
              priority: { kind: 'is', priority: 'Housekeeping' },
              board: 'CGB',
              clause: '',
            },
          ],
        },
        {
          name: 'Old',
          effectiveFrom: '2020-01-01',
          rules: [
            {
              id: 'Old #1',
              source: undefined,
              auditor: 'Mazars',
              assurance: { kind: 'orAbove', grading: 'Satisfactory' },
              priority: { kind: 'none' },
              board: 'SORB',
              clause: '',
            },
          ],
        },
      ]);
    });

    it('takes the defaults where the sheet has no rows', async () => {
      expect((await registerAfter(withCriteria())).criteriaSets).toEqual(DEFAULT_CRITERIA_SETS);
    });

    it.each<[string, TestCell[][], RegExp]>([
      [
        'two days of one set',
        [
          ['New', '2021-04-01', null, null, null, null, 'JARAP'],
          ['New', '2021-05-01', null, null, null, null, 'SORB'],
        ],
        /^error Criteria 3 Effective from: "2021-05-01", but an earlier row gives "New" from 2021-04-01/,
      ],
      [
        'a set from a period',
        [['New', 'April 2021', null, null, null, null, 'JARAP']],
        /^error Criteria 2 Effective from: "April 2021" is not a single day/,
      ],
      [
        'a rule that leads to no board',
        [['New', '2021-04-01', null, null, null, null, 'ORB']],
        /^error Criteria 2 Board: "ORB" is not a board/,
      ],
      [
        'a grading on no scale',
        [['New', '2021-04-01', null, null, 'Superb or above', null, 'JARAP']],
        /^warning Criteria 2 Assurance: "Superb" is on none of the scales/,
      ],
      [
        'a grading in words that name no rule, and says how to write one',
        [['New', '2021-04-01', null, null, 'Moderate and above', null, 'JARAP']],
        /^warning Criteria 2 Assurance: "Moderate and above" .* only a grading of exactly these words; write a grading, "<grading> or above", "<grading> or below" or "Not graded"$/,
      ],
      [
        'a priority on no scale, and says how to write one',
        [['New', '2021-04-01', null, null, null, 'Housekeping', 'JARAP']],
        /^warning Criteria 2 Priority: "Housekeping" .* only a priority of exactly these words; write a priority or "None"$/,
      ],
      [
        'a source that is none',
        [['New', '2021-04-01', 'Rumour', null, null, null, 'JARAP']],
        /^error Criteria 2 Source: "Rumour" is not a source/,
      ],
    ])('reports %s', async (_, rows, message) => {
      expect(await problemsAfter(withCriteria(...rows))).toEqual([expect.stringMatching(message)]);
    });
  });

  describe('meetings', () => {
    it('reports a board that meets twice on one day', async () => {
      const problems = await problemsAfter((sheets) => {
        sheets['Meetings'] = [
          ['Board', 'Date', 'Updates due', 'Paper'],
          ['JARAP', dateCell(44120), '06/10/2020', 'C'],
          ['jarap', '16 October 2020', null, null],
        ];
      });
      expect(problems).toEqual([
        'error Meetings 3 Date: JARAP already has a meeting on 16 October 2020; remove one or correct its date',
      ]);
    });
  });

  describe('hostile cells', () => {
    const long = (part: string): string => `x${part.repeat(Math.floor(32_000 / part.length))}y`;

    it.each([
      ['Recommendations', 'Status', long('Done ')],
      ['Recommendations', 'Original target date', long('/1')],
      ['Recommendations', 'Original target date', long(' to ')],
      ['Recommendations', 'Depends on', long(';')],
      ['Recommendations', 'Depends on', long('(')],
      ['Recommendations', 'Depends on', long('(May 2020) ')],
      ['Updates', 'Audit', long(' ')],
    ])('keeps the problem of a long text in %s, %s short', async (sheet, column, text) => {
      const problems = await problemsAfter((sheets) => setCell(sheets, sheet, 2, column, text));
      expect(problems.filter((line) => line.length > 700 || line.includes('\n'))).toEqual([]);
    });

    it('reads thousands of revisions in one cell', async () => {
      const lines = Array.from({ length: 1500 }, () => 'May 2020   =>   TBC');
      const register = await registerAfter((sheets) =>
        addColumn(sheets, 'Recommendations', 'Target date revisions', lines.join('\n')),
      );
      expect(register.recommendations[0]?.revisions).toHaveLength(1500);
    });
  });
});
