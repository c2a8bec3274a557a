import { InjectHeaders } from '@pnp/queryable';
import { STATUSES } from '../domain/register';
import { isRunning } from '../domain/statusHistory';
import { ListDefinition, restNamesRead } from '../lists/definition';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { readChosen } from './readChosen';
import { BARE_ROWS, Questions } from './questions';
import { PAGE_SIZE, ReadingPosition, askPosition, readLists } from './readLists';
import { FollowedReading, LIST_OF, NO_ITEMS, RegisterItems, assembleRegister } from './readRegister';
import { RepositoryError, attempt } from './RepositoryError';
import { SPItem } from './rows/ItemReader';
import { SPRecommendationItem } from './rows/recommendations';

const OPERATION = 'reading the running recommendations';

/** Recommendations that have ended are read so many at a time. */
const ENDED_PAGE = 1000;

type Part = keyof RegisterItems;
type Parts = Record<Part, readonly SPItem[]>;

/** Parts whose rows name their recommendation in an indexed column. Files do not: their folder says it. */
const HISTORIES: readonly Part[] = ['revisions', 'updates', 'reviews', 'decisions', 'steps', 'requests'];

const RUNNING: readonly (string | null)[] = STATUSES.filter(isRunning);

const partsOf = (items: RegisterItems): Parts => ({ ...items }) as unknown as Parts;
const itemsOf = (parts: Parts): RegisterItems => parts as unknown as RegisterItems;

/** Whether a list is too long to be read whole. */
function isLong({ counts }: ReadingPosition, list: ListDefinition): boolean {
  return (counts.get(list.title) ?? 0) > PAGE_SIZE;
}

function joined(before: readonly SPItem[], more: readonly SPItem[]): readonly SPItem[] {
  const rows = new Map([...before, ...more].map((row) => [row.Id, row]));
  return [...rows.values()].sort((one, other) => one.Id - other.Id);
}

/** What recommendations refer to, as far as it has not been read. */
function referredTo(items: RegisterItems, rows: readonly SPRecommendationItem[]): readonly number[] {
  const known = new Set(items.recommendations.map(({ Id }) => Id));
  const named = rows.flatMap(({ RepeatsId, DependsOnId }) => [RepeatsId ?? 0, ...(DependsOnId ?? [])]);
  return [...new Set(named)].filter((id) => id > 0 && !known.has(id));
}

/** Adds recommendations with their audits, histories and what they refer to, from the lists that are too long to be read whole. */
async function withRecommendations(
  connection: Connection,
  position: ReadingPosition,
  items: RegisterItems,
  rows: readonly SPRecommendationItem[],
): Promise<RegisterItems> {
  if (rows.length === 0) {
    return items;
  }
  const parts = partsOf(items);
  parts.recommendations = joined(items.recommendations, rows);
  const ids = rows.map(({ Id }) => Id);
  const audits = new Set(rows.map(({ AuditId }) => AuditId ?? 0));
  items.audits.forEach(({ Id }) => audits.delete(Id));
  const histories = HISTORIES.filter((part) => isLong(position, LIST_OF[part]));
  const [ended = [], auditRows = [], ...entries] = await readChosen(connection, [
    { list: RECOMMENDATIONS, column: 'Id', values: referredTo(itemsOf(parts), rows) },
    { list: LIST_OF.audits, column: 'Id', values: [...audits] },
    ...histories.map((part) => ({ list: LIST_OF[part], column: 'RecommendationId', values: ids })),
  ]);
  parts.audits = joined(items.audits, auditRows);
  histories.forEach((part, at) => {
    parts[part] = joined(items[part], entries[at] ?? []);
  });
  return withRecommendations(connection, position, itemsOf(parts), ended as readonly SPRecommendationItem[]);
}

/** Where a reading was begun, and the rows of all recommendations that run. */
async function askRunning(
  connection: Connection,
): Promise<{ readonly position: ReadingPosition; readonly rows: readonly SPRecommendationItem[] }> {
  const questions = new Questions(connection);
  const position = askPosition(connection, questions);
  const query = connection.sp.web.lists
    .getByTitle(RECOMMENDATIONS.title)
    .items.select(...restNamesRead(RECOMMENDATIONS))
    // Each status by itself is found by the index, so the threshold looks at those that run alone.
    .filter(RUNNING.map((status) => `Status eq '${String(status)}'`).join(' or '))
    .top(PAGE_SIZE);
  const rows = attempt(OPERATION, () => questions.ask<SPRecommendationItem[]>(query));
  const settled = Promise.allSettled([position, rows]);
  await attempt(OPERATION, () => questions.send());
  await settled;
  const told = await position;
  if (told === undefined) {
    throw new RepositoryError('invalid', OPERATION, 'SharePoint does not tell how long its lists are.');
  }
  return { position: told, rows: await rows };
}

function withUnread(reading: FollowedReading, items: RegisterItems, before: number | undefined): FollowedReading {
  const count = (reading.position?.counts.get(RECOMMENDATIONS.title) ?? 0) - items.recommendations.length;
  return { ...reading, ...assembleRegister(items), unread: { count: Math.max(0, count), before } };
}

/**
 * Reads the recommendations that run, with their audits and histories and with those that they refer to: from long lists
 * those rows alone, other lists whole. Throws `RepositoryError`: `invalid` where more than 5,000 run.
 */
export async function readRunning(connection: Connection): Promise<FollowedReading> {
  const { position, rows } = await askRunning(connection);
  const chosen: readonly Part[] = ['recommendations', 'audits', ...HISTORIES];
  const whole = (Object.keys(LIST_OF) as Part[]).filter(
    (part) => !chosen.includes(part) || (part !== 'recommendations' && !isLong(position, LIST_OF[part])),
  );
  const parts = partsOf(NO_ITEMS);
  const read = await readLists(
    connection,
    whole.map((part) => LIST_OF[part]),
  );
  whole.forEach((part, at) => {
    parts[part] = read.rows[at] as readonly SPItem[];
  });
  const items = await withRecommendations(connection, position, itemsOf(parts), rows);
  const nothing = { ...assembleRegister(NO_ITEMS), position, unread: undefined };
  return withUnread(nothing, items, undefined);
}

/** Reads the next thousand recommendations, newest first, of which those that have ended come to what has been read. */
export async function readEnded(connection: Connection, before: FollowedReading): Promise<FollowedReading> {
  const { position, unread } = before;
  if (position === undefined || unread === undefined) {
    return before;
  }
  const query = connection.sp.web.lists
    .getByTitle(RECOMMENDATIONS.title)
    .items.select(...restNamesRead(RECOMMENDATIONS))
    .orderBy('Id', false)
    .top(ENDED_PAGE);
  query.using(InjectHeaders({ Accept: BARE_ROWS }));
  const page = await attempt(
    OPERATION,
    () =>
      (unread.before === undefined ? query : query.skip(unread.before))() as unknown as Promise<SPRecommendationItem[]>,
  );
  const known = new Set(before.items.recommendations.map(({ Id }) => Id));
  const rows = page.filter(({ Id }) => !known.has(Id));
  const items = await withRecommendations(connection, position, before.items, rows);
  const read = withUnread(before, items, page[page.length - 1]?.Id);
  return page.length < ENDED_PAGE ? { ...read, unread: undefined } : read;
}

/** Reads one recommendation that has ended, such as one that a link names; nothing changes where there is none. */
export async function readEndedOne(
  connection: Connection,
  before: FollowedReading,
  id: number,
): Promise<FollowedReading> {
  const { position, unread } = before;
  if (position === undefined || unread === undefined) {
    return before;
  }
  const [rows = []] = await readChosen(connection, [{ list: RECOMMENDATIONS, column: 'Id', values: [id] }]);
  const items = await withRecommendations(connection, position, before.items, rows as readonly SPRecommendationItem[]);
  return rows.length === 0 ? before : withUnread(before, items, unread.before);
}

/**
 * Of changed rows those that belong to what has been read: a recommendation that has begun to run comes with its history,
 * and one that had ended before anybody asked for it stays unread, as its history does.
 */
export async function keepRead(
  connection: Connection,
  { position, items: before }: FollowedReading,
  items: RegisterItems,
): Promise<RegisterItems> {
  if (position === undefined) {
    return items;
  }
  const known = new Set(before.recommendations.map(({ Id }) => Id));
  const begun = items.recommendations.filter(({ Id, Status }) => !known.has(Id) && RUNNING.includes(Status));
  const parts = partsOf(items);
  parts.recommendations = items.recommendations.filter(({ Id }) => known.has(Id));
  for (const part of HISTORIES.filter((each) => isLong(position, LIST_OF[each]))) {
    const rows = items[part] as readonly (SPItem & { readonly RecommendationId: number | null })[];
    parts[part] = rows.filter(({ RecommendationId }) => known.has(RecommendationId ?? 0));
  }
  return withRecommendations(connection, position, itemsOf(parts), begun);
}
