import { RecommendationAsAt, boardOf } from './asAt';
import { approvalPath, findBoard } from './boards';
import { CalendarDay, LAST_DAY, formatDay, isCalendarDay } from './calendarDay';
import { nameOn } from './names';
import { Period, dayPeriod } from './period';
import { Board, Decision, DecisionKind, NameChange, Proposal, Register, Status } from './register';
import { isSameWord } from './scales';
import { isRunning } from './statusHistory';
import { awaitsDateAgreement } from './targetDates';

/** Who acts: the roles that the person holds, and whether the person belongs to governance. */
export interface Actor {
  readonly roles: readonly string[];
  readonly isGovernance: boolean;
  /** Whether they sit on a board or serve it: they read what is given in its closed sessions. */
  readonly isPanel?: boolean;
  /** Whether they sit on single boards and read nothing but what governance has shared with those. */
  readonly readsSharedRowsOnly?: boolean;
}

/** A decision as the governance officer records it. */
export interface DecisionDraft {
  readonly board: string;
  readonly meetingDay: CalendarDay;
  readonly decision: DecisionKind;
  readonly note: string;
  readonly minuteNumber: string;
}

/** What recording a decision adds; nothing that stands is changed but the current status. */
export interface DecisionChange {
  readonly decision: Omit<Decision, 'id'>;
  /** The new status, `undefined` when it stays. */
  readonly status: Status | undefined;
  readonly statusDate: Period | undefined;
}

/** Why a decision cannot be recorded, and what to do. */
export interface DecisionProblem {
  readonly field: keyof DecisionDraft;
  readonly message: string;
}

export type CheckedDecision =
  | { readonly ok: true; readonly change: DecisionChange }
  | { readonly ok: false; readonly problems: readonly DecisionProblem[] };

const PROPOSAL_AGREED: Partial<Record<DecisionKind, Proposal>> = {
  'Closure agreed': 'Closure',
  'Not adopted agreed': 'Not adopted',
  'Superseded agreed': 'Superseded',
};

const STATUS_AGREED: Record<Proposal, Status> = {
  Closure: 'Closed',
  'Not adopted': 'Not adopted',
  Superseded: 'Superseded',
};

/** Decisions that must say why. */
const NEEDS_NOTE: readonly DecisionKind[] = ['Closure refused', 'More evidence requested', 'Reopened'];

/** The role by which a person owns a recommendation, also one that has been renamed; `undefined` where they do not. */
export function roleOfOwner(
  { recommendation }: RecommendationAsAt,
  nameChanges: readonly NameChange[],
  actor: Actor,
): string | undefined {
  const nameNow = (role: string): string => nameOn(nameChanges, 'Role', role, LAST_DAY);
  return recommendation.owners.find((owner) => actor.roles.some((role) => isSameWord(nameNow(role), nameNow(owner))));
}

/** The boards that decide on a recommendation, in order; empty while it is unrouted. */
export function pathOf(item: RecommendationAsAt, boards: readonly Board[]): readonly string[] {
  const board = boardOf(item.routing);
  return board === undefined ? [] : approvalPath(boards, board);
}

function hasAgreed(item: RecommendationAsAt, board: string): boolean {
  return item.standing.agreedBy.some((agreed) => isSameWord(agreed, board));
}

/**
 * The first board on the path that has not yet agreed the proposal; `undefined` where nothing is proposed or it is
 * unrouted. Where all have agreed and it still runs, other criteria have since made one of them the last: that one
 * decides again.
 */
export function awaitedBoard(item: RecommendationAsAt, boards: readonly Board[]): string | undefined {
  if (item.standing.proposal === undefined) {
    return undefined;
  }
  const path = pathOf(item, boards);
  return path.find((board) => !hasAgreed(item, board)) ?? path[path.length - 1];
}

function refuseAgreement(
  item: RecommendationAsAt,
  draft: DecisionDraft,
  wanted: Proposal,
  path: readonly string[],
  last: string,
): DecisionProblem | undefined {
  const { proposal } = item.standing;
  if (proposal !== wanted) {
    const message =
      proposal === undefined
        ? `Its owner has not proposed this (${wanted.toLowerCase()}). Ask for an update that does.`
        : `Its owner proposes: ${proposal.toLowerCase()}. Agree that, or refuse it.`;
    return { field: 'decision', message };
  }
  if (hasAgreed(item, draft.board) && !isSameWord(draft.board, last)) {
    return { field: 'board', message: `${draft.board} has agreed this already.` };
  }
  const first = path.find((board) => !hasAgreed(item, board));
  if (first !== undefined && !isSameWord(first, draft.board)) {
    return { field: 'board', message: `${first} decides before ${draft.board}; record its decision first.` };
  }
  if (item.standing.evidenceRequested !== undefined && draft.note.trim() === '') {
    return {
      field: 'note',
      message: `${item.standing.evidenceRequested.board} asked for more evidence and no update has answered. Say in the note what answered it.`,
    };
  }
  return undefined;
}

function refuseKind(
  item: RecommendationAsAt,
  draft: DecisionDraft,
  path: readonly string[],
  last: string,
  register: Pick<Register, 'revisionLimit'>,
): DecisionProblem | undefined {
  if (draft.decision === 'Withdrawn') {
    return { field: 'decision', message: 'A decision is withdrawn where it stands, with "Undo".' };
  }
  const wanted = PROPOSAL_AGREED[draft.decision];
  const isLast = isSameWord(last, draft.board);
  if (draft.decision === 'Reopened') {
    if (isRunning(item.status)) {
      return { field: 'decision', message: 'It has not ended, so there is nothing to reopen.' };
    }
    return isLast ? undefined : { field: 'board', message: `Only ${last} reopens it.` };
  }
  if (!isRunning(item.status)) {
    return draft.decision === 'Noted'
      ? undefined
      : {
          field: 'decision',
          message: `It is ${item.status.toLowerCase()} since ${formatDay(item.standing.since)}. Reopen it first, or record "Noted".`,
        };
  }
  if (wanted !== undefined) {
    return refuseAgreement(item, draft, wanted, path, last);
  }
  if (draft.decision === 'Closure refused' || draft.decision === 'More evidence requested') {
    return item.standing.proposal === undefined
      ? { field: 'decision', message: 'Nothing is proposed, so there is nothing to refuse or to back with evidence.' }
      : undefined;
  }
  if (draft.decision === 'Date agreed') {
    if (!awaitsDateAgreement(item.target, item.decisions, register.revisionLimit)) {
      return { field: 'decision', message: 'No target date waits for agreement.' };
    }
    return isLast ? undefined : { field: 'board', message: `${last} agrees its dates.` };
  }
  return undefined;
}

function statusAfter(item: RecommendationAsAt, draft: DecisionDraft, last: string): Status | undefined {
  if (draft.decision === 'Reopened') {
    return 'Open';
  }
  if (draft.decision === 'Closure refused') {
    return item.status === 'Open' ? undefined : 'Open';
  }
  const agreed = PROPOSAL_AGREED[draft.decision];
  return agreed !== undefined && isSameWord(last, draft.board) ? STATUS_AGREED[agreed] : undefined;
}

/**
 * Checks a board's decision on a recommendation and says what recording it adds (DOMAIN.md, "Status and closing"). A board
 * decides only when it is on the approval path and those before it have agreed; only the last one ends or reopens; nobody
 * decides on what they own; governance records. `item` is the recommendation as at the meeting's day.
 */
export function checkDecision(
  item: RecommendationAsAt,
  draft: DecisionDraft,
  register: Pick<Register, 'boards' | 'revisionLimit' | 'nameChanges'>,
  actor: Actor,
): CheckedDecision {
  const path = pathOf(item, register.boards);
  const last = path[path.length - 1];
  const problems: DecisionProblem[] = [];
  let status: Status | undefined;
  if (!actor.isGovernance) {
    problems.push({ field: 'decision', message: 'Decisions are recorded by governance. Ask the governance officer.' });
  }
  const owned = roleOfOwner(item, register.nameChanges, actor);
  if (owned !== undefined) {
    problems.push({
      field: 'decision',
      message: `You own this recommendation (${owned}), so somebody else must record what is decided on it.`,
    });
  }
  if (last === undefined) {
    problems.push({ field: 'board', message: 'It goes to no board. Complete the audit or set an override first.' });
  } else if (!path.some((board) => isSameWord(board, draft.board))) {
    problems.push({ field: 'board', message: `${draft.board} does not decide on it; ${path.join(', then ')} does.` });
  } else {
    const refusal = refuseKind(item, draft, path, last, register);
    if (refusal !== undefined) {
      problems.push(refusal);
    }
    status = statusAfter(item, draft, last);
  }
  if (NEEDS_NOTE.includes(draft.decision) && draft.note.trim() === '') {
    problems.push({ field: 'note', message: 'Say why: the reason is kept with the decision.' });
  }
  if (!isCalendarDay(draft.meetingDay)) {
    problems.push({ field: 'meetingDay', message: 'Give the day of the meeting.' });
  } else if (draft.meetingDay < item.raised) {
    problems.push({
      field: 'meetingDay',
      message: `The meeting is earlier than the recommendation, which was raised on ${formatDay(item.raised)}.`,
    });
  }
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    change: {
      decision: {
        board: findBoard(register.boards, draft.board)?.name ?? draft.board,
        meetingDate: dayPeriod(draft.meetingDay),
        decision: draft.decision,
        note: draft.note.trim(),
        minuteNumber: draft.minuteNumber.trim(),
      },
      status,
      statusDate: status === undefined ? undefined : dayPeriod(draft.meetingDay),
    },
  };
}
