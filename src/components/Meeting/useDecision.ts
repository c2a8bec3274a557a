import * as React from 'react';
import { recordDecision } from '../../data/recordDecision';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { Actor, DecisionDraft, DecisionProblem } from '../../domain/closing';
import type { Meeting, Register } from '../../domain/register';
import { useAnnounce } from '../announcing/useAnnouncer';
import { shareStored } from '../registerState/sharing';
import { useRegister } from '../registerState/useRegister';
import { useSubmission } from '../registerState/useSubmission';
import { orTellDeleted, useKeepTyped } from '../registerState/useTypedText';
import { NOTHING_TYPED, TypedDecision, checkTyped } from './decisionChoices';
import { strings } from './loc/en-GB';

/** The id of a field's element, by which a message leads to it. */
export function decisionFieldId(recommendationId: string, field: keyof DecisionDraft): string {
  // Board and day come from the meeting: what is wrong with them stands at the decision.
  return `tracker-decision-${recommendationId}-${field === 'board' || field === 'meetingDay' ? 'decision' : field}`;
}

/** State of the form with which one decision is recorded. */
export interface DecisionForm {
  readonly typed: TypedDecision;
  readonly problems: readonly DecisionProblem[];
  readonly isSending: boolean;
  readonly error: unknown;
  readonly change: (changes: Partial<TypedDecision>) => void;
  readonly record: () => void;
}

/** Where what is typed is kept while other items are looked at. */
export interface KeptTyping {
  readonly initial: TypedDecision;
  readonly keep: (typed: TypedDecision) => void;
}

/** Records a decision of the meeting's board once; `item` is the recommendation as at the sitting. */
export function useDecision(
  item: RecommendationAsAt,
  meeting: Meeting,
  register: Register,
  actor: Actor,
  onRecorded: (decision: string) => void,
  keeping?: KeptTyping,
): DecisionForm {
  const { connection, today, reload } = useRegister();
  const announce = useAnnounce();
  const { isSending, error, send, changed } = useSubmission();
  const [typed, setTyped] = React.useState(keeping?.initial ?? NOTHING_TYPED);
  const [hasTried, setHasTried] = React.useState(false);
  const checked = checkTyped(item, typed, meeting, register, actor);
  const { recommendation } = item;
  const forgetTyped = useKeepTyped({ kind: 'recommendation', id: recommendation.id }, typed.note);

  const record = async (): Promise<void> => {
    setHasTried(true);
    if (!checked.ok) {
      const [first] = checked.problems;
      announce(checked.problems.map(({ message }) => message).join(' '));
      if (first !== undefined) {
        document.getElementById(decisionFieldId(recommendation.id, first.field))?.focus();
      }
      return;
    }
    const { change } = checked;
    announce(strings.recordingTheDecision);
    await send(async (submissionId) => {
      await orTellDeleted(
        recordDecision(connection, recommendation.id, change, submissionId, { seen: recommendation, today }),
        reload,
      );
      shareStored(connection, today);
      forgetTyped();
      // The form leaves the agenda with the reload, so the screen is told before.
      onRecorded(change.decision.decision);
      await reload();
    });
  };

  return {
    typed,
    problems: hasTried && !checked.ok ? checked.problems : [],
    isSending,
    error,
    change: (changes) => {
      changed();
      const next = { ...typed, ...changes };
      setTyped(next);
      keeping?.keep(next);
    },
    // `send` keeps its failure.
    record: () => void record(),
  };
}
