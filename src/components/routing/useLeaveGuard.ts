import * as React from 'react';
import type { Route } from './routes';
import { useRouting } from './useRouting';

/** The question that is asked before unsaved work is left. */
export interface LeaveQuestion {
  /** Goes on to where the person wanted to go; `undefined` while nobody wants to leave. */
  readonly leave: (() => void) | undefined;
  /** Takes the wish to leave back. */
  readonly stay: () => void;
  /** Lets the view be left unasked, for its work is saved or given up. */
  readonly allow: () => void;
}

const nowhereElse = (): boolean => false;

/** Asks before the view, or the page, is left while there is unsaved work; not before going to a view within it. */
export function useLeaveGuard(isDirty: boolean, isWithin: (to: Route) => boolean = nowhereElse): LeaveQuestion {
  const { setLeaveGuard } = useRouting();
  const [leave, setLeave] = React.useState<() => void>();
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
    setLeaveGuard({ isWithin, ask: (go) => setLeave(() => go) });
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      setLeaveGuard(undefined);
    };
  }, [isDirty, isWithin, setLeaveGuard]);
  return { leave, stay: () => setLeave(undefined), allow: () => setLeaveGuard(undefined) };
}
