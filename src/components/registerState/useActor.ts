import type { Connection } from '../../data/connect';
import { currentActor } from '../../data/currentActor';
import type { Actor } from '../../domain/closing';
import { useReading } from './useReading';

/** Who the signed-in person is in the register, as far as it is known. */
export interface ActorState {
  /** `undefined` while it is being read, and where it cannot be. */
  readonly actor: Actor | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

const asked = new WeakMap<Connection, Promise<Actor>>();

/** Who is signed in, asked once for a connection; a failure is forgotten, so that it can be asked again. */
export async function actorOf(connection: Connection): Promise<Actor> {
  const known = asked.get(connection);
  if (known !== undefined) {
    return known;
  }
  const answer = currentActor(connection);
  asked.set(connection, answer);
  try {
    return await answer;
  } catch (error) {
    asked.delete(connection);
    throw error;
  }
}

/** The roles of the signed-in person, read when a screen asks first. */
export function useActor(): ActorState {
  const { found: actor, error, reload: retry } = useReading(actorOf);
  return { actor, error, retry };
}
