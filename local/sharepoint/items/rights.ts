import type { Context } from '../dispatch/context';
import { listScope } from '../entities/listShape';
import { errors } from '../errors';
import { itemById } from '../store/items';
import { permission, type ItemRow, type ListRecord } from '../store/records';

const own = 2;
const none = 4;

export const itemScope = (list: ListRecord, row: Pick<ItemRow, 'scope'>): number => row.scope ?? listScope(list);

/** Whether the caller sees an item: the right to view it, and with read security 2 only their own. */
export function canSeeItem(context: Context, list: ListRecord, row: ItemRow): boolean {
  const { rights, user } = context;
  if (!rights.can(itemScope(list, row), permission.viewListItems)) return false;
  const ownOnly =
    Number(list.settings['ReadSecurity'] ?? 1) === own && !rights.can(listScope(list), permission.manageLists);
  return !ownOnly || row.author === user.id;
}

/** An item that the caller sees. @throws 404, for those that are hidden too */
export function visibleItem(context: Context, list: ListRecord, id: number): ItemRow {
  const row = Number.isInteger(id) ? itemById(context.site, list, id) : undefined;
  if (!row || !canSeeItem(context, list, row)) throw errors.itemNotFound();
  return row;
}

/** The list's item-level write setting, below Manage Lists. */
function checkWriteSecurity(context: Context, list: ListRecord, row: ItemRow | undefined): void {
  const security = Number(list.settings['WriteSecurity'] ?? 1);
  if (security === 1 || context.rights.can(listScope(list), permission.manageLists)) return;
  if (security === none || (security === own && row && row.author !== context.user.id)) throw errors.accessDenied();
}

/** @throws 403 when the caller may not add to the list (or into a folder with its own rights) */
export function demandAdd(context: Context, list: ListRecord, scope: number = listScope(list)): void {
  context.demand(scope, permission.addListItems);
  checkWriteSecurity(context, list, undefined);
}

/** @throws 403 when the caller may not change the item */
export function demandEdit(context: Context, list: ListRecord, row: ItemRow): void {
  context.demand(itemScope(list, row), permission.editListItems);
  checkWriteSecurity(context, list, row);
}

/** @throws 403 when the caller may not delete the item */
export function demandDelete(context: Context, list: ListRecord, row: ItemRow): void {
  context.demand(itemScope(list, row), permission.deleteListItems);
  checkWriteSecurity(context, list, row);
}
