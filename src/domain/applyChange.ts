import { RecommendationAsAt, boardOf } from './asAt';
import { CalendarDay } from './calendarDay';
import { DecisionChange } from './closing';
import { criteriaSetInForce, route } from './criteria';
import { recommendationNamedNow, withNamesNow } from './names';
import { UpdateChange } from './ownerUpdate';
import { Period, dayPeriod } from './period';
import { Audit, Recommendation, Register, Update } from './register';
import { standingFromHistory, withStatusTold } from './statusHistory';
import { raisedOn } from './targetDates';

/** What the history of a recommendation is read with. */
type Rules = Pick<Register, 'boards' | 'criteriaSets' | 'scales'>;

function boardOnDay(
  recommendation: Recommendation,
  audit: Audit,
  rules: Rules,
): (day: CalendarDay) => string | undefined {
  return (day) => boardOf(route(recommendation, audit, criteriaSetInForce(rules.criteriaSets, day), rules.scales));
}

/**
 * Keeps the stored status equal to the one that the history gives, also where the change is entered after later ones. A
 * status that the register records and its history does not tell stands until a change sets another, and is then kept
 * among the earlier ones: the days on which it stood still show it.
 */
function withStatus(
  { recommendation, audit, raised }: RecommendationAsAt,
  changed: Recommendation,
  rules: Rules,
): Recommendation {
  const boardOn = boardOnDay(recommendation, audit, rules);
  const { earlierStatuses } = withStatusTold(recommendation, raised, rules.boards, boardOn);
  const told = { ...changed, ...(earlierStatuses && { earlierStatuses }) };
  const before = standingFromHistory({ ...recommendation, earlierStatuses }, raised, rules.boards, boardOn);
  const after = standingFromHistory(told, raised, rules.boards, boardOn);
  return after.status === before.status && after.since === before.since
    ? changed
    : { ...told, status: after.status, statusDate: dayPeriod(after.since) };
}

/** The ids of what a posted update adds; the second is used only where it moves the target date. */
export interface UpdateIds {
  readonly update: string;
  readonly revision: string;
}

/**
 * The recommendation with a checked update added, its revision of the target date with it, and its current status; `item`
 * is the one that `checkOwnerUpdate` was given. Nothing that stands in the history is changed.
 */
export function applyUpdateChange(
  item: RecommendationAsAt,
  change: UpdateChange,
  ids: UpdateIds,
  rules: Rules,
): Recommendation {
  const { recommendation } = item;
  const changed: Recommendation = {
    ...recommendation,
    updates: [...recommendation.updates, { ...change.update, id: ids.update }],
    revisions:
      change.revision === undefined
        ? recommendation.revisions
        : [...recommendation.revisions, { ...change.revision, id: ids.revision }],
  };
  return withStatus(item, changed, rules);
}

/**
 * The recommendation with a checked decision added, and its current status; `item` is the one that `checkDecision` was
 * given. Nothing that stands in the history is changed.
 */
export function applyDecisionChange(
  item: RecommendationAsAt,
  change: DecisionChange,
  id: string,
  rules: Rules,
): Recommendation {
  const { recommendation } = item;
  const changed: Recommendation = {
    ...recommendation,
    decisions: [...recommendation.decisions, { ...change.decision, id }],
  };
  return withStatus(item, changed, rules);
}

/** The ids of the updates, their reviews and the decisions that a stored status takes into account. */
export interface Heard {
  readonly updates: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
  readonly reviews: ReadonlySet<string>;
}

/** The day in the words of the decision or update that made it, so that "October 2020" stays that; a review has its day. */
function wordsOf(day: CalendarDay, { decisions, updates }: Recommendation): Period | undefined {
  const periods = [
    ...decisions.map(({ meetingDate }) => meetingDate),
    ...updates.map(({ date }) => date),
    ...updates.flatMap(({ reviews }) => (reviews ?? []).map((review) => dayPeriod(review.day))),
  ];
  return periods.find(({ from }) => from === day);
}

/** The update with those of its reviews that are known; itself where all are. */
function withReviewsHeard(update: Update, heard: ReadonlySet<string>): Update {
  return update.reviews === undefined || update.reviews.every(({ id }) => heard.has(id))
    ? update
    : { ...update, reviews: update.reviews.filter(({ id }) => heard.has(id)) };
}

/**
 * The recommendation with its stored status brought up to what has been added to its history since the status was stored:
 * whoever adds an update need not be allowed to change the status. What `heard` names is taken into account already. A
 * status that the history heard does not tell stands until something new sets another.
 */
export function withUnheard(
  recommendation: Recommendation,
  audit: Audit,
  heard: Heard,
  register: Register,
): Recommendation {
  const { updates, decisions } = recommendation;
  const known = {
    ...recommendation,
    updates: updates.filter(({ id }) => heard.updates.has(id)).map((update) => withReviewsHeard(update, heard.reviews)),
    decisions: decisions.filter(({ id }) => heard.decisions.has(id)),
  };
  const isAllHeard =
    known.updates.length === updates.length &&
    known.decisions.length === decisions.length &&
    known.updates.every((update, index) => update === updates[index]);
  if (isAllHeard) {
    return recommendation;
  }
  // decisions under an earlier name of a board are its decisions
  const rules = withNamesNow(register);
  const namedNow = (one: Recommendation): Recommendation => recommendationNamedNow(one, register);
  const raised = raisedOn(recommendation, audit);
  const boardOn = boardOnDay(namedNow(recommendation), audit, rules);
  const { earlierStatuses } = withStatusTold(namedNow(known), raised, rules.boards, boardOn);
  const told = { ...recommendation, ...(earlierStatuses && { earlierStatuses }) };
  const before = standingFromHistory(namedNow({ ...known, earlierStatuses }), raised, rules.boards, boardOn);
  const after = standingFromHistory(namedNow(told), raised, rules.boards, boardOn);
  return after.status === before.status && after.since === before.since
    ? recommendation
    : { ...told, status: after.status, statusDate: wordsOf(after.since, recommendation) };
}
