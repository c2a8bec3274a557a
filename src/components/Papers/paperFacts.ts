import type { RegisterAsAt } from '../../domain/asAt';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import type { Problem } from '../../domain/checks';
import type { LeftOut } from '../../domain/edition';
import { findMeeting, meetingsOffered, previousMeeting } from '../../domain/meetings';
import { findPaperProblems } from '../../domain/paperChecks';
import type { Meeting, Register } from '../../domain/register';
import { Summary, summarise } from '../../domain/summary';
import { contradictions } from '../../papers/contradictions';
import type { Layout, PaperInput } from '../../papers/layouts/layout';
import { knownOn } from '../registerState/knownOn';
import { strings } from './loc/en-GB';

/** What is known of a board's paper before it is made; the paper itself asks the domain the same questions. */
export interface PaperFacts {
  readonly known: RegisterAsAt;
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  readonly meeting: Meeting | undefined;
  readonly previous: Meeting | undefined;
}

/** What is known of one layout and edition of it. */
export interface ModelFacts {
  readonly annexes: number;
  /** What the public edition leaves out; `undefined` in the full one. */
  readonly leftOut: LeftOut | undefined;
  /** The errors that stop it from being final; of a sheet that holds no recommendation there is none. */
  readonly reasonsForDraft: readonly string[];
  /** Numbers that differ within the paper, a sentence each. */
  readonly contradictions: readonly string[];
}

/** Builds the paper as it would be printed, and reads it. */
export function modelFacts(layout: Layout, input: PaperInput): ModelFacts {
  const model = layout.build(input);
  return {
    annexes: model.annexes.length,
    leftOut: model.leftOut,
    reasonsForDraft: model.reasonsForDraft,
    contradictions: contradictions(model).map(({ message }) => message),
  };
}

/** The register as the board receives it at its sitting of that day, its own decisions left out. */
export function paperFacts(register: Register, board: string, day: CalendarDay): PaperFacts {
  const known = knownOn(register, day, { board, day });
  const previous = previousMeeting(register.meetings, board, day);
  return {
    known,
    summary: summarise(known, board),
    problems: findPaperProblems(register, board, day),
    meeting: findMeeting(register.meetings, board, day),
    previous,
  };
}

/** The sitting that a board's paper is most likely wanted for: the next, else the last, else today. */
export function likelyMeetingDay(register: Register, board: string, today: CalendarDay): CalendarDay {
  return meetingsOffered(register, board, today)[0]?.date ?? today;
}

/** `16 October 2020, Paper C`, as a meeting is chosen. */
export function describeMeeting(meeting: Meeting): string {
  return `${formatDay(meeting.date)}${meeting.paper === '' ? '' : strings.paperPaper(meeting.paper)}`;
}
