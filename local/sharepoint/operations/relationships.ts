import type { Context } from '../dispatch/context';
import { SharePointError } from '../errors';
import { deleteItem, recycleItem } from '../store/items';
import { itemTable } from '../store/itemTable';
import { allLists, fieldsOf } from '../store/lists';
import type { ItemRow, ListRecord } from '../store/records';
import { lookupTarget } from '../items/fieldPath';

/** [U] text and code: lookups that restrict deletion. */
const restricted = (list: ListRecord): SharePointError =>
  new SharePointError(
    500,
    '-2130575218, Microsoft.SharePoint.SPException',
    `This item cannot be deleted because an item in the "${list.title}" list is related to an item in this list.`,
  );

/**
 * What lookups with a delete behaviour ask when the item that they point at goes: Restrict refuses, Cascade takes the pointing items along.
 * @throws 500 when a lookup restricts it
 */
export function applyDeleteBehavior(context: Context, list: ListRecord, row: ItemRow, toRecycleBin: boolean): void {
  const { site, user } = context;
  for (const other of allLists(site)) {
    for (const field of fieldsOf(site, other)) {
      const behavior = field.attribute('RelationshipDeleteBehavior');
      if (field.type !== 'Lookup' || field.isSystem || (behavior !== 'Restrict' && behavior !== 'Cascade')) continue;
      if (lookupTarget(site, other, field)?.id !== list.id) continue;
      const pointing = site.db.all<ItemRow>(`SELECT * FROM ${itemTable(other.id)} WHERE ${field.column} = ?`, row.id);
      if (pointing.length && behavior === 'Restrict') throw restricted(other);
      for (const one of pointing) {
        applyDeleteBehavior(context, other, one, toRecycleBin);
        if (toRecycleBin) recycleItem(site, other, one, user.id, String(one['f_Title'] ?? one.leaf), 192);
        else deleteItem(site, other, one, user.id);
      }
    }
  }
}
