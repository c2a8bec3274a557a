import { checkEtag, entityBody } from '../dispatch/body';
import type { Context } from '../dispatch/context';
import { node, type Node } from '../dispatch/nodes';
import { created, done, found, result, updated, type Reply } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { basePermissions, itemSet, itemType, listAddress } from '../entities/listShape';
import { errors, SharePointError } from '../errors';
import { selectedColumns } from '../items/columns';
import { readPageToken } from '../items/pageToken';
import { project, readItem, readPage } from '../items/read';
import { demandAdd, demandDelete, demandEdit, itemScope, visibleItem } from '../items/rights';
import { checkThreshold } from '../items/threshold';
import { readItemBody } from '../items/values';
import { parseFilter, parseOrder } from '../odata/filter';
import { emptyQuery, type Query } from '../odata/query';
import { Entities, type Property, type Written } from '../odata/value';
import { blobSize } from '../store/blobs';
import { contentTypes } from '../store/contentTypes';
import { deleteItem, insertItem, recycleItem, updateItem, withChildren } from '../store/items';
import { itemTable } from '../store/itemTable';
import { ownsScope, Rights } from '../store/permissions';
import type { ItemRow, ListRecord } from '../store/records';
import { applyDeleteBehavior } from './relationships';
import { userByParameter } from './users';

const defaultPage = 100;
const largestPage = 5000;

export const itemEtag = (row: ItemRow): string => `"${row.unique_id},${row.version}"`;
export const itemAddress = (list: ListRecord, row: ItemRow): string => `${listAddress(list)}/Items(${row.id})`;

/** As .NET encodes a query: lower-case hex, `+` for spaces. */
const encode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/'/g, '%27')
    .replace(/~/g, '%7e')
    .replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());

/** The link to the next page in the recorded form: the token first, then the query's other options. */
export function nextLink(context: Context, list: ListRecord, token: string): string {
  const others = [...context.request.search]
    .filter(([name]) => name.toLowerCase() !== '$skiptoken')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`);
  const query = [`%24skiptoken=${encode(token)}`, ...others].join('&');
  return `${context.webUrl}/_api/web/lists(guid%27${list.guid}%27)/items?${query}`;
}

/** Items as a query asks for them, with the link to the next page when the list itself was asked. */
export function readItems(context: Context, list: ListRecord, query: Query): Entities {
  const top = query.top ?? defaultPage;
  const filter = query.filter === undefined ? undefined : parseFilter(query.filter);
  const orders = query.orderby === undefined ? [] : parseOrder(query.orderby);
  checkThreshold(context.site, list, filter, orders, query.top ?? 0);
  const page = readPage(context, list, project(context, list, query), {
    filter,
    orders,
    top: Math.min(top, largestPage),
    token: readPageToken(query.skiptoken),
  });
  return new Entities(
    itemSet(list),
    page.rows,
    page.token === undefined ? undefined : nextLink(context, list, page.token),
  );
}

/** A property of an item by its own path. */
export function itemProperty(context: Context, { list, row }: Node<'item'>, name: string): Property | undefined {
  try {
    const [column] = selectedColumns(context, list, name, (stored) => stored).slice(-1);
    if (!column) return undefined;
    const cells = column.sql.length
      ? (context.site.db.arrays(
          `SELECT ${column.sql.join(', ')} FROM ${itemTable(list.id)} i WHERE i.id = ?`,
          row.id,
        )[0] ?? [])
      : [];
    return [column.name, column.read(cells, 0)];
  } catch (error) {
    if (error instanceof SharePointError && error.status === 400) return undefined;
    throw error;
  }
}

export const presentItem = (context: Context, { list, row }: Node<'item'>, query: Query): Written =>
  readItem(context, list, row.id, query);

const writtenItem = (context: Context, list: ListRecord, row: ItemRow): Written =>
  readItem(context, list, row.id, emptyQuery);

/** The content type that a body names, which must be the list's. @throws 400 */
function checkContentType(context: Context, list: ListRecord, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const own = contentTypes(context.site, list.id);
  const match =
    own.find((type) => type.id.toLowerCase() === id.toLowerCase()) ??
    own.find((type) => type.id.toLowerCase().startsWith(id.toLowerCase()));
  if (!match) throw errors.invalidArgument('The content type does not belong to the list.');
  return match.id;
}

function addItem(context: Context, list: ListRecord): Reply {
  demandAdd(context, list);
  const body = readItemBody(context, list, entityBody(context, itemType(list)));
  const contentTypeId = checkContentType(context, list, body.contentTypeId);
  const isFolder = contentTypeId?.startsWith('0x0120') ?? false;
  const title = body.values.get('Title');
  const row = insertItem(
    context.site,
    list,
    context.user.id,
    {
      contentTypeId,
      isFolder,
      ...(isFolder ? { leaf: body.leaf ?? (typeof title === 'string' ? title : undefined) } : {}),
    },
    body.values,
  );
  return created(writtenItem(context, list, row), `${context.webUrl}/_api/${itemAddress(list, row)}`, itemEtag(row));
}

function mergeItem(context: Context, { list, row }: Node<'item'>): Reply {
  demandEdit(context, list, row);
  checkEtag(context, itemEtag(row), row.version);
  const body = readItemBody(context, list, entityBody(context, itemType(list)));
  const contentTypeId = checkContentType(context, list, body.contentTypeId);
  const changed = updateItem(context.site, list, row, context.user.id, body.values, {
    system: [
      ...(contentTypeId ? ([['ctype', contentTypeId]] as const) : []),
      ...(body.leaf && row.leaf !== body.leaf && row.blob !== null ? ([['leaf', body.leaf]] as const) : []),
    ],
  });
  return updated(itemEtag(changed));
}

const sizeOf = (context: Context, list: ListRecord, row: ItemRow): number =>
  withChildren(context.site, list, row).reduce((sum, one) => sum + blobSize(context.site, one.blob), 0) || 192;

/** The title under which an item lies in the recycle bin. */
const titleOf = (row: ItemRow): string =>
  row.blob !== null || row.fso === 1 ? row.leaf : String(row['f_Title'] ?? row.leaf);

/** Puts an item, a file or a folder into the recycle bin and gives the bin's id. */
export function recycle(context: Context, list: ListRecord, row: ItemRow): string {
  demandDelete(context, list, row);
  applyDeleteBehavior(context, list, row, true);
  return recycleItem(context.site, list, row, context.user.id, titleOf(row), sizeOf(context, list, row));
}

/** Deletes an item, a file or a folder for good. */
export function remove(context: Context, list: ListRecord, row: ItemRow): void {
  demandDelete(context, list, row);
  applyDeleteBehavior(context, list, row, false);
  deleteItem(context.site, list, row, context.user.id);
}

const byId = (context: Context, list: ListRecord, id: number): Node<'item'> =>
  node('item', { list, row: visibleItem(context, list, id) });

function byUniqueId(context: Context, list: ListRecord, guid: string): Node<'item'> {
  const found = context.site.db.get<{ id: number }>(
    `SELECT id FROM ${itemTable(list.id)} WHERE unique_id = ?`,
    guid.replace(/[{}]/g, '').toLowerCase(),
  );
  return byId(context, list, found?.id ?? -1);
}

/** List items. */
export const itemRoutes: RouteTable = {
  steps: [
    step('list', 'Items', (context, { list }, args) =>
      args.count ? byId(context, list, args.number('id')) : node('items', { list }),
    ),
    step('list', 'GetItemById', (context, { list }, args) => byId(context, list, args.number('id'))),
    step('list', 'GetItemByStringId', (context, { list }, args) => byId(context, list, args.number('sId'))),
    step('list', 'GetItemByUniqueId', (context, { list }, args) => byUniqueId(context, list, args.text('uniqueId'))),
    step('items', 'GetById', (context, { list }, args) => byId(context, list, args.number('id'))),
    step('item', 'ParentList', (_, { list }) => node('list', { list })),
    step('item', 'FirstUniqueAncestorSecurableObject', ({ site }, item) =>
      item.row.scope !== null && ownsScope(site, item.row.scope, item.row.unique_id)
        ? item
        : item.list.scope !== null
          ? node('list', { list: item.list })
          : node('web', {}),
    ),
  ],
  operations: [
    operation('items', 'GET', '', (context, { list }) => ({
      kind: 'entities',
      entities: readItems(context, list, context.query),
    })),
    operation('items', 'POST', '', (context, { list }) => addItem(context, list)),
    operation('item', 'GET', '', (context, item) =>
      found(presentItem(context, item, context.query), itemEtag(item.row)),
    ),
    operation('item', 'MERGE', '', mergeItem),
    operation('item', 'DELETE', '', (context, { list, row }) => {
      demandDelete(context, list, row);
      checkEtag(context, itemEtag(row), row.version);
      remove(context, list, row);
      return done;
    }),
    operation('item', 'POST', 'Recycle', (context, { list, row }) =>
      result('Recycle', 'Edm.Guid', recycle(context, list, row)),
    ),
    operation('item', 'GET', 'EffectiveBasePermissions', (context, { list, row }) =>
      result(
        'EffectiveBasePermissions',
        'SP.BasePermissions',
        basePermissions(context.rights.mask(itemScope(list, row))),
      ),
    ),
    operation('item', 'GET', 'GetUserEffectivePermissions', (context, { list, row }, args) => {
      const rights = new Rights(context.site, userByParameter(context, args));
      return result(
        'GetUserEffectivePermissions',
        'SP.BasePermissions',
        basePermissions(rights.mask(itemScope(list, row))),
      );
    }),
  ],
};
