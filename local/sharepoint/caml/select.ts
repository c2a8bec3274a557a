import type { Context } from '../dispatch/context';
import type { Sql } from '../items/itemSql';
import { findField } from '../items/fieldPath';
import { fieldsOf } from '../store/lists';
import type { ListRecord } from '../store/records';
import type { CamlView, CamlWorld } from './view';

/** The list's fields, the site's clock and the caller, for reading CAML. */
export const camlWorld = (context: Context, list: ListRecord): CamlWorld => {
  const fields = fieldsOf(context.site, list);
  return { clock: context.site.clock, userId: context.user.id, field: (name) => findField(fields, name) };
};

/** What a view's scope and folder leave of the list. */
export function scopeConditions(list: ListRecord, view: CamlView, folder: string | undefined): Sql[] {
  const root = folder ?? list.folder;
  const scope = view.scope.toLowerCase();
  const conditions: Sql[] = [];
  if (scope === '' || scope === 'default' || scope === 'filesonly')
    conditions.push({ text: 'i.dir = ? COLLATE NOCASE', values: [root] });
  else if (root.toLowerCase() !== list.folder.toLowerCase()) {
    conditions.push({
      text: '(i.dir = ? COLLATE NOCASE OR substr(i.dir, 1, length(?)) = ? COLLATE NOCASE)',
      values: [root, `${root}/`, `${root}/`],
    });
  }
  if (scope === 'recursive' || scope === 'filesonly') conditions.push({ text: 'i.fso = 0', values: [] });
  return conditions;
}

/** Lookup-type columns of a view, which count against the limit of 12. */
export const lookupCount = (context: Context, list: ListRecord, names: readonly string[]): number => {
  const fields = fieldsOf(context.site, list);
  return names.filter((name) => findField(fields, name)?.isReference).length;
};
