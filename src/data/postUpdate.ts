import { CalendarDay } from '../domain/calendarDay';
import { UpdateChange } from '../domain/ownerUpdate';
import { Recommendation, Register } from '../domain/register';
import { isRunning } from '../domain/statusHistory';
import { AUDITS } from '../lists/audits';
import { ListDefinition, restNamesRead } from '../lists/definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES } from '../lists/history';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { BOARDS, CRITERIA } from '../lists/settings';
import { Connection } from './connect';
import { currentColumns } from './currentColumns';
import { todayByClock } from './days';
import { RegisterItems, assembleRegister, readItems } from './readRegister';
import { RepositoryError, attempt, isDuplicate, isStale, toRepositoryError } from './RepositoryError';
import { SPAuditItem } from './rows/audits';
import { SPDecisionItem, SPRevisionItem, SPUpdateItem, revisionColumns, updateColumns } from './rows/history';
import { RowProblem, SPItem } from './rows/ItemReader';
import { SPRecommendationItem, derivedColumns, statusColumns } from './rows/recommendations';
import { SPBoardItem, SPCriteriaItem } from './rows/settings';

/** How often a row that others keep changing is read again before giving up. */
const TRIES = 5;

/** One recommendation with its whole history, and the rows that it was read from. */
interface Reading {
  readonly register: Register;
  readonly recommendation: Recommendation;
  readonly items: RegisterItems;
  readonly etag: string;
}

async function readOne(connection: Connection, itemId: number, operation: string): Promise<Reading> {
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
  const [{ row, etag, audits }, revisions, updates, decisions, boards, criteria] = await Promise.all([
    readRow(),
    readItems<SPRevisionItem>(connection, TARGET_DATE_REVISIONS, ofThis),
    readItems<SPUpdateItem>(connection, UPDATES, ofThis),
    readItems<SPDecisionItem>(connection, DECISIONS, ofThis),
    readItems<SPBoardItem>(connection, BOARDS),
    readItems<SPCriteriaItem>(connection, CRITERIA),
  ]);
  const none = { actions: [], actionUpdates: [], meetings: [] };
  const items = { ...none, audits, recommendations: [row], revisions, updates, decisions, boards, criteria };
  const { register, problems } = assembleRegister(items);
  const recommendation = register.recommendations[0];
  if (recommendation === undefined) {
    throw unreadable(operation, problems);
  }
  return { register, recommendation, items, etag };
}

function unreadable(operation: string, problems: readonly RowProblem[]): RepositoryError {
  const reasons = problems.map(({ list, column, message }) => `${list}, ${column}: ${message}`);
  return new RepositoryError('invalid', operation, `The recommendation cannot be read. ${reasons.join(' ')}`);
}

function hasKey(items: readonly SPItem[], key: string): boolean {
  return items.some(({ RegisterKey }) => RegisterKey?.toLowerCase() === key.toLowerCase());
}

function nextSequence(items: readonly SPItem[]): number {
  return items.reduce((last, { Sequence }) => Math.max(last, Sequence ?? 0), 0) + 1;
}

async function addOnce(
  { sp }: Connection,
  list: ListDefinition,
  columns: Record<string, unknown>,
  operation: string,
): Promise<void> {
  try {
    await sp.web.lists.getByTitle(list.title).items.add(columns);
  } catch (cause) {
    // The same submission has been stored before, by a request whose answer was lost.
    if (!isDuplicate(cause)) {
      throw toRepositoryError(operation, cause);
    }
  }
}

/** The recommendation with what the submission adds, whether the reading had it already or not. */
function withChange(reading: Reading, change: UpdateChange, submissionId: string): Recommendation {
  const { recommendation, items } = reading;
  const { update, revision } = change;
  return {
    ...recommendation,
    updates: hasKey(items.updates, submissionId)
      ? recommendation.updates
      : [...recommendation.updates, { ...update, id: submissionId }],
    revisions:
      revision === undefined || hasKey(items.revisions, submissionId)
        ? recommendation.revisions
        : [...recommendation.revisions, { ...revision, id: submissionId }],
  };
}

/**
 * Whether the history has gone on since the submission was stored, so that sending it once more must not set the status
 * again that a later update or decision has changed.
 */
function hasGoneOn({ items, recommendation }: Reading, change: UpdateChange, submissionId: string): boolean {
  const posted = items.updates.find(({ RegisterKey }) => RegisterKey?.toLowerCase() === submissionId.toLowerCase());
  if (posted === undefined) {
    return false;
  }
  return (
    items.updates.some(({ Id }) => Id > posted.Id) ||
    recommendation.decisions.some(({ meetingDate }) => meetingDate.from >= change.update.date.from)
  );
}

async function writeRow(
  { sp }: Connection,
  reading: Reading,
  change: UpdateChange,
  submissionId: string,
  mayStatusBeOld: boolean,
  today: CalendarDay,
): Promise<void> {
  const changed = withChange(reading, change, submissionId);
  const setsStatus =
    change.status !== undefined &&
    isRunning(changed.status) &&
    !(mayStatusBeOld && hasGoneOn(reading, change, submissionId));
  const recommendation: Recommendation =
    setsStatus && change.status !== undefined
      ? { ...changed, status: change.status, statusDate: change.statusDate }
      : changed;
  const current = currentColumns({ ...reading.register, recommendations: [recommendation] }, today).get(
    recommendation.id,
  );
  await sp.web.lists
    .getByTitle(RECOMMENDATIONS.title)
    .items.getById(Number(recommendation.id))
    .update(
      {
        ...(setsStatus ? statusColumns(recommendation) : {}),
        ...(current === undefined ? {} : derivedColumns(current)),
      },
      reading.etag,
    );
}

/**
 * Posts an owner's update: adds it and the revision of the target date to the history, then brings the recommendation's
 * row to what its history says on `today`. `submissionId` is made once by the form: sending the same submission again,
 * after a connection broke at whatever point, completes what is missing and doubles nothing.
 *
 * Throws {@link RepositoryError}: `conflict` when the recommendation was settled meanwhile (nothing is stored), or when
 * others keep changing its row (the update is stored; send it again); `notFound`, `forbidden` and the rest as they are.
 */
export async function postUpdate(
  connection: Connection,
  recommendationId: string,
  change: UpdateChange,
  submissionId: string,
  today: CalendarDay = todayByClock(),
): Promise<void> {
  const itemId = Number(recommendationId);
  const operation = `posting an update of recommendation ${recommendationId}`;
  let reading = await readOne(connection, itemId, operation);
  const { reference, status } = reading.recommendation;
  const isStoredBefore = hasKey(reading.items.updates, submissionId);
  if (!isStoredBefore && !isRunning(status)) {
    throw new RepositoryError(
      'conflict',
      operation,
      `The recommendation is ${status.toLowerCase()} meanwhile and takes no more updates; nothing was stored.`,
    );
  }
  const own = { RegisterKey: submissionId, RecommendationId: itemId };
  if (!isStoredBefore) {
    const { update } = change;
    const title = { Title: `${reference}, ${update.date.words}`, Sequence: nextSequence(reading.items.updates) };
    await addOnce(connection, UPDATES, { ...title, ...own, ...updateColumns(update) }, operation);
  }
  if (change.revision !== undefined && !hasKey(reading.items.revisions, submissionId)) {
    const { revision } = change;
    const title = { Title: `${reference}, ${revision.setOn.words}`, Sequence: nextSequence(reading.items.revisions) };
    await addOnce(connection, TARGET_DATE_REVISIONS, { ...title, ...own, ...revisionColumns(revision) }, operation);
  }
  for (let tries = 1; ; tries += 1) {
    try {
      await writeRow(connection, reading, change, submissionId, isStoredBefore, today);
      return;
    } catch (cause) {
      if (!isStale(cause) || tries === TRIES) {
        throw toRepositoryError(operation, cause);
      }
      reading = await readOne(connection, itemId, operation);
    }
  }
}
