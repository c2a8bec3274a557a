import { RecommendationAsAt, RegisterAsAt, isRoutedTo } from './asAt';
import { CalendarDay } from './calendarDay';
import { findRule, sendsAuditWhole } from './criteria';
import { Audit, Decision } from './register';
import { isSameWord } from './scales';
import { isRunning } from './statusHistory';

/**
 * The audits that the criteria in force send to the board whole and that its pack carries for the first time: those
 * that entered the register after the board's previous meeting (DOMAIN.md, companion on audits graded Limited or below).
 * The report is attached and a representative of the service area attends.
 */
export function auditsGoingWhole(
  known: RegisterAsAt,
  board: string,
  previousMeetingDay: CalendarDay | undefined,
): readonly Audit[] {
  const { criteriaSet, register } = known;
  if (criteriaSet === undefined) {
    return [];
  }
  const firstCarried = new Map<Audit, CalendarDay>();
  for (const item of known.recommendations) {
    const rule = findRule(criteriaSet, item.audit, item.recommendation.priority, register.scales);
    if (isRoutedTo(item, board) && rule !== undefined && isSameWord(rule.board, board) && sendsAuditWhole(rule)) {
      const first = firstCarried.get(item.audit);
      firstCarried.set(item.audit, first === undefined || item.raised < first ? item.raised : first);
    }
  }
  return [...firstCarried]
    .filter(([, first]) => previousMeetingDay === undefined || first > previousMeetingDay)
    .map(([audit]) => audit);
}

/** The decision that settled a recommendation, for the list of those monitored elsewhere; `undefined` while it runs. */
export function closingDecision(item: RecommendationAsAt): Decision | undefined {
  return [...item.decisions]
    .reverse()
    .find(
      ({ decision }) =>
        (item.status === 'Closed' && decision === 'Closure agreed') ||
        (item.status === 'Not adopted' && decision === 'Not adopted agreed') ||
        (item.status === 'Superseded' && decision === 'Superseded agreed'),
    );
}

/** What the yearly report on recommendations that the criteria send elsewhere says: numbers and the list behind them. */
export interface ElsewhereReport {
  readonly raised: number;
  readonly ended: number;
  readonly running: number;
  readonly overdue: number;
  readonly items: readonly RecommendationAsAt[];
}

/**
 * The yearly report on what the criteria send to other boards than `board` (DOMAIN.md, companion on the auditor's report
 * once a year on housekeeping recommendations): what is running on the day, and what was raised or ended since `since`.
 */
export function reportElsewhere(known: RegisterAsAt, board: string, since: CalendarDay): ElsewhereReport {
  const items = known.recommendations.filter(
    (item) =>
      item.routing.kind === 'routed' &&
      !isRoutedTo(item, board) &&
      (isRunning(item.status) || item.standing.since > since),
  );
  return {
    raised: items.filter((item) => item.raised > since).length,
    ended: items.filter((item) => !isRunning(item.status)).length,
    running: items.filter((item) => isRunning(item.status)).length,
    overdue: items.filter((item) => item.targetDateRag.rag === 'RED').length,
    items,
  };
}
