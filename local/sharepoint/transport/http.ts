import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, dispatch, type Answer } from '../dispatch/dispatch';
import { Context } from '../dispatch/context';
import type { Model } from '../dispatch/model';
import { SharePointError, errors } from '../errors';
import { contentTypeOf, errorBody, levelOf } from '../odata/format';
import { webPath, type Site } from '../store/site';
import type { Principal } from '../store/records';
import { readBatch, writeBatch, type BatchPart } from './batch';
import type { Fault } from './faults';
import { downloadFile } from './download';
import { checkDigest, identify } from './identity';
import type { WireRequest } from './wire';

/** Parts of one REST batch that SharePoint is known to take, and operations of one changeset. */
const batchLimit = 100;
const changesetLimit = 1000;

const apiPath = new RegExp(`^${webPath}/_api(?:/(.*))?$`, 'i');

/** The whole of a request's body. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

const refuse = (error: unknown, accept: string | undefined): Answer => {
  const known = error instanceof SharePointError ? error : unexpected(error);
  const level = levelOf(accept);
  if (wantsXml(accept)) {
    const text = known.message.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return {
      status: known.status,
      headers: { 'Content-Type': 'application/xml;charset=utf-8' },
      body: `<?xml version="1.0" encoding="utf-8"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><m:code>${known.code}</m:code><m:message xml:lang="en-US">${text}</m:message></m:error>`,
    };
  }
  return {
    status: known.status,
    headers: { 'Content-Type': contentTypeOf(level), ...known.headers },
    body: errorBody(level, known.code, known.message),
  };
};

const wantsXml = (accept: string | undefined): boolean =>
  accept !== undefined && /application\/(atom\+)?xml/i.test(accept) && !/json/i.test(accept);

function unexpected(error: unknown): SharePointError {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new SharePointError(500, '-1, System.Exception', error instanceof Error ? error.message : String(error));
}

/** Does one request, alone or out of a batch: everything in one transaction, or (when it fails) nothing. */
function perform(
  site: Site,
  model: Model,
  request: Omit<WireRequest, 'url'> & { readonly path: string; readonly search: URLSearchParams },
  user: Principal,
): Answer {
  const run = (): Answer => {
    const method =
      request.method === 'POST' ? (request.headers['x-http-method'] ?? 'POST').toUpperCase() : request.method;
    const context = new Context(site, model, { ...request, method }, user);
    return answer(context, dispatch(context, model));
  };
  try {
    return request.method === 'GET' || request.method === 'HEAD' ? site.db.snapshot(run) : site.db.transaction(run);
  } catch (error) {
    // What was cached of a schema that is now undone would pass for the next one of that number.
    site.fieldCache.clear();
    return refuse(error, request.headers['accept']);
  }
}

function performBatch(site: Site, model: Model, request: WireRequest, user: Principal): Answer {
  const parts = readBatch(
    Buffer.from(request.body).toString('utf8'),
    request.headers['content-type'] ?? '',
    changesetLimit,
  );
  if (parts.length > batchLimit && site.switches.strictBatchSize) throw errors.batchTooLarge(batchLimit);
  const performPart = (part: BatchPart): Answer => {
    const url = new URL(part.url, `${request.origin}${webPath}/_api/`);
    const path = apiPath.exec(url.pathname)?.[1];
    const headers = { ...part.headers, accept: part.headers['accept'] ?? request.headers['accept'] };
    if (path === undefined) return refuse(errors.resourceNotFound(url.pathname), headers.accept);
    return perform(
      site,
      model,
      {
        method: part.method,
        origin: request.origin,
        headers,
        path,
        search: url.searchParams,
        body: Buffer.from(part.body),
      },
      user,
    );
  };
  // One commit for the whole batch; each part is a savepoint of its own, so that one that fails takes only itself back.
  const answers = site.db.transaction(() => parts.map(performPart));
  const { contentType, body } = writeBatch(answers);
  return { status: 200, headers: { 'Content-Type': contentType }, body };
}

/** Answers a request to the site. */
export function respond(site: Site, model: Model, request: WireRequest): Answer {
  const accept = request.headers['accept'];
  const path = apiPath.exec(request.url.pathname)?.[1];
  try {
    const user = identify(site, request.headers);
    if (path === undefined) return downloadFile(site, user, request);
    checkDigest(site, request.method, path, request.headers);
    if (wantsXml(accept))
      throw new SharePointError(
        406,
        '-1, Microsoft.SharePoint.Client.ClientServiceException',
        'The HTTP header ACCEPT is missing or its value is invalid.',
      );
    if (/^\$batch$/i.test(path)) return performBatch(site, model, request, user);
    return perform(site, model, { ...request, path, search: request.url.searchParams }, user);
  } catch (error) {
    return refuse(error, accept);
  }
}

/** Pages of this machine may read answers; those of the web may not. */
const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

const fixedHeaders = (origin: string | undefined): Record<string, string> => ({
  'Cache-Control': 'private, max-age=0',
  DATASERVICEVERSION: '3.0',
  'X-SharePointHealthScore': '0',
  MicrosoftSharePointTeamServices: '16.0.0.26614',
  ...(origin !== undefined && loopback.test(origin)
    ? {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers':
          'ETag, Location, Retry-After, SPRequestGuid, request-id, X-SharePointHealthScore',
      }
    : {}),
});

/** Writes an answer to the wire, with what a fault adds. */
export function writeAnswer(request: IncomingMessage, response: ServerResponse, answered: Answer, fault?: Fault): void {
  const id = randomUUID();
  const body = typeof answered.body === 'string' ? Buffer.from(answered.body) : answered.body;
  response.writeHead(answered.status, {
    ...fixedHeaders(request.headers.origin),
    SPRequestGuid: id,
    'request-id': id,
    ...answered.headers,
    ...(fault?.headers ?? {}),
    ...(answered.status === 204 ? {} : { 'Content-Length': String(body.byteLength) }),
  });
  response.end(answered.status === 204 || request.method === 'HEAD' ? undefined : body);
}

/** What a browser on another loopback port asks before it sends. */
export function writePreflight(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    ...fixedHeaders(request.headers.origin),
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, MERGE, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
  });
  response.end();
}
