import { boardOf } from '../../domain/asAt';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import { criteriaSetInForce, route } from '../../domain/criteria';
import { BEGINNING } from '../../domain/defaults';
import { Audit, CriteriaSet, Recommendation, Register } from '../../domain/register';
import { raisedOn } from '../../domain/targetDates';

/** A recommendation that stands otherwise under other criteria. */
export interface Rerouting {
  readonly recommendation: Recommendation;
  readonly audit: Audit;
  /** The first day on which it does. */
  readonly from: CalendarDay;
  /** `undefined` where no rule covers it. */
  readonly boardBefore: string | undefined;
  readonly boardAfter: string | undefined;
}

function findRerouting(
  { scales }: Register,
  recommendation: Recommendation,
  audit: Audit,
  before: readonly CriteriaSet[],
  after: readonly CriteriaSet[],
): Rerouting | undefined {
  const raised = raisedOn(recommendation, audit);
  const begins = [...before, ...after].map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > raised);
  for (const day of [raised, ...begins.sort()]) {
    const [was, becomes] = [before, after].map((sets) =>
      route(recommendation, audit, criteriaSetInForce(sets, day), scales),
    );
    if (was === undefined || becomes === undefined) {
      continue;
    }
    const [boardBefore, boardAfter] = [boardOf(was), boardOf(becomes)];
    // no rule covers it either way: that another set says so changes nothing
    const isSame = boardBefore === boardAfter && (boardAfter === undefined || was.reason === becomes.reason);
    if (!isSame) {
      return { recommendation, audit, from: day, boardBefore, boardAfter };
    }
  }
  return undefined;
}

/**
 * The recommendations of a register that go to another board, or for another reason, under other criteria, on whatever
 * day since each was raised.
 */
export function findReroutings(
  register: Register,
  before: readonly CriteriaSet[],
  after: readonly CriteriaSet[],
): readonly Rerouting[] {
  const audits = new Map(register.audits.map((audit) => [audit.id, audit]));
  return register.recommendations.flatMap((recommendation) => {
    const audit = audits.get(recommendation.auditId);
    return audit === undefined ? [] : (findRerouting(register, recommendation, audit, before, after) ?? []);
  });
}

/** A rerouting in words: `Fleet Management 4.1 goes to SORB instead of JARAP from 1 February 2020`. */
export function describeRerouting({ recommendation, audit, from, boardBefore, boardAfter }: Rerouting): string {
  const name = `${audit.title} ${recommendation.reference}`;
  const since = from === BEGINNING ? '' : ` from ${formatDay(from)}`;
  return boardBefore === boardAfter
    ? `${name} goes to ${boardAfter ?? 'no board'} for another reason${since}`
    : `${name} goes to ${boardAfter ?? 'no board'} instead of ${boardBefore ?? 'no board'}${since}`;
}

/** The names of sets for a sentence: `"All to JARAP", "Ours"`. */
export function nameSets(sets: readonly CriteriaSet[]): string {
  return sets.map(({ name }) => `"${name}"`).join(', ');
}
