import { asAt } from '../domain/asAt';
import { CalendarDay } from '../domain/calendarDay';
import { DecisionChange } from '../domain/closing';
import { countingDecisions, withdrawnDecisions } from '../domain/withdrawnDecisions';
import { CheckedWithdrawal, checkWithdrawal } from '../domain/withdrawing';
import { DECISIONS } from '../lists/history';
import { Connection } from './connect';
import { todayByClock } from './days';
import { Reading, addOnce, findByKey, nextSequence, readOne, refreshRow } from './oneRecommendation';
import { RepositoryError, attempt } from './RepositoryError';
import { decisionColumns } from './rows/history';

const NOTHING_STORED = 'Nothing was stored.';

/** Who withdraws, and whether the board has met since, was checked where it was asked; here is what others did meanwhile. */
function checkStored(
  { register, recommendation }: Reading,
  decisionId: string,
  today: CalendarDay,
): CheckedWithdrawal | undefined {
  const decision = recommendation.decisions.find(({ id }) => id === decisionId);
  const [item] = asAt(register, today).recommendations;
  return item === undefined || decision === undefined
    ? undefined
    : checkWithdrawal(item, decision, { meetings: [], nameChanges: [] }, { roles: [], isGovernance: true }, today);
}

/** Two persons may withdraw or decide at once: a withdrawal that took back another decision is taken away, its author told. */
async function keepOwnAim(
  connection: Connection,
  itemId: number,
  decisionId: string,
  submissionId: string,
  today: CalendarDay,
  operation: string,
): Promise<void> {
  const { items, recommendation } = await readOne(connection, itemId, operation);
  const own = findByKey(items.decisions, submissionId);
  const aimed = recommendation.decisions.find(({ id }) => id === decisionId);
  const withdrawal = aimed && withdrawnDecisions(recommendation.decisions).get(aimed);
  if (own !== undefined && withdrawal?.id !== String(own.Id)) {
    await attempt(operation, () => connection.sp.web.lists.getByTitle(DECISIONS.title).items.getById(own.Id).delete());
    // The row may count the withdrawal that is gone.
    await refreshRow(connection, itemId, submissionId, today, operation);
    const isAimedGone = aimed !== undefined && !countingDecisions(recommendation.decisions).includes(aimed);
    const what = isAimedGone ? 'The decision has been withdrawn already.' : 'Somebody has recorded a later decision.';
    throw new RepositoryError('conflict', operation, `${what} ${NOTHING_STORED}`);
  }
}

function columnsOf(
  { items, recommendation }: Reading,
  { decision }: DecisionChange,
  itemId: number,
  submissionId: string,
): Record<string, unknown> {
  const { board, meetingDate } = decision;
  return {
    Title: `${recommendation.reference}, ${board} ${meetingDate.words}`.slice(0, 255),
    Sequence: nextSequence(items.decisions),
    RegisterKey: submissionId,
    RecommendationId: itemId,
    ...decisionColumns(decision),
  };
}

/**
 * Withdraws a board's decision: adds an entry of the same sitting that takes it back, then brings the recommendation's row to
 * what its history says. Nothing that was recorded is changed. Sending the same `submissionId` again doubles nothing;
 * SharePoint allows it to governance alone.
 *
 * Throws {@link RepositoryError}: `conflict` when others have withdrawn it, decided or reported meanwhile (nothing is
 * stored); `notFound`, `forbidden` and the rest as they are.
 */
export async function withdrawDecision(
  connection: Connection,
  recommendationId: string,
  decisionId: string,
  submissionId: string,
  today: CalendarDay = todayByClock(),
): Promise<void> {
  const itemId = Number(recommendationId);
  const operation = `withdrawing a decision on recommendation ${recommendationId}`;
  const reading = await readOne(connection, itemId, operation);
  if (findByKey(reading.items.decisions, submissionId) === undefined) {
    const checked = checkStored(reading, decisionId, today);
    if (checked === undefined) {
      throw new RepositoryError('notFound', operation, 'The decision is no longer in the register.');
    }
    if (!checked.ok) {
      throw new RepositoryError('conflict', operation, `${checked.message} ${NOTHING_STORED}`);
    }
    await addOnce(connection, DECISIONS, columnsOf(reading, checked.change, itemId, submissionId), operation);
    await keepOwnAim(connection, itemId, decisionId, submissionId, today, operation);
  }
  await refreshRow(connection, itemId, submissionId, today, operation);
}
