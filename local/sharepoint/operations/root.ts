import { node } from '../dispatch/nodes';
import { found, nothing, result, updated } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { entityBody, textOf } from '../dispatch/body';
import { errors } from '../errors';
import { writableWebProperties } from '../entities/webShape';
import { Complex, Values } from '../odata/value';
import { recordChange, changeType } from '../store/changes';
import { webScope } from '../store/permissions';
import { principalById } from '../store/principals';
import { permission } from '../store/records';
import { basePermissions } from '../entities/listShape';
import { userByParameter } from './users';
import { Rights } from '../store/permissions';
import { makeDigest } from '../transport/digest';

/** Collections that SharePoint has and that are empty here, always: nothing can be added to them. */
const emptyCollections = [
  ['web', 'Webs'],
  ['web', 'WebInfos'],
  ['web', 'GetSubwebsFilteredForCurrentUser'],
  ['web', 'EventReceivers'],
  ['web', 'UserCustomActions'],
  ['site', 'EventReceivers'],
  ['site', 'UserCustomActions'],
  ['list', 'EventReceivers'],
  ['list', 'UserCustomActions'],
  ['list', 'Subscriptions'],
  ['contenttype', 'WorkflowAssociations'],
] as const;

/** The site, the web, their settings, and the request digest. */
export const rootRoutes: RouteTable = {
  steps: [
    step('root', 'web', () => node('web', {})),
    step('root', 'site', () => node('site', {})),
    step('site', 'RootWeb', () => node('web', {})),
    step('site', 'Owner', ({ site }) => {
      const owner = principalById(site, 6);
      if (!owner) throw errors.userIdNotFound();
      return node('user', { user: owner });
    }),
    step('web', 'FirstUniqueAncestorSecurableObject', () => node('web', {})),
    step('web', 'ParentWeb', () => node('absent', { name: 'ParentWeb' })),
    ...emptyCollections.map(([on, name]) => step(on, name, () => node('none', { name }))),
    step('web', 'CurrentUser', ({ user }) => node('user', { user })),
    step('web', 'RegionalSettings', () => node('regionalsettings', {})),
    step('regionalsettings', 'TimeZone', () => node('timezone', {})),
  ],
  operations: [
    operation('root', 'POST', 'contextinfo', (context) => {
      const value = new Complex('SP.ContextWebInformation', [
        ['FormDigestTimeoutSeconds', context.switches.digestSeconds],
        ['FormDigestValue', makeDigest(context.site)],
        ['LibraryVersion', '16.0.26614.12015'],
        ['SiteFullUrl', context.webUrl],
        ['SupportedSchemaVersions', new Values('Edm.String', ['14.0.0.0', '15.0.0.0'])],
        ['WebFullUrl', context.webUrl],
      ]);
      return result('GetContextWebInformation', 'SP.ContextWebInformation', value);
    }),
    operation('web', 'GET', '', (context, web) => {
      if (!context.rights.canOpenWeb) throw errors.accessDenied();
      return found(context.model.entity(context, web, context.query));
    }),
    operation('web', 'MERGE', '', (context) => {
      context.demand(webScope, permission.manageWeb);
      const body = entityBody(context, 'SP.Web');
      for (const name of Object.keys(body))
        if (!writableWebProperties.has(name)) throw errors.unknownProperty(name, 'SP.Web');
      context.site.setMeta('web', JSON.stringify({ ...context.site.webSettings(), ...body }));
      recordChange(context.site, context.user.id, changeType.update, 'Web', context.site.webGuid);
      return updated();
    }),
    operation('root', 'POST', 'SP.Site.Exists', (context) => {
      const url = textOf(context.json(), 'url') ?? '';
      return result('Exists', 'Edm.Boolean', url.replace(/\/$/, '').toLowerCase() === context.webUrl.toLowerCase());
    }),
    operation('root', 'GET', 'SP.Web.GetWebUrlFromPageUrl', (context) =>
      result('GetWebUrlFromPageUrl', 'Edm.String', context.webUrl),
    ),
    operation('absent', 'GET', '', (_, { name }) => nothing(name)),
    operation('none', 'GET', '', (context, none) => ({
      kind: 'entities',
      entities: context.model.entities(context, none, context.query),
    })),
    operation('web', 'GET', 'EffectiveBasePermissions', (context) =>
      result('EffectiveBasePermissions', 'SP.BasePermissions', basePermissions(context.rights.mask(webScope))),
    ),
    operation('web', 'GET', 'GetUserEffectivePermissions', (context, _, args) => {
      const user = userByParameter(context, args);
      return result(
        'GetUserEffectivePermissions',
        'SP.BasePermissions',
        basePermissions(new Rights(context.site, user).mask(webScope)),
      );
    }),
    operation('site', 'POST', 'OpenWebById', (context, _, args) => {
      if (args.text('gWebId').toLowerCase() !== context.site.webGuid) throw errors.pathNotFound();
      if (!context.rights.canOpenWeb) throw errors.accessDenied();
      return found(context.model.entity(context, node('web', {})));
    }),
    operation('site', 'GET', '', (context, site) => found(context.model.entity(context, site, context.query))),
    operation('regionalsettings', 'GET', '', (context, settings) =>
      found(context.model.entity(context, settings, context.query)),
    ),
    operation('timezone', 'GET', '', (context, zone) => found(context.model.entity(context, zone, context.query))),
  ],
};
