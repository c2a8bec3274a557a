import type { RecommendationAsAt } from '../../domain/asAt';
import { Actor, CheckedDecision, DecisionDraft, DecisionProblem, checkDecision } from '../../domain/closing';
import { DECISIONS } from '../../domain/register';
import type { DecisionKind, Meeting, Register } from '../../domain/register';
import { strings } from './loc/en-GB';

/** A decision as it is typed: the meeting gives board and day. */
export interface TypedDecision {
  readonly decision: DecisionKind | undefined;
  readonly note: string;
  readonly minuteNumber: string;
}

export const NOTHING_TYPED: TypedDecision = { decision: undefined, note: '', minuteNumber: '' };

/** Decisions that cannot be recorded for one and the same reason. */
export interface Refusal {
  readonly decisions: readonly DecisionKind[];
  readonly whyNot: string;
}

/** What can be decided of a recommendation at a meeting by who asks, and why the rest cannot. */
export interface DecisionChoices {
  readonly possible: readonly DecisionKind[];
  readonly refused: readonly Refusal[];
}

function draftOf(typed: TypedDecision, decision: DecisionKind, { board, date }: Meeting): DecisionDraft {
  return { ...typed, decision, board, meetingDay: date };
}

/** Asks the domain of each decision; `item` is the recommendation as at the sitting. */
export function decisionChoices(
  item: RecommendationAsAt,
  meeting: Meeting,
  register: Register,
  actor: Actor,
): DecisionChoices {
  const possible: DecisionKind[] = [];
  const refused = new Map<string, DecisionKind[]>();
  for (const decision of DECISIONS.filter((each) => each !== 'Withdrawn')) {
    const typed = { ...NOTHING_TYPED, note: strings.givenWhenRecorded };
    const checked = checkDecision(item, draftOf(typed, decision, meeting), register, actor);
    if (checked.ok) {
      possible.push(decision);
    } else {
      const whyNot = checked.problems.map(({ message }) => message).join(' ');
      refused.set(whyNot, [...(refused.get(whyNot) ?? []), decision]);
    }
  }
  return { possible, refused: [...refused].map(([whyNot, decisions]) => ({ decisions, whyNot })) };
}

const NOTHING_CHOSEN: DecisionProblem = { field: 'decision', message: strings.chooseWhatBoard };

/** `checkDecision` for what is typed; a decision that is not yet chosen is a problem. */
export function checkTyped(
  item: RecommendationAsAt,
  typed: TypedDecision,
  meeting: Meeting,
  register: Register,
  actor: Actor,
): CheckedDecision {
  return typed.decision === undefined
    ? { ok: false, problems: [NOTHING_CHOSEN] }
    : checkDecision(item, draftOf(typed, typed.decision, meeting), register, actor);
}
