import { RecommendationAsAt, asAt, boardOf, isRoutedTo } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { meetingsOf } from '../../domain/meetings';
import type { Meeting, Register } from '../../domain/register';

/** What the board of a meeting has to do with the recommendations of a view. */
export interface Receipt {
  /** Those that the register has on the day of the meeting. */
  readonly known: number;
  /** Those among them that the board does not receive, in the view's order. */
  readonly elsewhere: readonly RecommendationAsAt[];
  /** How many the register has not on that day. */
  readonly unknown: number;
  readonly confidential: number;
}

/** What the board receives of these recommendations at its meeting of that day. */
export function receiptOf(register: Register, board: string, day: CalendarDay, ids: readonly string[]): Receipt {
  const byId = new Map(
    asAt(register, day, { board, day }).recommendations.map((item) => [item.recommendation.id, item]),
  );
  const items = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    known: items.length,
    elsewhere: items.filter((item) => !isRoutedTo(item, board)),
    unknown: ids.length - items.length,
    confidential: items.filter(({ audit, recommendation }) => audit.confidential || recommendation.confidential).length,
  };
}

/** The board that receives most of these recommendations on the day; the register's first where none does. */
export function likelyBoard(register: Register, ids: readonly string[], day: CalendarDay): string {
  const chosen = new Set(ids);
  const routed = asAt(register, day).recommendations.filter(({ recommendation }) => chosen.has(recommendation.id));
  const receives = (name: string): number => routed.filter((item) => isRoutedTo(item, name)).length;
  const [first, ...others] = register.boards.map(({ name }) => name);
  return others.reduce((best, name) => (receives(name) > receives(best) ? name : best), first ?? '');
}

/** The meetings of a board as they are offered: the next one first, those to come after it, then those that were, the last first. */
export function meetingsOffered(register: Register, board: string, today: CalendarDay): readonly Meeting[] {
  const meetings = meetingsOf(register.meetings, board);
  return [...meetings.filter(({ date }) => date >= today), ...meetings.filter(({ date }) => date < today).reverse()];
}

/** `FLEET MANAGEMENT 4.2: Sample Check (SORB)` */
export function elsewhereWords({ audit, recommendation, routing }: RecommendationAsAt): string {
  return `${audit.title} ${recommendation.reference}: ${recommendation.title} (${boardOf(routing) ?? 'no board yet'})`;
}
