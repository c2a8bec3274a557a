import { RecommendationAsAt } from './asAt';
import { CalendarDay, formatDay, isCalendarDay } from './calendarDay';
import { Parsed, TargetDate, parseTargetDate } from './period';
import { Step } from './register';
import { StepAsAt } from './steps';

/** A step as it is typed; number and due date are as typed. */
export interface StepDraft {
  readonly number: string;
  readonly text: string;
  readonly owner: string;
  /** The due date in words; `''` for none. */
  readonly due: string;
}

/** Why a step cannot be added, and what to do. */
export interface StepProblem {
  readonly field: keyof StepDraft;
  readonly message: string;
}

export type CheckedStep =
  | { readonly ok: true; readonly step: Omit<Step, 'id'> }
  | { readonly ok: false; readonly problems: readonly StepProblem[] };

/** The number that the next step gets unless another is typed. */
export function nextStepNumber({ recommendation: { steps } }: RecommendationAsAt): number {
  return steps.reduce((most, { number }) => Math.max(most, number), 0) + 1;
}

function numberProblem({ recommendation }: RecommendationAsAt, typed: string): string | undefined {
  if (!/^[1-9]\d{0,3}$/.test(typed)) {
    return 'Number the step: 1, 2, 3 and so on.';
  }
  return recommendation.steps.some(({ number }) => number === Number(typed))
    ? `There is a step ${typed} already. Give it another number.`
    : undefined;
}

function readDue(words: string): Parsed<TargetDate | undefined> {
  return words === '' ? { ok: true, value: undefined } : parseTargetDate(words);
}

/** Checks a step that is to be added: a number of its own, what is to be done, and a due date that can be read. */
export function checkStep(item: RecommendationAsAt, draft: StepDraft): CheckedStep {
  const problems: StepProblem[] = [];
  const number = draft.number.trim();
  const ofNumber = numberProblem(item, number);
  if (ofNumber !== undefined) {
    problems.push({ field: 'number', message: ofNumber });
  }
  if (draft.text.trim() === '') {
    problems.push({ field: 'text', message: 'Say what is to be done.' });
  }
  const due = readDue(draft.due.trim());
  if (!due.ok) {
    problems.push({ field: 'due', message: `The due date cannot be read: ${due.message}.` });
  } else if (problems.length === 0) {
    return {
      ok: true,
      step: {
        number: Number(number),
        text: draft.text.trim(),
        owner: draft.owner.trim(),
        due: due.value,
        state: 'Open',
        settledOn: undefined,
        reason: '',
      },
    };
  }
  return { ok: false, problems };
}

/** How a step ended, as it is typed. */
export interface StepOutcomeDraft {
  readonly state: 'Done' | 'Dropped';
  readonly settledOn: CalendarDay;
  /** Why it was dropped. */
  readonly reason: string;
}

/** Why a step cannot be settled so, and what to do. */
export interface StepOutcomeProblem {
  readonly field: keyof StepOutcomeDraft;
  readonly message: string;
}

/**
 * Checks how a step is said to have ended: on a day that has come, not before the recommendation was raised, and dropped
 * only with a reason. No problems mean that it can be settled so.
 */
export function checkStepOutcome(
  item: Pick<RecommendationAsAt, 'raised'>,
  { state: current }: StepAsAt,
  draft: StepOutcomeDraft,
  today: CalendarDay,
): readonly StepOutcomeProblem[] {
  const problems: StepOutcomeProblem[] = [];
  if (current !== 'Open') {
    problems.push({ field: 'state', message: `It is ${current.toLowerCase()} already.` });
  }
  if (!isCalendarDay(draft.settledOn)) {
    problems.push({ field: 'settledOn', message: 'Give the day.' });
  } else if (draft.settledOn > today) {
    problems.push({ field: 'settledOn', message: 'Give a day that has come.' });
  } else if (draft.settledOn < item.raised) {
    const raised = formatDay(item.raised);
    problems.push({ field: 'settledOn', message: `The recommendation was raised on ${raised}; give a later day.` });
  }
  if (draft.state === 'Dropped' && draft.reason.trim() === '') {
    problems.push({ field: 'reason', message: 'Say why the step is dropped; the reason is kept with it.' });
  }
  return problems;
}
