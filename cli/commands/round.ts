import { CalendarDay, formatDay, isCalendarDay } from '../../src/domain/calendarDay';
import { findMeeting } from '../../src/domain/meetings';
import { describeReturn } from '../../src/domain/reviews';
import { RoundEntry, RoundState, UpdateRound, describeRoundEntry, updateRound } from '../../src/domain/updateRound';
import { todayByClock } from '../../src/data/days';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { Listed, listed, printList } from '../listing';
import { registerOf, withSite } from '../site';
import { capitalised, count, print, tell } from '../terminal';

interface ListedEntry extends Listed {
  readonly title: string;
  readonly owners: readonly string[];
  readonly state: RoundState;
  /** The update that answers the round, by its words for the day and its author. */
  readonly update: { readonly date: string; readonly author: string } | null;
  /** How governance returned the last update that came, `null` unless that is the state. */
  readonly returned: { readonly update: string; readonly day: CalendarDay; readonly note: string } | null;
  /** The days on which its owners were asked. */
  readonly requestedOn: readonly CalendarDay[];
  /** What a paper prints in place of an update, `null` where one came. */
  readonly printed: string | null;
}

/** What `--json` prints. */
interface RoundObject {
  readonly board: string;
  readonly meeting: CalendarDay;
  readonly previousMeeting: CalendarDay | null;
  readonly updatesDue: CalendarDay | null;
  readonly owed: number;
  readonly counts: Readonly<Record<RoundState, number>>;
  readonly entries: readonly ListedEntry[];
}

/** Whom to chase comes first. */
const STATES: readonly RoundState[] = ['missing', 'returned', 'nothing new', 'late', 'received'];

function returnedObject({ returned }: RoundEntry): ListedEntry['returned'] {
  return returned === undefined
    ? null
    : { update: returned.update.date.words, day: returned.review.day, note: returned.review.note };
}

function roundObject(round: UpdateRound): RoundObject {
  return {
    board: round.board,
    meeting: round.meetingDay,
    previousMeeting: round.previousMeetingDay ?? null,
    updatesDue: round.updatesDue ?? null,
    owed: round.entries.length,
    counts: round.counts,
    entries: round.entries.map((entry) => ({
      ...listed(entry.item),
      title: entry.item.recommendation.title,
      owners: entry.item.recommendation.owners,
      state: entry.state,
      update: entry.update === undefined ? null : { date: entry.update.date.words, author: entry.update.author },
      returned: returnedObject(entry),
      requestedOn: entry.requestedOn,
      printed: describeRoundEntry(entry) ?? null,
    })),
  };
}

/** A day as a reader writes it; other words for a time stay as they are. */
function inWords(date: string): string {
  return isCalendarDay(date) ? formatDay(date) : date;
}

function describeEntry({ owners, update, returned, printed }: ListedEntry): string {
  const owner = owners.length === 0 ? 'no owner' : owners.join('; ');
  if (returned !== null) {
    return `${owner}. Update of ${inWords(returned.update)}: ${describeReturn(returned)}`;
  }
  const updated = update === null ? '' : ` Updated ${inWords(update.date)}.`;
  return `${owner}.${printed === null ? '' : ` ${printed}`}${updated}`;
}

function printForReading({ board, meeting, previousMeeting, updatesDue, owed, entries }: RoundObject): void {
  print(`${board}, meeting of ${formatDay(meeting)}: ${count(owed, 'update')} owed`);
  print(`Previous meeting: ${previousMeeting === null ? 'none known' : formatDay(previousMeeting)}`);
  print(`Updates due: ${updatesDue === null ? 'no day set' : formatDay(updatesDue)}`);
  for (const state of STATES) {
    const heading = capitalised(state);
    printList(
      heading,
      entries.filter((entry) => entry.state === state),
      describeEntry,
    );
  }
}

/** `tracker round`: who owes an update for a meeting and how each stands, up to the day of the meeting at the latest. */
export async function round(args: CommandArguments): Promise<void> {
  const boardName = args.required('board');
  const meetingDay = args.requiredDay('meeting');
  const day = args.day('as-at') ?? todayByClock();
  const register = await withSite(args, registerOf);
  const board = boardIn(register, boardName);
  if (findMeeting(register.meetings, board.name, meetingDay) === undefined) {
    tell(
      `Warning: the register has no meeting of ${board.name} on ${formatDay(meetingDay)}, so no day by which updates are due.`,
    );
  }
  const object = roundObject(updateRound(register, board.name, meetingDay, day));
  if (args.has('json')) {
    print(JSON.stringify(object));
  } else {
    printForReading(object);
  }
}
