import { RecommendationAsAt } from './asAt';
import { CalendarDay } from './calendarDay';
import { TargetDate } from './period';
import { Decision, TargetDateRevision } from './register';

/** A revision of a target date as at a day, with what it replaced and whether a board had to agree it. */
export interface RevisionAsAt {
  readonly revision: TargetDateRevision;
  /** 1 for the first. */
  readonly number: number;
  /** The date that it replaced; `undefined` where there was none. */
  readonly before: TargetDate | undefined;
  /** Whether it went beyond the number of revisions that its owner may make. */
  readonly isBeyondLimit: boolean;
  /** The decision that agreed it; `undefined` while none has, or where a later revision came before one did. */
  readonly agreed: Decision | undefined;
  /** Whether it is the date in force. */
  readonly isInForce: boolean;
}

/**
 * The revisions known on the day of `item`, in the order in which they were recorded (DOMAIN.md, "Dates"). Of one day, dates
 * move before boards decide: an agreement of the day on which the date moved again is that of the later date.
 */
export function revisionsAsAt(
  { recommendation, decisions }: RecommendationAsAt,
  day: CalendarDay,
  revisionLimit: number,
): readonly RevisionAsAt[] {
  const known = recommendation.revisions.filter(({ setOn }) => setOn.from <= day);
  const agreements = decisions.filter(({ decision }) => decision === 'Date agreed');
  return known.map((revision, index) => {
    const next = known[index + 1]?.setOn.from;
    return {
      revision,
      number: index + 1,
      before: known[index - 1]?.target ?? recommendation.originalTarget,
      isBeyondLimit: index >= revisionLimit,
      agreed: agreements.find(
        ({ meetingDate: { from } }) => from >= revision.setOn.from && (next === undefined || from < next),
      ),
      isInForce: next === undefined,
    };
  });
}
