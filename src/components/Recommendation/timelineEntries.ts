import type { RecommendationAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { Period, describePeriod, describeTargetDate } from '../../domain/period';
import type { Decision, TargetDateRevision, Update } from '../../domain/register';

/** Something that happened to a recommendation. */
export type TimelineEntry = {
  readonly key: string;
  readonly day: CalendarDay;
  /** The day or period in words. */
  readonly when: string;
} & (
  | { readonly kind: 'raised' }
  | { readonly kind: 'update'; readonly update: Update }
  /** `before` is the target date that the revision replaced, in words; `''` where there was none. */
  | { readonly kind: 'revision'; readonly revision: TargetDateRevision; readonly before: string }
  | { readonly kind: 'decision'; readonly decision: Decision }
);

function at(period: Period): Pick<TimelineEntry, 'day' | 'when'> {
  return { day: period.from, when: describePeriod(period) };
}

/**
 * What is known to have happened, newest first: a reader comes to see what is new, and a history runs to thirty entries.
 * On one day owners report, dates move and boards decide in that order; here the last of them stands first.
 */
export function timelineOf(item: RecommendationAsAt, day: CalendarDay): readonly TimelineEntry[] {
  const { recommendation, audit } = item;
  const known = recommendation.revisions.filter((revision) => revision.setOn.from <= day);
  const revisions = known.map((revision, index): TimelineEntry => {
    const before = known[index - 1]?.target ?? recommendation.originalTarget;
    return {
      key: `revision ${revision.id}`,
      ...at(revision.setOn),
      kind: 'revision',
      revision,
      before: before === undefined ? '' : describeTargetDate(before),
    };
  });
  const oldestFirst: TimelineEntry[] = [
    { key: 'raised', ...at(recommendation.raised ?? audit.issued), kind: 'raised' },
    ...item.updates.map((update): TimelineEntry => ({
      key: `update ${update.id}`,
      ...at(update.date),
      kind: 'update',
      update,
    })),
    ...revisions,
    ...item.decisions.map((decision): TimelineEntry => ({
      key: `decision ${decision.id}`,
      ...at(decision.meetingDate),
      kind: 'decision',
      decision,
    })),
  ];
  oldestFirst.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  return oldestFirst.reverse();
}
