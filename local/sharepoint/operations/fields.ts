import { objectIn, type Context, type JsonObject } from '../dispatch/context';
import { node, type Node } from '../dispatch/nodes';
import { created, done, found, result, updated, type Reply } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { entityBody, flagOf, numberOf, textOf } from '../dispatch/body';
import { canBeDeleted, fieldAddress, fieldType } from '../entities/fieldShape';
import { listScope } from '../entities/listShape';
import { errors } from '../errors';
import { changeType, recordChange } from '../store/changes';
import { escapeAttribute } from '../xml';
import type { Field } from '../store/field';
import { fieldsOf } from '../store/lists';
import { webScope } from '../store/permissions';
import { permission, type ListRecord } from '../store/records';
import { defaultView, saveView } from '../store/views';
import { addFromXml, changeField, removeField } from './fieldSchema';
import { schemaOfBody } from './fieldBody';

const demandManage = (context: Context, list: ListRecord | undefined): void =>
  context.demand(list ? listScope(list) : webScope, permission.manageLists);

const findField = (
  context: Context,
  list: ListRecord | undefined,
  test: (field: Field) => boolean,
  name: string,
): Node<'field'> => {
  const field = fieldsOf(context.site, list).find(test);
  if (!field) throw errors.fieldNotFound(name);
  return node('field', { list, field });
};

const byName = (context: Context, list: ListRecord | undefined, name: string): Node<'field'> =>
  findField(context, list, (field) => field.name.toLowerCase() === name.toLowerCase() || field.title === name, name);

const byTitle = (context: Context, list: ListRecord | undefined, title: string): Node<'field'> =>
  findField(
    context,
    list,
    (field) => field.title.toLowerCase() === title.toLowerCase() && field.type !== 'Computed',
    title,
  );

const byId = (context: Context, list: ListRecord | undefined, id: string): Node<'field'> => {
  const guid = id.replace(/[{}]/g, '').toLowerCase();
  return findField(context, list, (field) => field.guid.toLowerCase() === guid, id);
};

/** AddFieldOptions: bits of `Options`. */
const addToDefaultView = 16;
const nameHint = 8;

function finish(context: Context, list: ListRecord | undefined, field: Field, options: number): Node<'field'> {
  recordChange(context.site, context.user.id, changeType.add, 'Field', field.guid, list);
  const view = list && options & addToDefaultView ? defaultView(context.site, list) : undefined;
  if (view) {
    view.definition.fields.push(field.name);
    saveView(context.site, view);
  }
  return node('field', { list, field });
}

/** The web's and the lists' fields. */
export const fieldRoutes: RouteTable = {
  steps: [
    step('web', 'Fields', (context, _, args) =>
      args.count ? byId(context, undefined, args.text('id')) : node('fields', { list: undefined }),
    ),
    step('web', 'AvailableFields', () => node('fields', { list: undefined })),
    step('list', 'Fields', (context, { list }, args) =>
      args.count ? byId(context, list, args.text('id')) : node('fields', { list }),
    ),
    step('fields', 'GetById', (context, { list }, args) => byId(context, list, args.text('id'))),
    step('fields', 'GetByTitle', (context, { list }, args) => byTitle(context, list, args.text('title'))),
    step('fields', 'GetByInternalNameOrTitle', (context, { list }, args) =>
      byName(context, list, args.text('strName')),
    ),
  ],
  operations: [
    operation('fields', 'GET', '', (context, fields) => ({
      kind: 'entities',
      entities: context.model.entities(context, fields, context.query),
    })),
    operation('fields', 'POST', '', (context, { list }) => {
      demandManage(context, list);
      const type = String((context.json()['__metadata'] as JsonObject | undefined)?.['type'] ?? 'SP.Field');
      const body = entityBody(context, 'SP.Field');
      const field = addFromXml(context, list, schemaOfBody(context, list, body, type), nameHint);
      return reply201(context, finish(context, list, field, 0));
    }),
    operation('fields', 'POST', 'CreateFieldAsXml', (context, { list }) => {
      demandManage(context, list);
      const parameters = objectIn(context.json(), 'parameters') ?? {};
      const xml = textOf(parameters, 'SchemaXml') ?? '';
      const options = numberOf(parameters, 'Options') ?? 0;
      const field = addFromXml(context, list, xml, list ? options | nameHint : options);
      return found(context.model.entity(context, finish(context, list, field, options), context.query));
    }),
    operation('fields', 'POST', 'AddField', (context, { list }) => {
      demandManage(context, list);
      const { __metadata: _, ...parameters } = objectIn(context.json(), 'parameters') ?? {};
      const field = addFromXml(
        context,
        list,
        schemaOfBody(context, list, parameters, 'SP.FieldCreationInformation'),
        nameHint,
      );
      return found(context.model.entity(context, finish(context, list, field, 0), context.query));
    }),
    operation('fields', 'POST', 'AddDependentLookupField', (context, { list }, args) => {
      demandManage(context, list);
      const primary = byId(context, list, args.text('primaryLookupFieldId', 1)).field;
      const attributes = {
        DisplayName: args.text('displayName', 0),
        List: primary.attribute('List') ?? '',
        ShowField: args.text('showField', 2),
        FieldRef: primary.guid,
      };
      const text = Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
        .join('');
      const field = addFromXml(context, list, `<Field Type="Lookup"${text} ReadOnly="TRUE" />`, nameHint);
      return found(context.model.entity(context, finish(context, list, field, 0), context.query));
    }),
    operation('field', 'GET', '', (context, field) => found(context.model.entity(context, field, context.query))),
    operation('field', 'MERGE', '', (context, { list, field }) => {
      demandManage(context, list);
      changeField(context, list, field, entityBody(context, fieldType(field)));
      recordChange(context.site, context.user.id, changeType.update, 'Field', field.guid, list);
      return updated();
    }),
    operation('field', 'DELETE', '', (context, { list, field }) => {
      demandManage(context, list);
      if (!canBeDeleted(field)) throw errors.invalidArgument(`The field '${field.title}' cannot be deleted.`);
      removeField(context, list, field);
      recordChange(context.site, context.user.id, changeType.delete, 'Field', field.guid, list);
      return done;
    }),
    ...(['SetShowInDisplayForm', 'SetShowInEditForm', 'SetShowInNewForm'] as const).map((name) =>
      operation('field', 'POST', name, (context, { list, field }, args): Reply => {
        demandManage(context, list);
        const shown = args.count ? args.flag('show', true, 0) : (flagOf(context.json(), 'value') ?? true);
        changeField(context, list, field, { [name]: shown });
        return result(name, 'Edm.Null', null);
      }),
    ),
  ],
};

function reply201(context: Context, field: Node<'field'>): Reply {
  return created(context.model.entity(context, field), `${context.webUrl}/_api/${fieldAddress(field)}`);
}
