import {
  ActionDraft,
  checkActionClosing,
  checkActionUpdate,
  checkNewAction,
  nextActionId,
  refuseRaising,
} from '../../../src/domain/actionEntry';
import { Actor } from '../../../src/domain/closing';
import { aMeeting, aRegister, anAction, period, target } from '../../support/registers';

const GOVERNANCE: Actor = { roles: [], isGovernance: true };
const OWNER: Actor = { roles: ['Head of Transport'], isGovernance: false };
const OTHER: Actor = { roles: ['Head of Estates'], isGovernance: false };
const TODAY = '2020-10-16';

const REGISTER = aRegister({
  meetings: [
    aMeeting('JARAP', '2020-04-01'),
    aMeeting('JARAP', '2020-07-22'),
    aMeeting('JARAP', TODAY),
    aMeeting('JARAP', '2020-12-09'),
  ],
});

const DRAFT: ActionDraft = {
  board: 'jarap',
  meetingDay: TODAY,
  minuteNumber: ' 41/20 ',
  paper: ' C ',
  text: ' Report on the fleet. ',
  responsible: 'Head of Transport; ; Head of Estates ',
  target: 'December 2020',
  session: 'Closed',
  recommendationId: '12',
};

describe('checkNewAction', () => {
  it('gives the action as it is stored', () => {
    expect(checkNewAction(DRAFT, REGISTER, GOVERNANCE, TODAY)).toEqual({
      ok: true,
      value: {
        board: 'JARAP',
        meetingDate: period(TODAY),
        minuteNumber: '41/20',
        paper: 'C',
        text: 'Report on the fleet.',
        responsible: ['Head of Transport', 'Head of Estates'],
        target: target('December 2020'),
        status: 'Open',
        closedOn: undefined,
        session: 'Closed',
        recommendationId: '12',
      },
    });
    const plain = checkNewAction({ ...DRAFT, target: ' ', recommendationId: undefined }, REGISTER, GOVERNANCE, TODAY);
    expect(plain.ok && plain.value).toMatchObject({ target: undefined });
    expect(plain.ok && 'recommendationId' in plain.value).toBe(false);
  });

  it.each<[keyof ActionDraft, Partial<ActionDraft>, string]>([
    ['text', { text: ' ' }, 'Say what is to be done.'],
    ['responsible', { responsible: ' ; ' }, 'Say who is responsible: a role, several separated by ;'],
    ['minuteNumber', { minuteNumber: '' }, 'Give the minute number, or "Verbal".'],
    ['meetingDay', { meetingDay: '' }, 'Choose the sitting of the board.'],
    ['meetingDay', { meetingDay: '2020-10-15' }, 'Choose the sitting of the board.'],
    ['meetingDay', { board: 'Nobody' }, 'Choose the sitting of the board.'],
    ['meetingDay', { meetingDay: '2020-12-09' }, 'JARAP meets on 9 December 2020: nothing has been decided there yet.'],
    ['target', { target: 'September 2020' }, 'It is due before the meeting that gives it.'],
  ])('refuses what is wrong with %s: %p', (field, changes, message) => {
    const checked = checkNewAction({ ...DRAFT, ...changes }, REGISTER, GOVERNANCE, TODAY);
    expect(checked.ok || checked.problems.filter((each) => each.field === field).map((each) => each.message)).toEqual([
      message,
    ]);
  });

  it('refuses a target date that is none', () => {
    const checked = checkNewAction({ ...DRAFT, target: 'soonish' }, REGISTER, GOVERNANCE, TODAY);
    expect(checked).toMatchObject({ ok: false, problems: [{ field: 'target' }] });
    expect(checkNewAction({ ...DRAFT, target: 'ongoing' }, REGISTER, GOVERNANCE, TODAY).ok).toBe(true);
  });

  it('is for governance', () => {
    expect(refuseRaising(GOVERNANCE)).toBeUndefined();
    expect(checkNewAction(DRAFT, REGISTER, OWNER, TODAY)).toEqual({
      ok: false,
      problems: [{ field: 'text', message: 'Actions are raised by governance. Ask the governance officer.' }],
    });
  });
});

describe('nextActionId', () => {
  it.each([
    [[], 'A1'],
    [['first', 'second'], 'A1'],
    [['A9', 'a12', 'A10'], 'A13'],
    [['A99', 'JARAP-007'], 'JARAP-008'],
    [['40/16', '40/17', 'Old'], '40/18'],
  ])('after %p comes %s', (ids, next) => {
    expect(nextActionId(ids.map((actionId) => ({ actionId })))).toBe(next);
  });
});

describe('checkActionUpdate', () => {
  const action = anAction();
  const update = (draft: Partial<{ day: string; text: string }>, actor = OWNER, of = action): string | undefined => {
    const checked = checkActionUpdate(of, { day: TODAY, text: 'Nearly done.', ...draft }, REGISTER, actor, TODAY);
    return checked.ok ? undefined : checked.problems.map(({ field, message }) => `${field}: ${message}`).join(' ');
  };

  it('gives the dated entry', () => {
    expect(checkActionUpdate(action, { day: TODAY, text: ' Done. ' }, REGISTER, GOVERNANCE, TODAY)).toEqual({
      ok: true,
      value: { date: period(TODAY), text: 'Done.' },
    });
    expect(update({})).toBeUndefined();
  });

  it('is for who is responsible, and governance for them', () => {
    expect(update({}, OTHER)).toBe(
      'text: Who is responsible reports on it (Head of Transport), or governance for them.',
    );
    expect(update({}, OTHER, anAction({ responsible: [] }))).toBe(
      'text: It names nobody, so governance reports on it. Ask the governance officer.',
    );
    expect(update({}, GOVERNANCE, anAction({ status: 'Closed' }))).toBe(
      'text: It is closed: it takes no more updates.',
    );
  });

  it('wants a text, and a day from the meeting until today', () => {
    expect(update({ text: ' ' })).toBe('text: Say what has been done, or what stands in the way.');
    expect(update({ day: '' })).toBe('day: Give the day of the update: today or an earlier one.');
    expect(update({ day: '2020-10-17' })).toBe('day: Give the day of the update: today or an earlier one.');
    expect(update({ day: '2020-07-21' })).toBe('day: The update is earlier than the meeting that gave the action.');
  });
});

describe('checkActionClosing', () => {
  const close = (meetingDay: string, actor = GOVERNANCE, action = anAction()): ReturnType<typeof checkActionClosing> =>
    checkActionClosing(action, { meetingDay, note: ' Minute 41. ' }, REGISTER, actor, TODAY);

  it('gives the sitting and the note', () => {
    expect(close(TODAY)).toEqual({ ok: true, value: { meetingDay: TODAY, note: 'Minute 41.' } });
  });

  it.each<[string, ReturnType<typeof close>]>([
    ['It is closed already.', close(TODAY, GOVERNANCE, anAction({ status: 'Closed' }))],
    ['JARAP closes it, and governance records that. Ask the governance officer.', close(TODAY, OWNER)],
    ['Choose the sitting of the board.', close('2020-10-15')],
    ['JARAP meets on 9 December 2020: nothing has been decided there yet.', close('2020-12-09')],
    ['The sitting is earlier than the one that gave the action.', close('2020-04-01')],
  ])('refuses: %s', (message, checked) => {
    expect(checked).toEqual({ ok: false, problems: [{ field: 'meetingDay', message }] });
  });
});
