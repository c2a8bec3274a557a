import { RecommendationAsAt, RegisterAsAt, asAt } from '../../../domain/asAt';
import { findBoard } from '../../../domain/boards';
import { CalendarDay } from '../../../domain/calendarDay';
import { Problem, findProblems } from '../../../domain/checks';
import { awaitedBoard } from '../../../domain/closing';
import { auditsGoingWhole } from '../../../domain/consequences';
import { findMeeting, previousMeeting } from '../../../domain/meetings';
import { Audit, Board, Meeting, Register } from '../../../domain/register';
import { isSameWord } from '../../../domain/scales';
import { Summary, SummaryTable, TargetDateCounts, summarise, targetDateTable } from '../../../domain/summary';
import { PaperInput } from '../layout';

/**
 * Everything that the paper counts or lists, asked of the domain once: prose, tables and appendices take it from here, so
 * that a number cannot differ from one to the other.
 */
export interface Facts {
  readonly board: Board;
  readonly meeting: Meeting | undefined;
  readonly previousMeeting: Meeting | undefined;
  readonly meetingDay: CalendarDay;
  readonly asAtDay: CalendarDay;
  readonly known: RegisterAsAt;
  readonly summary: Summary;
  readonly table: SummaryTable<TargetDateCounts>;
  /** Proposed as superseded; their status is still open. */
  readonly proposedSuperseded: readonly RecommendationAsAt[];
  readonly evidenceOutstanding: readonly RecommendationAsAt[];
  /** What is proposed and waits for another board first, by that board. */
  readonly waitingFirst: readonly { readonly board: string; readonly items: readonly RecommendationAsAt[] }[];
  readonly withoutTargetDate: readonly RecommendationAsAt[];
  readonly goingWhole: readonly Audit[];
  /** Those reported to the board, by audit in the register's order. */
  readonly byAudit: readonly { readonly audit: Audit; readonly items: readonly RecommendationAsAt[] }[];
  /** The problems that stop a final paper. */
  readonly errors: readonly Problem[];
  readonly anchorOf: (recommendationId: string) => string | undefined;
}

function groupByAudit(items: readonly RecommendationAsAt[]): Facts['byAudit'] {
  const groups = new Map<string, { audit: Audit; items: RecommendationAsAt[] }>();
  for (const item of items) {
    const group = groups.get(item.audit.id);
    if (group === undefined) {
      groups.set(item.audit.id, { audit: item.audit, items: [item] });
    } else {
      group.items.push(item);
    }
  }
  return [...groups.values()];
}

function groupByAwaited(
  items: readonly RecommendationAsAt[],
  { boards }: Pick<Register, 'boards'>,
  board: string,
): Facts['waitingFirst'] {
  const groups = new Map<string, RecommendationAsAt[]>();
  for (const item of items) {
    const awaited = awaitedBoard(item, boards);
    if (awaited !== undefined && !isSameWord(awaited, board)) {
      groups.set(awaited, [...(groups.get(awaited) ?? []), item]);
    }
  }
  return [...groups].map(([name, waiting]) => ({ board: name, items: waiting }));
}

/** Gathers the facts of a board's paper: the register as that board received it. */
export function gatherFacts(input: PaperInput): Facts {
  const { register, meetingDay, asAtDay } = input;
  const board = findBoard(register.boards, input.board) ?? {
    name: input.board,
    fullName: '',
    decidesAfter: [],
    published: false,
  };
  const known = asAt(register, asAtDay, { board: board.name, day: meetingDay });
  const summary = summarise(known, board.name);
  const previous = previousMeeting(register.meetings, board.name, meetingDay);
  const anchors = new Map(
    summary.reported.map(({ recommendation }, index) => [recommendation.id, `entry_${index + 1}`]),
  );
  return {
    board,
    meeting: findMeeting(register.meetings, board.name, meetingDay),
    previousMeeting: previous,
    meetingDay,
    asAtDay,
    known,
    summary,
    table: targetDateTable(summary.reported, register.scales),
    proposedSuperseded: summary.reported.filter(
      ({ status, standing }) => status === 'Open' && standing.proposal === 'Superseded',
    ),
    evidenceOutstanding: summary.reported.filter(({ standing }) => standing.evidenceRequested !== undefined),
    waitingFirst: groupByAwaited(summary.reported, register, board.name),
    withoutTargetDate: summary.reported.filter(({ targetDateRag }) => targetDateRag.hasNoTargetDate),
    goingWhole: auditsGoingWhole(known, board.name, previous?.date),
    byAudit: groupByAudit(summary.reported),
    errors: findProblems(known, board.name, previous?.date).filter(({ severity }) => severity === 'error'),
    anchorOf: (recommendationId) => anchors.get(recommendationId),
  };
}
