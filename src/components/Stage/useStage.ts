import * as React from 'react';
import { Stage, StageKey, decisionsChangedAt, readStage } from '../../data/stage';
import { useRegister } from '../registerState/useRegister';

/** How long a stage waits between two questions, in milliseconds. */
const PAUSE = 3000;
/** Every how many questions it asks whether decisions were recorded, whoever recorded them. */
const DECISIONS_EVERY = 3;

/** What a meeting is shown, as far as it is known. */
export interface FollowedStage {
  /** `undefined` until it is known, and while nobody shows anything. */
  readonly stage: Stage | undefined;
  readonly isKnown: boolean;
  /** Whether SharePoint did not answer last time; `stage` is what was shown before. */
  readonly isLost: boolean;
  /** Asks at once, for instance after something has been shown. */
  readonly refresh: () => void;
}

/**
 * Follows what a meeting is shown, with one small request every three seconds, while the page can be seen. `onDecision` is told
 * when a decision was recorded meanwhile; without it that is not asked.
 */
export function useStage(key: StageKey | undefined, onDecision?: () => void): FollowedStage {
  const { connection } = useRegister();
  const [state, setState] = React.useState<Omit<FollowedStage, 'refresh'>>({
    stage: undefined,
    isKnown: false,
    isLost: false,
  });
  const [asked, setAsked] = React.useState(0);
  const told = React.useRef(onDecision);
  told.current = onDecision;
  const decidedAt = React.useRef<string>();
  const keyText = key === undefined ? undefined : JSON.stringify(key);

  React.useEffect(() => {
    if (keyText === undefined) {
      return undefined;
    }
    const wanted = JSON.parse(keyText) as StageKey;
    let timer: number | undefined;
    let isWanted = true;
    const ask = async (count: number): Promise<void> => {
      if (!document.hidden) {
        try {
          const stage = await readStage(connection, wanted);
          if (!isWanted) {
            return;
          }
          setState({ stage, isKnown: true, isLost: false });
          if (told.current !== undefined && count % DECISIONS_EVERY === 0) {
            const changed = await decisionsChangedAt(connection);
            if (decidedAt.current !== undefined && decidedAt.current !== changed) {
              told.current?.();
            }
            decidedAt.current = changed;
          }
        } catch {
          // Shown as lost; the next question may be answered again.
          setState((before) => (isWanted ? { ...before, isLost: true } : before));
        }
      }
      if (isWanted) {
        timer = window.setTimeout(() => void ask(count + 1), PAUSE);
      }
    };
    void ask(0);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [connection, keyText, asked]);

  const refresh = React.useCallback(() => setAsked((count) => count + 1), []);
  return { ...state, refresh };
}
