import { flagOf, numberOf, primitive, textOf, textsOf } from '../dispatch/body';
import type { Context, JsonObject } from '../dispatch/context';
import { errors } from '../errors';
import { encodeInternalName } from '../store/field';
import { listByGuid } from '../store/lists';
import type { ListRecord } from '../store/records';
import { escapeAttribute, escapeXml } from '../xml';

const typeOfKind: Readonly<Record<number, string>> = {
  1: 'Integer',
  2: 'Text',
  3: 'Note',
  4: 'DateTime',
  6: 'Choice',
  7: 'Lookup',
  8: 'Boolean',
  9: 'Number',
  10: 'Currency',
  11: 'URL',
  14: 'Guid',
  15: 'MultiChoice',
  17: 'Calculated',
  20: 'User',
  33: 'Location',
  34: 'Thumbnail',
};

const flag = (value: boolean): string => (value ? 'TRUE' : 'FALSE');
const outputTypes: Readonly<Record<number, string>> = {
  2: 'Text',
  4: 'DateTime',
  9: 'Number',
  10: 'Currency',
  8: 'Boolean',
  1: 'Integer',
};
const deleteBehaviors = ['None', 'Cascade', 'Restrict'];

/** How a property of a field's REST form is written in its schema. */
type Writer = (body: JsonObject, name: string, type: string) => Readonly<Record<string, string>>;

const bool =
  (attribute: string): Writer =>
  (body, name) => ({ [attribute]: flag(flagOf(body, name) ?? false) });
const text =
  (attribute: string): Writer =>
  (body, name) => ({ [attribute]: textOf(body, name) ?? '' });
const number =
  (attribute: string): Writer =>
  (body, name): Record<string, string> => {
    const value = numberOf(body, name);
    return value === undefined ? {} : { [attribute]: String(value) };
  };
const unused: Writer = () => ({});

const bound =
  (attribute: string): Writer =>
  (body, name): Record<string, string> => {
    const value = numberOf(body, name);
    return value === undefined || Math.abs(value) >= Number.MAX_VALUE ? {} : { [attribute]: String(value) };
  };

function displayFormat(body: JsonObject, name: string, type: string): Record<string, string> {
  const value = numberOf(body, name);
  if (value === undefined) return {};
  if (type === 'DateTime') return { Format: value === 0 ? 'DateOnly' : 'DateTime' };
  if (type === 'URL') return { Format: value === 1 ? 'Image' : 'Hyperlink' };
  return value < 0 ? {} : { Decimals: String(value) };
}

/** Attributes of the schema by REST property; `element` properties (Choices, DefaultValue …) are written as children. */
export const attributeWriters: Readonly<Record<string, Writer>> = {
  Title: text('DisplayName'),
  Description: text('Description'),
  Group: text('Group'),
  Required: bool('Required'),
  Hidden: bool('Hidden'),
  ReadOnlyField: bool('ReadOnly'),
  Indexed: bool('Indexed'),
  EnforceUniqueValues: bool('EnforceUniqueValues'),
  StaticName: text('StaticName'),
  Direction: text('Direction'),
  JSLink: text('JSLink'),
  CustomFormatter: text('CustomFormatter'),
  ClientSideComponentId: text('ClientSideComponentId'),
  ClientSideComponentProperties: text('ClientSideComponentProperties'),
  MaxLength: number('MaxLength'),
  NumberOfLines: number('NumLines'),
  RichText: bool('RichText'),
  RestrictedMode: bool('RestrictedMode'),
  AppendOnly: bool('AppendOnly'),
  AllowHyperlink: bool('AllowHyperlink'),
  UnlimitedLengthInDocumentLibrary: bool('UnlimitedLengthInDocumentLibrary'),
  FillInChoice: bool('FillInChoice'),
  EditFormat: (body, name) => ({ Format: numberOf(body, name) === 1 ? 'RadioButtons' : 'Dropdown' }),
  MinimumValue: bound('Min'),
  MaximumValue: bound('Max'),
  CommaSeparator: bool('CommaSeparator'),
  ShowAsPercentage: bool('Percentage'),
  CurrencyLocaleId: number('LCID'),
  DisplayFormat: displayFormat,
  DateTimeCalendarType: number('CalType'),
  FriendlyDisplayFormat: (body, name) => ({
    FriendlyDisplayFormat: ['Unspecified', 'Disabled', 'Relative'][numberOf(body, name) ?? 0] ?? 'Unspecified',
  }),
  DateFormat: (body, name, type): Record<string, string> =>
    type === 'Calculated' ? { Format: numberOf(body, name) === 1 ? 'DateTime' : 'DateOnly' } : {},
  OutputType: (body, name) => ({ ResultType: outputTypes[numberOf(body, name) ?? 2] ?? 'Text' }),
  SelectionMode: (body, name) => ({ UserSelectionMode: numberOf(body, name) === 0 ? 'PeopleOnly' : 'PeopleAndGroups' }),
  SelectionGroup: number('UserSelectionScope'),
  AllowMultipleValues: (body, name): Record<string, string> => (flagOf(body, name) ? { Mult: 'TRUE' } : {}),
  Presence: bool('Presence'),
  AllowDisplay: unused,
  Sortable: bool('Sortable'),
  LookupField: text('ShowField'),
  LookupFieldName: text('ShowField'),
  LookupList: text('List'),
  LookupListId: (body, name) => ({ List: `{${(textOf(body, name) ?? '').replace(/[{}]/g, '')}}` }),
  LookupWebId: unused,
  RelationshipDeleteBehavior: (body, name) => ({
    RelationshipDeleteBehavior: deleteBehaviors[numberOf(body, name) ?? 0] ?? 'None',
  }),
  IsRelationship: bool('IsRelationship'),
  IsCompactName: unused,
  PrimaryFieldId: text('FieldRef'),
  SetShowInDisplayForm: bool('ShowInDisplayForm'),
  SetShowInEditForm: bool('ShowInEditForm'),
  SetShowInNewForm: bool('ShowInNewForm'),
  FieldTypeKind: unused,
  TypeAsString: unused,
  InternalName: unused,
  PinnedToFiltersPane: unused,
  ShowInFiltersPane: unused,
};

const elementProperties = new Set([
  'Choices',
  'DefaultValue',
  'DefaultFormula',
  'Formula',
  'ValidationFormula',
  'ValidationMessage',
  'SchemaXml',
]);

/** @throws 400 for a property that fields have not */
export function checkFieldProperties(body: JsonObject, type: string): void {
  for (const name of Object.keys(body)) {
    if (!attributeWriters[name] && !elementProperties.has(name)) throw errors.unknownProperty(name, type);
  }
}

/** Attributes that the body sets. */
export function bodyAttributes(body: JsonObject, type: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (value !== null && value !== undefined) Object.assign(attributes, attributeWriters[name]?.(body, name, type));
  }
  return attributes;
}

/** The children of a field's schema that a body sets, by element name; empty text takes one away. */
export function bodyElements(body: JsonObject): Record<string, string> {
  const elements: Record<string, string> = {};
  const add = (name: string, element: string): void => {
    if (!(name in body)) return;
    const value = primitive(body[name], 'string');
    elements[element] = value === null || value === '' ? '' : `<${element}>${escapeXml(String(value))}</${element}>`;
  };
  add('DefaultValue', 'Default');
  add('DefaultFormula', 'DefaultFormula');
  add('Formula', 'Formula');
  if (body['Choices'] !== undefined && body['Choices'] !== null) {
    elements['CHOICES'] = `<CHOICES>${textsOf(body['Choices'])
      .map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`)
      .join('')}</CHOICES>`;
  }
  if ('ValidationFormula' in body) {
    const formula = textOf(body, 'ValidationFormula') ?? '';
    const message = textOf(body, 'ValidationMessage') ?? '';
    elements['Validation'] = formula
      ? `<Validation Message="${escapeAttribute(message)}">${escapeXml(formula)}</Validation>`
      : '';
  }
  return elements;
}

/** The schema of the field that a POST describes. @throws 400 */
export function schemaOfBody(
  context: Context,
  list: ListRecord | undefined,
  body: JsonObject,
  odataType: string,
): string {
  checkFieldProperties(body, odataType);
  const title = textOf(body, 'Title') ?? '';
  if (title === '') throw errors.invalidArgument('The title of a field must not be empty.');
  const kind = numberOf(body, 'FieldTypeKind') ?? 2;
  const base = textOf(body, 'TypeAsString') ?? typeOfKind[kind];
  if (!base) throw errors.notImplemented(`fields of FieldTypeKind ${kind}`);
  const multiple = flagOf(body, 'AllowMultipleValues') === true && (base === 'Lookup' || base === 'User');
  const type = multiple ? `${base}Multi` : base;
  const attributes: Record<string, string> = {
    Type: type,
    Name: encodeInternalName(title),
    ...bodyAttributes(body, type),
  };
  if (attributes['List'] && list && !listByGuid(context.site, attributes['List'])) throw errors.listIdNotFound();
  if (type === 'DateTime' && !attributes['Format']) attributes['Format'] = 'DateOnly';
  if (base === 'User' && !attributes['List']) attributes['List'] = 'UserInfo';
  const text = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  return `<Field${text}>${Object.values(bodyElements(body)).join('')}</Field>`;
}
