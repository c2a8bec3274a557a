import type { Context } from '../dispatch/context';
import { onRequest, shown, type PropertyShape, type Shape } from '../dispatch/model';
import type { Node } from '../dispatch/nodes';
import { Double, strings, type Value } from '../odata/value';
import type { Field } from '../store/field';
import { webPath } from '../store/site';
import { childOf } from '../xml';

const emptyGuid = '00000000-0000-0000-0000-000000000000';

interface TypeFacts {
  readonly kind: number;
  readonly odata: string;
  readonly display: string;
  readonly description: string;
}

const facts = (kind: number, odata: string, display: string, description = display): TypeFacts => ({
  kind,
  odata,
  display,
  description,
});

/** FieldTypeKind, OData type and names by TypeAsString, as recorded. */
const types: Readonly<Record<string, TypeFacts>> = {
  Integer: facts(1, 'SP.FieldNumber', 'Integer'),
  Text: facts(2, 'SP.FieldText', 'Single line of text'),
  Note: facts(3, 'SP.FieldMultiLineText', 'Multiple lines of text'),
  DateTime: facts(4, 'SP.FieldDateTime', 'Date and Time'),
  Counter: facts(5, 'SP.Field', 'Counter'),
  Choice: facts(6, 'SP.FieldChoice', 'Choice', 'Choice (menu to choose from)'),
  Lookup: facts(7, 'SP.FieldLookup', 'Lookup', 'Lookup (information already on this site)'),
  LookupMulti: facts(7, 'SP.FieldLookup', 'Lookup', 'Lookup (information already on this site)'),
  Boolean: facts(8, 'SP.Field', 'Yes/No', 'Yes/No (check box)'),
  Number: facts(9, 'SP.FieldNumber', 'Number', 'Number (1, 1.0, 100)'),
  Currency: facts(10, 'SP.FieldCurrency', 'Currency', 'Currency ($, ¥, €)'),
  URL: facts(11, 'SP.FieldUrl', 'Hyperlink or Picture'),
  Computed: facts(12, 'SP.FieldComputed', 'Computed'),
  Guid: facts(14, 'SP.FieldGuid', 'Guid'),
  MultiChoice: facts(15, 'SP.FieldMultiChoice', 'Choice', 'Choice (menu to choose from)'),
  Calculated: facts(17, 'SP.FieldCalculated', 'Calculated', 'Calculated (calculation based on other columns)'),
  File: facts(18, 'SP.Field', 'File'),
  Attachments: facts(19, 'SP.Field', 'Attachments'),
  User: facts(20, 'SP.FieldUser', 'Person or Group'),
  UserMulti: facts(20, 'SP.FieldUser', 'Person or Group'),
  ModStat: facts(23, 'SP.FieldChoice', 'Moderation Status'),
  ContentTypeId: facts(25, 'SP.Field', 'Content Type Id'),
  Location: facts(33, 'SP.FieldLocation', 'Location'),
  Thumbnail: facts(34, 'SP.FieldThumbnail', 'Image'),
};

const factsOf = (field: Field): TypeFacts => types[field.type] ?? facts(0, 'SP.Field', field.type);

/** The OData type of a field: SP.FieldText and its like. */
export const fieldType = (field: Field): string => factsOf(field).odata;

export const fieldTypeKind = (field: Field): number => factsOf(field).kind;

const withoutScript = new Set(['Counter', 'ContentTypeId', 'Guid', 'Computed']);
const unsorted = new Set(['Note', 'MultiChoice', 'UserMulti', 'LookupMulti']);
const unfiltered = new Set(['Note', 'URL']);

type Read = (field: Field, context: Context) => Value;
type Line = readonly [name: string, edm: string, read: Read];

const text = (value: string | undefined): Value => value ?? null;
const bound = (field: Field, name: string, otherwise: number): Double => {
  const value = field.number(name);
  return new Double(value === undefined ? otherwise : field.flag('Percentage') ? value * 100 : value);
};

const numberTail: readonly Line[] = [
  ['CommaSeparator', 'Edm.Boolean', (field) => field.flag('CommaSeparator', true)],
  ['CustomUnitName', 'Edm.String', (field) => text(field.attribute('CustomUnitName'))],
  ['CustomUnitOnRight', 'Edm.Boolean', (field) => field.flag('CustomUnitOnRight')],
  ['DisplayFormat', 'Edm.Int32', (field) => field.number('Decimals') ?? -1],
  ['MaximumValue', 'Edm.Double', (field) => bound(field, 'Max', Number.MAX_VALUE)],
  ['MinimumValue', 'Edm.Double', (field) => bound(field, 'Min', -Number.MAX_VALUE)],
  ['ShowAsPercentage', 'Edm.Boolean', (field) => field.flag('Percentage')],
  ['Unit', 'Edm.String', (field) => text(field.attribute('Unit'))],
];

const choiceTail: readonly Line[] = [
  ['FillInChoice', 'Edm.Boolean', (field) => field.flag('FillInChoice')],
  ['Mappings', 'Edm.String', () => null],
  ['Choices', 'Collection(Edm.String)', (field) => strings(field.choices)],
  ['UnlimitedLengthInDocumentLibrary', 'Edm.Boolean', (field) => field.flag('UnlimitedLengthInDocumentLibrary')],
];

const radioButtons: Line = [
  'EditFormat',
  'Edm.Int32',
  (field) => (field.attribute('Format') === 'RadioButtons' ? 1 : 0),
];
const deleteBehaviors: Readonly<Record<string, number>> = { Cascade: 1, Restrict: 2 };

const lookupTail: readonly Line[] = [
  ['AllowMultipleValues', 'Edm.Boolean', (field) => field.flag('Mult')],
  ['DependentLookupInternalNames', 'Collection(Edm.String)', () => strings([])],
  [
    'IsDependentLookup',
    'Edm.Boolean',
    (field) => field.attribute('FieldRef') !== undefined && field.attribute('List') !== 'Docs',
  ],
  [
    'IsRelationship',
    'Edm.Boolean',
    (field) => !field.isPerson && /^\{?[0-9a-f-]{36}/i.test(field.attribute('List') ?? ''),
  ],
  ['LookupField', 'Edm.String', (field) => field.attribute('ShowField') ?? ''],
  ['LookupList', 'Edm.String', (field, context) => lookupList(field, context)],
  ['LookupWebId', 'Edm.Guid', (_, context) => context.site.webGuid],
  ['PrimaryFieldId', 'Edm.String', (field) => text(field.attribute('FieldRef'))],
  [
    'RelationshipDeleteBehavior',
    'Edm.Int32',
    (field) => deleteBehaviors[field.attribute('RelationshipDeleteBehavior') ?? ''] ?? 0,
  ],
  ['UnlimitedLengthInDocumentLibrary', 'Edm.Boolean', (field) => field.flag('UnlimitedLengthInDocumentLibrary')],
];

function lookupList(field: Field, context: Context): string {
  if (field.isPerson) return `{${context.site.meta('userListGuid')}}`;
  const list = field.attribute('List') ?? '';
  return list === 'Docs' || list === 'AppPrincipals' ? '' : list;
}

const userTail: readonly Line[] = [
  ...lookupTail,
  ['AllowDisplay', 'Edm.Boolean', () => true],
  ['Presence', 'Edm.Boolean', (field) => field.flag('Presence', true)],
  ['SelectionGroup', 'Edm.Int32', (field) => field.number('UserSelectionScope') ?? 0],
  [
    'SelectionMode',
    'Edm.Int32',
    (field) => (/^(0|PeopleOnly)$/.test(field.attribute('UserSelectionMode') ?? '') ? 0 : 1),
  ],
  ['UserDisplayOptions', 'Edm.String', () => null],
];

const friendly: Readonly<Record<string, number>> = { Disabled: 1, Relative: 2 };
const outputTypes: Readonly<Record<string, number>> = {
  Text: 2,
  DateTime: 4,
  Number: 9,
  Currency: 10,
  Boolean: 8,
  Integer: 1,
};

const tails: Readonly<Record<string, readonly Line[]>> = {
  Text: [['MaxLength', 'Edm.Int32', (field) => field.number('MaxLength') ?? 255]],
  Note: [
    ['AllowHyperlink', 'Edm.Boolean', (field) => field.flag('AllowHyperlink', field.flag('RichText'))],
    ['AppendOnly', 'Edm.Boolean', (field) => field.flag('AppendOnly')],
    ['IsLongHyperlink', 'Edm.Boolean', () => false],
    ['NumberOfLines', 'Edm.Int32', (field) => field.number('NumLines') ?? 6],
    [
      'RestrictedMode',
      'Edm.Boolean',
      (field) => field.flag('RestrictedMode', field.attribute('RichTextMode') !== 'FullHtml'),
    ],
    ['RichText', 'Edm.Boolean', (field) => field.flag('RichText')],
    ['UnlimitedLengthInDocumentLibrary', 'Edm.Boolean', (field) => field.flag('UnlimitedLengthInDocumentLibrary')],
    ['WikiLinking', 'Edm.Boolean', (field) => field.flag('WikiLinking')],
  ],
  Choice: [...choiceTail, radioButtons],
  ModStat: [...choiceTail, radioButtons],
  MultiChoice: choiceTail,
  Integer: numberTail,
  Number: numberTail,
  Currency: [...numberTail, ['CurrencyLocaleId', 'Edm.Int32', (field) => field.number('LCID') ?? 1033]],
  DateTime: [
    ['DateTimeCalendarType', 'Edm.Int32', (field) => field.number('CalType') ?? 0],
    ['DateFormat', 'Edm.String', () => null],
    ['DisplayFormat', 'Edm.Int32', (field) => (field.isDateOnly ? 0 : 1)],
    ['FriendlyDisplayFormat', 'Edm.Int32', (field) => friendly[field.attribute('FriendlyDisplayFormat') ?? ''] ?? 0],
    ['TimeFormat', 'Edm.String', () => null],
  ],
  URL: [['DisplayFormat', 'Edm.Int32', (field) => (field.attribute('Format') === 'Image' ? 1 : 0)]],
  Lookup: lookupTail,
  LookupMulti: lookupTail,
  User: userTail,
  UserMulti: userTail,
  Computed: [['EnableLookup', 'Edm.Boolean', () => false]],
  Calculated: [
    ['CurrencyLocaleId', 'Edm.Int32', (field) => field.number('LCID') ?? 1033],
    ['DateFormat', 'Edm.Int32', (field) => (field.attribute('Format') === 'DateTime' ? 1 : 0)],
    ['DisplayFormat', 'Edm.Int32', (field) => field.number('Decimals') ?? -1],
    ['Formula', 'Edm.String', (field) => text(field.text('Formula'))],
    ['OutputType', 'Edm.Int32', (field) => outputTypes[field.attribute('ResultType') ?? 'Text'] ?? 2],
    ['ShowAsPercentage', 'Edm.Boolean', (field) => field.flag('Percentage')],
  ],
};

const common: readonly Line[] = [
  ['AutofillInfo', 'Edm.String', () => null],
  ['AutoIndexed', 'Edm.Boolean', (field) => field.flag('AutoIndexed')],
  ['CanBeDeleted', 'Edm.Boolean', (field) => canBeDeleted(field)],
  ['ClientSideComponentId', 'Edm.Guid', (field) => field.attribute('ClientSideComponentId') ?? emptyGuid],
  ['ClientSideComponentProperties', 'Edm.String', (field) => text(field.attribute('ClientSideComponentProperties'))],
  ['ClientValidationFormula', 'Edm.String', () => null],
  ['ClientValidationMessage', 'Edm.String', () => null],
  ['CustomFormatter', 'Edm.String', (field) => text(field.attribute('CustomFormatter'))],
  ['DefaultFormula', 'Edm.String', (field) => text(field.text('DefaultFormula'))],
  ['DefaultValue', 'Edm.String', (field) => text(field.text('Default'))],
  ['Description', 'Edm.String', (field) => field.attribute('Description') ?? ''],
  ['Direction', 'Edm.String', (field) => field.attribute('Direction') ?? 'none'],
  ['EnforceUniqueValues', 'Edm.Boolean', (field) => field.flag('EnforceUniqueValues')],
  ['EntityPropertyName', 'Edm.String', (field) => field.propertyName],
  ['Filterable', 'Edm.Boolean', (field) => field.flag('Filterable', !unfiltered.has(field.type))],
  ['FromBaseType', 'Edm.Boolean', (field) => field.flag('FromBaseType')],
  ['Group', 'Edm.String', (field) => field.attribute('Group') || 'Custom Columns'],
  ['Hidden', 'Edm.Boolean', (field) => field.flag('Hidden')],
  ['Id', 'Edm.Guid', (field) => field.guid],
  ['Indexed', 'Edm.Boolean', (field) => field.flag('Indexed')],
  ['IndexStatus', 'Edm.Int32', () => 0],
  ['InternalName', 'Edm.String', (field) => field.name],
  ['IsModern', 'Edm.Boolean', () => false],
  [
    'JSLink',
    'Edm.String',
    (field) =>
      field.attribute('JSLink') ??
      (withoutScript.has(field.type) ? null : field.type === 'ModStat' ? '' : 'clienttemplates.js'),
  ],
  ['PinnedToFiltersPane', 'Edm.Boolean', () => false],
  ['ReadOnlyField', 'Edm.Boolean', (field) => field.isReadOnly],
  ['Required', 'Edm.Boolean', (field) => field.flag('Required')],
  ['SchemaXml', 'Edm.String', (field) => field.schema],
];

const trailing: readonly Line[] = [
  ['Sealed', 'Edm.Boolean', (field) => field.flag('Sealed')],
  ['ShowInFiltersPane', 'Edm.Int32', () => 0],
  ['Sortable', 'Edm.Boolean', (field) => field.flag('Sortable', !unsorted.has(field.type))],
  ['StaticName', 'Edm.String', (field) => field.attribute('StaticName') ?? field.name],
  ['Title', 'Edm.String', (field) => field.title],
  ['FieldTypeKind', 'Edm.Int32', fieldTypeKind],
  ['TypeAsString', 'Edm.String', (field) => field.type],
  ['TypeDisplayName', 'Edm.String', (field) => factsOf(field).display],
  ['TypeShortDescription', 'Edm.String', (field) => factsOf(field).description],
  ['ValidationFormula', 'Edm.String', (field) => text(childOf(field.element, 'Validation')?.text)],
  ['ValidationMessage', 'Edm.String', (field) => text(childOf(field.element, 'Validation')?.attributes['Message'])],
];

/** Base fields stay, but for those that the recorded ones let go. */
export const canBeDeleted = (field: Field): boolean =>
  field.flag('AllowDeletion', !field.flag('FromBaseType') || field.type === 'Attachments');

const property = ([name, edm, read]: Line): PropertyShape<'field'> =>
  shown(name, edm, (context, node) => read(node.field, context));

const scope = shown<'field'>('Scope', 'Edm.String', (_, node) => node.list?.folder ?? webPath);

const shapes = new Map<string, readonly PropertyShape<'field'>[]>();

/** All properties that fields of any type have, so that a mixed collection can be selected from and filtered. */
const everyTail = (): PropertyShape<'field'>[] => {
  const names = new Map<string, string>();
  for (const tail of Object.values(tails)) for (const [name, edm] of tail) names.set(name, edm);
  return [...names].map(([name, edm]) =>
    onRequest<'field'>(
      name,
      edm,
      (context, node) => tails[node.field.type]?.find(([known]) => known === name)?.[2](node.field, context) ?? null,
    ),
  );
};

/** The recorded properties of a field of that type, in order. */
function propertiesOf(type: string): readonly PropertyShape<'field'>[] {
  const known = shapes.get(type);
  if (known) return known;
  const own = tails[type] ?? [];
  const others = everyTail().filter(({ name }) => !own.some(([mine]) => mine === name));
  const properties = [...common.map(property), scope, ...trailing.map(property), ...own.map(property), ...others];
  shapes.set(type, properties);
  return properties;
}

export const fieldAddress = (node: Node<'field'>): string =>
  `${node.list ? `Web/Lists(guid'${node.list.guid}')` : 'Web'}/Fields(guid'${node.field.guid}')`;

export const fieldShapeOf = (type: string): Shape<'field'> => ({
  set: 'SP.ApiData.Fields',
  type: (_, node) => fieldType(node.field),
  address: (_, node) => fieldAddress(node),
  properties: propertiesOf(type),
  links: ['DescriptionResource', 'TitleResource'],
});
