import { CalendarDay } from '../domain/calendarDay';
import { UpdateChange } from '../domain/ownerUpdate';
import { Recommendation, Update } from '../domain/register';
import { isRunning } from '../domain/statusHistory';
import { TARGET_DATE_REVISIONS, UPDATES } from '../lists/history';
import { Connection } from './connect';
import { todayByClock } from './days';
import { refusedMeanwhile, toldMeanwhile, updateCheck } from './meanwhile';
import { Reading, addOnce, findByKey, nextSequence, readOne, refreshRow } from './oneRecommendation';
import { RepositoryError } from './RepositoryError';
import type { FileProgress, NewFile } from './uploadEvidence';
import { revisionColumns, updateColumns } from './rows/history';

/** What a change was made against, and when. */
export interface PostingOptions {
  /** The recommendation as its author saw it: what others added since is weighed, and told where it stands in the way. */
  readonly seen?: Recommendation | undefined;
  /** The day by which the row's RAG is written; today by this machine's clock when left out. */
  readonly today?: CalendarDay | undefined;
}

/** What a form adds to that. */
export interface FormPostingOptions extends PostingOptions {
  /** Whether everything that others added since `seen` is told before anything is stored, in the way or not. */
  readonly isNewsToldFirst?: boolean | undefined;
  readonly onFile?: FileProgress | undefined;
}

/** How often a submission whose key another has taken meanwhile is tried again. */
const TRIES = 5;

function squeeze(text: unknown): unknown {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : (text ?? '');
}

/** Whether an update says what was stored; which decisions of its day came before it was found out when it was sent first. */
function isSameUpdate(stored: Update, update: UpdateChange['update']): boolean {
  const columnsOf = (each: UpdateChange['update']): string =>
    JSON.stringify(Object.values(updateColumns(each)).map(squeeze));
  return columnsOf(stored) === columnsOf(update);
}

/** The key of an update, and whether it is stored under it. */
interface UpdateKey {
  readonly key: string;
  readonly isStored: boolean;
}

/**
 * The key under which the update is stored, or is to be. A draft that was posted with another text, from another device
 * or by an attempt whose answer was lost, has taken the submission's own key: then this is a further update.
 */
function keyOf(reading: Reading, update: UpdateChange['update'], submissionId: string): UpdateKey {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? submissionId : `${submissionId}-${number}`;
    const row = findByKey(reading.items.updates, key);
    if (row === undefined) {
      return { key, isStored: false };
    }
    const stored = reading.recommendation.updates.find(({ id }) => id === String(row.Id));
    // A row that cannot be read says nothing of what it held.
    if (stored === undefined || isSameUpdate(stored, { ...update, decisionsOfDay: stored.decisionsOfDay })) {
      return { key, isStored: true };
    }
  }
}

function refusalOf(
  reading: Reading,
  change: UpdateChange,
  files: readonly NewFile[],
  { seen, isNewsToldFirst = false }: FormPostingOptions,
): string | undefined {
  const { status } = reading.recommendation;
  if (!isRunning(status)) {
    return `The recommendation is ${status.toLowerCase()} meanwhile and takes no more updates; nothing was stored.`;
  }
  if (seen === undefined) {
    return undefined;
  }
  const fileNames = files.map(({ name }) => name);
  return (
    refusedMeanwhile(reading, seen, updateCheck(change, fileNames)) ??
    (isNewsToldFirst ? toldMeanwhile(reading, seen) : undefined)
  );
}

async function upload(
  connection: Connection,
  recommendationId: string,
  submissionId: string,
  files: readonly NewFile[],
  onFile: FileProgress | undefined,
): Promise<readonly NewFile[]> {
  if (files.length === 0) {
    return files;
  }
  const { uploadEvidence } = await import(/* webpackChunkName: 'tracker-evidence' */ './uploadEvidence');
  return uploadEvidence(connection, recommendationId, submissionId, files, onFile);
}

/** Why an update cannot stand without the files that were called off; `undefined` where it can. */
function refusedWithout(
  reading: Reading,
  change: UpdateChange,
  files: readonly NewFile[],
  stored: readonly NewFile[],
): string | undefined {
  if (stored.length === files.length) {
    return undefined;
  }
  const problems = updateCheck(
    change,
    stored.map(({ name }) => name),
  )(reading);
  return problems === undefined || problems.length === 0
    ? undefined
    : `Without the file that you cancelled the update does not stand: ${problems.join(' ')}`;
}

/**
 * Posts an owner's update: uploads its files, so that no update stands without its evidence, adds it and the revision of
 * the target date to the history, then brings the recommendation's row to what its history says. `submissionId` is made
 * once by the form: sending the same submission again, after a connection broke at whatever point, completes what is
 * missing and doubles nothing; with another text it is a further update. An owner needs the right to add updates,
 * revisions and evidence, nothing else.
 *
 * Throws {@link RepositoryError}: `conflict` when what others did meanwhile stands in the way (nothing is stored), or when
 * others keep changing its row (the update is stored; send it again); `notFound`, `forbidden` and the rest as they are.
 */
export async function postUpdate(
  connection: Connection,
  recommendationId: string,
  change: UpdateChange,
  submissionId: string,
  files: readonly NewFile[] = [],
  options: FormPostingOptions = {},
): Promise<void> {
  const itemId = Number(recommendationId);
  const operation = `posting an update of recommendation ${recommendationId}`;
  const { update, revision } = change;
  let reading = await readOne(connection, itemId, operation);
  let { key, isStored } = keyOf(reading, update, submissionId);
  if (!isStored) {
    const refusal = refusalOf(reading, change, files, options);
    if (refusal !== undefined) {
      throw new RepositoryError('conflict', operation, refusal);
    }
  }
  const stored = await upload(connection, recommendationId, submissionId, files, options.onFile);
  const refusal = isStored ? undefined : refusedWithout(reading, change, files, stored);
  if (refusal !== undefined) {
    throw new RepositoryError('conflict', operation, refusal);
  }
  const { reference } = reading.recommendation;
  for (let tries = 1; !isStored && tries <= TRIES; tries += 1) {
    const title = { Title: `${reference}, ${update.date.words}`, Sequence: nextSequence(reading.items.updates) };
    const own = { RegisterKey: key, RecommendationId: itemId };
    isStored = await addOnce(connection, UPDATES, { ...title, ...own, ...updateColumns(update) }, operation);
    if (!isStored) {
      // Another window was faster with the same draft: it may have posted another text.
      reading = await readOne(connection, itemId, operation);
      ({ key, isStored } = keyOf(reading, update, submissionId));
    }
  }
  if (!isStored) {
    const detail = 'Other windows keep posting from this draft. Close them, then send it again.';
    throw new RepositoryError('conflict', operation, detail);
  }
  if (revision !== undefined && findByKey(reading.items.revisions, key) === undefined) {
    const title = { Title: `${reference}, ${revision.setOn.words}`, Sequence: nextSequence(reading.items.revisions) };
    const own = { RegisterKey: key, RecommendationId: itemId };
    await addOnce(connection, TARGET_DATE_REVISIONS, { ...title, ...own, ...revisionColumns(revision) }, operation);
  }
  await refreshRow(connection, itemId, key, options.today ?? todayByClock(), operation);
}
