import { PackAppendix, appendicesOfMeeting } from '../../../src/domain/packAppendix';
import { aRegister } from '../../support/registers';

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
