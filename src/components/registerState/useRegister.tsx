import * as React from 'react';
import type { Connection } from '../../data/connect';
import type { Outsider } from '../../data/outsider';
import { RepositoryError } from '../../data/RepositoryError';
import { describeRowProblem } from '../../data/loadRegister';
import { openRegister } from '../../data/openRegister';
import type { FollowedReading, UnreadPart } from '../../data/readRegister';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';

/** The signed-in user, as the host knows them. */
export interface User {
  readonly displayName: string;
  readonly email: string;
  readonly loginName: string;
}

export type RegisterState =
  | { readonly kind: 'loading' }
  /** The site has no lists of the tracker, or not all of them. */
  | { readonly kind: 'notSetUp' }
  /** The person is in none of the groups that may read the register. */
  | ({ readonly kind: 'noGroup' } & Outsider)
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'ready';
      readonly register: Register;
      /** Rows of the lists that cannot be read and are left out, a sentence each. */
      readonly rowProblems: readonly string[];
      /** What of a long register nobody has asked for yet; `undefined` where all of it is there. */
      readonly unread: UnreadPart | undefined;
      readonly isReloading: boolean;
      /** Why the last reload failed; the register shown is the one from before. */
      readonly reloadError: unknown;
    };

export interface RegisterStore {
  readonly connection: Connection;
  readonly user: User;
  readonly today: CalendarDay;
  readonly state: RegisterState;
  /** Brings the register up to what the site holds; resolves when that is done or has failed, and never rejects. */
  readonly reload: () => Promise<void>;
  /** Reads of a long register what has ended: the next page, or the recommendation of that id. Whether it could; never rejects. */
  readonly readFurther: (what: 'page' | number) => Promise<boolean>;
}

type Outcome = FollowedReading | { readonly error: unknown; readonly outsider?: Outsider | undefined };

function isListMissing(error: unknown): boolean {
  return error instanceof RepositoryError && error.code === 'notFound';
}

const following = (): Promise<typeof import('./following')> =>
  import(/* webpackChunkName: 'register-changes' */ './following');

const longKey = ({ siteUrl }: Connection): string => `assurance-tracker long ${siteUrl}`;

/** Whether the register was too long to be read whole when it was last read in this browser. */
function isRememberedLong(connection: Connection): boolean {
  try {
    return window.localStorage.getItem(longKey(connection)) !== null;
  } catch {
    return false;
  }
}

function rememberLong(connection: Connection, isLong: boolean): void {
  try {
    if (isLong) {
      window.localStorage.setItem(longKey(connection), 'yes');
    } else {
      window.localStorage.removeItem(longKey(connection));
    }
  } catch {
    // A browser that keeps nothing finds it out anew.
  }
}

async function outsiderOf(connection: Connection): Promise<Outsider | undefined> {
  const { findOutsider } = await import(/* webpackChunkName: 'outsider' */ '../../data/outsider');
  return findOutsider(connection);
}

/** What the site holds: where it was read before, only what has changed is fetched. */
async function read(connection: Connection, before: FollowedReading | undefined): Promise<FollowedReading> {
  if (before?.position !== undefined) {
    try {
      const { readChanges } = await following();
      return await readChanges(connection, before);
    } catch {
      // What keeps changes from being followed may keep nothing from being read; else that says what is wrong.
    }
  }
  const reading = await openRegister(connection, isRememberedLong(connection));
  rememberLong(connection, reading.unread !== undefined);
  return reading;
}

async function load(connection: Connection, before: FollowedReading | undefined): Promise<Outcome> {
  try {
    return await read(connection, before);
  } catch (error) {
    // Whether a list is missing or may not be seen, SharePoint does not say.
    const outsider = isListMissing(error) ? await outsiderOf(connection).catch(() => undefined) : undefined;
    return { error, outsider };
  }
}

function afterOutcome(before: RegisterState, outcome: Outcome): RegisterState {
  if ('register' in outcome) {
    return {
      kind: 'ready',
      register: outcome.register,
      rowProblems: outcome.problems.map(describeRowProblem),
      unread: outcome.unread,
      isReloading: false,
      reloadError: undefined,
    };
  }
  if (before.kind === 'ready') {
    return { ...before, isReloading: false, reloadError: outcome.error };
  }
  if (outcome.outsider !== undefined) {
    return { kind: 'noGroup', ...outcome.outsider };
  }
  return isListMissing(outcome.error) ? { kind: 'notSetUp' } : { kind: 'failed', error: outcome.error };
}

/** Loads the register once, again when asked, and what others change while the page is seen. */
export function useRegisterStore(connection: Connection, user: User, today: CalendarDay): RegisterStore {
  const [state, setState] = React.useState<RegisterState>({ kind: 'loading' });
  const isMounted = React.useRef(true);
  const latestLoad = React.useRef(0);
  const loadsRunning = React.useRef(0);
  const reading = React.useRef<FollowedReading>();

  const reload = React.useCallback(async () => {
    latestLoad.current += 1;
    const ownLoad = latestLoad.current;
    setState((before) => (before.kind === 'ready' ? { ...before, isReloading: true } : { kind: 'loading' }));
    loadsRunning.current += 1;
    const outcome = await load(connection, reading.current);
    loadsRunning.current -= 1;
    // A slower load that was asked earlier must not replace a newer one's register.
    if (isMounted.current && ownLoad === latestLoad.current) {
      reading.current = 'register' in outcome ? outcome : reading.current;
      setState((before) => afterOutcome(before, outcome));
    }
  }, [connection]);

  const readFurther = React.useCallback(
    async (what: 'page' | number) => {
      loadsRunning.current += 1;
      try {
        const { readEnded, readEndedOne } = await following();
        for (let before = reading.current; before !== undefined; before = reading.current) {
          const now =
            what === 'page' ? await readEnded(connection, before) : await readEndedOne(connection, before, what);
          // What was loaded meanwhile is newer: what was read is read again on top of it.
          if (reading.current === before || !isMounted.current) {
            reading.current = now;
            setState((shown) => afterOutcome(shown, now));
            return true;
          }
        }
      } catch (error) {
        setState((shown) => afterOutcome(shown, { error }));
      } finally {
        loadsRunning.current -= 1;
      }
      return false;
    },
    [connection],
  );

  const isReady = state.kind === 'ready';
  React.useEffect(() => {
    let stop: (() => void)[] | undefined = [];
    const start = async (): Promise<void> => {
      const { followWhileSeen, isTextUnsent, readChanges, watchTyping } = await following();
      const follow = async (): Promise<void> => {
        const before = reading.current;
        if (before?.position === undefined || loadsRunning.current > 0 || isTextUnsent(document)) {
          return;
        }
        const ownLoad = latestLoad.current;
        // Nobody has asked for it, so nobody is told that it failed; it is asked for again.
        const now = await readChanges(connection, before).catch(() => before);
        const isOvertaken =
          ownLoad !== latestLoad.current || (now.register !== before.register && isTextUnsent(document));
        if (stop === undefined || isOvertaken) {
          return;
        }
        reading.current = now;
        if (now.register !== before.register) {
          setState((shown) => afterOutcome(shown, now));
        }
      };
      stop?.push(watchTyping(document), followWhileSeen(document, follow));
    };
    if (isReady) {
      // Without the code that follows, as offline, the register is shown as it was read.
      start().catch(() => undefined);
    }
    return () => {
      stop?.forEach((each) => each());
      stop = undefined;
    };
  }, [connection, isReady]);

  React.useEffect(() => {
    isMounted.current = true;
    // A load never rejects: its failure is a state.
    void reload();
    return () => {
      isMounted.current = false;
    };
  }, [reload]);

  return React.useMemo(
    () => ({ connection, user, today, state, reload, readFurther }),
    [connection, user, today, state, reload, readFurther],
  );
}

const StoreContext = React.createContext<RegisterStore | undefined>(undefined);

export const RegisterStoreProvider = StoreContext.Provider;

/** The register's state and how to reload it. Outside `RegisterStoreProvider` it throws. */
export function useRegister(): RegisterStore {
  const store = React.useContext(StoreContext);
  if (store === undefined) {
    throw new Error('useRegister is used outside RegisterStoreProvider.');
  }
  return store;
}
