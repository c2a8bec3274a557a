import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { repeatedBy, waitingFor } from '../../domain/links';
import { describePeriod } from '../../domain/period';
import type { Audit } from '../../domain/register';
import { strings } from './loc/en-GB';

/** A relation of a recommendation to others, read from its own side. */
export interface LinkGroup {
  readonly title: string;
  readonly items: readonly RecommendationAsAt[];
}

/** The recommendations that this one repeats or depends on, and those that repeat it or wait for it; empty ones left out. */
export function linksOf(item: RecommendationAsAt, known: RegisterAsAt): readonly LinkGroup[] {
  const { id, repeats, dependsOn } = item.recommendation;
  const others = known.recommendations.filter((other) => other.recommendation.id !== id);
  return [
    { title: strings.repeats, items: others.filter((other) => other.recommendation.id === repeats) },
    { title: strings.repeatedBy, items: repeatedBy(known, id) },
    { title: strings.dependsOn, items: others.filter((other) => dependsOn.includes(other.recommendation.id)) },
    { title: strings.waitingForIt, items: waitingFor(known, id) },
  ].filter(({ items }) => items.length > 0);
}

function nameAudit({ title, issued }: Audit): string {
  return `${title} (${describePeriod(issued)})`;
}

/** How an audit hangs together with earlier and later ones known on the day, a sentence each. */
export function auditLinks(audit: Audit, { register, day }: RegisterAsAt): readonly string[] {
  const followed = register.audits.find(({ id }) => id === audit.followsUp);
  const later = register.audits.filter(({ followsUp, issued }) => followsUp === audit.id && issued.from <= day);
  return [
    ...(followed === undefined ? [] : [strings.followUpOf(nameAudit(followed))]),
    ...later.map((each) => strings.followedUpBy(nameAudit(each))),
  ];
}
