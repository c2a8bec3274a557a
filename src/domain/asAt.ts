import { CalendarDay } from './calendarDay';
import { Routing, criteriaSetInForce, route } from './criteria';
import { Rag, RagAnswer, priorityRag, targetDateRag } from './rag';
import { Audit, CriteriaSet, Decision, Recommendation, Register, Status, Update } from './register';
import { isSameWord } from './scales';
import { BeforeMeeting, Standing, decisionsKnown, standingAsAt } from './statusHistory';
import { TargetDateAsAt, raisedOn, targetDateAsAt } from './targetDates';

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
  /** Scheme 2; `undefined` for a priority that it does not colour. */
  readonly priorityRag: Rag | undefined;
  /** Known updates, oldest first; several of one day stay in their recorded order. */
  readonly updates: readonly Update[];
  /** Known decisions, oldest first. */
  readonly decisions: readonly Decision[];
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

/** Orders references as reports number them: `4.2` before `4.10`, `4.2a` after `4.2`. */
export function compareReferences(left: string, right: string): number {
  const leftParts = left.match(/\d+|\D+/g) ?? [];
  const rightParts = right.match(/\d+|\D+/g) ?? [];
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index += 1) {
    const leftPart = leftParts[index];
    const rightPart = rightParts[index];
    if (leftPart === undefined || rightPart === undefined) {
      return leftPart === undefined ? -1 : 1;
    }
    const byNumber = Number(leftPart) - Number(rightPart);
    if (!Number.isNaN(byNumber) && byNumber !== 0) {
      return byNumber;
    }
    if (Number.isNaN(byNumber) && leftPart !== rightPart) {
      return leftPart < rightPart ? -1 : 1;
    }
  }
  return 0;
}

function byDay<T>(items: readonly T[], dayOf: (item: T) => CalendarDay): readonly T[] {
  return [...items].sort((left, right) => (dayOf(left) < dayOf(right) ? -1 : dayOf(left) > dayOf(right) ? 1 : 0));
}

/**
 * The register as at a day (DOMAIN.md, "As at a day"). With `before`, the decisions of that sitting itself are left out:
 * the register as its board received it. A recommendation whose audit the register lacks is a programmer's error and throws.
 */
export function asAt(register: Register, day: CalendarDay, before?: BeforeMeeting): RegisterAsAt {
  const audits = new Map(register.audits.map((audit, position) => [audit.id, { audit, position }]));
  const items: { position: number; item: RecommendationAsAt }[] = [];
  const criteriaSet = criteriaSetInForce(register.criteriaSets, day);
  for (const recommendation of register.recommendations) {
    const owner = audits.get(recommendation.auditId);
    if (owner === undefined) {
      throw new Error(
        `Recommendation ${recommendation.id} belongs to audit ${recommendation.auditId}, which is missing`,
      );
    }
    const { audit, position } = owner;
    const raised = raisedOn(recommendation, audit);
    if (raised > day) {
      continue;
    }
    const routing = route(recommendation, audit, criteriaSet, register.scales);
    const boardOn = (eventDay: CalendarDay): string | undefined =>
      boardOf(route(recommendation, audit, criteriaSetInForce(register.criteriaSets, eventDay), register.scales));
    const standing = standingAsAt(recommendation, raised, day, register.boards, boardOn, before);
    const target = targetDateAsAt(recommendation, audit, day);
    const dueDay = target.current?.dueDay;
    items.push({
      position,
      item: {
        recommendation,
        audit,
        raised,
        status: standing.status,
        standing,
        routing,
        target,
        dueDay,
        targetDateRag: targetDateRag(standing.status, dueDay, day),
        priorityRag: priorityRag(recommendation.priority),
        updates: byDay(
          recommendation.updates.filter((update) => update.date.from <= day),
          (update) => update.date.from,
        ),
        decisions: byDay(decisionsKnown(recommendation, day, before), (decision) => decision.meetingDate.from),
      },
    });
  }
  items.sort(
    (left, right) =>
      left.position - right.position ||
      compareReferences(left.item.recommendation.reference, right.item.recommendation.reference),
  );
  return { register, day, criteriaSet, recommendations: items.map(({ item }) => item) };
}
