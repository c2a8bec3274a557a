import { type ISPFXContext, type SPFI, SPFx, spfi } from '@pnp/sp';
import type { RequestGate } from './requestGate';

/**
 * PnPjs bound to the site that a web part is on. Requests go out as the signed-in user; the request digest is taken from
 * the page while it is fresh, and from `_api/contextinfo` afterwards. They go through `gate` and wait when SharePoint asks
 * for it.
 */
export function createSharePoint(context: ISPFXContext, gate: RequestGate): SPFI {
  return spfi().using(SPFx(context), gate.behaviour);
}
