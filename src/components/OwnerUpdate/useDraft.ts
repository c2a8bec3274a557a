import * as React from 'react';
import { deleteDraft, isPosted, loadDraft, saveDraft } from '../../data/drafts';
import type { KeptDraft } from '../../data/keptDraft';
import { RepositoryError } from '../../data/RepositoryError';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { useRegister } from '../registerState/useRegister';
import { ChosenDraft, chooseDraft, isAllOnServer } from './chooseDraft';
import {
  LocalDraft,
  discardDraft,
  draftKey,
  emptyDraft,
  isWorthKeeping,
  keepDraft,
  keepOtherDrafts,
  newSubmissionId,
  otherDraftKey,
  readKeptDraft,
  readOtherDrafts,
  readRole,
  withOther,
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
  /** The draft of another device or window that is kept beside this one; the first, where there are several. */
  readonly other: KeptDraft | undefined;
  readonly keeping: Keeping;
  readonly change: (changes: Partial<OwnerUpdateDraft>) => void;
  /** Changes places with the other draft, which waits behind those that wait already. */
  readonly useOther: () => void;
  readonly discardOther: () => void;
  /** Forgets the draft, here and on the server, and begins a new one. */
  readonly discard: () => void;
  /** Forgets the draft, here and on the server, once it has been posted; drafts of other devices stay. */
  readonly forget: () => Promise<void>;
}

function makeSubmissionId(): string {
  return newSubmissionId((bytes) => window.crypto.getRandomValues(bytes));
}

/** Whether the person is in a field of the form: nothing takes the place of what it holds then. */
function isInForm(): boolean {
  return document.activeElement?.matches('form[data-keeps-register] :is(input, textarea)') === true;
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
  /** `keptAt` of what was sent, whether or not the server's answer came, and of other drafts that were gone on with. */
  readonly grownFrom: Set<string>;
  /** `keptAt` of what was given up, which the server may still tell of. */
  readonly givenUp: Set<string>;
  others: readonly KeptDraft[];
  /** Whether the browser keeps them, so that another window's are among them. */
  areOthersKept: boolean;
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
  const [others, setOthers] = React.useState(() => readOtherDrafts(storage, otherDraftKey(key)));
  const [other] = others;
  const [keeping, setKeeping] = React.useState<Keeping>('here');
  const memory = React.useRef<Memory>({
    local: startedFrom,
    timer: undefined,
    isServerKnown: false,
    isRefused: false,
    grownFrom: new Set(),
    givenUp: new Set(),
    others,
    areOthersKept: true,
  });
  const isMounted = React.useRef(true);
  // Two changes may come before the first has been rendered.
  const latest = React.useRef(kept);

  const show = (draft: KeptDraft, from: Pick<DraftState, 'restoredFrom' | 'restoredAt'>): void => {
    latest.current = draft;
    setKept(draft);
    setRestored(from);
  };

  const changeOthers = (changed: (waiting: readonly KeptDraft[]) => readonly KeptDraft[]): boolean => {
    const { current } = memory;
    current.others = changed(current.areOthersKept ? readOtherDrafts(storage, otherDraftKey(key)) : current.others);
    current.areOthersKept = keepOtherDrafts(storage, otherDraftKey(key), current.others);
    if (isMounted.current) {
      setOthers(current.others);
    }
    return current.areOthersKept;
  };

  const putAside = ({ draft, submissionId, keptAt }: KeptDraft): boolean =>
    changeOthers((waiting) => withOther(waiting, { draft, submissionId, keptAt }));

  /** What is typed here, under an id of its own once it did not grow from what has the same id. */
  const apartFrom = (standing: KeptDraft, local: LocalDraft): LocalDraft => {
    if (local.submissionId !== standing.submissionId) {
      return local;
    }
    const submissionId = makeSubmissionId();
    latest.current = { ...latest.current, submissionId };
    if (isMounted.current) {
      setKept(latest.current);
    }
    return { ...local, submissionId };
  };

  const keepHere = (local: LocalDraft): boolean => {
    const stored = readKeptDraft(storage, key);
    const isOfAnotherWindow =
      stored !== undefined && ![local.keptAt, memory.current.local?.keptAt].includes(stored.keptAt);
    const own = isOfAnotherWindow && putAside(stored) ? apartFrom(stored, local) : local;
    memory.current.local = own;
    return keepDraft(storage, key, own);
  };

  /** Puts the server's draft aside, so that this device's may take its place; false where it would be lost. */
  const takePlaceOf = (standing: KeptDraft, local: LocalDraft): boolean => {
    if (memory.current.grownFrom.has(standing.keptAt) || memory.current.givenUp.has(standing.keptAt)) {
      // It was gone on with, or discarded, while the server was asked.
      keepHere({ ...local, onServer: standing.keptAt });
      return true;
    }
    const isAside = putAside(standing);
    if (isAside) {
      keepHere({ ...apartFrom(standing, local), onServer: standing.keptAt });
    }
    return isAside;
  };

  const versionsKnown = ({ onServer }: LocalDraft): readonly string[] => [
    ...(onServer === undefined ? [] : [onServer]),
    ...memory.current.grownFrom,
  ];

  const sendWhatIsTyped = async (): Promise<void> => {
    const { local } = memory.current;
    if (local === undefined || isAllOnServer(local)) {
      return;
    }
    const { onServer: _onServer, ...sent } = local;
    const known = versionsKnown(local);
    memory.current.grownFrom.add(sent.keptAt);
    const standing = await saveDraft(connection, recommendationId, sent, known);
    // Something else may have been typed, or all of it discarded, meanwhile.
    const now = memory.current.local;
    if (now === undefined) {
      return;
    }
    if (standing !== undefined) {
      if (takePlaceOf(standing, now)) {
        await sendWhatIsTyped();
      }
      return;
    }
    keepHere({ ...now, onServer: sent.keptAt });
    if (isMounted.current && now.keptAt === sent.keptAt) {
      setKeeping('everywhere');
    }
  };

  const saveOnServer = async (): Promise<void> => {
    if (!memory.current.isServerKnown || memory.current.isRefused) {
      return;
    }
    try {
      await inTurn(key, sendWhatIsTyped);
    } catch (error) {
      memory.current.isRefused = isRefused(error);
      if (isMounted.current && !memory.current.isRefused) {
        saveLater(RETRY_AFTER);
      }
    }
  };

  function saveLater(after: number): void {
    window.clearTimeout(memory.current.timer);
    // A failure to save is a state, so nothing rejects here.
    memory.current.timer = window.setTimeout(() => void saveOnServer(), after);
  }

  const forgetHere = (gone: LocalDraft): void => {
    memory.current.local = undefined;
    // Another window of this browser may have kept its own there.
    if (readKeptDraft(storage, key)?.submissionId === gone.submissionId) {
      discardDraft(storage, key);
    }
  };

  const deleteOnServer = async ({ submissionId }: KeptDraft, versions: readonly string[]): Promise<void> => {
    try {
      await inTurn(key, () => deleteDraft(connection, recommendationId, submissionId, versions));
    } catch {
      // What stays on the server is offered again, and posting it twice stores it once.
    }
  };

  const removeFromServer = async (): Promise<void> => {
    window.clearTimeout(memory.current.timer);
    const gone = memory.current.local;
    if (gone === undefined) {
      return;
    }
    forgetHere(gone);
    const versions = [...versionsKnown(gone), gone.keptAt];
    versions.forEach((version) => memory.current.givenUp.add(version));
    await deleteOnServer(gone, versions);
  };

  const goOnHere = (local: LocalDraft, server: KeptDraft | undefined, isApart: boolean): void => {
    if (server !== undefined && isApart) {
      takePlaceOf(server, local);
    } else {
      keepHere({ ...local, onServer: server?.keptAt });
    }
    setKeeping(server?.keptAt === local.keptAt ? 'everywhere' : 'here');
    saveLater(SAVE_AFTER);
  };

  const goOnWithServer = (server: KeptDraft, waiting: LocalDraft | undefined): void => {
    if (waiting !== undefined) {
      putAside(apartFrom(server, waiting));
    }
    keepHere({ ...server, onServer: server.keptAt });
    show(server, { restoredFrom: 'elsewhere', restoredAt: server.keptAt });
    setKeeping('everywhere');
  };

  const goOnWith = ({ draft, from, other: waiting }: ChosenDraft, server: KeptDraft | undefined): void => {
    const { local } = memory.current;
    if (draft !== undefined) {
      // What is shown is not offered as well.
      changeOthers((each) => each.filter(({ keptAt }) => keptAt !== draft.keptAt));
    }
    if (from === 'here' && local !== undefined) {
      goOnHere(local, server, waiting !== undefined);
    } else if (draft !== undefined && local === undefined && isInForm()) {
      // The server keeps it until what is typed here takes its place, which puts it aside first.
      memory.current.others = withOther(memory.current.others, draft);
      setOthers(memory.current.others);
    } else if (draft !== undefined) {
      goOnWithServer(draft, waiting === undefined ? undefined : local);
    } else if (local !== undefined) {
      forgetHere(local);
      show(begin(), { restoredFrom: undefined, restoredAt: undefined });
    }
  };

  const isPostedElsewhere = async (server: KeptDraft | undefined): Promise<boolean> => {
    const { local } = memory.current;
    return (
      local !== undefined &&
      isAllOnServer(local) &&
      server?.submissionId !== local.submissionId &&
      isPosted(connection, local.submissionId)
    );
  };

  React.useEffect(() => {
    isMounted.current = true;
    const { current } = memory;
    const ask = async (): Promise<void> => {
      try {
        const found = await inTurn(key, () => loadDraft(connection, recommendationId));
        const server = found !== undefined && current.givenUp.has(found.keptAt) ? undefined : found;
        const isGone = await isPostedElsewhere(server);
        current.isServerKnown = true;
        if (isMounted.current && (server !== undefined || current.local !== undefined)) {
          goOnWith(chooseDraft(current.local, server, isGone), server);
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
        changeOthers((waiting) => {
          const rest = waiting.filter(({ submissionId }) => submissionId !== other.submissionId);
          return isWorthKeeping(kept.draft) ? withOther(rest, kept) : rest;
        });
        memory.current.grownFrom.add(other.keptAt);
        keep({ ...other, keptAt: new Date().toISOString() });
        setRestored({ restoredFrom: 'elsewhere', restoredAt: other.keptAt });
      }
    },
    discardOther: () => {
      if (other !== undefined) {
        changeOthers((waiting) => waiting.filter(({ submissionId }) => submissionId !== other.submissionId));
        memory.current.givenUp.add(other.keptAt);
        // It may be the one that the server keeps, which nothing has taken the place of yet.
        void deleteOnServer(other, [other.keptAt]);
      }
    },
    discard: () => {
      void removeFromServer();
      show(begin(), { restoredFrom: undefined, restoredAt: undefined });
    },
    forget: removeFromServer,
  };
}
