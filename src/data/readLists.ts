import type { IItems } from '@pnp/sp/items';
import { ListDefinition, restNamesRead } from '../lists/definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES } from '../lists/history';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { Questions } from './questions';
import { attempt } from './RepositoryError';
import { askTimeZone } from './siteTimeZone';

/** SharePoint gives at most 5,000 rows at a time, whatever the size of the list. */
export const PAGE_SIZE = 5000;

/** Lists that outgrow a page first: with them comes the id of the newest row, so that all further pages are asked for at once. */
const LONG_LISTS: readonly ListDefinition[] = [RECOMMENDATIONS, UPDATES, TARGET_DATE_REVISIONS, DECISIONS];

/** From where the changes of a site are followed: SharePoint's token, taken before the first row was read. */
export interface ReadingPosition {
  readonly token: string;
  /** The titles of the site's lists by their ids, in lower case. */
  readonly titles: ReadonlyMap<string, string>;
  /** How many rows they held then, by their titles. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Rows of lists, in the order in which the lists were asked for. */
export interface ListsReading {
  readonly rows: readonly (readonly unknown[])[];
  /** `undefined` where SharePoint does not tell it; changes cannot be followed then. */
  readonly position: ReadingPosition | undefined;
}

interface Row {
  readonly Id: number;
}

/** A list while it is being read. */
interface PartlyRead {
  readonly list: ListDefinition;
  readonly rows: Map<number, Row>;
  /** The ids after which the next pages begin; none when the list has been read. */
  next: readonly number[];
  /** The id of the newest row, where it was asked for. */
  newest?: number | undefined;
}

/** The rows that a query of a list finds. */
export function askRows<T extends Row = Row>(questions: Questions, list: ListDefinition, query: IItems): Promise<T[]> {
  return attempt(`reading the list ${list.title}`, () => questions.ask<T[]>(query));
}

interface SPWebPosition {
  readonly CurrentChangeToken?: { readonly StringValue?: string };
}

/** A batch is answered in its order, so what is changed while the rows are read comes after this. */
export async function askPosition({ sp }: Connection, questions: Questions): Promise<ReadingPosition | undefined> {
  const [told, titles] = await Promise.all([
    questions.ask<SPWebPosition>(sp.web.select('CurrentChangeToken')),
    questions.ask<readonly { readonly Id: string; readonly Title: string; readonly ItemCount: number }[]>(
      sp.web.lists.select('Id', 'Title', 'ItemCount'),
    ),
  ]);
  const token = told.CurrentChangeToken?.StringValue;
  return token === undefined
    ? undefined
    : {
        token,
        titles: new Map(titles.map(({ Id, Title }) => [Id.toLowerCase(), Title])),
        counts: new Map(titles.map(({ Title, ItemCount }) => [Title, ItemCount])),
      };
}

/**
 * The ids after which further pages begin. A page that begins after an id holds at least the rows of as many ids as it has
 * room for, so those up to the newest row hold all; rows that two of them hold are taken once.
 */
function furtherPages(page: readonly Row[], newest: number | undefined, pageSize: number): readonly number[] {
  const last = page[page.length - 1]?.Id ?? 0;
  if (newest === undefined) {
    return page.length < pageSize ? [] : [last];
  }
  const pages: number[] = [];
  for (let after = last; last > 0 && after < newest; after += pageSize) {
    pages.push(after);
  }
  return pages;
}

async function readPages(
  connection: Connection,
  lists: readonly PartlyRead[],
  isFirst: boolean,
  pageSize: number,
): Promise<ReadingPosition | undefined> {
  const questions = new Questions(connection);
  // A site that does not tell it is read all the same.
  const position = isFirst ? askPosition(connection, questions).catch(() => undefined) : undefined;
  const answers = lists.map(({ list, next }) => {
    const rows = connection.sp.web.lists.getByTitle(list.title);
    const ask = (query: IItems): Promise<Row[]> => askRows(questions, list, query);
    const page = (after: number): IItems => {
      const query = rows.items.select(...restNamesRead(list)).top(pageSize);
      return after === 0 ? query : query.skip(after);
    };
    return {
      pages: Promise.allSettled(next.map((after) => ask(page(after)))),
      newest:
        isFirst && LONG_LISTS.includes(list)
          ? Promise.allSettled([ask(rows.items.select('Id').orderBy('Id', false).top(1))])
          : undefined,
    };
  });
  if (isFirst) {
    // It never rejects, and is answered when the batch is.
    void askTimeZone(connection, questions);
  }
  await attempt('reading the register', () => questions.send());
  const refusals: unknown[] = [];
  const given = (settled: readonly PromiseSettledResult<Row[]>[]): readonly Row[] =>
    settled.flatMap((answer) => {
      if (answer.status === 'rejected') {
        refusals.push(answer.reason);
        return [];
      }
      return answer.value;
    });
  for (const [at, part] of lists.entries()) {
    const page = given((await answers[at]?.pages) ?? []);
    const newest = answers[at]?.newest;
    page.forEach((row) => part.rows.set(row.Id, row));
    if (newest !== undefined) {
      part.newest = given(await newest)[0]?.Id;
    }
    part.next = isFirst || part.newest === undefined ? furtherPages(page, part.newest, pageSize) : [];
  }
  if (refusals.length > 0) {
    throw new ListRefusals(refusals);
  }
  return position;
}

/** What kept lists from being read, a `RepositoryError` each. */
export class ListRefusals extends Error {
  public constructor(public readonly reasons: readonly unknown[]) {
    super('Lists could not be read.');
  }
}

export interface ListsOptions {
  readonly pageSize?: number;
  /** Is given the rows that have come while the rest is awaited. */
  readonly meanwhile?: (rows: readonly (readonly unknown[])[]) => void;
  /** Whether the lists are too long to be read; then only what has come by then is given. */
  readonly isTooLong?: (position: ReadingPosition) => boolean;
}

/**
 * All rows of the lists, in the order of their ids: one request for the first pages of all, one more for the rest of those
 * that have more than 5,000 rows. Throws {@link ListRefusals}, or a `RepositoryError` where none of them was answered.
 */
export async function readLists(
  connection: Connection,
  lists: readonly ListDefinition[],
  { pageSize = PAGE_SIZE, meanwhile, isTooLong }: ListsOptions = {},
): Promise<ListsReading> {
  const parts = lists.map((list): PartlyRead => ({ list, rows: new Map(), next: [0] }));
  const rowsOf = (): readonly (readonly unknown[])[] => parts.map(({ rows }) => [...rows.values()]);
  let position: ReadingPosition | undefined;
  for (let isFirst = true; ; isFirst = false) {
    const unread = parts.filter(({ next }) => next.length > 0);
    if (unread.length === 0 || (position !== undefined && isTooLong?.(position) === true)) {
      return { rows: rowsOf(), position };
    }
    const reading = readPages(connection, unread, isFirst, pageSize);
    if (!isFirst && meanwhile !== undefined) {
      const rows = rowsOf();
      // The request has to be on its way first.
      setTimeout(() => meanwhile(rows));
    }
    const told = await reading;
    position ??= told;
  }
}
