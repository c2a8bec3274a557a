import * as React from 'react';
import type { Connection } from '../../data/connect';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';

/** What has been looked up: `undefined` while it is not known yet. */
export interface Looked<T> {
  readonly found: T | undefined;
  readonly error: unknown;
  /** What is being done about it, in words; `undefined` while nothing is. */
  readonly doing: string | undefined;
  readonly lookAgain: () => void;
  /** Does something about it, and looks again. */
  readonly act: (doing: string, done: string, work: (connection: Connection) => Promise<void>) => void;
}

/** Looks something up in the site when a part of the settings is shown, and again after each change. */
export function useSiteState<T>(look: (connection: Connection) => Promise<T>): Looked<T> {
  const { connection, reload } = useRegister();
  const announce = useAnnounce();
  const [found, setFound] = React.useState<T>();
  const [error, setError] = React.useState<unknown>();
  const [doing, setDoing] = React.useState<string>();
  const isMounted = React.useRef(true);

  const lookUp = React.useCallback(async () => {
    setError(undefined);
    try {
      const answer = await look(connection);
      if (isMounted.current) {
        setFound(() => answer);
      }
    } catch (failure) {
      if (isMounted.current) {
        setError(failure);
      }
    }
  }, [connection, look]);

  React.useEffect(() => {
    isMounted.current = true;
    void lookUp();
    return () => {
      isMounted.current = false;
    };
  }, [lookUp]);

  const run: Looked<T>['act'] = (words, done, work) => {
    setDoing(words);
    setError(undefined);
    announce(words);
    work(connection)
      .then(async () => {
        announce(done);
        await reload();
        await lookUp();
      })
      .catch((failure: unknown) => isMounted.current && setError(failure))
      .finally(() => isMounted.current && setDoing(undefined));
  };
  return { found, error, doing, lookAgain: () => void lookUp(), act: run };
}
