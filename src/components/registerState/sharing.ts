import * as React from 'react';
import type { Connection } from '../../data/connect';
import { shareNewRows } from '../../data/shareNewRows';
import type { CalendarDay } from '../../domain/calendarDay';
import { actorOf } from './useActor';

interface UnsharedState {
  isUnshared: boolean;
  readonly listeners: Set<() => void>;
}

const states = new WeakMap<Connection, UnsharedState>();

function stateOf(connection: Connection): UnsharedState {
  const state = states.get(connection) ?? { isUnshared: false, listeners: new Set() };
  states.set(connection, state);
  return state;
}

function tell(connection: Connection, isUnshared: boolean): void {
  const state = stateOf(connection);
  state.isUnshared = isUnshared;
  state.listeners.forEach((listener) => listener());
}

async function share(connection: Connection, today: CalendarDay): Promise<void> {
  // Whose roles cannot be read is told so by the screens; what others add they cannot share.
  const actor = await actorOf(connection).catch(() => undefined);
  if (actor?.isGovernance === true) {
    tell(connection, (await shareNewRows(connection, today)) !== undefined);
  }
}

/**
 * Shares what governance has just stored with the members of boards, while the screen goes on: what is stored stays so, and
 * what stands in the way is told above every view ({@link useUnshared}).
 */
export function shareStored(connection: Connection, today: CalendarDay): void {
  // A failure is a state, so nothing rejects here.
  void share(connection, today);
}

/** Whether rows were stored that the members of boards may not read yet, because sharing them failed; and how to hide it. */
export function useUnshared(connection: Connection): readonly [boolean, () => void] {
  const [isUnshared, setIsUnshared] = React.useState(() => stateOf(connection).isUnshared);
  React.useEffect(() => {
    const state = stateOf(connection);
    const listener = (): void => setIsUnshared(state.isUnshared);
    listener();
    state.listeners.add(listener);
    return () => {
      state.listeners.delete(listener);
    };
  }, [connection]);
  return [isUnshared, () => tell(connection, false)];
}
