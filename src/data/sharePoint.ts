import { type ISPFXContext, type SPFI, SPFx, spfi } from '@pnp/sp';

/**
 * PnPjs bound to the site that a web part is on. Requests go out as the signed-in user; the request digest is taken from
 * the page while it is fresh, and from `_api/contextinfo` afterwards.
 */
export function createSharePoint(context: ISPFXContext): SPFI {
  return spfi().using(SPFx(context));
}
