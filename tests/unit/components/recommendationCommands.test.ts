import {
  elsewhereWords,
  likelyBoard,
  meetingsOffered,
  receiptOf,
} from '../../../src/components/RecommendationCommands/packChoice';
import { listViewOf, viewFileName } from '../../../src/components/RecommendationCommands/viewFile';
import { aMeeting, aRecommendation, aRegister, period } from '../../support/registers';

const REGISTER = aRegister({
  recommendations: [
    aRecommendation({ id: 'jarap', reference: '4.1' }),
    aRecommendation({ id: 'sorb', reference: '4.2', title: 'Records', priority: 'Housekeeping', confidential: true }),
    aRecommendation({ id: 'sorb too', reference: '4.3', priority: 'Housekeeping' }),
    aRecommendation({ id: 'later', reference: '4.4', raised: period('March 2021') }),
  ],
  meetings: [
    aMeeting('JARAP', '2020-07-22'),
    aMeeting('JARAP', '2021-01-15'),
    aMeeting('JARAP', '2020-10-16'),
    aMeeting('JARAP', '2020-04-01'),
  ],
});
const DAY = '2020-10-16';

describe('receiptOf', () => {
  it('tells what the board does not receive, what is raised later or gone, and what is confidential', () => {
    const receipt = receiptOf(REGISTER, 'JARAP', DAY, ['sorb', 'later', 'jarap', 'gone']);
    expect(receipt).toMatchObject({ known: 2, unknown: 2, confidential: 1 });
    expect(receipt.elsewhere.map(({ recommendation }) => recommendation.id)).toEqual(['sorb']);
    expect(receipt.elsewhere.map(elsewhereWords)).toEqual([expect.stringMatching(/ 4\.2: Records \(SORB\)$/)]);
  });
});

describe('likelyBoard', () => {
  it.each([
    [['jarap', 'sorb', 'sorb too'], 'SORB'],
    [['jarap', 'sorb'], 'JARAP'],
    [[], REGISTER.boards[0]?.name],
  ])('of %j is %s', (ids, board) => {
    expect(likelyBoard(REGISTER, ids, DAY)).toBe(board);
  });
});

describe('meetingsOffered', () => {
  it('offers the next meeting first, and the last of those that were before the others', () => {
    expect(meetingsOffered(REGISTER, 'JARAP', '2020-10-01').map(({ date }) => date)).toEqual([
      '2020-10-16',
      '2021-01-15',
      '2020-07-22',
      '2020-04-01',
    ]);
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
      listViewOf({ ...reading, columns }, (id) => `https://force.example/${id}`, DAY).columns.map(
        ({ isLink }) => isLink,
      );
    expect(linked(reading.columns)).toEqual([false, true, false]);
    expect(linked(reading.columns.filter(({ name }) => name !== 'Title'))).toEqual([true, false]);
  });

  it('keeps the order, and gives a moment in words', () => {
    const { rows } = listViewOf(reading, (id) => `https://force.example/${id}`, DAY);
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
