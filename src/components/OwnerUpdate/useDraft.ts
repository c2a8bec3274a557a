import * as React from 'react';
import { deleteDraft, loadDraft, saveDraft } from '../../data/drafts';
import type { KeptDraft } from '../../data/keptDraft';
import { RepositoryError } from '../../data/RepositoryError';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { useRegister } from '../registerState/useRegister';
import { ChosenDraft, chooseDraft } from './chooseDraft';
import {
  LocalDraft,
  discardDraft,
  draftKey,
  emptyDraft,
  isWorthKeeping,
  keepDraft,
  newSubmissionId,
  otherDraftKey,
  readKeptDraft,
  readRole,
} from './drafts';
import { inTurn } from './inTurn';

/** How long nothing is typed before the server keeps the draft, and before a failure is tried again, in milliseconds. */
const SAVE_AFTER = 1500;
const RETRY_AFTER = 20_000;

/** Where what is typed is kept: nowhere, in this browser, or also on the server. */
export type Keeping = 'nowhere' | 'here' | 'everywhere';

/** The draft of an update, kept while it is typed. */
export interface DraftState {
  readonly kept: KeptDraft;
  /** Where the draft comes from that the form began with; `undefined` for a new one. */
  readonly restoredFrom: 'here' | 'elsewhere' | undefined;
  /** When the restored draft had been kept. */
  readonly restoredAt: string | undefined;
  /** The draft of another device that is kept beside this one. */
  readonly other: KeptDraft | undefined;
  readonly keeping: Keeping;
  readonly change: (changes: Partial<OwnerUpdateDraft>) => void;
  /** Changes places with the other draft. */
  readonly useOther: () => void;
  readonly discardOther: () => void;
  /** Forgets the draft, here and on the server, and begins a new one. */
  readonly discard: () => void;
  /** Forgets the draft, here and on the server, once it has been posted. */
  readonly forget: () => Promise<void>;
}

function makeSubmissionId(): string {
  return newSubmissionId((bytes) => window.crypto.getRandomValues(bytes));
}

/** Whether the person may keep nothing on the server: trying again changes nothing. */
function isRefused(error: unknown): boolean {
  return error instanceof RepositoryError && (error.code === 'forbidden' || error.code === 'notFound');
}

/** What the hook itself remembers from one key stroke to the next. */
interface Memory {
  local: LocalDraft | undefined;
  timer: number | undefined;
  /** Whether the server's draft has been asked for; before that it is not overwritten. */
  isServerKnown: boolean;
  isRefused: boolean;
}

/** State of the draft of the signed-in person's update of a recommendation. */
export function useDraft(recommendationId: string): DraftState {
  const { connection, user, today } = useRegister();
  const storage = window.localStorage;
  const key = draftKey(connection.siteUrl, user.loginName, recommendationId);

  const begin = (): KeptDraft => ({
    draft: emptyDraft(today, readRole(storage, connection.siteUrl, user.loginName) ?? user.displayName),
    submissionId: makeSubmissionId(),
    keptAt: new Date().toISOString(),
  });
  const [startedFrom] = React.useState(() => readKeptDraft(storage, key));
  const [kept, setKept] = React.useState<KeptDraft>(() => startedFrom ?? begin());
  const [restored, setRestored] = React.useState<Pick<DraftState, 'restoredFrom' | 'restoredAt'>>({
    restoredFrom: startedFrom === undefined ? undefined : 'here',
    restoredAt: startedFrom?.keptAt,
  });
  const [other, setOther] = React.useState<KeptDraft | undefined>(() => readKeptDraft(storage, otherDraftKey(key)));
  const [keeping, setKeeping] = React.useState<Keeping>('here');
  const memory = React.useRef<Memory>({
    local: startedFrom,
    timer: undefined,
    isServerKnown: false,
    isRefused: false,
  });
  const isMounted = React.useRef(true);
  // Two changes may come before the first has been rendered.
  const latest = React.useRef(kept);

  const keepHere = (local: LocalDraft): boolean => {
    memory.current.local = local;
    return keepDraft(storage, key, local);
  };

  const saveOnServer = async (): Promise<void> => {
    const { local, isServerKnown } = memory.current;
    if (local === undefined || local.onServer === local.keptAt || !isServerKnown || memory.current.isRefused) {
      return;
    }
    const { onServer: _onServer, ...sent } = local;
    try {
      await inTurn(key, () => saveDraft(connection, recommendationId, sent));
    } catch (error) {
      memory.current.isRefused = isRefused(error);
      if (isMounted.current && !memory.current.isRefused) {
        saveLater(RETRY_AFTER);
      }
      return;
    }
    // Something else may have been typed, or all of it discarded, meanwhile.
    const now = memory.current.local;
    if (now?.submissionId === sent.submissionId) {
      keepHere({ ...now, onServer: sent.keptAt });
      if (isMounted.current && now.keptAt === sent.keptAt) {
        setKeeping('everywhere');
      }
    }
  };

  function saveLater(after: number): void {
    window.clearTimeout(memory.current.timer);
    // A failure to save is a state, so nothing rejects here.
    memory.current.timer = window.setTimeout(() => void saveOnServer(), after);
  }

  const removeFromServer = async (): Promise<void> => {
    window.clearTimeout(memory.current.timer);
    discardDraft(storage, key);
    memory.current.local = undefined;
    try {
      await inTurn(key, () => deleteDraft(connection, recommendationId));
    } catch {
      // What stays on the server is offered again, and posting it twice stores it once.
    }
  };

  const show = (draft: KeptDraft, from: Pick<DraftState, 'restoredFrom' | 'restoredAt'>): void => {
    latest.current = draft;
    setKept(draft);
    setRestored(from);
  };

  const putAside = (draft: KeptDraft | undefined): void => {
    setOther(draft);
    if (draft === undefined) {
      discardDraft(storage, otherDraftKey(key));
    } else {
      keepDraft(storage, otherDraftKey(key), { ...draft, onServer: undefined });
    }
  };

  const goOnWith = ({ draft, from, other: waiting }: ChosenDraft, server: KeptDraft | undefined): void => {
    if (waiting !== undefined) {
      putAside(waiting);
    }
    if (draft === undefined) {
      discardDraft(storage, key);
      memory.current.local = undefined;
      show(begin(), { restoredFrom: undefined, restoredAt: undefined });
    } else if (from === 'elsewhere') {
      keepHere({ ...draft, onServer: draft.keptAt });
      show(draft, { restoredFrom: 'elsewhere', restoredAt: draft.keptAt });
      setKeeping('everywhere');
    } else if (server === undefined) {
      keepHere({ ...draft, onServer: undefined });
      saveLater(SAVE_AFTER);
    } else {
      const { local } = memory.current;
      setKeeping(local?.onServer === local?.keptAt ? 'everywhere' : 'here');
      saveLater(SAVE_AFTER);
    }
  };

  React.useEffect(() => {
    isMounted.current = true;
    const { current } = memory;
    const ask = async (): Promise<void> => {
      try {
        const server = await inTurn(key, () => loadDraft(connection, recommendationId));
        current.isServerKnown = true;
        if (isMounted.current && (server !== undefined || current.local !== undefined)) {
          goOnWith(chooseDraft(current.local, server), server);
        }
      } catch (error) {
        // What this device keeps is enough to go on with.
        current.isRefused = isRefused(error);
        current.isServerKnown = true;
        if (isMounted.current && current.local !== undefined) {
          saveLater(RETRY_AFTER);
        }
      }
    };
    void ask();
    return () => {
      isMounted.current = false;
      window.clearTimeout(current.timer);
      // What was typed last is kept on the server, too, when the form is left.
      void saveOnServer();
    };
    // The form is one of one recommendation and person, and starts afresh for another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const keep = (next: KeptDraft): void => {
    latest.current = next;
    setKept(next);
    if (isWorthKeeping(next.draft)) {
      const isKept = keepHere({ ...next, onServer: memory.current.local?.onServer });
      setKeeping(isKept ? 'here' : 'nowhere');
      saveLater(SAVE_AFTER);
    } else if (memory.current.local !== undefined) {
      // Deleting never fails: see there.
      void removeFromServer();
    }
  };

  return {
    kept,
    ...restored,
    other,
    keeping,
    change: (changes) => {
      const { draft, submissionId } = latest.current;
      keep({ draft: { ...draft, ...changes }, submissionId, keptAt: new Date().toISOString() });
    },
    useOther: () => {
      if (other !== undefined) {
        putAside(isWorthKeeping(kept.draft) ? kept : undefined);
        keep({ ...other, keptAt: new Date().toISOString() });
        setRestored({ restoredFrom: 'elsewhere', restoredAt: other.keptAt });
      }
    },
    discardOther: () => putAside(undefined),
    discard: () => {
      void removeFromServer();
      show(begin(), { restoredFrom: undefined, restoredAt: undefined });
    },
    forget: removeFromServer,
  };
}
