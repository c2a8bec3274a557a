import { RecommendationAsAt, boardOf } from './asAt';
import { CalendarDay } from './calendarDay';
import { DecisionChange } from './closing';
import { criteriaSetInForce, route } from './criteria';
import { UpdateChange } from './ownerUpdate';
import { Period, dayPeriod } from './period';
import { Audit, Recommendation, Register } from './register';
import { Standing, standingAfterMore, standingFromHistory } from './statusHistory';
import { raisedOn } from './targetDates';

/** What the history of a recommendation is read with. */
type Rules = Pick<Register, 'boards' | 'criteriaSets' | 'scales'>;

function replayed(recommendation: Recommendation, { audit, raised }: RecommendationAsAt, rules: Rules): Standing {
  return standingFromHistory(recommendation, raised, rules.boards, (day) =>
    boardOf(route(recommendation, audit, criteriaSetInForce(rules.criteriaSets, day), rules.scales)),
  );
}

/**
 * Keeps the stored status equal to the one that the history gives, also where the change is entered after later ones. A
 * status that the register records and its history does not tell stands until a change sets another.
 */
function withStatus(
  item: RecommendationAsAt,
  changed: Recommendation,
  change: Pick<UpdateChange, 'status' | 'statusDate'>,
  rules: Rules,
): Recommendation {
  const before = replayed(item.recommendation, item, rules);
  if (before.status !== item.recommendation.status) {
    return change.status === undefined ? changed : { ...changed, status: change.status, statusDate: change.statusDate };
  }
  const after = replayed(changed, item, rules);
  return after.status === before.status && after.since === before.since
    ? changed
    : { ...changed, status: after.status, statusDate: dayPeriod(after.since) };
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
  return withStatus(item, changed, change, rules);
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
  return withStatus(item, changed, change, rules);
}

/** The ids of the updates and decisions that a stored status takes into account. */
export interface Heard {
  readonly updates: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
}

/** The day in the words of the decision or update that made it, so that "October 2020" stays that. */
function wordsOf(day: CalendarDay, { decisions, updates }: Recommendation): Period | undefined {
  const periods = [...decisions.map(({ meetingDate }) => meetingDate), ...updates.map(({ date }) => date)];
  return periods.find(({ from }) => from === day);
}

/**
 * The recommendation with its stored status brought up to what has been added to its history since the status was stored:
 * whoever adds an update need not be allowed to change the status. What `heard` names is taken into account already. A
 * status that the history heard does not tell stands until something new sets another.
 */
export function withUnheard(recommendation: Recommendation, audit: Audit, heard: Heard, rules: Rules): Recommendation {
  const { updates, decisions } = recommendation;
  const known = {
    ...recommendation,
    updates: updates.filter(({ id }) => heard.updates.has(id)),
    decisions: decisions.filter(({ id }) => heard.decisions.has(id)),
  };
  if (known.updates.length === updates.length && known.decisions.length === decisions.length) {
    return recommendation;
  }
  const raised = raisedOn(recommendation, audit);
  const boardOn = (day: CalendarDay): string | undefined =>
    boardOf(route(recommendation, audit, criteriaSetInForce(rules.criteriaSets, day), rules.scales));
  const replayed = standingFromHistory(known, raised, rules.boards, boardOn);
  const isTold = replayed.status === recommendation.status;
  const none = { updates: [], decisions: [] };
  const unheard = {
    updates: updates.filter(({ id }) => !heard.updates.has(id)),
    decisions: decisions.filter(({ id }) => !heard.decisions.has(id)),
  };
  const before = isTold ? replayed : standingAfterMore(known, none, raised, rules.boards, boardOn);
  const after = isTold
    ? standingFromHistory(recommendation, raised, rules.boards, boardOn)
    : standingAfterMore(known, unheard, raised, rules.boards, boardOn);
  return after.status === before.status && after.since === before.since
    ? recommendation
    : { ...recommendation, status: after.status, statusDate: wordsOf(after.since, recommendation) };
}
