import * as React from 'react';
import { RepositoryError } from '../../data/RepositoryError';
import { addStep, settleStep } from '../../data/steps';
import type { RecommendationAsAt } from '../../domain/asAt';
import {
  StepDraft,
  StepOutcomeDraft,
  StepOutcomeProblem,
  StepProblem,
  checkStep,
  checkStepOutcome,
  nextStepNumber,
} from '../../domain/stepEntry';
import type { StepAsAt } from '../../domain/steps';
import { useAnnounce } from '../announcing/useAnnouncer';
import { shareStored } from '../registerState/sharing';
import { useRegister } from '../registerState/useRegister';
import { Submission, useSubmission } from '../registerState/useSubmission';
import { useKeepTyped } from '../registerState/useTypedText';
import { strings } from './loc/en-GB';

/** The id of a field's element, by which a message leads to it. */
export function stepFieldId(field: keyof StepDraft | keyof StepOutcomeDraft): string {
  return `tracker-step-${field}`;
}

/** A form of a few fields that is sent once. */
export interface StepForm<Draft, Problem> extends Pick<Submission, 'isSending' | 'error'> {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly change: (changes: Partial<Draft>) => void;
  readonly save: () => void;
}

/** Focuses the first field with a problem and tells them all. */
function useRefusal(): (
  problems: readonly { field: keyof StepDraft | keyof StepOutcomeDraft; message: string }[],
) => void {
  const announce = useAnnounce();
  return (problems) => {
    announce(problems.map(({ message }) => message).join(' '));
    const [first] = problems;
    if (first !== undefined) {
      document.getElementById(stepFieldId(first.field))?.focus();
    }
  };
}

/** Stores and loads the register again, also after a conflict or a deletion: then it shows what others did. */
function useStoring(): (store: () => Promise<void>) => Promise<void> {
  const { connection, today, reload } = useRegister();
  return async (store) => {
    try {
      await store();
    } catch (error) {
      if (error instanceof RepositoryError && (error.code === 'conflict' || error.code === 'notFound')) {
        await reload();
      }
      throw error;
    }
    shareStored(connection, today);
    await reload();
  };
}

/** State of the form with which a step is added. */
export function useNewStep(item: RecommendationAsAt, onStored: () => void): StepForm<StepDraft, StepProblem> {
  const { connection } = useRegister();
  const announce = useAnnounce();
  const refuse = useRefusal();
  const storing = useStoring();
  const { isSending, error, send, changed } = useSubmission();
  const [hasTried, setHasTried] = React.useState(false);
  const [draft, setDraft] = React.useState<StepDraft>(() => ({
    number: String(nextStepNumber(item)),
    text: '',
    owner: item.recommendation.owners[0] ?? '',
    due: '',
  }));
  const checked = checkStep(item, draft);
  const forgetTyped = useKeepTyped({ kind: 'recommendation', id: item.recommendation.id }, draft.text);

  const save = async (): Promise<void> => {
    setHasTried(true);
    if (!checked.ok) {
      refuse(checked.problems);
      return;
    }
    const { step } = checked;
    announce(strings.addingTheStep);
    await send(async (submissionId) => {
      await storing(() => addStep(connection, item.recommendation.id, step, submissionId));
      forgetTyped();
      announce(strings.stepNumberAdded(step.number));
      onStored();
    });
  };

  return {
    draft,
    problems: hasTried && !isSending && !checked.ok ? checked.problems : [],
    isSending,
    error,
    change: (changes) => {
      changed();
      setDraft({ ...draft, ...changes });
    },
    // `send` keeps its failure.
    save: () => void save(),
  };
}

/** State of the form with which a step is said to be done or dropped. */
export function useStepOutcome(
  item: RecommendationAsAt,
  step: StepAsAt,
  state: StepOutcomeDraft['state'],
  onStored: () => void,
): StepForm<StepOutcomeDraft, StepOutcomeProblem> {
  const { connection, today } = useRegister();
  const announce = useAnnounce();
  const refuse = useRefusal();
  const storing = useStoring();
  const { isSending, error, send } = useSubmission();
  const [hasTried, setHasTried] = React.useState(false);
  const [typed, setTyped] = React.useState<Omit<StepOutcomeDraft, 'state'>>({ settledOn: today, reason: '' });
  const draft = { ...typed, state };
  const problems = checkStepOutcome(item, step, draft, today);

  const save = async (): Promise<void> => {
    setHasTried(true);
    if (problems.length > 0) {
      refuse(problems);
      return;
    }
    const { number } = step.step;
    announce(strings.savingStepNumber(number));
    await send(async () => {
      await storing(() => settleStep(connection, step.step.id, draft));
      announce(strings.stepNumberState(number, state.toLowerCase()));
      onStored();
    });
  };

  return {
    draft,
    problems: hasTried && !isSending ? problems : [],
    isSending,
    error,
    change: (changes) => setTyped({ ...typed, ...changes }),
    // `send` keeps its failure.
    save: () => void save(),
  };
}
