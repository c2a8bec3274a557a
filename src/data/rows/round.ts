import { formatDay } from '../../domain/calendarDay';
import { NAME_KINDS, NameChange, UpdateRequest } from '../../domain/register';
import { NAME_CHANGES, SETTINGS, UPDATE_REQUESTS } from '../../lists/round';
import { toDateOnly } from '../days';
import { SPRecommendationEntry } from './history';
import { ItemReader, RowProblem, SPItem, textOf } from './ItemReader';

export interface SPRequestItem extends SPRecommendationEntry {
  readonly Board: string | null;
  readonly MeetingDay: string | null;
  readonly SentOn: string | null;
}

export interface SPNameChangeItem extends SPItem {
  readonly NameKind: string | null;
  readonly FromName: string | null;
  readonly ToName: string | null;
  readonly ChangedOn: string | null;
}

export interface SPSettingItem extends SPItem {
  readonly SettingValue: string | null;
}

/** The request of a row, or `undefined` after reporting what is wrong with it. */
export function readRequest(item: SPRequestItem, problems: RowProblem[]): UpdateRequest | undefined {
  const reader = new ItemReader(UPDATE_REQUESTS, item.Id, problems);
  const request: UpdateRequest = {
    id: String(item.Id),
    recommendationId: reader.requiredLookup('Recommendation', item.RecommendationId),
    board: reader.requiredText('Board', item.Board),
    meetingDate: reader.day('MeetingDay', item.MeetingDay),
    day: reader.day('SentOn', item.SentOn),
  };
  return reader.isSound ? request : undefined;
}

/** The columns of a request but the recommendation that it is about, as they are sent. */
export function requestColumns(request: Omit<UpdateRequest, 'id'>): Record<string, unknown> {
  return {
    Title: `${request.board}, ${formatDay(request.meetingDate)}`,
    Board: request.board,
    MeetingDay: toDateOnly(request.meetingDate),
    SentOn: toDateOnly(request.day),
  };
}

/** The name change of a row, or `undefined` after reporting what is wrong with it. */
export function readNameChange(item: SPNameChangeItem, problems: RowProblem[]): NameChange | undefined {
  const reader = new ItemReader(NAME_CHANGES, item.Id, problems);
  const change: NameChange = {
    id: String(item.Id),
    kind: reader.oneOf('NameKind', item.NameKind, NAME_KINDS),
    from: reader.requiredText('FromName', item.FromName),
    to: reader.requiredText('ToName', item.ToName),
    on: reader.day('ChangedOn', item.ChangedOn),
  };
  return reader.isSound ? change : undefined;
}

/** The columns of a name change, as they are sent. */
export function nameChangeColumns(change: Omit<NameChange, 'id'>): Record<string, unknown> {
  return {
    Title: `${change.from}, then ${change.to}`.slice(0, 255),
    NameKind: change.kind,
    FromName: change.from,
    ToName: change.to,
    ChangedOn: toDateOnly(change.on),
  };
}

/** The name of the setting that says how often an owner may move a target date. */
export const REVISION_LIMIT = 'Revision limit';

/** The revision limit of the settings, `undefined` where none gives it; reports one that is no whole number. */
export function readRevisionLimit(items: readonly SPSettingItem[], problems: RowProblem[]): number | undefined {
  const item = items.find(({ Title }) => textOf(Title).trim().toLowerCase() === REVISION_LIMIT.toLowerCase());
  if (item === undefined) {
    return undefined;
  }
  const value = textOf(item.SettingValue).trim();
  if (!/^\d{1,4}$/.test(value)) {
    new ItemReader(SETTINGS, item.Id, problems).refuse('SettingValue', `"${value}" is not a whole number.`);
    return undefined;
  }
  return Number(value);
}

/** The columns of the revision limit, as they are sent. */
export function revisionLimitColumns(limit: number): Record<string, unknown> {
  return { Title: REVISION_LIMIT, SettingValue: String(limit) };
}
