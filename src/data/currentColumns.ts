import { RecommendationAsAt, asAt, boardOf } from '../domain/asAt';
import { CalendarDay } from '../domain/calendarDay';
import { Rag } from '../domain/rag';
import { Recommendation, Register } from '../domain/register';
import { raisedOn } from '../domain/targetDates';

/** Where a recommendation stands, as its row shows it to native views and alerts. */
export interface CurrentColumns {
  /** The words of the target date in force, `''` when there is none. */
  readonly targetWords: string;
  readonly dueDay: CalendarDay | undefined;
  /** The board that gets it; `undefined` when no rule covers it. */
  readonly board: string | undefined;
  readonly boardReason: string;
  /** By the target-date scheme. */
  readonly rag: Rag;
}

function columnsOf(item: RecommendationAsAt): CurrentColumns {
  return {
    targetWords: item.target.current?.target.words ?? '',
    dueDay: item.dueDay,
    board: boardOf(item.routing),
    boardReason: item.routing.reason,
    rag: item.targetDateRag.rag,
  };
}

/**
 * The current columns of every recommendation of a register, by its id, from its history as at a day: the one function
 * that writes them, so that rows and history say the same. One that is raised later stands as on the day it is raised.
 */
export function currentColumns(register: Register, today: CalendarDay): ReadonlyMap<string, CurrentColumns> {
  const columns = new Map<string, CurrentColumns>();
  for (const item of asAt(register, today).recommendations) {
    columns.set(item.recommendation.id, columnsOf(item));
  }
  const audits = new Map(register.audits.map((audit) => [audit.id, audit]));
  const raisedLater = new Map<CalendarDay, Recommendation[]>();
  for (const recommendation of register.recommendations) {
    const audit = audits.get(recommendation.auditId);
    if (audit !== undefined && !columns.has(recommendation.id)) {
      const day = raisedOn(recommendation, audit);
      raisedLater.set(day, [...(raisedLater.get(day) ?? []), recommendation]);
    }
  }
  for (const [day, recommendations] of raisedLater) {
    for (const item of asAt({ ...register, recommendations }, day).recommendations) {
      columns.set(item.recommendation.id, columnsOf(item));
    }
  }
  return columns;
}
