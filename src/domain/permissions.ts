import { RecommendationAsAt } from './asAt';
import { CalendarDay } from './calendarDay';
import { Actor, awaitedBoard, checkDecision, pathOf, roleOfOwner } from './closing';
import { DecisionKind, NameChange, Register } from './register';
import { isRunning } from './statusHistory';

export type PermittedAction = 'Post an update' | 'Propose closing' | 'Add a step' | 'Settle a step' | DecisionKind;

/** What a person may do now, and where not, who may or what is missing. */
export interface Permission {
  readonly action: PermittedAction;
  /** The board that would decide; `undefined` for what no board does. */
  readonly board: string | undefined;
  readonly isAllowed: boolean;
  /** Why not, in sentences; `''` where it is allowed. */
  readonly whyNot: string;
}

const OFFERED: readonly DecisionKind[] = [
  'Closure agreed',
  'Not adopted agreed',
  'Superseded agreed',
  'Closure refused',
  'More evidence requested',
  'Date agreed',
  'Reopened',
];

/** Stands for whoever may decide: what is left then is what the recommendation itself lacks. */
const ANY_OFFICER: Actor = { roles: [], isGovernance: true };

function permission(action: PermittedAction, whyNot: string | undefined, board?: string): Permission {
  return { action, board, isAllowed: whyNot === undefined, whyNot: whyNot ?? '' };
}

function lowerStatus({ status }: RecommendationAsAt): string {
  return status.toLowerCase();
}

/** Owners report on what they own, and governance for them (DOMAIN.md, "The update cycle"). */
function refuseUpdate(item: RecommendationAsAt, nameChanges: readonly NameChange[], actor: Actor): string | undefined {
  if (!isRunning(item.status)) {
    return `It is ${lowerStatus(item)}: it takes no more updates.`;
  }
  if (actor.isGovernance || roleOfOwner(item, nameChanges, actor) !== undefined) {
    return undefined;
  }
  const { owners } = item.recommendation;
  return owners.length === 0
    ? 'It has no owner, so governance reports on it. Ask the governance officer.'
    : `Its owner reports on it (${owners.join(', ')}), or governance for them.`;
}

function refuseProposal(item: RecommendationAsAt, register: Pick<Register, 'boards'>): string | undefined {
  const { proposal } = item.standing;
  if (proposal === 'Closure') {
    const board = awaitedBoard(item, register.boards);
    return board === undefined
      ? 'It is proposed closed already, and goes to no board.'
      : `It is proposed closed already; ${board} decides next.`;
  }
  const { open, total } = item.steps;
  return open === 0
    ? undefined
    : `${open} of ${total} steps ${open === 1 ? 'is' : 'are'} still open. Finish them, or drop them with a reason.`;
}

const ASK_GOVERNANCE = 'Steps are kept by governance. Ask the governance officer.';

/** Why a step cannot be added now; a closing is proposed only when all are settled, so none comes after it. */
function refuseNewStep(item: RecommendationAsAt, actor: Actor): string | undefined {
  if (!actor.isGovernance) {
    return ASK_GOVERNANCE;
  }
  return item.status === 'Open' ? undefined : `It is ${lowerStatus(item)}: steps are added to open ones.`;
}

function refuseSettling(item: RecommendationAsAt, actor: Actor): string | undefined {
  if (!actor.isGovernance) {
    return ASK_GOVERNANCE;
  }
  if (!isRunning(item.status)) {
    return `It is ${lowerStatus(item)}: its steps stay as they are.`;
  }
  return item.steps.open === 0 ? 'No step is open.' : undefined;
}

/** Why a person decides on nothing of it, whatever its state; `undefined` for whoever may record decisions. */
function refuseDecider(item: RecommendationAsAt, nameChanges: readonly NameChange[], actor: Actor): string | undefined {
  const role = roleOfOwner(item, nameChanges, actor);
  if (role !== undefined) {
    return `You own this recommendation (${role}), so somebody else must record what is decided on it.`;
  }
  return actor.isGovernance ? undefined : 'Decisions are recorded by governance. Ask the governance officer.';
}

/**
 * The decisions that the awaited board (or, where nothing is proposed, the last) could record at a sitting of that day,
 * each with the reason when it cannot. `item` is the recommendation as at that day. Who may not decide is told that alone.
 */
export function permissionsToDecide(
  item: RecommendationAsAt,
  register: Pick<Register, 'boards' | 'revisionLimit' | 'nameChanges'>,
  actor: Actor,
  day: CalendarDay,
): readonly Permission[] {
  const path = pathOf(item, register.boards);
  const board = awaitedBoard(item, register.boards) ?? path[path.length - 1];
  const ofPerson = refuseDecider(item, register.nameChanges, actor);
  return OFFERED.map((decision) => {
    const draft = { board: board ?? '', meetingDay: day, decision, note: 'given when recorded', minuteNumber: '' };
    const checked = checkDecision(item, draft, register, ANY_OFFICER);
    const ofState = checked.ok ? undefined : checked.problems.map(({ message }) => message).join(' ');
    return permission(decision, ofPerson ?? ofState, board);
  });
}

/** What a person may do to a recommendation besides deciding on it: report, propose closing, and keep its steps. */
export function permissionsToReport(
  item: RecommendationAsAt,
  register: Pick<Register, 'boards' | 'nameChanges'>,
  actor: Actor,
): readonly Permission[] {
  const noUpdate = refuseUpdate(item, register.nameChanges, actor);
  return [
    permission('Post an update', noUpdate),
    permission('Propose closing', noUpdate ?? refuseProposal(item, register)),
    permission('Add a step', refuseNewStep(item, actor)),
    permission('Settle a step', refuseSettling(item, actor)),
  ];
}
