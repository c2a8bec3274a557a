import { ListDefinition, restNameOf } from '../../lists/definition';
import { textOf } from '../rows/ItemReader';

/** Columns of a row by their REST names. */
export type Columns = Readonly<Record<string, unknown>>;

const SHOWN = 80;

/** A column's value as people mean it: blank is blank, and white space round a text says nothing. */
function comparable(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  return typeof value === 'string' ? textOf(value).trim() : JSON.stringify(value);
}

function comparedColumns(list: ListDefinition): readonly { readonly name: string; readonly heading: string }[] {
  return [
    { name: 'Title', heading: list.titleField.title },
    ...list.fields
      .filter((field) => field.isDerived !== true && field.isKeptByTracker !== true)
      .map((field) => ({ name: restNameOf(field), heading: field.title })),
  ];
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** All that a row says, for finding the same row again; what is derived or kept by the tracker is left out. */
export function comparableContent(list: ListDefinition, columns: Columns): string {
  return JSON.stringify(comparedColumns(list).map(({ name }) => comparable(columns[name])));
}

/** Where the site's row says something else than the register to be imported, a sentence a column. */
export function describeColumnDifferences(
  list: ListDefinition,
  label: string,
  incoming: Columns,
  stored: Columns,
): readonly string[] {
  return comparedColumns(list).flatMap(({ name, heading }) => {
    const [said, has] = [comparable(incoming[name]), comparable(stored[name])];
    return said === has
      ? []
      : `${list.title}, ${label}: ${heading} is "${shorten(has)}" in the site and "${shorten(said)}" in the register.`;
  });
}
