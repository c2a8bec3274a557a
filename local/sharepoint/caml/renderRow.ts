import type { Context } from '../dispatch/context';
import { listScope } from '../entities/listShape';
import { lookupTarget } from '../items/fieldPath';
import { fromRow, type UrlValue } from '../store/cells';
import { contentTypes } from '../store/contentTypes';
import type { Field } from '../store/field';
import { itemById } from '../store/items';
import { scopeGuid } from '../store/permissions';
import { anyPrincipalById } from '../store/principals';
import type { ItemRow, ListRecord } from '../store/records';

/** A cell of a rendered row: text, or an array of people, lookups or choices. */
export type RenderedValue = string | readonly Readonly<Record<string, unknown>>[] | readonly string[];
export type RenderedRow = Map<string, RenderedValue>;

const braces = (guid: string): string => `{${guid.toUpperCase()}}`;

/** As the legacy renderer encodes: every character but letters and digits. */
const urlEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[-_.!~*'()]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** Permission mask as hex: full control is `0x7ffffffffffbffff` (recorded; bit 19 stands for nothing). */
export const permMask = (mask: bigint): string => `0x${(mask & ~(1n << 18n)).toString(16)}`;

const people = (context: Context, ids: readonly number[]): RenderedValue =>
  ids.flatMap((id) => {
    const user = anyPrincipalById(context.site, id);
    return user ? [{ id: String(user.id), title: user.title, email: user.email, sip: user.email, picture: '' }] : [];
  });

function lookups(context: Context, list: ListRecord, field: Field, ids: readonly number[]): RenderedValue {
  const target = lookupTarget(context.site, list, field);
  const shown = field.attribute('ShowField') || 'Title';
  return ids.flatMap((id) => {
    const row = target && itemById(context.site, target, id);
    return row ? [{ lookupId: id, lookupValue: String(row[`f_${shown}`] ?? ''), isSecretFieldValue: false }] : [];
  });
}

const number = (value: number, decimals: number | undefined): string =>
  value.toLocaleString(
    'en-US',
    decimals === undefined
      ? { maximumFractionDigits: 20 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  );

/** Adds one field of a row, with its twins (`Field.`, `Field.value`, `Field.desc`). */
function addField(context: Context, list: ListRecord, row: ItemRow, field: Field, into: RenderedRow): void {
  const value = fromRow(field, row);
  const name = field.name;
  switch (field.storage) {
    case 'reference':
    case 'references': {
      const ids = value === null ? [] : Array.isArray(value) ? (value as number[]) : [Number(value)];
      const rendered = field.isPerson ? people(context, ids) : lookups(context, list, field, ids);
      into.set(name, rendered.length === 0 ? (field.isPerson ? '' : []) : rendered);
      return;
    }
    case 'number':
    case 'integer':
      into.set(
        name,
        value === null
          ? ''
          : field.flag('Percentage')
            ? `${number(Number(value) * 100, field.number('Decimals'))} %`
            : number(Number(value), field.number('Decimals')),
      );
      into.set(
        `${name}.`,
        value === null ? '' : field.storage === 'integer' ? String(value) : Number(value).toPrecision(15),
      );
      return;
    case 'boolean':
      into.set(name, value === null ? '' : value ? 'Yes' : 'No');
      into.set(`${name}.value`, value === null ? '' : value ? '1' : '0');
      return;
    case 'date':
      into.set(name, value === null ? '' : context.site.clock.display(Date.parse(String(value)), field.isDateOnly));
      into.set(`${name}.`, value === null ? '' : String(value));
      return;
    case 'choices':
      into.set(name, value === null ? '' : (value as string[]));
      return;
    case 'url':
      into.set(name, (value as UrlValue | null)?.Url ?? '');
      into.set(`${name}.desc`, (value as UrlValue | null)?.Description ?? '');
      return;
    default:
      into.set(name, value === null ? '' : String(value));
  }
}

type Computed = (context: Context, list: ListRecord, row: ItemRow, into: RenderedRow) => void;

const title = (row: ItemRow): string => String(row['f_Title'] ?? '');

const computed: Readonly<Record<string, Computed>> = {
  ID: (_, __, row, into) => into.set('ID', String(row.id)),
  LinkTitle: (_, __, row, into) => into.set('LinkTitle', title(row)).set('Title', title(row)),
  LinkTitleNoMenu: (_, __, row, into) => into.set('LinkTitleNoMenu', title(row)).set('Title', title(row)),
  LinkFilename: (_, __, row, into) =>
    into
      .set('FileLeafRef', row.leaf)
      .set('FileLeafRef.Name', row.leaf.replace(/\.[^.]*$/, ''))
      .set('FileLeafRef.Suffix', /\.([^.]+)$/.exec(row.leaf)?.[1] ?? ''),
  FileLeafRef: (_, __, row, into) => into.set('FileLeafRef', row.leaf),
  FileDirRef: (_, __, row, into) => into.set('FileDirRef', row.dir),
  DocIcon: (_, __, row, into) => into.set('DocIcon', row.fso === 1 ? '' : (/\.([^.]+)$/.exec(row.leaf)?.[1] ?? '')),
  File_x0020_Type: (_, __, row, into) => into.set('File_x0020_Type', /\.([^.]+)$/.exec(row.leaf)?.[1] ?? ''),
  _UIVersionString: (_, __, row, into) => into.set('_UIVersionString', `${Math.floor(row.ui / 512)}.${row.ui % 512}`),
  Attachments: (_, __, row, into) => into.set('Attachments', row.attachments > 0 ? '1' : '0'),
  GUID: (_, __, row, into) => into.set('GUID', braces(row.guid)),
  UniqueId: (_, __, row, into) => into.set('UniqueId', braces(row.unique_id)),
  owshiddenversion: (_, __, row, into) => into.set('owshiddenversion', String(row.version)),
  ContentType: ({ site }, list, row, into) =>
    into.set(
      'ContentType',
      String(contentTypes(site, list.id).find(({ id }) => id === row.ctype)?.definition['Name'] ?? ''),
    ),
  ScopeId: ({ site }, list, row, into) => into.set('ScopeId', braces(scopeGuid(site, row.scope ?? listScope(list)))),
};

/** One item as RenderListDataAsStream shows it: required fields first, then the view's, then the trailing ones (recorded order). */
export function renderRow(context: Context, list: ListRecord, row: ItemRow, fields: readonly Field[]): RenderedRow {
  const path = `${row.dir}/${row.leaf}`;
  const into: RenderedRow = new Map();
  into.set('ID', String(row.id));
  into.set('PermMask', permMask(context.rights.mask(row.scope ?? listScope(list))));
  into.set('FSObjType', String(row.fso));
  into.set('UniqueId', braces(row.unique_id));
  into.set('ContentTypeId', row.ctype);
  into.set('FileRef', path);
  into.set('FileRef.urlencode', urlEncode(path));
  into.set('FileRef.urlencodeasurl', encodeURI(path));
  into.set('FileRef.urlencoding', encodeURI(path));
  into.set('FileRef.scriptencodeasurl', path.replace(/\//g, '\\u002f'));
  if (list.settings['BaseType'] === 0) into.set('Attachments', row.attachments > 0 ? '1' : '0');
  into.set('SMTotalSize', '0');
  into.set('_CommentFlags', '');
  into.set('_CommentCount', '');
  for (const field of fields) {
    const special = computed[field.name];
    if (special) special(context, list, row, into);
    else if (field.storage !== 'none') addField(context, list, row, field, into);
    else if (!into.has(field.name)) into.set(field.name, '');
  }
  for (const [name, value] of [
    ['ItemChildCount', '0'],
    ['FolderChildCount', '0'],
    ['owshiddenversion', String(row.version)],
    ['Restricted', ''],
  ] as const) {
    into.delete(name);
    into.set(name, value);
  }
  return into;
}
