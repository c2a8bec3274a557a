import { DecisionChange } from '../domain/closing';
import { isSameWord } from '../domain/scales';
import { isRunning } from '../domain/statusHistory';
import { DECISIONS } from '../lists/history';
import { Connection } from './connect';
import { todayByClock } from './days';
import { decisionCheck, refusedMeanwhile } from './meanwhile';
import { Reading, addOnce, findByKey, nextSequence, readOne, refreshRow } from './oneRecommendation';
import { PostingOptions } from './postUpdate';
import { RepositoryError } from './RepositoryError';
import { decisionColumns } from './rows/history';

/** Why a decision cannot be added to what is stored, in words; `undefined` when it can. */
function refusalOf({ recommendation }: Reading, { decision }: DecisionChange): string | undefined {
  const isSame = recommendation.decisions.some(
    (each) =>
      isSameWord(each.board, decision.board) &&
      each.meetingDate.from === decision.meetingDate.from &&
      each.meetingDate.to === decision.meetingDate.to &&
      each.decision === decision.decision,
  );
  if (isSame) {
    return `Somebody has recorded this decision of ${decision.board}, ${decision.meetingDate.words}, already; nothing was stored.`;
  }
  const { status } = recommendation;
  const needsRunning = decision.decision !== 'Noted' && decision.decision !== 'Reopened';
  return needsRunning && !isRunning(status)
    ? `The recommendation is ${status.toLowerCase()} meanwhile; nothing was stored.`
    : undefined;
}

/**
 * Records a board's decision: adds it to the history, then brings the recommendation's row to what its history says.
 * Sending the same `submissionId` again doubles nothing. SharePoint allows it to governance alone.
 *
 * Throws {@link RepositoryError}: `conflict` when what others did meanwhile stands in the way (nothing is stored), or when
 * others keep changing the row (the decision is stored; send it again); `notFound`, `forbidden` and the rest as they are.
 */
export async function recordDecision(
  connection: Connection,
  recommendationId: string,
  change: DecisionChange,
  submissionId: string,
  { seen, today = todayByClock() }: PostingOptions = {},
): Promise<void> {
  const itemId = Number(recommendationId);
  const operation = `recording a decision on recommendation ${recommendationId}`;
  const reading = await readOne(connection, itemId, operation);
  if (findByKey(reading.items.decisions, submissionId) === undefined) {
    const refusal = refusalOf(reading, change) ?? (seen && refusedMeanwhile(reading, seen, decisionCheck(change)));
    if (refusal !== undefined) {
      throw new RepositoryError('conflict', operation, refusal);
    }
    const { board, meetingDate } = change.decision;
    await addOnce(
      connection,
      DECISIONS,
      {
        Title: `${reading.recommendation.reference}, ${board} ${meetingDate.words}`.slice(0, 255),
        Sequence: nextSequence(reading.items.decisions),
        RegisterKey: submissionId,
        RecommendationId: itemId,
        ...decisionColumns(change.decision),
      },
      operation,
    );
  }
  await refreshRow(connection, itemId, submissionId, today, operation);
}
