import * as React from 'react';
import { RoleAddresses, readRoleAddresses } from '../../data/roleAddresses';
import { useRegister } from '../registerState/useRegister';

const NONE: RoleAddresses = new Map();

/** To whom requests go; empty until it is known, and where it cannot be: then whoever writes chooses the address. */
export function useRoleAddresses(isWanted: boolean): RoleAddresses {
  const { connection } = useRegister();
  const [addresses, setAddresses] = React.useState(NONE);
  React.useEffect(() => {
    let isMounted = isWanted;
    if (isWanted) {
      readRoleAddresses(connection).then(
        (found) => isMounted && setAddresses(found),
        () => undefined,
      );
    }
    return () => {
      isMounted = false;
    };
  }, [connection, isWanted]);
  return addresses;
}
