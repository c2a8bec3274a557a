import { CalendarDay, compareDays } from './calendarDay';
import { Update, UpdateReview } from './register';

/** An update that governance has returned, with the review that did. */
export interface ReturnedUpdate {
  readonly update: Update;
  readonly review: UpdateReview;
}

/** The known updates of a recommendation: those that count, and those that have been returned. */
export interface KnownUpdates {
  readonly updates: readonly Update[];
  readonly returned: readonly ReturnedUpdate[];
}

const NONE: readonly ReturnedUpdate[] = [];

/** Whether any of the updates has ever been reviewed. */
export function hasReviews(updates: readonly Update[]): boolean {
  for (const { reviews } of updates) {
    if (reviews !== undefined) {
      return true;
    }
  }
  return false;
}

/** The review that counts on a day: the latest known, of one day the one that was recorded last. */
export function reviewOn({ reviews }: Update, day: CalendarDay): UpdateReview | undefined {
  return (reviews ?? []).reduce<UpdateReview | undefined>(
    (latest, review) => (review.day > day || (latest !== undefined && review.day < latest.day) ? latest : review),
    undefined,
  );
}

/** Puts those apart that stand returned on a day; the array itself where nobody has reviewed any. */
export function withoutReturned(updates: readonly Update[], day: CalendarDay): KnownUpdates {
  if (!hasReviews(updates)) {
    return { updates, returned: NONE };
  }
  const counting: Update[] = [];
  const returned: ReturnedUpdate[] = [];
  for (const update of updates) {
    const review = reviewOn(update, day);
    if (review?.outcome === 'Returned') {
      returned.push({ update, review });
    } else {
      counting.push(update);
    }
  }
  return { updates: counting, returned };
}

/** All updates that were known, returned or not, oldest first; several of one day stay in their recorded order. */
export function allUpdates({
  updates,
  returned,
  recommendation,
}: KnownUpdates & { readonly recommendation: { readonly updates: readonly Update[] } }): readonly Update[] {
  if (returned.length === 0) {
    return updates;
  }
  const known = new Set([...updates, ...returned.map(({ update }) => update)]);
  return recommendation.updates
    .filter((update) => known.has(update))
    .sort((left, right) => compareDays(left.date.from, right.date.from));
}
