import { PackAppendix, appendicesOfMeeting, likelyBoard, receiptOf } from '../../../src/domain/packAppendix';
import { aRecommendation, aRegister, period } from '../../support/registers';

function anAppendix(overrides: Partial<PackAppendix> = {}): PackAppendix {
  return {
    id: '1',
    title: 'Overdue',
    board: 'SORB',
    meetingDay: '2020-10-16',
    recommendationIds: ['3', '1'],
    addedOn: '2020-10-01',
    addedBy: 'Governance officer',
    removedOn: undefined,
    removedBy: '',
    ...overrides,
  };
}

describe('appendicesOfMeeting', () => {
  const register = aRegister();

  it.each([
    ['another board', { board: 'JARAP' }],
    ['another meeting', { meetingDay: '2021-01-15' }],
    ['one that was removed', { removedOn: '2020-10-01' }],
  ])('leaves out %s', (_, overrides) => {
    expect(appendicesOfMeeting([anAppendix(overrides)], 'SORB', '2020-10-16', register)).toEqual([]);
  });

  it('gives those of the meeting in the order in which they were added', () => {
    const both = [anAppendix(), anAppendix({ id: '2', board: ' sorb ' })];
    expect(appendicesOfMeeting(both, 'SORB', '2020-10-16', register)).toEqual(both);
  });

  it('knows a board by the name that it had when the appendix was added', () => {
    const renamed = {
      nameChanges: [{ id: 'n', kind: 'Board' as const, from: 'SORB', to: 'ORB', on: '2022-01-01' }],
    };
    expect(appendicesOfMeeting([anAppendix()], 'ORB', '2020-10-16', renamed)).toHaveLength(1);
  });
});

const REGISTER = aRegister({
  recommendations: [
    aRecommendation({ id: 'jarap', reference: '4.1' }),
    aRecommendation({ id: 'sorb', reference: '4.2', title: 'Records', priority: 'Housekeeping', confidential: true }),
    aRecommendation({ id: 'sorb too', reference: '4.3', priority: 'Housekeeping' }),
    aRecommendation({ id: 'later', reference: '4.4', raised: period('March 2021') }),
  ],
});
const DAY = '2020-10-16';

describe('receiptOf', () => {
  it('tells what the board does not receive, what is raised later or gone, and what is confidential', () => {
    const receipt = receiptOf(REGISTER, 'JARAP', DAY, ['sorb', 'later', 'jarap', 'gone']);
    expect(receipt).toMatchObject({ known: 2, unknown: 2, confidential: 1 });
    expect(receipt.elsewhere.map(({ recommendation }) => recommendation.id)).toEqual(['sorb']);
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

  it('is nothing in a register without boards', () => {
    expect(likelyBoard(aRegister({ boards: [] }), ['jarap'], DAY)).toBe('');
  });
});
