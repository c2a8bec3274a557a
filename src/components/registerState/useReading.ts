import * as React from 'react';
import type { Connection } from '../../data/connect';
import { useRegister } from './useRegister';

/** Something that is read from the site when a screen asks for it. */
export interface Reading<T> {
  /** `undefined` while it is being read, and where it cannot be. */
  readonly found: T | undefined;
  readonly error: unknown;
  /** Reads it again; what was found before stays until then. */
  readonly reload: () => void;
}

/** Reads once, and again when asked. `read` is one and the same function throughout. */
export function useReading<T>(read: (connection: Connection) => Promise<T>): Reading<T> {
  const { connection } = useRegister();
  const [found, setFound] = React.useState<T>();
  const [error, setError] = React.useState<unknown>();
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => {
    let isWanted = true;
    setError(undefined);
    read(connection).then(
      (answer) => isWanted && setFound(() => answer),
      (failure: unknown) => isWanted && setError(failure),
    );
    return () => {
      isWanted = false;
    };
  }, [connection, read, attempt]);
  const reload = React.useCallback(() => setAttempt((before) => before + 1), []);
  const hasFailed = error !== undefined;
  const { gate } = connection;
  // What could not be read is read once SharePoint answers again.
  React.useEffect(
    () => (hasFailed ? gate?.subscribe(() => gate.hold === undefined && reload()) : undefined),
    [hasFailed, gate, reload],
  );
  return { found, error, reload };
}
