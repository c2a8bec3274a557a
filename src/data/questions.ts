import { HttpRequestError, parseBinderWithErrorCheck, parseODataJSON } from '@pnp/queryable';
import { type ISPQueryable, SPQueryable, spPost } from '@pnp/sp';
import type { Connection } from './connect';

/** SharePoint takes at most 100 requests in a batch. */
export const BATCH_SIZE = 100;

/** What is asked for rows without their addresses and types, which are a third of what SharePoint sends otherwise. */
export const BARE_ROWS = 'application/json;odata=nometadata';

const BOUNDARY = 'batch_questions';

/** How the parts of SharePoint's answer to a batch begin. */
const PART = '--batchresponse_';
const STATUS = /^HTTP\/[\d.]+ +(\d+) *(.*)$/m;
const BLANK_LINE = /\r?\n\r?\n/g;

interface Question {
  readonly url: string;
  readonly answer: (value: unknown) => void;
  readonly refuse: (reason: unknown) => void;
}

/** One answer of a batch: its status line, and its body as SharePoint sent it. */
interface Part {
  readonly status: number;
  readonly statusText: string;
  readonly body: string;
}

function readPart(text: string): Part {
  const found = STATUS.exec(text);
  BLANK_LINE.lastIndex = found?.index ?? 0;
  if (found === null || BLANK_LINE.exec(text) === null) {
    throw new SyntaxError('SharePoint answered a batch with a part that has no status.');
  }
  return { status: Number(found[1]), statusText: (found[2] ?? '').trim(), body: text.slice(BLANK_LINE.lastIndex) };
}

/** The answers of a batch, each a piece of its text: PnPjs goes through it line by line and makes each answer a text twice more. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  const first = text.indexOf(PART);
  const boundary = text.slice(first, text.indexOf('\n', first)).trimEnd();
  for (let from = first; from >= 0;) {
    const begin = from + boundary.length;
    const end = text.indexOf(`\n${boundary}`, begin);
    if (end < 0) {
      // What follows the last boundary is its two dashes.
      return parts;
    }
    parts.push(readPart(text.slice(begin, end + 1)));
    from = end + 1;
  }
  throw new SyntaxError('SharePoint answered a batch with something else.');
}

const PartsParse = parseBinderWithErrorCheck(async (response) => partsOf(await response.text()));

async function settle({ answer, refuse }: Question, { status, statusText, body }: Part): Promise<void> {
  try {
    if (status >= 400) {
      throw await HttpRequestError.init(new Response(body, { status, statusText }));
    }
    answer(parseODataJSON(JSON.parse(body)));
  } catch (error) {
    refuse(error);
  }
}

/**
 * Questions that go to SharePoint together, at most a hundred to a request, for bare rows. What is asked is answered once `send`
 * has been called; where there is no answer at all, `send` and all questions reject.
 */
export class Questions {
  private readonly asked: Question[] = [];

  public constructor(private readonly connection: Connection) {}

  /** Rejects with PnPjs' `HttpRequestError` where SharePoint refuses it. */
  public ask<T>(query: Pick<ISPQueryable, 'toRequestUrl'>): Promise<T> {
    return new Promise<unknown>((answer, refuse) => {
      const url = new URL(query.toRequestUrl(), `${this.connection.siteUrl}/`).toString();
      this.asked.push({ url, answer, refuse });
    }) as Promise<T>;
  }

  public async send(): Promise<void> {
    for (let first = 0; first < this.asked.length; first += BATCH_SIZE) {
      const chunk = this.asked.slice(first, first + BATCH_SIZE);
      try {
        await this.sendTogether(chunk);
      } catch (error) {
        this.asked.slice(first).forEach(({ refuse }) => refuse(error));
        throw error;
      }
    }
  }

  private async sendTogether(questions: readonly Question[]): Promise<void> {
    const body = questions.map(({ url }) =>
      [
        `--${BOUNDARY}`,
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        `GET ${url} HTTP/1.1`,
        `Accept: ${BARE_ROWS}`,
        '',
        '',
      ].join('\n'),
    );
    const batch = SPQueryable([this.connection.sp.web, `${this.connection.siteUrl}/_api/$batch`]).using(PartsParse);
    const parts = await spPost<readonly Part[]>(batch, {
      body: `${body.join('')}--${BOUNDARY}--\n`,
      headers: { 'Content-Type': `multipart/mixed; boundary=${BOUNDARY}` },
    });
    if (parts.length !== questions.length) {
      throw new Error(`SharePoint gave ${parts.length} answers to ${questions.length} questions.`);
    }
    await Promise.all(questions.map((question, at) => settle(question, parts[at] as Part)));
  }
}
