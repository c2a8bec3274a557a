import * as React from 'react';
import type { Connection } from '../../data/connect';
import type { CalendarDay } from '../../domain/calendarDay';
import { PackAppendix, appendicesOfMeeting } from '../../domain/packAppendix';
import type { Register } from '../../domain/register';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useReading } from '../registerState/useReading';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';

/** The appendices that were added to a meeting's paper from list views. */
export interface PackAppendicesState {
  /** `undefined` while they are being read, and where they cannot be: then no paper is made. */
  readonly appendices: readonly PackAppendix[] | undefined;
  readonly error: unknown;
  readonly reload: () => void;
  /** The id of the one that is being removed. */
  readonly removing: string | undefined;
  readonly removeError: unknown;
  readonly remove: (appendix: PackAppendix) => void;
}

const loadRows = async (): Promise<typeof import('../../data/packAppendices')> =>
  import(/* webpackChunkName: 'pack-appendices' */ '../../data/packAppendices');

async function read(connection: Connection): Promise<readonly PackAppendix[]> {
  return (await loadRows()).loadPackAppendices(connection);
}

/** Reads the appendices once, and again after one was removed. */
export function usePackAppendices(board: string, day: CalendarDay, register: Register): PackAppendicesState {
  const { connection, user, today } = useRegister();
  const announce = useAnnounce();
  const { found, error, reload } = useReading(read);
  const [removing, setRemoving] = React.useState<string>();
  const [removeError, setRemoveError] = React.useState<unknown>();
  const isShown = React.useRef(true);
  React.useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const appendices = React.useMemo(
    () => found && appendicesOfMeeting(found, board, day, register),
    [found, board, day, register],
  );

  const remove = async ({ id, title }: PackAppendix): Promise<void> => {
    setRemoving(id);
    setRemoveError(undefined);
    try {
      const { removePackAppendix } = await loadRows();
      await removePackAppendix(connection, id, { removedOn: today, removedBy: user.displayName });
      announce(strings.titleWasRemoved(title));
      if (isShown.current) {
        reload();
      }
    } catch (failure) {
      if (isShown.current) {
        setRemoveError(failure);
      }
    } finally {
      if (isShown.current) {
        setRemoving(undefined);
      }
    }
  };

  // a failure is in `removeError`
  return { appendices, error, reload, removing, removeError, remove: (appendix) => void remove(appendix) };
}
