import { camlWorld } from '../caml/select';
import { readView } from '../caml/view';
import { numberOf, textOf } from '../dispatch/body';
import type { Context, JsonObject } from '../dispatch/context';
import { ItemSql } from '../items/itemSql';
import { canSeeItem } from '../items/rights';
import { findField } from '../items/fieldPath';
import { changesBetween, changeToken, changeType, lastSequence, parseToken } from '../store/changes';
import { fromRow, type UrlValue } from '../store/cells';
import type { Field } from '../store/field';
import { itemById } from '../store/items';
import { itemTable } from '../store/itemTable';
import { fieldsOf } from '../store/lists';
import { anyPrincipalById } from '../store/principals';
import type { ItemRow, ListRecord } from '../store/records';
import { lookupTarget } from '../items/fieldPath';
import { attributeOf, childOf, escapeAttribute, parseXml } from '../xml';

/** A value as SOAP-style attributes hold it: `id;#text` for people and lookups, `YYYY-MM-DD hh:mm:ss` for dates. */
function attributeText(context: Context, list: ListRecord, field: Field, row: ItemRow): string {
  const value = fromRow(field, row);
  if (value === null) return '';
  const shown = (id: number): string => {
    if (field.isPerson) return anyPrincipalById(context.site, id)?.title ?? '';
    const target = lookupTarget(context.site, list, field);
    return String(
      (target && itemById(context.site, target, id)?.[`f_${field.attribute('ShowField') || 'Title'}`]) ?? '',
    );
  };
  switch (field.storage) {
    case 'reference':
      return `${String(value)};#${shown(Number(value))}`;
    case 'references':
      return (value as number[]).map((id) => `${id};#${shown(id)}`).join(';#');
    case 'date':
      return context.site.clock.localText(Date.parse(String(value))).replace('T', ' ');
    case 'boolean':
      return value ? '1' : '0';
    case 'number':
      return Number(value).toPrecision(15);
    case 'choices':
      return `;#${(value as string[]).join(';#')};#`;
    case 'url':
      return `${(value as UrlValue).Url}, ${(value as UrlValue).Description}`;
    default:
      return String(value);
  }
}

function rowXml(context: Context, list: ListRecord, row: ItemRow, fields: readonly Field[]): string {
  const values: [string, string][] = [
    ['ID', String(row.id)],
    ...fields
      .filter((field) => field.storage !== 'none' && field.name !== 'ID')
      .map((field): [string, string] => [field.name, attributeText(context, list, field, row)]),
    ['UniqueId', `${row.id};#{${row.unique_id.toUpperCase()}}`],
    ['owshiddenversion', String(row.version)],
    ['FSObjType', `${row.id};#${row.fso}`],
    ['FileRef', `${row.id};#${`${row.dir}/${row.leaf}`.slice(1)}`],
    ['MetaInfo', `${row.id};#`],
  ];
  const seen = new Set<string>();
  const attributes = values.filter(([name, value]) => value !== '' && !seen.has(name) && seen.add(name));
  return `<z:row ${attributes.map(([name, value]) => `ows_${name}="${escapeAttribute(value)}"`).join(' ')} />`;
}

function schemaXml(list: ListRecord, fields: readonly Field[]): string {
  return `<List DocTemplateUrl="" ID="{${list.guid.toUpperCase()}}" Title="${escapeAttribute(list.title)}" Name="{${list.guid.toUpperCase()}}" BaseType="${String(list.settings['BaseType'])}" ServerTemplate="${list.template}" ItemCount="${list.itemCount}" RootFolder="${escapeAttribute(list.folder)}"><Fields>${fields.map((field) => field.schema).join('')}</Fields></List>`;
}

const rowsOf = (
  context: Context,
  list: ListRecord,
  query: JsonObject,
  ids: readonly number[] | undefined,
  limit: number,
): ItemRow[] => {
  const view = readView(textOf(query, 'Query') || '<View />', camlWorld(context, list));
  const filter = view.filter && new ItemSql(context.site, list).filter(view.filter);
  const chosen = ids ? 'i.id IN (SELECT value FROM json_each(?))' : '1';
  return context.site.db
    .all<ItemRow>(
      `SELECT i.* FROM ${itemTable(list.id)} i WHERE ${chosen} AND ${filter?.text ?? '1'} ORDER BY i.id LIMIT ?`,
      ...(ids ? [JSON.stringify(ids)] : []),
      ...(filter?.values ?? []),
      limit,
    )
    .filter((row) => canSeeItem(context, list, row));
};

function viewFields(context: Context, list: ListRecord, query: JsonObject): readonly Field[] {
  const all = fieldsOf(context.site, list);
  const xml = textOf(query, 'ViewFields');
  if (!xml) return all.filter((field) => !field.flag('Hidden'));
  const root = parseXml(xml);
  const names = (root.name === 'ViewFields' ? root : (childOf(root, 'ViewFields') ?? root)).children.map(
    (reference) => attributeOf(reference, 'Name') ?? '',
  );
  return ['Created', 'Modified', ...names].flatMap((name) => findField(all, name) ?? []);
}

/** `GetListItemChangesSinceToken`: all items and the list's schema at first, then what was changed and what was deleted. */
export function changesAsXml(context: Context, list: ListRecord, query: JsonObject): string {
  const token = textOf(query, 'ChangeToken');
  const start = token ? parseToken(token) : undefined;
  const limit = Number(numberOf(query, 'RowLimit') ?? (textOf(query, 'RowLimit') || 0)) || 100000;
  const changes = start
    ? changesBetween(context.site, list.id, start, undefined).filter(({ object }) => object === 'Item')
    : [];
  const last = new Map<number, number>();
  for (const change of changes) if (change.item !== null) last.set(change.item, change.kind);
  const deleted = [...last].filter(([, kind]) => kind === changeType.delete).map(([id]) => id);
  const alive = [...last].filter(([, kind]) => kind !== changeType.delete).map(([id]) => id);
  const rows = rowsOf(context, list, query, start ? alive : undefined, limit);
  const fields = viewFields(context, list, query);
  const now = changeToken(3, list.guid, Date.now(), lastSequence(context.site));
  const ids = deleted.map((id) => `<Id ChangeType="Delete">${id}</Id>`).join('');
  const schema = start ? '' : schemaXml(list, fieldsOf(context.site, list));
  return `<?xml version="1.0" encoding="utf-8"?><GetListItemChangesSinceTokenResult><listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" MaxBulkDocumentSyncSize="500" MaxRecommendedEmbeddedFileSize="500" AlternateUrls="${context.request.origin}/" EffectivePermMask="FullMask" xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema"><Changes LastChangeToken="${now}">${schema}${ids}</Changes><rs:data ItemCount="${rows.length}">${rows.map((row) => rowXml(context, list, row, fields)).join('')}</rs:data></listitems></GetListItemChangesSinceTokenResult>`;
}
