import { entityBody, numberOf, textOf } from '../dispatch/body';
import { objectIn, type Context, type JsonObject } from '../dispatch/context';
import { node, type Node, type Securable } from '../dispatch/nodes';
import { created, done, found, nothing, updated, type Reply } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { listScope } from '../entities/listShape';
import { errors } from '../errors';
import { itemScope } from '../items/rights';
import { changeType, recordChange } from '../store/changes';
import { setSystemColumns, withChildren } from '../store/items';
import { itemTable } from '../store/itemTable';
import { saveList } from '../store/lists';
import {
  addAssignment,
  addRole,
  addScope,
  allRoles,
  assignmentsOf,
  deleteRole,
  deleteScope,
  ownsScope,
  removeAssignment,
  saveRole,
  webScope,
} from '../store/permissions';
import { principalById } from '../store/principals';
import { permission, type ItemRow, type ListRecord, type Principal, type Role } from '../store/records';
import { folderAt, folderScope } from '../items/folders';

/** Inheritance cannot be broken on a list above this size. */
const largestBreakable = 100000;
const fullControl = 1073741829;
const limitedAccess = 1073741825;

/** The scope whose assignments a securable object shows: its own, or the nearest above it. */
export const scopeOf = (securable: Securable): number =>
  securable.on === 'web'
    ? webScope
    : securable.on === 'list'
      ? listScope(securable.list)
      : itemScope(securable.list, securable.row);

const hasOwnScope = (context: Context, securable: Securable): boolean =>
  securable.on === 'web' ||
  (securable.on === 'list'
    ? securable.list.scope !== null
    : securable.row.scope !== null && ownsScope(context.site, securable.row.scope, securable.row.unique_id));

const subject = (context: Context, securable: Securable): string =>
  securable.on === 'web'
    ? context.site.webGuid
    : securable.on === 'list'
      ? securable.list.guid
      : securable.row.unique_id;

const note = (context: Context, securable: Securable, type: number): void => {
  const list = securable.on === 'web' ? undefined : securable.list;
  const object = securable.on === 'web' ? 'Web' : securable.on === 'list' ? 'List' : 'Item';
  recordChange(
    context.site,
    context.user.id,
    type,
    object,
    subject(context, securable),
    list,
    securable.on === 'item' ? securable.row.id : undefined,
  );
};

function setScope(context: Context, securable: Exclude<Securable, { on: 'web' }>, scope: number | null): void {
  if (securable.on === 'list') {
    securable.list.scope = scope;
    saveList(context.site, securable.list, false);
    return;
  }
  const before = securable.row.scope;
  for (const row of withChildren(context.site, securable.list, securable.row)) {
    if (row.id === securable.row.id || row.scope === before)
      setSystemColumns(context.site, securable.list, row, [['scope', scope]], false);
  }
}

/** Rows that have rights of their own below a securable object. */
const subscopes = (context: Context, list: ListRecord, row: ItemRow | undefined): ItemRow[] =>
  row
    ? withChildren(context.site, list, row).filter((one) => one.id !== row.id && one.scope !== null)
    : context.site.db.all<ItemRow>(`SELECT * FROM ${itemTable(list.id)} WHERE scope IS NOT NULL`);

function breakInheritance(context: Context, securable: Securable, copy: boolean, clear: boolean): void {
  if (securable.on === 'web')
    throw errors.invalidArgument('The top-level site of a site collection has rights of its own already.');
  const { list } = securable;
  if (securable.on === 'list' && list.itemCount > largestBreakable) throw errors.listViewThreshold();
  if (clear) {
    const rows = subscopes(context, list, securable.on === 'item' ? securable.row : undefined);
    if (rows.length > context.switches.threshold) throw errors.listViewThreshold();
    for (const row of rows) {
      if (row.scope !== null && ownsScope(context.site, row.scope, row.unique_id)) deleteScope(context.site, row.scope);
      setSystemColumns(context.site, list, row, [['scope', null]], false);
    }
  }
  if (hasOwnScope(context, securable)) return;
  const scope = addScope(context.site, subject(context, securable), copy ? scopeOf(securable) : undefined);
  if (!copy) addAssignment(context.site, scope, context.user.id, fullControl);
  setScope(context, securable, scope);
  note(context, securable, changeType.scopeAdd);
}

function resetInheritance(context: Context, securable: Securable): void {
  if (securable.on === 'web' || !hasOwnScope(context, securable)) return;
  const own = scopeOf(securable);
  const parent = securable.on === 'list' ? null : parentScope(context, securable.list, securable.row);
  setScope(context, securable, parent);
  deleteScope(context.site, own);
  note(context, securable, changeType.scopeDelete);
}

/** The scope that an item has from its folder, or null where that is the list's. */
function parentScope(context: Context, list: ListRecord, row: ItemRow): number | null {
  const scope = folderScope(context, folderAt(context, row.dir));
  return scope === listScope(list) ? null : scope;
}

const roleById = (context: Context, id: number): Role => {
  const role = allRoles(context.site).find((one) => one.id === id);
  if (!role) throw errors.roleNotFound();
  return role;
};

const principal = (context: Context, id: number): Principal => {
  const one = principalById(context.site, id);
  if (!one) throw errors.roleNotFound();
  return one;
};

const assigned = (context: Context, securable: Securable, id: number): Node<'roleassignment'> => {
  if (!assignmentsOf(context.site, scopeOf(securable)).has(id)) throw errors.roleNotFound();
  return node('roleassignment', { securable, principal: principal(context, id) });
};

const demandManage = (context: Context, securable: Securable): void =>
  context.demand(scopeOf(securable), permission.managePermissions);

/** Who gets rights below may open what is above: SharePoint grants Limited Access to the list of an item, and to the web. */
function grant(context: Context, securable: Securable, principalId: number, roleId: number): void {
  const owner = principal(context, principalId);
  addAssignment(context.site, scopeOf(securable), owner.id, roleById(context, roleId).id);
  if (securable.on === 'item' && securable.list.scope !== null)
    addAssignment(context.site, securable.list.scope, owner.id, limitedAccess);
  if (securable.on !== 'web') addAssignment(context.site, webScope, owner.id, limitedAccess);
  note(context, securable, changeType.assignmentAdd);
}

const securableSteps = (
  on: 'web' | 'list' | 'item',
  securable: (target: Node<'web'> | Node<'list'> | Node<'item'>) => Securable,
): RouteTable['steps'] => [
  step(on, 'RoleAssignments', (context, target, args) =>
    args.count
      ? assigned(context, securable(target), args.number('principalId'))
      : node('roleassignments', { securable: securable(target) }),
  ),
];

const securableOperations = (
  on: 'web' | 'list' | 'item',
  securable: (target: Node<'web'> | Node<'list'> | Node<'item'>) => Securable,
): RouteTable['operations'] => [
  operation(on, 'POST', 'BreakRoleInheritance', (context, target, args): Reply => {
    demandManage(context, securable(target));
    breakInheritance(
      context,
      securable(target),
      args.flag('copyRoleAssignments', true, 0),
      args.flag('clearSubscopes', false, 1),
    );
    return nothing('BreakRoleInheritance');
  }),
  operation(on, 'POST', 'ResetRoleInheritance', (context, target): Reply => {
    demandManage(context, securable(target));
    resetInheritance(context, securable(target));
    return nothing('ResetRoleInheritance');
  }),
];

const ofWeb = (): Securable => ({ on: 'web' });
const ofList = (target: Node): Securable => ({ on: 'list', list: (target as Node<'list'>).list });
const ofItem = (target: Node): Securable => ({
  on: 'item',
  list: (target as Node<'item'>).list,
  row: (target as Node<'item'>).row,
});

/** What a body says of a role definition. */
function readRole(body: JsonObject, base: Omit<Role, 'id'>): Omit<Role, 'id'> {
  const mask = objectIn(body, 'BasePermissions');
  const part = (name: string, otherwise: string): string =>
    mask?.[name] === undefined ? otherwise : String(mask[name] as string | number);
  return {
    ...base,
    name: textOf(body, 'Name') ?? base.name,
    description: textOf(body, 'Description') ?? base.description,
    order: numberOf(body, 'Order') ?? base.order,
    high: part('High', base.high),
    low: part('Low', base.low),
  };
}

const emptyRole: Omit<Role, 'id'> = {
  name: '',
  description: '',
  high: '0',
  low: '0',
  order: 0,
  kind: 0,
  hidden: false,
};

const builtIn = (role: Role): boolean => role.kind !== 0;

/** Role definitions, role assignments, and their inheritance. */
export const roleRoutes: RouteTable = {
  steps: [
    ...securableSteps('web', ofWeb),
    ...securableSteps('list', ofList),
    ...securableSteps('item', ofItem),
    step('web', 'RoleDefinitions', (context, _, args) =>
      args.count ? node('roledefinition', { role: roleById(context, args.number('id')) }) : node('roledefinitions', {}),
    ),
    step('roledefinitions', 'GetById', (context, _, args) =>
      node('roledefinition', { role: roleById(context, args.number('id')) }),
    ),
    step('roledefinitions', 'GetByName', (context, _, args) => {
      const name = args.text('name').toLowerCase();
      const role = allRoles(context.site).find((one) => one.name.toLowerCase() === name);
      if (!role) throw errors.roleNotFound();
      return node('roledefinition', { role });
    }),
    step('roledefinitions', 'GetByType', (context, _, args) => {
      const role = allRoles(context.site).find((one) => one.kind === args.number('roleType'));
      if (!role) throw errors.roleNotFound();
      return node('roledefinition', { role });
    }),
    step('roleassignments', 'GetByPrincipalId', (context, { securable }, args) =>
      assigned(context, securable, args.number('principalId')),
    ),
    step('roleassignment', 'Member', (_, { principal: member }) =>
      member.kind === 8 ? node('group', { group: member }) : node('user', { user: member }),
    ),
    step('roleassignment', 'RoleDefinitionBindings', (_, { securable, principal: member }) =>
      node('rolebindings', { securable, principal: member }),
    ),
  ],
  operations: [
    ...securableOperations('web', ofWeb),
    ...securableOperations('list', ofList),
    ...securableOperations('item', ofItem),
    operation('roleassignments', 'GET', '', (context, assignments) => {
      context.demand(scopeOf(assignments.securable), permission.enumeratePermissions);
      return { kind: 'entities', entities: context.model.entities(context, assignments, context.query) };
    }),
    operation('roleassignments', 'POST', 'AddRoleAssignment', (context, { securable }, args) => {
      demandManage(context, securable);
      grant(context, securable, args.number('principalId'), args.number('roleDefId', 1));
      return nothing('AddRoleAssignment');
    }),
    operation('roleassignments', 'POST', 'RemoveRoleAssignment', (context, { securable }, args) => {
      demandManage(context, securable);
      removeAssignment(context.site, scopeOf(securable), args.number('principalId'), args.number('roleDefId', 1));
      note(context, securable, changeType.assignmentDelete);
      return nothing('RemoveRoleAssignment');
    }),
    operation('roleassignment', 'GET', '', (context, assignment) =>
      found(context.model.entity(context, assignment, context.query)),
    ),
    ...(['DELETE', 'POST'] as const).map((verb) =>
      operation(
        'roleassignment',
        verb,
        verb === 'POST' ? 'DeleteObject' : '',
        (context, { securable, principal: member }): Reply => {
          demandManage(context, securable);
          removeAssignment(context.site, scopeOf(securable), member.id);
          note(context, securable, changeType.assignmentDelete);
          return done;
        },
      ),
    ),
    operation('rolebindings', 'GET', '', (context, bindings) => ({
      kind: 'entities',
      entities: context.model.entities(context, bindings, context.query),
    })),
    operation('roledefinitions', 'GET', '', (context, roles) => ({
      kind: 'entities',
      entities: context.model.entities(context, roles, context.query),
    })),
    operation('roledefinitions', 'POST', '', (context) => {
      context.demand(webScope, permission.managePermissions);
      const wanted = readRole(entityBody(context, 'SP.RoleDefinition'), emptyRole);
      if (wanted.name === '') throw errors.invalidArgument('The name of a permission level must not be empty.');
      if (allRoles(context.site).some((role) => role.name.toLowerCase() === wanted.name.toLowerCase()))
        throw errors.duplicateGroup();
      const role = addRole(context.site, wanted);
      recordChange(context.site, context.user.id, changeType.roleAdd, 'RoleDefinition', String(role.id));
      return created(
        context.model.entity(context, node('roledefinition', { role })),
        `${context.webUrl}/_api/Web/RoleDefinitions(${role.id})`,
      );
    }),
    operation('roledefinition', 'GET', '', (context, role) =>
      found(context.model.entity(context, role, context.query)),
    ),
    operation('roledefinition', 'MERGE', '', (context, { role }) => {
      context.demand(webScope, permission.managePermissions);
      saveRole(context.site, { ...role, ...readRole(entityBody(context, 'SP.RoleDefinition'), role) });
      recordChange(context.site, context.user.id, changeType.roleUpdate, 'RoleDefinition', String(role.id));
      return updated();
    }),
    operation('roledefinition', 'DELETE', '', (context, { role }) => {
      context.demand(webScope, permission.managePermissions);
      if (builtIn(role)) throw errors.invalidArgument('This permission level cannot be deleted.');
      deleteRole(context.site, role.id);
      recordChange(context.site, context.user.id, changeType.roleDelete, 'RoleDefinition', String(role.id));
      return done;
    }),
  ],
};
