import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import type { Update, UpdateReview } from '../../domain/register';
import { allUpdates, reviewOn } from '../../domain/returnedUpdates';
import { describeReturn } from '../../domain/reviews';
import type { RoundEntry, UpdateRound } from '../../domain/updateRound';
import { formatDay } from '../../domain/calendarDay';
import { strings } from './loc/en-GB';

/** An update that came for the round. */
export interface Reviewable {
  readonly entry: RoundEntry;
  readonly update: Update;
  /** The recommendation that the update is of: another than the entry's where one set of updates serves both. */
  readonly item: RecommendationAsAt;
  /** What governance said of it last, as known on the day. */
  readonly review: UpdateReview | undefined;
}

/** The updates that came for a round, those that nobody has reviewed first; `known` is the register as at today. */
export function reviewablesOf(round: Pick<UpdateRound, 'entries'>, known: RegisterAsAt): readonly Reviewable[] {
  const items = new Map(known.recommendations.flatMap((item) => allUpdates(item).map((update) => [update, item])));
  const came = round.entries.flatMap((entry): Reviewable[] => {
    const update = entry.returned?.update ?? entry.update;
    const item = update === undefined ? undefined : items.get(update);
    return update === undefined || item === undefined
      ? []
      : [{ entry, update, item, review: reviewOn(update, known.day) }];
  });
  return [...came.filter(({ review }) => review === undefined), ...came.filter(({ review }) => review !== undefined)];
}

/** What governance said of an update, in a sentence. */
export function describeReview(review: UpdateReview | undefined): string {
  if (review === undefined) {
    return strings.notReviewedYet;
  }
  if (review.outcome === 'Returned') {
    return describeReturn(review);
  }
  return strings.acceptedByGovernance(formatDay(review.day), review.note === '' ? '.' : `: ${review.note}`);
}
