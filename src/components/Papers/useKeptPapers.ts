import * as React from 'react';
import type { FrozenPaper } from '../../data/savePaper';
import { KeptPaper, keptPapersOf } from '../../data/keptPapers';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { useRegister } from '../registerState/useRegister';

/** The kept papers of a meeting. */
export interface KeptPapersState {
  /** `undefined` while they are being read, and where they cannot be. */
  readonly papers: readonly KeptPaper[] | undefined;
  readonly error: unknown;
  readonly reload: () => void;
}

/** Reads the library of papers once, and again when asked. */
export function useKeptPapers(
  board: string,
  day: CalendarDay,
  { nameChanges }: Pick<Register, 'nameChanges'>,
): KeptPapersState {
  const { connection } = useRegister();
  const [all, setAll] = React.useState<readonly FrozenPaper[]>();
  const [error, setError] = React.useState<unknown>();
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<readonly FrozenPaper[]> => {
      const { loadFrozenPapers } = await import(/* webpackChunkName: 'kept-papers' */ '../../data/savePaper');
      return loadFrozenPapers(connection);
    };
    setError(undefined);
    read().then(
      (found) => isWanted && setAll(found),
      (failure: unknown) => isWanted && setError(failure),
    );
    return () => {
      isWanted = false;
    };
  }, [connection, attempt]);
  const papers = React.useMemo(
    () => all && keptPapersOf(all, { board, date: day }, nameChanges),
    [all, board, day, nameChanges],
  );
  const reload = React.useCallback(() => setAttempt((before) => before + 1), []);
  return { papers, error, reload };
}
