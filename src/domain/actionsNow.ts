import { ActionAsAt, actionDueDay, closingOf } from './actionSheet';
import { CalendarDay, LAST_DAY, compareDays } from './calendarDay';
import { Actor } from './closing';
import { isOfClosedSession } from './edition';
import { meetingsOf } from './meetings';
import { nameOn } from './names';
import { targetDateRag } from './rag';
import { Action, NameChange, Register } from './register';
import { isSameWord } from './scales';

/** An action as it stands on a day. */
export interface ActionNow extends ActionAsAt {
  /** Whether it is on its board's rolling action sheet: open, or closed at the board's last sitting before the day or since. */
  readonly isOnSheet: boolean;
  /** The role by which the person who asks is responsible for it; `undefined` where they are not. */
  readonly ownRole: string | undefined;
}

/** The boards' actions as they stand on a day, for one reader. */
export interface ActionsNow {
  /** Those for which the reader is responsible first, then by the meeting that gave them. */
  readonly items: readonly ActionNow[];
  /** How many of closed sessions are not for this reader. */
  readonly hidden: number;
}

/** The role by which a person is responsible for an action, also one that has been renamed; `undefined` where they are not. */
export function roleResponsible(
  { responsible }: Pick<Action, 'responsible'>,
  nameChanges: readonly NameChange[],
  actor: Actor,
): string | undefined {
  const nameNow = (role: string): string => nameOn(nameChanges, 'Role', role, LAST_DAY);
  return responsible.find((each) => actor.roles.some((role) => isSameWord(nameNow(role), nameNow(each))));
}

/** Whether an action is for the reader: those of closed sessions are for governance, the panel, and who is responsible. */
function isFor(action: Action, nameChanges: readonly NameChange[], actor: Actor): boolean {
  return (
    !isOfClosedSession(action) ||
    actor.isGovernance ||
    actor.isPanel === true ||
    roleResponsible(action, nameChanges, actor) !== undefined
  );
}

/**
 * The boards' rolling action sheets as they stand on a day, what this day's sittings gave and closed included, and the
 * actions that have left the sheets. Unlike `actionSheet`, which a sitting receives, this is what people work with.
 */
export function actionsNow(
  register: Pick<Register, 'actions' | 'meetings' | 'nameChanges'>,
  day: CalendarDay,
  actor: Actor,
): ActionsNow {
  const lastSitting = new Map<string, CalendarDay | undefined>();
  const sinceOf = (board: string): CalendarDay | undefined => {
    if (!lastSitting.has(board)) {
      const before = meetingsOf(register.meetings, board).filter(({ date }) => date < day);
      lastSitting.set(board, before[before.length - 1]?.date);
    }
    return lastSitting.get(board);
  };
  const known = register.actions.filter(({ meetingDate }) => meetingDate.from <= day);
  const shown = known.filter((action) => isFor(action, register.nameChanges, actor));
  const items = shown.map((action): ActionNow => {
    const closing = closingOf(action);
    const isClosed = closing !== undefined && closing.from <= day;
    const since = sinceOf(action.board);
    const dueDay = actionDueDay(action);
    return {
      action,
      isClosed,
      isOnSheet: !isClosed || since === undefined || closing.to >= since,
      dueDay,
      rag: targetDateRag(isClosed ? 'Closed' : 'Open', dueDay, day),
      updates: action.updates
        .filter(({ date }) => date.from <= day)
        .sort((left, right) => compareDays(left.date.from, right.date.from)),
      ownRole: roleResponsible(action, register.nameChanges, actor),
    };
  });
  items.sort(
    (left, right) =>
      Number(left.ownRole === undefined) - Number(right.ownRole === undefined) ||
      compareDays(left.action.meetingDate.from, right.action.meetingDate.from),
  );
  return { items, hidden: known.length - shown.length };
}
