import type { RecommendationAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { awaitedBoard, pathOf } from '../../domain/closing';
import type { Decision, Meeting, Register } from '../../domain/register';
import { isSameWord } from '../../domain/scales';
import type { DecidedItem } from '../../domain/sittingSummary';
import { isRunning } from '../../domain/statusHistory';
import { awaitsDateAgreement } from '../../domain/targetDates';
import { UpdateRound, updateRound } from '../../domain/updateRound';
import { knownOn } from '../registerState/knownOn';

/** A proposal that another board must agree first. */
export interface Waiting {
  readonly item: RecommendationAsAt;
  readonly board: string;
}

/** Everything that the page of a meeting shows. */
export interface MeetingFacts {
  readonly round: UpdateRound;
  /** Whether its day has come, so that decisions can be recorded. */
  readonly hasBegun: boolean;
  /** What waits for this board, as it receives it: proposals, and dates that need its agreement. */
  readonly agenda: readonly RecommendationAsAt[];
  readonly waiting: readonly Waiting[];
  readonly decided: readonly DecidedItem[];
  /**
   * What is gone through at the sitting, as the board receives it, in the order of its paper: what is proposed, then dates that
   * need agreement, then what it decided besides. Each keeps its place once it is decided.
   */
  readonly items: readonly RecommendationAsAt[];
  /** Everything on whose approval path the board is, as at the sitting with its decisions so far: a decision is checked against it. */
  readonly decidable: readonly RecommendationAsAt[];
}

function isOfSitting(decision: Decision, meeting: Meeting): boolean {
  return (
    isSameWord(decision.board, meeting.board) &&
    decision.meetingDate.from <= meeting.date &&
    meeting.date <= decision.meetingDate.to
  );
}

function awaitsDateOf(item: RecommendationAsAt, board: string, register: Register): boolean {
  const path = pathOf(item, register.boards);
  const last = path[path.length - 1];
  return (
    last !== undefined &&
    isSameWord(last, board) &&
    isRunning(item.status) &&
    awaitsDateAgreement(item.target, item.decisions, register.revisionLimit)
  );
}

/** The page of a meeting as at today; of one that is past, as its board received it and with what it decided. */
export function meetingFacts(register: Register, meeting: Meeting, today: CalendarDay): MeetingFacts {
  const { board, date } = meeting;
  const day = date < today ? date : today;
  const received = knownOn(register, day, { board, day: date }).recommendations;
  const now = new Map(knownOn(register, today).recommendations.map((item) => [item.recommendation.id, item.status]));
  const onDay = knownOn(register, day).recommendations;
  const before = new Map(received.map((item) => [item.recommendation.id, item.status]));
  const decided = onDay.flatMap((item) =>
    item.decisions
      .filter((decision) => isOfSitting(decision, meeting))
      .map((decision) => ({
        item,
        decision,
        before: before.get(item.recommendation.id) ?? item.status,
        after: item.status,
      })),
  );
  const isDecided = ({ recommendation }: RecommendationAsAt): boolean =>
    decided.some(({ item }) => item.recommendation.id === recommendation.id);
  // What other sittings have ended since is no longer put to this one.
  const put = received.filter((item) => isDecided(item) || isRunning(now.get(item.recommendation.id) ?? 'Closed'));
  const awaitedOf = (item: RecommendationAsAt): string | undefined => awaitedBoard(item, register.boards);
  const isAwaited = (item: RecommendationAsAt): boolean => isSameWord(awaitedOf(item) ?? '', board);
  const isOnPath = (item: RecommendationAsAt): boolean =>
    pathOf(item, register.boards).some((each) => isSameWord(each, board));
  const isForBoard = (item: RecommendationAsAt): boolean => isAwaited(item) || awaitsDateOf(item, board, register);
  const pending = put.filter((item) => !isDecided(item));
  return {
    round: updateRound(register, board, date, day),
    hasBegun: date <= today,
    agenda: pending.filter(isForBoard),
    waiting: pending.flatMap((item) => {
      const awaited = awaitedOf(item);
      return awaited !== undefined && !isAwaited(item) && isOnPath(item) ? [{ item, board: awaited }] : [];
    }),
    decided,
    items: [
      ...put.filter(isAwaited),
      ...put.filter((item) => !isAwaited(item) && isForBoard(item)),
      ...put.filter((item) => isDecided(item) && !isForBoard(item)),
    ],
    decidable: onDay.filter(isOnPath),
  };
}
