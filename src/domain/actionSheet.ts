import { CalendarDay, compareDays } from './calendarDay';
import { meetingsOf } from './meetings';
import { Period } from './period';
import { RagAnswer, targetDateRag } from './rag';
import { Action, ActionUpdate, Register } from './register';
import { isSameWord } from './scales';

/** An action as it stood when the board received its sheet. */
export interface ActionAsAt {
  readonly action: Action;
  readonly isClosed: boolean;
  /** The last day on which it is on time; `undefined` where none is set. */
  readonly dueDay: CalendarDay | undefined;
  /** Scheme 1; a closed action is green. */
  readonly rag: RagAnswer;
  /** Those known, oldest first. */
  readonly updates: readonly ActionUpdate[];
}

/** A board's rolling action sheet (PAPERS.md, layout 4). */
export interface ActionSheet {
  /** The sitting whose sheet was the last before; `undefined` where neither meetings nor actions tell of one. */
  readonly since: CalendarDay | undefined;
  /** By the meeting that gave them: those open, and those closed since the previous sheet. */
  readonly items: readonly ActionAsAt[];
  readonly open: number;
  readonly closed: number;
  readonly overdue: number;
}

function holds({ from, to }: Period, day: CalendarDay): boolean {
  return from <= day && day <= to;
}

function lastOf(days: readonly CalendarDay[]): CalendarDay | undefined {
  return [...days].sort(compareDays).pop();
}

/** When it was closed, `undefined` while it is open; one that is closed without a date, when it was last heard of. */
export function closingOf({ status, closedOn, updates, meetingDate }: Action): Period | undefined {
  if (status !== 'Closed') {
    return undefined;
  }
  const last = [meetingDate, ...updates.map(({ date }) => date)].sort((left, right) =>
    compareDays(left.from, right.from),
  );
  return closedOn ?? last[last.length - 1];
}

/** The last day on which an action is on time; `undefined` where none is set. */
export function actionDueDay({ target, meetingDate }: Pick<Action, 'target' | 'meetingDate'>): CalendarDay | undefined {
  switch (target?.kind) {
    case 'due':
      return target.to;
    case 'immediately':
      return meetingDate.from;
    case 'none':
    case undefined:
      return undefined;
  }
}

/**
 * The sheet that a board receives at its sitting of `meetingDay`, as known on `day`. What that sitting itself gave or
 * closed is left out, also when only its month is recorded. An action that was closed at the previous sitting, or since,
 * appears once more; one that was closed earlier has left the sheet.
 */
export function actionSheet(
  register: Pick<Register, 'actions' | 'meetings'>,
  board: string,
  meetingDay: CalendarDay,
  day: CalendarDay = meetingDay,
): ActionSheet {
  const ofBoard = register.actions.filter((action) => isSameWord(action.board, board));
  const sittings = meetingsOf(register.meetings, board).map(({ date }) => date);
  const isBefore = (period: Period): boolean =>
    period.from < meetingDay &&
    period.from <= day &&
    !(holds(period, meetingDay) && !sittings.some((each) => each < meetingDay && holds(period, each)));
  const given = ofBoard.filter(({ meetingDate }) => isBefore(meetingDate));
  const since = lastOf([
    ...sittings.filter((each) => each < meetingDay),
    ...given.map(({ meetingDate }) => meetingDate.from),
  ]);
  const items = given
    .map((action): ActionAsAt & { readonly hasLeft: boolean } => {
      const closing = closingOf(action);
      const isClosed = closing !== undefined && isBefore(closing);
      const dueDay = actionDueDay(action);
      return {
        action,
        isClosed,
        dueDay,
        rag: targetDateRag(isClosed ? 'Closed' : 'Open', dueDay, day),
        updates: action.updates
          .filter(({ date }) => date.from <= day)
          .sort((left, right) => compareDays(left.date.from, right.date.from)),
        hasLeft: isClosed && since !== undefined && closing.to < since,
      };
    })
    .filter(({ hasLeft }) => !hasLeft)
    .map(({ hasLeft: _, ...item }) => item)
    .sort((left, right) => compareDays(left.action.meetingDate.from, right.action.meetingDate.from));
  return {
    since,
    items,
    open: items.filter(({ isClosed }) => !isClosed).length,
    closed: items.filter(({ isClosed }) => isClosed).length,
    overdue: items.filter(({ rag }) => rag.rag === 'RED').length,
  };
}
