import * as React from 'react';
import { recordReview } from '../../data/recordReview';
import type { Actor } from '../../domain/closing';
import type { Register, ReviewOutcome } from '../../domain/register';
import { CheckedReview, checkReview } from '../../domain/reviews';
import { useAnnounce } from '../announcing/useAnnouncer';
import { shareStored } from '../registerState/sharing';
import { useRegister } from '../registerState/useRegister';
import { useSubmission } from '../registerState/useSubmission';
import { strings } from './loc/en-GB';
import type { Reviewable } from './reviewable';

/** The id of the note of a review, by which a message leads to it; one update may serve several recommendations. */
export function reviewNoteId({ entry }: Reviewable): string {
  return `tracker-review-${entry.item.recommendation.id}-note`;
}

/** State of the form with which one update is accepted or returned. */
export interface ReviewForm {
  readonly note: string;
  /** What is wrong with the note. */
  readonly noteProblem: string | undefined;
  /** Why neither can be recorded, in sentences; empty where one can. */
  readonly whyNot: readonly string[];
  readonly possible: readonly ReviewOutcome[];
  readonly isSending: boolean;
  readonly error: unknown;
  readonly change: (note: string) => void;
  readonly record: (outcome: ReviewOutcome) => void;
  /** Records again what failed. */
  readonly retry: () => void;
}

function refusalsOf(checked: CheckedReview): readonly string[] {
  return checked.ok ? [] : checked.problems.flatMap(({ field, message }) => (field === 'outcome' ? [message] : []));
}

/** Accepts or returns an update once, as at today. */
export function useReview(came: Reviewable, register: Register, actor: Actor): ReviewForm {
  const { item, update, review } = came;
  const { connection, today, reload } = useRegister();
  const announce = useAnnounce();
  const { isSending, error, send, changed } = useSubmission();
  const [note, setNote] = React.useState('');
  const [noteProblem, setNoteProblem] = React.useState<string>();
  const [tried, setTried] = React.useState<ReviewOutcome>('Accepted');
  const check = (outcome: ReviewOutcome): CheckedReview =>
    checkReview(item, update, { outcome, note, day: today }, register, actor);
  const [ofAccepting, ofReturning] = [refusalsOf(check('Accepted')), refusalsOf(check('Returned'))];

  const record = async (outcome: ReviewOutcome): Promise<void> => {
    const checked = check(outcome);
    if (!checked.ok) {
      const ofNote = checked.problems.find(({ field }) => field === 'note');
      setNoteProblem(ofNote?.message);
      announce(checked.problems.map(({ message }) => message).join(' '));
      document.getElementById(reviewNoteId(came))?.focus();
      return;
    }
    setNoteProblem(undefined);
    if (outcome !== tried) {
      changed();
      setTried(outcome);
    }
    announce(strings.recordingTheReview);
    await send(async (submissionId) => {
      await recordReview(connection, item.recommendation.id, checked.change, submissionId, today);
      shareStored(connection, today);
      setNote('');
      announce(strings.updateOutcome(outcome.toLowerCase()));
      await reload();
    });
  };

  const possible: ReviewOutcome[] = [];
  if (ofAccepting.length === 0) {
    possible.push('Accepted');
  }
  if (ofReturning.length === 0) {
    possible.push('Returned');
  }
  return {
    note,
    noteProblem,
    // What was said of it already is shown beside the form.
    whyNot: possible.length > 0 || review !== undefined ? [] : ofAccepting,
    possible,
    isSending,
    error,
    change: (text) => {
      changed();
      setNote(text);
    },
    // `send` keeps its failure.
    record: (outcome) => void record(outcome),
    retry: () => void record(tried),
  };
}
