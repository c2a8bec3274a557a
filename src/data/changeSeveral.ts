import '@pnp/sp/batching';
import { IItems } from '@pnp/sp/items';
import { SeveralChange, SeveralField, withChange } from '../domain/changeSeveral';
import { Recommendation } from '../domain/register';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { RepositoryError, attempt, isStale, toRepositoryError } from './RepositoryError';
import { joinNames, splitNames, textOf } from './rows/ItemReader';

/** What became of one row. */
export type RowOutcome =
  | { readonly kind: 'changed' }
  /** It said so already. */
  | { readonly kind: 'same' }
  /** Somebody else has changed the field since it was seen; the error tells what it says. */
  | { readonly kind: 'leftSo'; readonly error: RepositoryError }
  | { readonly kind: 'failed'; readonly error: RepositoryError }
  /** The work was stopped, or SharePoint stopped answering, before its turn. */
  | { readonly kind: 'notTried' };

/** How the work is followed and stopped. */
export interface SeveralWork {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

interface SPRow {
  readonly Id: number;
  readonly Owners: string | null;
  readonly Theme: string | null;
  readonly Directorate: string | null;
  readonly Confidential: boolean | null;
  readonly 'odata.etag': string;
}

/** Rows that are read and written together: a stop takes effect after so many. */
const ROWS_TOGETHER = 20;

/** How often a row that somebody else changes elsewhere at that moment is read again. */
const TRIES = 3;

const NAMES = ['Id', 'Owners', 'Theme', 'Directorate', 'Confidential'] as const;

const COLUMN_OF: Readonly<Record<SeveralField, (typeof NAMES)[number]>> = {
  owners: 'Owners',
  theme: 'Theme',
  directorate: 'Directorate',
  confidential: 'Confidential',
};

function stored(field: SeveralField, { owners, theme, directorate, confidential }: Recommendation): string | boolean {
  return { owners: joinNames(owners), theme, directorate, confidential }[field];
}

function storedIn(field: SeveralField, row: SPRow): string | boolean {
  const value = row[COLUMN_OF[field]];
  if (field === 'confidential') {
    return value === true;
  }
  const text = textOf(typeof value === 'string' ? value : '');
  return field === 'owners' ? joinNames(splitNames(text)) : text;
}

const WORDS: Readonly<Record<SeveralField, string>> = {
  owners: 'owner',
  theme: 'theme',
  directorate: 'directorate',
  confidential: 'mark “confidential”',
};

function changedMeanwhile(field: SeveralField, now: string | boolean, operation: string): RepositoryError {
  const says = typeof now === 'boolean' ? (now ? 'yes' : 'no') : now === '' ? 'nothing' : `“${now}”`;
  return new RepositoryError(
    'conflict',
    operation,
    `Somebody else has changed the ${WORDS[field]} meanwhile: it says ${says} now, and was left so.`,
  );
}

function operationOf(field: SeveralField): string {
  return `changing the ${WORDS[field]}`;
}

type Settled<T> = { readonly value: T } | { readonly error: RepositoryError };

/** Sends one batch; each row has its own answer, and without an answer to the batch all have its error. */
async function inBatch<Item, T>(
  { sp }: Connection,
  rows: readonly Item[],
  operation: string,
  request: (items: IItems, row: Item) => Promise<T>,
): Promise<readonly Settled<T>[]> {
  const [batched, execute] = sp.batched({ maxRequests: ROWS_TOGETHER });
  const answers = rows.map((row) =>
    request(batched.web.lists.getByTitle(RECOMMENDATIONS.title).items, row).then(
      (value): Settled<T> => ({ value }),
      (cause: unknown): Settled<T> => ({ error: toRepositoryError(operation, cause) }),
    ),
  );
  try {
    await attempt(operation, execute);
  } catch (error) {
    return rows.map(() => ({ error: toRepositoryError(operation, error) }));
  }
  return Promise.all(answers);
}

type Outcomes = Map<string, RowOutcome>;

/** Changes some rows and gives those that somebody else changed elsewhere at that moment. */
async function changeRows(
  connection: Connection,
  rows: readonly Recommendation[],
  change: SeveralChange,
  outcomes: Outcomes,
): Promise<readonly Recommendation[]> {
  const { field } = change;
  const operation = operationOf(field);
  const found = await inBatch(connection, rows, operation, (items, { id }) =>
    items.getById(Number(id)).select(...NAMES)<SPRow>(),
  );
  const toWrite: { readonly seen: Recommendation; readonly etag: string }[] = [];
  rows.forEach((seen, at) => {
    const answer = found[at];
    if (answer === undefined || 'error' in answer) {
      outcomes.set(seen.id, answer === undefined ? { kind: 'notTried' } : { kind: 'failed', error: answer.error });
      return;
    }
    const now = storedIn(field, answer.value);
    if (now === stored(field, withChange(seen, change))) {
      outcomes.set(seen.id, { kind: 'same' });
    } else if (now !== stored(field, seen)) {
      outcomes.set(seen.id, { kind: 'leftSo', error: changedMeanwhile(field, now, operation) });
    } else {
      toWrite.push({ seen, etag: answer.value['odata.etag'] });
    }
  });
  const again: Recommendation[] = [];
  const written = await inBatch(connection, toWrite, operation, (items, { seen, etag }) =>
    items.getById(Number(seen.id)).update({ [COLUMN_OF[field]]: stored(field, withChange(seen, change)) }, etag),
  );
  toWrite.forEach(({ seen }, at) => {
    const answer = written[at];
    if (answer === undefined || 'error' in answer) {
      const error = answer?.error;
      if (error !== undefined && isStale(error.cause)) {
        again.push(seen);
      }
      outcomes.set(seen.id, error === undefined ? { kind: 'notTried' } : { kind: 'failed', error });
    } else {
      outcomes.set(seen.id, { kind: 'changed' });
    }
  });
  return again;
}

/** Whether SharePoint had better not be asked any further. */
function hasStopped(outcomes: Outcomes, rows: readonly Recommendation[]): boolean {
  return rows.some(({ id }) => {
    const outcome = outcomes.get(id);
    return outcome?.kind === 'failed' && ['throttled', 'unavailable'].includes(outcome.error.code);
  });
}

/**
 * Changes one field of several recommendations, each for itself: a row is written only if the field still says what `seen`
 * says and nobody writes the row at that moment. Gives what became of each, by its id, and never rejects; the rows that a
 * stop leaves are `notTried`. A change whose answer was lost can be made again.
 */
export async function changeSeveral(
  connection: Connection,
  seen: readonly Recommendation[],
  change: SeveralChange,
  { onProgress, signal }: SeveralWork,
): Promise<ReadonlyMap<string, RowOutcome>> {
  const outcomes: Outcomes = new Map(seen.map(({ id }) => [id, { kind: 'notTried' }]));
  for (let first = 0; first < seen.length && !signal.aborted; first += ROWS_TOGETHER) {
    const rows = seen.slice(first, first + ROWS_TOGETHER);
    let left: readonly Recommendation[] = rows;
    for (let tries = 1; left.length > 0 && tries <= TRIES; tries += 1) {
      left = await changeRows(connection, left, change, outcomes);
    }
    onProgress(Math.min(seen.length, first + ROWS_TOGETHER));
    if (hasStopped(outcomes, rows)) {
      break;
    }
  }
  return outcomes;
}
