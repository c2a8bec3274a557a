import { CalendarDay } from '../domain/calendarDay';
import { DecisionChange } from '../domain/closing';
import { describePeriod } from '../domain/period';
import { Decision } from '../domain/register';
import { isSameWord } from '../domain/scales';
import { isRunning } from '../domain/statusHistory';
import { countingDecisions } from '../domain/withdrawnDecisions';
import { DECISIONS } from '../lists/history';
import { Connection } from './connect';
import { todayByClock } from './days';
import { decisionCheck, refusedMeanwhile } from './meanwhile';
import { Reading, addOnce, findByKey, nextSequence, readOne, refreshRow } from './oneRecommendation';
import { PostingOptions } from './postUpdate';
import { RepositoryError, attempt } from './RepositoryError';
import { decisionColumns } from './rows/history';

function isSameDecision(each: Omit<Decision, 'id'>, other: Omit<Decision, 'id'>): boolean {
  return (
    isSameWord(each.board, other.board) &&
    each.meetingDate.from === other.meetingDate.from &&
    each.meetingDate.to === other.meetingDate.to &&
    each.decision === other.decision
  );
}

function recordedAlready({ board, meetingDate }: Omit<Decision, 'id'>): string {
  return `Somebody has recorded this decision of ${board}, ${describePeriod(meetingDate)}, already; nothing was stored.`;
}

/** Why a decision cannot be added to what is stored, in words; `undefined` when it can. */
function refusalOf({ recommendation }: Reading, { decision }: DecisionChange): string | undefined {
  if (countingDecisions(recommendation.decisions).some((each) => isSameDecision(each, decision))) {
    return recordedAlready(decision);
  }
  const { status } = recommendation;
  const needsRunning = decision.decision !== 'Noted' && decision.decision !== 'Reopened';
  return needsRunning && !isRunning(status)
    ? `The recommendation is ${status.toLowerCase()} meanwhile; nothing was stored.`
    : undefined;
}

/** Two persons may have recorded one decision at once: the earlier row stays, the later is taken away and its author told. */
async function keepEarlier(
  connection: Connection,
  itemId: number,
  { decision }: DecisionChange,
  submissionId: string,
  today: CalendarDay,
  operation: string,
): Promise<void> {
  const { items, recommendation } = await readOne(connection, itemId, operation);
  const own = findByKey(items.decisions, submissionId);
  const isDoubled = countingDecisions(recommendation.decisions).some(
    (each) => own !== undefined && Number(each.id) < own.Id && isSameDecision(each, decision),
  );
  if (own !== undefined && isDoubled) {
    await attempt(operation, () => connection.sp.web.lists.getByTitle(DECISIONS.title).items.getById(own.Id).delete());
    // The row may count the decision that is gone.
    await refreshRow(connection, itemId, submissionId, today, operation);
    throw new RepositoryError('conflict', operation, recordedAlready(decision));
  }
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
    await keepEarlier(connection, itemId, change, submissionId, today, operation);
  }
  await refreshRow(connection, itemId, submissionId, today, operation);
}
