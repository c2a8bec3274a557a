import { approvalPath } from './boards';
import { CalendarDay, compareDays } from './calendarDay';
import { Period } from './period';
import { Board, Decision, Proposal, Recommendation, Status, Update } from './register';
import { isSameWord } from './scales';

/** Where a recommendation stands on a day, and how far a proposal has come. */
export interface Standing {
  readonly status: Status;
  /** The day on which it took that status. */
  readonly since: CalendarDay;
  /** What its owner has proposed and no board has yet settled. */
  readonly proposal: Proposal | undefined;
  /** The boards that have agreed the proposal, in the order in which they did. */
  readonly agreedBy: readonly string[];
  /** The request for more evidence that no later update has answered. */
  readonly evidenceRequested: Decision | undefined;
}

type RecordedHistory = Pick<Recommendation, 'updates' | 'decisions'>;

/** Names the board to which a recommendation is routed on a day; `undefined` while it is unrouted. */
type BoardOn = (day: CalendarDay) => string | undefined;

/** The status of a recommendation while the proposal stands; one proposed as superseded stays open until that is agreed. */
export const STATUS_OF_PROPOSAL: Record<Proposal, Status> = {
  Closure: 'Proposed closed',
  'Not adopted': 'Proposed not adopted',
  Superseded: 'Open',
};

const PROPOSAL_OF_STATUS: Partial<Record<Status, Proposal>> = {
  'Proposed closed': 'Closure',
  'Proposed not adopted': 'Not adopted',
};

const OUTCOME_OF_DECISION = {
  'Closure agreed': 'Closed',
  'Not adopted agreed': 'Not adopted',
  'Superseded agreed': 'Superseded',
} as const;

/** Whether the status still asks for work or for a decision: open, or proposed for closing. */
export function isRunning(status: Status): boolean {
  return status === 'Open' || status === 'Proposed closed' || status === 'Proposed not adopted';
}

const updateDay = (update: Update): CalendarDay => update.date.from;
const decisionDay = (decision: Decision): CalendarDay => decision.meetingDate.from;

function afterUpdate(standing: Standing, update: Update): Standing {
  const answered = standing.evidenceRequested === undefined ? standing : { ...standing, evidenceRequested: undefined };
  if (update.proposes === undefined || !isRunning(standing.status) || standing.proposal === update.proposes) {
    return answered;
  }
  const status = STATUS_OF_PROPOSAL[update.proposes];
  return {
    status,
    since: status === standing.status ? standing.since : updateDay(update),
    proposal: update.proposes,
    agreedBy: NO_BOARDS,
    evidenceRequested: undefined,
  };
}

const NO_BOARDS: readonly string[] = [];

/** A standing with no proposal, and so with nothing agreed or asked. */
function settled(status: Status, since: CalendarDay): Standing {
  return { status, since, proposal: undefined, agreedBy: NO_BOARDS, evidenceRequested: undefined };
}

function afterDecision(standing: Standing, decision: Decision, boards: readonly Board[], boardOn: BoardOn): Standing {
  const day = decisionDay(decision);
  if (!isRunning(standing.status)) {
    return decision.decision === 'Reopened' ? settled('Open', day) : standing;
  }
  switch (decision.decision) {
    case 'Noted':
    case 'Date agreed':
    case 'Reopened':
      return standing;
    case 'More evidence requested':
      return { ...standing, evidenceRequested: decision };
    case 'Closure refused':
      return settled('Open', standing.status === 'Open' ? standing.since : day);
    case 'Closure agreed':
    case 'Not adopted agreed':
    case 'Superseded agreed': {
      const path = pathOf(boards, boardOn(day));
      const lastBoard = path[path.length - 1];
      if (lastBoard !== undefined && isSameWord(lastBoard, decision.board)) {
        return settled(OUTCOME_OF_DECISION[decision.decision], day);
      }
      return { ...standing, agreedBy: [...standing.agreedBy, decision.board], evidenceRequested: undefined };
    }
  }
}

/** The items by day, those of one day in their recorded order; the array itself where it is so already. */
function inOrder<T>(items: readonly T[], dayOf: (item: T) => CalendarDay): readonly T[] {
  let previous = '';
  for (const item of items) {
    if (dayOf(item) < previous) {
      return [...items].sort((left, right) => compareDays(dayOf(left), dayOf(right)));
    }
    previous = dayOf(item);
  }
  return items;
}

/** What the history gives up to a day, or in the end. Of one day, owners report first and then boards decide. */
function replay(
  history: RecordedHistory,
  raised: CalendarDay,
  day: CalendarDay | undefined,
  boards: readonly Board[],
  boardOn: BoardOn,
): Standing {
  return continued(settled('Open', raised), history, day, boards, boardOn);
}

/** What more history makes of a standing. */
function continued(
  from: Standing,
  history: RecordedHistory,
  day: CalendarDay | undefined,
  boards: readonly Board[],
  boardOn: BoardOn,
): Standing {
  const updates = inOrder(history.updates, updateDay);
  const decisions = inOrder(history.decisions, decisionDay);
  let standing = from;
  let updatesHeard = 0;
  let decisionsHeard = 0;
  for (;;) {
    const update = updates[updatesHeard];
    const decision = decisions[decisionsHeard];
    if (update !== undefined && (decision === undefined || updateDay(update) <= decisionDay(decision))) {
      if (day !== undefined && updateDay(update) > day) {
        return standing;
      }
      standing = afterUpdate(standing, update);
      updatesHeard += 1;
    } else {
      if (decision === undefined || (day !== undefined && decisionDay(decision) > day)) {
        return standing;
      }
      standing = afterDecision(standing, decision, boards, boardOn);
      decisionsHeard += 1;
    }
  }
}

function lastRecordedDay({ updates, decisions }: RecordedHistory, raised: CalendarDay): CalendarDay {
  let last = raised;
  for (const update of updates) {
    last = updateDay(update) > last ? updateDay(update) : last;
  }
  for (const decision of decisions) {
    last = decisionDay(decision) > last ? decisionDay(decision) : last;
  }
  return last;
}

/** The sitting whose own decisions are left out, so that its paper comes out as the board received it. */
export interface BeforeMeeting {
  readonly board: string;
  readonly day: CalendarDay;
  /** The days of the board's other sittings: what is dated by a period is theirs where the period holds one of them. */
  readonly otherSittings?: readonly CalendarDay[];
}

function holds(period: Period, day: CalendarDay): boolean {
  return period.from <= day && day <= period.to;
}

function isOfSitting({ board, meetingDate }: Decision, sitting: BeforeMeeting): boolean {
  return (
    holds(meetingDate, sitting.day) &&
    isSameWord(board, sitting.board) &&
    !(sitting.otherSittings ?? []).some((day) => holds(meetingDate, day))
  );
}

/** The decisions known on a day; with `before`, without those of that sitting itself, also when only its month is known. */
export function decisionsKnown(
  recommendation: Pick<Recommendation, 'decisions'>,
  day: CalendarDay,
  before?: BeforeMeeting,
): readonly Decision[] {
  if (recommendation.decisions.length === 0) {
    return recommendation.decisions;
  }
  const isKnown = (decision: Decision): boolean =>
    decision.meetingDate.from <= day && !(before !== undefined && isOfSitting(decision, before));
  return recommendation.decisions.every(isKnown) ? recommendation.decisions : recommendation.decisions.filter(isKnown);
}

/** The approval path of a board; empty where there is none, while a recommendation is unrouted. */
function pathOf(boards: readonly Board[], board: string | undefined): readonly string[] {
  return board === undefined ? NO_BOARDS : approvalPath(boards, board);
}

/**
 * The standing of a recommendation whose recorded status its history does not tell, after more updates and decisions:
 * the recorded status stands until one of these sets another. Without a date it counts from the last recorded event.
 */
export function standingAfterMore(
  recommendation: Pick<Recommendation, 'status' | 'statusDate' | 'updates' | 'decisions'>,
  more: Pick<Recommendation, 'updates' | 'decisions'>,
  raised: CalendarDay,
  boards: readonly Board[],
  boardOn: BoardOn,
): Standing {
  const { status, statusDate } = recommendation;
  const recorded = {
    ...settled(status, statusDate?.from ?? lastRecordedDay(recommendation, raised)),
    proposal: PROPOSAL_OF_STATUS[status],
  };
  return continued(recorded, more, undefined, boards, boardOn);
}

/** The standing that updates and decisions alone give in the end, whatever status the register records beside them. */
export function standingFromHistory(
  recommendation: Pick<Recommendation, 'updates' | 'decisions'>,
  raised: CalendarDay,
  boards: readonly Board[],
  boardOn: BoardOn,
): Standing {
  return replay(recommendation, raised, undefined, boards, boardOn);
}

/**
 * The standing as at a day, from the recorded history (DOMAIN.md, "As at a day"). The status that the register records
 * counts from its date, or from the update or decision that gave it where that is earlier; a status that contradicts
 * updates and decisions and has no date counts from the last recorded event. `boardOn` names the board to which the recommendation is routed on a
 * day: only the last board on that board's approval path closes.
 */
export function standingAsAt(
  recommendation: Recommendation,
  raised: CalendarDay,
  day: CalendarDay,
  boards: readonly Board[],
  boardOn: BoardOn,
  before?: BeforeMeeting,
): Standing {
  const { status, statusDate } = recommendation;
  const decisions = decisionsKnown(recommendation, day, before);
  const known = replay({ updates: recommendation.updates, decisions }, raised, day, boards, boardOn);
  const isStatusOfMeeting =
    before !== undefined &&
    statusDate !== undefined &&
    holds(statusDate, before.day) &&
    decisions.length < decisionsKnown(recommendation, day).length;
  if (isStatusOfMeeting) {
    return known;
  }
  let recordedFrom = status === 'Open' ? undefined : statusDate?.from;
  if (recordedFrom === undefined) {
    const lastDay = lastRecordedDay(recommendation, raised);
    const isAllKnown = lastDay <= day && decisions.length === recommendation.decisions.length;
    const whole = isAllKnown ? known : replay(recommendation, raised, undefined, boards, boardOn);
    recordedFrom = whole.status === status ? undefined : (statusDate?.from ?? lastDay);
  }
  if (recordedFrom === undefined || recordedFrom > day || known.status === status) {
    return known;
  }
  return {
    status,
    since: recordedFrom,
    proposal: isRunning(status) ? (known.proposal ?? PROPOSAL_OF_STATUS[status]) : undefined,
    agreedBy: isRunning(status) ? known.agreedBy : NO_BOARDS,
    evidenceRequested: isRunning(status) ? known.evidenceRequested : undefined,
  };
}
