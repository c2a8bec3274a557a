import { approvalPath } from './boards';
import { CalendarDay, LAST_DAY, addDays, compareDays } from './calendarDay';
import { Period, dayPeriod } from './period';
import { Board, Decision, Proposal, Recommendation, RecordedStatus, Status, Update, UpdateReview } from './register';
import { hasReviews } from './returnedUpdates';
import { isSameWord } from './scales';
import { withdrawnDecisions } from './withdrawnDecisions';

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

type RecordedHistory = Pick<Recommendation, 'updates' | 'decisions' | 'earlierStatuses'>;

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

/** What a board agrees had been proposed, also where no update of the register tells it. */
const PROPOSAL_AGREED = {
  'Closure agreed': 'Closure',
  'Not adopted agreed': 'Not adopted',
  'Superseded agreed': 'Superseded',
} as const;

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
const recordedDay = (recorded: RecordedStatus): CalendarDay => recorded.from.from;

/** The standing of what runs once the proposal is made; one that stands already is not made anew. */
function asProposed(standing: Standing, proposal: Proposal, day: CalendarDay): Standing {
  if (standing.proposal === proposal) {
    return standing;
  }
  const status = STATUS_OF_PROPOSAL[proposal];
  return { ...settled(status, status === standing.status ? standing.since : day), proposal };
}

function afterUpdate(standing: Standing, update: Update): Standing {
  const answered = standing.evidenceRequested === undefined ? standing : { ...standing, evidenceRequested: undefined };
  return update.proposes === undefined || !isRunning(standing.status)
    ? answered
    : asProposed(answered, update.proposes, updateDay(update));
}

const NO_BOARDS: readonly string[] = [];

/** Later than the last day. */
const NEVER: CalendarDay = '9999-12-32';

/** A standing with no proposal, and so with nothing agreed or asked. */
function settled(status: Status, since: CalendarDay): Standing {
  return { status, since, proposal: undefined, agreedBy: NO_BOARDS, evidenceRequested: undefined };
}

/** A standing of which only the status was recorded: one that is proposed waits for the first board. */
function asRecorded(status: Status, since: CalendarDay): Standing {
  return { ...settled(status, since), proposal: PROPOSAL_OF_STATUS[status] };
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
    case 'Withdrawn':
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
      const agreed = asProposed(standing, PROPOSAL_AGREED[decision.decision], day);
      return { ...agreed, agreedBy: [...agreed.agreedBy, decision.board], evidenceRequested: undefined };
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

const NO_STATUSES: readonly RecordedStatus[] = [];
const NO_REVIEWS: readonly UpdateReview[] = [];

/**
 * What the history gives up to a day, or in the end. Of one day, a recorded status counts first; then owners report, but
 * for an update that came after some of the day's decisions; then boards decide.
 */
function replayEvents(
  history: RecordedHistory,
  raised: CalendarDay,
  day: CalendarDay | undefined,
  boards: readonly Board[],
  boardOn: BoardOn,
): Standing {
  const updates = inOrder(history.updates, updateDay);
  const decisions = inOrder(history.decisions, decisionDay);
  const statuses = inOrder(history.earlierStatuses ?? NO_STATUSES, recordedDay);
  const withdrawn = withdrawnDecisions(history.decisions);
  const end = day ?? LAST_DAY;
  let standing = settled('Open', raised);
  let updatesHeard = 0;
  let decisionsHeard = 0;
  let statusesHeard = 0;
  let decidedOn: CalendarDay | undefined;
  let decisionsOfDay = 0;
  for (;;) {
    const update = updates[updatesHeard];
    const decision = decisions[decisionsHeard];
    const recorded = statuses[statusesHeard];
    const updateOn = update === undefined ? NEVER : updateDay(update);
    const decisionOn = decision === undefined ? NEVER : decisionDay(decision);
    const next = updateOn < decisionOn ? updateOn : decisionOn;
    if (recorded !== undefined && recordedDay(recorded) <= next) {
      if (recordedDay(recorded) > end) {
        return standing;
      }
      standing = asRecorded(recorded.status, recordedDay(recorded));
      statusesHeard += 1;
      continue;
    }
    const decidedBefore = decidedOn === updateOn ? decisionsOfDay : 0;
    const isUpdateNext =
      updateOn < decisionOn || (updateOn === decisionOn && (update?.decisionsOfDay ?? 0) <= decidedBefore);
    if (update !== undefined && isUpdateNext && updateOn <= end) {
      standing = afterUpdate(standing, update);
      updatesHeard += 1;
    } else if (decision !== undefined && !isUpdateNext && decisionOn <= end) {
      standing = withdrawn.has(decision) ? standing : afterDecision(standing, decision, boards, boardOn);
      decisionsOfDay = decidedOn === decisionOn ? decisionsOfDay + 1 : 1;
      decidedOn = decisionOn;
      decisionsHeard += 1;
    } else {
      return standing;
    }
  }
}

/** The updates with one left out, or back in its place. */
function recount(
  all: readonly Update[],
  counting: readonly Update[],
  update: Update,
  counts: boolean,
): readonly Update[] {
  return all.filter((each) => (each === update ? counts : counting.includes(each)));
}

/**
 * Likewise where updates were reviewed: one that was returned tells nothing from that day on, and a status that it alone
 * gave ends on it. What a board has agreed by then stands. One that is accepted after all counts again from that day.
 */
function replayReviewed(
  history: RecordedHistory,
  raised: CalendarDay,
  day: CalendarDay | undefined,
  boards: readonly Board[],
  boardOn: BoardOn,
): Standing {
  const after = (updates: readonly Update[], until: CalendarDay | undefined): Standing =>
    replayEvents({ ...history, updates }, raised, until, boards, boardOn);
  const reviews = inOrder(
    history.updates.flatMap((update) => (update.reviews ?? []).map((review) => ({ update, review }))),
    ({ review }) => review.day,
  );
  let counting = history.updates;
  let changedOn = raised;
  for (const { update, review } of reviews) {
    if (review.day > (day ?? LAST_DAY)) {
      break;
    }
    const recounted = recount(history.updates, counting, update, review.outcome === 'Accepted');
    const before = after(counting, review.day);
    const now = after(recounted, review.day);
    const isProposedAlike = now.proposal === before.proposal && now.since === before.since;
    if (before.agreedBy.length === 0 || isProposedAlike) {
      counting = recounted;
      changedOn = now.status === before.status ? changedOn : review.day;
    }
  }
  const standing = after(counting, day);
  return standing.since < changedOn ? { ...standing, since: changedOn } : standing;
}

function replay(
  history: RecordedHistory,
  raised: CalendarDay,
  day: CalendarDay | undefined,
  boards: readonly Board[],
  boardOn: BoardOn,
): Standing {
  const replayOf = hasReviews(history.updates) ? replayReviewed : replayEvents;
  return replayOf(history, raised, day, boards, boardOn);
}

function lastRecordedDay({ updates, decisions, earlierStatuses }: RecordedHistory, raised: CalendarDay): CalendarDay {
  let last = raised;
  for (const recorded of earlierStatuses ?? NO_STATUSES) {
    last = recordedDay(recorded) > last ? recordedDay(recorded) : last;
  }
  for (const update of updates) {
    last = updateDay(update) > last ? updateDay(update) : last;
    for (const review of update.reviews ?? NO_REVIEWS) {
      last = review.day > last ? review.day : last;
    }
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
  for (const decision of recommendation.decisions) {
    if (!isKnown(decision, day, before)) {
      return recommendation.decisions.filter((each) => isKnown(each, day, before));
    }
  }
  return recommendation.decisions;
}

function isKnown(decision: Decision, day: CalendarDay, before: BeforeMeeting | undefined): boolean {
  return decisionDay(decision) <= day && (before === undefined || !isOfSitting(decision, before));
}

/** The approval path of a board; empty where there is none, while a recommendation is unrouted. */
function pathOf(boards: readonly Board[], board: string | undefined): readonly string[] {
  return board === undefined ? NO_BOARDS : approvalPath(boards, board);
}

/** The standing that the history alone gives in the end, whatever status the register records now. */
export function standingFromHistory(
  recommendation: RecordedHistory,
  raised: CalendarDay,
  boards: readonly Board[],
  boardOn: BoardOn,
): Standing {
  return replay(recommendation, raised, undefined, boards, boardOn);
}

/**
 * The recommendation with its status among the earlier ones where the rest of its history does not tell it, so that it is
 * not lost when another takes its place. It counts from its date, else from the last recorded event; where what is recorded
 * of that day or later contradicts it, from the day after.
 */
export function withStatusTold<Told extends Pick<Recommendation, 'status' | 'statusDate'> & RecordedHistory>(
  recommendation: Told,
  raised: CalendarDay,
  boards: readonly Board[],
  boardOn: BoardOn,
): Told {
  const { status, statusDate } = recommendation;
  const isTold = (each: Told): boolean => standingFromHistory(each, raised, boards, boardOn).status === status;
  const tellFrom = (from: Period): Told => ({
    ...recommendation,
    earlierStatuses: [...(recommendation.earlierStatuses ?? NO_STATUSES), { status, from }],
  });
  if (isTold(recommendation)) {
    return recommendation;
  }
  const last = lastRecordedDay(recommendation, raised);
  const fromItsDay = tellFrom(statusDate ?? dayPeriod(last));
  return isTold(fromItsDay) ? fromItsDay : tellFrom(dayPeriod(addDays(last, 1)));
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
  const isWhole = decisions === recommendation.decisions;
  const known = replay(isWhole ? recommendation : { ...recommendation, decisions }, raised, day, boards, boardOn);
  // An undated "Open" that contradicts the sitting's decision came after it.
  const isOfSittingOrLater =
    before !== undefined && (statusDate === undefined ? status === 'Open' : holds(statusDate, before.day));
  const isStatusOfMeeting = isOfSittingOrLater && decisions.length < decisionsKnown(recommendation, day).length;
  if (isStatusOfMeeting) {
    return known;
  }
  let recordedFrom = status === 'Open' ? undefined : statusDate?.from;
  if (known.status === status) {
    return recordedFrom !== undefined && recordedFrom < known.since ? { ...known, since: recordedFrom } : known;
  }
  if (recordedFrom === undefined) {
    const lastDay = lastRecordedDay(recommendation, raised);
    const whole = isWhole && lastDay <= day ? known : replay(recommendation, raised, undefined, boards, boardOn);
    recordedFrom = whole.status === status ? undefined : (statusDate?.from ?? lastDay);
  }
  if (recordedFrom === undefined || recordedFrom > day) {
    return known;
  }
  // The history tells another status, and so another proposal; what a board has asked for stays to be answered.
  const recorded = asRecorded(status, recordedFrom);
  return isRunning(status) ? { ...recorded, evidenceRequested: known.evidenceRequested } : recorded;
}
