import { boardCalendars } from '../../../src/components/Meetings/meetingCalendar';
import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { aMeeting, dayOfTest } from '../../support/registers';

describe('boardCalendars', () => {
  it('puts the next sitting of each board first, then the last; boards without a sitting stay', () => {
    const meetings = ['2020-07-22', '2021-05-05', '2020-02-12', dayOfTest, '2021-02-03'].map((day) =>
      aMeeting('JARAP', day),
    );
    const [jarap, ...others] = boardCalendars({ boards: DEFAULT_BOARDS, meetings }, dayOfTest);
    expect(jarap?.toCome.map(({ date }) => date)).toEqual([dayOfTest, '2021-02-03', '2021-05-05']);
    expect(jarap?.past.map(({ date }) => date)).toEqual(['2020-07-22', '2020-02-12']);
    expect(others.map(({ board, toCome, past }) => [board, toCome.length + past.length])).toEqual([
      ['SORB', 0],
      ['CGB', 0],
    ]);
  });

  it('adds boards that only the meetings name, once each', () => {
    const meetings = [aMeeting('Ethics', '2020-07-22'), aMeeting('ETHICS', dayOfTest), aMeeting('jarap', dayOfTest)];
    const calendars = boardCalendars({ boards: DEFAULT_BOARDS, meetings }, dayOfTest);
    expect(calendars.map(({ board, toCome, past }) => [board, toCome.length, past.length])).toEqual([
      ['JARAP', 1, 0],
      ['SORB', 0, 0],
      ['CGB', 0, 0],
      ['Ethics', 1, 1],
    ]);
  });
});
