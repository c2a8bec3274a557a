import * as React from 'react';
import { LeaveQuestion, useLeaveGuard } from '../routing/useLeaveGuard';
import type { TypedDecision } from './decisionChoices';

/** What was typed at a sitting run live and not yet recorded, kept while its items are gone through. */
export interface Unsent extends LeaveQuestion {
  readonly typedOf: (itemId: string) => TypedDecision | undefined;
  readonly keep: (itemId: string, typed: TypedDecision | undefined) => void;
  /** Tells whether the form of a new action holds text. */
  readonly onActionText: (hasText: boolean) => void;
}

/** Keeps what is typed at a sitting, and asks before the sitting is left with a note or an action that is not sent. */
export function useUnsent(meetingId: string): Unsent {
  const typed = React.useRef(new Map<string, TypedDecision>());
  const [hasNote, setHasNote] = React.useState(false);
  const [hasAction, onActionText] = React.useState(false);
  const question = useLeaveGuard(
    hasNote || hasAction,
    React.useCallback((to) => to.screen === 'live' && to.id === meetingId, [meetingId]),
  );
  return {
    ...question,
    typedOf: (itemId) => typed.current.get(itemId),
    keep: (itemId, value) => {
      if (value === undefined) {
        typed.current.delete(itemId);
      } else {
        typed.current.set(itemId, value);
      }
      setHasNote([...typed.current.values()].some(({ note }) => note.trim() !== ''));
    },
    onActionText,
  };
}
