import type { RegisterAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Actor } from '../../domain/closing';
import { meetingsOf } from '../../domain/meetings';
import { Permission, PermittedAction, permissionsToDecide, permissionsToReport } from '../../domain/permissions';
import type { Meeting, Register } from '../../domain/register';
import { isSameWord } from '../../domain/scales';
import { knownOn } from '../registerState/knownOn';

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
  readonly deciding: Deciding | undefined;
  readonly refused: readonly Refused[];
}

type PermissionsOn = (day: CalendarDay) => readonly Permission[];

function allowedBy(permissions: readonly Permission[]): readonly Permission[] {
  return permissions.filter(({ isAllowed }) => isAllowed);
}

/** Whether a sitting of that day could record one of the decisions that are allowed today. */
function canRecord(meeting: Meeting, today: readonly Permission[], permissionsOn: PermissionsOn): boolean {
  return allowedBy(permissionsOn(meeting.date)).some(({ action, board }) =>
    today.some((each) => each.action === action && isSameWord(each.board ?? '', board ?? '')),
  );
}

function decidingOf(
  today: readonly Permission[],
  register: Register,
  day: CalendarDay,
  permissionsOn: PermissionsOn,
): Deciding | undefined {
  const [first] = today;
  if (first?.board === undefined) {
    return undefined;
  }
  const { board } = first;
  const sittings = meetingsOf(register.meetings, board);
  const last = [...sittings].reverse().find(({ date }) => date <= day);
  return {
    board,
    decisions: today.map(({ action }) => action),
    sitting: last !== undefined && canRecord(last, today, permissionsOn) ? last : undefined,
    next: sittings.find(({ date }) => date > day),
  };
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
  const of = board === undefined ? '' : ` of ${board}`;
  return group.length === all.length ? `Any decision${of}` : `Decisions${of}: ${nameActions(group)}`;
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
  const permissionsOn: PermissionsOn = (on) => {
    const then = knownOn(register, on).recommendations.find(({ recommendation }) => recommendation.id === id);
    return then === undefined ? [] : permissionsToDecide(then, register, actor, on);
  };
  const reports = permissionsToReport(item, register, actor);
  const decisions = permissionsToDecide(item, register, actor, day);
  return {
    allowed: new Set(allowedBy([...reports, ...decisions]).map(({ action }) => action)),
    deciding: decidingOf(allowedBy(decisions), register, day, permissionsOn),
    refused: [...grouped(reports, nameActions), ...grouped(decisions, (group) => nameDecisions(group, decisions))],
  };
}
