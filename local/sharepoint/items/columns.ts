import type { Context } from '../dispatch/context';
import { errors } from '../errors';
import { Complex, Double, Values, strings, type Value } from '../odata/value';
import { basePermissions, listScope } from '../entities/listShape';
import type { Cell } from '../store/database';
import type { Field } from '../store/field';
import { fieldsOf, isLibrary } from '../store/lists';
import { ownsScope, scopeGuid } from '../store/permissions';
import type { ListRecord } from '../store/records';
import { findField, findReference } from './fieldPath';

/** One property of an item in JSON, and the columns that it is read from (`i` is the item's table). */
export interface ItemColumn {
  readonly name: string;
  readonly sql: readonly string[];
  readonly read: (cells: readonly Cell[], at: number) => Value;
}

const column = (name: string, sql: string, read: (cell: Cell) => Value = (cell) => cell as Value): ItemColumn => ({
  name,
  sql: [sql],
  read: (cells, at) => read(cells[at] ?? null),
});

const constant = (name: string, value: Value): ItemColumn => ({ name, sql: [], read: () => value });

const ids = (cell: Cell): number[] => String(cell).split(';').filter(Boolean).map(Number);

/** How dates are written: as UTC, or as the site's local time without zone (`getitems` without DatesInUtc). */
export type DateWriter = (stored: string) => string;

const dateColumn = (name: string, sql: string, dates: DateWriter): ItemColumn =>
  column(name, sql, (cell) => (cell === null ? null : dates(String(cell))));

function referenceColumns(field: Field): ItemColumn[] {
  const name = field.propertyName;
  const sql = `i.${field.column}`;
  if (field.storage === 'reference') {
    const id = column(`${name}Id`, sql);
    return field.isPerson && !field.isSystem
      ? [id, column(`${name}StringId`, sql, (cell) => (cell === null ? null : String(cell)))]
      : [id];
  }
  const many =
    (edm: string, value: (id: number) => Value) =>
    (cell: Cell): Value =>
      cell === null ? (field.isPerson ? null : new Values(edm, [])) : new Values(edm, ids(cell).map(value));
  const id = column(
    `${name}Id`,
    sql,
    many('Edm.Int32', (one) => one),
  );
  return field.isPerson ? [id, column(`${name}StringId`, sql, many('Edm.String', String))] : [id];
}

/** The JSON properties of a stored field. */
export function fieldColumns(field: Field, dates: DateWriter): ItemColumn[] {
  const name = field.propertyName;
  const sql = `i.${field.column}`;
  switch (field.storage) {
    case 'reference':
    case 'references':
      return referenceColumns(field);
    case 'number':
      return [column(name, sql, (cell) => (cell === null ? null : new Double(Number(cell))))];
    case 'boolean':
      return [column(name, sql, (cell) => (cell === null ? null : cell !== 0))];
    case 'date':
      return [dateColumn(name, sql, dates)];
    case 'choices':
      return [column(name, sql, (cell) => (cell === null ? null : strings(String(cell).split(';#').filter(Boolean))))];
    case 'url':
      return [
        {
          name,
          sql: [sql, `i.${field.descriptionColumn}`],
          read: (cells, at) =>
            cells[at] === null
              ? null
              : new Complex('SP.FieldUrlValue', [
                  ['Description', String(cells[at + 1] ?? '')],
                  ['Url', String(cells[at])],
                ]),
        },
      ];
    case 'none':
      return [];
    default:
      return [column(name, sql)];
  }
}

const version = "((i.ui / 512) || '.' || (i.ui % 512))";

/** Properties that every item has whatever its list: `Id` stands before the fields, `ID` among them. */
export const headColumns: readonly ItemColumn[] = [
  column('FileSystemObjectType', 'i.fso'),
  column('Id', 'i.id'),
  constant('ServerRedirectedEmbedUri', null),
  constant('ServerRedirectedEmbedUrl', ''),
];

const uuid = (cell: Cell): Value => String(cell);
const asText = (cell: Cell): Value => (cell === null ? null : String(cell));

type Special = (context: Context, list: ListRecord, dates: DateWriter) => ItemColumn;

/** System properties; those that no default shows must be selected. */
const specials: Readonly<Record<string, Special>> = {
  ID: () => column('ID', 'i.id'),
  ContentTypeId: () => column('ContentTypeId', 'i.ctype'),
  ComplianceAssetId: () => constant('ComplianceAssetId', null),
  Modified: (_, __, dates) => dateColumn('Modified', 'i.modified', dates),
  Created: (_, __, dates) => dateColumn('Created', 'i.created', dates),
  Created_x0020_Date: (_, __, dates) => dateColumn('Created_x0020_Date', 'i.created', dates),
  Last_x0020_Modified: (_, __, dates) => dateColumn('Last_x0020_Modified', 'i.modified', dates),
  AuthorId: () => column('AuthorId', 'i.author'),
  EditorId: () => column('EditorId', 'i.editor'),
  CheckoutUserId: () => column('CheckoutUserId', 'i.checkout'),
  OData__CopySource: () => constant('OData__CopySource', null),
  OData__HasCopyDestinations: () => constant('OData__HasCopyDestinations', null),
  OData__UIVersionString: () => column('OData__UIVersionString', version),
  OData__UIVersion: () => column('OData__UIVersion', 'i.ui'),
  OData__Level: () => constant('OData__Level', 1),
  OData__IsCurrentVersion: () => constant('OData__IsCurrentVersion', true),
  OData__ModerationStatus: () => constant('OData__ModerationStatus', 0),
  OData__ModerationComments: () => constant('OData__ModerationComments', null),
  owshiddenversion: () => column('owshiddenversion', 'i.version'),
  WorkflowVersion: () => constant('WorkflowVersion', 1),
  Attachments: () => column('Attachments', 'i.attachments', (cell) => Number(cell) > 0),
  GUID: () => column('GUID', 'i.guid', uuid),
  UniqueId: () => column('UniqueId', 'i.unique_id', uuid),
  FileRef: () => column('FileRef', "i.dir || '/' || i.leaf"),
  FileLeafRef: () => column('FileLeafRef', 'i.leaf'),
  FileDirRef: () => column('FileDirRef', 'i.dir'),
  ServerUrl: () => column('ServerUrl', "i.dir || '/' || i.leaf"),
  EncodedAbsUrl: ({ request }) =>
    column(
      'EncodedAbsUrl',
      "i.dir || '/' || i.leaf",
      (cell) => request.origin + encodeURI(String(cell)).replace(/#/g, '%23'),
    ),
  BaseName: () => column('BaseName', 'i.leaf', (cell) => String(cell).replace(/\.[^.]*$/, '')),
  LinkFilename: () => column('LinkFilename', 'i.leaf'),
  FSObjType: () => column('FSObjType', 'i.fso', asText),
  File_x0020_Type: () => column('File_x0020_Type', 'i.leaf', (cell) => /\.([^.]+)$/.exec(String(cell))?.[1] ?? null),
  File_x0020_Size: ({ site }) =>
    column('File_x0020_Size', 'i.blob', (cell) =>
      String(site.db.get<{ size: number }>('SELECT size FROM blobs WHERE id = ?', cell)?.size ?? 0),
    ),
  Order: () => column('Order', 'i.id', (cell) => new Double(Number(cell) * 100)),
  ItemChildCount: () => constant('ItemChildCount', '0'),
  FolderChildCount: () => constant('FolderChildCount', '0'),
  MetaInfo: () => constant('MetaInfo', null),
  InstanceID: () => constant('InstanceID', null),
  WorkflowInstanceID: () => constant('WorkflowInstanceID', null),
  ScopeId: ({ site }, list) =>
    column(
      'ScopeId',
      'i.scope',
      (cell) => `{${scopeGuid(site, cell === null ? listScope(list) : Number(cell)).toUpperCase()}}`,
    ),
  HasUniqueRoleAssignments: ({ site }) => ({
    name: 'HasUniqueRoleAssignments',
    sql: ['i.scope', 'i.unique_id'],
    read: (cells, at) => cells[at] !== null && ownsScope(site, Number(cells[at]), String(cells[at + 1])),
  }),
  EffectiveBasePermissions: ({ rights }, list) =>
    column('EffectiveBasePermissions', 'i.scope', (cell) =>
      basePermissions(rights.mask(cell === null ? listScope(list) : Number(cell))),
    ),
  EffectiveBasePermissionsForUI: ({ rights }, list) =>
    column('EffectiveBasePermissionsForUI', 'i.scope', (cell) =>
      basePermissions(rights.mask(cell === null ? listScope(list) : Number(cell))),
    ),
  CommentsDisabled: () => constant('CommentsDisabled', false),
  CommentsDisabledScope: () => constant('CommentsDisabledScope', 0),
};

const specialNames = new Map(Object.keys(specials).map((name) => [name.toLowerCase(), name]));
specialNames.set('_uiversionstring', 'OData__UIVersionString');

const special = (context: Context, list: ListRecord, name: string, dates: DateWriter): ItemColumn | undefined => {
  const known = specialNames.get(name.toLowerCase()) ?? specialNames.get(`odata_${name.toLowerCase()}`);
  return known === undefined ? undefined : specials[known]?.(context, list, dates);
};

const tailOfList = [
  'ComplianceAssetId',
  'ID',
  'Modified',
  'Created',
  'AuthorId',
  'EditorId',
  'OData__UIVersionString',
  'Attachments',
  'GUID',
];
const tailOfLibrary = [
  'ComplianceAssetId',
  'ID',
  'Created',
  'AuthorId',
  'Modified',
  'EditorId',
  'OData__CopySource',
  'CheckoutUserId',
  'OData__UIVersionString',
  'GUID',
];

/** What an item shows when nothing is selected, in the recorded order. */
export function defaultColumns(context: Context, list: ListRecord, dates: DateWriter): ItemColumn[] {
  const named = (name: string): ItemColumn[] => {
    const found = special(context, list, name, dates);
    return found ? [found] : [];
  };
  const own = fieldsOf(context.site, list).filter((field) => !field.isSystem && field.storage !== 'none');
  const title = own.filter((field) => field.name === 'Title');
  const others = own.filter((field) => field.name !== 'Title');
  return [
    ...headColumns,
    ...named('ContentTypeId'),
    ...[...title, ...others].flatMap((field) => fieldColumns(field, dates)),
    ...(isLibrary(list) ? tailOfLibrary : tailOfList).flatMap(named),
  ];
}

/**
 * The properties that a `$select` name stands for.
 * @throws 400 for a name that the list does not have, and for a lookup selected as if it were a value
 */
export function selectedColumns(context: Context, list: ListRecord, name: string, dates: DateWriter): ItemColumn[] {
  const head = headColumns.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (name.toLowerCase() === 'id')
    return [
      ...(special(context, list, 'ID', dates) ? [headColumns[1], special(context, list, 'ID', dates)] : []),
    ].flatMap((one) => one ?? []);
  if (head) return [head];
  const system = special(context, list, name, dates);
  if (system) return [system];
  const fields = fieldsOf(context.site, list);
  const field = findField(fields, name);
  if (field?.isReference) throw errors.expandMissing(field.name);
  if (field) {
    const columns = fieldColumns(field, dates);
    return columns.length ? columns : [constant(field.propertyName, null)];
  }
  const reference = findReference(fields, name);
  if (!reference) throw errors.unknownQueryField(name);
  return fieldColumns(reference.field, dates).filter((one) => one.name.endsWith('StringId') === reference.asString);
}
