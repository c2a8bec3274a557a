import { RecommendationAsAt, asAt } from '../../src/domain/asAt';
import type { CalendarDay } from '../../src/domain/calendarDay';
import { Problem, findProblems } from '../../src/domain/checks';
import { EDITIONS, Edition } from '../../src/domain/edition';
import { previousMeeting } from '../../src/domain/meetings';
import { appendicesOfMeeting } from '../../src/domain/packAppendix';
import { findPaperProblems } from '../../src/domain/paperChecks';
import type { Register } from '../../src/domain/register';
import { RowDifference, checkRows, describeRowDifference, repairRows } from '../../src/data/currentRows';
import { todayByClock } from '../../src/data/days';
import { SharingDifference, checkSharing, shareRows } from '../../src/data/sharedRows';
import { RepositoryError } from '../../src/data/RepositoryError';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { warnOfUnknownMeeting } from '../meetingIn';
import { Listed, listed } from '../listing';
import { Failure, UsageError } from '../outcomes';
import { Site, registerOf, withSite } from '../site';
import { count, onOneLine, print, tell } from '../terminal';

interface ListedProblem extends Listed, Pick<Problem, 'id' | 'severity' | 'message'> {}

interface PaperContradiction {
  readonly layout: string;
  readonly edition: Edition;
  readonly message: string;
}

/** What `--json` prints. */
interface CheckObject {
  readonly board: string | null;
  readonly asAt: CalendarDay;
  readonly problems: readonly ListedProblem[];
  /** Where rows of recommendations say something else than their history. */
  readonly rows: readonly RowDifference[];
  /** Where a paper of the meeting would give a number otherwise in another place; of every layout and edition. */
  readonly contradictions: readonly PaperContradiction[];
  /** How many rows were written anew. */
  readonly repaired: number;
  /** Which rows the members of boards may not read although they should, or may although they should not. */
  readonly sharing: readonly SharingDifference[];
  /** Of how many rows the rights were put right. */
  readonly shared: number;
}

/** The problems of the boards' papers on a day, errors first; one that shows for several boards is told once. */
function problemsOf(
  register: Register,
  boards: readonly string[],
  meetingDay: CalendarDay | undefined,
  day: CalendarDay,
): readonly ListedProblem[] {
  const found = new Map<string, ListedProblem>();
  for (const board of boards) {
    const known = asAt(register, day, meetingDay === undefined ? undefined : { board, day: meetingDay });
    const byId = new Map(known.recommendations.map((item) => [item.recommendation.id, item]));
    const previous = previousMeeting(register.meetings, board, day)?.date;
    const ofBoard =
      meetingDay === undefined
        ? findProblems(known, board, previous)
        : findPaperProblems(register, board, meetingDay, day);
    for (const { id, severity, message, recommendationId } of ofBoard) {
      const item = byId.get(recommendationId) as RecommendationAsAt;
      found.set(`${recommendationId}|${id}`, { ...listed(item), id, severity, message });
    }
  }
  const problems = [...found.values()];
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
}

/** Builds every paper of the meeting and reads its numbers. */
async function contradictionsOf(
  { connection }: Site,
  register: Register,
  board: string,
  meetingDay: CalendarDay,
): Promise<readonly PaperContradiction[]> {
  const [{ LAYOUTS }, { contradictions }, { loadPackAppendices }] = await Promise.all([
    import('../../src/papers/layouts'),
    import('../../src/papers/contradictions'),
    import('../../src/data/packAppendices'),
  ]);
  const appendices = appendicesOfMeeting(await loadPackAppendices(connection), board, meetingDay, register);
  return LAYOUTS.flatMap((layout) =>
    EDITIONS.flatMap((edition) =>
      contradictions(layout.build({ register, board, meetingDay, asAtDay: meetingDay, edition, appendices })).map(
        ({ message }): PaperContradiction => ({ layout: layout.id, edition, message }),
      ),
    ),
  );
}

/** The rows that say something else than their history; with `isRepair` those that still do after they were written anew. */
async function rowsOf({ connection }: Site, isRepair: boolean): Promise<Pick<CheckObject, 'rows' | 'repaired'>> {
  const found = await checkRows(connection);
  if (!isRepair || found.length === 0) {
    return { rows: found, repaired: 0 };
  }
  await repairRows(connection, found);
  const rows = await checkRows(connection);
  const idsOf = (differences: readonly RowDifference[]): ReadonlySet<string> =>
    new Set(differences.map(({ recommendationId }) => recommendationId));
  return { rows, repaired: idsOf(found).size - idsOf(rows).size };
}

/** What is shared wrongly with the boards' members; nobody but governance and the site's owners can see rights. */
async function sharingOf({ connection }: Site, isRepair: boolean): Promise<Pick<CheckObject, 'sharing' | 'shared'>> {
  try {
    const shared = isRepair ? (await shareRows(connection)).length : 0;
    return { sharing: await checkSharing(connection), shared };
  } catch (error) {
    if (error instanceof RepositoryError && error.code === 'forbidden') {
      tell('What the members of boards may read was not checked: this account may not see the rights of rows.');
      return { sharing: [], shared: 0 };
    }
    throw error;
  }
}

/** What is shared wrongly, a sentence for each recommendation, audit or action and panel. */
function describeSharing(sharing: readonly SharingDifference[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { label, toShow, toHide } of sharing) {
    for (const rest of [
      ...toShow.map((panel) => `of ${label} not shared with the group ${panel} yet, although it is for them.`),
      ...toHide.map((panel) => `of ${label} still shared with the group ${panel}, although it is not for them.`),
    ]) {
      counts.set(rest, (counts.get(rest) ?? 0) + 1);
    }
  }
  return [...counts].map(([rest, rows]) => `${count(rows, 'row')} ${rest}`);
}

function printForReading({ problems, rows, contradictions, repaired, sharing, shared }: CheckObject): void {
  for (const { severity, message } of problems) {
    print(`${severity === 'error' ? 'Error' : 'Warning'}: ${onOneLine(message)}`);
  }
  for (const difference of rows) {
    print(`Error: ${onOneLine(describeRowDifference(difference))}`);
  }
  for (const { layout, edition, message } of contradictions) {
    print(`Error: ${layout}, ${edition} edition: ${onOneLine(message)}`);
  }
  const sharedWrongly = describeSharing(sharing);
  for (const sentence of sharedWrongly) {
    print(`Error: ${onOneLine(sentence)}`);
  }
  if (shared > 0) {
    print(`The rights of ${count(shared, 'row')} put right.`);
  }
  if (repaired > 0) {
    print(`${count(repaired, 'row')} repaired.`);
  }
  const found = problems.length + rows.length + contradictions.length + sharedWrongly.length;
  print(found === 0 ? 'Nothing to put right.' : `${count(found, 'problem')}.`);
}

/** Ends with exit code 1 where there is an error. */
function failOnErrors({ problems, rows, contradictions, sharing }: CheckObject): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const reasons = [
    errors === 0 ? '' : `${count(errors, 'error')} in the register; a final paper cannot be made until put right.`,
    rows.length === 0
      ? ''
      : `${count(rows.length, 'column')} of rows of the list Recommendations differ from their history; run "tracker check --repair".`,
    contradictions.length === 0 ? '' : `${count(contradictions.length, 'number')} of a paper differ within it.`,
    sharing.length === 0
      ? ''
      : `${count(sharing.length, 'row')} not shared as the boards' groups should read; run "tracker check --repair".`,
  ].filter((reason) => reason !== '');
  if (reasons.length > 0) {
    throw new Failure(reasons.join('\n'));
  }
}

/**
 * `tracker check`: what an officer should put right before a board's paper leaves the house, or the papers of all boards,
 * which rows of recommendations do not say what their history says, and which the members of boards may not read although
 * they are for them; with `--repair` rows are written anew and their rights put right.
 */
export async function check(args: CommandArguments): Promise<void> {
  const boardName = args.optional('board');
  const meetingDay = args.day('meeting');
  if (meetingDay !== undefined && boardName === undefined) {
    throw new UsageError('--meeting wants the board that meets: give --board too');
  }
  const day = meetingDay ?? todayByClock();
  const object = await withSite(args, async (site): Promise<CheckObject> => {
    const register = await registerOf(site);
    const board = boardName === undefined ? undefined : boardIn(register, boardName);
    const boards = (board === undefined ? register.boards : [board]).map(({ name }) => name);
    if (board !== undefined && meetingDay !== undefined) {
      warnOfUnknownMeeting(register, board.name, meetingDay, 'It is checked as if there were one.');
    }
    const problems = problemsOf(register, boards, meetingDay, day);
    const differing =
      board === undefined || meetingDay === undefined
        ? []
        : await contradictionsOf(site, register, board.name, meetingDay);
    return {
      board: board?.name ?? null,
      asAt: day,
      problems,
      contradictions: differing,
      ...(await rowsOf(site, args.has('repair'))),
      ...(await sharingOf(site, args.has('repair'))),
    };
  });
  if (args.has('json')) {
    print(JSON.stringify(object));
  } else {
    printForReading(object);
  }
  failOnErrors(object);
}
