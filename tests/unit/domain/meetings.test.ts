import { MeetingDraft, checkMeeting, meetingsOffered } from '../../../src/domain/meetings';
import { aMeeting, aRegister } from '../../support/registers';

const register = aRegister({ meetings: [aMeeting('JARAP', '2020-10-16')] });
const draft: MeetingDraft = { board: 'JARAP', date: '2021-02-03', updatesDue: '2021-01-20', paper: ' D ' };

describe('checkMeeting', () => {
  it.each<[string, Partial<MeetingDraft>, keyof MeetingDraft, string]>([
    ['no board', { board: '' }, 'board', 'Choose the board that meets.'],
    ['a day that is none', { date: '2021-02-30' }, 'date', 'Give the day of the meeting.'],
    [
      'a day on which the board meets already',
      { board: 'jarap', date: '2020-10-16', updatesDue: undefined },
      'date',
      'JARAP has a meeting on 16 October 2020 already.',
    ],
    [
      'a deadline on the day itself',
      { updatesDue: '2021-02-03' },
      'updatesDue',
      'Updates are due before the day of the meeting.',
    ],
  ])('refuses %s', (_, changes, field, message) => {
    const problems = [{ field, message }];
    expect(checkMeeting({ ...draft, ...changes }, register)).toEqual({ ok: false, problems });
  });

  it('asks for the day alone where only a deadline is given', () => {
    expect(checkMeeting({ ...draft, date: '' }, register)).toEqual({
      ok: false,
      problems: [{ field: 'date', message: 'Give the day of the meeting.' }],
    });
  });

  it('takes a meeting under the name that its board has, with or without a deadline', () => {
    const meeting = { board: 'JARAP', date: '2021-02-03', updatesDue: undefined, paper: 'D' };
    expect(checkMeeting({ ...draft, board: 'jarap', updatesDue: undefined }, register)).toEqual({ ok: true, meeting });
    expect(checkMeeting(draft, register)).toEqual({ ok: true, meeting: { ...meeting, updatesDue: '2021-01-20' } });
  });
});

describe('meetingsOffered', () => {
  const sittings = aRegister({
    meetings: ['2020-07-22', '2021-01-15', '2020-10-16', '2020-04-01'].map((day) => aMeeting('JARAP', day)),
  });

  it('offers the next meeting first, and the last of those that were before the others', () => {
    expect(meetingsOffered(sittings, 'JARAP', '2020-10-01').map(({ date }) => date)).toEqual([
      '2020-10-16',
      '2021-01-15',
      '2020-07-22',
      '2020-04-01',
    ]);
  });
});
