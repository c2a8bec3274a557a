import type { Queryable } from '@pnp/queryable';
import { REFUSED_FOR_NOW, askedWait } from './requestGate';

/** How often a request is sent that SharePoint puts off, and how long it waits where SharePoint does not say, in milliseconds. */
const TRIES = 4;
const WAIT = 1000;

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split(/\r\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
    }
  }
  return headers;
}

function send(
  url: URL,
  { method = 'GET', headers, body }: RequestInit,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const cancel = (): void => request.abort();
    request.open(method, url.href);
    new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      const { status, statusText, responseText } = request;
      resolve(new Response(status === 204 ? null : responseText, { status, statusText, headers: headersOf(request) }));
    };
    request.onerror = () => reject(new TypeError('The connection broke.'));
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', cancel);
    signal.addEventListener('abort', cancel);
    request.send(body as XMLHttpRequestBodyInit);
  });
}

/**
 * Sends requests so that one hears how many bytes have gone, and can call them off: the only way that browsers have for
 * it is `XMLHttpRequest`. Where there is none, as in Node, requests go as they did.
 */
export function sendWithProgress(
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): (instance: Queryable) => Queryable {
  return (instance) => {
    if (typeof XMLHttpRequest === 'undefined') {
      return instance;
    }
    instance.on.send.replace(async (url: URL, init: RequestInit): Promise<Response> => {
      for (let tries = 1; ; tries += 1) {
        const answer = await send(url, init, onSent, signal);
        if (!REFUSED_FOR_NOW.includes(answer.status) || tries === TRIES) {
          return answer;
        }
        const wait = askedWait(answer) || WAIT * tries;
        await new Promise((resume) => setTimeout(resume, wait));
        signal.throwIfAborted();
      }
    });
    return instance;
  };
}
