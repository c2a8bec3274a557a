import type { Context } from '../dispatch/context';
import { onRequest, shown, type PropertyShape, type Shape } from '../dispatch/model';
import type { Node } from '../dispatch/nodes';
import { Complex, type Value } from '../odata/value';
import { anyPrincipalById, membersOf } from '../store/principals';
import { permission, principalKind, toMask, type Principal } from '../store/records';
import { webScope } from '../store/permissions';
import { basePermissions } from './listShape';

const userLine = (
  name: string,
  edm: string,
  read: (user: Principal, context: Context) => Value,
): PropertyShape<'user'> => shown(name, edm, (context, node) => read(node.user, context));

const isPerson = (user: Principal): boolean => user.kind === principalKind.user && user.login.includes('|membership|');

const identity = (user: Principal): Complex | null =>
  isPerson(user)
    ? new Complex('SP.UserIdInfo', [
        ['NameId', String(user.settings['NameId'] ?? '')],
        ['NameIdIssuer', 'urn:federation:microsoftonline'],
      ])
    : null;

export const userAddress = (user: Principal): string => `Web/GetUserById(${user.id})`;

/** SP.User in the recorded order. */
export const userShape: Shape<'user'> = {
  set: 'SP.ApiData.Users',
  type: () => 'SP.User',
  address: (_, { user }) => userAddress(user),
  properties: [
    userLine('Id', 'Edm.Int32', (user) => user.id),
    userLine('IsHiddenInUI', 'Edm.Boolean', (user) => user.isHidden),
    userLine('LoginName', 'Edm.String', (user) => user.login),
    userLine('Title', 'Edm.String', (user) => user.title),
    userLine('PrincipalType', 'Edm.Int32', (user) => user.kind),
    userLine('Email', 'Edm.String', (user) => user.email),
    userLine('Expiration', 'Edm.String', () => ''),
    userLine('IsEmailAuthenticationGuestUser', 'Edm.Boolean', () => false),
    userLine('IsShareByEmailGuestUser', 'Edm.Boolean', () => false),
    userLine('IsSiteAdmin', 'Edm.Boolean', (user) => user.isAdmin),
    userLine('UserId', 'SP.UserIdInfo', identity),
    userLine('UserPrincipalName', 'Edm.String', (user) => (isPerson(user) ? user.email : null)),
    onRequest('AadObjectId', 'SP.UserIdInfo', () => null),
  ],
  links: ['Alerts', 'Groups'],
};

export const groupAddress = (group: Principal): string => `Web/SiteGroups/GetById(${group.id})`;

/** Whether the caller owns the group: by name, as a member of the group that does, or as manager of the site's rights. */
export function canManageGroup(context: Context, group: Principal): boolean {
  const owner = Number(group.settings['OwnerId'] ?? group.id);
  return (
    context.rights.can(webScope, permission.managePermissions) ||
    owner === context.user.id ||
    membersOf(context.site, owner).some((member) => member.id === context.user.id)
  );
}

const groupLine = (
  name: string,
  edm: string,
  read: (group: Principal, context: Context) => Value,
): PropertyShape<'group'> => shown(name, edm, (context, node) => read(node.group, context));
const groupFlag = (name: string, otherwise: boolean): PropertyShape<'group'> =>
  groupLine(name, 'Edm.Boolean', (group) => (group.settings[name] as boolean | undefined) ?? otherwise);

/** SP.Group in the recorded order. */
export const groupShape: Shape<'group'> = {
  set: 'SP.ApiData.Groups',
  type: () => 'SP.Group',
  address: (_, { group }) => groupAddress(group),
  properties: [
    groupLine('Id', 'Edm.Int32', (group) => group.id),
    groupLine('IsHiddenInUI', 'Edm.Boolean', (group) => group.isHidden),
    groupLine('LoginName', 'Edm.String', (group) => group.title),
    groupLine('Title', 'Edm.String', (group) => group.title),
    groupLine('PrincipalType', 'Edm.Int32', (group) => group.kind),
    groupFlag('AllowMembersEditMembership', false),
    groupFlag('AllowRequestToJoinLeave', false),
    groupFlag('AutoAcceptRequestToJoinLeave', false),
    onRequest('CanCurrentUserEditMembership', 'Edm.Boolean', (context, { group }: Node<'group'>) =>
      canManageGroup(context, group),
    ),
    onRequest('CanCurrentUserManageGroup', 'Edm.Boolean', (context, { group }: Node<'group'>) =>
      canManageGroup(context, group),
    ),
    onRequest('CanCurrentUserViewMembership', 'Edm.Boolean', () => true),
    groupLine('Description', 'Edm.String', (group) => (group.settings['Description'] as string | undefined) || null),
    groupFlag('OnlyAllowMembersViewMembership', true),
    groupLine(
      'OwnerTitle',
      'Edm.String',
      (group, { site }) => anyPrincipalById(site, Number(group.settings['OwnerId'] ?? group.id))?.title ?? group.title,
    ),
    groupLine(
      'RequestToJoinLeaveEmailSetting',
      'Edm.String',
      (group) => (group.settings['RequestToJoinLeaveEmailSetting'] as string | undefined) ?? null,
    ),
  ],
  links: ['Owner', 'Users'],
};

export const roleShape: Shape<'roledefinition'> = {
  set: 'SP.ApiData.RoleDefinitions',
  type: () => 'SP.RoleDefinition',
  address: (_, { role }) => `Web/RoleDefinitions(${role.id})`,
  properties: [
    shown('BasePermissions', 'SP.BasePermissions', (_, { role }) => basePermissions(toMask(role.high, role.low))),
    shown('Description', 'Edm.String', (_, { role }) => role.description),
    shown('Hidden', 'Edm.Boolean', (_, { role }) => role.hidden),
    shown('Id', 'Edm.Int32', (_, { role }) => role.id),
    shown('Name', 'Edm.String', (_, { role }) => role.name),
    shown('Order', 'Edm.Int32', (_, { role }) => role.order),
    shown('RoleTypeKind', 'Edm.Int32', (_, { role }) => role.kind),
  ],
  links: [],
};

export const securableAddress = (securable: Node<'roleassignments'>['securable']): string =>
  securable.on === 'web'
    ? 'Web'
    : `Web/Lists(guid'${securable.list.guid}')${securable.on === 'item' ? `/Items(${securable.row.id})` : ''}`;

export const roleAssignmentShape: Shape<'roleassignment'> = {
  set: 'SP.ApiData.RoleAssignments',
  type: () => 'SP.RoleAssignment',
  address: (_, { securable, principal }) =>
    `${securableAddress(securable)}/RoleAssignments/GetByPrincipalId(${principal.id})`,
  properties: [shown('PrincipalId', 'Edm.Int32', (_, { principal }) => principal.id)],
  links: ['Member', 'RoleDefinitionBindings'],
};
