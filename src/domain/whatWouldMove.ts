import { RecommendationAsAt, asAt } from './asAt';
import { CalendarDay } from './calendarDay';
import { Routing, criteriaSetInForce, findRule, route } from './criteria';
import { Audit, CriteriaSet, Register, SOURCES, Source } from './register';
import { isSameWord } from './scales';
import { isRunning } from './statusHistory';

/** A running recommendation that other criteria would send elsewhere. */
export interface Move {
  readonly item: RecommendationAsAt;
  readonly from: Routing;
  readonly to: Routing;
}

function isSameAnswer(left: Routing, right: Routing): boolean {
  return left.kind === 'routed' && right.kind === 'routed'
    ? isSameWord(left.board, right.board)
    : left.kind === right.kind;
}

/**
 * The running recommendations that would go to another board, or to none, under other criteria on a day (DOMAIN.md,
 * "Changing the criteria shows, before it is saved, which recommendations would move"). One that has ended stays where
 * it ended.
 */
export function whatWouldMove(
  before: readonly CriteriaSet[],
  after: readonly CriteriaSet[],
  register: Register,
  day: CalendarDay,
): readonly Move[] {
  const set = criteriaSetInForce(after, day);
  return asAt({ ...register, criteriaSets: before }, day)
    .recommendations.filter((item) => isRunning(item.status))
    .map((item) => ({ item, from: item.routing, to: route(item.recommendation, item.audit, set, register.scales) }))
    .filter(({ from, to }) => !isSameAnswer(from, to));
}

/** A combination that no rule of a set covers. */
export interface UncoveredCombination {
  readonly source: Source;
  /** `undefined`: not graded. */
  readonly assurance: string | undefined;
  /** `undefined`: no priority. */
  readonly priority: string | undefined;
}

/**
 * The combinations of source, grading and priority that a set leaves uncovered: recommendations of such a kind would be
 * unrouted. `auditor` is who is taken to have written the report.
 */
export function uncoveredCombinations(
  set: CriteriaSet,
  register: Pick<Register, 'scales'>,
  auditor = '',
): readonly UncoveredCombination[] {
  const gradings = [...new Set(register.scales.assurance.flat()), undefined];
  const priorities = [...new Set(register.scales.priority.flat()), undefined];
  const uncovered: UncoveredCombination[] = [];
  for (const source of SOURCES) {
    for (const assurance of gradings) {
      const audit: Pick<Audit, 'source' | 'auditor' | 'assurance'> = { source, auditor, assurance };
      for (const priority of priorities) {
        if (findRule(set, audit, priority, register.scales) === undefined) {
          uncovered.push({ source, assurance, priority });
        }
      }
    }
  }
  return uncovered;
}
