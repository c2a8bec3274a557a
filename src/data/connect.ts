import { BearerToken, InjectHeaders } from '@pnp/queryable';
import { SPBrowser, SPFI, spfi } from '@pnp/sp';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { RequestGate } from './requestGate';

/** A site, and the account as which its requests go out. */
export interface Connection {
  readonly sp: SPFI;
  /** The site's absolute address, without a slash at its end. */
  readonly siteUrl: string;
  /** What the requests go through; left out where nobody looks on. */
  readonly gate?: RequestGate | undefined;
}

export interface ConnectOptions {
  /** An access token for the site, sent as bearer. */
  readonly token?: string | undefined;
  /** The login name to act as; understood by the local SharePoint alone. */
  readonly user?: string | undefined;
}

/** Connects to a site by its address: from Node, from tests, and from pages outside SharePoint. */
export function connect(siteUrl: string, options: ConnectOptions = {}): Connection {
  const address = siteUrl.replace(/\/+$/, '');
  const sp = spfi().using(SPBrowser({ baseUrl: address }));
  if (options.token !== undefined) {
    sp.using(BearerToken(options.token));
  }
  if (options.user !== undefined) {
    sp.using(InjectHeaders({ 'X-Local-User': options.user }));
  }
  return { sp, siteUrl: address };
}

/** Connects through a PnPjs that is bound to the site already, as a web part's is. */
export function connectWith(sp: SPFI, siteUrl: string, gate?: RequestGate): Connection {
  return { sp, siteUrl: siteUrl.replace(/\/+$/, ''), gate };
}
