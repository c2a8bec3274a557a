import { approvalPath } from './boards';
import { CalendarDay } from './calendarDay';
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

interface EventOrder {
  readonly day: CalendarDay;
  /** Order among the events of one day: owners report, then boards decide. */
  readonly rank: number;
  readonly sequence: number;
}

type HistoryEvent = EventOrder & ({ readonly update: Update } | { readonly decision: Decision });

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

/** Whether nothing in the history can move a status: nobody proposed, and no board decided. */
function isUneventful({ updates, decisions }: RecordedHistory): boolean {
  return decisions.length === 0 && updates.every((update) => update.proposes === undefined);
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

function afterDecision(
  standing: Standing,
  decision: Decision,
  day: CalendarDay,
  pathOn: (day: CalendarDay) => readonly string[],
): Standing {
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
      const path = pathOn(day);
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
): Standing {
  let standing: Standing = {
    status: 'Open',
    since: raised,
    proposal: undefined,
    agreedBy: [],
    evidenceRequested: undefined,
  };
  if (isUneventful(recommendation)) {
    return standing;
  }
  for (const event of eventsOf(recommendation)) {
    if (day !== undefined && event.day > day) {
      break;
    }
    standing =
      'update' in event
        ? afterUpdate(standing, event.update, event.day)
        : afterDecision(standing, event.decision, event.day, pathOn);
  }
  return standing;
}

function lastRecordedDay({ updates, decisions }: RecordedHistory, raised: CalendarDay): CalendarDay {
  const days = [
    ...updates.map((update) => update.date.from),
    ...decisions.map((decision) => decision.meetingDate.from),
  ];
  return days.reduce((last, each) => (each > last ? each : last), raised);
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
  const isKnown = (decision: Decision): boolean =>
    decision.meetingDate.from <= day && !(before !== undefined && isOfSitting(decision, before));
  return recommendation.decisions.every(isKnown) ? recommendation.decisions : recommendation.decisions.filter(isKnown);
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
  boardOn: (day: CalendarDay) => string | undefined,
  before?: BeforeMeeting,
): Standing {
  const pathOn = (eventDay: CalendarDay): readonly string[] => {
    const board = boardOn(eventDay);
    return board === undefined ? [] : approvalPath(boards, board);
  };
  const { status, statusDate } = recommendation;
  const decisions = decisionsKnown(recommendation, day, before);
  const known = replay({ updates: recommendation.updates, decisions }, raised, day, pathOn);
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
    const whole = replay(recommendation, raised, undefined, pathOn);
    recordedFrom = whole.status === status ? undefined : (statusDate?.from ?? lastRecordedDay(recommendation, raised));
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
