import { RecommendationAsAt, RegisterAsAt, asAt } from '../../domain/asAt';
import { findBoard } from '../../domain/boards';
import { CalendarDay } from '../../domain/calendarDay';
import { changesSince } from '../../domain/changes';
import { Problem } from '../../domain/checks';
import { Edition, isConfidential, publicRegister } from '../../domain/edition';
import { findMeeting, previousMeeting } from '../../domain/meetings';
import { findPaperProblems } from '../../domain/paperChecks';
import { Board, Meeting, Register } from '../../domain/register';
import { Summary, summarise } from '../../domain/summary';
import { PaperInput } from '../layouts/layout';
import { Annex } from '../model';
import { describeChanges } from './changeMarks';
import { AppendedFacts, gatherAppendices } from './packAppendices';

/** What every layout asks of the domain, once: prose, tables and appendices take it from here. */
export interface PaperFacts extends AppendedFacts {
  readonly edition: Edition;
  readonly board: Board;
  readonly meeting: Meeting | undefined;
  readonly previousMeeting: Meeting | undefined;
  readonly meetingDay: CalendarDay;
  readonly asAtDay: CalendarDay;
  /** What the edition may print; nothing else reaches the paper. */
  readonly register: Register;
  readonly known: RegisterAsAt;
  readonly summary: Summary;
  /** Everything, confidential matter included: for counting what the public edition leaves out. */
  readonly whole: Register;
  readonly wholeKnown: RegisterAsAt;
  readonly wholeSummary: Summary;
  /** What stops the paper from being final, fit for the edition. */
  readonly reasonsForDraft: readonly string[];
  /** The errors behind those reasons that are not listed by themselves. */
  readonly otherErrors: readonly string[];
  /** In words, what has changed of a recommendation since the previous meeting; `undefined` where nothing, or unasked. */
  readonly changeOf: (item: RecommendationAsAt) => string | undefined;
}

function errorsOf(whole: Summary, problems: readonly Problem[], edition: Edition): readonly Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const confidential = new Set(
    [...whole.reported, ...whole.unrouted].filter(isConfidential).map(({ recommendation }) => recommendation.id),
  );
  return edition === 'full'
    ? errors
    : errors.map((problem) =>
        confidential.has(problem.recommendationId)
          ? { ...problem, message: 'Something that is not for publication has an error; the full edition names it.' }
          : problem,
      );
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

/** Gathers the facts of a board's paper: the register as that board received it. */
export function gatherPaperFacts(input: PaperInput): PaperFacts {
  const { meetingDay, asAtDay, edition = 'full' } = input;
  const register = edition === 'public' ? publicRegister(input.register) : input.register;
  const board = findBoard(register.boards, input.board) ?? {
    name: input.board,
    fullName: '',
    decidesAfter: [],
    published: false,
  };
  const sitting = { board: board.name, day: meetingDay };
  const known = asAt(register, asAtDay, sitting);
  const previous = previousMeeting(register.meetings, board.name, meetingDay);
  const wholeKnown = edition === 'public' ? asAt(input.register, asAtDay, sitting) : known;
  const wholeSummary = summarise(wholeKnown, board.name);
  const errors = errorsOf(wholeSummary, findPaperProblems(input.register, board.name, meetingDay, asAtDay), edition);
  return {
    edition,
    board,
    meeting: findMeeting(register.meetings, board.name, meetingDay),
    previousMeeting: previous,
    meetingDay,
    asAtDay,
    register,
    known,
    summary: summarise(known, board.name),
    whole: input.register,
    wholeKnown,
    wholeSummary,
    reasonsForDraft: unique(errors.map(({ message }) => message)),
    otherErrors: unique(errors.filter(({ id }) => id !== 'unrouted').map(({ message }) => message)),
    changeOf: changesInWords(input, known, previous),
    ...gatherAppendices(input.appendices, known, wholeKnown, edition === 'public'),
  };
}

function changesInWords(
  { marksChanges }: PaperInput,
  known: RegisterAsAt,
  previous: Meeting | undefined,
): PaperFacts['changeOf'] {
  if (marksChanges !== true || previous === undefined) {
    return () => undefined;
  }
  const { board, date } = previous;
  const changesOf = changesSince(known, asAt(known.register, date, { board, day: date }));
  return (item) => {
    const changes = changesOf(item);
    return changes === undefined ? undefined : describeChanges(changes, date);
  };
}

/** The files of evidence of the recommendations, known on the day, numbered in the order in which a paper lists them. */
export function annexesOf(items: readonly RecommendationAsAt[], day: CalendarDay): readonly Annex[] {
  return items
    .flatMap(({ recommendation }) =>
      recommendation.evidence
        .filter(({ addedOn }) => addedOn.from <= day)
        .map(({ id, fileName, title }) => ({ evidenceId: id, recommendationId: recommendation.id, fileName, title })),
    )
    .map((annex, index) => ({ number: index + 1, ...annex }));
}
