import * as React from 'react';
import { postUpdate } from '../../data/registerRepository';
import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { OwnerUpdateDraft, UpdateProblem } from '../../domain/ownerUpdate';
import type { Register } from '../../domain/register';
import { useAnnounce, useNotice } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { Route, formatRoute } from '../routing/routes';
import { useRouting } from '../routing/useRouting';
import { checkDraft, findOn } from './checkDraft';
import {
  KeptDraft,
  discardDraft,
  draftKey,
  emptyDraft,
  isWorthKeeping,
  keepDraft,
  newSubmissionId,
  readKeptDraft,
  readRole,
  rememberRole,
} from './drafts';

/** The id of a field's element, by which a message leads to it. */
export function fieldId(field: keyof OwnerUpdateDraft): string {
  return `tracker-update-${field}`;
}

function makeSubmissionId(): string {
  return newSubmissionId((bytes) => window.crypto.getRandomValues(bytes));
}

/** What the update screen shows, and what can be done with it. */
export interface UpdateScreenState {
  readonly item: RecommendationAsAt | undefined;
  readonly draft: OwnerUpdateDraft;
  readonly problems: readonly UpdateProblem[];
  /** When the draft that was restored had been kept; `undefined` for a new one. */
  readonly restoredFrom: string | undefined;
  /** Whether the browser keeps what is typed. */
  readonly isKept: boolean;
  readonly isPosting: boolean;
  readonly postError: unknown;
  /** Goes on to where the user wanted to go; `undefined` while nothing is asked. */
  readonly leave: (() => void) | undefined;
  readonly change: (changes: Partial<OwnerUpdateDraft>) => void;
  readonly post: () => void;
  readonly cancel: () => void;
  readonly discard: () => void;
  readonly stay: () => void;
}

/** State of the form with which an owner posts an update. */
export function useUpdateScreen(register: Register, id: string): UpdateScreenState {
  const { connection, user, today, reload } = useRegister();
  const { navigate, setLeaveGuard } = useRouting();
  const announce = useAnnounce();
  const { setNotice } = useNotice();
  const key = draftKey(connection.siteUrl, user.loginName, id);

  const [startedFrom] = React.useState(() => readKeptDraft(window.localStorage, key));
  const [kept, setKept] = React.useState<Omit<KeptDraft, 'keptOn'>>(
    () => startedFrom ?? { draft: newDraft(), submissionId: makeSubmissionId(), isAttempted: false },
  );
  const [isRestored, setIsRestored] = React.useState(startedFrom !== undefined);
  const [isKept, setIsKept] = React.useState(true);
  const [hasTried, setHasTried] = React.useState(false);
  const [isPosting, setIsPosting] = React.useState(false);
  const [postError, setPostError] = React.useState<unknown>();
  const [leave, setLeave] = React.useState<() => void>();
  // A second press comes before the first has been rendered.
  const isSending = React.useRef(false);

  const { draft } = kept;
  const isDirty = isWorthKeeping(draft);
  const item = React.useMemo(() => findOn(register, id, today), [register, id, today]);
  const problems = React.useMemo(() => {
    if (!hasTried || item === undefined) {
      return [];
    }
    const checked = checkDraft(register, id, draft, today);
    return checked.ok ? [] : checked.problems;
  }, [hasTried, item, register, id, draft, today]);

  function newDraft(): OwnerUpdateDraft {
    return emptyDraft(today, readRole(window.localStorage, connection.siteUrl, user.loginName) ?? user.displayName);
  }

  function keep(next: Omit<KeptDraft, 'keptOn'>): void {
    setKept(next);
    if (isWorthKeeping(next.draft)) {
      setIsKept(keepDraft(window.localStorage, key, { ...next, keptOn: today }));
    } else {
      discardDraft(window.localStorage, key);
    }
  }

  React.useEffect(() => {
    if (!isDirty) {
      return undefined;
    }
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Chromium asks only when a value is set, too.
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    setLeaveGuard((go) => setLeave(() => go));
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      setLeaveGuard(undefined);
    };
  }, [isDirty, setLeaveGuard]);

  const send = async (): Promise<void> => {
    if (isSending.current || item === undefined) {
      return;
    }
    const checked = checkDraft(register, id, draft, today);
    setHasTried(true);
    if (!checked.ok) {
      const [first] = checked.problems;
      const count = checked.problems.length;
      announce(count === 1 ? '1 thing to put right' : `${count} things to put right`);
      if (first !== undefined) {
        document.getElementById(fieldId(first.field))?.focus();
      }
      return;
    }
    isSending.current = true;
    setIsPosting(true);
    setPostError(undefined);
    announce('Posting the update');
    try {
      keep({ ...kept, isAttempted: true });
      await postUpdate(connection, id, checked.change, kept.submissionId, [], { seen: item.recommendation, today });
    } catch (error) {
      isSending.current = false;
      setIsPosting(false);
      setPostError(error);
      return;
    }
    discardDraft(window.localStorage, key);
    rememberRole(window.localStorage, connection.siteUrl, user.loginName, draft.author.trim());
    await reload();
    const route: Route = { screen: 'recommendation', id, day: undefined };
    setLeaveGuard(undefined);
    setNotice({ message: `Update posted to ${nameOf(item)}.`, hash: formatRoute(route) });
    navigate(route, { replace: true });
    announce('Update posted');
  };

  return {
    item,
    draft,
    problems,
    restoredFrom: isRestored && startedFrom !== undefined ? formatDay(startedFrom.keptOn) : undefined,
    isKept,
    isPosting,
    postError,
    leave,
    change: (changes) =>
      keep({
        draft: { ...draft, ...changes },
        // What may have been stored under the old id must not swallow the changed text.
        submissionId: kept.isAttempted ? makeSubmissionId() : kept.submissionId,
        isAttempted: false,
      }),
    // `send` shows its failure itself.
    post: () => void send(),
    cancel: () => navigate({ screen: 'recommendation', id, day: undefined }),
    discard: () => {
      keep({ draft: newDraft(), submissionId: makeSubmissionId(), isAttempted: false });
      setIsRestored(false);
      setHasTried(false);
      setPostError(undefined);
      setLeaveGuard(undefined);
      leave?.();
    },
    stay: () => setLeave(undefined),
  };
}
