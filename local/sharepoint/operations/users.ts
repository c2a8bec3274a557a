import { entityBody, flagOf, textOf } from '../dispatch/body';
import type { Context } from '../dispatch/context';
import { node, type Node } from '../dispatch/nodes';
import type { Arguments } from '../dispatch/path';
import { created, done, found, result, updated } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { canManageGroup, groupAddress, userAddress } from '../entities/principalShapes';
import { errors } from '../errors';
import { changeType, recordChange } from '../store/changes';
import { webScope } from '../store/permissions';
import {
  addMember,
  addPrincipal,
  ensureUser,
  principalById,
  principalByLogin,
  removeMember,
  removePrincipal,
  savePrincipal,
  siteGroups,
} from '../store/principals';
import { permission, principalKind, type Principal } from '../store/records';
import { associatedGroups } from '../store/seed';

const isUser = (principal: Principal | undefined): principal is Principal =>
  principal !== undefined && principal.kind !== principalKind.group;

/** A user of the site by id. @throws 500, as recorded */
function userById(context: Context, id: number): Principal {
  const user = principalById(context.site, id);
  if (!isUser(user)) throw errors.userIdNotFound();
  return user;
}

/** The user that `(@user)?@user='login'` names. @throws 400 */
export function userByParameter(context: Context, args: Arguments): Principal {
  const login = args.text('user');
  const user = principalByLogin(context.site, login);
  if (!isUser(user)) throw errors.userNotFound(login);
  return user;
}

function groupById(context: Context, id: number): Principal {
  const group = principalById(context.site, id);
  if (group?.kind !== principalKind.group) throw errors.groupNotFound();
  return group;
}

function groupByName(context: Context, name: string): Principal {
  const group = siteGroups(context.site).find((one) => one.title.toLowerCase() === name.toLowerCase());
  if (!group) throw errors.groupNotFound();
  return group;
}

const demandGroup = (context: Context, group: Principal): void => {
  if (!canManageGroup(context, group)) throw errors.accessDenied();
};

const booleans = [
  'AllowMembersEditMembership',
  'AllowRequestToJoinLeave',
  'AutoAcceptRequestToJoinLeave',
  'OnlyAllowMembersViewMembership',
] as const;

/** Settings of a group out of a body. @throws 400 for properties that SP.Group has not */
function groupSettings(body: Record<string, unknown>): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if ((booleans as readonly string[]).includes(name)) settings[name] = flagOf(body, name) ?? false;
    else if (name === 'Description' || name === 'RequestToJoinLeaveEmailSetting')
      settings[name] = value === null ? '' : textOf(body, name);
    else if (name !== 'Title' && name !== 'LoginName' && name !== 'PrincipalType')
      throw errors.unknownProperty(name, 'SP.Group');
  }
  return settings;
}

const associated = (name: string, id: number): RouteTable['steps'][number] =>
  step('web', name, (context) =>
    node('group', { group: groupById(context, Number(context.site.webSettings()[name] ?? id)) }),
  );

const removeUser = (context: Context, users: Node<'users'>, user: Principal): void => {
  if (users.of === 'group') {
    demandGroup(context, users.group);
    removeMember(context.site, users.group.id, user.id);
    recordChange(context.site, context.user.id, changeType.memberDelete, 'Group', String(users.group.id));
  } else {
    context.demand(webScope, permission.manageWeb);
    removePrincipal(context.site, user.id);
    recordChange(context.site, context.user.id, changeType.delete, 'User', String(user.id));
  }
};

/** Users and site groups. */
export const userRoutes: RouteTable = {
  steps: [
    step('web', 'SiteUsers', (context, _, args) =>
      args.count ? node('user', { user: userByParameter(context, args) }) : node('users', { of: 'site' }),
    ),
    step('web', 'GetUserById', (context, _, args) => node('user', { user: userById(context, args.number('id')) })),
    step('web', 'SiteGroups', (context, _, args) =>
      args.count ? node('group', { group: groupById(context, args.number('id')) }) : node('groups', { of: 'site' }),
    ),
    associated('AssociatedOwnerGroup', associatedGroups.owner),
    associated('AssociatedMemberGroup', associatedGroups.member),
    associated('AssociatedVisitorGroup', associatedGroups.visitor),
    step('users', 'GetById', (context, users, args) =>
      node('user', { user: userById(context, args.number('id')), ...groupOf(users) }),
    ),
    step('users', 'GetByEmail', (context, users, args) => {
      const email = args.text('email');
      const user = principalByLogin(context.site, email);
      if (!isUser(user)) throw errors.userIdNotFound();
      return node('user', { user, ...groupOf(users) });
    }),
    step('users', 'GetByLoginName', (context, users, args) => {
      const user = principalByLogin(context.site, args.text('loginName'));
      if (!isUser(user)) throw errors.userIdNotFound();
      return node('user', { user, ...groupOf(users) });
    }),
    step('users', '', (context, users, args) => {
      const name = args.get('user');
      const user = typeof name === 'number' ? userById(context, name) : userByParameter(context, args);
      return node('user', { user, ...groupOf(users) });
    }),
    step('user', 'Groups', (_, { user }) => node('groups', { of: 'user', user })),
    step('groups', 'GetById', (context, _, args) => node('group', { group: groupById(context, args.number('id')) })),
    step('groups', 'GetByName', (context, _, args) =>
      node('group', { group: groupByName(context, args.text('name')) }),
    ),
    step('groups', '', (context, _, args) => node('group', { group: groupById(context, args.number('id')) })),
    step('group', 'Users', (_, { group }) => node('users', { of: 'group', group })),
    step('group', 'Owner', (context, { group }) => {
      const owner = principalById(context.site, Number(group.settings['OwnerId'] ?? group.id)) ?? group;
      return owner.kind === principalKind.group ? node('group', { group: owner }) : node('user', { user: owner });
    }),
  ],
  operations: [
    operation('user', 'GET', '', (context, user) => found(context.model.entity(context, user, context.query))),
    operation('user', 'MERGE', '', (context, { user }) => {
      context.demand(webScope, permission.manageWeb);
      const body = entityBody(context, 'SP.User');
      const change = {
        ...user,
        title: textOf(body, 'Title') ?? user.title,
        email: textOf(body, 'Email') ?? user.email,
        isAdmin: flagOf(body, 'IsSiteAdmin') ?? user.isAdmin,
      };
      savePrincipal(context.site, change);
      return updated();
    }),
    operation('user', 'DELETE', '', (context, { user, group }) => {
      removeUser(context, group ? node('users', { of: 'group', group }) : node('users', { of: 'site' }), user);
      return done;
    }),
    operation('users', 'GET', '', (context, users) => ({
      kind: 'entities',
      entities: context.model.entities(context, users, context.query),
    })),
    operation('users', 'POST', '', (context, users) => {
      const login = textOf(entityBody(context, 'SP.User'), 'LoginName') ?? '';
      const user = ensureUser(context.site, login);
      if (users.of === 'group') {
        demandGroup(context, users.group);
        addMember(context.site, users.group.id, user.id);
        recordChange(context.site, context.user.id, changeType.memberAdd, 'Group', String(users.group.id));
      } else context.demand(webScope, permission.manageWeb);
      return created(
        context.model.entity(context, node('user', { user })),
        `${context.webUrl}/_api/${userAddress(user)}`,
      );
    }),
    operation('users', 'POST', 'RemoveById', (context, users, args) => {
      removeUser(context, users, userById(context, args.number('id')));
      return done;
    }),
    operation('users', 'POST', 'RemoveByLoginName', (context, users, args) => {
      const login = args.text('loginName');
      const user = principalByLogin(context.site, login);
      if (!isUser(user)) throw errors.userNotFound(login);
      removeUser(context, users, user);
      return done;
    }),
    operation('web', 'POST', 'EnsureUser', (context, _, args) => {
      const name = args.count ? args.text('logonName') : (textOf(context.json(), 'logonName') ?? '');
      if (!context.rights.canOpenWeb) throw errors.accessDenied();
      return found(
        context.model.entity(context, node('user', { user: ensureUser(context.site, name) }), context.query),
      );
    }),
    operation('groups', 'GET', '', (context, groups) => ({
      kind: 'entities',
      entities: context.model.entities(context, groups, context.query),
    })),
    operation('groups', 'POST', '', (context) => {
      context.demand(webScope, permission.managePermissions);
      const body = entityBody(context, 'SP.Group');
      const title = textOf(body, 'Title') ?? '';
      if (title === '' || title.length > 255)
        throw errors.invalidArgument('The title of a group must have between 1 and 255 characters.');
      if (siteGroups(context.site).some((group) => group.title.toLowerCase() === title.toLowerCase()))
        throw errors.duplicateGroup();
      const group = addPrincipal(context.site, {
        kind: principalKind.group,
        login: title,
        title,
        email: '',
        isAdmin: false,
        isHidden: false,
        settings: { OwnerId: context.user.id, ...groupSettings(body) },
      });
      addMember(context.site, group.id, context.user.id);
      recordChange(context.site, context.user.id, changeType.add, 'Group', String(group.id));
      return created(
        context.model.entity(context, node('group', { group })),
        `${context.webUrl}/_api/${groupAddress(group)}`,
      );
    }),
    operation('groups', 'POST', 'RemoveById', (context, _, args) =>
      removeGroup(context, groupById(context, args.number('id'))),
    ),
    operation('groups', 'POST', 'RemoveByLoginName', (context, _, args) =>
      removeGroup(context, groupByName(context, args.text('loginName'))),
    ),
    operation('group', 'GET', '', (context, group) => found(context.model.entity(context, group, context.query))),
    operation('group', 'MERGE', '', (context, { group }) => {
      demandGroup(context, group);
      const body = entityBody(context, 'SP.Group');
      const title = textOf(body, 'Title') ?? group.title;
      const taken = siteGroups(context.site).some(
        (other) => other.id !== group.id && other.title.toLowerCase() === title.toLowerCase(),
      );
      if (taken) throw errors.duplicateGroup();
      savePrincipal(context.site, {
        ...group,
        title,
        login: title,
        settings: { ...group.settings, ...groupSettings(body) },
      });
      recordChange(context.site, context.user.id, changeType.update, 'Group', String(group.id));
      return updated();
    }),
    operation('group', 'DELETE', '', (context, { group }) => removeGroup(context, group)),
    operation('group', 'POST', 'SetUserAsOwner', (context, { group }, args) => {
      demandGroup(context, group);
      const owner = principalById(context.site, args.number('ownerId'));
      if (!owner) throw errors.userIdNotFound();
      savePrincipal(context.site, { ...group, settings: { ...group.settings, OwnerId: owner.id } });
      return result('SetUserAsOwner', 'Edm.Null', null);
    }),
  ],
};

function removeGroup(context: Context, group: Principal): typeof done {
  demandGroup(context, group);
  removePrincipal(context.site, group.id);
  recordChange(context.site, context.user.id, changeType.delete, 'Group', String(group.id));
  return done;
}

const groupOf = (users: Node<'users'>): { readonly group?: Principal } =>
  users.of === 'group' ? { group: users.group } : {};
