import { randomUUID } from 'node:crypto';
import type { Context, JsonObject } from '../dispatch/context';
import { fieldType } from '../entities/fieldShape';
import { errors } from '../errors';
import { encodeInternalName, Field } from '../store/field';
import { addFieldColumns, addFieldIndex, dropFieldColumns, dropFieldIndex, itemTable } from '../store/itemTable';
import { appendField, fieldsOf, saveList } from '../store/lists';
import type { ListRecord } from '../store/records';
import { saveView, viewsOf } from '../store/views';
import { recalculate } from '../store/writeRules';
import { attributeOf, parseXml, writeXml, type XmlElement } from '../xml';
import { bodyAttributes, bodyElements, checkFieldProperties } from './fieldBody';

const nameHint = 8;
/** Indexes that a list may have, the automatic ones counted. */
const indexLimit = 20;

const columnKinds: Readonly<Record<string, string>> = {
  Text: 'nvarchar',
  Choice: 'nvarchar',
  URL: 'nvarchar',
  Note: 'ntext',
  MultiChoice: 'ntext',
  Number: 'float',
  Currency: 'float',
  DateTime: 'datetime',
  Boolean: 'bit',
  Lookup: 'int',
  LookupMulti: 'int',
  User: 'int',
  UserMulti: 'int',
  Integer: 'int',
  Calculated: 'sql_variant',
  Guid: 'uniqueidentifier',
};

const unindexable = new Set([
  'Note',
  'MultiChoice',
  'URL',
  'Calculated',
  'LookupMulti',
  'UserMulti',
  'Computed',
  'HTML',
  'Location',
  'Thumbnail',
]);

/** The next free column name of SharePoint's content database for a type, as schemas show it. */
function columnAttributes(context: Context, list: ListRecord, type: string): Record<string, string> {
  const kind = columnKinds[type];
  if (!kind) return {};
  const used = fieldsOf(context.site, list).flatMap((field) => [
    field.attribute('ColName'),
    field.attribute('ColName2'),
  ]);
  const highest = Math.max(0, ...used.map((name) => Number(new RegExp(`^${kind}(\\d+)$`).exec(name ?? '')?.[1] ?? 0)));
  const first = { ColName: `${kind}${highest + 1}`, RowOrdinal: '0' };
  return type === 'URL' ? { ...first, ColName2: `${kind}${highest + 2}`, RowOrdinal2: '0' } : first;
}

function freeName(fields: readonly Field[], wanted: string): string {
  let name = wanted;
  for (let n = 0; fields.some((field) => field.name.toLowerCase() === name.toLowerCase()); n += 1)
    name = `${wanted.slice(0, 31 - String(n).length)}${n}`;
  return name;
}

function parseField(xml: string): XmlElement {
  let element: XmlElement;
  try {
    element = parseXml(xml);
  } catch {
    throw errors.invalidArgument('The field schema is not valid XML.');
  }
  if (element.name !== 'Field' || !attributeOf(element, 'Type'))
    throw errors.invalidArgument('The field schema must be a Field element with a Type.');
  return element;
}

/**
 * Adds the field that a schema describes, as SharePoint completes it: id, internal name, source, column.
 * @param options AddFieldOptions; with the name hint the schema's Name is the internal name
 * @throws 400 for a schema that cannot be read, 500 for an id that is taken
 */
export function addFromXml(context: Context, list: ListRecord | undefined, xml: string, options: number): Field {
  const element = parseField(xml);
  const given = { ...element.attributes };
  const fields = fieldsOf(context.site, list);
  const id = (attributeOf(element, 'ID') ?? randomUUID()).replace(/[{}]/g, '').toLowerCase();
  const title =
    attributeOf(element, 'DisplayName') ?? attributeOf(element, 'Name') ?? attributeOf(element, 'StaticName') ?? '';
  if (title === '') throw errors.invalidArgument('The field schema must have a Name or a DisplayName.');
  if (fields.some((field) => field.guid === id)) {
    throw errors.invalidArgument(`A duplicate field name "${title}" was found.`);
  }
  const named = options & nameHint ? attributeOf(element, 'Name') : undefined;
  const name = freeName(fields, named ? encodeName(named) : encodeInternalName(title));
  const type = attributeOf(element, 'Type') ?? 'Text';
  const attributes: Record<string, string> = {
    ...given,
    ...(list ? { Name: name } : { Name: attributeOf(element, 'Name') ?? name }),
    DisplayName: title,
    ID: `{${id}}`,
    ...(type === 'Calculated' && !list ? { ReadOnly: 'TRUE' } : {}),
    SourceID: `{${list?.guid ?? context.site.webGuid}}`,
    StaticName: name,
    ...(list ? columnAttributes(context, list, type) : { Version: '1' }),
    ...(type === 'Calculated' && list ? { ReadOnly: 'TRUE' } : {}),
  };
  const field = appendField(context.site, list, id, name, writeXml({ ...element, attributes }));
  if (list && field.isIndexed) checkIndex(context, list, field);
  if (list && field.type === 'Calculated') recalculate(context.site, list);
  return field;
}

/** Internal names that come as a hint keep their encoding; what no name may hold is encoded. */
const encodeName = (name: string): string => (/^[\w]+$/.test(name) ? name.slice(0, 32) : encodeInternalName(name));

function checkIndex(context: Context, list: ListRecord, field: Field): void {
  if (unindexable.has(field.type)) throw errors.notIndexable(field.title);
  const count = fieldsOf(context.site, list).filter((one) => one.flag('Indexed') && one.guid !== field.guid).length;
  if (count >= indexLimit) throw errors.tooManyIndexes();
}

const store = (context: Context, list: ListRecord | undefined, field: Field, element: XmlElement): Field => {
  const schema = writeXml(element);
  context.site.db.run('UPDATE fields SET schema = ? WHERE list = ? AND guid = ?', schema, list?.id ?? 0, field.guid);
  if (list) saveList(context.site, list);
  else context.site.raiseWebVersion();
  return new Field(field.guid, field.name, schema, list?.id ?? 0);
};

/** Merges properties (or a whole `SchemaXml`) into a field. @throws 400 for unknown ones, 500 for an index that cannot be */
export function changeField(context: Context, list: ListRecord | undefined, field: Field, body: JsonObject): void {
  checkFieldProperties(body, fieldType(field));
  const xml = typeof body['SchemaXml'] === 'string' ? parseField(body['SchemaXml']) : undefined;
  const base = xml
    ? { ...xml, attributes: { ...xml.attributes, ID: `{${field.guid}}`, Name: field.name, StaticName: field.name } }
    : field.element;
  const elements = bodyElements(body);
  const kept = base.children.filter((child) => !(child.name in elements));
  const added = Object.values(elements).filter(Boolean).map(parseXml);
  const attributes = { ...base.attributes, ...bodyAttributes(body, field.type) };
  if (attributes['EnforceUniqueValues'] === 'TRUE' && attributes['Indexed'] !== 'TRUE')
    throw errors.uniqueNeedsIndex(field.title);
  const wasIndexed = field.flag('Indexed');
  const changed = new Field(
    field.guid,
    field.name,
    writeXml({ ...base, attributes, children: [...kept, ...added] }),
    field.listId,
  );
  if (list && changed.flag('Indexed') && !wasIndexed) {
    checkIndex(context, list, changed);
    if (list.itemCount > context.switches.threshold * 4) throw errors.listViewThreshold();
    addFieldIndex(context.site.db, changed);
  }
  if (list && wasIndexed && !changed.flag('Indexed')) dropFieldIndex(context.site.db, field);
  if (list && changed.flag('EnforceUniqueValues') && !field.flag('EnforceUniqueValues'))
    checkNoDuplicates(context, list, changed);
  if (list) addFieldColumns(context.site.db, changed);
  store(context, list, field, changed.element);
  if (list && changed.type === 'Calculated') recalculate(context.site, list);
}

function checkNoDuplicates(context: Context, list: ListRecord, field: Field): void {
  const found = context.site.db.get(
    `SELECT ${field.keyColumn} FROM ${itemTable(list.id)} WHERE ${field.keyColumn} IS NOT NULL GROUP BY ${field.keyColumn} HAVING count(*) > 1 LIMIT 1`,
  );
  if (found) throw errors.duplicateValue(field.title);
}

/** Removes a field with its values, and from the views that show it. */
export function removeField(context: Context, list: ListRecord | undefined, field: Field): void {
  context.site.db.run('DELETE FROM fields WHERE list = ? AND guid = ?', list?.id ?? 0, field.guid);
  if (!list) {
    context.site.raiseWebVersion();
    return;
  }
  dropFieldColumns(context.site.db, field);
  for (const view of viewsOf(context.site, list)) {
    if (!view.definition.fields.includes(field.name)) continue;
    view.definition.fields = view.definition.fields.filter((name) => name !== field.name);
    saveView(context.site, view);
  }
  saveList(context.site, list);
}
