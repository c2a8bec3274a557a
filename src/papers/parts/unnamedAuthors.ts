import { RecommendationAsAt } from '../../domain/asAt';
import { Register } from '../../domain/register';

/** How many of the updates known of these recommendations have an author in the whole register, and none in the edition. */
export function countUnnamedAuthors(items: readonly RecommendationAsAt[], whole: Register): number {
  const authored = new Set(
    whole.recommendations.flatMap(({ updates }) => updates.filter(({ author }) => author !== '').map(({ id }) => id)),
  );
  return items.reduce(
    (sum, { updates }) => sum + updates.filter(({ id, author }) => author === '' && authored.has(id)).length,
    0,
  );
}
