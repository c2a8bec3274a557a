import type { RecommendationAsAt } from '../../domain/asAt';
import { boardOf } from '../../domain/asAt';
import { CalendarDay, LAST_DAY, compareDays, formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { awaitedBoard, roleOfOwner } from '../../domain/closing';
import { meetingsOf } from '../../domain/meetings';
import { describePeriod } from '../../domain/period';
import type { Decision, Meeting, Register } from '../../domain/register';
import { isRunning } from '../../domain/statusHistory';
import { RoundEntry, describeRoundEntry, updateRound } from '../../domain/updateRound';
import { knownOn } from '../registerState/knownOn';
import { strings } from './loc/en-GB';

/** What an owner owes, or has sent, for a meeting that is to come. */
export interface OwnEntry extends RoundEntry {
  readonly meeting: Meeting;
}

/** Something that an owner answers for and that owes no update now. */
export interface QuietEntry {
  readonly item: RecommendationAsAt;
  readonly why: string;
}

/** Everything that a person answers for. */
export interface MyUpdates {
  /** What is to be written, the soonest first. */
  readonly owed: readonly OwnEntry[];
  /** What has come for this round, the newest first. */
  readonly sent: readonly OwnEntry[];
  readonly quiet: readonly QuietEntry[];
}

/** The request for more evidence that the recommendation has not answered. */
export function outstandingRequest({ item }: Pick<RoundEntry, 'item'>): Decision | undefined {
  return item.standing.evidenceRequested;
}

function isOwed(entry: OwnEntry): boolean {
  return entry.state === 'missing' || entry.state === 'returned' || outstandingRequest(entry) !== undefined;
}

/** The day by which an update is wanted: the deadline, or the meeting itself where it has none. */
function wantedBy({ meeting }: OwnEntry): CalendarDay {
  return meeting.updatesDue ?? meeting.date;
}

function compareOwed(left: OwnEntry, right: OwnEntry): number {
  return (
    compareDays(wantedBy(left), wantedBy(right)) ||
    compareDays(left.item.dueDay ?? LAST_DAY, right.item.dueDay ?? LAST_DAY) ||
    (nameOf(left.item) < nameOf(right.item) ? -1 : 1)
  );
}

function compareSent(left: OwnEntry, right: OwnEntry): number {
  return (
    compareDays(right.update?.date.from ?? '', left.update?.date.from ?? '') ||
    (nameOf(left.item) < nameOf(right.item) ? -1 : 1)
  );
}

function whyQuiet(item: RecommendationAsAt, register: Register): string {
  const board = boardOf(item.routing);
  const awaited = awaitedBoard(item, register.boards);
  const asked = item.standing.evidenceRequested;
  if (asked !== undefined) {
    const note = asked.note === '' ? '' : ` “${asked.note}”`;
    return strings.boardAskedFor(asked.board, describePeriod(asked.meetingDate), note);
  }
  if (awaited !== undefined && item.status !== 'Open') {
    return strings.statusAwaitedDecides(item.status, awaited);
  }
  return board === undefined ? strings.itGoesTo : strings.boardHasNo(board);
}

/**
 * What the holder of the roles owes for the next meeting of each board, has sent for it, and answers for besides, as at
 * today. A role that was renamed is the same role under either name.
 */
export function myUpdates(register: Register, roles: readonly string[], today: CalendarDay): MyUpdates {
  const isOwn = (item: RecommendationAsAt): boolean =>
    roleOfOwner(item, register.nameChanges, { roles, isGovernance: false }) !== undefined;
  const running = knownOn(register, today).recommendations.filter((item) => isOwn(item) && isRunning(item.status));
  const boards = new Set(running.flatMap((item) => boardOf(item.routing) ?? []));
  const entries = [...boards].flatMap((board) => {
    const meeting = meetingsOf(register.meetings, board).find(({ date }) => date >= today);
    return meeting === undefined
      ? []
      : updateRound(register, board, meeting.date, today)
          .entries.filter(({ item }) => isOwn(item))
          .map((entry): OwnEntry => ({ ...entry, meeting }));
  });
  const isOfRound = new Set(entries.map(({ item }) => item.recommendation.id));
  return {
    owed: entries.filter(isOwed).sort(compareOwed),
    sent: entries.filter((entry) => !isOwed(entry)).sort(compareSent),
    quiet: running
      .filter((item) => !isOfRound.has(item.recommendation.id))
      .map((item) => ({ item, why: whyQuiet(item, register) })),
  };
}

/** By when the update is wanted: `Updates due by 6 October 2020`, or that there is no deadline. */
export function describeDeadline({ meeting: { updatesDue, date } }: Pick<OwnEntry, 'meeting'>): string {
  return updatesDue === undefined ? strings.noDeadlineIs(formatDay(date)) : strings.updatesDueBy(formatDay(updatesDue));
}

/** How the update stands in words. */
export function describeState(entry: OwnEntry, today: CalendarDay): string {
  const { state, update, meeting } = entry;
  const day = update === undefined ? '' : describePeriod(update.date);
  switch (state) {
    case 'returned':
      return strings.updateThatYou;
    case 'missing': {
      const asked = entry.requestedOn.length === 0 ? '' : ` ${describeRoundEntry(entry) ?? ''}`;
      const isLate = meeting.updatesDue !== undefined && meeting.updatesDue < today;
      return isLate ? strings.missingDeadlineHas(asked) : strings.notSentYet(asked);
    }
    case 'received':
      return strings.receivedYourUpdate(day);
    case 'late':
      return strings.lateYourUpdate(day);
    case 'nothing new':
      return strings.nothingNewYour(day);
  }
}
