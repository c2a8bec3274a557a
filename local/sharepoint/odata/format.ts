import { Complex, Double, Entities, Entity, Values, Written, type Property, type Value } from './value';

/** The metadata levels of OData JSON that SharePoint knows. */
export type Level = 'none' | 'minimal' | 'verbose';

/** The level that an Accept header asks for; plain `application/json` is minimal. */
export function levelOf(accept: string | undefined): Level {
  const wanted = (accept ?? '').toLowerCase();
  if (/odata=verbose/.test(wanted)) return 'verbose';
  if (/odata(\.metadata)?=(nometadata|none)/.test(wanted)) return 'none';
  return 'minimal';
}

const contentTypes: Readonly<Record<Level, string>> = {
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
};

export const contentTypeOf = (level: Level): string => contentTypes[level];

/** A double as .NET prints it. */
export function doubleText(value: number): string {
  const text = String(value).replace('e', 'E');
  return /[.E]/.test(text) ? text : `${text}.0`;
}

/** Writes values at one level. `api` is the web's `…/_api/`. */
export class Formatter {
  public constructor(
    public readonly level: Level,
    private readonly api: string,
  ) {}

  /** An entity as the whole answer. */
  public entity(entity: Entity | Written): string {
    if (this.level === 'verbose') return `{"d":${this.value(entity)}}`;
    if (this.level === 'none') return this.value(entity);
    return `{"odata.metadata":${this.metadata(`${entity.set}/@Element`)},${this.value(entity).slice(1)}`;
  }

  /** A collection of entities as the whole answer. */
  public entities(collection: Entities): string {
    const members = `[${collection.members.map((member) => this.value(member)).join(',')}]`;
    const next = collection.next === undefined ? '' : JSON.stringify(collection.next);
    if (this.level === 'verbose') return `{"d":{"results":${members}${next && `,"__next":${next}`}}}`;
    const metadata = this.level === 'minimal' ? `"odata.metadata":${this.metadata(collection.set)},` : '';
    return `{${metadata}${next && `"odata.nextLink":${next},`}"value":${members}}`;
  }

  /** A property or the result of a function called `name` as the whole answer. */
  public result(name: string, edm: string, value: Value): string {
    if (this.level === 'verbose') return `{"d":{${JSON.stringify(name)}:${this.value(value)}}}`;
    const metadata =
      this.level === 'minimal' ? `"odata.metadata":${this.metadata(value === null ? 'Edm.Null' : edm)},` : '';
    if (value === null) return `{${metadata}"odata.null":true}`;
    if (value instanceof Complex) return `{${metadata}${this.value(value).slice(1)}`;
    return `{${metadata}"value":${this.value(value)}}`;
  }

  /** A value inside an answer. */
  public value(value: Value): string {
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
    if (typeof value === 'string') return JSON.stringify(value);
    if (value instanceof Written) return value.json;
    if (value instanceof Double) return doubleText(value.value);
    if (value instanceof Values) return this.values(value);
    if (value instanceof Complex) return this.complex(value);
    if (value instanceof Entities) {
      const members = `[${value.members.map((member) => this.value(member)).join(',')}]`;
      return this.level === 'verbose' ? `{"results":${members}}` : members;
    }
    return this.inner(value);
  }

  /** The properties of an entity that is written elsewhere, each `"name":value`, for rows by the thousand. */
  public property(name: string, value: Value): string {
    const annotation =
      this.level === 'minimal' && value instanceof Values
        ? `${JSON.stringify(`${name}@odata.type`)}:"Collection(${value.edm})",`
        : '';
    return `${annotation}${JSON.stringify(name)}:${this.value(value)}`;
  }

  /** The annotations with which an entity starts, ending in a comma; empty without metadata. */
  public head(entity: Pick<Entity, 'type' | 'address' | 'options'>): string {
    const { etag, id } = entity.options;
    const uri = JSON.stringify(`${this.api}${entity.address}`);
    if (this.level === 'none') return '';
    if (this.level === 'verbose') {
      const tag = etag === undefined ? '' : `,"etag":${JSON.stringify(etag)}`;
      return `"__metadata":{"id":${id === undefined ? uri : JSON.stringify(id)},"uri":${uri}${tag},"type":${JSON.stringify(entity.type)}},`;
    }
    const tag = etag === undefined ? '' : `"odata.etag":${JSON.stringify(etag)},`;
    const self = id === undefined ? uri : JSON.stringify(id);
    return `"odata.type":${JSON.stringify(entity.type)},"odata.id":${self},${tag}"odata.editLink":${JSON.stringify(entity.address)},`;
  }

  /** Links that are not expanded, as verbose shows them; each ends in a comma. */
  public deferred(address: string, links: readonly string[]): string {
    if (this.level !== 'verbose') return '';
    return links
      .map(
        (link) => `${JSON.stringify(link)}:{"__deferred":{"uri":${JSON.stringify(`${this.api}${address}/${link}`)}}},`,
      )
      .join('');
  }

  /** The annotation before an expanded link, ending in a comma. */
  public linkUrl(address: string, link: string): string {
    return this.level === 'minimal'
      ? `${JSON.stringify(`${link}@odata.navigationLinkUrl`)}:${JSON.stringify(`${address}/${link}`)},`
      : '';
  }

  private metadata(of: string): string {
    return JSON.stringify(`${this.api}$metadata#${of}`);
  }

  private values(value: Values): string {
    const list = `[${value.values.map((one) => this.value(one)).join(',')}]`;
    return this.level === 'verbose' ? `{"__metadata":{"type":"Collection(${value.edm})"},"results":${list}}` : list;
  }

  private complex(value: Complex): string {
    const properties = value.properties.map(([name, inner]) => this.property(name, inner)).join(',');
    if (this.level === 'verbose')
      return `{"__metadata":{"type":${JSON.stringify(value.type)}}${properties && `,${properties}`}}`;
    return `{${properties}}`;
  }

  private inner(entity: Entity): string {
    const { expanded, links = [] } = entity.options;
    const isExpanded = ([name]: Property): boolean => expanded?.has(name) ?? false;
    const open = this.deferred(
      entity.address,
      links.filter((link) => !expanded?.has(link)),
    );
    const first = entity.properties
      .filter(isExpanded)
      .map(([name, value]) => this.linkUrl(entity.address, name) + this.property(name, value));
    const rest = entity.properties
      .filter((property) => !isExpanded(property))
      .map(([name, value]) => this.property(name, value));
    const text = `${this.head(entity)}${open}${[...first, ...rest].join(',')}`;
    return `{${text.replace(/,$/, '')}}`;
  }
}

/** An error's body. */
export const errorBody = (level: Level, code: string, message: string): string =>
  JSON.stringify({
    [level === 'verbose' ? 'error' : 'odata.error']: { code, message: { lang: 'en-US', value: message } },
  });
