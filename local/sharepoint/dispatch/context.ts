import { errors } from '../errors';
import { Formatter, levelOf, type Level } from '../odata/format';
import { readQuery, type Query } from '../odata/query';
import type { Entities, Entity, Written } from '../odata/value';
import type { Kind, Node } from './nodes';
import type { Arguments } from './path';
import { Rights } from '../store/permissions';
import type { Principal } from '../store/records';
import { webPath, type Site } from '../store/site';
import type { Switches } from '../switches';

export type JsonObject = Record<string, unknown>;

/** What operations ask of the model: how things look, and how paths lead on. */
export interface EntityModel {
  isCollection(node: Node): boolean;
  entity(context: Context, node: Node, query?: Query): Entity | Written;
  entities(context: Context, node: Node, query?: Query): Entities;
  step(on: Kind, segment: string): ((context: Context, node: Node, args: Arguments) => Node) | undefined;
}

/** One request, alone or out of a batch, with everything an operation may ask of it. */
export class Context {
  public readonly level: Level;
  public readonly format: Formatter;
  public readonly query: Query;
  public readonly rights: Rights;
  /** Absolute URL of the web. */
  public readonly webUrl: string;

  public constructor(
    public readonly site: Site,
    public readonly model: EntityModel,
    public readonly request: {
      /** After X-HTTP-Method was heeded; PATCH is MERGE. */
      readonly method: string;
      readonly origin: string;
      /** After `_api/`, still encoded. */
      readonly path: string;
      readonly search: URLSearchParams;
      readonly headers: Readonly<Record<string, string | undefined>>;
      readonly body: Uint8Array;
    },
    public readonly user: Principal,
  ) {
    this.webUrl = `${request.origin}${webPath}`;
    this.level = levelOf(request.headers['accept']);
    this.format = new Formatter(this.level, `${this.webUrl}/_api/`);
    this.query = readQuery(request.search);
    this.rights = new Rights(site, user);
  }

  public get switches(): Switches {
    return this.site.switches;
  }

  public get ifMatch(): string | undefined {
    return this.request.headers['if-match'];
  }

  /** Whether the body is to be read as verbose JSON, in which entities carry their type. */
  public get isVerboseBody(): boolean {
    return /odata=verbose/i.test(this.request.headers['content-type'] ?? '');
  }

  /** The body as a JSON object; an empty one is an object without properties. @throws 400 */
  public json(): JsonObject {
    const text = Buffer.from(this.request.body)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim();
    if (text === '') return {};
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw errors.invalidJson();
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw errors.invalidJson();
    return body as JsonObject;
  }

  /** @throws 403 */
  public demand(scope: number, right: bigint): void {
    if (!this.rights.can(scope, right)) throw errors.accessDenied();
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An array as either dialect writes it: `[…]`, or `{results:[…]}`. */
export function arrayOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isObject(value) && Array.isArray(value['results']) ? value['results'] : undefined;
}

/** A named object inside the body, such as `parameters` or `query`. */
export const objectIn = (body: JsonObject, name: string): JsonObject | undefined => {
  const key = Object.keys(body).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  const value = key === undefined ? undefined : body[key];
  return isObject(value) ? value : undefined;
};
