import type { Cell } from './database';
import type { Field } from './field';
import { foldText } from './fold';
import type { ItemRow } from './records';

export interface UrlValue {
  readonly Description: string;
  readonly Url: string;
}

/** A field's value between JSON and the table. Dates are UTC instants as text, references are ids. */
export type FieldValue = null | string | number | boolean | readonly string[] | readonly number[] | UrlValue;

const bare = (column: string): string => column.slice(1, -1).replace(/""/g, '"');

/** The cells in which a value is stored, by quoted column. */
export function toCells(field: Field, value: FieldValue): [column: string, cell: Cell][] {
  if (field.column === '') return [];
  switch (field.storage) {
    case 'text':
      return [
        [field.column, value === null ? null : String(value)],
        ...(field.isSystem
          ? []
          : ([[field.keyColumn, value === null ? null : foldText(String(value))]] as [string, Cell][])),
      ];
    case 'boolean':
      return [[field.column, value === null ? null : value ? 1 : 0]];
    case 'choices':
      return [[field.column, Array.isArray(value) && value.length ? `;#${value.join(';#')};#` : null]];
    case 'references':
      return [[field.column, Array.isArray(value) && value.length ? `;${value.join(';')};` : null]];
    case 'url': {
      const url = value as UrlValue | null;
      return [
        [field.column, url?.Url ?? null],
        [field.descriptionColumn, url?.Description ?? null],
      ];
    }
    default:
      return [[field.column, value as Cell]];
  }
}

const numbers = (text: string): number[] => text.split(';').filter(Boolean).map(Number);
const words = (text: string): string[] => text.split(';#').filter(Boolean);

/** Reads a field's value from a row of the item table. */
export function fromRow(field: Field, row: ItemRow): FieldValue {
  if (field.column === '') return null;
  const cell = row[bare(field.column)] ?? null;
  if (cell === null) return null;
  switch (field.storage) {
    case 'boolean':
      return cell !== 0;
    case 'choices':
      return words(String(cell));
    case 'references':
      return numbers(String(cell));
    case 'url':
      return { Description: String(row[bare(field.descriptionColumn)] ?? ''), Url: String(cell) };
    default:
      return cell as FieldValue;
  }
}
