import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { pathOf } from '../../domain/closing';
import { Period, dayPeriod, describePeriod, describeTargetDate } from '../../domain/period';
import type { Decision, EvidenceFile, Step, Update, UpdateReview } from '../../domain/register';
import { allUpdates } from '../../domain/returnedUpdates';
import { RevisionAsAt, revisionsAsAt } from '../../domain/revisions';
import { strings } from './loc/en-GB';

/** Something that happened to a recommendation. */
export type TimelineEntry = {
  readonly key: string;
  readonly day: CalendarDay;
  /** The day or period in words. */
  readonly when: string;
  readonly title: string;
} & (
  | { readonly kind: 'raised' }
  | { readonly kind: 'update'; readonly update: Update }
  | { readonly kind: 'review'; readonly review: UpdateReview }
  | { readonly kind: 'evidence'; readonly file: EvidenceFile }
  | { readonly kind: 'revision'; readonly revision: RevisionWords }
  /** A step that was done or dropped; when it was added the register does not say. */
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'decision'; readonly decision: Decision }
);

/** A revision of the target date as a reader wants it. */
export interface RevisionWords {
  /** The date that it replaced; `''` where there was none. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** Whether it went beyond what its owner may do alone, and who agreed it; `''` where it did not. */
  readonly agreement: string;
}

function at(period: Period): Pick<TimelineEntry, 'day' | 'when'> {
  return { day: period.from, when: describePeriod(period) };
}

function by(author: string): string {
  return author === '' ? '' : strings.byAuthor(author);
}

function agreementOf(each: RevisionAsAt, board: string | undefined, limit: number): string {
  if (!each.isBeyondLimit) {
    return '';
  }
  const beyond = strings.beyondLimitThat(limit);
  if (each.agreed !== undefined) {
    const { board: agreedBy, meetingDate, minuteNumber } = each.agreed;
    const minute = minuteNumber === '' ? '' : strings.minuteMinuteNumber(minuteNumber);
    return strings.beyondAgreedBy(beyond, agreedBy, describePeriod(meetingDate), minute);
  }
  if (!each.isInForce) {
    return strings.beyondReplacedBefore(beyond);
  }
  return `${beyond}: ${board === undefined ? strings.noBoardHas : strings.boardHasNot(board)}.`;
}

function revisionEntries(item: RecommendationAsAt, known: RegisterAsAt): readonly TimelineEntry[] {
  const { boards, revisionLimit } = known.register;
  const board = pathOf(item, boards).slice(-1)[0];
  return revisionsAsAt(item, known.day, revisionLimit).map((each): TimelineEntry => {
    const { revision, before, number } = each;
    return {
      key: `revision ${revision.id}`,
      ...at(revision.setOn),
      title: strings.targetDateRevised(by(revision.author), number),
      kind: 'revision',
      revision: {
        before: before === undefined ? '' : describeTargetDate(before),
        after: describeTargetDate(revision.target),
        reason: revision.reason,
        agreement: agreementOf(each, board, revisionLimit),
      },
    };
  });
}

function reviewEntries(item: RecommendationAsAt, day: CalendarDay): readonly TimelineEntry[] {
  return allUpdates(item).flatMap(({ date, reviews }) =>
    (reviews ?? [])
      .filter((review) => review.day <= day)
      .map((review): TimelineEntry => ({
        key: `review ${review.id}`,
        ...at(dayPeriod(review.day)),
        title: strings.updateOfPeriod(
          describePeriod(date),
          review.outcome.toLowerCase(),
          by(review.author === '' ? strings.governance : review.author),
        ),
        kind: 'review',
        review,
      })),
  );
}

function evidenceEntries({ recommendation }: RecommendationAsAt, day: CalendarDay): readonly TimelineEntry[] {
  return recommendation.evidence
    .filter(({ addedOn }) => addedOn.from <= day)
    .map((file): TimelineEntry => ({
      key: `evidence ${file.id}`,
      ...at(file.addedOn),
      title: strings.evidenceAddedBy(by(file.author)),
      kind: 'evidence',
      file,
    }));
}

function stepEntries({ steps }: RecommendationAsAt): readonly TimelineEntry[] {
  return steps.steps.flatMap(({ step, state }): readonly TimelineEntry[] =>
    state === 'Open' || step.settledOn === undefined
      ? []
      : [
          {
            key: `step ${step.id}`,
            ...at(step.settledOn),
            title: strings.stepNumberState(step.number, state.toLowerCase()),
            kind: 'step',
            step,
          },
        ],
  );
}

/** What boards decided; a slip that was withdrawn within the sitting says so, and its withdrawal is no entry of its own. */
function decisionEntries({ decisions, withdrawn }: RecommendationAsAt): readonly TimelineEntry[] {
  const slips = withdrawn.filter(({ decision }) => decision !== 'Withdrawn');
  return [...slips, ...decisions].map((decision): TimelineEntry => ({
    key: `decision ${decision.id}`,
    ...at(decision.meetingDate),
    title: `${decision.board}: ${decision.decision}${slips.includes(decision) ? strings.recordedAndWithdrawn : ''}`,
    kind: 'decision',
    decision,
  }));
}

/**
 * What is known to have happened, newest first: a reader comes to see what is new, and a history runs to thirty entries.
 * On one day owners report and add evidence, dates move, steps end and boards decide in that order; here the last of them
 * stands first.
 */
export function timelineOf(item: RecommendationAsAt, known: RegisterAsAt): readonly TimelineEntry[] {
  const { recommendation, audit } = item;
  const oldestFirst: TimelineEntry[] = [
    { key: 'raised', ...at(recommendation.raised ?? audit.issued), title: strings.raised, kind: 'raised' },
    ...allUpdates(item).map((update): TimelineEntry => ({
      key: `update ${update.id}`,
      ...at(update.date),
      title: strings.updateBy(by(update.author)),
      kind: 'update',
      update,
    })),
    ...reviewEntries(item, known.day),
    ...evidenceEntries(item, known.day),
    ...revisionEntries(item, known),
    ...stepEntries(item),
    ...decisionEntries(item),
  ];
  oldestFirst.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  return oldestFirst.reverse();
}
