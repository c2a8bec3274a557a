import * as React from 'react';
import { Route, formatRoute, parseRoute } from './routes';

/** What stands between a view and its being left. */
export interface LeaveGuard {
  /** Whether a view belongs to the work that is guarded, so that going there is not leaving. */
  readonly isWithin: (to: Route) => boolean;
  /** Asks whether the view may be left; `leave` goes on to where the user wanted to go. */
  readonly ask: (leave: () => void) => void;
}

export interface Routing {
  readonly route: Route;
  /** The view that was shown before this one, `undefined` on the first. */
  readonly previous: Route | undefined;
  /** Goes to a view. With `replace` the address changes without a new entry in the browser's history. */
  readonly navigate: (route: Route, options?: { replace?: boolean }) => void;
  /** Whether the page's address follows the view; several trackers on one page cannot share it. */
  readonly ownsAddress: boolean;
  /** Sets or removes what is asked before the view is left. */
  readonly setLeaveGuard: (guard: LeaveGuard | undefined) => void;
}

interface Visited {
  readonly route: Route;
  readonly previous: Route | undefined;
}

function isSameView(left: Route, right: Route): boolean {
  return left.screen === right.screen && ('id' in left ? left.id : '') === ('id' in right ? right.id : '');
}

function visit(visited: Visited, route: Route): Visited {
  return { route, previous: isSameView(visited.route, route) ? visited.previous : visited.route };
}

const RoutingContext = React.createContext<Routing | undefined>(undefined);

interface RoutingProviderProps {
  /** Read once: an owner who changes is another provider. */
  ownsAddress: boolean;
  /** The view that is shown where the address names none. */
  opening: Route;
}

/**
 * Keeps the route in step with `location.hash`, so that links, the back button and shared addresses all work. One that does
 * not own the address keeps its route to itself.
 */
export const RoutingProvider: React.FC<RoutingProviderProps> = ({ ownsAddress, opening, children }) => {
  const routeOf = React.useCallback(
    (hash: string): Route => (hash.startsWith('#/') ? parseRoute(hash) : opening),
    [opening],
  );
  const [visited, setVisited] = React.useState<Visited>(() => ({
    route: ownsAddress ? routeOf(window.location.hash) : opening,
    previous: undefined,
  }));
  const guard = React.useRef<LeaveGuard>();
  const shownHash = React.useRef(window.location.hash);

  const show = React.useCallback(
    (route: Route, isReplacing: boolean) => {
      const hash = formatRoute(route);
      if (ownsAddress && hash !== window.location.hash) {
        window.history[isReplacing ? 'replaceState' : 'pushState'](window.history.state, '', hash);
      }
      shownHash.current = window.location.hash;
      setVisited((before) => visit(before, route));
    },
    [ownsAddress],
  );

  React.useEffect(() => {
    if (!ownsAddress) {
      return undefined;
    }
    const onHashChange = (): void => {
      const { hash } = window.location;
      if (hash === shownHash.current) {
        return;
      }
      const route = routeOf(hash);
      if (guard.current?.isWithin(route) === false) {
        // The browser has already moved: the address goes back to what is shown until the user has decided.
        window.history.pushState(window.history.state, '', shownHash.current);
        guard.current.ask(() => show(route, false));
        return;
      }
      shownHash.current = hash;
      setVisited((before) => visit(before, route));
    };
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, [ownsAddress, routeOf, show]);

  const navigate = React.useCallback<Routing['navigate']>(
    (route, options) => {
      const isLeaving = ownsAddress && window.location.hash !== shownHash.current;
      if (options?.replace === true && isLeaving) {
        // A link was followed and the browser has not told yet: what would only correct the address comes too late.
        return;
      }
      const go = (): void => show(route, options?.replace === true);
      if (guard.current?.isWithin(route) === false) {
        guard.current.ask(go);
      } else {
        go();
      }
    },
    [ownsAddress, show],
  );
  const setLeaveGuard = React.useCallback<Routing['setLeaveGuard']>((next) => {
    guard.current = next;
  }, []);
  const routing = React.useMemo(
    () => ({ ...visited, ownsAddress, navigate, setLeaveGuard }),
    [visited, ownsAddress, navigate, setLeaveGuard],
  );
  return <RoutingContext.Provider value={routing}>{children}</RoutingContext.Provider>;
};

/** The route that is shown, and how to go elsewhere. Outside `RoutingProvider` it throws. */
export function useRouting(): Routing {
  const routing = React.useContext(RoutingContext);
  if (routing === undefined) {
    throw new Error('useRouting is used outside RoutingProvider.');
  }
  return routing;
}
