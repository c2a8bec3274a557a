import * as React from 'react';
import type { Hold } from '../../data/requestGate';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';

/** What keeps the tracker from reaching SharePoint. */
export interface ConnectionState {
  readonly kind: Hold['kind'] | 'offline' | 'reached';
  /** Whole seconds until it is tried again; 0 while it is being tried. */
  readonly seconds: number;
  readonly tryNow: () => void;
}

function secondsUntil(until: number): number {
  return Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

/** Whether the browser has a connection, as it says itself. */
function useOnline(): boolean {
  const [isOnline, setIsOnline] = React.useState(() => window.navigator.onLine);
  React.useEffect(() => {
    const look = (): void => setIsOnline(window.navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}

/** Follows the requests of the page; while nothing answers it asks again by itself. */
export function useConnectionState(): ConnectionState {
  const { connection } = useRegister();
  const { gate, sp } = connection;
  const isOnline = useOnline();
  const [hold, setHold] = React.useState(gate?.hold);
  const [seconds, setSeconds] = React.useState(0);

  React.useEffect(() => {
    setHold(gate?.hold);
    return gate?.subscribe(() => setHold(gate.hold));
  }, [gate]);

  const ask = React.useCallback((): void => {
    setSeconds(0);
    // Whether it was answered, the gate tells.
    sp.web
      .select(strings.id)()
      .catch(() => undefined);
  }, [sp]);

  React.useEffect(() => {
    if (hold === undefined || !isOnline) {
      return undefined;
    }
    setSeconds(secondsUntil(hold.until));
    const timer = window.setInterval(() => {
      const left = secondsUntil(hold.until);
      setSeconds(left);
      if (left === 0) {
        window.clearInterval(timer);
        // What SharePoint asked to wait goes on by itself.
        if (hold.kind === 'unanswered') {
          ask();
        }
      }
    }, 1000);
    return () => window.clearInterval(timer);
  }, [hold, isOnline, ask]);

  // Nothing may have been asked while the browser was offline.
  const wasOnline = React.useRef(isOnline);
  React.useEffect(() => {
    if (isOnline && !wasOnline.current) {
      ask();
    }
    wasOnline.current = isOnline;
  }, [isOnline, ask]);

  return {
    kind: isOnline ? (hold?.kind ?? 'reached') : 'offline',
    seconds,
    tryNow: () => (hold?.kind === 'throttled' ? gate?.tryNow() : ask()),
  };
}
