import type { ActionNow } from '../../domain/actionsNow';
import { isSameWord } from '../../domain/scales';
import { strings } from './loc/first.en-GB';

/** Which actions are listed: those on the rolling action sheets, or a part of them, or those that have left them too. */
export const ACTION_RANGES = ['sheet', 'open', 'closed', 'all'] as const;
export type ActionRange = (typeof ACTION_RANGES)[number];

/** What the list of actions is narrowed to; `undefined` stands for all. */
export interface ActionFilter {
  readonly board: string | undefined;
  readonly responsible: string | undefined;
  readonly isOverdue: boolean;
  readonly range: ActionRange;
}

export const EVERY_ACTION: ActionFilter = {
  board: undefined,
  responsible: undefined,
  isOverdue: false,
  range: 'sheet',
};

/** The filter that an address names. */
export function readActionFilter(values: URLSearchParams): ActionFilter {
  const range = values.get('show');
  return {
    board: values.get('board') ?? undefined,
    responsible: values.get('responsible') ?? undefined,
    isOverdue: values.get('overdue') === 'yes',
    range: ACTION_RANGES.find((each) => each === range) ?? 'sheet',
  };
}

/** Writes the filter into an address; `readActionFilter` reads it back. */
export function writeActionFilter(filter: ActionFilter, values: URLSearchParams): void {
  const { board, responsible, isOverdue, range } = filter;
  const parts = [
    ['board', board],
    ['responsible', responsible],
    ['overdue', isOverdue ? 'yes' : undefined],
    ['show', range === 'sheet' ? undefined : range],
  ] as const;
  parts.forEach(([name, value]) => value !== undefined && values.set(name, value));
}

function isInRange({ isClosed, isOnSheet }: ActionNow, range: ActionRange): boolean {
  switch (range) {
    case 'sheet':
      return isOnSheet;
    case 'open':
      return !isClosed;
    case 'closed':
      return isClosed && isOnSheet;
    case 'all':
      return true;
  }
}

/** The actions that fit the filter, in their order. */
export function filterActions(items: readonly ActionNow[], filter: ActionFilter): readonly ActionNow[] {
  const { board, responsible, isOverdue, range } = filter;
  return items.filter(
    (item) =>
      isInRange(item, range) &&
      (board === undefined || isSameWord(item.action.board, board)) &&
      (responsible === undefined || item.action.responsible.some((each) => isSameWord(each, responsible))) &&
      (!isOverdue || item.rag.rag === 'RED'),
  );
}

/** Everybody who is responsible for one of them, each once, in the order of the alphabet. */
export function everyoneResponsible(items: readonly ActionNow[]): readonly string[] {
  const names: string[] = [];
  for (const name of items.flatMap(({ action }) => action.responsible)) {
    if (!names.some((each) => isSameWord(each, name))) {
      names.push(name);
    }
  }
  return names.sort((left, right) => (left.toLowerCase() < right.toLowerCase() ? -1 : 1));
}

/** `3 actions: 2 open, 1 of them overdue, and 1 closed.` */
export function describeActions(items: readonly ActionNow[]): string {
  const closed = items.filter(({ isClosed }) => isClosed).length;
  const overdue = items.filter(({ rag }) => rag.rag === 'RED').length;
  const number = items.length === 1 ? strings.action : strings.countActions(items.length);
  return strings.numberCountOpen(number, items.length - closed, overdue, closed);
}
