import { errors } from '../errors';

/** The system query options of one request, or of one expanded link in it. */
export interface Query {
  /** Selected paths, each split at `/`; undefined when nothing is selected. */
  readonly select: readonly (readonly string[])[] | undefined;
  readonly expand: readonly (readonly string[])[];
  readonly filter?: string;
  readonly orderby?: string;
  readonly top?: number;
  readonly skip?: number;
  readonly skiptoken?: string;
}

export const emptyQuery: Query = { select: undefined, expand: [] };

const paths = (text: string | null): string[][] | undefined => {
  const parts = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length ? parts.map((part) => part.split('/')) : undefined;
};

const count = (text: string | null, option: string): number | undefined => {
  if (text === null || text === '') return undefined;
  if (!/^\d+$/.test(text.trim()))
    throw errors.invalidQuery(`The query option '${option}' is not valid. It must be a non-negative integer.`);
  return Number(text);
};

/** Reads the system query options. Names may be in any case. @throws 400 for numbers that are none. */
export function readQuery(search: URLSearchParams): Query {
  const option = (name: string): string | null => {
    for (const [key, value] of search) if (key.toLowerCase() === name) return value;
    return null;
  };
  return {
    select: paths(option('$select')),
    expand: paths(option('$expand')) ?? [],
    filter: option('$filter') ?? undefined,
    orderby: option('$orderby') ?? undefined,
    top: count(option('$top'), '$top'),
    skip: count(option('$skip'), '$skip'),
    skiptoken: option('$skiptoken') ?? undefined,
  };
}

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** What the query says of an expanded link. */
export function innerQuery(query: Query, link: string): Query {
  const below = (all: readonly (readonly string[])[]): string[][] =>
    all.filter((path) => same(path[0], link) && path.length > 1).map((path) => path.slice(1));
  const select = below(query.select ?? []);
  return { select: select.length ? select : undefined, expand: below(query.expand) };
}

/** The links to expand, once each, as they were written. */
export const expandedLinks = (query: Query): string[] => {
  const links: string[] = [];
  for (const [link] of query.expand)
    if (link !== undefined && !links.some((known) => same(known, link))) links.push(link);
  return links;
};

/** Whether `name` is to be shown: selected, or (where nothing is selected, or `*` is) shown by default. */
export function isSelected(query: Query, name: string, byDefault: boolean): boolean {
  if (!query.select || (byDefault && query.select.some(([first]) => first === '*'))) return byDefault;
  return query.select.some((path) => path.length === 1 && same(path[0], name));
}
