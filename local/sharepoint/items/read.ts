import type { Context } from '../dispatch/context';
import { node } from '../dispatch/nodes';
import { Arguments } from '../dispatch/path';
import { itemSet, itemType, listAddress, listScope } from '../entities/listShape';
import { errors } from '../errors';
import type { Filter, Order } from '../odata/filter';
import { expandedLinks, innerQuery, type Query } from '../odata/query';
import { Written, type Value } from '../odata/value';
import type { Cell } from '../store/database';
import type { Field } from '../store/field';
import { itemById } from '../store/items';
import { itemTable } from '../store/itemTable';
import { fieldsOf } from '../store/lists';
import { permission, type ListRecord } from '../store/records';
import { defaultColumns, selectedColumns, type DateWriter, type ItemColumn } from './columns';
import { findField } from './fieldPath';
import { ItemSql, type Sql } from './itemSql';
import { lookupExpander, type Expander } from './lookups';
import { pageCondition, writePageToken, type PageToken } from './pageToken';
import { checkLookups } from './threshold';

/** Links of an item that lead elsewhere than to a lookup's target. */
export const itemLinks = [
  'FirstUniqueAncestorSecurableObject',
  'RoleAssignments',
  'AttachmentFiles',
  'ContentType',
  'GetDlpPolicyTip',
  'FieldValuesAsHtml',
  'FieldValuesAsText',
  'FieldValuesForEdit',
  'File',
  'Folder',
  'LikedByInformation',
  'ParentList',
  'Properties',
  'Versions',
];

const noArguments = new Arguments([], new Map());

interface Expansion {
  readonly name: string;
  /** Column that holds the ids; undefined for a link that another resource answers. */
  readonly sql: string | undefined;
  readonly expand: (cell: Cell, id: number) => Value | undefined;
}

/** Columns and links to show, before rows are read. */
export interface Projection {
  readonly columns: readonly ItemColumn[];
  readonly expansions: readonly Expansion[];
}

const idsOf = (cell: Cell): number[] =>
  cell === null ? [] : typeof cell === 'number' ? [cell] : String(cell).split(';').filter(Boolean).map(Number);

function lookupExpansion(context: Context, field: Field, expander: Expander): Expansion {
  return {
    name: field.propertyName,
    sql: `i.${field.column}`,
    expand: (cell) => {
      const ids = idsOf(cell);
      if (ids.length === 0 && !field.isMulti && context.switches.emptyLookup === 'omitted') return undefined;
      return expander(ids, '');
    },
  };
}

function linkExpansion(context: Context, list: ListRecord, link: string, inner: Query): Expansion {
  const name = itemLinks.find((known) => known.toLowerCase() === link.toLowerCase());
  const resolve = name && context.model.step('item', name);
  if (!name || !resolve) throw errors.unknownQueryField(link);
  return {
    name,
    sql: undefined,
    expand: (_, id) => {
      const row = itemById(context.site, list, id);
      if (!row) return null;
      const target = resolve(context, node('item', { list, row }), noArguments);
      return context.model.isCollection(target)
        ? context.model.entities(context, target, inner)
        : context.model.entity(context, target, inner);
    },
  };
}

/** Works out what a query shows of a list's items. @throws 400 for what the list does not have, 500 for too many lookups */
export function project(
  context: Context,
  list: ListRecord,
  query: Query,
  dates: DateWriter = (date) => date,
  always: readonly ItemColumn[] = [],
): Projection {
  const fields = fieldsOf(context.site, list);
  const expansions: Expansion[] = [];
  let lookups = 0;
  const links = expandedLinks(query);
  for (const link of links) {
    const field = findField(fields, link);
    if (field?.isReference) {
      expansions.push(lookupExpansion(context, field, lookupExpander(context, list, field, innerQuery(query, link))));
      lookups += 1;
    } else expansions.push(linkExpansion(context, list, link, innerQuery(query, link)));
  }
  const selected = query.select ?? [['*']];
  const columns: ItemColumn[] = [];
  const add = (column: ItemColumn): void => {
    if (!columns.some((known) => known.name === column.name)) columns.push(column);
  };
  always.forEach(add);
  for (const [first = '', second] of selected) {
    const isExpanded = links.some((link) => link.toLowerCase() === first.toLowerCase());
    if (first === '*') defaultColumns(context, list, dates).forEach(add);
    else if (second !== undefined) {
      const field = findField(fields, first);
      if (!isExpanded && field) throw errors.expandMissing(field.name);
      if (!isExpanded) throw errors.unknownQueryField(first);
    } else if (!isExpanded) selectedColumns(context, list, first, dates).forEach(add);
  }
  const named = query.select
    ? columns.filter(({ name }) => /Id$/.test(name) && findField(fields, name.replace(/(String)?Id$/, ''))?.isReference)
    : [];
  checkLookups(lookups + named.filter(({ name }) => !name.endsWith('StringId')).length);
  const heads = columns.filter(({ name }) =>
    ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl'].includes(name),
  );
  return { columns: [...heads, ...columns.filter((one) => !heads.includes(one))], expansions };
}

const sql = (text: string, values: readonly Cell[] = []): Sql => ({ text, values });

/** What the caller may see of a list's items: own scopes, and with read security 2 only what is their own. */
export function visibility(context: Context, list: ListRecord): Sql {
  const { rights, user } = context;
  if (user.isAdmin) return sql('1');
  const scopes = rights.scopesWith(permission.viewListItems);
  const inherited = rights.can(listScope(list), permission.viewListItems);
  const own = `i.scope IN (SELECT value FROM json_each(?))`;
  const seen = sql(inherited ? `(i.scope IS NULL OR ${own})` : own, [JSON.stringify(scopes)]);
  const ownOnly =
    Number(list.settings['ReadSecurity'] ?? 1) === 2 && !rights.can(listScope(list), permission.manageLists);
  return ownOnly ? sql(`${seen.text} AND i.author = ?`, [...seen.values, user.id]) : seen;
}

export interface Selection {
  readonly filter?: Filter;
  /** Further conditions, such as the folder that a view looks into. */
  readonly conditions?: readonly Sql[];
  readonly orders: readonly Order[];
  readonly top: number;
  readonly token?: PageToken;
}

/** Rows of a list as JSON, and the token of the page behind them. */
export interface Page {
  readonly rows: readonly Written[];
  readonly token: string | undefined;
  readonly ids: readonly number[];
}

/** Reads a page of items. The threshold is the caller's to check. */
export function readPage(context: Context, list: ListRecord, projection: Projection, selection: Selection): Page {
  const { site } = context;
  const compile = new ItemSql(site, list);
  // The id ends every order: what is sorted behind it changes nothing.
  const idAt = selection.orders.findIndex(({ steps }) => /^id$/i.test(steps.join('/')));
  const sorts = compile.order(idAt < 0 ? selection.orders : selection.orders.slice(0, idAt));
  const idDescending = selection.orders[idAt]?.descending ?? false;
  const conditions = [visibility(context, list), ...(selection.conditions ?? [])];
  if (selection.filter) conditions.push(compile.filter(selection.filter));
  if (selection.token) conditions.push(pageCondition(sorts, idDescending, selection.token));
  const backward = selection.token?.isBackward ?? false;
  const order = [
    ...sorts.map(({ column, descending }) => `${column} ${descending === backward ? 'ASC' : 'DESC'}`),
    `i.id ${backward === idDescending ? 'ASC' : 'DESC'}`,
  ];
  const extra = ['i.id', 'i.unique_id', 'i.version', ...sorts.map(({ column }) => column)];
  const cells = [
    ...extra,
    ...projection.expansions.flatMap((one) => one.sql ?? []),
    ...projection.columns.flatMap((one) => one.sql),
  ];
  const rows = site.db.arrays(
    `SELECT ${cells.join(', ')} FROM ${itemTable(list.id)} i WHERE ${conditions.map(({ text }) => `(${text})`).join(' AND ')} ORDER BY ${order.join(', ')} LIMIT ?`,
    ...conditions.flatMap(({ values }) => values),
    selection.top + 1,
  );
  const more = rows.length > selection.top;
  if (more) rows.pop();
  if (backward) rows.reverse();
  const last = rows[rows.length - 1];
  const write = rowWriter(context, list, projection, extra.length);
  return {
    rows: rows.map(write),
    ids: rows.map((row) => Number(row[0])),
    token: more && last ? writePageToken(sorts, last.slice(3, extra.length), Number(last[0])) : undefined,
  };
}

/** Writes one row as JSON; what does not change from row to row is worked out once. */
function rowWriter(
  context: Context,
  list: ListRecord,
  projection: Projection,
  offset: number,
): (cells: readonly Cell[]) => Written {
  const { format } = context;
  const type = itemType(list);
  const links = itemLinks.filter((link) => !projection.expansions.some(({ name }) => name === link));
  const firstColumn = offset + projection.expansions.filter((one) => one.sql !== undefined).length;
  const plain = format.level === 'none';
  const quoted = projection.columns.map(({ name }) => `${JSON.stringify(name)}:`);
  return (cells) => {
    const id = Number(cells[0]);
    const address = `${listAddress(list)}/Items(${id})`;
    const parts: string[] = [];
    let at = offset;
    for (const expansion of projection.expansions) {
      const value = expansion.expand(expansion.sql === undefined ? null : (cells[at] ?? null), id);
      if (expansion.sql !== undefined) at += 1;
      if (value !== undefined)
        parts.push(format.linkUrl(address, expansion.name) + format.property(expansion.name, value));
    }
    at = firstColumn;
    for (let index = 0; index < projection.columns.length; index += 1) {
      const column = projection.columns[index] as ItemColumn;
      const value = column.read(cells, at);
      at += column.sql.length;
      parts.push(plain ? (quoted[index] as string) + format.value(value) : format.property(column.name, value));
    }
    if (plain) return new Written(`{${parts.join(',')}}`);
    const etag = `"${String(cells[1])},${String(cells[2])}"`;
    const head = format.head({ type, address, options: { etag, id: String(cells[1]) } });
    return new Written(`{${`${head}${format.deferred(address, links)}${parts.join(',')}`.replace(/,$/, '')}}`);
  };
}

/** One item as JSON. @throws 404 when it is not there, or not for the caller to see */
export function readItem(context: Context, list: ListRecord, id: number, query: Query): Written {
  const page = readPage(context, list, project(context, list, query), {
    orders: [],
    top: 1,
    conditions: [{ text: 'i.id = ?', values: [id] }],
  });
  const [row] = page.rows;
  if (!row) throw errors.itemNotFound();
  return new Written(row.json, itemSet(list));
}
