import { overviewFacts } from '../../../src/components/Overview/overviewFacts';
import { aMeeting, aRegister, dayOfTest } from '../../support/registers';

const register = aRegister({
  meetings: [
    aMeeting('JARAP', '2020-07-22'),
    aMeeting('JARAP', '2021-02-03', { id: 'next' }),
    aMeeting('JARAP', '2021-05-03'),
    aMeeting('SORB', dayOfTest, { id: 'today' }),
  ],
});

describe('overviewFacts', () => {
  it('takes the last twelve months where there is no last meeting', () => {
    const period = 'in the last 12 months, since 16 October 2019';
    expect(overviewFacts(register, undefined, dayOfTest)).toMatchObject({ period, kpis: { since: '2019-10-16' } });
    expect(overviewFacts(register, 'CGB', dayOfTest)).toMatchObject({ period, nextRounds: [] });
  });

  it('begins with the last meeting of the board that is chosen, and counts its recommendations', () => {
    const { kpis, period } = overviewFacts(register, 'SORB', '2020-10-17');
    expect([kpis.since, kpis.running, period]).toEqual([dayOfTest, 0, 'since the meeting of 16 October 2020']);
  });

  it('gives the round of the next meeting, today at the earliest, of each board that has one', () => {
    const { nextRounds } = overviewFacts(register, undefined, dayOfTest);
    expect(nextRounds.map(({ meeting, round }) => [meeting.id, round.entries.length])).toEqual([
      ['next', 1],
      ['today', 0],
    ]);
  });
});
