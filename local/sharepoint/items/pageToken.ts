import type { Cell } from '../store/database';
import { foldText } from '../store/fold';
import type { FieldPath } from './fieldPath';
import type { Sql } from './itemSql';

/** The position of a page: the sort values and the id of the row before it (or after it, backwards). */
export interface PageToken {
  readonly id: number;
  /** Raw text by field name; an empty one is null. */
  readonly values: ReadonlyMap<string, string>;
  readonly isBackward: boolean;
}

export interface SortColumn {
  readonly column: string;
  readonly descending: boolean;
  readonly path: FieldPath;
}

/** Reads `Paged=TRUE&p_Modified=20240402%2011:34:58&p_ID=7`, as tokens and paging hrefs carry it. */
export function readPageToken(text: string | undefined): PageToken | undefined {
  if (!text) return undefined;
  const parts = new URLSearchParams(text.replace(/^\?/, ''));
  const id = Number(parts.get('p_ID'));
  if (!/^true$/i.test(parts.get('Paged') ?? '') || !Number.isFinite(id)) return undefined;
  const values = new Map<string, string>();
  for (const [key, value] of parts)
    if (key.startsWith('p_') && key !== 'p_ID') values.set(key.slice(2).toLowerCase(), value);
  return { id, values, isBackward: /^true$/i.test(parts.get('PagedPrev') ?? '') };
}

/** A sort value as tokens print it: dates as `20240402 11:34:58`, null as nothing. */
export function tokenText(path: FieldPath, cell: Cell): string {
  if (cell === null) return '';
  if (path.field.storage !== 'date' || path.inner !== undefined) return String(cell);
  return String(cell).replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)Z$/, '$1$2$3 $4');
}

function tokenCell(path: FieldPath, text: string): Cell {
  if (text === '') return null;
  const storage = path.inner === undefined ? path.field.storage : 'text';
  if (path.isId || storage === 'number' || storage === 'integer' || storage === 'boolean') return Number(text);
  if (storage === 'date') return text.replace(/^(\d{4})(\d\d)(\d\d) (\d\d:\d\d:\d\d)$/, '$1-$2-$3T$4Z');
  return path.field.isSystem ? text : foldText(text);
}

/** The token for the page after a row whose sort values are `cells`. */
export const writePageToken = (sorts: readonly SortColumn[], cells: readonly Cell[], id: number): string => {
  const values = sorts.map(
    ({ path }, at) => `&p_${path.field.name}=${encodeURIComponent(tokenText(path, cells[at] ?? null))}`,
  );
  return `Paged=TRUE${values.join('')}&p_ID=${id}`;
};

/** Rows behind the token: a keyset, so that rows inserted or deleted meanwhile shift nothing. Nulls come first, as in SQL Server. */
export function pageCondition(sorts: readonly SortColumn[], idDescending: boolean, token: PageToken): Sql {
  const alternatives: Sql[] = [];
  let equal: Sql = { text: '1', values: [] };
  for (const { column, descending, path } of sorts) {
    const cell = tokenCell(path, token.values.get(path.field.name.toLowerCase()) ?? '');
    const forward = descending === token.isBackward;
    if (cell === null) {
      if (forward) alternatives.push({ text: `${equal.text} AND ${column} IS NOT NULL`, values: equal.values });
      equal = { text: `${equal.text} AND ${column} IS NULL`, values: equal.values };
    } else {
      const test = forward ? `${column} > ?` : `(${column} < ? OR ${column} IS NULL)`;
      alternatives.push({ text: `${equal.text} AND ${test}`, values: [...equal.values, cell] });
      equal = { text: `${equal.text} AND ${column} = ?`, values: [...equal.values, cell] };
    }
  }
  alternatives.push({
    text: `${equal.text} AND i.id ${token.isBackward === idDescending ? '>' : '<'} ?`,
    values: [...equal.values, token.id],
  });
  return {
    text: `(${alternatives.map(({ text }) => `(${text})`).join(' OR ')})`,
    values: alternatives.flatMap(({ values }) => values),
  };
}
