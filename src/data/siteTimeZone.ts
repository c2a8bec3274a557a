import { SPInstance } from '@pnp/sp';
import { Connection } from './connect';
import type { Questions } from './questions';

interface SPTimeZone {
  readonly Id: number;
}

/** SharePoint's number of the time zone of each site that was asked; a page is reloaded sooner than a site moves. */
const known = new WeakMap<Connection, number>();

/**
 * Asks for the time zone in the site's regional settings and remembers it. Among other questions it costs no request of its own. It
 * never rejects: where it is not answered, times are shown by the clock of the device.
 */
export async function askTimeZone(connection: Connection, questions?: Questions): Promise<void> {
  try {
    const query = SPInstance(connection.sp.web, 'regionalsettings/timezone').select('Id');
    const zone = await (questions === undefined ? query<SPTimeZone>() : questions.ask<SPTimeZone>(query));
    known.set(connection, zone.Id);
  } catch {
    known.delete(connection);
  }
}

/** SharePoint's number of the site's time zone; `undefined` where it was not asked for, or not answered. */
export function knownTimeZone(connection: Connection): number | undefined {
  return known.get(connection);
}
