import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Answer } from '../dispatch/dispatch';
import { errors } from '../errors';

/** One request inside a batch. */
export interface BatchPart {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const boundaryOf = (contentType: string): string | undefined =>
  /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)?.slice(1).find(Boolean);

/** Headers and what follows the first empty line. Lines end in LF or CRLF. */
function splitHead(text: string): { readonly head: string[]; readonly body: string } {
  const match = /\r?\n\r?\n/.exec(text);
  if (!match) return { head: text.split(/\r?\n/), body: '' };
  return { head: text.slice(0, match.index).split(/\r?\n/), body: text.slice(match.index + match[0].length) };
}

const headersOf = (lines: readonly string[]): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return headers;
};

/** The sections between the lines of a boundary, without the line break that belongs to the next of them. */
function sections(text: string, boundary: string): string[] {
  const lines = text.split(/(?<=\n)/);
  const found: string[] = [];
  let current: string[] | undefined;
  for (const line of lines) {
    const bare = line.trim();
    if (bare === `--${boundary}` || bare === `--${boundary}--`) {
      if (current) found.push(current.join('').replace(/\r?\n$/, ''));
      current = bare.endsWith('--') && bare !== `--${boundary}` ? undefined : [];
    } else current?.push(line);
  }
  if (current?.join('').trim()) found.push(current.join(''));
  return found;
}

function readRequest(text: string): BatchPart {
  const { head, body } = splitHead(text.replace(/^(\r?\n)+/, ''));
  const match = /^(\S+)\s+(.+?)(?:\s+HTTP\/\d(?:\.\d)?)?$/.exec(head[0] ?? '');
  if (!match) throw errors.invalidQuery('A part of the batch has no request line.');
  return {
    method: (match[1] ?? '').toUpperCase(),
    url: match[2] ?? '',
    headers: headersOf(head.slice(1)),
    body: body.replace(/(\r?\n)+$/, ''),
  };
}

/**
 * Reads a batch as PnPjs writes it: LF or CRLF, boundaries with quotes or without, changesets one level deep.
 * @throws 400 for a body that is no batch, for a batch in a batch, and for a changeset beyond the limit
 */
export function readBatch(body: string, contentType: string, changesetLimit: number): BatchPart[] {
  const boundary = boundaryOf(contentType);
  if (!/^multipart\/mixed/i.test(contentType.trim()) || !boundary) {
    throw errors.invalidQuery('The content type of a batch must be multipart/mixed with a boundary.');
  }
  const parts: BatchPart[] = [];
  for (const section of sections(body, boundary)) {
    const { head, body: content } = splitHead(section.replace(/^(\r?\n)+/, ''));
    const type = headersOf(head)['content-type'] ?? '';
    const inner = /^multipart\/mixed/i.test(type) ? boundaryOf(type) : undefined;
    if (inner === undefined) parts.push(readRequest(content));
    else {
      const requests = sections(content, inner);
      if (requests.length > changesetLimit) throw errors.batchTooLarge(changesetLimit);
      for (const request of requests) parts.push(readRequest(splitHead(request.replace(/^(\r?\n)+/, '')).body));
    }
  }
  if (parts.some((part) => /\/\$batch(\?|$)/i.test(part.url)))
    throw errors.invalidQuery('A batch cannot contain another batch.');
  return parts;
}

const headerNames: readonly string[] = ['Content-Type', 'ETag', 'Location'];

/** One answer as it stands in a batch response: upper-case headers, an empty line, the body, CRLF throughout. */
function writePart({ status, headers, body }: Answer): string {
  const lines = headerNames.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [`${name.toUpperCase()}: ${value}`];
  });
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...lines,
    '',
    text,
    '',
  ].join('\r\n');
}

/** The answers of a batch, flat and in order: changesets do not nest in it. */
export function writeBatch(answers: readonly Answer[]): { readonly contentType: string; readonly body: string } {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = answers.map((answer) => `--${boundary}\r\n${writePart(answer)}`);
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
}
