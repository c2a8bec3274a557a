/** What went wrong, in the kinds that a caller can act on. */
export type RepositoryErrorCode = 'notFound' | 'forbidden' | 'conflict' | 'throttled' | 'invalid' | 'unavailable';

/**
 * The one error that repositories throw.
 * - `notFound`: the list or row is not there, or may not be seen by this person
 * - `forbidden`: this person may not do it
 * - `conflict`: somebody else was faster, or the row is there already
 * - `throttled`: SharePoint asks to wait; the same call may succeed later
 * - `invalid`: SharePoint, or the check before it, refuses what was sent or cannot read what is stored
 * - `unavailable`: no answer, or none that can be understood
 */
export class RepositoryError extends Error {
  public override readonly name = 'RepositoryError';

  public constructor(
    public readonly code: RepositoryErrorCode,
    /** What was being done, in words that continue "while". */
    public readonly operation: string,
    detail: string,
    public override readonly cause?: unknown,
  ) {
    super(`${detail} (while ${operation})`);
  }
}

/** SharePoint's own answer to a refused request. */
interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const DUPLICATE_VALUES = 'SPDuplicateValuesFoundException';
const LIST_VIEW_THRESHOLD = 'SPQueryThrottledException';
/** In `$select`, in `$filter`, and in a row that is sent. */
const UNKNOWN_COLUMN = /^(?:The field or property|Column|The property) '[^']*' does not exist/;
const OLD_DIGEST = /^-213057525[12],/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The status that PnPjs found in the answer, `undefined` when there was no answer. */
function statusOf(cause: unknown): number | undefined {
  return isRecord(cause) && typeof cause.status === 'number' ? cause.status : undefined;
}

/** PnPjs puts the body of a refused request behind `::> ` in its message. */
function refusalOf(cause: unknown): Refusal | undefined {
  const status = statusOf(cause);
  if (status === undefined) {
    return undefined;
  }
  const text = cause instanceof Error ? cause.message : '';
  const body = text.slice(text.indexOf('::> ') + 4);
  try {
    const parsed: unknown = JSON.parse(body);
    const error = isRecord(parsed) ? (parsed['odata.error'] ?? parsed.error) : undefined;
    if (isRecord(error)) {
      const message = isRecord(error.message) ? error.message.value : error.message;
      return { status, code: String(error.code), message: typeof message === 'string' ? message : '' };
    }
  } catch {
    // Throttling pages and gateways answer in HTML; the status alone says what it is.
  }
  return { status, code: '', message: '' };
}

function codeOf({ status, code }: Refusal): RepositoryErrorCode {
  if (status === 429 || status === 503) {
    return 'throttled';
  }
  if (OLD_DIGEST.test(code)) {
    return 'unavailable';
  }
  if (status === 401 || status === 403) {
    return 'forbidden';
  }
  if (status === 404) {
    return 'notFound';
  }
  if (status === 409 || status === 412 || code.includes(DUPLICATE_VALUES)) {
    return 'conflict';
  }
  if (status === 500 && code === '') {
    return 'unavailable';
  }
  return status >= 501 ? 'unavailable' : 'invalid';
}

function isUnknownColumn({ status, message }: Refusal): boolean {
  return status === 400 && UNKNOWN_COLUMN.test(message);
}

const DETAILS: Record<RepositoryErrorCode, string> = {
  notFound: 'SharePoint has no such list or row, or this account may not see it.',
  forbidden: 'SharePoint does not allow this account to do that.',
  conflict: 'Somebody else has changed or added the same row meanwhile.',
  throttled: 'SharePoint asks to wait before it takes more requests.',
  invalid: 'SharePoint refused what was sent.',
  unavailable: 'SharePoint did not answer.',
};

/** An answer that is no JSON although its status is that of success: a sign-in page, or no SharePoint at all. */
function isForeignAnswer(cause: unknown): boolean {
  return cause instanceof SyntaxError;
}

function detailOf(code: RepositoryErrorCode, refusal: Refusal | undefined, cause: unknown): string {
  if (refusal === undefined) {
    return isForeignAnswer(cause)
      ? 'What answered is not SharePoint, or asks to sign in: its answer is a page and no JSON. Check the address of the site.'
      : `${DETAILS[code]} Check the address of the site and the connection.`;
  }
  if (refusal.status === 401) {
    return 'SharePoint does not know who asks: the access token or the sign-in has expired or is wrong. Sign in again.';
  }
  if (refusal.code.includes(LIST_VIEW_THRESHOLD)) {
    return 'The list has more than 5,000 rows and a column that is searched lost its index. Run set-up to repair it.';
  }
  if (isUnknownColumn(refusal)) {
    return `The lists of this site were set up by an earlier version: run "tracker setup", or Set up lists, which changes nothing that is there. It said: ${refusal.message}`;
  }
  const said = refusal.message === '' ? `status ${refusal.status}` : refusal.message;
  return `${DETAILS[code]} It said: ${said}`;
}

/** Turns whatever a request threw into a {@link RepositoryError}; one that is one already is passed on. */
export function toRepositoryError(operation: string, cause: unknown): RepositoryError {
  if (cause instanceof RepositoryError) {
    return cause;
  }
  const refusal = refusalOf(cause);
  const code = refusal === undefined ? 'unavailable' : codeOf(refusal);
  return new RepositoryError(code, operation, detailOf(code, refusal, cause), cause);
}

/** Whether SharePoint refused a row because one with its register key is there already. */
export function isDuplicate(cause: unknown): boolean {
  return refusalOf(cause)?.code.includes(DUPLICATE_VALUES) === true;
}

/** Whether SharePoint lacks a column that was asked for: the lists were set up by an earlier version. */
export function isOfEarlierSetUp(cause: unknown): boolean {
  if (cause instanceof RepositoryError) {
    return isOfEarlierSetUp(cause.cause);
  }
  const refusal = refusalOf(cause);
  return refusal !== undefined && isUnknownColumn(refusal);
}

/** Whether SharePoint did not know who asks: no token, or one that has expired. */
export function isNotSignedIn(cause: unknown): boolean {
  return statusOf(cause) === 401;
}

/** Whether SharePoint refused because the row has changed since it was read. */
export function isStale(cause: unknown): boolean {
  return statusOf(cause) === 412;
}

/** Runs a request; what it throws comes out as a {@link RepositoryError} that says what was being done. */
export async function attempt<T>(operation: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    throw toRepositoryError(operation, cause);
  }
}
