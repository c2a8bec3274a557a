import { RecommendationAsAt } from './asAt';
import { CalendarDay, compareDays } from './calendarDay';
import { actionDueDay } from './actionSheet';
import { isConfidential, isOfClosedSession } from './edition';
import { Action, Decision, Meeting, Recommendation, Register, Status } from './register';
import { isSameWord } from './scales';

/** What a board decided of a recommendation at a sitting, and what that changed. */
export interface DecidedItem {
  readonly item: RecommendationAsAt;
  readonly decision: Decision;
  readonly before: Status;
  readonly after: Status;
}

/** What a sitting came to. */
export interface SittingSummary {
  /** Decisions by which a recommendation ended, or was opened again. */
  readonly settled: readonly DecidedItem[];
  /** Agreements that another board has yet to make final, dates agreed, and what was noted. */
  readonly agreed: readonly DecidedItem[];
  /** Requests for more evidence, and closings refused: its owners owe an answer. */
  readonly asked: readonly DecidedItem[];
  /** Actions that the sitting gave, the soonest due first; those without a date last. */
  readonly raised: readonly Action[];
  /** Actions that it closed. */
  readonly closed: readonly Action[];
  /** What was put to it and not decided. */
  readonly undecided: readonly RecommendationAsAt[];
  /** How many of all these are left out because they are confidential or of a closed session. */
  readonly leftOut: number;
}

type WhatActionsNeed = Pick<Register, 'actions' | 'audits' | 'recommendations'>;

function isOf({ board, date }: Meeting, ofAction: Action, on: Action['closedOn']): boolean {
  return on !== undefined && on.from === date && on.to === date && isSameWord(ofAction.board, board);
}

/** The actions that a sitting gave, in their order. */
export function actionsGivenAt({ actions }: Pick<Register, 'actions'>, meeting: Meeting): readonly Action[] {
  return actions.filter((action) => isOf(meeting, action, action.meetingDate));
}

function byDue(left: Action, right: Action): number {
  const [due, other]: readonly (CalendarDay | undefined)[] = [actionDueDay(left), actionDueDay(right)];
  return Number(due === undefined) - Number(other === undefined) || compareDays(due ?? '', other ?? '');
}

/** The recommendations that are not confidential, by id: what an action is linked to and is not among them is not named. */
function openRecommendations({ audits, recommendations }: WhatActionsNeed): ReadonlySet<string> {
  const openAudits = new Set(audits.filter(({ confidential }) => !confidential).map(({ id }) => id));
  const isOpen = ({ auditId, confidential }: Recommendation): boolean => !confidential && openAudits.has(auditId);
  return new Set(recommendations.filter(isOpen).map(({ id }) => id));
}

/**
 * What a sitting came to, of what it decided and left undecided, with the actions that it gave and closed. Unless it is
 * `isWhole`, what is confidential and the actions of a closed session are left out, for it is sent as a mail; so is an
 * action whose recommendation the register does not hold, as one not read of a long register: nothing says that it is open.
 */
export function sittingSummary(
  register: WhatActionsNeed,
  meeting: Meeting,
  decided: readonly DecidedItem[],
  undecided: readonly RecommendationAsAt[],
  isWhole: boolean,
): SittingSummary {
  const given = actionsGivenAt(register, meeting);
  const closed = register.actions.filter((action) => isOf(meeting, action, action.closedOn));
  const open = openRecommendations(register);
  const isShown = (item: RecommendationAsAt): boolean => isWhole || !isConfidential(item);
  const isLinkOpen = ({ recommendationId }: Action): boolean =>
    recommendationId === undefined || open.has(recommendationId);
  const isActionShown = (action: Action): boolean => isWhole || (!isOfClosedSession(action) && isLinkOpen(action));
  const all = [
    decided.map(({ item }) => isShown(item)),
    undecided.map(isShown),
    [...given, ...closed].map(isActionShown),
  ];
  const shown = decided.filter(({ item }) => isShown(item));
  const isAsking = ({ decision }: DecidedItem): boolean =>
    decision.decision === 'More evidence requested' || decision.decision === 'Closure refused';
  const hasSettled = ({ before, after, decision }: DecidedItem): boolean =>
    before !== after && decision.decision !== 'Noted' && decision.decision !== 'Date agreed';
  return {
    settled: shown.filter((each) => !isAsking(each) && hasSettled(each)),
    agreed: shown.filter((each) => !isAsking(each) && !hasSettled(each)),
    asked: shown.filter(isAsking),
    raised: given.filter(isActionShown).sort(byDue),
    closed: closed.filter(isActionShown),
    undecided: undecided.filter(isShown),
    leftOut: all.flat().filter((each) => !each).length,
  };
}
