import type { Context } from '../dispatch/context';
import { node, type Node } from '../dispatch/nodes';
import { found } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { versionLabel } from '../entities/fileShapes';
import { listAddress } from '../entities/listShape';
import { lookupTarget } from '../items/fieldPath';
import { isSelected, type Query } from '../odata/query';
import { Entity, type Property } from '../odata/value';
import { fromRow, type UrlValue } from '../store/cells';
import type { Field } from '../store/field';
import { itemById } from '../store/items';
import { fieldsOf } from '../store/lists';
import { anyPrincipalById } from '../store/principals';
import { escapeXml } from '../xml';
import { doublyEncoded } from './versions';

type Target = Node<'fieldvalues'>;

const shownAs = (context: Context, { list }: Target, field: Field, id: number): string => {
  if (field.isPerson) return anyPrincipalById(context.site, id)?.title ?? '';
  const target = lookupTarget(context.site, list, field);
  return String((target && itemById(context.site, target, id)?.[`f_${field.attribute('ShowField') || 'Title'}`]) ?? '');
};

const systemTexts: Readonly<Record<string, (target: Target) => string>> = {
  _UIVersionString: ({ row }) => versionLabel(row.ui),
  FileRef: ({ row }) => `${row.dir}/${row.leaf}`,
  FSObjType: ({ row }) => String(row.fso),
  _ModerationStatus: () => '0',
  Attachments: ({ row }) => (row.attachments > 0 ? 'Yes' : 'No'),
};

function plainText(context: Context, target: Target, field: Field): string {
  const system = systemTexts[field.name];
  if (system) return system(target);
  const value = fromRow(field, target.row);
  if (value === null) return '';
  switch (field.storage) {
    case 'reference':
      return target.mode === 'Edit' && field.isPerson
        ? JSON.stringify([{ Key: anyPrincipalById(context.site, Number(value))?.login }])
        : target.mode === 'Edit'
          ? String(value)
          : shownAs(context, target, field, Number(value));
    case 'references':
      return (value as number[]).map((id) => shownAs(context, target, field, id)).join('; ');
    case 'date':
      return context.site.clock.display(Date.parse(String(value)), field.isDateOnly);
    case 'number':
      return Number(value).toLocaleString('en-US', { maximumFractionDigits: 20 });
    case 'boolean':
      return value ? 'Yes' : 'No';
    case 'choices':
      return target.mode === 'Edit' ? `;#${(value as string[]).join(';#')};#` : (value as string[]).join('; ');
    case 'url':
      return `${(value as UrlValue).Url}, ${(value as UrlValue).Description}`;
    default:
      return String(value);
  }
}

/** A text for every field, under its doubly encoded name. */
export function presentFieldValues(context: Context, target: Target, query: Query): Entity {
  const { list, row, mode } = target;
  const link = { Text: 'FieldValuesAsText', Html: 'FieldValuesAsHtml', Edit: 'FieldValuesForEdit' }[mode];
  const properties = fieldsOf(context.site, list)
    .map((field): Property => {
      const text = plainText(context, target, field);
      return [doublyEncoded(field.name), mode === 'Html' && field.type !== 'Note' ? escapeXml(text) : text];
    })
    .filter(([name]) => isSelected(query, name, true));
  return new Entity(
    'SP.FieldStringValues',
    'SP.ApiData.FieldStringValues',
    `${listAddress(list)}/Items(${row.id})/${link}`,
    properties,
  );
}

/** An item's values as texts. */
export const fieldValueRoutes: RouteTable = {
  steps: [
    step('item', 'FieldValuesAsText', (_, { list, row }) => node('fieldvalues', { list, row, mode: 'Text' })),
    step('item', 'FieldValuesAsHtml', (_, { list, row }) => node('fieldvalues', { list, row, mode: 'Html' })),
    step('item', 'FieldValuesForEdit', (_, { list, row }) => node('fieldvalues', { list, row, mode: 'Edit' })),
  ],
  operations: [
    operation('fieldvalues', 'GET', '', (context, values) => found(presentFieldValues(context, values, context.query))),
  ],
};
