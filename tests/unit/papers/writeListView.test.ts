import * as xlsx from '@e965/xlsx';
import { ListView, writeListView } from '../../../src/papers/excel/writeListView';
import { openXmlErrors } from '../../support/openXml';

const VIEW: ListView = {
  title: 'Overdue',
  day: '2020-10-16',
  columns: [
    { header: 'Title', isLong: false, isLink: true },
    { header: 'Due', isLong: false, isLink: false },
    { header: 'due', isLong: true, isLink: false },
    { header: 'RAG', isLong: false, isLink: false },
  ],
  rows: [
    {
      url: 'https://force.example/row?ID=7',
      cells: [
        { kind: 'text', text: 'Second' },
        { kind: 'day', day: '2020-09-30' },
        { kind: 'text', text: '=HYPERLINK("https://evil.example")' },
        { kind: 'text', text: 'RED' },
      ],
    },
    {
      url: 'https://force.example/row?ID=3',
      cells: [
        { kind: 'text', text: '' },
        { kind: 'text', text: '' },
        { kind: 'number', number: 4.5 },
        { kind: 'text', text: '@SUM(1)' },
      ],
    },
  ],
};

describe('writeListView', () => {
  it('writes a valid workbook in which nothing is a formula', async () => {
    const bytes = await writeListView(VIEW);
    expect(openXmlErrors(bytes, 'xlsx')).toEqual([]);
    const cells = Object.values(xlsx.read(bytes, { cellFormula: true }).Sheets['Recommendations'] ?? {});
    expect(cells.filter((cell) => (cell as xlsx.CellObject).f !== undefined)).toEqual([]);
  });

  it('keeps the order of columns and rows, with real dates and numbers, and leads each row to its page', async () => {
    const book = xlsx.read(await writeListView(VIEW), { cellNF: true, cellStyles: true });
    const sheet = book.Sheets['Recommendations'] ?? {};
    expect(xlsx.utils.sheet_to_json(sheet, { header: 1, raw: false, dateNF: 'yyyy-mm-dd' })).toEqual([
      ['Title', 'Due', 'due (2)', 'RAG'],
      ['Second', expect.stringMatching(/2020/) as string, '=HYPERLINK("https://evil.example")', 'RED'],
      expect.arrayContaining(['Open', '@SUM(1)']),
    ]);
    expect((sheet['B2'] as xlsx.CellObject).t).toBe('n');
    expect((sheet['C3'] as xlsx.CellObject).v).toBe(4.5);
    expect(['A2', 'A3'].map((at) => (sheet[at] as xlsx.CellObject).l?.Target)).toEqual(VIEW.rows.map(({ url }) => url));
  });

  it('gives the same bytes for the same view', async () => {
    expect(await writeListView(VIEW)).toEqual(await writeListView(VIEW));
  });
});
