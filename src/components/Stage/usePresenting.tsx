import * as React from 'react';
import { showOnStage } from '../../data/stage';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useHost } from '../host/useHost';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';
import { useStage } from './useStage';

/** What who runs a meeting in Teams can show to it, from the side panel. */
export interface Presenting {
  /** Whether showing is offered: in the side panel, to those who record decisions. */
  readonly isOffered: boolean;
  /** What is shown now; `undefined` while it is nothing of this sitting. */
  readonly shownId: string | undefined;
  readonly error: unknown;
  /** Shows again what could not be shown. */
  readonly retry: () => void;
  readonly show: (recommendationId: string, name: string) => void;
  /** Shows it without a word, where going to an item is what shows it. */
  readonly follow: (recommendationId: string) => void;
  /** Asks Teams for the stage; `undefined` where the client cannot do it for us. */
  readonly openStage: (() => void) | undefined;
  /** Whether Teams has refused the stage: then its own button does it. */
  readonly isStageRefused: boolean;
}

/** Shows recommendations of one sitting to the meeting. */
export function usePresenting(meetingId: string): Presenting {
  const host = useHost();
  const { connection } = useRegister();
  const { actor } = useActor();
  const announce = useAnnounce();
  const [error, setError] = React.useState<unknown>();
  const [failed, setFailed] = React.useState<{ recommendationId: string; name: string | undefined }>();
  const [isStageRefused, setStageRefused] = React.useState(false);
  const isOffered = host.surface === 'sidePanel' && actor?.isGovernance === true;
  const { stage, refresh } = useStage(isOffered ? { meetingId } : undefined);

  const show = async (recommendationId: string, name: string | undefined): Promise<void> => {
    setError(undefined);
    try {
      await showOnStage(connection, meetingId, recommendationId, host.teamsMeetingId);
      refresh();
      if (name !== undefined) {
        announce(strings.onStageName(name));
      }
    } catch (failure) {
      setError(failure);
      setFailed({ recommendationId, name });
    }
  };
  const openStage = async (open: () => Promise<void>): Promise<void> => {
    try {
      await open();
      setStageRefused(false);
      announce(strings.stageIsOpen);
    } catch {
      setStageRefused(true);
      announce(strings.teamsDidNot);
    }
  };
  const { openStage: open } = host;
  return {
    isOffered,
    shownId: stage?.recommendationId,
    error,
    retry: () => {
      if (failed !== undefined) {
        void show(failed.recommendationId, failed.name);
      }
    },
    // Failures are kept.
    show: (recommendationId, name) => void show(recommendationId, name),
    follow: (recommendationId) => void show(recommendationId, undefined),
    openStage: open === undefined ? undefined : () => void openStage(open),
    isStageRefused,
  };
}

/** Lets the stage follow the item under discussion: who goes to another one shows it. */
export function useFollowedByStage({ isOffered, follow }: Presenting, recommendationId: string | undefined): void {
  const latest = React.useRef(follow);
  latest.current = follow;
  React.useEffect(() => {
    if (isOffered && recommendationId !== undefined) {
      latest.current(recommendationId);
    }
  }, [isOffered, recommendationId]);
}

const PresentingContext = React.createContext<Presenting | undefined>(undefined);

/** Hands what can be shown to the items of an agenda. */
export const PresentingProvider = PresentingContext.Provider;

/** What can be shown to the meeting; `undefined` outside the page of a meeting. */
export function usePresentingHere(): Presenting | undefined {
  return React.useContext(PresentingContext);
}
