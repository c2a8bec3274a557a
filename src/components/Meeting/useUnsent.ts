import * as React from 'react';
import type { ActionDraft } from '../../domain/actionEntry';
import { LeaveQuestion, useLeaveGuard } from '../routing/useLeaveGuard';
import type { TypedDecision } from './decisionChoices';

/** What was typed of an action, and the id under which it was sent where it is not known to be stored. */
export interface KeptAction {
  readonly draft: ActionDraft;
  readonly triedAs: string | undefined;
}

/** What was typed at a sitting run live and not yet recorded, kept while its items are gone through. */
export interface Unsent extends LeaveQuestion {
  readonly typedOf: (itemId: string) => TypedDecision | undefined;
  readonly keep: (itemId: string, typed: TypedDecision | undefined) => void;
  readonly actionOf: (itemId: string) => KeptAction | undefined;
  readonly keepAction: (itemId: string, kept: KeptAction | undefined) => void;
}

/** What is kept of each item, and whether any of it holds text. */
function useKept<Value>(
  textOf: (value: Value) => string,
): [
  hasText: boolean,
  of: (itemId: string) => Value | undefined,
  keep: (itemId: string, value: Value | undefined) => void,
] {
  const kept = React.useRef(new Map<string, Value>());
  const [hasText, setHasText] = React.useState(false);
  return [
    hasText,
    (itemId) => kept.current.get(itemId),
    (itemId, value) => {
      if (value === undefined) {
        kept.current.delete(itemId);
      } else {
        kept.current.set(itemId, value);
      }
      setHasText([...kept.current.values()].some((each) => textOf(each).trim() !== ''));
    },
  ];
}

/** Keeps what is typed at a sitting, and asks before the sitting is left with a note or an action that is not sent. */
export function useUnsent(meetingId: string): Unsent {
  const [hasNote, typedOf, keep] = useKept<TypedDecision>(({ note }) => note);
  const [hasAction, actionOf, keepAction] = useKept<KeptAction>(({ draft }) => draft.text);
  const question = useLeaveGuard(
    hasNote || hasAction,
    React.useCallback((to) => to.screen === 'live' && to.id === meetingId, [meetingId]),
  );
  return { ...question, typedOf, keep, actionOf, keepAction };
}
