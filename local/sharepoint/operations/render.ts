import { camlWorld, lookupCount, scopeConditions } from '../caml/select';
import { permMask, renderRow, type RenderedRow } from '../caml/renderRow';
import { readView, type CamlView } from '../caml/view';
import { numberOf, textOf } from '../dispatch/body';
import { objectIn, type Context, type JsonObject } from '../dispatch/context';
import type { Node } from '../dispatch/nodes';
import { result, type Reply } from '../dispatch/reply';
import { operation, type RouteTable } from '../dispatch/routes';
import { fieldTypeKind } from '../entities/fieldShape';
import { listScope } from '../entities/listShape';
import { viewXml } from '../entities/viewShape';
import { errors } from '../errors';
import { findField } from '../items/fieldPath';
import { serverRelative } from '../items/folders';
import { readPageToken } from '../items/pageToken';
import { readPage } from '../items/read';
import { checkLookups, checkThreshold } from '../items/threshold';
import type { Filter } from '../odata/filter';
import { itemById } from '../store/items';
import { fieldsOf } from '../store/lists';
import type { Field } from '../store/field';
import type { ListRecord, ViewRecord } from '../store/records';
import { defaultView, viewsOf } from '../store/views';

/** Bits of RenderOptions: context, data, schema. */
const option = { listContext: 1, listData: 2, listSchema: 4 } as const;

interface Rendered {
  readonly rows: readonly RenderedRow[];
  readonly view: CamlView;
  readonly limit: number;
  readonly first: number;
  readonly next: string | undefined;
  readonly previous: string | undefined;
}

const slashes = (json: string): string => json.replace(/\//g, '\\u002f');

/** The listed rows in the recorded layout: line breaks and blanks as SharePoint's renderer leaves them. */
function listData(context: Context, list: ListRecord, rendered: Rendered): string {
  const rows = rendered.rows.map((row) => {
    const lines = [...row].map(([name, value]) => `${JSON.stringify(name)}: ${slashes(JSON.stringify(value))}`);
    return `{\r\n${lines.join(',\r\n')}\r\n}\r\n`;
  });
  const { first, limit, next, previous } = rendered;
  const last = rendered.rows.length === 0 ? 0 : first + rendered.rows.length - 1;
  const links = [
    ...(next === undefined ? [] : [`,"NextHref" : ${slashes(JSON.stringify(next))}\r\n`]),
    ...(previous === undefined ? [] : [`,"PrevHref" : ${slashes(JSON.stringify(previous))}\r\n`]),
  ];
  return `{ "Row" : \n[${rows.join(',')}],"FirstRow" : ${rendered.rows.length === 0 ? 0 : first},\r\n"FolderPermissions" : "${permMask(context.rights.mask(listScope(list)))}"\r\n,"LastRow" : ${last},\r\n"RowLimit" : ${limit}\r\n${links.join('')},"FilterLink" : "?"\n,"ForceNoHierarchy" : "1"\n,"HierarchyHasIndention" : ""\n,"CurrentFolderSpItemUrl" : ""\n\n}`;
}

function listSchema(
  context: Context,
  list: ListRecord,
  fields: readonly Field[],
  view: ViewRecord | undefined,
): JsonObject {
  return {
    Field: fields.map((field) => ({
      Name: field.name,
      FieldType: field.type,
      RealFieldName: field.name,
      DisplayName: field.title,
      ID: field.guid,
      StaticName: field.name,
      Type: field.type,
      FieldTypeKind: fieldTypeKind(field),
      AllowMultipleValues: field.isMulti ? 'TRUE' : 'FALSE',
      ReadOnly: field.isReadOnly ? 'TRUE' : 'FALSE',
    })),
    View: view ? `{${view.guid.toUpperCase()}}` : '',
    List: `{${list.guid.toUpperCase()}}`,
    ListTemplateType: list.template,
    UserDispUrl: `${context.webUrl}/_layouts/15/listform.aspx?PageType=4&ListId={${context.site.meta('userListGuid')}}`,
  };
}

/** PnPjs' callers encode values themselves, and PnPjs encodes them again: SharePoint decodes what is left. */
const decodedTwice = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** `FilterField1=X&FilterValue1=Y` of the query string, as AND-ed conditions. */
function queryFilters(context: Context): Filter | undefined {
  const { search } = context.request;
  let filter: Filter | undefined;
  for (let n = 1; search.get(`FilterField${n}`) !== null; n += 1) {
    const name = search.get(`FilterField${n}`) ?? '';
    const value = decodedTwice(search.get(`FilterValue${n}`) ?? '');
    const test: Filter =
      value === ''
        ? {
            kind: 'comparison',
            operator: 'eq',
            path: { kind: 'path', steps: [name] },
            literal: { kind: 'literal', type: 'null', value: null },
          }
        : {
            kind: 'comparison',
            operator: 'eq',
            path: { kind: 'path', steps: [name] },
            literal: { kind: 'literal', type: 'string', value },
          };
    filter = filter ? { kind: 'and', left: filter, right: test } : test;
  }
  return filter;
}

const both = (left: Filter | undefined, right: Filter | undefined): Filter | undefined =>
  left && right ? { kind: 'and', left, right } : (left ?? right);

function viewOf(context: Context, list: ListRecord): ViewRecord | undefined {
  const wanted = context.request.search.get('View')?.replace(/[{}]/g, '').toLowerCase();
  if (!wanted) return defaultView(context.site, list);
  const view = viewsOf(context.site, list).find(({ guid }) => guid === wanted);
  if (!view) throw errors.viewNotFound();
  return view;
}

function render(
  context: Context,
  list: ListRecord,
  parameters: JsonObject,
): { rendered: Rendered; fields: readonly Field[]; view: ViewRecord | undefined } {
  const stored = viewOf(context, list);
  const xml =
    textOf(parameters, 'ViewXml') ||
    textOf(parameters, 'OverrideViewXml') ||
    (stored ? viewXml(stored, 'html') : '<View />');
  const view = readView(xml, camlWorld(context, list));
  const { search } = context.request;
  const sortField = search.get('SortField');
  const orders = sortField
    ? [{ steps: [sortField], descending: /^desc/i.test(search.get('SortDir') ?? '') }]
    : view.orders;
  const filter = both(queryFilters(context), view.filter);
  const names = view.fields ?? stored?.definition.fields ?? [];
  checkLookups(lookupCount(context, list, names));
  const limit = view.rowLimit ?? 30;
  checkThreshold(context.site, list, filter, orders, Math.min(limit, context.switches.threshold));
  const paging = textOf(parameters, 'Paging') || (search.get('Paged') ? search.toString() : undefined);
  const folder = textOf(parameters, 'FolderServerRelativeUrl');
  const page = readPage(
    context,
    list,
    { columns: [], expansions: [] },
    {
      filter,
      orders,
      top: limit,
      token: readPageToken(paging),
      conditions: scopeConditions(list, view, folder ? serverRelative(folder) : undefined),
    },
  );
  const all = fieldsOf(context.site, list);
  const fields = names.flatMap((name) => findField(all, name) ?? []);
  const rows = page.ids.flatMap((id) => {
    const row = itemById(context.site, list, id);
    return row ? [renderRow(context, list, row, fields)] : [];
  });
  const first = Number(new URLSearchParams((paging ?? '').replace(/^\?/, '')).get('PageFirstRow') ?? 1);
  const viewPart = stored ? `&View=${stored.guid}` : '';
  const next = page.token === undefined ? undefined : `?${page.token}&PageFirstRow=${first + rows.length}${viewPart}`;
  const previous =
    first > 1 && page.ids[0] !== undefined
      ? `?Paged=TRUE&PagedPrev=TRUE&p_ID=${page.ids[0]}&PageFirstRow=${Math.max(1, first - limit)}${viewPart}`
      : undefined;
  return { rendered: { rows, view, limit, first, next, previous }, fields, view: stored };
}

function renderAsStream(context: Context, { list }: Node<'list'>): Reply {
  const parameters = objectIn(context.json(), 'parameters') ?? {};
  const options = numberOf(parameters, 'RenderOptions') ?? 0;
  const { rendered, fields, view } = render(context, list, parameters);
  const contentType = 'application/json; charset=utf-8';
  const data = listData(context, list, rendered);
  if (options === 0 || options === option.listData) return { kind: 'raw', content: data, contentType };
  const parts: string[] = [];
  if (options & option.listContext) {
    parts.push(
      `"ListContext":${JSON.stringify({ ListTitle: list.title, listName: `{${list.guid.toUpperCase()}}`, listUrlDir: list.folder, listTemplate: String(list.template), HttpRoot: context.webUrl, LastRowIndexSelected: -1 })}`,
    );
  }
  if (options & option.listSchema)
    parts.push(`"ListSchema":${JSON.stringify(listSchema(context, list, fields, view))}`);
  if (options & option.listData) parts.push(`"ListData":${data}`);
  return { kind: 'raw', content: `{${parts.join(',')}}`, contentType };
}

/** List data as SharePoint's own views draw it. */
export const renderRoutes: RouteTable = {
  steps: [],
  operations: [
    operation('list', 'POST', 'RenderListDataAsStream', renderAsStream),
    operation('list', 'POST', 'RenderListData', (context, { list }, args) => {
      const xml = args.count ? args.text('viewXml') : (textOf(context.json(), 'viewXml') ?? '');
      const { rendered } = render(context, list, { ViewXml: xml });
      return result('RenderListData', 'Edm.String', listData(context, list, rendered));
    }),
  ],
};
