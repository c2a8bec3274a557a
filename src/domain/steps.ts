import { CalendarDay } from './calendarDay';
import { Step, StepState } from './register';

/** A step as it stood on a day. */
export interface StepAsAt {
  readonly step: Step;
  readonly state: StepState;
}

/** How far the steps of a recommendation have come; `total` leaves out the dropped ones. */
export interface StepProgress {
  readonly steps: readonly StepAsAt[];
  readonly done: number;
  readonly total: number;
  readonly open: number;
}

const NO_STEPS: StepProgress = { steps: [], done: 0, total: 0, open: 0 };

/** A step is dropped only with a reason; until one is given it counts as open. */
function isSettled({ state, settledOn, reason }: Step, day: CalendarDay): boolean {
  return (settledOn === undefined || settledOn.from <= day) && (state !== 'Dropped' || reason.trim() !== '');
}

/** The steps as at a day: one that was settled later was still open. A settled step without a date counts as settled. */
export function stepsAsAt(steps: readonly Step[], day: CalendarDay): StepProgress {
  if (steps.length === 0) {
    return NO_STEPS;
  }
  const known = [...steps]
    .sort((left, right) => left.number - right.number)
    .map((step): StepAsAt => ({ step, state: isSettled(step, day) ? step.state : 'Open' }));
  const count = (state: StepState): number => known.filter((each) => each.state === state).length;
  return { steps: known, done: count('Done'), total: known.length - count('Dropped'), open: count('Open') };
}
