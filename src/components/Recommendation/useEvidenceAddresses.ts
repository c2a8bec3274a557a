import * as React from 'react';
import { StoredEvidence, evidenceAddresses } from '../../data/evidenceAddresses';
import type { EvidenceFile } from '../../domain/register';
import { useRegister } from '../registerState/useRegister';

const NONE: ReadonlyMap<string, StoredEvidence> = new Map();

/** Asks where the files are and in which version; until that is known, and where it cannot be, they are named without a link. */
export function useEvidenceAddresses(files: readonly EvidenceFile[] | undefined): ReadonlyMap<string, StoredEvidence> {
  const { connection } = useRegister();
  const [addresses, setAddresses] = React.useState(NONE);
  const ids = (files ?? []).map(({ id }) => id).join(' ');
  React.useEffect(() => {
    if (ids === '') {
      return undefined;
    }
    let isWanted = true;
    evidenceAddresses(connection, ids.split(' ')).then(
      (found) => isWanted && setAddresses(found),
      // The names say what there is; a link is a convenience.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [connection, ids]);
  return addresses;
}
