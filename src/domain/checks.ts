import { RecommendationAsAt, RegisterAsAt, isRoutedTo } from './asAt';
import { CalendarDay, formatDay } from './calendarDay';
import { findBoard } from './boards';
import { updatesServing } from './links';
import { describePeriod } from './period';
import { Update } from './register';
import { awaitsDateAgreement } from './targetDates';

export { nameOf } from './recommendationName';

/** Something an officer should know before a paper leaves the house. Errors stop a final paper; a draft is still made. */
export interface Problem {
  /** Permanent id of the check that found it. */
  readonly id: ProblemId;
  readonly severity: 'error' | 'warning';
  readonly recommendationId: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

export type ProblemId =
  | 'unrouted'
  | 'override-without-reason'
  | 'override-unknown-board'
  | 'no-target-date'
  | 'overdue'
  | 'no-update'
  | 'closing-limb-missing'
  | 'evidence-outstanding'
  | 'date-needs-agreement'
  | 'step-open'
  | 'earlier-than-dependency'
  | 'report-not-attached'
  | 'confidential-named';

type Check = (item: RecommendationAsAt, context: CheckContext) => Omit<Problem, 'recommendationId'> | undefined;

interface CheckContext {
  readonly known: RegisterAsAt;
  readonly previousMeetingDay: CalendarDay | undefined;
  readonly byId: ReadonlyMap<string, RecommendationAsAt>;
  readonly updatesOf: (item: RecommendationAsAt) => readonly Update[];
}

/** The same with the month of the audit, `FLEET MANAGEMENT (September 2018) 4.2`: title and issue together identify it. */
export function identify({ audit, recommendation }: RecommendationAsAt): string {
  return `${audit.title} (${describePeriod(audit.issued)}) ${recommendation.reference}`;
}

const CHECKS: readonly Check[] = [
  (item) =>
    item.routing.kind === 'unrouted'
      ? {
          id: 'unrouted',
          severity: 'error',
          message: `${identify(item)} goes to no board: ${item.routing.reason} Complete the audit, add a rule or set an override.`,
        }
      : undefined,
  (item) =>
    item.recommendation.override !== undefined && item.recommendation.override.reason.trim() === ''
      ? {
          id: 'override-without-reason',
          severity: 'error',
          message: `${identify(item)} is sent to ${item.recommendation.override.board} by an override that gives no reason. Add the reason.`,
        }
      : undefined,
  (item, { known }) =>
    item.routing.kind === 'routed' && findBoard(known.register.boards, item.routing.board) === undefined
      ? {
          id: 'override-unknown-board',
          severity: 'error',
          message: `${identify(item)} is sent to "${item.routing.board}", which is not one of the boards. Correct the name or add the board.`,
        }
      : undefined,
  (item) =>
    item.targetDateRag.hasNoTargetDate
      ? {
          id: 'no-target-date',
          severity: 'warning',
          message: `${identify(item)} is open and has no target date. Ask its owner for one.`,
        }
      : undefined,
  (item) =>
    item.targetDateRag.rag === 'RED' && item.dueDay !== undefined
      ? {
          id: 'overdue',
          severity: 'warning',
          message: `${identify(item)} was due on ${formatDay(item.dueDay)} and is still open.`,
        }
      : undefined,
  (item, { previousMeetingDay, updatesOf }) => {
    if (item.status !== 'Open' || previousMeetingDay === undefined) {
      return undefined;
    }
    return updatesOf(item).every((update) => update.date.from <= previousMeetingDay)
      ? {
          id: 'no-update',
          severity: 'warning',
          message: `${identify(item)} has no update since the meeting of ${formatDay(previousMeetingDay)}. Ask its owner.`,
        }
      : undefined;
  },
  (item, { known }) => {
    if (item.status !== 'Proposed closed') {
      return undefined;
    }
    // Either limb is given by a text or a file; what a file shows is for its readers to say. One from before the proposal,
    // such as the audit's report, came with something else.
    const proposedFrom = item.updates.find(({ proposes }) => proposes === 'Closure')?.date.from ?? '';
    const hasFile = item.recommendation.evidence.some(
      ({ addedOn }) => addedOn.from <= known.day && addedOn.from >= proposedFrom,
    );
    const isImplemented = hasFile || item.updates.some((update) => update.implemented !== '');
    const isWorking =
      hasFile || item.updates.some((update) => update.evidence !== '' || update.working?.achieved !== undefined);
    const missing = [
      ...(isImplemented ? [] : ['that it has been implemented']),
      ...(isWorking ? [] : ['the evidence that it is working']),
    ];
    return missing.length === 0
      ? undefined
      : {
          id: 'closing-limb-missing',
          severity: 'warning',
          message: `${identify(item)} is proposed closed, but no update states ${missing.join(' or ')}.`,
        };
  },
  (item) =>
    item.standing.evidenceRequested === undefined
      ? undefined
      : {
          id: 'evidence-outstanding',
          severity: 'warning',
          message: `${identify(item)}: ${item.standing.evidenceRequested.board} asked for more evidence and no update has answered.`,
        },
  (item, { known }) =>
    item.status === 'Open' && awaitsDateAgreement(item.target, item.decisions, known.register.revisionLimit)
      ? {
          id: 'date-needs-agreement',
          severity: 'warning',
          message: `${identify(item)}: revision ${item.target.revisions} of its target date needs the board's agreement (its owner may revise it up to ${known.register.revisionLimit} times). Ask the board to agree the new date.`,
        }
      : undefined,
  (item) =>
    item.status === 'Proposed closed' && item.steps.open > 0
      ? {
          id: 'step-open',
          severity: 'warning',
          message: `${identify(item)} is proposed closed with ${item.steps.open} of ${item.steps.total} steps still open.`,
        }
      : undefined,
  (item, { byId }) => {
    if (item.status !== 'Open' || item.dueDay === undefined) {
      return undefined;
    }
    for (const id of item.recommendation.dependsOn) {
      const first = byId.get(id);
      if (first?.status === 'Open' && first.dueDay !== undefined && first.dueDay > item.dueDay) {
        return {
          id: 'earlier-than-dependency',
          severity: 'warning',
          message: `${identify(item)} is due on ${formatDay(item.dueDay)}, before ${identify(first)} on which it depends (${formatDay(first.dueDay)}).`,
        };
      }
    }
    return undefined;
  },
];

/**
 * The problems of a board's paper on a day, errors first (DOMAIN.md, "Rules of the engine", "Links", "The update
 * cycle"): those of the recommendations that go to the board, and of every unrouted one.
 */
export function findProblems(known: RegisterAsAt, board: string, previousMeetingDay?: CalendarDay): readonly Problem[] {
  const context: CheckContext = {
    known,
    previousMeetingDay,
    byId: new Map(known.recommendations.map((item) => [item.recommendation.id, item])),
    updatesOf: updatesServing(known),
  };
  const problems: Problem[] = [];
  for (const item of known.recommendations) {
    if (item.routing.kind === 'unrouted' || isRoutedTo(item, board)) {
      for (const check of CHECKS) {
        const problem = check(item, context);
        if (problem !== undefined) {
          problems.push({ ...problem, recommendationId: item.recommendation.id });
        }
      }
    }
  }
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
