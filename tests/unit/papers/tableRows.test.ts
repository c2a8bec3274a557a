import { cell, numberCell, paragraph } from '../../../src/papers/compose';
import { TableRow } from '../../../src/papers/model';
import { anchorsEnding, staysWithNext } from '../../../src/papers/tableRows';

const rowOf = (lines: number): TableRow => ({
  cells: [cell('4.1'), { blocks: Array.from({ length: lines }, () => paragraph('A line.')) }],
});
const rowsOf = (...lines: readonly number[]): TableRow[] => lines.map(rowOf);
const TOTAL: TableRow = { cells: [cell('Total', { look: 'total' }), numberCell(3)] };
const stays = (rows: readonly TableRow[]): boolean[] => rows.map((_, index) => staysWithNext(rows, index));

describe('staysWithNext', () => {
  it('keeps no rows together that a page could not hold below a heading', () => {
    expect(stays(rowsOf(10, 10, 10))).toEqual([false, false, false]);
  });

  it.each([
    ['a short table', rowsOf(1, 2, 1), [true, true, false]],
    [
      'a longer one that is added up',
      [...rowsOf(1, 1, 1, 1, 1, 1, 1), TOTAL],
      [...Array<boolean>(7).fill(true), false],
    ],
    ['one row at either end of a long table', rowsOf(1, 1, 1, 1, 1, 1), [true, false, false, false, true, false]],
  ])('keeps %s together', (_, rows, expected) => {
    expect(stays(rows)).toEqual(expected);
  });

  it('parts a table that is added up and too long for it', () => {
    const rows = [...rowsOf(...Array<number>(20).fill(1)), TOTAL];
    expect(stays(rows).filter((each) => each)).toHaveLength(2);
  });

  it('lets a row that may be split go on over the page', () => {
    const rows = rowsOf(1, 1).map((row) => ({ ...row, maySplit: true }));
    expect(stays(rows)).toEqual([false, false]);
  });
});

describe('anchorsEnding', () => {
  it('ends an anchor with the last row that goes on with what its row begins', () => {
    const rows: TableRow[] = [
      { ...rowOf(1), anchor: 'a', goesOnFor: 2 },
      rowOf(1),
      rowOf(1),
      { ...rowOf(1), anchor: 'b' },
    ];
    expect(anchorsEnding(rows)).toEqual([[], [], ['a'], ['b']]);
  });
});
