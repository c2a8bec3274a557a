import { RecommendationAsAt, RegisterAsAt, boardOf } from './asAt';
import { formatDay } from './calendarDay';
import { awaitedBoard, pathOf } from './closing';
import { meetingsOf } from './meetings';
import { describePeriod, describeTargetDate } from './period';
import { isRunning } from './statusHistory';
import { awaitsDateAgreement } from './targetDates';
import { updateRound } from './updateRound';

/** Something that somebody is to do about a recommendation now. */
export interface Asked {
  /** Roles, a board, or governance. */
  readonly whom: string;
  /** What, and by when where it has a day; a clause that follows `is asked to`. */
  readonly what: string;
}

const GOVERNANCE = 'Governance';

function quoted(note: string): string {
  return note === '' ? '' : `: “${note}”`;
}

function ownersOf({ recommendation: { owners } }: RecommendationAsAt): string {
  return owners.join(' and ');
}

/** The update that is owed for the next meeting of its board, where it has not come. */
function updateOwed(item: RecommendationAsAt, { register, day }: RegisterAsAt): readonly Asked[] {
  const board = boardOf(item.routing);
  const meeting =
    board === undefined ? undefined : meetingsOf(register.meetings, board).find(({ date }) => date >= day);
  if (board === undefined || meeting === undefined) {
    return [];
  }
  const entry = updateRound(register, board, meeting.date, day).entries.find(
    (each) => each.item.recommendation.id === item.recommendation.id,
  );
  const by = meeting.updatesDue === undefined ? '' : `, by ${formatDay(meeting.updatesDue)}`;
  const forWhich = `for ${board} of ${formatDay(meeting.date)}${by}`;
  if (entry?.returned !== undefined) {
    const { note } = entry.returned.review;
    const what = `post an update again ${forWhich}; governance returned the last one${quoted(note)}`;
    return [{ whom: ownersOf(item), what }];
  }
  return entry?.state === 'missing' ? [{ whom: ownersOf(item), what: `post an update ${forWhich}` }] : [];
}

function decisionsAwaited(item: RecommendationAsAt, { register }: RegisterAsAt): readonly Asked[] {
  const { boards, revisionLimit } = register;
  const awaited = awaitedBoard(item, boards);
  const { proposal, evidenceRequested } = item.standing;
  const decides: readonly Asked[] =
    awaited === undefined || proposal === undefined || evidenceRequested !== undefined
      ? []
      : [{ whom: awaited, what: `decide on what its owner proposes: ${proposal.toLowerCase()}` }];
  const { current } = item.target;
  const agreesDate = awaitsDateAgreement(item.target, item.decisions, revisionLimit);
  const path = pathOf(item, boards);
  return current === undefined || !agreesDate
    ? decides
    : [
        ...decides,
        {
          whom: path[path.length - 1] ?? GOVERNANCE,
          what: `agree the new target date, ${describeTargetDate(current.target)}`,
        },
      ];
}

/**
 * What is asked of whom about a recommendation on the day that it is known of: evidence that a board asked for, the update
 * for its board's next meeting, a decision, a board or an owner that it lacks. Empty where it is settled or waits for
 * nobody.
 */
export function askedNow(item: RecommendationAsAt, known: RegisterAsAt): readonly Asked[] {
  if (!isRunning(item.status)) {
    return [];
  }
  const { evidenceRequested } = item.standing;
  const lacks: readonly Asked[] = [
    ...(boardOf(item.routing) === undefined
      ? [{ whom: GOVERNANCE, what: 'say which board it goes to: no rule covers it' }]
      : []),
    ...(item.recommendation.owners.length === 0 ? [{ whom: GOVERNANCE, what: 'say who owns it' }] : []),
  ];
  const reports: readonly Asked[] =
    item.recommendation.owners.length === 0
      ? []
      : evidenceRequested === undefined
        ? updateOwed(item, known)
        : [
            {
              whom: ownersOf(item),
              what: `give the evidence that ${evidenceRequested.board} asked for (${describePeriod(evidenceRequested.meetingDate)})${quoted(evidenceRequested.note)}`,
            },
          ];
  return [...lacks, ...reports, ...decisionsAwaited(item, known)];
}
