import { CalendarDay } from '../domain/calendarDay';
import { UpdateChange } from '../domain/ownerUpdate';
import { Recommendation } from '../domain/register';
import { isRunning } from '../domain/statusHistory';
import { TARGET_DATE_REVISIONS, UPDATES } from '../lists/history';
import { Connection } from './connect';
import { todayByClock } from './days';
import { refusedMeanwhile, updateCheck } from './meanwhile';
import { addOnce, findByKey, nextSequence, readOne, refreshRow } from './oneRecommendation';
import { RepositoryError } from './RepositoryError';
import type { NewFile } from './uploadEvidence';
import { revisionColumns, updateColumns } from './rows/history';

/** What a change was made against, and when. */
export interface PostingOptions {
  /** The recommendation as its author saw it: what others added since is weighed, and told where it stands in the way. */
  readonly seen?: Recommendation | undefined;
  /** The day by which the row's RAG is written; today by this machine's clock when left out. */
  readonly today?: CalendarDay | undefined;
}

/**
 * Posts an owner's update: adds it, its files and the revision of the target date to the history, then brings the
 * recommendation's row to what its history says. `submissionId` is made once by the form: sending the same submission
 * again, after a connection broke at whatever point, completes what is missing and doubles nothing. An owner needs the
 * right to add updates, revisions and evidence, nothing else.
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
  { seen, today = todayByClock() }: PostingOptions = {},
): Promise<void> {
  const itemId = Number(recommendationId);
  const operation = `posting an update of recommendation ${recommendationId}`;
  const reading = await readOne(connection, itemId, operation);
  const { reference, status } = reading.recommendation;
  const { update, revision } = change;
  const own = { RegisterKey: submissionId, RecommendationId: itemId };
  if (findByKey(reading.items.updates, submissionId) === undefined) {
    const fileNames = files.map(({ name }) => name);
    const refusal = !isRunning(status)
      ? `The recommendation is ${status.toLowerCase()} meanwhile and takes no more updates; nothing was stored.`
      : seen && refusedMeanwhile(reading, seen, updateCheck(change, fileNames));
    if (refusal !== undefined) {
      throw new RepositoryError('conflict', operation, refusal);
    }
    const title = { Title: `${reference}, ${update.date.words}`, Sequence: nextSequence(reading.items.updates) };
    await addOnce(connection, UPDATES, { ...title, ...own, ...updateColumns(update) }, operation);
  }
  if (revision !== undefined && findByKey(reading.items.revisions, submissionId) === undefined) {
    const title = { Title: `${reference}, ${revision.setOn.words}`, Sequence: nextSequence(reading.items.revisions) };
    await addOnce(connection, TARGET_DATE_REVISIONS, { ...title, ...own, ...revisionColumns(revision) }, operation);
  }
  if (files.length > 0) {
    const { uploadEvidence } = await import(/* webpackChunkName: 'tracker-evidence' */ './uploadEvidence');
    await uploadEvidence(connection, recommendationId, submissionId, files);
  }
  await refreshRow(connection, itemId, submissionId, today, operation);
}
