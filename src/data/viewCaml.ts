import { escapeXml, fieldRef } from '../lists/caml';

/** A filter that somebody has put on a view: the column has one of the values; `''` is an empty column. */
export interface ViewFilter {
  /** Internal name. */
  readonly field: string;
  readonly values: readonly string[];
}

/** How somebody has sorted a view. */
export interface ViewSort {
  /** Internal name. */
  readonly field: string;
  readonly isDescending: boolean;
}

/** SharePoint's name for the type of a column by its internal name; `undefined` for a column that the list has not. */
export type TypeOfField = (name: string) => string | undefined;

/** Columns that show the title with something added are filtered and sorted by the title itself. */
const TITLES: readonly string[] = ['LinkTitle', 'LinkTitleNoMenu'];

/** The column that holds what a column of a view shows. */
export function storedName(name: string): string {
  return TITLES.includes(name) ? 'Title' : name;
}

/** What is inside an element that the text has at most once; `''` without it. */
function inside(xml: string, element: string): string {
  return new RegExp(`<${element}(?:\\s[^>]*[^/])?>([^]*?)</${element}>`, 'i').exec(xml)?.[1]?.trim() ?? '';
}

const BOOLEAN_WORDS: Readonly<Record<string, string>> = { yes: '1', true: '1', no: '0', false: '0' };

function valueXml(type: string, value: string): string {
  if (type === 'Boolean') {
    return `<Value Type="Integer">${BOOLEAN_WORDS[value.toLowerCase()] ?? escapeXml(value)}</Value>`;
  }
  return `<Value Type="${escapeXml(type)}">${escapeXml(value)}</Value>`;
}

/** CAML has no comparison for several values but this one. */
const SEVERAL: Readonly<Record<string, string>> = { LookupMulti: 'Lookup', UserMulti: 'User' };

function filterXml({ field, values }: ViewFilter, typeOf: TypeOfField): string {
  const name = storedName(field);
  const type = typeOf(name) ?? 'Text';
  const conditions = values.map((value) =>
    value === ''
      ? `<IsNull>${fieldRef(name)}</IsNull>`
      : `<Eq>${fieldRef(name)}${valueXml(SEVERAL[type] ?? type, value)}</Eq>`,
  );
  return conditions.reduce((joined, condition) => `<Or>${joined}${condition}</Or>`);
}

/**
 * The query of a view as it is on the screen: its own conditions and the filters that were put on it, and the rows in the
 * order of its groups, then as they were sorted or as the view sorts them. Groups become an order, for a query that groups
 * gives the heads of its groups and not their rows. `viewQuery` is the view's own, as SharePoint keeps it.
 */
export function queryOnScreen(
  viewQuery: string,
  filters: readonly ViewFilter[],
  sort: ViewSort | undefined,
  typeOf: TypeOfField,
): string {
  const own = inside(viewQuery, 'Where');
  // SharePoint goes by the index of the first condition, which the view has chosen well
  const conditions = [
    ...(own === '' ? [] : [own]),
    ...filters.filter(({ values }) => values.length > 0).map((filter) => filterXml(filter, typeOf)),
  ];
  const [first, ...others] = conditions;
  const where =
    first === undefined
      ? ''
      : `<Where>${others.reduce((joined, condition) => `<And>${joined}${condition}</And>`, first)}</Where>`;
  const order =
    sort === undefined
      ? inside(viewQuery, 'OrderBy')
      : fieldRef(storedName(sort.field), sort.isDescending ? ' Ascending="FALSE"' : '');
  const orders = `${inside(viewQuery, 'GroupBy')}${order}`;
  return `<Query>${where}${orders === '' ? '' : `<OrderBy>${orders}</OrderBy>`}</Query>`;
}

/** The columns by which a view groups, which its rows do not show again. */
export function groupedBy(viewQuery: string): readonly string[] {
  return [...inside(viewQuery, 'GroupBy').matchAll(/\bName\s*=\s*["']([^"']+)["']/gi)].map(([, name]) => name ?? '');
}
