import { errors } from '../errors';
import { evaluateFormula, parseFormula } from '../formula/formula';
import type { FormulaValue } from '../formula/value';
import { childOf } from '../xml';
import { fromRow, type FieldValue } from './cells';
import type { Field } from './field';
import { foldText } from './fold';
import { itemTable } from './itemTable';
import { fieldsOf } from './lists';
import { anyPrincipalById } from './principals';
import type { ItemRow, ListRecord } from './records';
import type { Site } from './site';

interface Moment {
  readonly id: number;
  readonly now: string;
  readonly user: number;
}

function defaultValue(site: Site, field: Field, moment: Moment): FieldValue | undefined {
  const formula = field.text('DefaultFormula');
  const text = formula === undefined ? field.text('Default') : undefined;
  if (formula !== undefined) {
    const value = evaluateFormula(parseFormula(formula), () => null, site.clock);
    return fromFormula(field, value);
  }
  if (text === undefined || text === '') return undefined;
  switch (field.storage) {
    case 'boolean':
      return text === '1' || /^true$/i.test(text);
    case 'number':
    case 'integer':
      return Number(text);
    case 'date': {
      const at = /^\[today\]$/i.test(text) ? Date.parse(moment.now) : site.clock.parse(text);
      if (at === undefined) return undefined;
      return site.clock.toStored(at, field.isDateOnly);
    }
    case 'choices':
      return text.split(';#').filter(Boolean);
    case 'reference':
      return /^\[me\]$/i.test(text) ? moment.user : Number(text.split(';#')[0]) || undefined;
    case 'references':
    case 'url':
    case 'none':
      return undefined;
    default:
      return text;
  }
}

function fromFormula(field: Field, value: FormulaValue): FieldValue {
  if (value === null || value instanceof Error) return null;
  if (value instanceof Date) return `${value.toISOString().slice(0, 19)}Z`;
  if (field.storage === 'number') return Number(value);
  if (field.storage === 'boolean') return Boolean(value);
  return String(value);
}

/** How a calculated column shows in JSON: numbers with 15 significant digits (recorded: "0.500000000000000"), dates as instants. */
function calculatedText(value: FormulaValue): string | null {
  if (value === null) return null;
  if (value instanceof Error) return value.message;
  if (value instanceof Date) return `${value.toISOString().slice(0, 19)}Z`;
  if (typeof value === 'number') return value.toPrecision(15);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value;
}

function formulaValue(site: Site, field: Field, value: FieldValue): FormulaValue {
  if (value === null) return null;
  if (field.storage === 'date') return new Date(String(value));
  if (field.storage === 'boolean') return Boolean(value);
  if (field.storage === 'number' || field.storage === 'integer') return Number(value);
  if (field.isPerson) return anyPrincipalById(site, Number(value))?.title ?? null;
  if (field.storage === 'calculated') return /^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : String(value);
  return Array.isArray(value) ? value.join(';') : String(value);
}

function checkUnique(site: Site, list: ListRecord, field: Field, value: FieldValue, id: number): void {
  if (value === null) return;
  const key = field.storage === 'text' ? foldText(String(value)) : (value as number | string);
  const found = site.db.get(
    `SELECT id FROM ${itemTable(list.id)} WHERE ${field.keyColumn} = ? AND id <> ? LIMIT 1`,
    typeof key === 'boolean' ? Number(key) : key,
    id,
  );
  if (found) throw errors.duplicateValue(field.title);
}

/**
 * What SharePoint does to the values of an item before it keeps them: defaults on a new item, calculated columns, unique values, the
 * validation formulas of columns and list. Required columns are not enforced here, as items.add does not (client object model).
 * @param row the item as it is, or undefined for a new one
 * @returns the values to store
 */
export function applyWriteRules(
  site: Site,
  list: ListRecord,
  row: ItemRow | undefined,
  values: ReadonlyMap<string, FieldValue>,
  moment: Moment,
): ReadonlyMap<string, FieldValue> {
  const fields = fieldsOf(site, list);
  const result = new Map(values);
  if (!row) {
    for (const field of fields) {
      if (field.isSystem || result.has(field.name)) continue;
      const value = defaultValue(site, field, moment);
      if (value !== undefined) result.set(field.name, value);
    }
  }
  const current = (field: Field): FieldValue => {
    const written = result.get(field.name);
    if (written !== undefined) return written;
    if (row) return fromRow(field, row);
    if (field.name === 'ID') return moment.id;
    if (field.name === 'Created' || field.name === 'Modified') return moment.now;
    return field.name === 'Author' || field.name === 'Editor' ? moment.user : null;
  };
  const resolve = columnResolver(site, fields, current);
  for (const field of fields) {
    if (field.type === 'Calculated') result.set(field.name, calculated(site, field, resolve));
  }
  for (const field of fields) {
    if (!result.has(field.name)) continue;
    if (field.flag('EnforceUniqueValues')) checkUnique(site, list, field, result.get(field.name) ?? null, moment.id);
    const rule = childOf(field.element, 'Validation');
    if (rule?.text && !holds(evaluateFormula(parseFormula(rule.text), resolve, site.clock))) {
      throw errors.fieldValidationFailed(
        rule.attributes['Message'] ?? `The validation of column ${field.title} failed.`,
      );
    }
  }
  const listRule = list.settings['ValidationFormula'];
  if (
    typeof listRule === 'string' &&
    listRule !== '' &&
    !holds(evaluateFormula(parseFormula(listRule), resolve, site.clock))
  ) {
    throw errors.listValidationFailed(String(list.settings['ValidationMessage'] ?? ''));
  }
  return result;
}

const calculated = (site: Site, field: Field, resolve: (name: string) => FormulaValue): string | null => {
  try {
    return calculatedText(evaluateFormula(parseFormula(field.text('Formula') ?? ''), resolve, site.clock));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw errors.invalidArgument('The formula contains a syntax error or is not supported.');
    throw error;
  }
};

const columnResolver =
  (site: Site, fields: readonly Field[], current: (field: Field) => FieldValue) =>
  (name: string): FormulaValue => {
    const field =
      fields.find((one) => one.title === name) ?? fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return field ? formulaValue(site, field, current(field)) : new Error('#NAME?');
  };

/** Works out the calculated columns of every item anew, after a formula has changed. */
export function recalculate(site: Site, list: ListRecord): void {
  const fields = fieldsOf(site, list);
  const table = itemTable(list.id);
  for (const row of site.db.all<ItemRow>(`SELECT * FROM ${table}`)) {
    const resolve = columnResolver(site, fields, (field) => fromRow(field, row));
    for (const field of fields) {
      if (field.type === 'Calculated')
        site.db.run(`UPDATE ${table} SET ${field.column} = ? WHERE id = ?`, calculated(site, field, resolve), row.id);
    }
  }
}

const holds = (value: FormulaValue): boolean => value === true || (typeof value === 'number' && value !== 0);
