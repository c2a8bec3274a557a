import '@pnp/sp/batching';
import { ListDefinition, NOTE_MAXIMUM, TEXT_MAXIMUM } from '../lists/definition';
import { Connection } from './connect';
import { BATCH_SIZE } from './questions';
import { readItems } from './readRegister';
import { RepositoryError, attempt, isDuplicate, toRepositoryError } from './RepositoryError';

/** A row that is to be added, once. */
export interface NewRow {
  /** The register key: unique in its list. */
  readonly key: string;
  /** By REST name; lookups included. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** Waits before throttled rows are sent again, in milliseconds. */
const WAITS = [1_000, 4_000, 16_000];

type Answer = { readonly row: NewRow; readonly id: string } | { readonly row: NewRow; readonly cause: unknown };

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function sendBatch(
  { sp }: Connection,
  list: ListDefinition,
  rows: readonly NewRow[],
): Promise<readonly Answer[]> {
  const [batched, execute] = sp.batched({ maxRequests: BATCH_SIZE });
  // Each part has its own outcome: a batch is no transaction.
  const answers = rows.map((row) =>
    batched.web.lists
      .getByTitle(list.title)
      .items.add({ ...row.columns, RegisterKey: row.key })
      .then(
        (item: { Id: number }): Answer => ({ row, id: String(item.Id) }),
        (cause: unknown): Answer => ({ row, cause }),
      ),
  );
  await execute();
  return Promise.all(answers);
}

/**
 * Adds rows to a list in batches and gives the id of each by its key. A row whose key the list has already counts as
 * stored, so that a request which SharePoint has answered twice, or not at all, doubles nothing. Throws
 * {@link RepositoryError}; what was added before stays, and the same call again adds the rest.
 */
export async function addRows(
  connection: Connection,
  list: ListDefinition,
  rows: readonly NewRow[],
  onAdded: (count: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const operation = `adding to the list ${list.title}`;
  const ids = new Map<string, string>();
  let isAnyStoredBefore = false;
  for (let first = 0; first < rows.length; first += BATCH_SIZE) {
    const chunk = rows.slice(first, first + BATCH_SIZE);
    let pending: readonly NewRow[] = chunk;
    for (let round = 0; pending.length > 0; round += 1) {
      const sent = pending;
      const throttled: NewRow[] = [];
      let lastThrottle: RepositoryError | undefined;
      for (const answer of await attempt(operation, () => sendBatch(connection, list, sent))) {
        if ('id' in answer) {
          ids.set(answer.row.key, answer.id);
        } else if (isDuplicate(answer.cause)) {
          isAnyStoredBefore = true;
        } else {
          const error = toRepositoryError(operation, answer.cause);
          if (error.code !== 'throttled') {
            throw error;
          }
          lastThrottle = error;
          throttled.push(answer.row);
        }
      }
      const pause = WAITS[round];
      if (lastThrottle !== undefined) {
        if (pause === undefined) {
          throw lastThrottle;
        }
        await wait(pause);
      }
      pending = throttled;
    }
    onAdded(chunk.length);
  }
  if (isAnyStoredBefore) {
    const stored = await readItems<{ Id: number; RegisterKey: string | null }>(connection, list, undefined, [
      'Id',
      'RegisterKey',
    ]);
    for (const { Id, RegisterKey } of stored) {
      ids.set(RegisterKey ?? '', String(Id));
    }
  }
  return ids;
}

/** The columns whose texts are longer than SharePoint keeps, a sentence each; nothing when all fit. */
export function findOverlongTexts(list: ListDefinition, label: string, row: NewRow['columns']): readonly string[] {
  const limits = new Map<string, number>([
    ['Title', TEXT_MAXIMUM],
    ...list.fields.map(
      (field) => [field.name, field.type === 'Note' ? NOTE_MAXIMUM : TEXT_MAXIMUM] as readonly [string, number],
    ),
  ]);
  return Object.entries(row).flatMap(([name, value]) => {
    const limit = limits.get(name) ?? TEXT_MAXIMUM;
    if (typeof value !== 'string' || value.length <= limit) {
      return [];
    }
    const heading =
      name === 'Title' ? list.titleField.title : (list.fields.find((field) => field.name === name)?.title ?? name);
    return `${label}: ${heading} has ${value.length} characters; SharePoint keeps ${limit}. Shorten it.`;
  });
}
