import { contradictions } from '../../../src/papers/contradictions';
import { cell, figure, list, numberCell, numbered, paragraph, text } from '../../../src/papers/compose';
import { Block, PaperList, PaperPart, TableBlock, TableRow } from '../../../src/papers/model';

const found = (blocks: readonly Block[], part: Partial<PaperPart> = {}): readonly string[] =>
  contradictions({ sections: [{ orientation: 'portrait', parts: [{ id: 'a', blocks, ...part }] }] }).map(
    ({ message }) => message,
  );

const table = (rows: readonly TableRow[], overrides: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  caption: 'Counts',
  showsCaption: false,
  description: '',
  columns: [{ share: 50 }, { share: 25 }, { share: 25 }],
  headerRows: [],
  rows,
  ...overrides,
});

const rowOf = (id: string): TableRow => ({ cells: [cell(id)], subject: { kind: 'recommendation', id } });

describe('contradictions', () => {
  const seven = figure('open', 7, 'recommendation');

  it('finds none where a figure is the same everywhere, in words or in figures', () => {
    expect(
      found([
        paragraph([seven]),
        numbered(1, [{ kind: 'text', text: 'seven of them', figure: 'open' }]),
        table([{ cells: [cell('all'), numberCell(7, { figure: 'open' })] }]),
        paragraph([figure('closed', 3, 'recommendation')]),
      ]),
    ).toEqual([]);
  });

  const eight = { kind: 'text', text: '8', figure: 'open' } as const;
  it.each<[string, Block]>([
    ['a paragraph', paragraph([text('In all '), eight])],
    ['a list', list([[eight]])],
    ['a numbered paragraph', numbered(1, [eight])],
    ['a band', { kind: 'band', level: 2, text: '', details: [[eight]] }],
    ['the front sheet', { kind: 'frontSheet', mark: '', title: '', rows: [{ label: '', value: [eight] }] }],
    ['a notice', { kind: 'notice', title: '', blocks: [paragraph([eight])] }],
    ['what is anchored', { kind: 'anchored', anchor: 'a', blocks: [paragraph([eight])] }],
    ['a cell', table([{ cells: [cell([eight])] }])],
    ['the rows of a table', table([rowOf('r1')], { figure: 'open' })],
    ['words that begin with no number', paragraph([{ kind: 'text', text: 'Some', figure: 'open' }])],
  ])('finds a figure that differs in %s', (_, block) => {
    expect(found([paragraph([seven]), { kind: 'grid', rows: [], hasHeader: false }, block])).toHaveLength(1);
  });

  it('counts the different subjects of a part', () => {
    const blocks: Block[] = [
      paragraph([seven]),
      { kind: 'heading', level: 1, text: '' },
      table([rowOf('r1'), rowOf('r1'), { cells: [] }]),
      { kind: 'anchored', anchor: 'a', subject: { kind: 'recommendation', id: 'r2' }, blocks: [table([rowOf('r3')])] },
    ];
    expect(found(blocks, { figure: 'open' })).toEqual(['The paper gives different numbers for "open": 7 and 3.']);
  });

  it.each([
    [[3, 4], 7, []],
    [[3, 4], 8, ['The table "Counts" gives 8 as the total of column 3, whose rows add up to 7.']],
  ])('adds up the rows %j of a table to its total %i, whatever spans its columns', (numbers, total, expected) => {
    const rows: TableRow[] = [
      ...numbers.map((number) => ({ cells: [cell('row'), cell(''), numberCell(number)] })),
      { cells: [cell('Total', { look: 'total', columnSpan: 2 }), numberCell(total, { look: 'total' })] },
    ];
    expect(found([{ kind: 'anchored', anchor: 'a', blocks: [table(rows)] }])).toEqual(expected);
  });

  it.each([
    [5, []],
    [4, ['The table "Counts" gives 4 in column 4 of row 1, whose numbers add up to 5.']],
  ])('adds up the numbers of a row to %i where the table says that they add up', (sum, expected) => {
    const row: TableRow = { cells: [cell('row'), ...[2, 3, sum, 9].map((number) => numberCell(number))] };
    expect(found([table([row], { rowSum: { of: [1, 2], in: 3 } })])).toEqual(expected);
    expect(found([table([row])])).toEqual([]);
  });

  it('finds a list for a spreadsheet that is longer or shorter than its figure', () => {
    const list = (rows: number): PaperList => ({
      title: 'Open',
      kind: 'recommendation',
      figure: 'open',
      columns: [],
      rows: Array.from({ length: rows }, (_, at) => ({ id: `r${at}`, words: [] })),
    });
    const withList = (rows: number): number =>
      contradictions({
        sections: [{ orientation: 'portrait', parts: [{ id: 'a', blocks: [paragraph([seven])] }] }],
        lists: [list(rows)],
      }).length;
    expect([withList(7), withList(6)]).toEqual([0, 1]);
  });
});
