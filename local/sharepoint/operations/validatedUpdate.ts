import { flagOf, textOf } from '../dispatch/body';
import { objectIn, type Context, type JsonObject } from '../dispatch/context';
import type { Node } from '../dispatch/nodes';
import type { Reply } from '../dispatch/reply';
import { operation, type RouteTable } from '../dispatch/routes';
import { errors, SharePointError } from '../errors';
import { findField, lookupTarget } from '../items/fieldPath';
import { folderAt, folderScope, serverRelative } from '../items/folders';
import { demandAdd, demandEdit } from '../items/rights';
import { checkNumber, checkReference, checkText } from '../items/values';
import { Complex, Values } from '../odata/value';
import type { FieldValue } from '../store/cells';
import type { Field } from '../store/field';
import { insertItem, updateItem, type Stamp } from '../store/items';
import { fieldsOf } from '../store/lists';
import { principalById, principalByLogin } from '../store/principals';
import type { ItemRow, ListRecord } from '../store/records';

const failureCode = -2146232832;

interface FormValue {
  readonly name: string;
  readonly text: string | null;
}

interface Outcome {
  readonly form: FormValue;
  readonly error: string | null;
}

const failure = (message: string): SharePointError => new SharePointError(400, String(failureCode), message);

/** `2/23/2012` or `2/23/2012 3:45 PM` in the site's locale (English, United States); ISO forms pass too. */
function readDate(context: Context, field: Field, text: string): string {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?\s*$/i.exec(text);
  const { clock } = context.site;
  if (!match) {
    const at = /^\d{4}-/.test(text) ? clock.parse(text) : undefined;
    if (at === undefined) throw failure('Enter a date like this: 2/23/2012');
    return clock.toStored(at, field.isDateOnly);
  }
  const [month, day, year, hour12, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const half = match[7]?.toUpperCase();
  const hour = half === 'PM' ? (hour12 % 12) + 12 : half === 'AM' ? hour12 % 12 : hour12;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}`;
  const at = clock.parse(iso);
  if (at === undefined) throw failure('Enter a date like this: 2/23/2012');
  return clock.toStored(at, field.isDateOnly);
}

/** People as `[{"Key":"i:0#.f|membership|a@b.c"}]`. */
function readPeople(context: Context, text: string): number[] {
  let keys: { Key?: string }[];
  try {
    keys = JSON.parse(text) as { Key?: string }[];
  } catch {
    throw failure('The user does not exist or is not unique.');
  }
  return keys.map(({ Key: key }) => {
    const user =
      principalByLogin(context.site, key ?? '') ??
      (/^\d+$/.test(key ?? '') ? principalById(context.site, Number(key)) : undefined);
    if (!user) throw failure('The user does not exist or is not unique.');
    return user.id;
  });
}

/** Lookups as `1` or `1;#text`, several as `1;#one;#2;#two`. */
const readLookups = (text: string): number[] => {
  const parts = text.split(';#');
  const ids = parts.length === 1 ? parts : parts.filter((_, at) => at % 2 === 0);
  return ids.map((id) => {
    if (!/^\s*\d+\s*$/.test(id))
      throw failure(
        'Invalid look-up value.\n\nA look-up field contains invalid data. Please check the value and try again.',
      );
    return Number(id);
  });
};

/** A form's text as the value of a field. @throws what a form would say of it */
function readText(context: Context, list: ListRecord, field: Field, text: string): FieldValue {
  if (text === '') {
    if (field.flag('Required')) throw failure("You can't leave this blank.");
    return null;
  }
  switch (field.storage) {
    case 'number':
    case 'integer': {
      const number = Number(text.replace(/,/g, ''));
      if (Number.isNaN(number)) throw failure('Only numbers can go here.');
      return checkNumber(field, number);
    }
    case 'boolean':
      return /^(1|true|yes)$/i.test(text);
    case 'date':
      return readDate(context, field, text);
    case 'reference':
    case 'references': {
      const ids = field.isPerson ? readPeople(context, text) : readLookups(text);
      if (!field.isPerson && lookupTarget(context.site, list, field))
        ids.forEach((id) => checkReference(context.site, list, field, id));
      return field.storage === 'references' ? ids : (ids[0] ?? null);
    }
    case 'choices':
      return text.split(';#').filter(Boolean);
    case 'url': {
      const [url = '', ...description] = text.split(', ');
      return { Url: url, Description: description.join(', ') || url };
    }
    default:
      if (field.type === 'Choice' && !field.flag('FillInChoice') && !field.choices.includes(text))
        throw failure(`The value you entered for ${field.title} is not one of the choices.`);
      return checkText(field, text);
  }
}

const readForm = (body: JsonObject): FormValue[] => {
  const values = Array.isArray(body['formValues']) ? (body['formValues'] as JsonObject[]) : [];
  return values.map((value) => ({ name: textOf(value, 'FieldName') ?? '', text: textOf(value, 'FieldValue') ?? null }));
};

interface Checked {
  readonly values: Map<string, FieldValue>;
  readonly stamp: Stamp;
  readonly leaf: string | undefined;
  readonly outcomes: Outcome[];
}

/** Checks every value of a form; nothing is saved unless all of them pass. */
function check(context: Context, list: ListRecord, form: readonly FormValue[]): Checked {
  const fields = fieldsOf(context.site, list);
  const values = new Map<string, FieldValue>();
  const stamp: Record<string, string | number> = {};
  let leaf: string | undefined;
  const outcomes = form.map((one): Outcome => {
    try {
      const field = findField(fields, one.name);
      if (!field) throw failure(`Column '${one.name}' does not exist. It may have been deleted by another user.`);
      const text = one.text ?? '';
      if (field.name === 'FileLeafRef') leaf = text;
      else if (field.name === 'Author' || field.name === 'Editor')
        stamp[field.name.toLowerCase()] = readPeople(context, text)[0] ?? context.user.id;
      else if (field.name === 'Created' || field.name === 'Modified')
        stamp[field.name.toLowerCase()] = readDate(context, field, text);
      else if (!field.isReadOnly && !field.isSystem) values.set(field.name, readText(context, list, field, text));
      return { form: one, error: null };
    } catch (error) {
      if (error instanceof SharePointError) return { form: one, error: error.message };
      throw error;
    }
  });
  return { values, stamp, leaf, outcomes };
}

const rowOf = (name: string, value: string | null, error: string | null, itemId: number): Complex =>
  new Complex('SP.ListItemFormUpdateValue', [
    ['ErrorCode', error === null ? 0 : failureCode],
    ['ErrorMessage', error],
    ['FieldName', name],
    ['FieldValue', value],
    ['HasException', error !== null],
    ['ItemId', itemId],
  ]);

const reply = (name: string, rows: readonly Complex[]): Reply => ({
  kind: 'result',
  name,
  edm: 'Collection(SP.ListItemFormUpdateValue)',
  value: new Values('SP.ListItemFormUpdateValue', rows),
});

/** Errors of the list's own rules become the form's: always 200. */
function attempt(
  checked: Checked,
  save: () => ItemRow,
): { readonly outcomes: readonly Outcome[]; readonly row: ItemRow | undefined } {
  if (checked.outcomes.some(({ error }) => error !== null)) return { outcomes: checked.outcomes, row: undefined };
  try {
    return { outcomes: checked.outcomes, row: save() };
  } catch (error) {
    if (!(error instanceof SharePointError) || error.status === 403) throw error;
    const { message } = error;
    return {
      outcomes: checked.outcomes.map((one, at) => (at === 0 ? { ...one, error: message } : one)),
      row: undefined,
    };
  }
}

function validateUpdate(context: Context, { list, row }: Node<'item'>): Reply {
  demandEdit(context, list, row);
  const body = context.json();
  const checked = check(context, list, readForm(body));
  const { outcomes } = attempt(checked, () =>
    updateItem(context.site, list, row, context.user.id, checked.values, {
      stamp: checked.stamp,
      newVersion: flagOf(body, 'bNewDocumentUpdate') !== true,
      system: checked.leaf && row.blob !== null ? [['leaf', checked.leaf]] : [],
    }),
  );
  return reply(
    'ValidateUpdateListItem',
    outcomes.map(({ form, error }) => rowOf(form.name, form.text, error, row.id)),
  );
}

/** Items that a form adds, in the folder that it names. */
function addValidated(context: Context, { list }: Node<'list'>): Reply {
  const body = context.json();
  const info = objectIn(body, 'listItemCreateInfo') ?? {};
  const path = textOf(objectIn(info, 'FolderPath') ?? {}, 'DecodedUrl');
  const folder = path ? folderAt(context, serverRelative(path)) : undefined;
  if (folder && folder.list?.id !== list.id) throw errors.pathNotFound();
  demandAdd(context, list, folder ? folderScope(context, folder) : undefined);
  const isFolder = body['listItemCreateInfo'] !== undefined && Number(info['UnderlyingObjectType'] ?? 0) === 1;
  const checked = check(context, list, readForm(body));
  const { outcomes, row } = attempt(checked, () =>
    insertItem(
      context.site,
      list,
      context.user.id,
      { dir: folder?.path, isFolder, leaf: isFolder ? (checked.leaf ?? textOf(info, 'LeafName')) : undefined },
      checked.values,
      checked.stamp,
    ),
  );
  return reply('AddValidateUpdateItemUsingPath', [
    ...outcomes.map(({ form, error }) => rowOf(form.name, form.text, error, 0)),
    rowOf('Id', String(row?.id ?? 0), null, 0),
  ]);
}

/** Updates as forms make them: texts in the site's locale, required columns enforced, always 200. */
export const validatedUpdateRoutes: RouteTable = {
  steps: [],
  operations: [
    operation('item', 'POST', 'ValidateUpdateListItem', validateUpdate),
    operation('list', 'POST', 'AddValidateUpdateItemUsingPath', addValidated),
    operation('list', 'POST', 'AddValidateUpdateItem', addValidated),
  ],
};
