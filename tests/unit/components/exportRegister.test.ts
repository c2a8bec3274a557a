import * as xlsx from '@e965/xlsx';
import { shownSheet, writeShown } from '../../../src/components/Register/exportRegister';
import { groupRecommendations } from '../../../src/components/Register/registerGroups';
import { DEFAULT_LAYOUT, RegisterLayout } from '../../../src/components/Register/registerLayout';
import { asAt } from '../../../src/domain/asAt';
import { aRecommendation, aRegister, dayOfTest, target } from '../../support/registers';

const KNOWN = asAt(
  aRegister({
    recommendations: [
      aRecommendation({ id: 'a', reference: '4.10', title: '=1+1', originalTarget: target('June 2021') }),
      aRecommendation({ id: 'b', reference: '4.2', title: 'Service records', originalTarget: target('2019') }),
    ],
  }),
  dayOfTest,
);

function sheetOf(changes: Partial<RegisterLayout>, linkTo = (id: string): string => `https://x.example/#/${id}`) {
  const layout = { ...DEFAULT_LAYOUT, ...changes };
  const groups = groupRecommendations(KNOWN.recommendations, KNOWN, layout.grouping, layout.sort);
  return shownSheet({ groups, layout, linkTo: ({ recommendation }) => linkTo(recommendation.id) });
}

const headers = (changes: Partial<RegisterLayout>): readonly string[] =>
  sheetOf(changes).columns.map(({ header }) => header);

describe('shownSheet', () => {
  it('has the columns that are shown, and the group before them', () => {
    expect(headers({ columns: ['title', 'theme'] })).toEqual(['Audit', 'Title', 'Theme']);
    expect(headers({ columns: ['title', 'theme'], grouping: 'none' })).toEqual(['Title', 'Theme']);
    expect(headers({ columns: ['title', 'directorate'], grouping: 'directorate' })).toEqual(['Title', 'Directorate']);
  });

  it('has headers that differ, whatever is shown and however it is grouped', () => {
    for (const grouping of ['audit', 'board', 'status', 'rag', 'priority', 'owner', 'directorate', 'none'] as const) {
      const columns = [...DEFAULT_LAYOUT.columns, 'audit' as const];
      const found = headers({ grouping, columns });
      expect([grouping, new Set(found).size]).toEqual([grouping, found.length]);
    }
  });

  it('has the rows in the order that is shown, with a link to each', () => {
    const { rows } = sheetOf({
      columns: ['reference', 'title'],
      grouping: 'none',
      sort: { column: 'due', isDescending: true },
    });
    expect(rows).toEqual([
      [
        { kind: 'text', text: '4.10' },
        { kind: 'link', text: '=1+1', url: 'https://x.example/#/a' },
      ],
      [
        { kind: 'text', text: '4.2' },
        { kind: 'link', text: 'Service records', url: 'https://x.example/#/b' },
      ],
    ]);
  });

  it('has no link where the address is none of the web', () => {
    const { rows } = sheetOf({ columns: ['title'], grouping: 'none' }, () => 'javascript:alert(1)');
    expect(rows.flat().map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  it('has the words of a date and its day, and the reason beside the board', () => {
    const { columns, rows } = sheetOf({ columns: ['title', 'board', 'due'], grouping: 'none' });
    expect(columns.map(({ header }) => header)).toEqual(['Title', 'Board', 'Reason for the board', 'Due', 'Due on']);
    expect(rows.map((row) => row.slice(3))).toEqual([
      [
        { kind: 'text', text: '2019' },
        { kind: 'day', day: '2019-12-31' },
      ],
      [
        { kind: 'text', text: 'June 2021' },
        { kind: 'day', day: '2021-06-30' },
      ],
    ]);
  });
});

describe('writeShown', () => {
  it('writes formulas as texts, cuts what no cell holds, and says what is shown', async () => {
    const sheet = sheetOf({ columns: ['title'], grouping: 'none' });
    const long = { kind: 'text', text: `\u0000${'x'.repeat(40_000)}` } as const;
    const { name, file } = await writeShown(
      { ...sheet, rows: [...sheet.rows, [long]] },
      { day: dayOfTest, sentence: '2 of 27 recommendations, filtered by “=x”' },
    );
    expect(name).toBe(`${dayOfTest} Register.xlsx`);
    const { Sheets } = xlsx.read(new Uint8Array(await file.arrayBuffer()));
    const cell = (at: string, from = 'Register'): xlsx.CellObject => Sheets[from]?.[at] as xlsx.CellObject;
    expect(cell('A3')).toMatchObject({ t: 's', v: '=1+1' });
    expect(cell('A3').f).toBeUndefined();
    expect(cell('A3').l?.Target).toBe('https://x.example/#/a');
    expect(String(cell('A4').v)).toHaveLength(32_767);
    expect(cell('B3', 'About').v).toBe('2 of 27 recommendations, filtered by “=x”');
  });
});
