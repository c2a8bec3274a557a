import '@pnp/sp/batching';
import { CalendarDay } from '../domain/calendarDay';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { currentColumns } from './currentColumns';
import { fromDateOnly, todayByClock } from './days';
import { identify } from './import/identify';
import { BATCH_SIZE } from './questions';
import { readItems, readRegister } from './readRegister';
import { attempt, isStale } from './RepositoryError';
import { rowColumns } from './rows/recommendations';

/** Where the row of a recommendation says something else than its history. */
export interface RowDifference {
  readonly recommendationId: string;
  /** The recommendation in words: its audit and reference. */
  readonly label: string;
  /** The heading of the column. */
  readonly column: string;
  readonly stored: string;
  readonly computed: string;
}

/** The difference in a sentence. */
export function describeRowDifference({ label, column, stored, computed }: RowDifference): string {
  return `${label}: ${column} is "${stored}" in the row and "${computed}" by its history.`;
}

type SPCurrentItem = Readonly<Record<string, unknown>> & { readonly Id: number; readonly 'odata.etag': string };

const DAY_COLUMN = 'DueDate';

/** Blank in rows that are older than the column: no review was there to be heard. */
const REVIEWS_COLUMN = 'ReviewsHeard';

const COLUMN_NAMES = [
  'Status',
  'StatusDate',
  'EarlierStatuses',
  'UpdatesHeard',
  'DecisionsHeard',
  REVIEWS_COLUMN,
  'TargetDate',
  DAY_COLUMN,
  'Board',
  'BoardReason',
  'Rag',
];

function comparable(name: string, value: unknown): string {
  if (value === null || value === undefined) {
    return name === REVIEWS_COLUMN ? '0' : '';
  }
  const text = String(value as string | number).replace(/\r\n?/g, '\n');
  return name === DAY_COLUMN ? (fromDateOnly(text) ?? text) : text;
}

interface StaleRow {
  readonly id: number;
  readonly etag: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly differences: readonly RowDifference[];
}

async function findStaleRows(connection: Connection, today: CalendarDay): Promise<readonly StaleRow[]> {
  // The rows come first: what is added between the two readings makes a row old, never too new.
  const rows = await readItems<SPCurrentItem>(connection, RECOMMENDATIONS, undefined, ['Id', ...COLUMN_NAMES]);
  const { register } = await readRegister(connection);
  const current = currentColumns(register, today);
  const names = identify(register);
  const recommendations = new Map(register.recommendations.map((each) => [each.id, each]));
  return rows.flatMap((row): StaleRow[] => {
    const id = String(row.Id);
    const recommendation = recommendations.get(id);
    const derived = current.get(id);
    if (recommendation === undefined || derived === undefined) {
      return [];
    }
    const columns = rowColumns(recommendation, derived);
    const differences = COLUMN_NAMES.flatMap((name): RowDifference[] => {
      const [stored, computed] = [comparable(name, row[name]), comparable(name, columns[name])];
      const column = RECOMMENDATIONS.fields.find((field) => field.name === name)?.title ?? name;
      const label = names.get(id)?.label ?? id;
      return stored === computed ? [] : [{ recommendationId: id, label, column, stored, computed }];
    });
    return differences.length === 0 ? [] : [{ id: row.Id, etag: row['odata.etag'], columns, differences }];
  });
}

/**
 * Finds the rows of recommendations that no longer say what their history says: because an owner, who may not change
 * rows, has added to it, because somebody has changed the row in the list itself, or because a target date has passed.
 */
export async function checkRows(
  connection: Connection,
  today: CalendarDay = todayByClock(),
): Promise<readonly RowDifference[]> {
  return (await findStaleRows(connection, today)).flatMap(({ differences }) => differences);
}

/**
 * Writes the rows that these differences name, from their history as it is now. A row that somebody else changes at the
 * same time is left for the next time; a status that the history heard does not tell stands, as loading has it.
 */
export async function repairRows(
  connection: Connection,
  differences: readonly RowDifference[],
  today: CalendarDay = todayByClock(),
): Promise<void> {
  if (differences.length === 0) {
    return;
  }
  const wanted = new Set(differences.map(({ recommendationId }) => recommendationId));
  const stale = (await findStaleRows(connection, today)).filter(({ id }) => wanted.has(String(id)));
  for (let first = 0; first < stale.length; first += BATCH_SIZE) {
    await attempt(`writing the current columns of the list ${RECOMMENDATIONS.title}`, async () => {
      const [batched, execute] = connection.sp.batched({ maxRequests: BATCH_SIZE });
      const { items } = batched.web.lists.getByTitle(RECOMMENDATIONS.title);
      const answers = stale.slice(first, first + BATCH_SIZE).map(({ id, columns, etag }) =>
        items
          .getById(id)
          .update(columns, etag)
          .then(
            () => undefined,
            (cause: unknown) => (isStale(cause) ? undefined : { cause }),
          ),
      );
      await execute();
      const refused = (await Promise.all(answers)).find((answer) => answer !== undefined);
      if (refused !== undefined) {
        throw refused.cause;
      }
    });
  }
}
