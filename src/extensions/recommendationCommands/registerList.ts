import type { ISPFXContext } from '@pnp/sp';
import { connectWith } from '../../data/connect';
import type { Connection } from '../../data/connect';
import { RequestGate } from '../../data/requestGate';
import { createSharePoint } from '../../data/sharePoint';

export { isRegisterList } from '../../data/listView';

/** The site that the list is on, as the signed-in person. */
export function connectTo(context: ISPFXContext & { pageContext: { web: { absoluteUrl: string } } }): Connection {
  return connectWith(createSharePoint(context, new RequestGate()), context.pageContext.web.absoluteUrl);
}
