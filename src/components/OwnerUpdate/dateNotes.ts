import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { pathOf } from '../../domain/closing';
import { waitingFor } from '../../domain/links';
import { parseTargetDate } from '../../domain/period';
import { isRunning } from '../../domain/statusHistory';
import { strings } from './loc/en-GB';

/** What an owner should know of a new target date before it is posted, a sentence each. */
export interface DateNotes {
  /** Who must agree the new date; `undefined` while its owner may set it. */
  readonly agreement: string | undefined;
  /** What must be delivered first and is due later. */
  readonly tooEarly: readonly string[];
  /** What waits for this recommendation. */
  readonly waiting: readonly string[];
}

function agreementFor(item: RecommendationAsAt, { register }: RegisterAsAt): string | undefined {
  const { revisions } = item.target;
  const limit = register.revisionLimit;
  if (revisions < limit) {
    return undefined;
  }
  const path = pathOf(item, register.boards);
  const board = path[path.length - 1] ?? strings.itsBoard;
  const moved = revisions === 1 ? strings.once : strings.revisionsTimes(revisions);
  return strings.dateHasBeen(moved, limit === 1 ? strings.once : strings.revisionsTimes(limit), board);
}

function dueOf({ dueDay }: RecommendationAsAt): string {
  return dueDay === undefined ? strings.withoutDueDate : strings.dueDueDay(formatDay(dueDay));
}

/** The notes on a new date as it is typed; `undefined` while nothing is typed that can be read. */
export function dateNotes(
  known: RegisterAsAt,
  item: RecommendationAsAt,
  words: string,
  draftDay: CalendarDay,
): DateNotes | undefined {
  const parsed = parseTargetDate(words);
  if (words.trim() === '' || !parsed.ok) {
    return undefined;
  }
  const due = parsed.value.kind === 'due' ? parsed.value.to : parsed.value.kind === 'none' ? undefined : draftDay;
  const first = known.recommendations.filter(
    (each) =>
      item.recommendation.dependsOn.includes(each.recommendation.id) &&
      isRunning(each.status) &&
      each.dueDay !== undefined &&
      due !== undefined &&
      each.dueDay > due,
  );
  return {
    agreement: agreementFor(item, known),
    tooEarly: first.map((each) => strings.valueMustBe(nameOf(each), dueOf(each))),
    waiting: waitingFor(known, item.recommendation.id).map((each) => {
      const isOvertaken = due !== undefined && each.dueDay !== undefined && each.dueDay < due;
      return strings.valueWaitsFor(nameOf(each), dueOf(each), isOvertaken ? strings.beforeThisDate : '');
    }),
  };
}
