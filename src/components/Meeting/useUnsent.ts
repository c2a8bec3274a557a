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
  /** The items of which a note or an action is typed and not sent. */
  readonly itemIds: readonly string[];
  readonly typedOf: (itemId: string) => TypedDecision | undefined;
  readonly keep: (itemId: string, typed: TypedDecision | undefined) => void;
  readonly actionOf: (itemId: string) => KeptAction | undefined;
  readonly keepAction: (itemId: string, kept: KeptAction | undefined) => void;
}

/** What is kept of each item, and the items of which it holds text. */
function useKept<Value>(
  textOf: (value: Value) => string,
): [
  withText: readonly string[],
  of: (itemId: string) => Value | undefined,
  keep: (itemId: string, value: Value | undefined) => void,
] {
  const kept = React.useRef(new Map<string, Value>());
  const [withText, setWithText] = React.useState<readonly string[]>([]);
  return [
    withText,
    (itemId) => kept.current.get(itemId),
    (itemId, value) => {
      if (value === undefined) {
        kept.current.delete(itemId);
      } else {
        kept.current.set(itemId, value);
      }
      const now = [...kept.current].filter(([, each]) => textOf(each).trim() !== '').map(([id]) => id);
      setWithText((before) => (before.join() === now.join() ? before : now));
    },
  ];
}

/** Keeps what is typed at a sitting, and asks before the sitting is left with a note or an action that is not sent. */
export function useUnsent(meetingId: string): Unsent {
  const [withNote, typedOf, keep] = useKept<TypedDecision>(({ note }) => note);
  const [withAction, actionOf, keepAction] = useKept<KeptAction>(({ draft }) => draft.text);
  const itemIds = [...new Set([...withNote, ...withAction])];
  const question = useLeaveGuard(
    itemIds.length > 0,
    React.useCallback((to) => to.screen === 'live' && to.id === meetingId, [meetingId]),
  );
  return { ...question, itemIds, typedOf, keep, actionOf, keepAction };
}
