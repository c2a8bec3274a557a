import type { Context } from '../dispatch/context';
import { node, type Node } from '../dispatch/nodes';
import type { Arguments } from '../dispatch/path';
import { done, found, nothing } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { versionLabel } from '../entities/fileShapes';
import { listAddress, listScope } from '../entities/listShape';
import { errors } from '../errors';
import { itemScope } from '../items/rights';
import { Complex, Double, Entity, Values, stringValue, type Property, type Value } from '../odata/value';
import { isSelected, type Query } from '../odata/query';
import { fromRow, type UrlValue } from '../store/cells';
import type { Field } from '../store/field';
import { deleteVersion, itemById, pastVersions, updateItem } from '../store/items';
import { fieldsOf } from '../store/lists';
import { scopeGuid } from '../store/permissions';
import { anyPrincipalById } from '../store/principals';
import { permission, type ItemRow, type ListRecord } from '../store/records';
import { lookupTarget } from '../items/fieldPath';
import { bytes, demandUnlocked } from './files';

/** Versions of an item, newest first, the current one included. */
export function allVersions(context: Context, { list, row }: Node<'versions'>): Node<'version'>[] {
  const { site } = context;
  return [row, ...pastVersions(site, list, row.id)].map((past, at) =>
    node('version', { list, row, past, isCurrent: at === 0 }),
  );
}

function versionById(context: Context, of: Node<'versions'>, args: Arguments): Node<'version'> {
  const id = args.number('versionId');
  const found = allVersions(context, of).find(({ past }) => past.ui === id);
  if (!found) throw errors.itemNotFound();
  return found;
}

/** Names in versions and field values are encoded once more (recorded: `OData__x005f_UIVersionString`). */
export const doublyEncoded = (name: string): string => {
  const encoded = name.replace(/_/g, '_x005f_');
  return /^_/.test(name) ? `OData_${encoded}` : encoded;
};

const person = (context: Context, id: number): Complex => {
  const user = anyPrincipalById(context.site, id);
  return new Complex('SP.FieldUserValue', [
    ['LookupId', id],
    ['LookupValue', user?.title ?? ''],
    ['Email', user?.email ?? ''],
  ]);
};

function lookup(context: Context, list: ListRecord, field: Field, id: number): Complex {
  const target = lookupTarget(context.site, list, field);
  const row = target && itemById(context.site, target, id);
  return new Complex('SP.FieldLookupValue', [
    ['LookupId', id],
    ['LookupValue', String(row?.[`f_${field.attribute('ShowField') || 'Title'}`] ?? '')],
  ]);
}

function versionValue(context: Context, list: ListRecord, field: Field, row: ItemRow): Value {
  const value = fromRow(field, row);
  if (value === null) return null;
  switch (field.storage) {
    case 'reference':
      return field.isPerson ? person(context, Number(value)) : lookup(context, list, field, Number(value));
    case 'references':
      return new Values(
        'SP.FieldLookupValue',
        (value as number[]).map((id) => (field.isPerson ? person(context, id) : lookup(context, list, field, id))),
      );
    case 'choices':
      return new Values('Edm.String', value as string[]);
    case 'number':
      return new Double(Number(value));
    case 'url':
      return new Complex('SP.FieldUrlValue', [
        ['Description', (value as UrlValue).Description],
        ['Url', (value as UrlValue).Url],
      ]);
    default:
      return value as Value;
  }
}

const upper = (guid: string): string => `{${guid.toUpperCase()}}`;

const systemValues: Readonly<
  Record<string, (context: Context, list: ListRecord, row: ItemRow, isCurrent: boolean) => Value>
> = {
  ContentTypeId: (_, __, row) => stringValue('SP.ContentTypeId', row.ctype),
  _UIVersionString: (_, __, row) => versionLabel(row.ui),
  Attachments: (_, __, row) => row.attachments > 0,
  FileRef: (_, __, row) => `${row.dir}/${row.leaf}`,
  FSObjType: (_, __, row) => String(row.fso),
  Order: (_, __, row) => new Double(row.id * 100),
  WorkflowVersion: () => 1,
  _ModerationStatus: () => 0,
  _Level: () => 1,
  _IsCurrentVersion: (_, __, ___, isCurrent) => isCurrent,
  ScopeId: ({ site }, list, row) => upper(scopeGuid(site, row.scope ?? listScope(list))),
  ProgId: () => '',
  MetaInfo: () => '',
  ItemChildCount: () => '0',
  FolderChildCount: () => '0',
  Restricted: () => '',
  OriginatorId: () => '',
  NoExecute: () => '0',
  ContentVersion: () => '0',
  _ComplianceFlags: () => '',
  _ComplianceTag: () => '',
  _ComplianceTagWrittenTime: () => '',
  _ComplianceTagUserId: () => '',
  AccessPolicy: () => '',
  _VirusStatus: () => '',
  _VirusVendorID: () => '',
  _VirusInfo: () => '',
  SMTotalFileStreamSize: () => '0',
  _CommentFlags: () => '',
  _CommentCount: () => '',
  SortBehavior: () =>
    new Complex('SP.FieldLookupValue', [
      ['LookupId', 1],
      ['LookupValue', '0'],
    ]),
  SyncClientId: (_, __, row) =>
    new Complex('SP.FieldLookupValue', [
      ['LookupId', row.id],
      ['LookupValue', null],
    ]),
};

/** `Created` of the envelope stands for the field of that name (recorded). */
const isShown = (field: Field): boolean => field.name !== 'Created' && field.type !== 'Computed';

/** SP.ListItemVersion: the envelope, then every field under its doubly encoded name (recorded). */
export function presentVersion(
  context: Context,
  { list, row, past, isCurrent }: Node<'version'>,
  query: Query,
): Entity {
  const envelope: Property[] = [
    ['Created', past.modified.replace(/Z$/, '')],
    ['IsCurrentVersion', isCurrent],
    ['VersionId', past.ui],
    ['VersionLabel', versionLabel(past.ui)],
  ];
  const fields = fieldsOf(context.site, list)
    .filter(isShown)
    .map((field): Property => {
      const system = systemValues[field.name];
      return [
        doublyEncoded(field.name),
        system ? system(context, list, past, isCurrent) : versionValue(context, list, field, past),
      ];
    });
  const order = ['ID', 'ContentTypeId', 'Title', 'Modified', 'Author', 'Editor'];
  const first = order.flatMap((name) => fields.filter(([known]) => known === name));
  const rest = fields.filter(([name]) => !order.includes(name));
  const properties = [...envelope, ...first, ...rest].filter(([name]) => isSelected(query, name, true));
  return new Entity(
    'SP.ListItemVersion',
    'SP.ApiData.ListItemVersions',
    `${listAddress(list)}/Items(${row.id})/Versions(${past.ui})`,
    properties,
    { links: ['CreatedBy', 'Fields', 'FileVersion'] },
  );
}

const fileVersions = (context: Context, { list, row }: Node<'fileversions'>): Node<'fileversion'>[] =>
  pastVersions(context.site, list, row.id)
    .reverse()
    .map((past) => node('fileversion', { list, row, past }));

export { fileVersions };

function fileVersionById(context: Context, of: Node<'fileversions'>, id: number): Node<'fileversion'> {
  const found = fileVersions(context, of).find(({ past }) => past.ui === id);
  if (!found) throw errors.pathNotFound();
  return found;
}

const demandDelete = (context: Context, list: ListRecord, row: ItemRow): void =>
  context.demand(itemScope(list, row), permission.deleteVersions);

const labelToUi = (label: string): number => {
  const [major = '0', minor = '0'] = label.split('.');
  return Number(major) * 512 + Number(minor);
};

function restoreFile(context: Context, { list, row }: Node<'fileversions'>, label: string): void {
  context.demand(itemScope(list, row), permission.editListItems);
  demandUnlocked(context, row);
  const { past } = fileVersionById(context, node('fileversions', { list, row }), labelToUi(label));
  updateItem(context.site, list, row, context.user.id, new Map(), { system: [['blob', past.blob]] });
}

/** Versions of items and of files. */
export const versionRoutes: RouteTable = {
  steps: [
    step('item', 'Versions', (context, { list, row }, args) => {
      context.demand(itemScope(list, row), permission.viewVersions);
      return args.count ? versionById(context, node('versions', { list, row }), args) : node('versions', { list, row });
    }),
    step('versions', 'GetById', (context, versions, args) => versionById(context, versions, args)),
    step('version', 'CreatedBy', (context, { past }) => {
      const user = anyPrincipalById(context.site, past.editor);
      if (!user) throw errors.userIdNotFound();
      return node('user', { user });
    }),
    step('version', 'Fields', (_, { list }) => node('fields', { list })),
    step('file', 'Versions', (context, { list, row }, args) => {
      const versions = node('fileversions', { list, row });
      return args.count ? fileVersionById(context, versions, args.number('id')) : versions;
    }),
    step('fileversions', 'GetById', (context, versions, args) =>
      fileVersionById(context, versions, args.number('versionId')),
    ),
    step('fileversion', 'CreatedBy', (context, { past }) => {
      const user = anyPrincipalById(context.site, past.editor);
      if (!user) throw errors.userIdNotFound();
      return node('user', { user });
    }),
  ],
  operations: [
    operation('versions', 'GET', '', (context, versions) => ({
      kind: 'entities',
      entities: context.model.entities(context, versions, context.query),
    })),
    operation('version', 'GET', '', (context, version) => found(presentVersion(context, version, context.query))),
    operation('version', 'DELETE', '', (context, { list, row, past, isCurrent }) => {
      demandDelete(context, list, row);
      if (isCurrent) throw errors.invalidArgument('You cannot delete the current version of an item.');
      deleteVersion(context.site, list, row.id, past.ui);
      return done;
    }),
    operation('fileversions', 'GET', '', (context, versions) => ({
      kind: 'entities',
      entities: context.model.entities(context, versions, context.query),
    })),
    operation('fileversions', 'POST', 'DeleteAll', (context, { list, row }) => {
      demandDelete(context, list, row);
      context.site.db.run('DELETE FROM item_versions WHERE list = ? AND item = ?', list.id, row.id);
      return nothing('DeleteAll');
    }),
    ...(['DeleteById', 'RecycleById'] as const).map((name) =>
      operation('fileversions', 'POST', name, (context, { list, row }, args) => {
        demandDelete(context, list, row);
        deleteVersion(context.site, list, row.id, args.number('vid'));
        return nothing(name);
      }),
    ),
    ...(['DeleteByLabel', 'RecycleByLabel'] as const).map((name) =>
      operation('fileversions', 'POST', name, (context, { list, row }, args) => {
        demandDelete(context, list, row);
        deleteVersion(context.site, list, row.id, labelToUi(args.text('versionLabel')));
        return nothing(name);
      }),
    ),
    operation('fileversions', 'POST', 'RestoreByLabel', (context, versions, args) => {
      restoreFile(context, versions, args.text('versionLabel'));
      return nothing('RestoreByLabel');
    }),
    operation('fileversion', 'GET', '', (context, version) =>
      found(context.model.entity(context, version, context.query)),
    ),
    operation('fileversion', 'GET', '$value', (context, { past }) => bytes(context, past.leaf, past.blob)),
    operation('fileversion', 'DELETE', '', (context, { list, row, past }) => {
      demandDelete(context, list, row);
      deleteVersion(context.site, list, row.id, past.ui);
      return done;
    }),
  ],
};
