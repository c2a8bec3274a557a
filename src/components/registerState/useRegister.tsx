import * as React from 'react';
import type { Connection } from '../../data/connect';
import type { Outsider } from '../../data/outsider';
import { RepositoryError } from '../../data/RepositoryError';
import { describeRowProblem, loadRegisterWithProblems } from '../../data/loadRegister';
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
      readonly isReloading: boolean;
      /** Why the last reload failed; the register shown is the one from before. */
      readonly reloadError: unknown;
    };

export interface RegisterStore {
  readonly connection: Connection;
  readonly user: User;
  readonly today: CalendarDay;
  readonly state: RegisterState;
  /** Loads the register again; resolves when it has been loaded or has failed, and never rejects. */
  readonly reload: () => Promise<void>;
}

type Outcome =
  | Awaited<ReturnType<typeof loadRegisterWithProblems>>
  | { readonly error: unknown; readonly outsider?: Outsider | undefined };

function isListMissing(error: unknown): boolean {
  return error instanceof RepositoryError && error.code === 'notFound';
}

/** Why a list may be missing; few people ever meet it, so that it is fetched when it is asked. */
async function askOutsider(connection: Connection): Promise<Outsider | undefined> {
  const { findOutsider } = await import(/* webpackChunkName: 'outsider' */ '../../data/outsider');
  return findOutsider(connection);
}

async function load(connection: Connection): Promise<Outcome> {
  try {
    return await loadRegisterWithProblems(connection);
  } catch (error) {
    // Whether a list is missing or may not be seen, SharePoint does not say.
    const outsider = isListMissing(error) ? await askOutsider(connection).catch(() => undefined) : undefined;
    return { error, outsider };
  }
}

function afterOutcome(before: RegisterState, outcome: Outcome): RegisterState {
  if ('register' in outcome) {
    return {
      kind: 'ready',
      register: outcome.register,
      rowProblems: outcome.problems.map(describeRowProblem),
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

/** Loads the register once, and again when asked. */
export function useRegisterStore(connection: Connection, user: User, today: CalendarDay): RegisterStore {
  const [state, setState] = React.useState<RegisterState>({ kind: 'loading' });
  const isMounted = React.useRef(true);
  const latestLoad = React.useRef(0);

  const reload = React.useCallback(async () => {
    latestLoad.current += 1;
    const ownLoad = latestLoad.current;
    setState((before) => (before.kind === 'ready' ? { ...before, isReloading: true } : { kind: 'loading' }));
    const outcome = await load(connection);
    // A slower load that was asked earlier must not replace a newer one's register.
    if (isMounted.current && ownLoad === latestLoad.current) {
      setState((before) => afterOutcome(before, outcome));
    }
  }, [connection]);

  React.useEffect(() => {
    isMounted.current = true;
    // A load never rejects: its failure is a state.
    void reload();
    return () => {
      isMounted.current = false;
    };
  }, [reload]);

  return React.useMemo(() => ({ connection, user, today, state, reload }), [connection, user, today, state, reload]);
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
