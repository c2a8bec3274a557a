import { ActionSheet, actionSheet } from '../../../src/domain/actionSheet';
import { Action, Meeting } from '../../../src/domain/register';
import { aMeeting, anAction, dayOfTest, period, target } from '../../support/registers';

const MEETINGS = [aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', dayOfTest), aMeeting('SORB', '2020-09-17')];

function sheetOf(
  actions: readonly Partial<Action>[],
  meetings: readonly Meeting[] = MEETINGS,
  day = dayOfTest,
): ActionSheet {
  return actionSheet(
    { actions: actions.map((each, at) => anAction({ id: `x${at}`, actionId: `A${at}`, ...each })), meetings },
    'jarap',
    dayOfTest,
    day,
  );
}

const idsOf = (sheet: ActionSheet): string[] => sheet.items.map(({ action }) => action.actionId);

describe('actionSheet', () => {
  it('has the actions of the board alone, by the meeting that gave them and then as recorded', () => {
    const sheet = sheetOf([
      { meetingDate: period('2020-07-22') },
      { meetingDate: period('2020-04-24') },
      { board: 'SORB' },
      { meetingDate: period('2020-04-24') },
    ]);
    expect(idsOf(sheet)).toEqual(['A1', 'A3', 'A0']);
    expect(sheet).toMatchObject({ since: '2020-07-22', open: 3, closed: 0, overdue: 0 });
  });

  it.each<[string, Partial<Action>]>([
    ['given at the sitting', { meetingDate: period(dayOfTest) }],
    ['given in its month, when only that is recorded', { meetingDate: period('October 2020') }],
    ['given later', { meetingDate: period('2020-11-01') }],
  ])('leaves out what was %s', (_, action) => {
    expect(sheetOf([action]).items).toEqual([]);
  });

  it('keeps what is dated by a month that holds an earlier sitting as well', () => {
    const meetings = [aMeeting('JARAP', '2020-10-02'), aMeeting('JARAP', dayOfTest)];
    expect(idsOf(sheetOf([{ meetingDate: period('October 2020') }], meetings))).toEqual(['A0']);
  });

  it('leaves out what was not yet given on the day of which it is known', () => {
    expect(sheetOf([{ meetingDate: period('2020-07-22') }], MEETINGS, '2020-07-01').items).toEqual([]);
  });

  it.each<[string, Partial<Action>, 'gone' | 'closed' | 'open']>([
    ['before the previous sitting', { closedOn: period('2020-05-01') }, 'gone'],
    ['at the previous sitting', { closedOn: period('2020-07-22') }, 'closed'],
    ['in the month of the previous sitting', { closedOn: period('July 2020') }, 'closed'],
    ['since', { closedOn: period('2020-09-01') }, 'closed'],
    ['at this sitting', { closedOn: period(dayOfTest) }, 'open'],
    ['in the month of this sitting', { closedOn: period('October 2020') }, 'open'],
    [
      'without a date, and last heard of before',
      { updates: [{ id: 'u', date: period('2020-05-01'), text: 'Done.' }] },
      'gone',
    ],
    [
      'without a date, and last heard of since',
      { updates: [{ id: 'u', date: period('2020-09-01'), text: 'Done.' }] },
      'closed',
    ],
  ])('shows an action that was closed %s as it should', (_, overrides, expected) => {
    const sheet = sheetOf([{ meetingDate: period('2020-04-24'), status: 'Closed', ...overrides }]);
    expect(sheet.items.map(({ isClosed }) => (isClosed ? 'closed' : 'open'))).toEqual(
      expected === 'gone' ? [] : [expected],
    );
    expect(sheet.closed).toBe(expected === 'closed' ? 1 : 0);
  });

  it('takes the last sitting that gave an action for the previous one where the register has no meeting', () => {
    expect(sheetOf([{ meetingDate: period('2020-04-24') }, { meetingDate: period('2020-01-17') }], []).since).toBe(
      '2020-04-24',
    );
    expect(sheetOf([], []).since).toBeUndefined();
  });

  it.each([
    ['September 2020', '2020-09-30', 'RED'],
    ['October 2020', '2020-10-31', 'AMBER'],
    ['immediately', '2020-07-22', 'RED'],
    ['TBC', undefined, 'AMBER'],
  ])('colours one whose target is %s', (words, dueDay, rag) => {
    const [item] = sheetOf([{ target: target(words) }]).items;
    expect(item).toMatchObject({ dueDay, rag: { rag } });
  });

  it('counts what is overdue, and gives the updates known on the day, oldest first', () => {
    const update = (id: string, date: string): Action['updates'][number] => ({ id, date: period(date), text: id });
    const sheet = sheetOf([
      {
        target: target('September 2020'),
        updates: [update('c', '2020-11-01'), update('b', '2020-09-01'), update('a', '2020-08-01')],
      },
    ]);
    expect(sheet.overdue).toBe(1);
    expect(sheet.items[0]?.updates.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('takes the day of the sitting where no other is given', () => {
    expect(actionSheet({ actions: [anAction()], meetings: MEETINGS }, 'JARAP', dayOfTest).open).toBe(1);
  });
});
