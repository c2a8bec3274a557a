import { randomBytes } from 'node:crypto';
import { entityBody, textOf } from '../dispatch/body';
import { objectIn, type Context, type JsonObject } from '../dispatch/context';
import { shown, type PropertyShape, type Shape } from '../dispatch/model';
import { node, type Node } from '../dispatch/nodes';
import { created, done, found, updated } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { listScope } from '../entities/listShape';
import { errors } from '../errors';
import { stringValue, type Value } from '../odata/value';
import { changeType, recordChange } from '../store/changes';
import { addContentType, addCopy, contentTypes } from '../store/contentTypes';
import { saveList } from '../store/lists';
import { webScope } from '../store/permissions';
import { permission, type ContentTypeRecord, type ListRecord } from '../store/records';
import { webPath } from '../store/site';
import { escapeAttribute } from '../xml';

const setting = (name: string, edm: string, otherwise: Value): PropertyShape<'contenttype'> =>
  shown(name, edm, (_, { contentType }) => (contentType.definition[name] as Value | undefined) ?? otherwise);

const schemaXml = (type: ContentTypeRecord): string =>
  `<ContentType ID="${type.id}" Name="${escapeAttribute(String(type.definition['Name'] ?? ''))}" Group="${escapeAttribute(String(type.definition['Group'] ?? ''))}" Description="${escapeAttribute(String(type.definition['Description'] ?? ''))}" Version="0"><Folder TargetName="${escapeAttribute(String(type.definition['Name'] ?? ''))}" /></ContentType>`;

/** SP.ContentType in the recorded order. */
export const contentTypeShape: Shape<'contenttype'> = {
  set: 'SP.ApiData.ContentTypes',
  type: () => 'SP.ContentType',
  address: (_, { list, contentType }) =>
    `${list ? `Web/Lists(guid'${list.guid}')` : 'Web'}/ContentTypes('${contentType.id}')`,
  properties: [
    setting('ClientFormCustomFormatter', 'Edm.String', ''),
    setting('Description', 'Edm.String', ''),
    setting('DisplayFormClientSideComponentId', 'Edm.String', ''),
    setting('DisplayFormClientSideComponentProperties', 'Edm.String', ''),
    setting('DisplayFormTarget', 'Edm.Int32', 0),
    setting('DisplayFormTemplateName', 'Edm.String', 'ListForm'),
    setting('DisplayFormUrl', 'Edm.String', ''),
    setting('DocumentTemplate', 'Edm.String', ''),
    setting('DocumentTemplateUrl', 'Edm.String', ''),
    setting('EditFormClientSideComponentId', 'Edm.String', ''),
    setting('EditFormClientSideComponentProperties', 'Edm.String', ''),
    setting('EditFormTarget', 'Edm.Int32', 0),
    setting('EditFormTemplateName', 'Edm.String', 'ListForm'),
    setting('EditFormUrl', 'Edm.String', ''),
    setting('Group', 'Edm.String', ''),
    setting('Hidden', 'Edm.Boolean', false),
    shown('Id', 'SP.ContentTypeId', (_, { contentType }) => stringValue('SP.ContentTypeId', contentType.id)),
    setting('JSLink', 'Edm.String', ''),
    setting('MobileDisplayFormUrl', 'Edm.String', ''),
    setting('MobileEditFormUrl', 'Edm.String', ''),
    setting('MobileNewFormUrl', 'Edm.String', ''),
    setting('Name', 'Edm.String', ''),
    setting('NewFormClientSideComponentId', 'Edm.String', null),
    setting('NewFormClientSideComponentProperties', 'Edm.String', ''),
    setting('NewFormTarget', 'Edm.Int32', 0),
    setting('NewFormTemplateName', 'Edm.String', 'ListForm'),
    setting('NewFormUrl', 'Edm.String', ''),
    setting('ReadOnly', 'Edm.Boolean', false),
    shown('SchemaXml', 'Edm.String', (_, { contentType }) => schemaXml(contentType)),
    shown('Scope', 'Edm.String', (_, { list, contentType }) =>
      String(contentType.definition['Scope'] ?? list?.folder ?? webPath),
    ),
    setting('Sealed', 'Edm.Boolean', false),
    shown('StringId', 'Edm.String', (_, { contentType }) => contentType.id),
  ],
  links: ['DescriptionResource', 'FieldLinks', 'Fields', 'NameResource', 'Parent', 'WorkflowAssociations'],
};

const byId = (context: Context, list: ListRecord | undefined, id: string): Node<'contenttype'> => {
  const contentType = contentTypes(context.site, list?.id ?? 0).find(
    (one) => one.id.toLowerCase() === id.toLowerCase(),
  );
  if (!contentType) throw errors.contentTypeNotFound();
  return node('contenttype', { list, contentType });
};

const demandManage = (context: Context, list: ListRecord | undefined): void =>
  context.demand(list ? listScope(list) : webScope, list ? permission.manageLists : permission.manageWeb);

const writable = new Set(contentTypeShape.properties.map(({ name }) => name));

function readDefinition(body: JsonObject): JsonObject {
  const { Id: _, StringId: __, SchemaXml: ___, ...rest } = body;
  for (const name of Object.keys(rest)) if (!writable.has(name)) throw errors.unknownProperty(name, 'SP.ContentType');
  return rest;
}

const finish = (
  context: Context,
  list: ListRecord | undefined,
  contentType: ContentTypeRecord,
  type: number,
): Node<'contenttype'> => {
  if (list) saveList(context.site, list);
  recordChange(context.site, context.user.id, type, 'ContentType', contentType.id, list);
  return node('contenttype', { list, contentType });
};

function add(context: Context, list: ListRecord | undefined): Node<'contenttype'> {
  demandManage(context, list);
  const body = entityBody(context, 'SP.ContentType');
  const id =
    textOf(objectIn(body, 'Id') ?? {}, 'StringValue') ?? `0x0100${randomBytes(16).toString('hex').toUpperCase()}`;
  const name = textOf(body, 'Name') ?? '';
  if (!/^0x[0-9a-f]+$/i.test(id) || name === '') throw errors.invalidArgument('A content type needs an id and a name.');
  if (
    contentTypes(context.site, list?.id ?? 0).some(
      (type) => type.id.toLowerCase() === id.toLowerCase() || type.definition['Name'] === name,
    )
  ) {
    throw errors.invalidArgument(`A duplicate content type "${name}" was found.`);
  }
  return finish(
    context,
    list,
    addContentType(context.site, list?.id ?? 0, id, { Group: 'Custom Content Types', ...readDefinition(body) }),
    changeType.add,
  );
}

const address = (context: Context, target: Node<'contenttype'>): string =>
  `${context.webUrl}/_api/${contentTypeShape.address(context, target)}`;

/** Content types of the site and of lists. */
export const contentTypeRoutes: RouteTable = {
  steps: [
    step('web', 'ContentTypes', (context, _, args) =>
      args.count ? byId(context, undefined, args.text('id')) : node('contenttypes', { list: undefined }),
    ),
    step('web', 'AvailableContentTypes', () => node('contenttypes', { list: undefined })),
    step('list', 'ContentTypes', (context, { list }, args) =>
      args.count ? byId(context, list, args.text('id')) : node('contenttypes', { list }),
    ),
    step('contenttypes', 'GetById', (context, { list }, args) => byId(context, list, args.text('contentTypeId'))),
    step('contenttype', 'Fields', (_, { list }) => node('fields', { list })),
    step('contenttype', 'Parent', (context, { contentType }) => {
      const parents = contentTypes(context.site, 0).filter(
        ({ id }) => contentType.id !== id && contentType.id.toLowerCase().startsWith(id.toLowerCase()),
      );
      const parent = parents.sort((one, other) => other.id.length - one.id.length)[0];
      if (!parent) throw errors.contentTypeNotFound();
      return node('contenttype', { list: undefined, contentType: parent });
    }),
    step('item', 'ContentType', (context, { list, row }) => byId(context, list, row.ctype)),
  ],
  operations: [
    operation('contenttypes', 'GET', '', (context, types) => ({
      kind: 'entities',
      entities: context.model.entities(context, types, context.query),
    })),
    operation('contenttypes', 'POST', '', (context, { list }) => {
      const added = add(context, list);
      return created(context.model.entity(context, added), address(context, added));
    }),
    operation('contenttypes', 'POST', 'AddAvailableContentType', (context, { list }, args) => {
      demandManage(context, list);
      const id = args.count ? args.text('contentTypeId') : (textOf(context.json(), 'contentTypeId') ?? '');
      const source = byId(context, undefined, id).contentType;
      if (!list) throw errors.notImplemented('AddAvailableContentType on a web');
      if (contentTypes(context.site, list.id).some((type) => type.definition['Name'] === source.definition['Name'])) {
        throw errors.invalidArgument(`A duplicate content type "${String(source.definition['Name'])}" was found.`);
      }
      const added = finish(context, list, addCopy(context.site, list, source), changeType.add);
      return created(context.model.entity(context, added), address(context, added));
    }),
    operation('contenttype', 'GET', '', (context, type) => found(context.model.entity(context, type, context.query))),
    operation('contenttype', 'MERGE', '', (context, { list, contentType }) => {
      demandManage(context, list);
      const definition = { ...contentType.definition, ...readDefinition(entityBody(context, 'SP.ContentType')) };
      context.site.db.run(
        'UPDATE content_types SET definition = ? WHERE list = ? AND id = ?',
        JSON.stringify(definition),
        list?.id ?? 0,
        contentType.id,
      );
      finish(context, list, contentType, changeType.update);
      return updated();
    }),
    operation('contenttype', 'DELETE', '', (context, { list, contentType }) => {
      demandManage(context, list);
      if (contentType.definition['Sealed'] === true)
        throw errors.invalidArgument('A sealed content type cannot be deleted.');
      context.site.db.run('DELETE FROM content_types WHERE list = ? AND id = ?', list?.id ?? 0, contentType.id);
      finish(context, list, contentType, changeType.delete);
      return done;
    }),
  ],
};
