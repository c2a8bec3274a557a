import { errors } from '../errors';
import { matches, sortRows, type Plain } from '../odata/memory';
import { parseFilter, parseOrder } from '../odata/filter';
import { emptyQuery, expandedLinks, innerQuery, isSelected, type Query } from '../odata/query';
import { Complex, Double, Entities, Entity, Values, Written, type Property, type Value } from '../odata/value';
import type { Context, EntityModel } from './context';
import type { Kind, Node } from './nodes';
import { Arguments } from './path';
import type { Routes } from './routes';

/** A property of an entity: its EDM type, how it is read, and whether it shows without being selected. */
export interface PropertyShape<K extends Kind> {
  readonly name: string;
  readonly edm: string;
  readonly read: (context: Context, node: Node<K>) => Value;
  readonly byDefault: boolean;
}

/** What an entity looks like: the recorded property set in the recorded order, and its links. */
export interface Shape<K extends Kind> {
  readonly set: string;
  readonly type: (context: Context, node: Node<K>) => string;
  /** Below `_api/`. */
  readonly address: (context: Context, node: Node<K>) => string;
  readonly etag?: (context: Context, node: Node<K>) => string;
  readonly properties: readonly PropertyShape<K>[];
  readonly links: readonly string[];
}

/** A collection whose members are few enough to be filtered and sorted in memory. */
export interface CollectionShape<K extends Kind> {
  readonly set: string;
  readonly type: string;
  readonly members: (context: Context, node: Node<K>) => readonly Node[];
}

/** Kinds with a way of their own: list items, which come from SQL. */
export interface Presenter<K extends Kind> {
  readonly entity?: (context: Context, node: Node<K>, query: Query) => Entity | Written;
  readonly entities?: (context: Context, node: Node<K>, query: Query) => Entities;
  readonly count?: (context: Context, node: Node<K>) => number;
  /** One property addressed by its own path: `items(1)/Title`. Undefined where there is none of that name. */
  readonly property?: (context: Context, node: Node<K>, name: string) => Property | undefined;
}

const noArguments = new Arguments([], new Map());

/** A property that shows by default. */
export const shown = <K extends Kind>(name: string, edm: string, read: PropertyShape<K>['read']): PropertyShape<K> => ({
  name,
  edm,
  read,
  byDefault: true,
});

/** A property that must be selected by name. */
export const onRequest = <K extends Kind>(
  name: string,
  edm: string,
  read: PropertyShape<K>['read'],
): PropertyShape<K> => ({ name, edm, read, byDefault: false });

type AnyShape = Shape<Kind>;
type ShapeOf<K extends Kind> = Shape<K> | ((node: Node<K>) => Shape<K>);

const plain = (value: Value): Plain => {
  if (value instanceof Double) return value.value;
  if (value instanceof Values) return value.values.map(plain);
  if (value instanceof Complex) return plain(value.properties[0]?.[1] ?? null);
  return typeof value === 'object' ? null : value;
};

/** All the kinds of entity, and how paths lead from one to another. */
export class Model implements EntityModel {
  private readonly shapes: Partial<Record<Kind, ShapeOf<Kind>>>;
  private readonly collections: Partial<Record<Kind, CollectionShape<Kind>>>;
  private readonly presenters: Partial<Record<Kind, Presenter<Kind>>>;

  public constructor(
    public readonly routes: Routes,
    parts: {
      readonly shapes: { readonly [K in Kind]?: ShapeOf<K> };
      readonly collections: { readonly [K in Kind]?: CollectionShape<K> };
      readonly presenters: { readonly [K in Kind]?: Presenter<K> };
    },
  ) {
    this.shapes = parts.shapes as Partial<Record<Kind, unknown>> as Partial<Record<Kind, ShapeOf<Kind>>>;
    this.collections = parts.collections as Partial<Record<Kind, unknown>> as Partial<
      Record<Kind, CollectionShape<Kind>>
    >;
    this.presenters = parts.presenters as Partial<Record<Kind, unknown>> as Partial<Record<Kind, Presenter<Kind>>>;
  }

  public step(on: Kind, segment: string): ReturnType<Routes['step']> {
    return this.routes.step(on, segment);
  }

  public isCollection(node: Node): boolean {
    return this.collections[node.kind] !== undefined || this.presenters[node.kind]?.entities !== undefined;
  }

  /** The type by which errors name a node. */
  public typeOf(context: Context, node: Node): string {
    return this.shapeOf(node)?.type(context, node) ?? this.collections[node.kind]?.type ?? node.kind;
  }

  /** An entity with what the query selects and expands. @throws 400 for names that the type does not have */
  public entity(context: Context, node: Node, query: Query = emptyQuery): Entity | Written {
    const presenter = this.presenters[node.kind]?.entity;
    if (presenter) return presenter(context, node, query);
    const shape = this.shapeOf(node);
    if (!shape) throw errors.notImplemented(`reading ${node.kind}`);
    this.checkSelected(shape, query);
    const links = this.expand(context, node, shape, query);
    const own = shape.properties
      .filter(({ name, byDefault }) => isSelected(query, name, byDefault))
      .map(({ name, read }): Property => [name, read(context, node)]);
    return new Entity(shape.type(context, node), shape.set, shape.address(context, node), [...links, ...own], {
      etag: shape.etag?.(context, node),
      links: shape.links,
      expanded: new Set(links.map(([name]) => name)),
    });
  }

  /** A collection with what the query filters, sorts and cuts. */
  public entities(context: Context, node: Node, query: Query = emptyQuery): Entities {
    const presenter = this.presenters[node.kind]?.entities;
    if (presenter) return presenter(context, node, query);
    const collection = this.collections[node.kind];
    if (!collection) throw errors.notImplemented(`reading ${node.kind}`);
    let members = collection.members(context, node);
    const read = (member: Node, steps: readonly string[]): Plain => this.readPath(context, member, steps);
    if (query.filter !== undefined) {
      const filter = parseFilter(query.filter);
      members = members.filter((member) => matches(filter, member, read));
    }
    if (query.orderby !== undefined) members = sortRows(members, parseOrder(query.orderby), read);
    const from = query.skip ?? 0;
    members = members.slice(from, query.top === undefined ? undefined : from + query.top);
    return new Entities(
      collection.set,
      members.map((member) => this.entity(context, member, query)),
    );
  }

  public count(context: Context, node: Node): number {
    const own = this.presenters[node.kind]?.count;
    if (own) return own(context, node);
    const collection = this.collections[node.kind];
    if (!collection) throw errors.notImplemented(`counting ${node.kind}`);
    return collection.members(context, node).length;
  }

  /** A property that only its presenter knows. */
  public presentedProperty(context: Context, node: Node, name: string): Property | undefined {
    return this.presenters[node.kind]?.property?.(context, node, name);
  }

  /** A property by name in any case, or undefined when the type has none of that name. */
  public property(node: Node, name: string): PropertyShape<Kind> | undefined {
    return this.shapeOf(node)?.properties.find((property) => property.name.toLowerCase() === name.toLowerCase());
  }

  /** The links that SharePoint's type has, followed here or not. */
  public linksOf(node: Node): readonly string[] {
    return this.shapeOf(node)?.links ?? [];
  }

  private shapeOf(node: Node): AnyShape | undefined {
    const shape = this.shapes[node.kind];
    return typeof shape === 'function' ? shape(node) : shape;
  }

  private readPath(context: Context, node: Node, steps: readonly string[]): Plain {
    const [first = '', ...rest] = steps;
    const property = this.property(node, first);
    if (property) return plain(property.read(context, node));
    const resolve = this.routes.step(node.kind, first);
    if (!resolve || rest.length === 0) throw errors.unknownQueryField(steps.join('/'));
    return this.readPath(context, resolve(context, node, noArguments), rest);
  }

  private checkSelected(shape: AnyShape, query: Query): void {
    const links = shape.links.map((link) => link.toLowerCase());
    for (const [first = ''] of query.select ?? []) {
      const name = first.toLowerCase();
      if (name === '*' || links.includes(name)) continue;
      if (!shape.properties.some((property) => property.name.toLowerCase() === name))
        throw errors.unknownQueryField(first);
    }
  }

  private expand(context: Context, node: Node, shape: AnyShape, query: Query): Property[] {
    const properties: Property[] = [];
    for (const link of expandedLinks(query)) {
      const name = shape.links.find((known) => known.toLowerCase() === link.toLowerCase());
      const resolve = this.routes.step(node.kind, link);
      if (!name || !resolve) {
        if (this.property(node, link)) continue;
        throw errors.unknownQueryField(link);
      }
      const inner = innerQuery(query, link);
      const target = resolve(context, node, noArguments);
      properties.push([
        name,
        this.isCollection(target) ? this.entities(context, target, inner) : this.entity(context, target, inner),
      ]);
    }
    return properties;
  }
}
