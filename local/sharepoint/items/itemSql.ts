import { errors } from '../errors';
import type { Filter, Literal, Operator, Order, Path } from '../odata/filter';
import type { Cell } from '../store/database';
import type { Field } from '../store/field';
import { foldText } from '../store/fold';
import { itemTable } from '../store/itemTable';
import { fieldsOf } from '../store/lists';
import type { ListRecord } from '../store/records';
import type { Site } from '../store/site';
import { findField, lookupTarget, resolvePath, type FieldPath } from './fieldPath';

/** A piece of SQL with the values of its parameters, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Cell[];
}

const symbols: Readonly<Record<Operator, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

const personColumns: Readonly<Record<string, string>> = {
  title: 'p.title',
  name: 'p.login',
  email: 'p.email',
  username: 'p.email',
  sipaddress: 'p.email',
  firstname: 'p.title',
  lastname: 'p.title',
};

/** What comes before every text that starts so, and what comes after all of them. */
const prefixEnd = (prefix: string): string => `${prefix}\u{10FFFF}`;

const strftime: Readonly<Record<NonNullable<Path['part']>, string>> = {
  year: '%Y',
  month: '%m',
  day: '%d',
  hour: '%H',
  minute: '%M',
  second: '%S',
};

/** Turns filters over a list's items into SQL over its table, called `i` there. */
export class ItemSql {
  public constructor(
    private readonly site: Site,
    private readonly list: ListRecord,
  ) {}

  public filter(filter: Filter): Sql {
    switch (filter.kind) {
      case 'and':
      case 'or': {
        const left = this.filter(filter.left);
        const right = this.filter(filter.right);
        return {
          text: `(${left.text} ${filter.kind.toUpperCase()} ${right.text})`,
          values: [...left.values, ...right.values],
        };
      }
      case 'not': {
        const inner = this.filter(filter.inner);
        return { text: `NOT coalesce(${inner.text}, 0)`, values: inner.values };
      }
      case 'comparison':
        return this.comparison(filter.path, filter.operator, filter.literal);
      default:
        return this.textTest(filter.path, filter.kind, filter.text);
    }
  }

  /** Columns to sort by; the id is always the last, so that pages are stable. */
  public order(
    orders: readonly Order[],
  ): { readonly column: string; readonly descending: boolean; readonly path: FieldPath }[] {
    return orders.map(({ steps, descending }) => {
      const path = resolvePath(this.site, this.list, steps);
      return { column: this.expression(path), descending, path };
    });
  }

  /** The SQL expression whose value a path compares by. */
  public expression({ field, isId, inner }: FieldPath): string {
    if (field.name === 'FileRef') return "(i.dir || '/' || i.leaf) COLLATE NOCASE";
    if (field.name === '_UIVersionString') return "((i.ui / 512) || '.' || (i.ui % 512))";
    if (field.name === '_ModerationStatus') return '0';
    if (field.name === 'ContentType') return this.contentTypeName();
    if (field.name === 'LinkTitle' || field.name === 'LinkTitleNoMenu') return 'i."k_Title"';
    if (field.name === 'LinkFilename') return 'i.leaf COLLATE NOCASE';
    if (field.column === '') return 'NULL';
    if (isId || inner === undefined) return `i.${field.keyColumn}`;
    return `(SELECT ${this.innerColumn(field, inner)} FROM ${this.innerTable(field)} WHERE p.id = i.${field.column})`;
  }

  private contentTypeName(): string {
    return `(SELECT lower(json_extract(c.definition, '$.Name')) FROM content_types c WHERE c.list = ${this.list.id} AND c.id = i.ctype)`;
  }

  private innerTable(field: Field): string {
    if (field.isPerson) return 'principals p';
    const target = lookupTarget(this.site, this.list, field);
    if (!target) throw errors.fieldNotFound(field.name);
    return `${itemTable(target.id)} p`;
  }

  private innerColumn(field: Field, inner: string): string {
    if (field.isPerson) {
      const column = personColumns[inner.toLowerCase()];
      if (!column) throw errors.fieldNotFound(`${field.name}/${inner}`);
      return `fold(${column})`;
    }
    const target = lookupTarget(this.site, this.list, field);
    const wanted = target && findField(fieldsOf(this.site, target), inner);
    if (!wanted?.column) throw errors.fieldNotFound(`${field.name}/${inner}`);
    return `p.${wanted.keyColumn}`;
  }

  private innerField(path: FieldPath): Field | undefined {
    if (path.inner === undefined || path.field.isPerson) return undefined;
    const target = lookupTarget(this.site, this.list, path.field);
    return target && findField(fieldsOf(this.site, target), path.inner);
  }

  private comparison(path: Path, operator: Operator, literal: Literal): Sql {
    const at = resolvePath(this.site, this.list, path.steps);
    if (path.part) return this.datePart(at, path.part, operator, literal);
    if (at.field.storage === 'references') return this.membership(at, operator, literal);
    if (at.field.storage === 'choices') return this.choice(at.field, operator, literal);
    if (at.field.storage === 'note') return this.note(at.field, operator, literal);
    const column = this.expression(at);
    if (literal.value === null) return { text: `${column} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, values: [] };
    const value = this.cell(at, literal);
    if (operator === 'ne') return { text: `(${column} <> ? OR ${column} IS NULL)`, values: [value] };
    return { text: `${column} ${symbols[operator]} ?`, values: [value] };
  }

  /** A literal as the cell that it is compared with. @throws 400 for a date that is none */
  private cell(path: FieldPath, literal: Literal): Cell {
    const field = path.inner === undefined ? path.field : this.innerField(path);
    const value = literal.value;
    if (path.isId) return Number(value);
    switch (field?.storage) {
      case 'number':
      case 'integer':
      case 'reference':
        return Number(value);
      case 'boolean':
        return value === true || value === 1 || /^(true|1|yes)$/i.test(String(value)) ? 1 : 0;
      case 'date': {
        const at = this.site.clock.parse(String(value));
        if (at === undefined) throw errors.invalidQuery(`The string '${String(value)}' is not a valid DateTime value.`);
        return this.site.clock.toStored(at, false);
      }
      case 'calculated':
        return literal.type === 'number' ? Number(value).toPrecision(15) : String(value);
      default:
        return foldText(literal.type === 'guid' ? String(value).replace(/[{}]/g, '') : String(value));
    }
  }

  private membership(path: FieldPath, operator: Operator, literal: Literal): Sql {
    const column = `i.${path.field.column}`;
    if (literal.value === null) return { text: `${column} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, values: [] };
    if (operator !== 'eq' && operator !== 'ne')
      throw errors.invalidQuery(`The field '${path.field.name}' holds several values and cannot be compared so.`);
    const not = operator === 'ne' ? 'NOT ' : '';
    if (path.isId)
      return { text: `${not}coalesce(instr(${column}, ?) > 0, 0)`, values: [`;${Number(literal.value)};`] };
    const inner = this.innerColumn(path.field, path.inner ?? 'Title');
    return {
      text: `${not}EXISTS (SELECT 1 FROM ${this.innerTable(path.field)} WHERE instr(${column}, ';' || p.id || ';') > 0 AND ${inner} = ?)`,
      values: [this.cell(path, literal)],
    };
  }

  /** A multiple choice equals each value that it holds. */
  private choice(field: Field, operator: Operator, literal: Literal): Sql {
    const column = `i.${field.column}`;
    if (literal.value === null) return { text: `${column} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, values: [] };
    if (operator !== 'eq' && operator !== 'ne')
      throw errors.invalidQuery(`The field '${field.name}' holds several values and cannot be compared so.`);
    return {
      text: `${operator === 'ne' ? 'NOT ' : ''}coalesce(instr(fold(${column}), ?) > 0, 0)`,
      values: [`;#${foldText(String(literal.value))};#`],
    };
  }

  private note(field: Field, operator: Operator, literal: Literal): Sql {
    const column = `i.${field.column}`;
    if (literal.value === null) return { text: `${column} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, values: [] };
    const value = foldText(String(literal.value));
    if (operator === 'ne') return { text: `(fold(${column}) <> ? OR ${column} IS NULL)`, values: [value] };
    return { text: `fold(${column}) ${symbols[operator]} ?`, values: [value] };
  }

  private datePart(path: FieldPath, part: NonNullable<Path['part']>, operator: Operator, literal: Literal): Sql {
    const column = this.expression(path);
    return {
      text: `CAST(strftime('${strftime[part]}', ${column}) AS INTEGER) ${symbols[operator]} ?`,
      values: [Number(literal.value)],
    };
  }

  private textTest(path: Path, kind: 'startswith' | 'substringof', text: string): Sql {
    const at = resolvePath(this.site, this.list, path.steps);
    const wanted = foldText(text);
    if (at.field.storage === 'references') {
      const inner = this.innerColumn(at.field, at.inner ?? 'Title');
      const test = kind === 'startswith' ? `substr(${inner}, 1, length(?1)) = ?1` : `instr(${inner}, ?) > 0`;
      return {
        text: `EXISTS (SELECT 1 FROM ${this.innerTable(at.field)} WHERE instr(i.${at.field.column}, ';' || p.id || ';') > 0 AND ${test.replace(/\?1/g, '?')})`,
        values: kind === 'startswith' ? [wanted, wanted] : [wanted],
      };
    }
    const isFolded = at.field.storage === 'text' && !at.field.isSystem && at.inner === undefined;
    const column = this.expression(at);
    if (kind === 'startswith' && isFolded)
      return { text: `(${column} >= ? AND ${column} < ?)`, values: [wanted, prefixEnd(wanted)] };
    const folded = isFolded || at.inner !== undefined ? column : `fold(${column})`;
    return kind === 'startswith'
      ? { text: `substr(${folded}, 1, length(?)) = ?`, values: [wanted, wanted] }
      : { text: `instr(${folded}, ?) > 0`, values: [wanted] };
  }
}
