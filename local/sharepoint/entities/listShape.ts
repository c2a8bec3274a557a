import { onRequest, shown, type PropertyShape, type Shape } from '../dispatch/model';
import type { Context } from '../dispatch/context';
import type { Node } from '../dispatch/nodes';
import { Complex, Values, resourcePath, stringValue, type Value } from '../odata/value';
import { changeToken, lastSequence } from '../store/changes';
import { webScope } from '../store/permissions';
import { permission, type ListRecord } from '../store/records';
import { webPath } from '../store/site';
import { defaultView } from '../store/views';

const emptyGuid = '00000000-0000-0000-0000-000000000000';

type Read = (list: ListRecord, context: Context) => Value;
const line = (name: string, edm: string, read: Read): PropertyShape<'list'> =>
  shown(name, edm, (context, node) => read(node.list, context));
const more = (name: string, edm: string, read: Read): PropertyShape<'list'> =>
  onRequest(name, edm, (context, node) => read(node.list, context));

/** A setting that is kept as it was written, with what it is until then. */
const setting = (name: string, edm: string, otherwise: Value): PropertyShape<'list'> =>
  line(name, edm, (list) => (list.settings[name] as Value | undefined) ?? otherwise);

const boolean = (name: string, otherwise = false): PropertyShape<'list'> => setting(name, 'Edm.Boolean', otherwise);
const integer = (name: string, otherwise = 0): PropertyShape<'list'> => setting(name, 'Edm.Int32', otherwise);
const string = (name: string, otherwise: string | null = ''): PropertyShape<'list'> =>
  setting(name, 'Edm.String', otherwise);

export const itemType = (list: ListRecord): string => `SP.Data.${list.entity}Item`;
export const itemSet = (list: ListRecord): string => `SP.ListData.${list.entity}Items`;
export const listAddress = (list: ListRecord): string => `Web/Lists(guid'${list.guid}')`;
export const listEtag = (list: ListRecord): string => `"${list.etag}"`;
export const listScope = (list: ListRecord): number => list.scope ?? webScope;

/** A permission mask as SharePoint prints it: decimal strings. */
export const basePermissions = (mask: bigint): Complex =>
  new Complex('SP.BasePermissions', [
    ['High', String(mask >> 32n)],
    ['Low', String(mask & 4294967295n)],
  ]);

const templateUrl = (list: ListRecord): string | null =>
  list.settings['BaseType'] === 1 && list.template === 101 ? `${list.folder}/Forms/template.dotx` : null;

const isLibrary = (list: ListRecord): boolean => list.settings['BaseType'] === 1;
const formUrl = (list: ListRecord, page: string): string => `${list.folder}${isLibrary(list) ? '/Forms' : ''}/${page}`;

/** The 54 default properties of SP.List in the recorded order, then those that must be selected. */
const properties: readonly PropertyShape<'list'>[] = [
  boolean('AllowContentTypes', true),
  line('BaseTemplate', 'Edm.Int32', (list) => list.template),
  integer('BaseType'),
  boolean('ContentTypesEnabled'),
  boolean('CrawlNonDefaultViews'),
  line('Created', 'Edm.DateTime', (list) => list.created),
  line('CurrentChangeToken', 'SP.ChangeToken', (list, { site }) =>
    stringValue('SP.ChangeToken', changeToken(3, list.guid, Date.now(), lastSequence(site))),
  ),
  setting('DefaultContentApprovalWorkflowId', 'Edm.Guid', emptyGuid),
  boolean('DefaultItemOpenUseListSetting'),
  string('Description'),
  string('Direction', 'none'),
  boolean('DisableCommenting'),
  boolean('DisableGridEditing'),
  line('DocumentTemplateUrl', 'Edm.String', templateUrl),
  integer('DraftVersionVisibility'),
  boolean('EnableAttachments'),
  boolean('EnableFolderCreation'),
  boolean('EnableMinorVersions'),
  boolean('EnableModeration'),
  boolean('EnableRequestSignOff', true),
  boolean('EnableVersioning', true),
  line('EntityTypeName', 'Edm.String', (list) => list.entity),
  boolean('ExemptFromBlockDownloadOfNonViewableFiles'),
  boolean('FileSavePostProcessingEnabled'),
  boolean('ForceCheckout'),
  boolean('HasExternalDataSource'),
  boolean('Hidden'),
  line('Id', 'Edm.Guid', (list) => list.guid),
  line('ImagePath', 'SP.ResourcePath', (list) => resourcePath(String(list.settings['ImageUrl'] ?? ''))),
  string('ImageUrl'),
  string('DefaultSensitivityLabelForLibrary'),
  string('SensitivityLabelToEncryptOnDownloadForLibrary', null),
  boolean('IrmEnabled'),
  boolean('IrmExpire'),
  boolean('IrmReject'),
  boolean('IsApplicationList'),
  boolean('IsCatalog'),
  boolean('IsPrivate'),
  line('ItemCount', 'Edm.Int32', (list) => list.itemCount),
  line('LastItemDeletedDate', 'Edm.DateTime', (list) => list.itemDeleted),
  line('LastItemModifiedDate', 'Edm.DateTime', (list) => list.itemModified),
  line('LastItemUserModifiedDate', 'Edm.DateTime', (list) => list.itemModified),
  integer('ListExperienceOptions'),
  line('ListItemEntityTypeFullName', 'Edm.String', itemType),
  integer('MajorVersionLimit'),
  integer('MajorWithMinorVersionsLimit'),
  boolean('MultipleDataList'),
  boolean('NoCrawl'),
  line('ParentWebPath', 'SP.ResourcePath', () => resourcePath(webPath)),
  line('ParentWebUrl', 'Edm.String', () => webPath),
  boolean('ParserDisabled'),
  boolean('ServerTemplateCanCreateFolders', true),
  setting('TemplateFeatureId', 'Edm.Guid', emptyGuid),
  line('Title', 'Edm.String', (list) => list.title),
  more('AllowDeletion', 'Edm.Boolean', () => true),
  more('DefaultDisplayFormUrl', 'Edm.String', (list) => formUrl(list, 'DispForm.aspx')),
  more('DefaultEditFormUrl', 'Edm.String', (list) => formUrl(list, 'EditForm.aspx')),
  more('DefaultNewFormUrl', 'Edm.String', (list) => formUrl(list, isLibrary(list) ? 'Upload.aspx' : 'NewForm.aspx')),
  more('DefaultViewUrl', 'Edm.String', (list, { site }) => defaultView(site, list)?.definition.url ?? ''),
  more('DefaultViewPath', 'SP.ResourcePath', (list, { site }) =>
    resourcePath(defaultView(site, list)?.definition.url ?? ''),
  ),
  more('EffectiveBasePermissions', 'SP.BasePermissions', (list, { rights }) =>
    basePermissions(rights.mask(listScope(list))),
  ),
  more('EffectiveBasePermissionsForUI', 'SP.BasePermissions', (list, { rights }) =>
    basePermissions(rights.mask(listScope(list))),
  ),
  more('EnableAssignToEmail', 'Edm.Boolean', (list) => list.settings['EnableAssignToEmail'] === true),
  more('ExcludeFromOfflineClient', 'Edm.Boolean', (list) => list.settings['ExcludeFromOfflineClient'] === true),
  more('HasUniqueRoleAssignments', 'Edm.Boolean', (list) => list.scope !== null),
  more('IsSiteAssetsLibrary', 'Edm.Boolean', (list) => list.folder === `${webPath}/SiteAssets`),
  more('IsSystemList', 'Edm.Boolean', () => false),
  more('OnQuickLaunch', 'Edm.Boolean', (list) => list.settings['OnQuickLaunch'] === true),
  more('ReadSecurity', 'Edm.Int32', (list) => Number(list.settings['ReadSecurity'] ?? 1)),
  more('WriteSecurity', 'Edm.Int32', (list) => Number(list.settings['WriteSecurity'] ?? 1)),
  more(
    'SchemaXml',
    'Edm.String',
    (list) =>
      `<List DocTemplateUrl="" DefaultViewUrl="" MobileDefaultViewUrl="" ID="{${list.guid.toUpperCase()}}" Title="${list.title}" Description="" Direction="none" BaseType="${String(list.settings['BaseType'])}" Name="{${list.guid.toUpperCase()}}" ServerTemplate="${list.template}" />`,
  ),
  more('ValidationFormula', 'Edm.String', (list) => (list.settings['ValidationFormula'] as string | undefined) ?? null),
  more('ValidationMessage', 'Edm.String', (list) => (list.settings['ValidationMessage'] as string | undefined) ?? null),
  more('ListFormCustomized', 'Edm.Boolean', () => false),
  more('MaxItemsPerThrottledOperation', 'Edm.Int32', (_, { switches }) => switches.threshold),
  more('PageRenderType', 'Edm.Int32', () => 0),
  more('AdditionalUXProperties', 'Collection(Edm.String)', () => new Values('Edm.String', [])),
];

/** Properties that MERGE and POST may set, with the JSON type of each. */
export const writableListProperties: Readonly<Record<string, 'boolean' | 'number' | 'string'>> = {
  AllowContentTypes: 'boolean',
  BaseTemplate: 'number',
  ContentTypesEnabled: 'boolean',
  CrawlNonDefaultViews: 'boolean',
  DefaultContentApprovalWorkflowId: 'string',
  DefaultItemOpenUseListSetting: 'boolean',
  Description: 'string',
  Direction: 'string',
  DisableCommenting: 'boolean',
  DisableGridEditing: 'boolean',
  DocumentTemplateUrl: 'string',
  DraftVersionVisibility: 'number',
  EnableAttachments: 'boolean',
  EnableFolderCreation: 'boolean',
  EnableMinorVersions: 'boolean',
  EnableModeration: 'boolean',
  EnableRequestSignOff: 'boolean',
  EnableVersioning: 'boolean',
  EnableAssignToEmail: 'boolean',
  ExcludeFromOfflineClient: 'boolean',
  ExemptFromBlockDownloadOfNonViewableFiles: 'boolean',
  ForceCheckout: 'boolean',
  Hidden: 'boolean',
  ImageUrl: 'string',
  IrmEnabled: 'boolean',
  IrmExpire: 'boolean',
  IrmReject: 'boolean',
  IsApplicationList: 'boolean',
  IsPrivate: 'boolean',
  ListExperienceOptions: 'number',
  MajorVersionLimit: 'number',
  MajorWithMinorVersionsLimit: 'number',
  MultipleDataList: 'boolean',
  NoCrawl: 'boolean',
  OnQuickLaunch: 'boolean',
  ParserDisabled: 'boolean',
  ReadSecurity: 'number',
  WriteSecurity: 'number',
  Title: 'string',
  ValidationFormula: 'string',
  ValidationMessage: 'string',
  DefaultDisplayFormUrl: 'string',
  DefaultEditFormUrl: 'string',
  DefaultNewFormUrl: 'string',
  TemplateFeatureId: 'string',
  QuickLaunchOption: 'number',
  Url: 'string',
};

export const listShape: Shape<'list'> = {
  set: 'SP.ApiData.Lists',
  type: () => 'SP.List',
  address: (_, { list }) => listAddress(list),
  etag: (_, { list }) => listEtag(list),
  properties,
  links: [
    'FirstUniqueAncestorSecurableObject',
    'RoleAssignments',
    'Author',
    'ContentTypes',
    'CreatablesInfo',
    'DefaultView',
    'DescriptionResource',
    'EventReceivers',
    'Fields',
    'Forms',
    'InformationRightsManagementSettings',
    'Items',
    'ParentWeb',
    'RootFolder',
    'Subscriptions',
    'TitleResource',
    'UserCustomActions',
    'Views',
    'WorkflowAssociations',
  ],
};

/**
 * Whether the caller sees the list at all: who may view its items, and where the list has rights of its own also who may
 * open it alone, as Limited Access lets those with whom single items are shared.
 */
export const canSeeList = ({ rights }: Context, { list }: Pick<Node<'list'>, 'list'>): boolean =>
  rights.can(listScope(list), permission.viewListItems) ||
  (list.scope !== null && rights.can(list.scope, permission.open));
