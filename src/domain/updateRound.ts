import { RecommendationAsAt, RegisterAsAt, asAt, isRoutedTo } from './asAt';
import { CalendarDay, formatDay } from './calendarDay';
import { updatesServing } from './links';
import { findMeeting, meetingsOf, previousMeeting } from './meetings';
import { withNamesNow } from './names';
import { Period } from './period';
import { DecisionKind, Register, Update, WorkingEvidence } from './register';
import { ReturnedUpdate, allUpdates } from './returnedUpdates';
import { isSameWord, normaliseWords } from './scales';
import { isRunning } from './statusHistory';

/** How the update that a recommendation owes for a meeting stands (DOMAIN.md, "The update cycle"). */
export type RoundState = 'received' | 'late' | 'nothing new' | 'returned' | 'missing';

export interface RoundEntry {
  readonly item: RecommendationAsAt;
  readonly state: RoundState;
  /** The update that answers the round, the last of them where there are several; `undefined` while there is none. */
  readonly update: Update | undefined;
  /** The update that governance has returned and no newer one has taken the place of, where the state is `returned`. */
  readonly returned: ReturnedUpdate | undefined;
  /** The days on which its owners were asked, earliest first. */
  readonly requestedOn: readonly CalendarDay[];
}

/** Who owes an update for a board's meeting, and who has given it. */
export interface UpdateRound {
  readonly board: string;
  readonly meetingDay: CalendarDay;
  readonly previousMeetingDay: CalendarDay | undefined;
  readonly updatesDue: CalendarDay | undefined;
  readonly entries: readonly RoundEntry[];
  readonly counts: Readonly<Record<RoundState, number>>;
}

const TEXT_FIELDS = [
  'achievements',
  'remaining',
  'milestones',
  'barriers',
  'mitigation',
  'text',
  'implemented',
  'evidence',
] as const;

/** The texts of an update, by which it says something new or the same again. */
export type UpdateTexts = Pick<Update, (typeof TEXT_FIELDS)[number]>;

/** A tag of rich text, which says nothing by itself. */
const TAG = /<\/?[a-z][^<>]*>/gi;

/** Whether two updates say the same in every section, without regard to case, spacing and punctuation. */
export function saysTheSame(left: UpdateTexts, right: UpdateTexts): boolean {
  return TEXT_FIELDS.every((field) => wordsOf(left[field]) === wordsOf(right[field]));
}

/** The words and figures of a text alone: without tags, punctuation, case and spacing. */
function wordsOf(text: string): string {
  return normaliseWords(text.replace(TAG, ' ').replace(/[^\p{L}\p{N}]+/gu, ' '));
}

function isSameWorking(left: WorkingEvidence | undefined, right: WorkingEvidence | undefined): boolean {
  return (
    left?.achieved === right?.achieved &&
    left?.outOf === right?.outOf &&
    left?.sampleDay === right?.sampleDay &&
    left?.period?.from === right?.period?.from &&
    left?.period?.to === right?.period?.to &&
    wordsOf(left?.measure ?? '') === wordsOf(right?.measure ?? '') &&
    wordsOf(left?.source ?? '') === wordsOf(right?.source ?? '')
  );
}

/** Whether the later update reports what the earlier one did: the same words, figures, warning and proposal. */
function repeatsReport(earlier: Update, later: Update): boolean {
  return (
    saysTheSame(earlier, later) &&
    isSameWorking(earlier.working, later.working) &&
    earlier.implementedOn?.from === later.implementedOn?.from &&
    earlier.delivery === later.delivery &&
    earlier.proposes === later.proposes
  );
}

/** Whether a file was added, or the target date moved, after a day: something new, whatever the words. */
function hasMoreThanWords(
  { recommendation }: RecommendationAsAt,
  since: CalendarDay | undefined,
  day: CalendarDay,
): boolean {
  const isOfRound = ({ from }: Period): boolean => (since === undefined || from > since) && from <= day;
  return (
    recommendation.evidence.some(({ addedOn }) => isOfRound(addedOn)) ||
    recommendation.revisions.some(({ setOn }) => isOfRound(setOn))
  );
}

function isAfter(update: Update, since: CalendarDay | undefined): boolean {
  return since === undefined || update.date.from > since;
}

function stateOf(
  item: RecommendationAsAt,
  updates: readonly Update[],
  since: CalendarDay | undefined,
  updatesDue: CalendarDay | undefined,
  day: CalendarDay,
): { readonly state: Exclude<RoundState, 'returned'>; readonly update: Update | undefined } {
  const isOfRound = (update: Update): boolean => isAfter(update, since);
  const ofRound = updates.filter(isOfRound);
  const update = ofRound[ofRound.length - 1];
  if (update === undefined) {
    return { state: 'missing', update };
  }
  const earlier = updates.filter((each) => !isOfRound(each)).pop();
  const isRepeated = earlier !== undefined && ofRound.every((each) => repeatsReport(earlier, each));
  if (isRepeated && !hasMoreThanWords(item, since, day)) {
    return { state: 'nothing new', update };
  }
  const isLate = updatesDue !== undefined && ofRound.every((each) => each.date.from > updatesDue);
  return { state: isLate ? 'late' : 'received', update };
}

/** The update that was returned and is the last that serves a recommendation; `undefined` where none is. */
function returnedLast(known: RegisterAsAt): (item: RecommendationAsAt) => ReturnedUpdate | undefined {
  const returned = new Map(
    known.recommendations.flatMap((item) => item.returned.map((each) => [each.update, each] as const)),
  );
  if (returned.size === 0) {
    return () => undefined;
  }
  const allOf = updatesServing(known, allUpdates);
  return (item) => {
    const updates = allOf(item);
    const last = updates[updates.length - 1];
    return last === undefined ? undefined : returned.get(last);
  };
}

/** The days of the requests for a meeting by recommendation: each day once, whomever else was asked on it. */
function requestDays(
  register: Register,
  board: string,
  meetingDay: CalendarDay,
  day: CalendarDay,
): ReadonlyMap<string, readonly CalendarDay[]> {
  const days = new Map<string, readonly CalendarDay[]>();
  for (const request of register.requests) {
    if (request.meetingDate === meetingDay && request.day <= day && isSameWord(request.board, board)) {
      const known = days.get(request.recommendationId) ?? [];
      days.set(request.recommendationId, [...new Set([...known, request.day])].sort());
    }
  }
  return days;
}

/** Days in words, with the month once: `6 and 13 October`, `28 September and 6 October`; years only where they differ. */
function listDays(days: readonly CalendarDay[]): string {
  const isOneYear = days.every((day) => day.slice(0, 4) === days[0]?.slice(0, 4));
  const words = days.map((day, index) => {
    const withYear = formatDay(day);
    const isSameMonthNext = days[index + 1]?.slice(0, 7) === day.slice(0, 7);
    return !isOneYear ? withYear : isSameMonthNext ? String(Number(day.slice(8))) : withYear.slice(0, -' 2020'.length);
  });
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/**
 * What a paper prints in place of an update: `Requested 6 and 13 October; none received.` `undefined` where an update
 * came; one that repeats the last report is printed with a word that it does.
 */
export function describeRoundEntry(entry: Pick<RoundEntry, 'state' | 'requestedOn'>): string | undefined {
  switch (entry.state) {
    case 'missing':
      return entry.requestedOn.length === 0
        ? 'No update received.'
        : `Requested ${listDays(entry.requestedOn)}; none received.`;
    case 'nothing new':
      return 'Nothing new since the last report.';
    case 'returned':
      return 'Returned to its owner; none received since.';
    case 'received':
    case 'late':
      return undefined;
  }
}

function countStates(entries: readonly RoundEntry[]): Record<RoundState, number> {
  const counts: Record<RoundState, number> = { received: 0, late: 0, 'nothing new': 0, returned: 0, missing: 0 };
  for (const { state } of entries) {
    counts[state] += 1;
  }
  return counts;
}

function owesUpdate(item: RecommendationAsAt): boolean {
  return item.status === 'Open' || item.standing.evidenceRequested !== undefined;
}

/** Decisions after which an owner owes an update again. */
const ASKING: readonly DecisionKind[] = ['More evidence requested', 'Closure refused', 'Reopened'];

/**
 * Tells which recommendations owed an update at some time since the previous meeting, whatever they owe by now. Where the
 * board never met before, no round has a beginning: those whose owners were asked.
 */
function owedInRound(
  register: Register,
  since: CalendarDay | undefined,
  requested: ReadonlyMap<string, readonly CalendarDay[]>,
): (item: RecommendationAsAt) => boolean {
  if (since === undefined) {
    return ({ recommendation }) => requested.has(recommendation.id);
  }
  const owedAtOpening = new Map(
    asAt(register, since).recommendations.map((item) => [item.recommendation.id, owesUpdate(item)]),
  );
  return ({ recommendation: { id }, decisions }) =>
    (owedAtOpening.get(id) ?? true) ||
    requested.has(id) ||
    decisions.some(({ decision, meetingDate }) => ASKING.includes(decision) && meetingDate.from > since);
}

/**
 * The round of updates for a meeting, as known on `day`: every open recommendation that goes to the board owes an update
 * dated after the board's previous meeting; so does a proposed one of which more evidence was asked. One that owed it in
 * this round and owes it no more, for its update proposed closing or answered the request, counts as given. An update after
 * the deadline is late; one that repeats the last report, with no new figure, file or date, says nothing new; where the last
 * that came was returned, another is owed.
 */
export function updateRound(
  asGiven: Register,
  board: string,
  meetingDay: CalendarDay,
  day: CalendarDay = meetingDay,
): UpdateRound {
  const register = withNamesNow(asGiven);
  const updatesDue = findMeeting(register.meetings, board, meetingDay)?.updatesDue;
  const previousMeetingDay = previousMeeting(register.meetings, board, meetingDay)?.date;
  const known = asAt(register, day < meetingDay ? day : meetingDay, { board, day: meetingDay });
  const updatesOf = updatesServing(known);
  const returnedOf = returnedLast(known);
  const requested = requestDays(register, board, meetingDay, known.day);
  const owed = owedInRound(register, previousMeetingDay, requested);
  const entries = known.recommendations
    .filter((item) => isRoutedTo(item, board))
    .map((item): RoundEntry => {
      const returned = returnedOf(item);
      const isOfRound =
        returned !== undefined && isAfter(returned.update, previousMeetingDay) && isRunning(item.status);
      const standing = stateOf(item, updatesOf(item), previousMeetingDay, updatesDue, known.day);
      return {
        item,
        ...standing,
        ...(isOfRound ? { state: 'returned', returned } : { returned: undefined }),
        requestedOn: requested.get(item.recommendation.id) ?? [],
      };
    })
    .filter(
      ({ item, state, update }) => state === 'returned' || owesUpdate(item) || (update !== undefined && owed(item)),
    );
  return { board, meetingDay, previousMeetingDay, updatesDue, entries, counts: countStates(entries) };
}

/** How many updates a board's rounds over a period asked for, and how they stood on the day of each meeting. */
export interface UpdateCompliance {
  readonly meetings: number;
  readonly owed: number;
  readonly counts: Readonly<Record<RoundState, number>>;
}

/** The update compliance of the board's meetings after `since` and up to `day`. */
export function updateCompliance(
  register: Register,
  board: string,
  since: CalendarDay,
  day: CalendarDay,
): UpdateCompliance {
  const rounds = meetingsOf(register.meetings, board)
    .filter((meeting) => meeting.date > since && meeting.date <= day)
    .map((meeting) => updateRound(register, board, meeting.date).entries);
  const entries = rounds.flat();
  return { meetings: rounds.length, owed: entries.length, counts: countStates(entries) };
}
