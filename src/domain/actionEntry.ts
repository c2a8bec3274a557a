import { roleResponsible } from './actionsNow';
import { findBoard } from './boards';
import { CalendarDay, formatDay, isCalendarDay } from './calendarDay';
import { Actor } from './closing';
import { findMeeting } from './meetings';
import { dayPeriod, parseTargetDate } from './period';
import { Action, ActionUpdate, Register, Session } from './register';

/** An action as the governance officer types it. */
export interface ActionDraft {
  readonly board: string;
  readonly meetingDay: CalendarDay;
  readonly minuteNumber: string;
  readonly paper: string;
  readonly text: string;
  /** Roles, separated by `;`. */
  readonly responsible: string;
  /** A day or a period in words, TBC, ongoing or immediately; `''` where none is set. */
  readonly target: string;
  readonly session: Session;
  readonly recommendationId: string | undefined;
}

/** An action that is not in the register yet, which numbers it. */
export type NewAction = Omit<Action, 'id' | 'actionId' | 'updates'>;

/** Why an entry of the rolling action sheet cannot be made, and what to do. */
export interface ActionProblem<Field extends string> {
  readonly field: Field;
  readonly message: string;
}

export type Checked<T, Field extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly ActionProblem<Field>[] };

/** Why the person may not change the rolling action sheet; `undefined` for who may. */
export function refuseRaising(actor: Actor): string | undefined {
  return actor.isGovernance ? undefined : 'Actions are raised by governance. Ask the governance officer.';
}

function rolesOf(text: string): readonly string[] {
  return text
    .split(';')
    .map((role) => role.trim())
    .filter((role) => role !== '');
}

function checkSitting(
  board: string,
  day: CalendarDay,
  register: Pick<Register, 'meetings'>,
  today: CalendarDay,
): string | undefined {
  if (!isCalendarDay(day) || findMeeting(register.meetings, board, day) === undefined) {
    return 'Choose the sitting of the board.';
  }
  return day > today ? `${board} meets on ${formatDay(day)}: nothing has been decided there yet.` : undefined;
}

/** Checks an action that a board gave at one of its sittings, which governance raises, and gives it as it is stored. */
export function checkNewAction(
  draft: ActionDraft,
  register: Pick<Register, 'boards' | 'meetings'>,
  actor: Actor,
  today: CalendarDay,
): Checked<NewAction, keyof ActionDraft> {
  const problems: ActionProblem<keyof ActionDraft>[] = [];
  const refuse = (field: keyof ActionDraft, message: string | undefined): void => {
    if (message !== undefined) {
      problems.push({ field, message });
    }
  };
  const board = findBoard(register.boards, draft.board)?.name ?? draft.board;
  const responsible = rolesOf(draft.responsible);
  const target = draft.target.trim() === '' ? undefined : parseTargetDate(draft.target);
  const due = target?.ok === true ? target.value : undefined;
  refuse('text', refuseRaising(actor));
  refuse('meetingDay', checkSitting(board, draft.meetingDay, register, today));
  refuse('text', draft.text.trim() === '' ? 'Say what is to be done.' : undefined);
  refuse(
    'responsible',
    responsible.length === 0 ? 'Say who is responsible: a role, several separated by ;' : undefined,
  );
  refuse('minuteNumber', draft.minuteNumber.trim() === '' ? 'Give the minute number, or "Verbal".' : undefined);
  refuse('target', target?.ok === false ? `${target.message}.` : undefined);
  refuse(
    'target',
    due?.kind === 'due' && due.to < draft.meetingDay ? 'It is due before the meeting that gives it.' : undefined,
  );
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    value: {
      board,
      meetingDate: dayPeriod(draft.meetingDay),
      minuteNumber: draft.minuteNumber.trim(),
      paper: draft.paper.trim(),
      text: draft.text.trim(),
      responsible,
      target: due,
      status: 'Open',
      closedOn: undefined,
      session: draft.session,
      ...(draft.recommendationId === undefined ? {} : { recommendationId: draft.recommendationId }),
    },
  };
}

/** The number of the register's next action, made like that of its last: after `A9` and `A12` comes `A13`. */
export function nextActionId(actions: readonly Pick<Action, 'actionId'>[]): string {
  const numbered = actions.flatMap(({ actionId }) => {
    const [digits] = /\d{1,9}$/.exec(actionId.trim()) ?? [];
    return digits === undefined ? [] : [{ prefix: actionId.trim().slice(0, -digits.length), digits }];
  });
  const last = numbered[numbered.length - 1] ?? { prefix: 'A', digits: '0' };
  const highest = numbered
    .filter(({ prefix }) => prefix.toLowerCase() === last.prefix.toLowerCase())
    .reduce((most, { digits }) => Math.max(most, Number(digits)), 0);
  return `${last.prefix}${String(highest + 1).padStart(last.digits.length, '0')}`;
}

/** Why the person may not report on an action; `undefined` for who may: those responsible, and governance for them. */
export function refuseActionUpdate(
  action: Pick<Action, 'status' | 'responsible'>,
  { nameChanges }: Pick<Register, 'nameChanges'>,
  actor: Actor,
): string | undefined {
  if (action.status === 'Closed') {
    return 'It is closed: it takes no more updates.';
  }
  if (actor.isGovernance || roleResponsible(action, nameChanges, actor) !== undefined) {
    return undefined;
  }
  return action.responsible.length === 0
    ? 'It names nobody, so governance reports on it. Ask the governance officer.'
    : `Who is responsible reports on it (${action.responsible.join(', ')}), or governance for them.`;
}

/** Checks what is reported on an action, and gives the entry. */
export function checkActionUpdate(
  action: Pick<Action, 'status' | 'responsible' | 'meetingDate'>,
  draft: { readonly day: CalendarDay; readonly text: string },
  register: Pick<Register, 'nameChanges'>,
  actor: Actor,
  today: CalendarDay,
): Checked<Omit<ActionUpdate, 'id'>, 'day' | 'text'> {
  const problems: ActionProblem<'day' | 'text'>[] = [];
  const refusal = refuseActionUpdate(action, register, actor);
  if (refusal !== undefined) {
    problems.push({ field: 'text', message: refusal });
  }
  if (draft.text.trim() === '') {
    problems.push({ field: 'text', message: 'Say what has been done, or what stands in the way.' });
  }
  if (!isCalendarDay(draft.day) || draft.day > today) {
    problems.push({ field: 'day', message: 'Give the day of the update: today or an earlier one.' });
  } else if (draft.day < action.meetingDate.from) {
    problems.push({ field: 'day', message: 'The update is earlier than the meeting that gave the action.' });
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { date: dayPeriod(draft.day), text: draft.text.trim() } };
}

/** How a board closed an action. */
export interface ActionClosing {
  readonly meetingDay: CalendarDay;
  /** What the board said; `''` where nothing is to be kept. */
  readonly note: string;
}

/** Why the person may not close an action; `undefined` for who may. */
export function refuseActionClosing(action: Pick<Action, 'status' | 'board'>, actor: Actor): string | undefined {
  if (action.status === 'Closed') {
    return 'It is closed already.';
  }
  return actor.isGovernance
    ? undefined
    : `${action.board} closes it, and governance records that. Ask the governance officer.`;
}

/** Checks that the board which gave an action closed it at one of its sittings, as governance records it. */
export function checkActionClosing(
  action: Pick<Action, 'status' | 'board' | 'meetingDate'>,
  draft: ActionClosing,
  register: Pick<Register, 'meetings'>,
  actor: Actor,
  today: CalendarDay,
): Checked<ActionClosing, keyof ActionClosing> {
  const message =
    refuseActionClosing(action, actor) ??
    checkSitting(action.board, draft.meetingDay, register, today) ??
    (draft.meetingDay < action.meetingDate.from
      ? 'The sitting is earlier than the one that gave the action.'
      : undefined);
  return message === undefined
    ? { ok: true, value: { meetingDay: draft.meetingDay, note: draft.note.trim() } }
    : { ok: false, problems: [{ field: 'meetingDay', message }] };
}
