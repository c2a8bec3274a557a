import { errors } from '../errors';
import type { Filter, Literal, Operator, Order, Path } from '../odata/filter';
import type { Field } from '../store/field';
import type { SiteClock } from '../time';
import { attributeOf, childOf, parseXml, type XmlElement } from '../xml';

/** A CAML view as a query: the same tree that `$filter` becomes. */
export interface CamlView {
  readonly filter: Filter | undefined;
  readonly orders: readonly Order[];
  /** Internal names; undefined where the view names none. */
  readonly fields: readonly string[] | undefined;
  readonly rowLimit: number | undefined;
  readonly isPaged: boolean;
  /** `Recursive`, `RecursiveAll`, `FilesOnly`; '' for one folder alone. */
  readonly scope: string;
  readonly groupBy: readonly string[];
}

/** What a query may ask of the moment and of the caller. */
export interface CamlWorld {
  readonly clock: SiteClock;
  readonly userId: number;
  readonly field: (name: string) => Field | undefined;
}

const operators: Readonly<Record<string, Operator>> = { eq: 'eq', neq: 'ne', lt: 'lt', leq: 'le', gt: 'gt', geq: 'ge' };

const literal = (type: Literal['type'], value: Literal['value']): Literal => ({ kind: 'literal', type, value });
const day = 86400000;

/** Translates the Where of a query. */
class Where {
  public constructor(private readonly world: CamlWorld) {}

  public read(element: XmlElement): Filter {
    const name = element.name.toLowerCase();
    if (name === 'and' || name === 'or') {
      const [first, ...rest] = element.children.map((child) => this.read(child));
      if (!first || rest.length === 0)
        throw errors.invalidArgument(
          'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
        );
      return rest.reduce<Filter>((left, right) => ({ kind: name, left, right }), first);
    }
    if (name === 'isnull' || name === 'isnotnull')
      return this.test(element, name === 'isnull' ? 'eq' : 'ne', literal('null', null));
    if (name === 'in') return this.anyOf(element);
    if (name === 'beginswith' || name === 'contains') {
      const text = this.values(element)[0]?.text ?? '';
      return { kind: name === 'contains' ? 'substringof' : 'startswith', path: this.path(element, false), text };
    }
    if (name === 'includes' || name === 'notincludes')
      return this.test(element, name === 'includes' ? 'eq' : 'ne', this.literal(element, this.values(element)[0]));
    const operator = operators[name];
    if (!operator) throw errors.invalidArgument(`The CAML element ${element.name} is not supported.`);
    return this.compare(element, operator, this.values(element)[0]);
  }

  private values(element: XmlElement): readonly XmlElement[] {
    const values =
      childOf(element, 'Values')?.children ?? element.children.filter(({ name }) => name.toLowerCase() === 'value');
    return values;
  }

  private anyOf(element: XmlElement): Filter {
    const tests = this.values(element).map((value) => this.compare(element, 'eq', value));
    const [first, ...rest] = tests;
    if (!first) throw errors.invalidArgument('The CAML element In has no values.');
    return rest.reduce<Filter>((left, right) => ({ kind: 'or', left, right }), first);
  }

  private reference(element: XmlElement): XmlElement {
    const reference = childOf(element, 'FieldRef');
    if (!reference) throw errors.invalidArgument(`The CAML element ${element.name} names no field.`);
    return reference;
  }

  /** A lookup is compared by id where LookupId says so or a number of the Integer type is given, else by what it shows. */
  private path(element: XmlElement, byId: boolean): Path {
    const reference = this.reference(element);
    const name = attributeOf(reference, 'Name') ?? '';
    const field = this.world.field(name);
    if (!field) throw errors.fieldNotFound(name);
    if (!field.isReference) return { kind: 'path', steps: [field.name] };
    const wantsId = byId || /^true$/i.test(attributeOf(reference, 'LookupId') ?? '');
    return {
      kind: 'path',
      steps: [field.name, wantsId ? 'Id' : field.isPerson ? 'Title' : (field.attribute('ShowField') ?? 'Title')],
    };
  }

  private test(element: XmlElement, operator: Operator, value: Literal): Filter {
    const isId = value.type === 'null' || value.type === 'number';
    return { kind: 'comparison', operator, path: this.path(element, isId), literal: value };
  }

  private literal(element: XmlElement, value: XmlElement | undefined): Literal {
    const type = (attributeOf(value, 'Type') ?? 'Text').toLowerCase();
    if (childOf(value, 'UserID')) return literal('number', this.world.userId);
    const text = value?.text ?? '';
    const reference = this.reference(element);
    const byId = /^true$/i.test(attributeOf(reference, 'LookupId') ?? '');
    if (
      byId ||
      (['integer', 'counter'].includes(type) && this.world.field(attributeOf(reference, 'Name') ?? '')?.isReference)
    )
      return literal('number', Number(text));
    if (['integer', 'counter', 'number', 'currency'].includes(type)) return literal('number', Number(text));
    if (type === 'boolean') return literal('boolean', /^(1|true)$/i.test(text));
    return literal('string', text.split(';#').pop() ?? text);
  }

  private compare(element: XmlElement, operator: Operator, value: XmlElement | undefined): Filter {
    const field = this.world.field(attributeOf(this.reference(element), 'Name') ?? '');
    if (field?.storage === 'date') return this.compareDate(element, operator, value);
    return this.test(element, operator, this.literal(element, value));
  }

  private instant(value: XmlElement | undefined): number {
    const today = childOf(value, 'Today');
    if (today)
      return (
        this.world.clock.startOfDay(Date.now()) +
        Number(attributeOf(today, 'OffsetDays') ?? attributeOf(today, 'Offset') ?? 0) * day
      );
    if (childOf(value, 'Now')) return Date.now();
    const at = this.world.clock.parse(value?.text ?? '');
    if (at === undefined) throw errors.invalidArgument(`The value '${value?.text ?? ''}' is not a valid date.`);
    return at;
  }

  /** Without IncludeTimeValue the days are compared, not the instants. */
  private compareDate(element: XmlElement, operator: Operator, value: XmlElement | undefined): Filter {
    const at = this.instant(value);
    const path = this.path(element, false);
    const compare = (how: Operator, milliseconds: number): Filter => ({
      kind: 'comparison',
      operator: how,
      path,
      literal: literal('datetime', this.world.clock.toStored(milliseconds, false)),
    });
    if (/^true$/i.test(attributeOf(value, 'IncludeTimeValue') ?? '')) return compare(operator, at);
    const start = this.world.clock.startOfDay(at);
    const next = this.world.clock.startOfDay(start + day + day / 12);
    if (operator === 'lt') return compare('lt', start);
    if (operator === 'le') return compare('lt', next);
    if (operator === 'gt') return compare('ge', next);
    if (operator === 'ge') return compare('ge', start);
    if (operator === 'eq') return { kind: 'and', left: compare('ge', start), right: compare('lt', next) };
    return {
      kind: 'or',
      left: compare('lt', start),
      right: {
        kind: 'or',
        left: compare('ge', next),
        right: { kind: 'comparison', operator: 'eq', path, literal: literal('null', null) },
      },
    };
  }
}

function readOrders(query: XmlElement | undefined, world: CamlWorld): Order[] {
  const groups = childOf(query, 'GroupBy')?.children ?? [];
  return [...groups, ...(childOf(query, 'OrderBy')?.children ?? [])].map((reference) => {
    const name = attributeOf(reference, 'Name') ?? '';
    const field = world.field(name);
    if (!field) throw errors.fieldNotFound(name);
    const descending = /^false$/i.test(attributeOf(reference, 'Ascending') ?? '');
    const steps = field.isReference
      ? [field.name, field.isPerson ? 'Title' : (field.attribute('ShowField') ?? 'Title')]
      : [field.name];
    return { steps, descending };
  });
}

/** Reads a `<View>` (or a bare `<Query>`). @throws 400 for XML that is none, and for fields that the list does not have */
export function readView(xml: string, world: CamlWorld): CamlView {
  let root: XmlElement;
  try {
    root = parseXml(xml.trim() === '' ? '<View />' : xml);
  } catch {
    throw errors.invalidArgument('Cannot complete this action.\n\nPlease try again.');
  }
  const query = root.name.toLowerCase() === 'query' ? root : childOf(root, 'Query');
  const where = childOf(query, 'Where')?.children[0];
  const limit = childOf(root, 'RowLimit');
  const fields = childOf(root, 'ViewFields');
  return {
    filter: where && new Where(world).read(where),
    orders: readOrders(query, world),
    fields: fields?.children.map((reference) => attributeOf(reference, 'Name') ?? '').filter(Boolean),
    rowLimit: limit && Number(limit.text) ? Number(limit.text) : undefined,
    isPaged: /^true$/i.test(attributeOf(limit, 'Paged') ?? ''),
    scope: attributeOf(root, 'Scope') ?? '',
    groupBy: (childOf(query, 'GroupBy')?.children ?? []).map((reference) => attributeOf(reference, 'Name') ?? ''),
  };
}
