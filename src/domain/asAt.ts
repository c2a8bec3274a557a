import { CalendarDay, LAST_DAY, compareDays } from './calendarDay';
import { Routing, criteriaSetInForce, route } from './criteria';
import { meetingsOf } from './meetings';
import { nameOn, withNamesNow } from './names';
import { Rag, RagAnswer, priorityRag, targetDateRag } from './rag';
import { Audit, CriteriaSet, Decision, Recommendation, Register, Status, Update } from './register';
import { ReturnedUpdate, withoutReturned } from './returnedUpdates';
import { Scales, isSameWord } from './scales';
import { BeforeMeeting, Standing, decisionsKnown, standingAsAt } from './statusHistory';
import { StepProgress, stepsAsAt } from './steps';
import { TargetDateAsAt, raisedOn, targetDateAsAt } from './targetDates';
import { countingDecisions } from './withdrawnDecisions';

/** Everything that was known of one recommendation on a day. */
export interface RecommendationAsAt {
  readonly recommendation: Recommendation;
  readonly audit: Audit;
  readonly raised: CalendarDay;
  readonly status: Status;
  readonly standing: Standing;
  readonly routing: Routing;
  readonly target: TargetDateAsAt;
  readonly dueDay: CalendarDay | undefined;
  /** Scheme 1. */
  readonly targetDateRag: RagAnswer;
  /** Scheme 1 by the date first agreed; `undefined` where none was. */
  readonly originalDateRag: RagAnswer | undefined;
  /** Scheme 2; `undefined` for a priority that it does not colour. */
  readonly priorityRag: Rag | undefined;
  readonly steps: StepProgress;
  /** Known updates that count, oldest first; several of one day stay in their recorded order. */
  readonly updates: readonly Update[];
  /** Known updates that governance has returned, in the same order: kept in the history, printed and counted nowhere. */
  readonly returned: readonly ReturnedUpdate[];
  /** Known decisions that count, oldest first. */
  readonly decisions: readonly Decision[];
  /** Known decisions that were withdrawn within their sitting, and the withdrawals: kept in the history, counted nowhere. */
  readonly withdrawn: readonly Decision[];
}

/** A register as it was known on a day; recommendations raised later are not in it. */
export interface RegisterAsAt {
  readonly register: Register;
  readonly day: CalendarDay;
  readonly criteriaSet: CriteriaSet | undefined;
  /** By audit in the register's order, then in the order of the report's references. */
  readonly recommendations: readonly RecommendationAsAt[];
}

/** The board of a routing, `undefined` when unrouted. */
export function boardOf(routing: Routing): string | undefined {
  return routing.kind === 'routed' ? routing.board : undefined;
}

/** Whether the recommendation goes to the board of that name. */
export function isRoutedTo(item: RecommendationAsAt, board: string): boolean {
  return item.routing.kind === 'routed' && isSameWord(item.routing.board, board);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Orders references as reports number them: `4.2` before `4.10`, `4.2a` after `4.2`. */
export function compareReferences(left: string, right: string): number {
  let leftAt = 0;
  let rightAt = 0;
  while (leftAt < left.length && rightAt < right.length) {
    let leftCode = left.charCodeAt(leftAt);
    let rightCode = right.charCodeAt(rightAt);
    if (!isDigit(leftCode) || !isDigit(rightCode)) {
      if (leftCode !== rightCode) {
        return leftCode - rightCode;
      }
      leftAt += 1;
      rightAt += 1;
      continue;
    }
    let leftNumber = 0;
    let rightNumber = 0;
    for (; isDigit(leftCode); leftCode = left.charCodeAt((leftAt += 1))) {
      leftNumber = leftNumber * 10 + leftCode - 48;
    }
    for (; isDigit(rightCode); rightCode = right.charCodeAt((rightAt += 1))) {
      rightNumber = rightNumber * 10 + rightCode - 48;
    }
    if (leftNumber !== rightNumber) {
      return leftNumber - rightNumber;
    }
  }
  return left.length - leftAt - (right.length - rightAt);
}

/** By reference; those that number alike (`4.1` and `4.01`) by id, so that the order of the rows never shows. */
function compareRecommendations(left: Recommendation, right: Recommendation): number {
  return compareReferences(left.reference, right.reference) || (left.id < right.id ? -1 : 1);
}

/** The items known on the day, oldest first; those of one day stay in their order. The array itself where it is so already. */
function knownInOrder<T>(items: readonly T[], dayOf: (item: T) => CalendarDay, day: CalendarDay): readonly T[] {
  let previous = '';
  let known = 0;
  for (const item of items) {
    const itemDay = dayOf(item);
    if (itemDay < previous) {
      return items.filter((each) => dayOf(each) <= day).sort((left, right) => compareDays(dayOf(left), dayOf(right)));
    }
    previous = itemDay;
    known += itemDay <= day ? 1 : 0;
  }
  return known === items.length ? items : items.slice(0, known);
}

const updateDay = (update: Update): CalendarDay => update.date.from;
const decisionDay = (decision: Decision): CalendarDay => decision.meetingDate.from;

const NO_DECISIONS: readonly Decision[] = [];

type SetOn = (day: CalendarDay) => CriteriaSet | undefined;

/** Finds the set in force like `criteriaSetInForce`, asking once for each day. */
function makeSetOn({ criteriaSets }: Register): SetOn {
  const setOfDay = new Map<CalendarDay, CriteriaSet | undefined>();
  return (day) => {
    let set = setOfDay.get(day);
    if (set === undefined) {
      setOfDay.set(day, (set = criteriaSetInForce(criteriaSets, day)));
    }
    return set;
  };
}

/** An audit with what was known of it, and the answers of the rules for it by set and priority, so that each is asked once. */
interface AuditAsAt {
  readonly audit: Audit;
  readonly items: RecommendationAsAt[];
  readonly routings: Map<CriteriaSet | undefined, Map<string | undefined, Routing>>;
  /** Whether the items stand in the order of their references already. */
  isInOrder: boolean;
}

function routeOnce(
  recommendation: Recommendation,
  { audit, routings }: AuditAsAt,
  set: CriteriaSet | undefined,
  scales: Scales,
): Routing {
  if (recommendation.override !== undefined) {
    return route(recommendation, audit, set, scales);
  }
  let ofSet = routings.get(set);
  if (ofSet === undefined) {
    routings.set(set, (ofSet = new Map()));
  }
  let routing = ofSet.get(recommendation.priority);
  if (routing === undefined) {
    ofSet.set(recommendation.priority, (routing = route(recommendation, audit, set, scales)));
  }
  return routing;
}

/** The sitting under the name that its board has now, with the days of the board's others. */
function sittingOf(register: Register, { board, day }: BeforeMeeting): BeforeMeeting {
  const boardNow = nameOn(register.nameChanges, 'Board', board, LAST_DAY);
  const otherSittings = meetingsOf(withNamesNow(register).meetings, boardNow)
    .map((meeting) => meeting.date)
    .filter((each) => each !== day);
  return { board: boardNow, day, otherSittings };
}

/**
 * The register as at a day (DOMAIN.md, "As at a day"). With `before`, the decisions of that sitting itself are left out
 * and the criteria are those of its day: the register as its board receives it, also in a draft of an earlier day. A
 * recommendation whose audit the register lacks is a programmer's error and throws. Boards, auditors and roles have the names
 * that hold now; what prints those of an earlier day asks `withNamesOn` first.
 */
export function asAt(asGiven: Register, day: CalendarDay, before?: BeforeMeeting): RegisterAsAt {
  const register = withNamesNow(asGiven);
  const { boards, scales } = register;
  const byAudit = new Map<string, AuditAsAt>(
    register.audits.map((audit) => [audit.id, { audit, items: [], routings: new Map(), isInOrder: true }]),
  );
  const setOn = makeSetOn(register);
  const criteriaDay = before?.day ?? day;
  const criteriaSet = setOn(criteriaDay);
  const sitting = before && sittingOf(asGiven, before);
  let asked: Recommendation;
  let askedOf: AuditAsAt;
  // One for all recommendations: making it anew for each costs as much as the answer.
  const boardOn = (eventDay: CalendarDay): string | undefined =>
    boardOf(routeOnce(asked, askedOf, setOn(eventDay), scales));
  for (const recommendation of register.recommendations) {
    const owner = byAudit.get(recommendation.auditId);
    if (owner === undefined) {
      throw new Error(
        `Recommendation ${recommendation.id} belongs to audit ${recommendation.auditId}, which is missing`,
      );
    }
    const { audit } = owner;
    const raised = raisedOn(recommendation, audit);
    if (raised > day) {
      continue;
    }
    asked = recommendation;
    askedOf = owner;
    const standing = standingAsAt(recommendation, raised, day, boards, boardOn, sitting);
    const target = targetDateAsAt(recommendation, audit, day);
    const { updates, returned } = withoutReturned(knownInOrder(recommendation.updates, updateDay, day), day);
    const known = decisionsKnown(recommendation, day, sitting);
    const counting = countingDecisions(known);
    const previous = owner.items[owner.items.length - 1];
    owner.isInOrder &&= previous === undefined || compareRecommendations(previous.recommendation, recommendation) < 0;
    owner.items.push({
      recommendation,
      audit,
      raised,
      status: standing.status,
      standing,
      routing: routeOnce(recommendation, owner, criteriaSet, scales),
      target,
      dueDay: target.dueDay,
      targetDateRag: targetDateRag(standing.status, target.dueDay, day),
      originalDateRag:
        recommendation.originalTarget === undefined
          ? undefined
          : targetDateRag(standing.status, target.originalDueDay, day),
      priorityRag: priorityRag(recommendation.priority),
      steps: stepsAsAt(recommendation.steps, day),
      updates,
      returned,
      decisions: knownInOrder(counting, decisionDay, day),
      withdrawn: counting === known ? NO_DECISIONS : known.filter((each) => !counting.includes(each)),
    });
  }
  const recommendations: RecommendationAsAt[] = [];
  for (const { items, isInOrder } of byAudit.values()) {
    if (!isInOrder) {
      items.sort((left, right) => compareRecommendations(left.recommendation, right.recommendation));
    }
    for (const item of items) {
      recommendations.push(item);
    }
  }
  return { register, day, criteriaSet, recommendations };
}
