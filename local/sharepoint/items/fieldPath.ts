import { errors } from '../errors';
import { listByGuid } from '../store/lists';
import { fieldsOf } from '../store/lists';
import type { Field } from '../store/field';
import type { ListRecord } from '../store/records';
import type { Site } from '../store/site';

/** A field of a list as a path of a query names it. */
export interface FieldPath {
  readonly field: Field;
  /** The lookup's own id: `OwnerId`, `Owner/Id`. */
  readonly isId: boolean;
  /** A field of the item (or a property of the person) that the lookup points at. */
  readonly inner?: string;
}

const idSuffix = /^(.*?)(StringId|Id)$/;

/** A field by its internal name or its name in JSON. Exact names win; any case passes. */
export function findField(fields: readonly Field[], name: string): Field | undefined {
  const plain = name.startsWith('OData_') ? name.slice('OData_'.length) : name;
  return (
    fields.find((field) => field.name === plain) ??
    fields.find((field) => field.name.toLowerCase() === plain.toLowerCase())
  );
}

/** The lookup or person field that `XId` or `XStringId` stands for. */
export function findReference(fields: readonly Field[], name: string): { field: Field; asString: boolean } | undefined {
  const match = idSuffix.exec(name);
  const field = match && findField(fields, match[1] ?? '');
  return field?.isReference ? { field, asString: match?.[2] === 'StringId' } : undefined;
}

const virtualFields: Readonly<Record<string, string>> = {
  filesystemobjecttype: 'FSObjType',
  checkoutuserid: 'CheckoutUser',
};

/**
 * Finds what a path in `$filter` or `$orderby` means.
 * @throws 400 for a column that the list does not have, and for a lookup named without one of its fields
 */
export function resolvePath(site: Site, list: ListRecord, steps: readonly string[]): FieldPath {
  const fields = fieldsOf(site, list);
  const [first = '', second, ...rest] = steps;
  if (rest.length) throw errors.fieldNotFound(steps.join('/'));
  const name = virtualFields[first.toLowerCase()] ?? first;
  const field = findField(fields, name);
  if (second === undefined) {
    if (field && !(field.isReference && first.toLowerCase() !== 'checkoutuserid'))
      return { field, isId: field.isReference };
    if (field) throw errors.expandMissing(field.name);
    const reference = findReference(fields, first);
    if (!reference) throw errors.fieldNotFound(first);
    return { field: reference.field, isId: true };
  }
  if (!field?.isReference) throw errors.fieldNotFound(steps.join('/'));
  if (/^id$/i.test(second)) return { field, isId: true };
  return { field, isId: false, inner: second };
}

/** The list that a lookup field points at. */
export const lookupTarget = (site: Site, list: ListRecord, field: Field): ListRecord | undefined => {
  const target = field.attribute('List') ?? '';
  return /^self$/i.test(target) ? list : listByGuid(site, target);
};
