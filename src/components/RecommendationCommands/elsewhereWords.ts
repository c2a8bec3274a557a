import { RecommendationAsAt, boardOf } from '../../domain/asAt';
import { nameOf } from '../../domain/checks';
import { strings } from './loc/en-GB';

/** `FLEET MANAGEMENT 4.2: Sample Check (SORB)` */
export function elsewhereWords(item: RecommendationAsAt): string {
  return `${nameOf(item)}: ${item.recommendation.title} (${boardOf(item.routing) ?? strings.noBoardYet})`;
}
