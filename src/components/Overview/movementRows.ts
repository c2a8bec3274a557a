import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import type { Movement } from '../../domain/movement';
import { strings } from './loc/en-GB';

/** A line of the movement; `items` are those that its number counts, none for a sum. */
export interface MovementRow {
  readonly name: string;
  readonly text: string;
  readonly items: readonly RecommendationAsAt[];
}

/** The lines of a movement: a sum that adds up from then to now, then what happened to those that run. */
export function movementRows(movement: Movement): readonly MovementRow[] {
  const { since, before, raised, reopened, arrived, ended, left, now, datesMoved, becameOverdue } = movement;
  const line = (sign: '+' | '−' | '', name: string, items: readonly RecommendationAsAt[]): MovementRow => ({
    name,
    text: items.length === 0 ? '0' : `${sign}${items.length}`,
    items,
  });
  const unlessNone = (row: MovementRow): readonly MovementRow[] => (row.items.length === 0 ? [] : [row]);
  return [
    { name: strings.runningOnSince(formatDay(since)), text: String(before), items: [] },
    line('+', strings.raised, raised),
    ...unlessNone(line('+', strings.openedAgain, reopened)),
    ...unlessNone(line('+', strings.cameFromAnother, arrived)),
    line('−', strings.closedOrOtherwise, ended),
    ...unlessNone(line('−', strings.wentToAnother, left)),
    { name: strings.runningToday, text: String(now), items: [] },
    line('', strings.ofThesePast, becameOverdue),
    line('', strings.ofTheseTarget, datesMoved),
  ];
}
