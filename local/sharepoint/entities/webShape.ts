import type { Context } from '../dispatch/context';
import { onRequest, shown, type PropertyShape, type Shape } from '../dispatch/model';
import { Complex, resourcePath, stringValue, type Value } from '../odata/value';
import { changeToken, lastSequence } from '../store/changes';
import { webScope } from '../store/permissions';
import { webPath } from '../store/site';
import { formatPreciseInstant } from '../time';
import { basePermissions } from './listShape';

const emptyGuid = '00000000-0000-0000-0000-000000000000';

type Read = (context: Context) => Value;
const line = <K extends 'web' | 'site'>(name: string, edm: string, read: Read): PropertyShape<K> =>
  shown<K>(name, edm, (context) => read(context));
const fixed = <K extends 'web' | 'site'>(name: string, edm: string, value: Value): PropertyShape<K> =>
  shown<K>(name, edm, () => value);
const setting = (name: string, edm: string, otherwise: Value): PropertyShape<'web'> =>
  line(name, edm, ({ site }) => (site.webSettings()[name] as Value | undefined) ?? otherwise);

const newest = ({ site }: Context): string =>
  site.db.get<{ at: string }>('SELECT coalesce(max(item_modified), ?) AS at FROM lists', site.clock.now())?.at ??
  site.clock.now();

/** SP.Web in the recorded order. */
const webProperties: readonly PropertyShape<'web'>[] = [
  fixed('AllowRssFeeds', 'Edm.Boolean', true),
  setting('AlternateCssUrl', 'Edm.String', ''),
  fixed('AppInstanceId', 'Edm.Guid', emptyGuid),
  setting('ClassicWelcomePage', 'Edm.String', null),
  fixed('Configuration', 'Edm.Int16', 0),
  line('Created', 'Edm.DateTime', ({ site }) =>
    formatPreciseInstant(Date.parse(site.meta('created'))).replace(/Z$/, ''),
  ),
  line('CurrentChangeToken', 'SP.ChangeToken', ({ site }) =>
    stringValue('SP.ChangeToken', changeToken(2, site.webGuid, Date.now(), lastSequence(site))),
  ),
  setting('CustomMasterUrl', 'Edm.String', `${webPath}/_catalogs/masterpage/seattle.master`),
  setting('Description', 'Edm.String', ''),
  fixed('DesignPackageId', 'Edm.Guid', emptyGuid),
  fixed('DocumentLibraryCalloutOfficeWebAppPreviewersDisabled', 'Edm.Boolean', false),
  setting('EnableMinimalDownload', 'Edm.Boolean', false),
  setting('FooterEmphasis', 'Edm.Int32', 0),
  setting('FooterEnabled', 'Edm.Boolean', true),
  setting('FooterLayout', 'Edm.Int32', 0),
  setting('HeaderEmphasis', 'Edm.Int32', 0),
  setting('HeaderLayout', 'Edm.Int32', 0),
  setting('HideTitleInHeader', 'Edm.Boolean', false),
  setting('HorizontalQuickLaunch', 'Edm.Boolean', false),
  line('Id', 'Edm.Guid', ({ site }) => site.webGuid),
  fixed('IsHomepageModernized', 'Edm.Boolean', false),
  setting('IsMultilingual', 'Edm.Boolean', true),
  fixed('IsRevertHomepageLinkHidden', 'Edm.Boolean', false),
  fixed('Language', 'Edm.UInt32', 1033),
  line('LastItemModifiedDate', 'Edm.DateTime', newest),
  line('LastItemUserModifiedDate', 'Edm.DateTime', newest),
  setting('LogoAlignment', 'Edm.Int32', 0),
  setting('MasterUrl', 'Edm.String', `${webPath}/_catalogs/masterpage/seattle.master`),
  setting('MegaMenuEnabled', 'Edm.Boolean', true),
  setting('NavAudienceTargetingEnabled', 'Edm.Boolean', false),
  setting('NoCrawl', 'Edm.Boolean', false),
  fixed('ObjectCacheEnabled', 'Edm.Boolean', false),
  setting('OverwriteTranslationsOnChange', 'Edm.Boolean', false),
  line('ResourcePath', 'SP.ResourcePath', ({ webUrl }) => resourcePath(webUrl)),
  setting('QuickLaunchEnabled', 'Edm.Boolean', true),
  fixed('RecycleBinEnabled', 'Edm.Boolean', true),
  setting('SearchScope', 'Edm.Int32', 0),
  fixed('ServerRelativeUrl', 'Edm.String', webPath),
  setting('SiteLogoUrl', 'Edm.String', null),
  fixed('SyndicationEnabled', 'Edm.Boolean', true),
  fixed('TenantAdminMembersCanShare', 'Edm.Int32', 0),
  setting('Title', 'Edm.String', ''),
  setting('TreeViewEnabled', 'Edm.Boolean', false),
  fixed('UIVersion', 'Edm.Int32', 15),
  fixed('UIVersionConfigurationEnabled', 'Edm.Boolean', false),
  line('Url', 'Edm.String', ({ webUrl }) => webUrl),
  fixed('WebTemplate', 'Edm.String', 'STS'),
  setting('WelcomePage', 'Edm.String', 'SitePages/Home.aspx'),
  onRequest('EffectiveBasePermissions', 'SP.BasePermissions', ({ rights }) => basePermissions(rights.mask(webScope))),
  onRequest('HasUniqueRoleAssignments', 'Edm.Boolean', () => true),
  onRequest('ServerRelativePath', 'SP.ResourcePath', () => resourcePath(webPath)),
  onRequest('CommentsOnSitePagesDisabled', 'Edm.Boolean', () => false),
  onRequest('MembersCanShare', 'Edm.Boolean', () => true),
  onRequest('SupportedUILanguageIds', 'Collection(Edm.Int32)', () => null),
];

/** Settings of the web that MERGE may change. */
export const writableWebProperties = new Set([
  'Title',
  'Description',
  'AlternateCssUrl',
  'CustomMasterUrl',
  'MasterUrl',
  'EnableMinimalDownload',
  'QuickLaunchEnabled',
  'TreeViewEnabled',
  'SiteLogoUrl',
  'NoCrawl',
  'HorizontalQuickLaunch',
  'MegaMenuEnabled',
  'FooterEnabled',
  'FooterLayout',
  'FooterEmphasis',
  'HeaderLayout',
  'HeaderEmphasis',
  'LogoAlignment',
  'HideTitleInHeader',
  'NavAudienceTargetingEnabled',
  'IsMultilingual',
  'OverwriteTranslationsOnChange',
  'SearchScope',
]);

export const webShape: Shape<'web'> = {
  set: 'SP.ApiData.Webs',
  type: () => 'SP.Web',
  address: () => 'Web',
  properties: webProperties,
  links: [
    'FirstUniqueAncestorSecurableObject',
    'RoleAssignments',
    'AccessRequestsList',
    'Activities',
    'ActivityLogger',
    'Alerts',
    'AllProperties',
    'AppTiles',
    'AssociatedMemberGroup',
    'AssociatedOwnerGroup',
    'AssociatedVisitorGroup',
    'Author',
    'AvailableContentTypes',
    'AvailableFields',
    'CanModernizeHomepage',
    'ClientWebParts',
    'ContentTypes',
    'CurrentUser',
    'DataLeakagePreventionStatusInfo',
    'DescriptionResource',
    'EventReceivers',
    'Features',
    'Fields',
    'Folders',
    'HostedApps',
    'Lists',
    'ListTemplates',
    'MultilingualSettings',
    'Navigation',
    'OneDriveSharedItems',
    'ParentWeb',
    'PushNotificationSubscribers',
    'RecycleBin',
    'RegionalSettings',
    'RoleDefinitions',
    'RootFolder',
    'SiteCollectionAppCatalog',
    'SiteGroups',
    'SiteUserInfoList',
    'SiteUsers',
    'TenantAppCatalog',
    'ThemeInfo',
    'TitleResource',
    'UserCustomActions',
    'Webs',
    'WebInfos',
    'WorkflowAssociations',
    'WorkflowTemplates',
  ],
};

const siteFixed = (name: string, edm: string, value: Value): PropertyShape<'site'> => fixed<'site'>(name, edm, value);
const siteLine = (name: string, edm: string, read: Read): PropertyShape<'site'> => line<'site'>(name, edm, read);

export const siteShape: Shape<'site'> = {
  set: 'SP.ApiData.Sites',
  type: () => 'SP.Site',
  address: () => 'Site',
  properties: [
    siteFixed('AllowCreateDeclarativeWorkflow', 'Edm.Boolean', true),
    siteFixed('AllowDesigner', 'Edm.Boolean', true),
    siteFixed('AllowMasterPageEditing', 'Edm.Boolean', false),
    siteFixed('AllowRevertFromTemplate', 'Edm.Boolean', false),
    siteFixed('AllowSaveDeclarativeWorkflowAsTemplate', 'Edm.Boolean', true),
    siteFixed('AllowSavePublishDeclarativeWorkflow', 'Edm.Boolean', true),
    siteFixed('AllowSelfServiceUpgrade', 'Edm.Boolean', true),
    siteFixed('AllowSelfServiceUpgradeEvaluation', 'Edm.Boolean', true),
    siteFixed('AuditLogTrimmingRetention', 'Edm.Int32', 90),
    siteFixed('ChannelGroupId', 'Edm.Guid', emptyGuid),
    siteFixed('Classification', 'Edm.String', ''),
    siteFixed('CompatibilityLevel', 'Edm.Int32', 15),
    siteLine('CurrentChangeToken', 'SP.ChangeToken', ({ site }) =>
      stringValue('SP.ChangeToken', changeToken(1, site.siteGuid, Date.now(), lastSequence(site))),
    ),
    siteFixed('DisableAppViews', 'Edm.Boolean', false),
    siteFixed('DisableCompanyWideSharingLinks', 'Edm.Boolean', false),
    siteFixed('DisableFlows', 'Edm.Boolean', false),
    siteFixed('ExternalSharingTipsEnabled', 'Edm.Boolean', false),
    siteFixed('GeoLocation', 'Edm.String', 'GBR'),
    siteFixed('GroupId', 'Edm.Guid', emptyGuid),
    siteFixed('HubSiteId', 'Edm.Guid', emptyGuid),
    siteLine('Id', 'Edm.Guid', ({ site }) => site.siteGuid),
    siteFixed('SensitivityLabelId', 'Edm.String', ''),
    siteFixed('SensitivityLabel', 'Edm.Guid', emptyGuid),
    siteFixed('IsHubSite', 'Edm.Boolean', false),
    siteFixed('LockIssue', 'Edm.String', null),
    siteLine('MaxItemsPerThrottledOperation', 'Edm.UInt32', ({ switches }) => switches.threshold),
    siteFixed('MediaTranscriptionDisabled', 'Edm.Boolean', false),
    siteFixed('NeedsB2BUpgrade', 'Edm.Boolean', false),
    siteLine('ResourcePath', 'SP.ResourcePath', ({ webUrl }) => resourcePath(webUrl)),
    siteLine('PrimaryUri', 'Edm.String', ({ webUrl }) => webUrl),
    siteFixed('ReadOnly', 'Edm.Boolean', false),
    siteFixed('RequiredDesignerVersion', 'Edm.String', '15.0.0.0'),
    siteFixed('SandboxedCodeActivationCapability', 'Edm.Int32', 2),
    siteFixed('ServerRelativeUrl', 'Edm.String', webPath),
    siteFixed('ShareByEmailEnabled', 'Edm.Boolean', true),
    siteFixed('ShareByLinkEnabled', 'Edm.Boolean', false),
    siteFixed('ShowUrlStructure', 'Edm.Boolean', false),
    siteFixed('TrimAuditLog', 'Edm.Boolean', true),
    siteFixed('UIVersionConfigurationEnabled', 'Edm.Boolean', false),
    siteFixed('UpgradeReminderDate', 'Edm.DateTime', '1899-12-30T00:00:00'),
    siteFixed('UpgradeScheduled', 'Edm.Boolean', false),
    siteFixed('UpgradeScheduledDate', 'Edm.DateTime', '1753-01-01T00:00:00'),
    siteFixed('Upgrading', 'Edm.Boolean', false),
    siteLine('Url', 'Edm.String', ({ webUrl }) => webUrl),
  ],
  links: [
    'Audit',
    'CustomScriptSafeDomains',
    'EventReceivers',
    'Features',
    'HubSiteSynchronizableVisitorGroup',
    'Owner',
    'RecycleBin',
    'RootWeb',
    'SecondaryContact',
    'UserCustomActions',
  ],
};

/** English (United States) conventions over the site's time zone: what a site starts with. */
export const regionalSettingsShape: Shape<'regionalsettings'> = {
  set: 'SP.ApiData.RegionalSettingss',
  type: () => 'SP.RegionalSettings',
  address: () => 'Web/RegionalSettings',
  properties: (
    [
      ['AdjustHijriDays', 'Edm.Int16', 0],
      ['AlternateCalendarType', 'Edm.Int16', 0],
      ['AM', 'Edm.String', 'AM'],
      ['CalendarType', 'Edm.Int16', 1],
      ['Collation', 'Edm.Int16', 25],
      ['CollationLCID', 'Edm.UInt32', 2070],
      ['DateFormat', 'Edm.UInt32', 0],
      ['DateSeparator', 'Edm.String', '/'],
      ['DecimalSeparator', 'Edm.String', '.'],
      ['DigitGrouping', 'Edm.String', '3;0'],
      ['FirstDayOfWeek', 'Edm.UInt32', 0],
      ['FirstWeekOfYear', 'Edm.Int16', 0],
      ['IsEastAsia', 'Edm.Boolean', false],
      ['IsRightToLeft', 'Edm.Boolean', false],
      ['IsUIRightToLeft', 'Edm.Boolean', false],
      ['ListSeparator', 'Edm.String', ','],
      ['LocaleId', 'Edm.UInt32', 1033],
      ['NegativeSign', 'Edm.String', '-'],
      ['NegNumberMode', 'Edm.UInt32', 1],
      ['PM', 'Edm.String', 'PM'],
      ['PositiveSign', 'Edm.String', ''],
      ['ShowWeeks', 'Edm.Boolean', false],
      ['ThousandSeparator', 'Edm.String', ','],
      ['Time24', 'Edm.Boolean', false],
      ['TimeMarkerPosition', 'Edm.UInt32', 0],
      ['TimeSeparator', 'Edm.String', ':'],
      ['WorkDayEndHour', 'Edm.Int16', 1020],
      ['WorkDays', 'Edm.Int16', 62],
      ['WorkDayStartHour', 'Edm.Int16', 480],
    ] as const
  ).map(([name, edm, value]) => shown<'regionalsettings'>(name, edm, () => value)),
  links: ['InstalledLanguages', 'TimeZone', 'TimeZones'],
};

const zones: Readonly<Record<string, readonly [id: number, description: string, bias: number, daylight: number]>> = {
  'Europe/London': [2, '(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 0, -60],
  'America/Los_Angeles': [13, '(UTC-08:00) Pacific Time (US and Canada)', 480, -60],
  'Asia/Tokyo': [20, '(UTC+09:00) Osaka, Sapporo, Tokyo', -540, 0],
  UTC: [93, '(UTC) Coordinated Universal Time', 0, 0],
};

export const timeZoneShape: Shape<'timezone'> = {
  set: 'SP.ApiData.TimeZones',
  type: () => 'SP.TimeZone',
  address: () => 'Web/RegionalSettings/TimeZone',
  properties: [
    shown('Description', 'Edm.String', ({ switches }) => zones[switches.timeZone]?.[1] ?? switches.timeZone),
    shown('Id', 'Edm.Int32', ({ switches }) => zones[switches.timeZone]?.[0] ?? 0),
    shown('Information', 'SP.TimeZoneInformation', ({ switches }) => {
      const [, , bias, daylight] = zones[switches.timeZone] ?? [0, '', 0, 0];
      return new Complex('SP.TimeZoneInformation', [
        ['Bias', bias],
        ['DaylightBias', daylight],
        ['StandardBias', 0],
      ]);
    }),
  ],
  links: [],
};
