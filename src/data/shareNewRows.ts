import { CalendarDay } from '../domain/calendarDay';
import { Connection } from './connect';

/** What stands in the way of sharing; `undefined` where all that is for the boards' members has been shared. */
type Refusal = { readonly error: unknown } | undefined;

interface Sharing {
  readonly running: Promise<Refusal>;
  /** What was asked for while it ran, and begins when it ends. */
  next: Promise<Refusal> | undefined;
}

const sharings = new WeakMap<Connection, Sharing>();

async function share(connection: Connection, today: CalendarDay): Promise<Refusal> {
  try {
    const { shareRows } = await import(/* webpackChunkName: 'tracker-sharing' */ './sharedRows');
    await shareRows(connection, today);
    return undefined;
  } catch (error) {
    return { error };
  }
}

async function begin(connection: Connection, today: CalendarDay): Promise<Refusal> {
  const sharing: Sharing = { running: share(connection, today), next: undefined };
  sharings.set(connection, sharing);
  const refusal = await sharing.running;
  if (sharings.get(connection) === sharing) {
    sharings.delete(connection);
  }
  return refusal;
}

/**
 * Shares with the boards' members what governance has just written, and what it made readable or not. It never rejects, for
 * what was written is stored: it resolves to what stood in the way. One at a time, since two would give the same rights;
 * what is written meanwhile is shared by one more.
 */
export async function shareNewRows(connection: Connection, today: CalendarDay): Promise<Refusal> {
  const sharing = sharings.get(connection);
  if (sharing === undefined) {
    return begin(connection, today);
  }
  sharing.next ??= sharing.running.then(() => begin(connection, today));
  return sharing.next;
}
