import * as React from 'react';
import { useAnnounce } from '../announcing/useAnnouncer';
import { Bar } from '../parts/Bar';
import { useRegister } from '../registerState/useRegister';
import { useUnshared } from '../registerState/sharing';
import { strings } from './loc/en-GB';

/** Says that what governance stored has not reached the members of boards. */
export const UnsharedBar: React.FC = () => {
  const { connection } = useRegister();
  const announce = useAnnounce();
  const [isUnshared, hide] = useUnshared(connection);
  React.useEffect(() => {
    if (isUnshared) {
      announce(strings.storedButNotShared);
    }
  }, [isUnshared, announce]);
  return isUnshared ? (
    <Bar kind="warning" onDismiss={hide}>
      {strings.storedButNotShared}
    </Bar>
  ) : null;
};
