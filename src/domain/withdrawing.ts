import { RecommendationAsAt } from './asAt';
import { CalendarDay, formatDay } from './calendarDay';
import { Actor, DecisionChange, roleOfOwner } from './closing';
import { meetingsOf } from './meetings';
import { Decision, Register } from './register';
import { allUpdates } from './returnedUpdates';

export type CheckedWithdrawal =
  { readonly ok: true; readonly change: DecisionChange } | { readonly ok: false; readonly message: string };

/** Why somebody withdraws no decision on the recommendation at all; `undefined` for who may. */
function refuseWho(item: RecommendationAsAt, { nameChanges }: Pick<Register, 'nameChanges'>, actor: Actor) {
  if (!actor.isGovernance) {
    return 'Decisions are withdrawn by governance. Ask the governance officer.';
  }
  const owned = roleOfOwner(item, nameChanges, actor);
  return owned === undefined
    ? undefined
    : `You own this recommendation (${owned}), so somebody else must withdraw what was decided on it.`;
}

function refuseWhat(
  item: RecommendationAsAt,
  decision: Decision,
  { meetings }: Pick<Register, 'meetings'>,
  today: CalendarDay,
): string | undefined {
  const last = item.decisions[item.decisions.length - 1];
  if (!item.decisions.some(({ id }) => id === decision.id)) {
    return 'The decision has been withdrawn already.';
  }
  if (last !== undefined && last.id !== decision.id) {
    return `${last.board} has decided since (${last.decision.toLowerCase()}). Withdraw that first.`;
  }
  const sitting = decision.meetingDate;
  const ofDay = [...item.decisions, ...item.withdrawn].filter(({ meetingDate }) => meetingDate.from === sitting.from);
  const isLater = ({ date, decisionsOfDay = 0 }: ReturnType<typeof allUpdates>[number]): boolean =>
    date.from > sitting.from || (date.from === sitting.from && decisionsOfDay >= ofDay.length);
  if (allUpdates(item).some(isLater)) {
    return 'Its owner has reported since, so the decision stands. Record what the board decides next.';
  }
  const next = meetingsOf(meetings, decision.board).find(({ date }) => date > sitting.to && date <= today);
  return next === undefined
    ? undefined
    : `${decision.board} has met since, on ${formatDay(next.date)}, so the decision stands. The board can decide otherwise.`;
}

/**
 * Checks whether a decision can be withdrawn, and says what withdrawing it adds: an entry of the same sitting. Only while
 * nothing rests on it: the last decision on the recommendation, before its owner reports again and before the board's next
 * sitting; by governance, and by nobody on what they own. `item` is the recommendation as at `today`.
 */
export function checkWithdrawal(
  item: RecommendationAsAt,
  decision: Decision,
  register: Pick<Register, 'meetings' | 'nameChanges'>,
  actor: Actor,
  today: CalendarDay,
): CheckedWithdrawal {
  const message = refuseWho(item, register, actor) ?? refuseWhat(item, decision, register, today);
  if (message !== undefined) {
    return { ok: false, message };
  }
  const { board, meetingDate } = decision;
  return {
    ok: true,
    change: {
      decision: { board, meetingDate, decision: 'Withdrawn', note: '', minuteNumber: '' },
      status: undefined,
      statusDate: undefined,
    },
  };
}
