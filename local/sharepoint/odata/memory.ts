import { foldText } from '../store/fold';
import type { Filter, Literal, Order, Path } from './filter';

/** A value as a filter sees it. */
export type Plain = null | string | number | boolean | readonly Plain[];

/** Reads the value at a path. @throws when there is no such property */
export type ReadPath<T> = (row: T, steps: readonly string[]) => Plain;

const guidBraces = /[{}]/g;

const asComparable = (value: Plain, literal: Literal): string | number | null => {
  if (value === null || Array.isArray(value)) return null;
  if (literal.type === 'boolean' || typeof value === 'boolean')
    return value === true || value === 1 || value === 'true' ? 1 : 0;
  if (typeof value === 'number') return value;
  const text = String(value);
  return literal.type === 'number' && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : foldText(text);
};

const literalValue = (literal: Literal, against: string | number): string | number => {
  if (literal.type === 'boolean') return literal.value === true ? 1 : 0;
  if (literal.type === 'guid') return foldText(String(literal.value).replace(guidBraces, ''));
  if (typeof against === 'number') return Number(literal.value);
  return foldText(String(literal.value));
};

const datePart = (text: string, part: NonNullable<Path['part']>): number => {
  const at = new Date(text);
  const parts = {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
  return parts[part];
};

/** Whether a row of a collection that is held in memory passes a filter. Nulls pass only `eq null` and a `ne`. */
export function matches<T>(filter: Filter, row: T, read: ReadPath<T>): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, row, read) && matches(filter.right, row, read);
    case 'or':
      return matches(filter.left, row, read) || matches(filter.right, row, read);
    case 'not':
      return !matches(filter.inner, row, read);
    case 'startswith':
    case 'substringof': {
      const value = read(row, filter.path.steps);
      if (typeof value !== 'string') return false;
      const wanted = foldText(filter.text);
      return filter.kind === 'startswith' ? foldText(value).startsWith(wanted) : foldText(value).includes(wanted);
    }
    default: {
      const value = read(row, filter.path.steps);
      if (filter.literal.value === null) return (value === null) === (filter.operator === 'eq');
      const taken = filter.path.part && typeof value === 'string' ? datePart(value, filter.path.part) : value;
      const left = asComparable(taken, filter.literal);
      if (left === null) return filter.operator === 'ne';
      const right = literalValue(filter.literal, left);
      const order = left < right ? -1 : left > right ? 1 : 0;
      return { eq: order === 0, ne: order !== 0, lt: order < 0, le: order <= 0, gt: order > 0, ge: order >= 0 }[
        filter.operator
      ];
    }
  }
}

const rank = (value: Plain): string | number =>
  value === null ? '' : typeof value === 'number' ? value : foldText(String(value));

/** Sorts rows held in memory; equal ones keep their order. */
export function sortRows<T>(rows: readonly T[], orders: readonly Order[], read: ReadPath<T>): T[] {
  return [...rows].sort((one, other) => {
    for (const { steps, descending } of orders) {
      const left = rank(read(one, steps));
      const right = rank(read(other, steps));
      if (left !== right) return (left < right ? -1 : 1) * (descending ? -1 : 1);
    }
    return 0;
  });
}
