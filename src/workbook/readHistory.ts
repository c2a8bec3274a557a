import { Board, DECISIONS, DELIVERY_WARNINGS, Decision, PROPOSALS, Update, WorkingEvidence } from '../domain/register';
import { SheetRow } from './SheetRow';
import { DECISIONS_SHEET, UPDATES } from './format';
import { Identities } from './identities';
import { SheetRows } from './sheetRows';

type UpdateHeader = keyof typeof UPDATES.columns;
type DecisionHeader = keyof typeof DECISIONS_SHEET.columns;

/** Records by the id of their recommendation, each list in the order of the sheet. */
export type ByRecommendation<T> = ReadonlyMap<string, readonly T[]>;

const TEXTS = ['Achievements', 'Remaining', 'Milestones', 'Barriers', 'Mitigation', 'Update'] as const;
const CLOSING_TEXTS = ['Implemented', 'Evidence'] as const;

/** Adds a record to the list of its recommendation; `make` is told its place there, from 1. */
export function append<T>(lists: Map<string, T[]>, id: string, make: (position: number) => T): void {
  const list = lists.get(id) ?? [];
  list.push(make(list.length + 1));
  lists.set(id, list);
}

/** The measurement that the row tells; `undefined` where it tells none. */
function readWorking(row: SheetRow<UpdateHeader>): WorkingEvidence | undefined {
  const working: WorkingEvidence = {
    measure: row.word('Measure'),
    achieved: row.wholeNumber('Achieved'),
    outOf: row.wholeNumber('Out of'),
    period: row.period('Evidence period'),
    sampleDay: row.day('Sample day'),
    source: row.word('Evidence source'),
  };
  if (working.outOf === 0) {
    row.error('Out of', '"0" is a sample of nothing; say how many were looked at, or clear the cell');
  } else if (working.achieved !== undefined && working.outOf !== undefined && working.achieved > working.outOf) {
    row.error('Achieved', `${working.achieved} of ${working.outOf} is more than all; check both figures`);
  }
  return Object.values(working).some((part) => part !== undefined && part !== '') ? working : undefined;
}

/** Where the update stands among the decisions of its own day; nothing where it came before them. */
function readPlaceInDay(row: SheetRow<UpdateHeader>): Pick<Update, 'decisionsOfDay'> {
  const decisionsOfDay = row.wholeNumber('After decisions') ?? 0;
  return decisionsOfDay === 0 ? {} : { decisionsOfDay };
}

/**
 * The updates of the sheet. One of the six texts must be filled; an update that only states the two limbs of closing
 * says as much, and is taken too.
 */
export function readUpdates(sheet: SheetRows<UpdateHeader>, identities: Identities): ByRecommendation<Update> {
  const updates = new Map<string, Update[]>();
  for (const row of sheet.rows) {
    const recommendation = identities.recommendationOf(row);
    const date = row.period('Date');
    const proposes = row.choice('Proposes', PROPOSALS, 'a proposal');
    const working = readWorking(row);
    const rest = {
      implementedOn: row.period('Implemented on'),
      working,
      delivery: row.choice('Delivery', DELIVERY_WARNINGS, 'a word for delivery'),
      ...readPlaceInDay(row),
    };
    const isMeasured = row.word('Measure') !== '' && row.word('Achieved') !== '';
    if (!isMeasured && [...TEXTS, ...CLOSING_TEXTS].every((header) => row.word(header) === '')) {
      row.error('Update', `the update says nothing; fill in at least one of ${TEXTS.join(', ')}`);
    }
    if (recommendation !== undefined && date !== undefined) {
      append(updates, recommendation.id, (position) => ({
        id: `U|${recommendation.id}|${position}`,
        date,
        author: row.word('Author'),
        achievements: row.text('Achievements'),
        remaining: row.text('Remaining'),
        milestones: row.text('Milestones'),
        barriers: row.text('Barriers'),
        mitigation: row.text('Mitigation'),
        text: row.text('Update'),
        implemented: row.text('Implemented'),
        evidence: row.text('Evidence'),
        proposes,
        ...rest,
      }));
    }
  }
  return updates;
}

/** What a row that has been reported already stands for, so that reading can go on. */
function decisionOf(row: SheetRow<DecisionHeader>): Decision['decision'] {
  return row.choice('Decision', DECISIONS, 'a decision') ?? 'Noted';
}

/** The decisions of the sheet. */
export function readDecisions(
  sheet: SheetRows<DecisionHeader>,
  boards: readonly Board[] | undefined,
  identities: Identities,
): ByRecommendation<Decision> {
  const decisions = new Map<string, Decision[]>();
  for (const row of sheet.rows) {
    const recommendation = identities.recommendationOf(row);
    const board = row.board('Board', boards);
    const meetingDate = row.period('Meeting date');
    const decision = decisionOf(row);
    if (recommendation !== undefined && meetingDate !== undefined) {
      append(decisions, recommendation.id, (position) => ({
        id: `D|${recommendation.id}|${position}`,
        board,
        meetingDate,
        decision,
        note: row.text('Note'),
        minuteNumber: row.word('Minute no.'),
      }));
    }
  }
  return decisions;
}
