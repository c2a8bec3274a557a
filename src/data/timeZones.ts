import { Connection } from './connect';
import { knownTimeZone } from './siteTimeZone';

/**
 * What browsers call the time zones that a site can be set to, by SharePoint's numbers (`SP.TimeZone.Id`). The rules of summer
 * time are the browser's: SharePoint gives the offsets and not the days on which they change.
 */
const NAMES: Readonly<Record<number, string>> = {
  2: 'Europe/London',
  3: 'Europe/Paris',
  4: 'Europe/Berlin',
  5: 'Europe/Athens',
  6: 'Europe/Budapest',
  9: 'America/Halifax',
  10: 'America/New_York',
  11: 'America/Chicago',
  12: 'America/Denver',
  13: 'America/Los_Angeles',
  14: 'America/Anchorage',
  15: 'Pacific/Honolulu',
  17: 'Pacific/Auckland',
  18: 'Australia/Brisbane',
  19: 'Australia/Adelaide',
  20: 'Asia/Tokyo',
  21: 'Asia/Singapore',
  23: 'Asia/Kolkata',
  24: 'Asia/Dubai',
  27: 'Asia/Jerusalem',
  28: 'America/St_Johns',
  29: 'Atlantic/Azores',
  31: 'Atlantic/Reykjavik',
  45: 'Asia/Shanghai',
  50: 'Africa/Johannesburg',
  51: 'Europe/Moscow',
  56: 'Africa/Nairobi',
  57: 'Europe/Warsaw',
  59: 'Europe/Helsinki',
  73: 'Australia/Perth',
  76: 'Australia/Sydney',
  93: 'UTC',
};

/** The time zone of the site in the browser's words; `undefined` where it is not known: then the device's own counts. */
export function timeZoneOf(connection: Connection): string | undefined {
  const id = knownTimeZone(connection);
  return id === undefined ? undefined : NAMES[id];
}
