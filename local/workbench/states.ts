import { mkdtempSync, rmSync } from 'node:fs';
import { request as send } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/data/connect';
import { provision } from '../../src/data/provision';
import { UPDATES } from '../../src/lists/history';
import { startSharePoint } from '../sharepoint/server';
import type { RequestHandler, RunningSharePoint } from '../sharepoint/server';
import { addSamplePeople, addVisitors, samplePeople } from './samplePeople';
import { pageHeader, stateOf } from './stateNames';
import type { StateName } from './stateNames';

/** Milliseconds for which each answer of a slow site waits. */
const SLOW = 3000;

const forbidden = JSON.stringify({
  'odata.error': {
    code: '-2147024891, System.UnauthorizedAccessException',
    message: { lang: 'en-GB', value: 'Access denied. You do not have permission to perform this action.' },
  },
});

/** A site in a state of its own, beside that of the data folder, which stays as it is. */
interface OtherSite {
  readonly at: number;
  readonly starting: Promise<RunningSharePoint>;
  readonly folder: string;
}

const otherSites = {
  'first-run': async () => undefined,
  'list-missing': async (siteUrl) => {
    await connect(siteUrl).sp.web.lists.getByTitle(UPDATES.title).recycle();
  },
  empty: async () => undefined,
} as const satisfies Partial<Record<StateName, (siteUrl: string) => Promise<void>>>;
type OtherSiteName = keyof typeof otherSites;

const isOtherSite = (name: StateName): name is OtherSiteName => name in otherSites;

async function startOtherSite(name: OtherSiteName, folder: string): Promise<RunningSharePoint> {
  const sharePoint = await startSharePoint({ dataDir: folder });
  const connection = connect(sharePoint.siteUrl);
  const people = samplePeople({ recommendations: [] });
  if (name === 'first-run') {
    await addVisitors(connection, people);
  } else {
    await provision(connection);
    await addSamplePeople(connection, people);
  }
  await otherSites[name](sharePoint.siteUrl);
  return sharePoint;
}

/** Passes a request on as it came, the name of the host included, so that addresses in the answer are those of the workbench. */
function passOn(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const onward = send(
      { host: '127.0.0.1', port, path: request.url, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response).on('finish', resolve).on('error', reject);
      },
    ).on('error', reject);
    request.pipe(onward);
  });
}

/** What stands before the local SharePoint and makes it behave as a cookie of the browser says. */
export interface WorkbenchStates {
  handle: RequestHandler;
  close(): Promise<void>;
}

/** Starts nothing until a state is asked for. */
export function workbenchStates(): WorkbenchStates {
  const sites = new Map<OtherSiteName, OtherSite>();

  const end = async ({ starting, folder }: OtherSite): Promise<void> => {
    await (await starting).close();
    rmSync(folder, { recursive: true, force: true });
  };

  /** Another instant is another choice: the site begins anew. */
  const siteOf = (name: OtherSiteName, at: number): Promise<RunningSharePoint> => {
    const known = sites.get(name);
    if (known?.at === at) {
      return known.starting;
    }
    const folder = mkdtempSync(join(tmpdir(), 'assurance-tracker-state-'));
    const ended = known === undefined ? Promise.resolve() : end(known);
    const site = { at, folder, starting: ended.then(() => startOtherSite(name, folder)) };
    sites.set(name, site);
    return site.starting;
  };

  const refuse = async (
    name: StateName,
    at: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> => {
    switch (name) {
      case 'offline':
      case 'unanswered':
        request.socket.destroy();
        return true;
      case 'throttled': {
        const left = Math.ceil((at - Date.now()) / 1000);
        if (left <= 0) {
          return false;
        }
        response.writeHead(429, { 'Retry-After': String(left), 'Content-Type': 'text/html; charset=utf-8' });
        response.end('<html><body>Too many requests</body></html>');
        return true;
      }
      case 'forbidden':
        response.writeHead(403, { 'Content-Type': 'application/json;charset=utf-8' }).end(forbidden);
        return true;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, SLOW));
        return false;
      default:
        return false;
    }
  };

  return {
    handle: async (request, response, url) => {
      const { name, at } = stateOf(request.headers.cookie ?? '');
      if (name === 'ordinary' || !url.pathname.includes('/_api/')) {
        return false;
      }
      if (isOtherSite(name)) {
        await passOn(request, response, (await siteOf(name, at)).port);
        return true;
      }
      return request.headers[pageHeader.toLowerCase()] === undefined && refuse(name, at, request, response);
    },
    close: async () => {
      await Promise.all([...sites.values()].map(end));
    },
  };
}
