import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import type { Movement } from '../../domain/movement';

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
    { name: `Running on ${formatDay(since)}`, text: String(before), items: [] },
    line('+', 'Raised', raised),
    ...unlessNone(line('+', 'Opened again', reopened)),
    ...unlessNone(line('+', 'Came from another board', arrived)),
    line('−', 'Closed or otherwise ended', ended),
    ...unlessNone(line('−', 'Went to another board', left)),
    { name: 'Running today', text: String(now), items: [] },
    line('', 'Of these, past the target date since', becameOverdue),
    line('', 'Of these, target date moved', datesMoved),
  ];
}
