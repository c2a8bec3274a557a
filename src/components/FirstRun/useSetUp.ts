import * as React from 'react';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';

interface PlannedChange {
  readonly list: string;
  readonly change: string;
}

/** State of setting up the lists. */
export interface SetUp {
  /** What would be done, as far as it could be found out. */
  readonly plan: readonly PlannedChange[];
  /** What is being done; `undefined` while nothing is. */
  readonly progress: string | undefined;
  readonly error: unknown;
  readonly setUp: () => void;
}

/** Provisioning is wanted once in a site's life: it is loaded when it is. */
const loadProvisioning = async (): Promise<typeof import('../../data/provision')> =>
  import(/* webpackChunkName: 'provisioning' */ '../../data/provision');

/** Finds out what is missing, makes it, and opens the register. */
export function useSetUp(): SetUp {
  const { connection, reload } = useRegister();
  const announce = useAnnounce();
  const [plan, setPlan] = React.useState<readonly PlannedChange[]>([]);
  const [progress, setProgress] = React.useState<string>();
  const [error, setError] = React.useState<unknown>();
  const isMounted = React.useRef(true);

  const readPlan = React.useCallback(async () => {
    try {
      const { checkLists } = await loadProvisioning();
      const { changes } = await checkLists(connection);
      if (isMounted.current) {
        setPlan(changes);
      }
    } catch {
      // The plan only explains the button; the button itself reports what fails.
      setPlan([]);
    }
  }, [connection]);

  React.useEffect(() => {
    isMounted.current = true;
    void readPlan();
    return () => {
      isMounted.current = false;
    };
  }, [readPlan]);

  const run = async (): Promise<void> => {
    setError(undefined);
    setProgress(strings.lookingAtWhat);
    announce(strings.settingUpLists);
    try {
      const { provision } = await loadProvisioning();
      await provision(connection, (list, change) => setProgress(`${list}: ${change}`));
      announce(strings.listsAreSet);
      await reload();
    } catch (failure) {
      setError(failure);
      setProgress(undefined);
      await readPlan();
    }
  };
  // `run` shows its failure itself.
  return { plan, progress, error, setUp: () => void run() };
}
