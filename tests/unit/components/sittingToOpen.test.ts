import { sittingToOpen } from '../../../src/components/Meetings/sittingToOpen';
import { aMeeting } from '../../support/registers';

const meetings = [
  aMeeting('JARAP', '2020-10-16'),
  aMeeting('JARAP', '2020-12-09'),
  aMeeting('SORB', '2020-10-16'),
  aMeeting('SORB', '2020-09-01'),
];

describe('sittingToOpen', () => {
  it.each([
    ['a board that never sits', 'CGB', '2020-10-16', undefined],
    ['no board, when several sit', undefined, '2020-10-16', undefined],
    ['no board, when none sits', undefined, '2020-10-17', undefined],
    ['no board, when one sits', undefined, '2020-12-09', ['JARAP', '2020-12-09']],
    ['a board, on its day', 'jarap', '2020-10-16', ['JARAP', '2020-10-16']],
    ['a board, the day after', 'JARAP', '2020-10-17', ['JARAP', '2020-12-09']],
    ['a board without a meeting to come: its last', 'SORB', '2020-10-17', ['SORB', '2020-10-16']],
  ])('opens for %s what is meant', (_, board, today, expected) => {
    const found = sittingToOpen(meetings, board, today);
    expect(found && [found.board, found.date]).toEqual(expected);
  });
});
