import { problemsAfter } from '../../support/readings';
import { MutableSheets, SOUND_AUDIT, TestCell, addColumn, setCell } from '../../support/workbooks';

interface History {
  readonly status: string;
  readonly statusDate?: string;
  readonly raised?: string;
  /** Date and proposal of each update. */
  readonly updates?: readonly (readonly [string, string?])[];
  /** Date and decision of JARAP's each. */
  readonly decisions?: readonly (readonly [string, string])[];
}

/** The recommendation of row 2 with another history; its audit was issued in September 2018. */
function withHistory({ status, statusDate, raised, updates = [], decisions = [] }: History) {
  return (sheets: MutableSheets): void => {
    setCell(sheets, 'Recommendations', 2, 'Status', status);
    addColumn(sheets, 'Recommendations', 'Status date', statusDate ?? null);
    addColumn(sheets, 'Recommendations', 'Raised', raised ?? null);
    sheets['Updates'] = [
      ['Audit', 'Issued', 'Reference', 'Date', 'Update', 'Proposes'],
      ...updates.map(([date, proposes]): TestCell[] => [...SOUND_AUDIT, '4.1', date, 'Text.', proposes ?? null]),
    ];
    sheets['Decisions'] = [
      ['Audit', 'Issued', 'Reference', 'Board', 'Meeting date', 'Decision'],
      ...decisions.map(([date, decision]): TestCell[] => [...SOUND_AUDIT, '4.1', 'JARAP', date, decision]),
    ];
  };
}

describe('readWorkbook', () => {
  describe('contradictions', () => {
    it.each<[string, History, string]>([
      [
        'open while its closing waits for a board',
        { status: 'Open', updates: [['2020-03-01', 'Closure']], decisions: [['2020-04-01', 'Noted']] },
        'Status: "Open", but the last update (2020-03-01) proposes "Closure" and no board has decided since; write "Proposed closed", or in Status date when it was opened again',
      ],
      [
        'open while it waits not to be adopted, proposed again after a refusal',
        {
          status: 'Open',
          statusDate: '2020-02-01',
          updates: [
            ['2020-01-01', 'Closure'],
            ['March 2020', 'Not adopted'],
          ],
          decisions: [['2020-02-01', 'Closure refused']],
        },
        'Status: "Open", but the last update (March 2020) proposes "Not adopted" and no board has decided since; write "Proposed not adopted", or in Status date when it was opened again',
      ],
      [
        'closed before its audit was issued',
        { status: 'Closed', statusDate: '2018-08-31', updates: [['2020-03-01', 'Closure']] },
        'Status date: "2018-08-31" is before the recommendation was raised (September 2018); correct one of the two',
      ],
      [
        'dated before it was raised',
        { status: 'Open', statusDate: 'May 2019', raised: 'June 2019' },
        'Status date: "May 2019" is before the recommendation was raised (June 2019); correct one of the two',
      ],
      ...(
        [
          ['Closed', 'Closure'],
          ['Proposed closed', 'Closure'],
          ['Not adopted', 'Not adopted'],
          ['Proposed not adopted', 'Not adopted'],
          ['Superseded', 'Superseded'],
        ] as const
      ).map(([status, proposes]): [string, History, string] => [
        `${status} before that was proposed`,
        {
          status,
          statusDate: '2020-02-15',
          updates: [
            ['2020-03-02', proposes],
            ['2020-03-01', proposes],
          ],
        },
        `Status date: "${status}" from "2020-02-15", but no update proposes "${proposes}" before 2020-03-01; correct one of the two`,
      ]),
    ])('warns of a recommendation that is %s', async (_, history, message) => {
      expect(await problemsAfter(withHistory(history))).toEqual([`warning Recommendations 2 ${message}`]);
    });

    it.each<[string, History]>([
      [
        'open after a refusal',
        { status: 'Open', updates: [['2020-03-01', 'Closure']], decisions: [['March 2020', 'Closure refused']] },
      ],
      [
        'open while more evidence is asked for',
        {
          status: 'Open',
          updates: [['2020-03-01', 'Closure']],
          decisions: [['2020-04-01', 'More evidence requested']],
        },
      ],
      ['opened again', { status: 'Open', statusDate: 'March 2020', updates: [['2020-03-01', 'Closure']] }],
      [
        'open, with a later update that proposes nothing',
        { status: 'Open', updates: [['2020-03-01', 'Closure'], ['2020-04-01']] },
      ],
      ['open while it is proposed superseded', { status: 'Open', updates: [['2020-03-01', 'Superseded']] }],
      [
        'closed in the month of its proposal',
        { status: 'Closed', statusDate: 'March 2020', updates: [['2020-03-20', 'Closure']] },
      ],
      [
        'closed long after it was proposed',
        { status: 'Closed', statusDate: '2021-03-01', updates: [['2020-03-20', 'Closure']] },
      ],
      ['closed without a history', { status: 'Closed', statusDate: '2020-03-01' }],
      [
        'closed by a board before an update proposes it once more',
        {
          status: 'Closed',
          statusDate: '2020-02-01',
          updates: [['2020-03-20', 'Closure']],
          decisions: [['2020-02-01', 'Closure agreed']],
        },
      ],
      ['of a status from the month in which it was raised', { status: 'Open', statusDate: '2018-09-01' }],
    ])('does not warn of one that is %s', async (_, history) => {
      expect(await problemsAfter(withHistory(history))).toEqual([]);
    });

    it('does not miss a decision whose row is in error', async () => {
      const problems = await problemsAfter(
        withHistory({
          status: 'Open',
          updates: [['2020-03-01', 'Closure']],
          decisions: [['31/06/2020', 'Closure refused']],
        }),
      );
      expect(problems).toEqual([expect.stringMatching(/^error Decisions 2 Meeting date/)]);
    });
  });
});
