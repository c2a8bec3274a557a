import { camlWorld, lookupCount, scopeConditions } from '../caml/select';
import { readView } from '../caml/view';
import { flagOf, textOf } from '../dispatch/body';
import { objectIn, type Context } from '../dispatch/context';
import type { Node } from '../dispatch/nodes';
import type { Reply } from '../dispatch/reply';
import { operation, type RouteTable } from '../dispatch/routes';
import { itemSet } from '../entities/listShape';
import { headColumns } from '../items/columns';
import { findField } from '../items/fieldPath';
import { serverRelative } from '../items/folders';
import { readPageToken } from '../items/pageToken';
import { project, readPage } from '../items/read';
import { checkLookups, checkThreshold } from '../items/threshold';
import type { Query } from '../odata/query';
import { Entities } from '../odata/value';
import { fieldsOf } from '../store/lists';
import type { ListRecord } from '../store/records';

const defaultLimit = 100;

/** ViewFields as a `$select`: the heads always, lookups by their ids. */
function viewQuery(context: Context, list: ListRecord, fields: readonly string[] | undefined): Query {
  const { select, expand } = context.query;
  if (!fields?.length || select) return { select, expand };
  const known = fieldsOf(context.site, list);
  const names = fields.flatMap((name) => {
    const field = findField(known, name);
    if (!field) return [];
    if (!field.isReference)
      return field.name === 'ID'
        ? ['ID']
        : field.storage === 'none' && field.type === 'Computed'
          ? ['Title']
          : [field.propertyName];
    return field.isPerson && !field.isSystem
      ? [`${field.propertyName}Id`, `${field.propertyName}StringId`]
      : [`${field.propertyName}Id`];
  });
  return { select: names.map((name) => [name]), expand };
}

function getItems(context: Context, { list }: Node<'list'>): Reply {
  const query = objectIn(context.json(), 'query') ?? {};
  const view = readView(textOf(query, 'ViewXml') ?? '', camlWorld(context, list));
  const folder = textOf(query, 'FolderServerRelativeUrl');
  checkLookups(lookupCount(context, list, view.fields ?? []));
  const top = view.rowLimit ?? (view.filter ? context.switches.threshold : defaultLimit * 50);
  checkThreshold(context.site, list, view.filter, view.orders, Math.min(top, context.switches.threshold));
  const utc = flagOf(query, 'DatesInUtc') ?? false;
  const projection = project(
    context,
    list,
    viewQuery(context, list, view.fields),
    utc ? undefined : (stored) => context.site.clock.localText(Date.parse(stored)),
    headColumns,
  );
  const paging = textOf(objectIn(query, 'ListItemCollectionPosition') ?? {}, 'PagingInfo');
  const page = readPage(context, list, projection, {
    filter: view.filter,
    orders: view.orders,
    conditions: scopeConditions(list, view, folder === undefined ? undefined : serverRelative(folder)),
    top,
    token: readPageToken(paging),
  });
  return { kind: 'entities', entities: new Entities(itemSet(list), page.rows) };
}

/** Items by CAML. */
export const camlRoutes: RouteTable = {
  steps: [],
  operations: [operation('list', 'POST', 'GetItems', getItems)],
};
