import { RecommendationAsAt, RegisterAsAt } from './asAt';
import { CalendarDay } from './calendarDay';
import { Period, dayPeriod } from './period';
import { Action, Recommendation, Register, Step, Update } from './register';
import { allUpdates } from './returnedUpdates';

const isKnown = (period: Period, day: CalendarDay): boolean => period.from <= day;

/** When it took its status: as recorded where that is the status of the day, else as its history tells. */
function statusDateOn({ recommendation, standing, raised }: RecommendationAsAt, day: CalendarDay): Period | undefined {
  const { status, statusDate } = recommendation;
  if (status === standing.status && statusDate !== undefined && isKnown(statusDate, day)) {
    return statusDate;
  }
  return standing.status === 'Open' && standing.since === raised ? undefined : dayPeriod(standing.since);
}

function stepOn(step: Step, day: CalendarDay): Step {
  return step.settledOn === undefined || isKnown(step.settledOn, day)
    ? step
    : { ...step, state: 'Open', settledOn: undefined, reason: '' };
}

/** An update with the reviews of it that were known. */
function updateOn(update: Update, day: CalendarDay): Update {
  const { reviews, ...reported } = update;
  const known = (reviews ?? []).filter((review) => review.day <= day);
  return known.length === (reviews ?? []).length
    ? update
    : known.length === 0
      ? reported
      : { ...reported, reviews: known };
}

/** An update for publishing: without reviews, and counted among the decisions of its day that are published. */
function published(
  { reviews: _reviews, ...update }: Update,
  { recommendation, withdrawn }: RecommendationAsAt,
): Update {
  const { decisionsOfDay } = update;
  if (decisionsOfDay === undefined || withdrawn.length === 0) {
    return update;
  }
  const before = recommendation.decisions
    .filter(({ meetingDate }) => meetingDate.from === update.date.from)
    .slice(0, decisionsOfDay);
  return { ...update, decisionsOfDay: before.filter((each) => !withdrawn.includes(each)).length };
}

function recommendationOn(
  item: RecommendationAsAt,
  day: CalendarDay,
  ids: ReadonlySet<string>,
  { isPublic = false }: RegisterOnOptions,
): Recommendation {
  const { recommendation, standing, withdrawn } = item;
  const { earlierStatuses } = recommendation;
  return {
    ...recommendation,
    ...(earlierStatuses && { earlierStatuses: earlierStatuses.filter(({ from }) => isKnown(from, day)) }),
    status: standing.status,
    statusDate: statusDateOn(item, day),
    repeats:
      recommendation.repeats !== undefined && ids.has(recommendation.repeats) ? recommendation.repeats : undefined,
    dependsOn: recommendation.dependsOn.filter((id) => ids.has(id)),
    revisions: recommendation.revisions.filter(({ setOn }) => isKnown(setOn, day)),
    steps: recommendation.steps.map((step) => stepOn(step, day)),
    updates: isPublic
      ? item.updates.map((update) => published(update, item))
      : allUpdates(item).map((update) => updateOn(update, day)),
    decisions:
      isPublic || withdrawn.length === 0
        ? item.decisions
        : recommendation.decisions.filter((each) => item.decisions.includes(each) || withdrawn.includes(each)),
    evidence: recommendation.evidence.filter(({ addedOn }) => isKnown(addedOn, day)),
  };
}

function actionOn(action: Action, day: CalendarDay, ids: ReadonlySet<string>): Action {
  const isOpenAgain = action.closedOn !== undefined && !isKnown(action.closedOn, day);
  const { recommendationId, ...rest } = action;
  return {
    ...rest,
    ...(recommendationId !== undefined && ids.has(recommendationId) ? { recommendationId } : {}),
    ...(isOpenAgain ? { status: 'Open', closedOn: undefined } : {}),
    updates: action.updates.filter(({ date }) => isKnown(date, day)),
  };
}

export interface RegisterOnOptions {
  /**
   * Leaves out updates that governance had returned, what it said in reviewing others, and decisions that were withdrawn: none is
   * published.
   */
  readonly isPublic?: boolean;
}

/**
 * The register without what came after the day: a register that, asked as at that day, answers as the whole one did. For
 * keeping beside a paper what it was made from. Meetings and criteria stay whole, for they are agreed ahead, and so
 * do changes of names, for the register of a day has the names of now.
 */
export function registerOn(
  { register, day, recommendations }: RegisterAsAt,
  options: RegisterOnOptions = {},
): Register {
  const ids = new Set(recommendations.map(({ recommendation }) => recommendation.id));
  const auditIds = new Set(recommendations.map(({ audit }) => audit.id));
  const audits = register.audits.filter(({ id, issued }) => auditIds.has(id) || isKnown(issued, day));
  const kept = new Set(audits.map(({ id }) => id));
  const byId = new Map(recommendations.map((item) => [item.recommendation.id, item]));
  return {
    ...register,
    audits: audits.map((audit) =>
      audit.followsUp === undefined || kept.has(audit.followsUp) ? audit : { ...audit, followsUp: undefined },
    ),
    recommendations: register.recommendations.flatMap(({ id }) => {
      const item = byId.get(id);
      return item === undefined ? [] : [recommendationOn(item, day, ids, options)];
    }),
    actions: register.actions
      .filter(({ meetingDate }) => isKnown(meetingDate, day))
      .map((each) => actionOn(each, day, ids)),
    requests: register.requests.filter((request) => request.day <= day && ids.has(request.recommendationId)),
  };
}
