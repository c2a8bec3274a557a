import { primitive, textsOf } from '../dispatch/body';
import { arrayOf, type Context, type JsonObject } from '../dispatch/context';
import { itemType } from '../entities/listShape';
import { errors } from '../errors';
import type { FieldValue, UrlValue } from '../store/cells';
import type { Field } from '../store/field';
import { itemById } from '../store/items';
import { fieldsOf } from '../store/lists';
import { anyPrincipalById } from '../store/principals';
import type { ListRecord } from '../store/records';
import type { Site } from '../store/site';
import { findReference, lookupTarget } from './fieldPath';

const maximumText = 255;

/** What the body of an item says, apart from values of fields. */
export interface ItemBody {
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly contentTypeId?: string;
  readonly leaf?: string;
}

/** Properties that items show and that a write leaves alone. */
const ignored = new Set([
  'id',
  'filesystemobjecttype',
  'serverredirectedembeduri',
  'serverredirectedembedurl',
  'authorid',
  'editorid',
  'created',
  'modified',
  'guid',
  'attachments',
  'odata__uiversionstring',
  'complianceassetid',
  'odata__copysource',
  'checkoutuserid',
  'uniqueid',
  'commentsdisabled',
  'authorstringid',
  'editorstringid',
]);

/** Checks that a lookup's or a person's id leads somewhere. @throws 400 */
export function checkReference(site: Site, list: ListRecord, field: Field, id: number): void {
  if (field.isPerson) {
    if (!anyPrincipalById(site, id)) throw errors.fieldValue('The user does not exist or is not unique.');
    return;
  }
  const target = lookupTarget(site, list, field);
  if (!target || !itemById(site, target, id)) {
    throw errors.fieldValue(
      'Invalid look-up value.\n\nA look-up field contains invalid data. Please check the value and try again.',
    );
  }
}

function referenceValue(site: Site, list: ListRecord, field: Field, value: unknown): FieldValue {
  if (field.storage === 'reference') {
    if (typeof value === 'object' && value !== null)
      throw errors.unexpectedNode(Array.isArray(value) ? 'StartArray' : 'StartObject', 'PrimitiveValue');
    const id = Number(primitive(value, 'number'));
    if (value === null || id <= 0) return null;
    checkReference(site, list, field, id);
    return id;
  }
  if (value === null) return null;
  const ids = arrayOf(value);
  if (!ids) throw errors.unexpectedNode(typeof value === 'object' ? 'StartObject' : 'PrimitiveValue', 'StartArray');
  const found = [...new Set(ids.map((id) => Number(primitive(id, 'number'))).filter((id) => id > 0))];
  found.forEach((id) => checkReference(site, list, field, id));
  return found;
}

function urlValue(value: unknown): UrlValue | null {
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value))
    throw errors.unexpectedNode(Array.isArray(value) ? 'StartArray' : 'PrimitiveValue', 'StartObject');
  const { Url: url, Description: description } = value as JsonObject;
  const address = primitive(url, 'string');
  if (address === null || address === '') return null;
  const text = primitive(description, 'string');
  if (String(address).length > maximumText || String(text ?? '').length > maximumText) throw errors.textTooLong();
  return { Url: String(address), Description: String(text ?? address) };
}

/** A number within the column's bounds. @throws 400 in SharePoint's words */
export function checkNumber(field: Field, value: number): number {
  const minimum = field.number('Min');
  const maximum = field.number('Max');
  if (!Number.isFinite(value)) throw errors.fieldValue('Only numbers can go here.');
  if (minimum !== undefined && maximum !== undefined && (value < minimum || value > maximum)) {
    throw errors.fieldValue(`The value of this field must be between ${minimum} and ${maximum}.`);
  }
  if (minimum !== undefined && value < minimum)
    throw errors.fieldValue(`The value of this field must be greater than or equal to ${minimum}.`);
  if (maximum !== undefined && value > maximum)
    throw errors.fieldValue(`The value of this field must be less than or equal to ${maximum}.`);
  return value;
}

/** A text within the column's length. @throws 400 */
export function checkText(field: Field, text: string): string {
  if (field.storage === 'text' && text.length > Math.min(field.number('MaxLength') ?? maximumText, maximumText))
    throw errors.textTooLong();
  return text;
}

/** Turns the JSON of one field into what is stored. @throws 400 for the wrong type, and for values that the column refuses */
function fieldValue(site: Site, field: Field, value: unknown): FieldValue {
  switch (field.storage) {
    case 'url':
      return urlValue(value);
    case 'choices':
      return value === null ? null : textsOf(value);
    case 'boolean':
      return primitive(value, 'boolean');
    case 'number':
    case 'integer': {
      const number = value === null ? null : typeof value === 'object' ? primitive(value, 'number') : numeric(value);
      return number === null ? null : checkNumber(field, Number(number));
    }
    case 'date': {
      const text = primitive(value, 'string');
      if (text === null || text === '') return null;
      const at = site.clock.parse(String(text));
      if (at === undefined) throw errors.cannotConvert('Edm.DateTime');
      return site.clock.toStored(at, field.isDateOnly);
    }
    default: {
      const text = primitive(value, 'string');
      return text === null || text === '' ? null : checkText(field, String(text));
    }
  }
}

function numeric(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  throw errors.cannotConvert('Edm.Double');
}

/** Reads an item's body. @throws 400 for names that the list does not have and for values of the wrong type */
export function readItemBody(context: Context, list: ListRecord, body: JsonObject): ItemBody {
  const { site } = context;
  const fields = fieldsOf(site, list);
  const values = new Map<string, FieldValue>();
  let contentTypeId: string | undefined;
  let leaf: string | undefined;
  for (const [name, value] of Object.entries(body)) {
    if (name === 'ContentTypeId') contentTypeId = String(primitive(value, 'string') ?? '') || undefined;
    else if (name === 'FileLeafRef') leaf = String(primitive(value, 'string') ?? '') || undefined;
    else if (ignored.has(name.toLowerCase()) || /@odata\.|^odata\./.test(name)) continue;
    else {
      const field = fields.find((one) => one.propertyName === name || one.name === name);
      const reference = field ? undefined : findReference(fields, name);
      if (reference) values.set(reference.field.name, referenceValue(site, list, reference.field, value));
      else if (!field) throw errors.unknownProperty(name, itemType(list));
      else if (field.isReference) throw errors.unexpectedNode('PrimitiveValue', 'StartObject');
      else if (!field.isSystem && !field.isReadOnly) values.set(field.name, fieldValue(site, field, value));
    }
  }
  return { values, contentTypeId, leaf };
}
