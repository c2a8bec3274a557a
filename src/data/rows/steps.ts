import { STEP_STATES, Step } from '../../domain/register';
import { STEPS } from '../../lists/steps';
import { toDateOnly } from '../days';
import { Entry, SPRecommendationEntry } from './history';
import { ItemReader, RowProblem, textOf } from './ItemReader';

export interface SPStepItem extends SPRecommendationEntry {
  readonly StepNumber: number | null;
  readonly StepText: string | null;
  readonly StepOwner: string | null;
  readonly StepDue: string | null;
  readonly StepState: string | null;
  readonly SettledOn: string | null;
  readonly SettledReason: string | null;
}

/** The step of a row, or `undefined` after reporting what is wrong with it. */
export function readStep(item: SPStepItem, problems: RowProblem[]): Entry<Step> | undefined {
  const reader = new ItemReader(STEPS, item.Id, problems);
  const ownerId = reader.requiredLookup('Recommendation', item.RecommendationId);
  if (item.StepNumber === null) {
    reader.refuse('StepNumber', 'It is blank; number the step.');
  }
  const entry: Step = {
    id: String(item.Id),
    number: item.StepNumber ?? 0,
    text: textOf(item.StepText),
    owner: textOf(item.StepOwner),
    due: reader.optionalTarget('StepDue', item.StepDue),
    state: reader.oneOf('StepState', item.StepState, STEP_STATES, 'Open'),
    settledOn: reader.optionalPeriod('SettledOn', item.SettledOn),
    reason: textOf(item.SettledReason),
  };
  return reader.isSound ? { ownerId, entry } : undefined;
}

/** The columns of a step but the recommendation that it belongs to, as they are sent. */
export function stepColumns(step: Omit<Step, 'id'>): Record<string, unknown> {
  return {
    StepNumber: step.number,
    StepText: step.text,
    StepOwner: step.owner,
    StepDue: step.due?.words ?? null,
    DueDate: step.due?.kind === 'due' ? toDateOnly(step.due.to) : null,
    StepState: step.state,
    SettledOn: step.settledOn?.words ?? null,
    SettledReason: step.reason,
  };
}
