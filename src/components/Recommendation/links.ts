import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';

/** A relation of a recommendation to others, read from its own side. */
export interface LinkGroup {
  readonly title: string;
  readonly items: readonly RecommendationAsAt[];
}

/** The recommendations that this one repeats or depends on, and those that repeat it or depend on it; empty ones left out. */
export function linksOf(item: RecommendationAsAt, known: RegisterAsAt): readonly LinkGroup[] {
  const { id, repeats, dependsOn } = item.recommendation;
  const others = known.recommendations.filter((other) => other.recommendation.id !== id);
  return [
    { title: 'Repeats', items: others.filter((other) => other.recommendation.id === repeats) },
    { title: 'Repeated by', items: others.filter((other) => other.recommendation.repeats === id) },
    { title: 'Depends on', items: others.filter((other) => dependsOn.includes(other.recommendation.id)) },
    { title: 'Others depend on it', items: others.filter((other) => other.recommendation.dependsOn.includes(id)) },
  ].filter(({ items }) => items.length > 0);
}
