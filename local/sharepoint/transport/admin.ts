import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site } from '../store/site';
import { expireDigests } from './digest';
import { readFaults, type Faults } from './faults';
import { readBody } from './http';

/** Where tests and developers arrange faults; only on loopback, where the whole server is. */
export const adminPath = '/_local';

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json;charset=utf-8' });
  response.end(JSON.stringify(body));
};

/**
 * The server's own routes, no part of SharePoint: `GET|PUT|POST|DELETE /_local/faults`, `POST /_local/digests/expire`, `PUT /_local/latency`.
 * @returns false when the request is for somebody else
 */
export async function administer(
  site: Site,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (!url.pathname.startsWith(`${adminPath}/`)) return false;
  const route = `${request.method ?? ''} ${url.pathname.slice(adminPath.length)}`;
  const body = Buffer.from(await readBody(request)).toString('utf8');
  try {
    switch (route) {
      case 'GET /faults':
        json(response, 200, faults.list());
        return true;
      case 'PUT /faults':
        faults.replace(readFaults(JSON.parse(body)));
        json(response, 200, faults.list());
        return true;
      case 'POST /faults':
        faults.add(readFaults(JSON.parse(body)));
        json(response, 200, faults.list());
        return true;
      case 'DELETE /faults':
        faults.replace([]);
        json(response, 200, []);
        return true;
      case 'POST /digests/expire':
        expireDigests(site);
        json(response, 200, {});
        return true;
      case 'PUT /latency':
        faults.latencyMs = Number((JSON.parse(body) as { latencyMs?: number }).latencyMs ?? 0);
        json(response, 200, { latencyMs: faults.latencyMs });
        return true;
      default:
        json(response, 404, { error: `There is no ${route} here.` });
        return true;
    }
  } catch (error) {
    json(response, 400, { error: error instanceof Error ? error.message : String(error) });
    return true;
  }
}
