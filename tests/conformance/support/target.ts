import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SPBrowser, spfi, type SPFI } from '@pnp/sp';
import { InjectHeaders } from '@pnp/queryable';
import '@pnp/sp/attachments';
import '@pnp/sp/batching';
import '@pnp/sp/content-types';
import '@pnp/sp/context-info';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import { startSharePoint, type RunningSharePoint, type SharePointOptions } from '../../../local/sharepoint/server';

/** An answer of the raw REST interface. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is empty. */
  readonly json: Record<string, unknown>;
}

export interface RestRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly accept?: string;
}

/** The site under test: the local server, or the one that SP_CONFORMANCE_SITE names. */
export interface Target {
  readonly siteUrl: string;
  /** Server-relative URL of the site. */
  readonly sitePath: string;
  readonly sp: SPFI;
  rest(path: string, request?: RestRequest): Promise<RestAnswer>;
  /** A name that no other run of the suite uses. */
  name(word: string): string;
  close(): Promise<void>;
}

const none = 'application/json;odata=nometadata';
const token = process.env['SHAREPOINT_TOKEN'];
const realSite = process.env['SP_CONFORMANCE_SITE'];

/** Whether the suite runs against a real site; its lists stay there, under names that begin with "conformance". */
export const isRealSite = realSite !== undefined;

const authorization: Readonly<Record<string, string>> = { Authorization: `Bearer ${token ?? 'local'}` };

/** A raw REST client of a site, with a bearer token. */
export function restClient(siteUrl: string, fixed: Readonly<Record<string, string>> = authorization): Target['rest'] {
  return async (path, { method = 'GET', headers = {}, body, accept = none } = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
    const response = await fetch(`${siteUrl}/_api/${path}`, {
      method,
      headers: { Accept: accept, ...(isRaw ? {} : { 'Content-Type': 'application/json' }), ...fixed, ...headers },
      body: isRaw ? (body as BodyInit | undefined) : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text.trim() !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  };
}

/** PnPjs as the browser runs it; `headers` go with every request, such as who the caller is. */
export const pnp = (siteUrl: string, headers: Readonly<Record<string, string>> = {}): SPFI =>
  spfi(siteUrl).using(SPBrowser({ baseUrl: siteUrl }), InjectHeaders(headers));

let counter = 0;

const describeTarget = (siteUrl: string, sp: SPFI, close: () => Promise<void>): Target => ({
  siteUrl,
  sitePath: new URL(siteUrl).pathname,
  sp,
  rest: restClient(siteUrl),
  name: (word) => {
    counter += 1;
    return `conformance ${word} ${Date.now().toString(36)}${counter}`;
  },
  close,
});

/** A local server of its own over an empty folder, which goes when it closes. */
export async function startLocal(
  options: Partial<SharePointOptions> = {},
): Promise<RunningSharePoint & { readonly dataDir: string }> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'sharepoint-'));
  const running = await startSharePoint({ dataDir, ...options });
  return {
    ...running,
    dataDir,
    close: async () => {
      await running.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The site that the suite runs against. */
export async function openTarget(): Promise<Target> {
  if (realSite !== undefined)
    return describeTarget(realSite.replace(/\/$/, ''), pnp(realSite, authorization), async () => undefined);
  const running = await startLocal();
  return describeTarget(running.siteUrl, pnp(running.siteUrl), running.close);
}

/** The code and the message of an error's body. */
export const errorOf = (answer: RestAnswer): { code: string; message: string } => {
  const error = (answer.json['odata.error'] ?? answer.json['error']) as
    { code: string; message: { value: string } } | undefined;
  return { code: error?.code ?? '', message: error?.message.value ?? '' };
};

/** The headers with which PnPjs turns a POST into another method. */
export const as = (method: string, ifMatch?: string): Readonly<Record<string, string>> => ({
  'X-HTTP-Method': method,
  ...(ifMatch === undefined ? {} : { 'IF-Match': ifMatch }),
});
