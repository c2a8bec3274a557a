import * as React from 'react';
import type { Connection } from '../../data/connect';
import type { FrozenPaper } from '../../data/savePaper';
import { KeptPaper, keptPapersOf } from '../../data/keptPapers';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { useReading } from '../registerState/useReading';

/** The kept papers of a meeting. */
export interface KeptPapersState {
  /** `undefined` while they are being read, and where they cannot be. */
  readonly papers: readonly KeptPaper[] | undefined;
  readonly error: unknown;
  readonly reload: () => void;
}

async function read(connection: Connection): Promise<readonly FrozenPaper[]> {
  const { loadFrozenPapers } = await import(/* webpackChunkName: 'kept-papers' */ '../../data/savePaper');
  return loadFrozenPapers(connection);
}

/** Reads the library of papers once, and again when asked. */
export function useKeptPapers(
  board: string,
  day: CalendarDay,
  { nameChanges }: Pick<Register, 'nameChanges'>,
): KeptPapersState {
  const { found, error, reload } = useReading(read);
  const papers = React.useMemo(
    () => found && keptPapersOf(found, { board, date: day }, nameChanges),
    [found, board, day, nameChanges],
  );
  return { papers, error, reload };
}
