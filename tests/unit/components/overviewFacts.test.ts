import { movementRows } from '../../../src/components/Overview/movementRows';
import { overviewFacts } from '../../../src/components/Overview/overviewFacts';
import { aMeeting, aRecommendation, aRegister, anItem, dayOfTest, target } from '../../support/registers';

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

  it('follows the trend over the last eight days of meetings of the board, and today', () => {
    const days = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => `2020-${month}-10`);
    const met = {
      ...register,
      meetings: [
        ...days.map((day) => aMeeting('JARAP', day)),
        aMeeting('SORB', '2020-09-11'),
        aMeeting('JARAP', '2020-12-01'),
      ],
    };
    expect(overviewFacts(met, 'JARAP', dayOfTest).trend.map(({ day }) => day)).toEqual([...days.slice(1), dayOfTest]);
    expect(
      overviewFacts(met, undefined, dayOfTest)
        .trend.map(({ day }) => day)
        .slice(-3),
    ).toEqual(['2020-09-10', '2020-09-11', dayOfTest]);
    expect(overviewFacts(register, 'CGB', dayOfTest).trend).toHaveLength(1);
  });

  it('counts the colours, the movement and what is late of the board that is chosen', () => {
    const late = { ...register, recommendations: [aRecommendation({ originalTarget: target('2020-09-30') })] };
    const of = (board: string): unknown[] => {
      const facts = overviewFacts(late, board, dayOfTest);
      return [facts.rags.total.RED, facts.movement.now, facts.movement.becameOverdue.length, facts.late.length];
    };
    expect(of('JARAP')).toEqual([1, 1, 1, 1]);
    expect(of('SORB')).toEqual([0, 0, 0, 0]);
  });
});

describe('movementRows', () => {
  it('leaves out what did not happen, except what always adds up', () => {
    const { movement } = overviewFacts(register, undefined, dayOfTest);
    expect(movementRows(movement).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Running on 16 October 2019: 1',
      'Raised: 0',
      'Closed or otherwise ended: 0',
      'Running today: 1',
      'Of these, past the target date since: 0',
      'Of these, target date moved: 0',
    ]);
  });

  it('names what was opened again, and what came or went', () => {
    const item = anItem();
    const { movement } = overviewFacts(register, undefined, dayOfTest);
    const names = movementRows({ ...movement, reopened: [item], arrived: [item], left: [item, item] });
    expect(names.map(({ name, text }) => `${name}: ${text}`)).toEqual(
      expect.arrayContaining(['Opened again: +1', 'Came from another board: +1', 'Went to another board: −2']),
    );
  });
});
