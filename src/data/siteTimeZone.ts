import { SPFI, SPInstance } from '@pnp/sp';
import { Connection } from './connect';

/** SharePoint's number of the time zone of each site that was asked; a page is reloaded sooner than a site moves. */
const known = new WeakMap<Connection, number>();

/**
 * Asks for the time zone in the site's regional settings and remembers it. Given a batch, it costs no request of its own. It
 * never rejects: where it is not answered, times are shown by the clock of the device.
 */
export async function askTimeZone(connection: Connection, sp: SPFI = connection.sp): Promise<void> {
  try {
    const zone: { readonly Id: number } = await SPInstance(sp.web, 'regionalsettings/timezone').select('Id')();
    known.set(connection, zone.Id);
  } catch {
    known.delete(connection);
  }
}

/** SharePoint's number of the site's time zone; `undefined` where it was not asked for, or not answered. */
export function knownTimeZone(connection: Connection): number | undefined {
  return known.get(connection);
}
