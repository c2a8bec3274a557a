import { CalendarDay } from './calendarDay';
import { AssuranceTest, Audit, CriteriaRule, CriteriaSet, PriorityTest, Recommendation } from './register';
import { Scales, compareOnScale, isSameWord } from './scales';

/** Which board gets a recommendation, and why in words for a paper. `unrouted` is shown first everywhere and stops a pack. */
export type Routing =
  | {
      readonly kind: 'routed';
      readonly board: string;
      readonly reason: string;
      readonly by:
        { readonly kind: 'override' } | { readonly kind: 'rule'; readonly set: string; readonly rule: string };
    }
  | { readonly kind: 'unrouted'; readonly reason: string };

/** The set in force on a day: the newest that has begun; among sets that begin on one day, the last given. */
export function criteriaSetInForce(sets: readonly CriteriaSet[], day: CalendarDay): CriteriaSet | undefined {
  let inForce: CriteriaSet | undefined;
  for (const set of sets) {
    if (set.effectiveFrom <= day && (inForce === undefined || set.effectiveFrom >= inForce.effectiveFrom)) {
      inForce = set;
    }
  }
  return inForce;
}

function fitsAssurance(test: AssuranceTest | undefined, assurance: string | undefined, scales: Scales): boolean {
  if (test === undefined) {
    return true;
  }
  if (test.kind === 'notGraded') {
    return assurance === undefined;
  }
  if (assurance === undefined) {
    return false;
  }
  if (isSameWord(assurance, test.grading)) {
    return true;
  }
  const standing = compareOnScale(scales.assurance, assurance, test.grading);
  switch (test.kind) {
    case 'is':
      return false;
    case 'orAbove':
      return standing === 'above';
    case 'orBelow':
      return standing === 'below';
  }
}

function fitsPriority(test: PriorityTest | undefined, priority: string | undefined): boolean {
  if (test === undefined) {
    return true;
  }
  return test.kind === 'none' ? priority === undefined : priority !== undefined && isSameWord(priority, test.priority);
}

/** What the rules ask of an audit. */
type RatedAudit = Pick<Audit, 'source' | 'auditor' | 'assurance'>;

function fitsText(test: string | undefined, text: string): boolean {
  return test === undefined || isSameWord(test, text);
}

function fits(rule: CriteriaRule, audit: RatedAudit, priority: string | undefined, scales: Scales): boolean {
  return (
    fitsText(rule.source, audit.source) &&
    fitsText(rule.auditor, audit.auditor) &&
    fitsAssurance(rule.assurance, audit.assurance, scales) &&
    fitsPriority(rule.priority, priority)
  );
}

/** A rule's test of the assurance for a reader, for example `Limited or below`. */
export function describeAssuranceTest(test: AssuranceTest | undefined): string {
  switch (test?.kind) {
    case undefined:
      return 'Any';
    case 'is':
      return test.grading;
    case 'orAbove':
      return `${test.grading} or above`;
    case 'orBelow':
      return `${test.grading} or below`;
    case 'notGraded':
      return 'Not graded';
  }
}

/** A rule's test of the priority for a reader, for example `Housekeeping`. */
export function describePriorityTest(test: PriorityTest | undefined): string {
  return test === undefined ? 'Any' : test.kind === 'none' ? 'None' : test.priority;
}

/** Whether an audit that the rule sends to its board goes whole, with its report and a representative (companion (a)). */
export function sendsAuditWhole(rule: CriteriaRule): boolean {
  return rule.assurance?.kind === 'orBelow' && rule.priority === undefined;
}

/** The first rule of the set that fits, or `undefined`. */
export function findRule(
  set: CriteriaSet,
  audit: RatedAudit,
  priority: string | undefined,
  scales: Scales,
): CriteriaRule | undefined {
  return set.rules.find((rule) => fits(rule, audit, priority, scales));
}

function nameRule(set: string, rule: string): string {
  return `Criteria "${set}", rule ${rule}`;
}

/**
 * The board that gets a recommendation under a set, with its reason (DOMAIN.md, "Rules of the engine"). An override
 * goes before every rule; where no rule fits, the answer is `unrouted` and says what is missing.
 */
export function route(
  recommendation: Pick<Recommendation, 'priority' | 'override'>,
  audit: Audit,
  set: CriteriaSet | undefined,
  scales: Scales,
): Routing {
  if (recommendation.override !== undefined) {
    const { board, reason } = recommendation.override;
    return { kind: 'routed', board, reason: `Override: ${reason}`, by: { kind: 'override' } };
  }
  if (set === undefined) {
    return { kind: 'unrouted', reason: 'No reporting criteria were in force on this day.' };
  }
  const rule = findRule(set, audit, recommendation.priority, scales);
  if (rule === undefined) {
    const assurance = audit.assurance === undefined ? 'no assurance grading' : `assurance "${audit.assurance}"`;
    const priority = recommendation.priority === undefined ? 'no priority' : `priority "${recommendation.priority}"`;
    return {
      kind: 'unrouted',
      reason: `No rule of the criteria "${set.name}" covers this: ${assurance} with ${priority} (${audit.source}).`,
    };
  }
  return {
    kind: 'routed',
    board: rule.board,
    reason: rule.clause === '' ? `${nameRule(set.name, rule.id)}.` : rule.clause,
    by: { kind: 'rule', set: set.name, rule: rule.id },
  };
}

/** The routing in a sentence that names the board, the set, the rule and its clause. */
export function describeRouting(routing: Routing): string {
  if (routing.kind === 'unrouted') {
    return `Goes to no board. ${routing.reason}`;
  }
  const sentence = `${routing.board}. ${routing.reason}`;
  if (routing.by.kind === 'override') {
    return sentence;
  }
  const source = nameRule(routing.by.set, routing.by.rule);
  return routing.reason === `${source}.` ? sentence : `${sentence} (${source})`;
}
