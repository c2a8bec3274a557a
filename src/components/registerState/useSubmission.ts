import * as React from 'react';
import { newSubmissionId } from '../OwnerUpdate/drafts';

/** Something that is sent once, whatever is pressed twice. */
export interface Submission {
  readonly isSending: boolean;
  readonly error: unknown;
  /**
   * Sends under an id that stays the same while the same is tried again. Resolves to whether it was stored; a failure is in
   * `error`.
   */
  readonly send: (store: (submissionId: string) => Promise<void>) => Promise<boolean>;
  /** Says that what is sent next is something else: after a failed attempt it gets an id of its own. */
  readonly changed: () => void;
}

function makeSubmissionId(): string {
  return newSubmissionId((bytes) => window.crypto.getRandomValues(bytes));
}

/** State of sending something: one id, one attempt at a time, and what went wrong. `triedAs` is the id of an earlier attempt. */
export function useSubmission(triedAs?: string): Submission {
  const [isSending, setIsSending] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const submissionId = React.useRef(triedAs);
  // A second press comes before the first has been rendered.
  const isBusy = React.useRef(false);
  const isMounted = React.useRef(true);
  React.useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const send = React.useCallback<Submission['send']>(async (store) => {
    if (isBusy.current) {
      return false;
    }
    isBusy.current = true;
    setIsSending(true);
    setError(undefined);
    submissionId.current ??= makeSubmissionId();
    try {
      await store(submissionId.current);
      submissionId.current = undefined;
      return true;
    } catch (failure) {
      if (isMounted.current) {
        setError(failure);
      }
      return false;
    } finally {
      isBusy.current = false;
      if (isMounted.current) {
        setIsSending(false);
      }
    }
  }, []);
  const changed = React.useCallback(() => {
    if (!isBusy.current) {
      submissionId.current = undefined;
    }
  }, []);
  return { isSending, error, send, changed };
}
