import { errors } from '../errors';
import { arrayOf, type Context, type JsonObject } from './context';

/** Where the body names a type it must be verbose, and the other way round. @throws 400 */
export function entityBody(context: Context, type: string): JsonObject {
  const { __metadata: metadata, ...body } = context.json();
  if (context.isVerboseBody) {
    const named = (metadata as JsonObject | undefined)?.['type'];
    if (typeof named !== 'string') throw errors.untypedEntry();
    return body;
  }
  if (metadata !== undefined) throw errors.unknownProperty('__metadata', type);
  return body;
}

const jsonNode = (value: unknown): string =>
  Array.isArray(value) ? 'StartArray' : typeof value === 'object' && value !== null ? 'StartObject' : 'PrimitiveValue';

/** A property of a known primitive type. @throws 400 for any other */
export function primitive(value: unknown, type: 'boolean' | 'number' | 'string'): null | boolean | number | string {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') throw errors.unexpectedNode(jsonNode(value), 'PrimitiveValue');
  if (type === 'string' && typeof value === 'string') return value;
  if (type === 'boolean' && typeof value === 'boolean') return value;
  if (type === 'number' && (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))))
    return Number(value);
  throw errors.cannotConvert({ boolean: 'Edm.Boolean', number: 'Edm.Int32', string: 'Edm.String' }[type]);
}

/** A text property, or undefined when it is absent or null. */
export const textOf = (body: JsonObject, name: string): string | undefined => {
  const value = body[name];
  return value === undefined || value === null ? undefined : String(primitive(value, 'string'));
};

export const numberOf = (body: JsonObject, name: string): number | undefined => {
  const value = body[name];
  return value === undefined || value === null ? undefined : Number(primitive(value, 'number'));
};

export const flagOf = (body: JsonObject, name: string): boolean | undefined => {
  const value = body[name];
  return value === undefined || value === null ? undefined : primitive(value, 'boolean') === true;
};

/** An array of texts in either dialect. @throws 400 when it is something else */
export function textsOf(value: unknown): string[] {
  const found = arrayOf(value);
  if (!found) throw errors.unexpectedNode(jsonNode(value), 'StartArray');
  return found.map((one) => String(primitive(one, 'string')));
}

/**
 * The optimistic concurrency of lists and items.
 * @param current the entity's ETag
 * @param version its number alone, which older clients send
 * @throws 412 with SharePoint's text
 */
export function checkEtag(context: Context, current: string, version: number): void {
  const wanted = context.ifMatch?.trim();
  if (wanted === undefined || wanted === '') {
    if (context.switches.requireIfMatch) throw errors.etagMismatch('', current);
    return;
  }
  if (wanted === '*' || wanted === current) return;
  if (context.switches.bareVersionETag && wanted === `"${version}"`) return;
  throw errors.etagMismatch(wanted, current);
}
