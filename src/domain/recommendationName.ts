import { RecommendationAsAt } from './asAt';
import { Recommendation } from './register';

/** A recommendation as an officer names it: `FLEET MANAGEMENT 4.2`. */
export function nameOf(
  item: Pick<RecommendationAsAt, 'audit'> & { readonly recommendation: Pick<Recommendation, 'reference'> },
): string {
  return `${item.audit.title} ${item.recommendation.reference}`;
}
