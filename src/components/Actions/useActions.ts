import * as React from 'react';
import { ActionsNow, actionsNow } from '../../domain/actionsNow';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { Action, Register } from '../../domain/register';
import { knownOn } from '../registerState/knownOn';
import { ActorState, useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';

/** The actions as they stand today for who is signed in. */
export interface Actions {
  /** With the names that hold now. */
  readonly register: Register;
  readonly now: ActionsNow;
  readonly asking: ActorState;
  readonly originOf: (action: Action) => RecommendationAsAt | undefined;
}

const NOBODY = { roles: [], isGovernance: false };

/** While it is not known who asks, actions of closed sessions are left out. */
export function useActions(asLoaded: Register): Actions {
  const { today } = useRegister();
  const asking = useActor();
  const { actor } = asking;
  const known = knownOn(asLoaded, today);
  const { register } = known;
  const now = React.useMemo(() => actionsNow(register, today, actor ?? NOBODY), [register, today, actor]);
  const byId = React.useMemo(
    () => new Map(known.recommendations.map((item) => [item.recommendation.id, item])),
    [known],
  );
  return { register, now, asking, originOf: ({ recommendationId }) => byId.get(recommendationId ?? '') };
}
