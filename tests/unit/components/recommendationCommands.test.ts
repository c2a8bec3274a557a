import { elsewhereWords } from '../../../src/components/RecommendationCommands/elsewhereWords';
import { listViewOf, viewFileName } from '../../../src/components/RecommendationCommands/viewFile';
import { anItem } from '../../support/registers';

const DAY = '2020-10-16';

describe('elsewhereWords', () => {
  it('names the recommendation, and the board that receives it', () => {
    const item = anItem({ reference: '4.2', title: 'Records', priority: 'Housekeeping' });
    expect(elsewhereWords(item)).toMatch(/ 4\.2: Records \(SORB\)$/);
  });

  it('says so where no board does', () => {
    const item = anItem({}, DAY, { criteriaSets: [] });
    expect(elsewhereWords(item)).toMatch(/ \(no board yet\)$/);
  });
});

describe('listViewOf', () => {
  const reading = {
    title: 'Overdue',
    columns: [
      { name: 'DueDate', title: 'Due', isLong: false },
      { name: 'Title', title: 'Title', isLong: false },
      { name: 'Modified', title: 'Modified', isLong: false },
    ],
    rows: [
      {
        id: '7',
        values: [
          { kind: 'day' as const, day: DAY },
          { kind: 'text' as const, text: 'Records' },
          { kind: 'moment' as const, instant: 'yesterday' },
        ],
      },
    ],
  };

  it('links the title of a row to its page, and the first column where no title is shown', () => {
    const linked = (columns: typeof reading.columns): readonly boolean[] =>
      listViewOf({ ...reading, columns }, (id) => `https://force.example/${id}`, DAY, undefined).columns.map(
        ({ isLink }) => isLink,
      );
    expect(linked(reading.columns)).toEqual([false, true, false]);
    expect(linked(reading.columns.filter(({ name }) => name !== 'Title'))).toEqual([true, false]);
  });

  it('keeps the order, and gives a moment in words', () => {
    const { rows } = listViewOf(reading, (id) => `https://force.example/${id}`, DAY, undefined);
    expect(rows).toEqual([
      {
        url: 'https://force.example/7',
        cells: [
          { kind: 'day', day: DAY },
          { kind: 'text', text: 'Records' },
          { kind: 'text', text: 'yesterday' },
        ],
      },
    ]);
  });
});

describe('viewFileName', () => {
  it('names the view without what no file may be called', () => {
    expect(viewFileName('JARAP, open: 50% / all', DAY)).toBe('2020-10-16 Recommendations - JARAP, open 50 all.xlsx');
  });
});
