import { approvalPath } from './boards';
import { CalendarDay } from './calendarDay';
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

interface HistoryEvent {
  readonly day: CalendarDay;
  /** Order among the events of one day: owners report, then boards decide. */
  readonly rank: number;
  readonly sequence: number;
  readonly update?: Update;
  readonly decision?: Decision;
}

const STATUS_OF_PROPOSAL: Record<Proposal, Status> = {
  Closure: 'Proposed closed',
  'Not adopted': 'Proposed not adopted',
  Superseded: 'Open',
};

const PROPOSAL_OF_STATUS: Partial<Record<Status, Proposal>> = {
  'Proposed closed': 'Closure',
  'Proposed not adopted': 'Not adopted',
};

const OUTCOME_OF_DECISION: Partial<Record<Decision['decision'], Status>> = {
  'Closure agreed': 'Closed',
  'Not adopted agreed': 'Not adopted',
  'Superseded agreed': 'Superseded',
};

/** Whether the status still asks for work or for a decision: open, or proposed for closing. */
export function isRunning(status: Status): boolean {
  return status === 'Open' || status === 'Proposed closed' || status === 'Proposed not adopted';
}

function eventsOf(recommendation: RecordedHistory): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  recommendation.updates.forEach((update, sequence) => {
    events.push({ day: update.date.from, rank: 0, sequence, update });
  });
  recommendation.decisions.forEach((decision, sequence) => {
    events.push({ day: decision.meetingDate.from, rank: 1, sequence, decision });
  });
  return events.sort((left, right) =>
    left.day < right.day ? -1 : left.day > right.day ? 1 : left.rank - right.rank || left.sequence - right.sequence,
  );
}

function afterUpdate(standing: Standing, update: Update, day: CalendarDay): Standing {
  const answered = standing.evidenceRequested === undefined ? standing : { ...standing, evidenceRequested: undefined };
  if (update.proposes === undefined || !isRunning(standing.status) || standing.proposal === update.proposes) {
    return answered;
  }
  const status = STATUS_OF_PROPOSAL[update.proposes];
  return {
    status,
    since: status === standing.status ? standing.since : day,
    proposal: update.proposes,
    agreedBy: [],
    evidenceRequested: undefined,
  };
}

function afterDecision(standing: Standing, decision: Decision, day: CalendarDay, path: readonly string[]): Standing {
  if (!isRunning(standing.status)) {
    return standing;
  }
  switch (decision.decision) {
    case 'Noted':
      return standing;
    case 'More evidence requested':
      return { ...standing, evidenceRequested: decision };
    case 'Closure refused':
      return {
        status: 'Open',
        since: standing.status === 'Open' ? standing.since : day,
        proposal: undefined,
        agreedBy: [],
        evidenceRequested: undefined,
      };
    default: {
      const lastBoard = path[path.length - 1];
      const outcome = OUTCOME_OF_DECISION[decision.decision];
      if (outcome !== undefined && lastBoard !== undefined && isSameWord(lastBoard, decision.board)) {
        return { status: outcome, since: day, proposal: undefined, agreedBy: [], evidenceRequested: undefined };
      }
      return { ...standing, agreedBy: [...standing.agreedBy, decision.board], evidenceRequested: undefined };
    }
  }
}

function replay(
  recommendation: RecordedHistory,
  raised: CalendarDay,
  day: CalendarDay | undefined,
  pathOn: (day: CalendarDay) => readonly string[],
): { standing: Standing; lastDay: CalendarDay } {
  let standing: Standing = {
    status: 'Open',
    since: raised,
    proposal: undefined,
    agreedBy: [],
    evidenceRequested: undefined,
  };
  let lastDay = raised;
  for (const event of eventsOf(recommendation)) {
    if (day !== undefined && event.day > day) {
      break;
    }
    lastDay = event.day > lastDay ? event.day : lastDay;
    standing =
      event.update !== undefined
        ? afterUpdate(standing, event.update, event.day)
        : event.decision !== undefined
          ? afterDecision(standing, event.decision, event.day, pathOn(event.day))
          : standing;
  }
  return { standing, lastDay };
}

/** The sitting whose own decisions are left out, so that its paper comes out as the board received it. */
export interface BeforeMeeting {
  readonly board: string;
  readonly day: CalendarDay;
}

/** The decisions known on a day; with `before`, without those of that sitting itself. */
export function decisionsKnown(
  recommendation: Pick<Recommendation, 'decisions'>,
  day: CalendarDay,
  before?: BeforeMeeting,
): readonly Decision[] {
  return recommendation.decisions.filter(
    ({ board, meetingDate }) =>
      meetingDate.from <= day &&
      !(
        before !== undefined &&
        isSameWord(board, before.board) &&
        meetingDate.from === before.day &&
        meetingDate.to === before.day
      ),
  );
}

/**
 * The standing as at a day, from the recorded history (DOMAIN.md, "As at a day"). Where the register records a status
 * with its date, that goes before what updates and decisions alone would give; a status that contradicts them and has
 * no date counts from the last recorded event. `boardOn` names the board to which the recommendation is routed on a
 * day: only the last board on that board's approval path closes.
 */
export function standingAsAt(
  recommendation: Recommendation,
  raised: CalendarDay,
  day: CalendarDay,
  boards: readonly Board[],
  boardOn: (day: CalendarDay) => string | undefined,
  before?: BeforeMeeting,
): Standing {
  const pathOn = (eventDay: CalendarDay): readonly string[] => {
    const board = boardOn(eventDay);
    return board === undefined ? [] : approvalPath(boards, board);
  };
  const { status, statusDate } = recommendation;
  const decisions = decisionsKnown(recommendation, day, before);
  const known = replay({ updates: recommendation.updates, decisions }, raised, day, pathOn).standing;
  const isStatusOfMeeting =
    before !== undefined &&
    statusDate?.from === before.day &&
    decisions.length < decisionsKnown(recommendation, day).length;
  if (isStatusOfMeeting) {
    return known;
  }
  let recordedFrom = status === 'Open' ? undefined : statusDate?.from;
  if (recordedFrom === undefined) {
    const whole = replay(recommendation, raised, undefined, pathOn);
    recordedFrom = whole.standing.status === status ? undefined : (statusDate?.from ?? whole.lastDay);
  }
  if (recordedFrom === undefined || recordedFrom > day || known.status === status) {
    return known;
  }
  return {
    status,
    since: recordedFrom,
    proposal: isRunning(status) ? (known.proposal ?? PROPOSAL_OF_STATUS[status]) : undefined,
    agreedBy: isRunning(status) ? known.agreedBy : [],
    evidenceRequested: isRunning(status) ? known.evidenceRequested : undefined,
  };
}
