import { REVIEW_OUTCOMES, Update, UpdateReview } from '../domain/register';
import { UPDATE_REVIEWS } from './format';
import { Identities } from './identities';
import { ByRecommendation, append } from './readHistory';
import { SheetRows } from './sheetRows';

/** The updates with their reviews, which name an update by its place, from 1, among those of its recommendation. */
export function readReviews(
  sheet: SheetRows<keyof typeof UPDATE_REVIEWS.columns>,
  updates: ByRecommendation<Update>,
  identities: Identities,
): ByRecommendation<Update> {
  const reviews = new Map<string, UpdateReview[]>();
  for (const row of sheet.rows) {
    const recommendation = identities.recommendationOf(row);
    const place = row.wholeNumber('Update no.');
    const outcome = row.choice('Outcome', REVIEW_OUTCOMES, 'an outcome');
    const day = row.day('Reviewed on');
    const known = recommendation === undefined ? [] : (updates.get(recommendation.id) ?? []);
    const update = place === undefined ? undefined : known[place - 1];
    if (recommendation !== undefined && place !== undefined && update === undefined) {
      const count = known.length === 1 ? 'one update' : `${known.length} updates`;
      row.error('Update no.', `"${place}" names no update; the recommendation has ${count}, counted from 1`);
    }
    if (update !== undefined && outcome !== undefined && day !== undefined) {
      const [note, author] = [row.text('Note'), row.word('Author')];
      append(reviews, update.id, (position) => ({ id: `W|${update.id}|${position}`, outcome, day, note, author }));
    }
  }
  const withReviews = (update: Update): Update => {
    const own = reviews.get(update.id);
    return own === undefined ? update : { ...update, reviews: own };
  };
  return reviews.size === 0 ? updates : new Map([...updates].map(([id, own]) => [id, own.map(withReviews)]));
}
