import { ActionAsAt, actionSheet } from '../../../domain/actionSheet';
import { RecommendationAsAt, asAt, isRoutedTo } from '../../../domain/asAt';
import { CalendarDay, addMonths } from '../../../domain/calendarDay';
import { LeftOut, countLeftOut, isConfidential, publicRegister } from '../../../domain/edition';
import { Action, Register, Session } from '../../../domain/register';
import {
  InspectionMovement,
  SCRUTINY_AREAS,
  ScrutinyArea,
  areaOfAction,
  areaOfRecommendation,
  inspectionMovement,
} from '../../../domain/scrutiny';
import { isRunning } from '../../../domain/statusHistory';
import { withAppended } from '../../parts/packAppendices';
import { PaperFacts, gatherPaperFacts } from '../../parts/paperFacts';
import { PaperInput } from '../layout';

/** What one area of scrutiny holds that is open. */
export interface AreaFacts {
  readonly area: ScrutinyArea;
  readonly actions: readonly ActionAsAt[];
  /** Recommendations that are reported to the board itself; an inspectorate's have a table of their own. */
  readonly recommendations: readonly RecommendationAsAt[];
}

/** One of the two parts of the report: what may be published, or what may not. */
export interface SessionFacts {
  readonly session: Session;
  readonly areas: readonly AreaFacts[];
  readonly openActions: number;
  readonly openRecommendations: number;
  readonly inspection: InspectionMovement;
}

export interface Facts extends PaperFacts {
  /** The open session, then the closed one, which the public edition has not. */
  readonly sessions: readonly SessionFacts[];
  /** The day after which the month's movement is counted. */
  readonly since: CalendarDay;
  /** The board's previous sheet of actions, where changes since are to be marked. */
  readonly changesSince: CalendarDay | undefined;
  readonly confidential: LeftOut;
}

interface SessionMatter {
  readonly session: Session;
  readonly actions: readonly ActionAsAt[];
  readonly items: readonly RecommendationAsAt[];
}

function sessionFacts(
  { session, actions, items }: SessionMatter,
  board: string,
  register: Register,
  since: CalendarDay,
  day: CalendarDay,
): SessionFacts {
  const open = actions.filter(({ isClosed }) => !isClosed);
  const reported = items.filter(
    (item) => isRoutedTo(item, board) && isRunning(item.status) && areaOfRecommendation(item) !== 'HMICFRS',
  );
  const areas = [...SCRUTINY_AREAS, 'Other matters' as const].map((area): AreaFacts => ({
    area,
    actions: open.filter(({ action }) => areaOfAction(action, register) === area),
    recommendations: reported.filter((item) => areaOfRecommendation(item) === area),
  }));
  return {
    session,
    areas,
    openActions: open.length,
    openRecommendations: reported.length,
    inspection: inspectionMovement(items, since, day),
  };
}

/** The actions of a session on the sheet that the board receives. */
function actionsOf(input: PaperInput, session: Session): readonly ActionAsAt[] {
  const isOfSession = (action: Action): boolean => action.session === session;
  return actionSheet(input.register, input.board, input.meetingDay, input.asAtDay).items.filter(({ action }) =>
    isOfSession(action),
  );
}

/**
 * Gathers the facts of the report. The open part is made of what may be published in both editions, so that they agree;
 * the closed part is what is left.
 */
export function gatherFacts(input: PaperInput): Facts {
  const facts = gatherPaperFacts(input);
  const { asAtDay, meetingDay } = input;
  const board = facts.board.name;
  const since = addMonths(asAtDay, -1);
  const sitting = { board, day: meetingDay };
  const published = publicRegister(input.register);
  const whole = asAt(input.register, asAtDay, sitting).recommendations;
  const open: SessionMatter = {
    session: 'Open',
    actions: actionsOf({ ...input, register: published }, 'Open'),
    items: asAt(published, asAtDay, sitting).recommendations,
  };
  const closed: SessionMatter = {
    session: 'Closed',
    actions: actionsOf(input, 'Closed'),
    items: whole.filter(isConfidential),
  };
  const closedFacts = sessionFacts(closed, board, input.register, since, asAtDay);
  const held = [
    ...closedFacts.inspection.items.map(({ item }) => item),
    ...closedFacts.areas.flatMap(({ recommendations }) => recommendations),
  ];
  const closedActions = closedFacts.areas.flatMap(({ actions }) => actions.map(({ action }) => action));
  return {
    ...facts,
    sessions: [
      sessionFacts(open, board, published, since, asAtDay),
      ...(facts.edition === 'full' ? [closedFacts] : []),
    ],
    since,
    changesSince:
      input.marksChanges === true ? actionSheet(input.register, board, meetingDay, asAtDay).since : undefined,
    // The report names no files.
    confidential: withAppended({ ...countLeftOut(held, closedActions, asAtDay), files: 0 }, held, facts),
  };
}
