import { actionDueDay } from '../../domain/actionSheet';
import { Action, SESSIONS } from '../../domain/register';
import { ACTIONS } from '../../lists/actions';
import { toDateOnly } from '../days';
import { ItemReader, RowProblem, SPItem, joinNames, splitNames, textOf } from './ItemReader';

export interface SPActionItem extends SPItem {
  readonly Board: string | null;
  readonly MeetingDate: string | null;
  readonly MinuteNumber: string | null;
  readonly Paper: string | null;
  readonly ActionText: string | null;
  readonly Responsible: string | null;
  readonly TargetDate: string | null;
  readonly Status: string | null;
  readonly ClosedOn: string | null;
  readonly Session: string | null;
  /** Absent from rows that were read before the list had the column. */
  readonly RecommendationId?: number | null;
}

/** The updates of an action come from another list. */
export type ActionRow = Omit<Action, 'updates'>;

/** The action of a row, or `undefined` after reporting what is wrong with it. */
export function readAction(item: SPActionItem, problems: RowProblem[]): ActionRow | undefined {
  const reader = new ItemReader(ACTIONS, item.Id, problems);
  const row: ActionRow = {
    id: String(item.Id),
    actionId: reader.requiredText('Title', item.Title),
    board: reader.requiredText('Board', item.Board),
    meetingDate: reader.period('MeetingDate', item.MeetingDate),
    minuteNumber: textOf(item.MinuteNumber),
    paper: textOf(item.Paper),
    text: textOf(item.ActionText),
    responsible: splitNames(textOf(item.Responsible)),
    target: reader.optionalTarget('TargetDate', item.TargetDate),
    status: reader.oneOf('Status', item.Status, ['Open', 'Closed'] as const),
    closedOn: reader.optionalPeriod('ClosedOn', item.ClosedOn),
    session: reader.oneOf('Session', item.Session, SESSIONS, 'Open'),
    ...(item.RecommendationId == null ? {} : { recommendationId: String(item.RecommendationId) }),
  };
  return reader.isSound ? row : undefined;
}

/** The columns of an action but the recommendation that it came from, as they are sent. */
export function actionColumns(action: ActionRow): Record<string, unknown> {
  const dueDay = actionDueDay(action);
  return {
    Title: action.actionId,
    Board: action.board,
    MeetingDate: action.meetingDate.words,
    MeetingFrom: toDateOnly(action.meetingDate.from),
    MinuteNumber: action.minuteNumber,
    Paper: action.paper,
    ActionText: action.text,
    Responsible: joinNames(action.responsible),
    TargetDate: action.target?.words ?? null,
    DueDate: dueDay === undefined ? null : toDateOnly(dueDay),
    Status: action.status,
    ClosedOn: action.closedOn?.words ?? null,
    Session: action.session,
  };
}
