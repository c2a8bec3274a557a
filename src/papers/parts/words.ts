import { RecommendationAsAt } from '../../domain/asAt';
import { Period, describePeriod } from '../../domain/period';
import { formatMonth } from '../../domain/calendarDay';
import { NO_PRIORITY } from '../../domain/summary';
import { Audit } from '../../domain/register';
import { isSameWord } from '../../domain/scales';

/** What the layout says of a priority; one that is not here is named without a gloss. */
const PRIORITY_MEANINGS: readonly (readonly [string, string])[] = [
  ['Fundamental', 'A weakness so serious that the objective at stake is at risk; it calls for action at once.'],
  ['Significant', 'A weakness that leaves the area less well controlled than it should be; it calls for action soon.'],
  ['Housekeeping', 'A smaller matter, where better practice would strengthen what already works.'],
  ['Cause of concern', 'A serious or critical shortcoming in practice, policy or performance.'],
  ['Recommendation', 'A change that the inspectorate asks for so that a shortcoming is put right.'],
  ['Area for improvement', 'A part of the service that falls short of what is expected of it.'],
];

export function meaningOfPriority(priority: string): string | undefined {
  return PRIORITY_MEANINGS.find(([name]) => isSameWord(name, priority))?.[1];
}

/** `Fundamental`, or words for a recommendation to which its report gives none. */
export function priorityWords(priority: string | undefined): string {
  return priority === undefined || priority === NO_PRIORITY ? 'No priority given' : priority;
}

/** `October 2020` for what happened within one month, or the register's own words for a longer period. */
export function monthWords(period: Period): string {
  return period.from.slice(0, 7) === period.to.slice(0, 7) ? formatMonth(period.from) : describePeriod(period);
}

export function assuranceWords(audit: Audit): string {
  return audit.assurance ?? 'Not graded';
}

/** `FLEET MANAGEMENT (September 2018)`: title and issue together identify an audit. */
export function auditWords(audit: Audit): string {
  return `${audit.title} (${describePeriod(audit.issued)})`;
}

/** `FLEET MANAGEMENT (September 2018) 4.2` */
export function recommendationWords(item: Pick<RecommendationAsAt, 'audit' | 'recommendation'>): string {
  return `${auditWords(item.audit)} ${item.recommendation.reference}`;
}

/** Marks what stays out of every public edition, wherever it is printed outside its own entry. */
export const CONFIDENTIAL_MARK = 'Confidential: not for publication.';
