import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import type { Actor } from '../../domain/closing';
import { meetingsOf } from '../../domain/meetings';
import { Permission, PermittedAction, permissionsToDecide, permissionsToReport } from '../../domain/permissions';
import type { Meeting, Register } from '../../domain/register';
import { knownOn } from '../registerState/knownOn';
import { strings } from './loc/en-GB';

/** Actions that are not allowed for one and the same reason. */
export interface Refused {
  /** The actions in words, those of a board with its name. */
  readonly what: string;
  readonly whyNot: string;
}

/** Decisions that can be recorded now, and at which sitting. */
export interface Deciding {
  readonly board: string;
  readonly decisions: readonly PermittedAction[];
  /** The board's last sitting, where these can be recorded at it. */
  readonly sitting: Meeting | undefined;
  /** Otherwise its next one; `undefined` where the register has none. */
  readonly next: Meeting | undefined;
}

/** What the signed-in person can do to a recommendation now, and what not and why. */
export interface WhatCanBeDone {
  readonly allowed: ReadonlySet<PermittedAction>;
  readonly deciding: readonly Deciding[];
  readonly refused: readonly Refused[];
}

function allowedBy(permissions: readonly Permission[]): readonly Permission[] {
  return permissions.filter(({ isAllowed }) => isAllowed);
}

/** Whether what a decision settles today is what it would have settled then, and not something that has come since. */
function isSameQuestion(decision: PermittedAction, then: RecommendationAsAt, now: RecommendationAsAt): boolean {
  return decision === 'Date agreed'
    ? then.target.revisions === now.target.revisions
    : then.standing.proposal === now.standing.proposal && then.standing.since === now.standing.since;
}

/** Which of today's decisions the sitting of that day can still record. */
function recordableAt(
  meeting: Meeting,
  today: readonly Permission[],
  item: RecommendationAsAt,
  register: Register,
  actor: Actor,
): readonly Permission[] {
  const { id } = item.recommendation;
  const { recommendations } = knownOn(register, meeting.date);
  const then = recommendations.find(({ recommendation }) => recommendation.id === id);
  if (then === undefined) {
    return [];
  }
  const allowed = allowedBy(permissionsToDecide(then, register, actor, meeting.date));
  return today.filter(
    ({ action, board }) =>
      allowed.some((each) => each.action === action && each.board === board) && isSameQuestion(action, then, item),
  );
}

function decidingOf(
  today: readonly Permission[],
  item: RecommendationAsAt,
  { register, day }: RegisterAsAt,
  actor: Actor,
): readonly Deciding[] {
  const board = today[0]?.board;
  if (board === undefined) {
    return [];
  }
  const sittings = meetingsOf(register.meetings, board);
  const last = [...sittings].reverse().find(({ date }) => date <= day);
  const next = sittings.find(({ date }) => date > day);
  const recordable = last === undefined ? [] : recordableAt(last, today, item, register, actor);
  const others = today.filter((each) => !recordable.includes(each));
  const deciding = (decisions: readonly Permission[], sitting: Meeting | undefined): readonly Deciding[] =>
    decisions.length === 0 ? [] : [{ board, decisions: decisions.map(({ action }) => action), sitting, next }];
  return [...deciding(recordable, last), ...deciding(others, undefined)];
}

/** The refused permissions, those of one reason together. */
function grouped(
  permissions: readonly Permission[],
  nameOf: (group: readonly Permission[]) => string,
): readonly Refused[] {
  const byReason = new Map<string, readonly Permission[]>();
  for (const permission of permissions.filter(({ isAllowed }) => !isAllowed)) {
    byReason.set(permission.whyNot, [...(byReason.get(permission.whyNot) ?? []), permission]);
  }
  return [...byReason].map(([whyNot, group]) => ({ what: nameOf(group), whyNot }));
}

const nameActions = (group: readonly Permission[]): string => group.map(({ action }) => action).join(', ');

/** Decisions by the board that would take them: `JARAP: Closure agreed, Closure refused`. */
function nameDecisions(group: readonly Permission[], all: readonly Permission[]): string {
  const board = group[0]?.board;
  const of = board === undefined ? '' : strings.ofBoard(board);
  return group.length === all.length
    ? strings.anyDecisionOfValue(of)
    : strings.decisionsOfValueActions(of, nameActions(group));
}

/**
 * What a person can do to a recommendation today; `undefined` where the register does not have it. A decision is recorded
 * at a sitting: the last one of its board, when that came after what it decides on, or else the next.
 */
export function whatCanBeDone(known: RegisterAsAt, id: string, actor: Actor): WhatCanBeDone | undefined {
  const { register, day } = known;
  const item = known.recommendations.find(({ recommendation }) => recommendation.id === id);
  if (item === undefined) {
    return undefined;
  }
  const reports = permissionsToReport(item, register, actor);
  const decisions = permissionsToDecide(item, register, actor, day);
  return {
    allowed: new Set(allowedBy([...reports, ...decisions]).map(({ action }) => action)),
    deciding: decidingOf(allowedBy(decisions), item, known, actor),
    refused: [...grouped(reports, nameActions), ...grouped(decisions, (group) => nameDecisions(group, decisions))],
  };
}
