import { entityBody, flagOf, numberOf, textOf, textsOf } from '../dispatch/body';
import { objectIn, type Context, type JsonObject } from '../dispatch/context';
import { node, type Node } from '../dispatch/nodes';
import { created, done, found, nothing, result, updated, type Reply } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { listAddress, listScope } from '../entities/listShape';
import { viewFieldRefs, viewShape } from '../entities/viewShape';
import { errors } from '../errors';
import { Complex, strings } from '../odata/value';
import { changeType, recordChange } from '../store/changes';
import { fieldsOf, saveList } from '../store/lists';
import { permission, type ListRecord, type ViewDefinition, type ViewRecord } from '../store/records';
import { addView, defaultView, deleteView, emptyView, saveView, viewsOf, viewUrl } from '../store/views';
import { attributeOf, childOf, parseXml, writeXml, type XmlElement } from '../xml';

const settingNames = new Set(viewShape.properties.map(({ name }) => name));
const readOnly = new Set([
  'HtmlSchemaXml',
  'Id',
  'ServerRelativePath',
  'ServerRelativeUrl',
  'BaseViewId',
  'ContentTypeId',
]);

const listView = (list: ListRecord, view: ViewRecord | undefined): Node<'view'> => {
  if (!view) throw errors.viewNotFound();
  return node('view', { list, view });
};

const visible = (context: Context, list: ListRecord): ViewRecord[] =>
  viewsOf(context.site, list).filter(({ definition }) => !definition.personal || definition.owner === context.user.id);

const byId = (context: Context, list: ListRecord, id: string): Node<'view'> => {
  const guid = id.replace(/[{}]/g, '').toLowerCase();
  return listView(
    list,
    visible(context, list).find((view) => view.guid === guid),
  );
};

const demandManage = (context: Context, list: ListRecord, view?: ViewRecord): void => {
  if (view?.definition.personal && view.definition.owner === context.user.id) return;
  context.demand(listScope(list), permission.manageLists);
};

function readXml(text: string): XmlElement {
  try {
    return parseXml(text);
  } catch {
    throw errors.invalidArgument('The view schema is not valid XML.');
  }
}

const scopeNames = ['Default', 'Recursive', 'RecursiveAll', 'FilesOnly'];

/** Takes fields, query, limit and scope out of a view's XML. */
function applyXml(definition: ViewDefinition, xml: string): void {
  const view = readXml(xml);
  const fields = childOf(view, 'ViewFields');
  if (fields) definition.fields = fields.children.map((field) => attributeOf(field, 'Name') ?? '').filter(Boolean);
  const query = childOf(view, 'Query');
  if (query) definition.query = query.children.map(writeXml).join('');
  const limit = childOf(view, 'RowLimit');
  if (limit) {
    definition.rowLimit = Number(limit.text) || definition.rowLimit;
    definition.paged = /^true$/i.test(attributeOf(limit, 'Paged') ?? '');
  }
  const scope = attributeOf(view, 'Scope');
  if (scope !== undefined)
    definition.scope = Math.max(
      0,
      scopeNames.findIndex((name) => name.toLowerCase() === scope.toLowerCase()),
    );
  const aggregations = childOf(view, 'Aggregations');
  if (aggregations) {
    definition.aggregations = aggregations.children.map(writeXml).join('');
    definition.aggregationsStatus = attributeOf(aggregations, 'Value') ?? 'Off';
  }
  if (attributeOf(view, 'DefaultView')?.toUpperCase() === 'TRUE') definition.isDefault = true;
}

/** Merges properties into a view. @throws 400 for those that SP.View has not */
function applyBody(view: ViewRecord, body: JsonObject): void {
  const { definition } = view;
  for (const name of Object.keys(body)) {
    if (!settingNames.has(name) && name !== 'ViewTypeKind') throw errors.unknownProperty(name, 'SP.View');
    if (readOnly.has(name)) continue;
    switch (name) {
      case 'Title':
        view.title = textOf(body, name) ?? view.title;
        break;
      case 'DefaultView':
        definition.isDefault = flagOf(body, name) ?? definition.isDefault;
        break;
      case 'Hidden':
        definition.hidden = flagOf(body, name) ?? false;
        break;
      case 'Paged':
        definition.paged = flagOf(body, name) ?? false;
        break;
      case 'RowLimit':
        definition.rowLimit = numberOf(body, name) ?? definition.rowLimit;
        break;
      case 'Scope':
        definition.scope = numberOf(body, name) ?? 0;
        break;
      case 'ViewQuery':
        definition.query = textOf(body, name) ?? '';
        break;
      case 'ListViewXml':
        applyXml(definition, textOf(body, name) ?? '<View />');
        break;
      case 'Aggregations':
        definition.aggregations = textOf(body, name) ?? '';
        break;
      case 'AggregationsStatus':
        definition.aggregationsStatus = textOf(body, name) ?? null;
        break;
      case 'ViewType':
        definition.type = (textOf(body, name) ?? 'HTML').toUpperCase();
        break;
      case 'PersonalView':
        definition.personal = flagOf(body, name) ?? false;
        break;
      case 'ViewTypeKind':
        break;
      default:
        definition.settings[name] = body[name];
    }
  }
}

/** Adds a view; without fields of its own it takes those of the default view. */
function add(context: Context, list: ListRecord, body: JsonObject, fields?: string[]): Node<'view'> {
  const title = textOf(body, 'Title') ?? '';
  if (title === '') throw errors.invalidArgument('The title of a view must not be empty.');
  const personal = flagOf(body, 'PersonalView') ?? false;
  if (!personal) demandManage(context, list);
  let url = viewUrl(list, title);
  for (let n = 1; viewsOf(context.site, list).some((view) => view.definition.url === url); n += 1)
    url = viewUrl(list, `${title}${n}`);
  const definition = {
    ...emptyView(url),
    fields: fields ?? [...(defaultView(context.site, list)?.definition.fields ?? [])],
    owner: context.user.id,
  };
  const view = addView(context.site, list, title, definition);
  const { SetAsDefaultView: asDefault, ...rest } = body;
  applyBody(view, { ...rest, ...(asDefault === undefined ? {} : { DefaultView: asDefault }) });
  saveView(context.site, view);
  return noteChange(context, list, view, changeType.add);
}

function noteChange(context: Context, list: ListRecord, view: ViewRecord, type: number): Node<'view'> {
  saveList(context.site, list);
  recordChange(context.site, context.user.id, type, 'View', view.guid, list);
  return node('view', { list, view });
}

/** Changes the columns that a view shows. */
const changeFields = (
  name: string,
  change: (context: Context, target: Node<'viewfields'>, field: string) => void,
): RouteTable['operations'][number] =>
  operation('viewfields', 'POST', name, (context, target, args): Reply => {
    demandManage(context, target.list, target.view);
    change(context, target, args.count ? args.text('strField') : (textOf(context.json(), 'field') ?? ''));
    saveView(context.site, target.view);
    noteChange(context, target.list, target.view, changeType.update);
    return nothing(name);
  });

function fieldName(context: Context, list: ListRecord, name: string): string {
  const fields = fieldsOf(context.site, list);
  const field =
    fields.find((one) => one.name.toLowerCase() === name.toLowerCase()) ??
    fields.find((one) => one.title.toLowerCase() === name.toLowerCase());
  if (!field) throw errors.fieldNotFound(name);
  return field.name;
}

const withoutField = (fields: readonly string[], name: string): string[] =>
  fields.filter((one) => one.toLowerCase() !== name.toLowerCase());

/** List views and the columns that they show. */
export const viewRoutes: RouteTable = {
  steps: [
    step('list', 'Views', (context, { list }, args) =>
      args.count ? byId(context, list, args.text('id')) : node('views', { list }),
    ),
    step('list', 'GetView', (context, { list }, args) => byId(context, list, args.text('id'))),
    step('list', 'DefaultView', (context, { list }) => listView(list, defaultView(context.site, list))),
    step('views', 'GetById', (context, { list }, args) => byId(context, list, args.text('id'))),
    step('views', 'GetByTitle', (context, { list }, args) => {
      const title = args.text('strTitle').toLowerCase();
      return listView(
        list,
        visible(context, list).find((view) => view.title.toLowerCase() === title),
      );
    }),
    step('view', 'ViewFields', (_, { list, view }) => node('viewfields', { list, view })),
  ],
  operations: [
    operation('views', 'GET', '', (context, views) => ({
      kind: 'entities',
      entities: context.model.entities(context, views, context.query),
    })),
    operation('views', 'POST', '', (context, { list }) => {
      const added = add(context, list, entityBody(context, 'SP.View'));
      return created(
        context.model.entity(context, added),
        `${context.webUrl}/_api/${listAddress(list)}/Views(guid'${added.view.guid}')`,
      );
    }),
    operation('views', 'POST', 'Add', (context, { list }) => {
      const {
        __metadata: _,
        ViewFields: fields,
        Query: query,
        ...parameters
      } = objectIn(context.json(), 'parameters') ?? {};
      const added = add(
        context,
        list,
        { ...parameters, ...(query === undefined ? {} : { ViewQuery: query }) },
        fields === undefined ? undefined : textsOf(fields),
      );
      return found(context.model.entity(context, added, context.query));
    }),
    operation('view', 'GET', '', (context, view) => found(context.model.entity(context, view, context.query))),
    operation('view', 'MERGE', '', (context, { list, view }) => {
      demandManage(context, list, view);
      applyBody(view, entityBody(context, 'SP.View'));
      saveView(context.site, view);
      noteChange(context, list, view, changeType.update);
      return updated();
    }),
    operation('view', 'DELETE', '', (context, { list, view }) => {
      demandManage(context, list, view);
      deleteView(context.site, view);
      noteChange(context, list, view, changeType.delete);
      return done;
    }),
    operation('view', 'POST', 'SetViewXml', (context, { list, view }) => {
      demandManage(context, list, view);
      applyXml(view.definition, textOf(context.json(), 'viewXml') ?? '<View />');
      saveView(context.site, view);
      noteChange(context, list, view, changeType.update);
      return nothing('SetViewXml');
    }),
    operation('viewfields', 'GET', '', (_, { view }) =>
      result('ViewFields', 'SP.ViewFieldCollection', viewFieldsValue(view)),
    ),
    operation('viewfields', 'GET', 'SchemaXml', (_, { view }) =>
      result('SchemaXml', 'Edm.String', viewFieldRefs(view)),
    ),
    changeFields('AddViewField', (context, { list, view }, field) => {
      const name = fieldName(context, list, field);
      view.definition.fields = [...withoutField(view.definition.fields, name), name];
    }),
    changeFields('RemoveViewField', (context, { list, view }, field) => {
      view.definition.fields = withoutField(view.definition.fields, fieldName(context, list, field));
    }),
    changeFields('RemoveAllViewFields', (_, { view }) => {
      view.definition.fields = [];
    }),
    changeFields('MoveViewFieldTo', (context, { list, view }, field) => {
      const name = fieldName(context, list, field);
      const rest = withoutField(view.definition.fields, name);
      rest.splice(numberOf(context.json(), 'index') ?? 0, 0, name);
      view.definition.fields = rest;
    }),
  ],
};

/** SP.ViewFieldCollection, as its own answer and expanded in a view. */
export const viewFieldsValue = (view: ViewRecord): Complex =>
  new Complex('SP.ViewFieldCollection', [
    ['Items', strings(view.definition.fields)],
    ['SchemaXml', viewFieldRefs(view)],
  ]);
