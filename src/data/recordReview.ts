import { CalendarDay } from '../domain/calendarDay';
import { ReviewChange } from '../domain/reviews';
import { UPDATE_REVIEWS } from '../lists/history';
import { Connection } from './connect';
import { todayByClock } from './days';
import { reviewRefusal } from './meanwhile';
import { addOnce, findByKey, nextSequence, readOne, refreshRow } from './oneRecommendation';
import { RepositoryError } from './RepositoryError';
import { reviewColumns } from './rows/history';

/**
 * Records what governance said of an update: adds it to the history, then brings the recommendation's row to what its
 * history says. Sending the same `submissionId` again doubles nothing. SharePoint allows it to governance alone.
 *
 * Throws {@link RepositoryError}: `conflict` when what others did meanwhile stands in the way (nothing is stored), or when
 * others keep changing the row (the review is stored; send it again); `notFound`, `forbidden` and the rest as they are.
 */
export async function recordReview(
  connection: Connection,
  recommendationId: string,
  change: ReviewChange,
  submissionId: string,
  today: CalendarDay = todayByClock(),
): Promise<void> {
  const itemId = Number(recommendationId);
  const operation = `recording a review of an update of recommendation ${recommendationId}`;
  const reading = await readOne(connection, itemId, operation);
  if (findByKey(reading.items.reviews, submissionId) === undefined) {
    const refusal = reviewRefusal(reading, change);
    if (refusal !== undefined) {
      throw new RepositoryError('conflict', operation, `${refusal} Nothing was stored.`);
    }
    const { updateId, review } = change;
    await addOnce(
      connection,
      UPDATE_REVIEWS,
      {
        Title: `${reading.recommendation.reference}, ${review.outcome.toLowerCase()} ${review.day}`.slice(0, 255),
        Sequence: nextSequence(reading.items.reviews),
        RegisterKey: submissionId,
        RecommendationId: itemId,
        ReviewedUpdateId: Number(updateId),
        ...reviewColumns(review),
      },
      operation,
    );
  }
  await refreshRow(connection, itemId, submissionId, today, operation);
}
