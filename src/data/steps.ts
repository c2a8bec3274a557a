import { CalendarDay } from '../domain/calendarDay';
import { dayPeriod } from '../domain/period';
import { Step } from '../domain/register';
import { STEPS } from '../lists/steps';
import { Connection } from './connect';
import { addOnce, findByKey } from './oneRecommendation';
import { readItems } from './readRegister';
import { RepositoryError, attempt } from './RepositoryError';
import { SPStepItem, readStep, stepColumns } from './rows/steps';

/**
 * Adds a step to a recommendation; the same submission twice adds it once. Throws a {@link RepositoryError}, `conflict`
 * when somebody has given its number to another step meanwhile.
 */
export async function addStep(
  connection: Connection,
  recommendationId: string,
  step: Omit<Step, 'id'>,
  submissionId: string,
): Promise<void> {
  const operation = `adding step ${step.number} to recommendation ${recommendationId}`;
  const readAll = (): Promise<readonly SPStepItem[]> =>
    readItems<SPStepItem>(connection, STEPS, `RecommendationId eq ${recommendationId}`);
  const stored = await readAll();
  if (findByKey(stored, submissionId) !== undefined) {
    return;
  }
  const refuse = (): never => {
    throw new RepositoryError('conflict', operation, `There is a step ${step.number} already. Give it another number.`);
  };
  if (stored.some(({ StepNumber }) => StepNumber === step.number)) {
    refuse();
  }
  await addOnce(
    connection,
    STEPS,
    {
      Title: `Step ${step.number}`,
      Sequence: step.number,
      RegisterKey: submissionId,
      RecommendationId: Number(recommendationId),
      ...stepColumns(step),
    },
    operation,
  );
  const now = await readAll();
  const own = findByKey(now, submissionId);
  const isTaken = now.some(({ Id, StepNumber }) => own !== undefined && Id < own.Id && StepNumber === step.number);
  if (own !== undefined && isTaken) {
    // Two persons added at once: the earlier row keeps the number.
    await attempt(operation, () => connection.sp.web.lists.getByTitle(STEPS.title).items.getById(own.Id).delete());
    refuse();
  }
}

/** How a step ended. */
export interface StepOutcome {
  readonly state: 'Done' | 'Dropped';
  readonly settledOn: CalendarDay;
  /** Why it was dropped; needed then. */
  readonly reason: string;
}

/**
 * Settles an open step; saying the same twice changes nothing. Throws a {@link RepositoryError}: `invalid` when a step is
 * dropped without a reason, `conflict` when somebody has settled it otherwise meanwhile.
 */
export async function settleStep(connection: Connection, stepId: string, outcome: StepOutcome): Promise<void> {
  const operation = `settling step ${stepId}`;
  if (outcome.state === 'Dropped' && outcome.reason.trim() === '') {
    throw new RepositoryError('invalid', operation, 'Say why the step is dropped; the reason is kept with it.');
  }
  const [item] = await readItems<SPStepItem & { readonly 'odata.etag': string }>(
    connection,
    STEPS,
    `Id eq ${Number(stepId)}`,
  );
  const step = item && readStep(item, [])?.entry;
  if (item === undefined || step === undefined) {
    throw new RepositoryError('notFound', operation, 'The step is not there any more, or its row cannot be read.');
  }
  const settled: Step = { ...step, ...outcome, settledOn: dayPeriod(outcome.settledOn) };
  // One that was dropped in the list without a reason counts as open until a reason is given.
  const isOpen = step.state === 'Open' || (step.state === 'Dropped' && step.reason.trim() === '');
  if (!isOpen) {
    const isSame = JSON.stringify(stepColumns(step)) === JSON.stringify(stepColumns(settled));
    if (isSame) {
      return;
    }
    const state = step.state.toLowerCase();
    throw new RepositoryError('conflict', operation, `Somebody has settled the step meanwhile: it is ${state}.`);
  }
  await attempt(operation, () =>
    connection.sp.web.lists
      .getByTitle(STEPS.title)
      .items.getById(item.Id)
      .update(stepColumns(settled), item['odata.etag']),
  );
}
