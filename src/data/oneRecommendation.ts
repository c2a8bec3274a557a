import { CalendarDay } from '../domain/calendarDay';
import { Recommendation, Register } from '../domain/register';
import { AUDITS } from '../lists/audits';
import { ListDefinition, restNamesRead } from '../lists/definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES, UPDATE_REVIEWS } from '../lists/history';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { SETTINGS } from '../lists/round';
import { BOARDS, CRITERIA } from '../lists/settings';
import { STEPS } from '../lists/steps';
import { Connection } from './connect';
import { currentColumns } from './currentColumns';
import { NO_ITEMS, RegisterItems, assembleRegister, readItems } from './readRegister';
import { RepositoryError, attempt, isDuplicate, isStale, toRepositoryError } from './RepositoryError';
import { SPAuditItem } from './rows/audits';
import { SPDecisionItem, SPReviewItem, SPRevisionItem, SPUpdateItem } from './rows/history';
import { SPItem } from './rows/ItemReader';
import { SPRecommendationItem, rowColumns } from './rows/recommendations';
import { SPSettingItem } from './rows/round';
import { SPBoardItem, SPCriteriaItem } from './rows/settings';
import { SPStepItem } from './rows/steps';

/** How often a row that others keep changing is read again before giving up. */
const TRIES = 5;

/** One recommendation with its history, and the rows that it was read from. */
export interface Reading {
  /** Holds this recommendation alone, with the boards and criteria of the site. */
  readonly register: Register;
  readonly recommendation: Recommendation;
  readonly items: RegisterItems;
  readonly etag: string;
}

/** Reads one recommendation with its history; throws a `RepositoryError`, `invalid` when it cannot be read. */
export async function readOne(connection: Connection, itemId: number, operation: string): Promise<Reading> {
  const ofThis = `RecommendationId eq ${itemId}`;
  const readRow = async (): Promise<{ row: SPRecommendationItem; etag: string; audits: readonly SPAuditItem[] }> => {
    const row: SPRecommendationItem & { readonly 'odata.etag': string } = await attempt(operation, () =>
      connection.sp.web.lists
        .getByTitle(RECOMMENDATIONS.title)
        .items.getById(itemId)
        .select(...restNamesRead(RECOMMENDATIONS))(),
    );
    const audits = await readItems<SPAuditItem>(connection, AUDITS, `Id eq ${row.AuditId ?? 0}`);
    return { row, etag: row['odata.etag'], audits };
  };
  const [{ row, etag, audits }, revisions, updates, reviews, decisions, steps, ...rest] = await Promise.all([
    readRow(),
    readItems<SPRevisionItem>(connection, TARGET_DATE_REVISIONS, ofThis),
    readItems<SPUpdateItem>(connection, UPDATES, ofThis),
    readItems<SPReviewItem>(connection, UPDATE_REVIEWS, ofThis),
    readItems<SPDecisionItem>(connection, DECISIONS, ofThis),
    readItems<SPStepItem>(connection, STEPS, ofThis),
    readItems<SPBoardItem>(connection, BOARDS),
    readItems<SPCriteriaItem>(connection, CRITERIA),
    readItems<SPSettingItem>(connection, SETTINGS),
  ]);
  const [boards, criteria, settings] = rest;
  const history = { revisions, updates, reviews, decisions, steps };
  const items = { ...NO_ITEMS, audits, recommendations: [row], ...history, boards, criteria, settings };
  const { register, problems } = assembleRegister(items);
  const recommendation = register.recommendations[0];
  if (recommendation === undefined) {
    const reasons = problems.map(({ list, column, message }) => `${list}, ${column}: ${message}`);
    throw new RepositoryError('invalid', operation, `The recommendation cannot be read. ${reasons.join(' ')}`);
  }
  return { register, recommendation, items, etag };
}

/** The row that a submission has stored, `undefined` when there is none. */
export function findByKey<T extends SPItem>(items: readonly T[], key: string): T | undefined {
  return items.find(({ RegisterKey }) => RegisterKey?.toLowerCase() === key.toLowerCase());
}

/** The sequence of the next entry of a history. */
export function nextSequence(items: readonly SPItem[]): number {
  return items.reduce((last, { Sequence }) => Math.max(last, Sequence ?? 0), 0) + 1;
}

/**
 * Adds a row; one whose key is taken, as by a request of the same submission whose answer was lost, counts as stored.
 * Whether this request added it.
 */
export async function addOnce(
  { sp }: Connection,
  list: ListDefinition,
  columns: Record<string, unknown>,
  operation: string,
): Promise<boolean> {
  try {
    await sp.web.lists.getByTitle(list.title).items.add(columns);
    return true;
  } catch (cause) {
    if (!isDuplicate(cause)) {
      throw toRepositoryError(operation, cause);
    }
    return false;
  }
}

/**
 * A reading whose row does not know yet how much of the history it knows, as in a site of the earlier version: it knows
 * what was there before the submission.
 */
function withCounts({ register, items, etag, recommendation }: Reading, submissionId: string): Reading {
  const row = items.recommendations[0];
  if (row === undefined || (row.UpdatesHeard !== null && row.DecisionsHeard !== null)) {
    return { register, items, etag, recommendation };
  }
  const before = (entries: readonly SPItem[]): number => {
    const own = findByKey(entries, submissionId);
    return own === undefined ? entries.length : entries.filter(({ Id }) => Id < own.Id).length;
  };
  const counted = {
    ...row,
    UpdatesHeard: row.UpdatesHeard ?? before(items.updates),
    DecisionsHeard: row.DecisionsHeard ?? before(items.decisions),
  };
  const reading = assembleRegister({ ...items, recommendations: [counted] });
  const [heard = recommendation] = reading.register.recommendations;
  return { register: reading.register, items, etag, recommendation: heard };
}

async function writeRow({ sp }: Connection, reading: Reading, today: CalendarDay): Promise<void> {
  const { recommendation, register, etag } = reading;
  const current = currentColumns(register, today).get(recommendation.id);
  if (current !== undefined) {
    await sp.web.lists
      .getByTitle(RECOMMENDATIONS.title)
      .items.getById(Number(recommendation.id))
      .update(rowColumns(recommendation, current), etag);
  }
}

/**
 * Brings the row of a recommendation to its history after a submission has added to it. Whoever may only add leaves the
 * row as it is: loading computes from the history, and governance's next change or repair writes the row. A row that
 * somebody else changes meanwhile is read again; throws `conflict` when that does not end.
 */
export async function refreshRow(
  connection: Connection,
  itemId: number,
  submissionId: string,
  today: CalendarDay,
  operation: string,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const reading = await readOne(connection, itemId, operation);
    try {
      await writeRow(connection, withCounts(reading, submissionId), today);
      return;
    } catch (cause) {
      const error = toRepositoryError(operation, cause);
      if (error.code === 'forbidden') {
        return;
      }
      if (!isStale(cause) || tries === TRIES) {
        throw error;
      }
    }
  }
}
