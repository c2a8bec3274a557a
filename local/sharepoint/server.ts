import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SharePointError } from './errors';
import { createModel } from './operations/model';
import { errorBody } from './odata/format';
import { seedSite } from './store/seed';
import { Site, webPath } from './store/site';
import { defaultSwitches, type Switches } from './switches';
import { administer } from './transport/admin';
import { expireDigests } from './transport/digest';
import { Faults, type Fault } from './transport/faults';
import { readBody, respond, writeAnswer, writePreflight } from './transport/http';

/** Tried in order before SharePoint's own routes; true means that it answered. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => boolean | Promise<boolean>;

export interface SharePointOptions {
  /** Folder of the SQLite file; made when it is missing. */
  readonly dataDir: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Milliseconds that every request to the site waits. */
  readonly latencyMs?: number;
  readonly faults?: readonly Fault[];
  readonly handlers?: readonly RequestHandler[];
  readonly switches?: Partial<Switches>;
}

export interface RunningSharePoint {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `http://127.0.0.1:PORT/sites/tracker` */
  readonly siteUrl: string;
  readonly port: number;
  close(): Promise<void>;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A request line that is no URL at all. */
const parseUrl = (request: IncomingMessage, origin: string): URL | undefined => {
  try {
    return new URL(request.url ?? '/', origin);
  } catch {
    return undefined;
  }
};

/** One request from the wire: faults first, then SharePoint. */
async function serve(
  site: Site,
  model: ReturnType<typeof createModel>,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await readBody(request);
  const fault = faults.take(request.method ?? 'GET', `${url.pathname}${url.search}`);
  const delay = faults.latencyMs + (fault?.latencyMs ?? 0);
  if (delay > 0) await wait(delay);
  if (fault?.expireDigests) expireDigests(site);
  const isRefused = fault !== undefined && (fault.status !== undefined || fault.drop === true);
  const perform = (): ReturnType<typeof respond> =>
    respond(site, model, {
      method: request.method ?? 'GET',
      origin: url.origin,
      url,
      headers: request.headers as Record<string, string | undefined>,
      body,
    });
  if (!isRefused) {
    writeAnswer(request, response, perform(), fault);
    return;
  }
  if (fault.when === 'after') perform();
  if (fault.drop) {
    request.socket.destroy();
    return;
  }
  const retryAfter: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  writeAnswer(
    request,
    response,
    {
      status: fault.status ?? 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...retryAfter },
      body: fault.body ?? '',
    },
    fault,
  );
}

/**
 * Starts the local SharePoint on loopback, over a data folder that other servers may have open too.
 * @throws Error when the port is taken or the folder cannot be written
 */
export async function startSharePoint(options: SharePointOptions): Promise<RunningSharePoint> {
  const site = new Site(options.dataDir, { ...defaultSwitches, ...options.switches });
  seedSite(site);
  const model = createModel();
  const faults = new Faults(options.faults ?? [], options.latencyMs ?? 0);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = parseUrl(request, `http://${request.headers.host ?? '127.0.0.1'}`);
    if (!url) {
      response.writeHead(400).end();
      return;
    }
    if (await administer(site, faults, request, response, url)) return;
    for (const handler of options.handlers ?? []) if (await handler(request, response, url)) return;
    if (request.method === 'OPTIONS') writePreflight(request, response);
    else await serve(site, model, faults, request, response, url);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) {
        response.destroy();
        return;
      }
      const known = error instanceof SharePointError ? error : undefined;
      response.writeHead(known?.status ?? 500, { 'Content-Type': 'application/json;charset=utf-8' });
      response.end(
        errorBody(
          'none',
          known?.code ?? '-1, System.Exception',
          error instanceof Error ? error.message : String(error),
        ),
      );
    });
  });
  server.keepAliveTimeout = 60000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      site.close();
      reject(error);
    });
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    siteUrl: `${origin}${webPath}`,
    port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      site.close();
    },
  };
}
