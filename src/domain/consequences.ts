import { RecommendationAsAt, RegisterAsAt, isRoutedTo } from './asAt';
import { CalendarDay } from './calendarDay';
import { findRule, sendsAuditWhole } from './criteria';
import { Audit, Decision } from './register';
import { isSameWord } from './scales';

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
