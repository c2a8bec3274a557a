import { strings } from './loc/first.en-GB';
import { COLUMN_KEYS, ColumnKey, RegisterSort, isColumn } from './registerColumns';

/** What the register can be grouped by, as it is offered; the keys stand in addresses. */
export const GROUPINGS = {
  audit: strings.audit,
  board: strings.board,
  status: strings.status,
  rag: strings.rag,
  priority: strings.priority,
  owner: strings.owner,
  directorate: strings.directorate,
  none: strings.nothing,
} as const;
export type Grouping = keyof typeof GROUPINGS;

export const GROUPING_KEYS = Object.keys(GROUPINGS) as readonly Grouping[];

/** How the register is arranged: what it shows of each recommendation, and in which order. */
export interface RegisterLayout {
  /** In the order of `COLUMN_KEYS`; the title is always among them. */
  readonly columns: readonly ColumnKey[];
  readonly grouping: Grouping;
  /** Within the groups; `undefined` is the register's own order. */
  readonly sort: RegisterSort | undefined;
}

export const DEFAULT_LAYOUT: RegisterLayout = {
  columns: ['rag', 'reference', 'title', 'priority', 'board', 'status', 'due', 'owner'],
  grouping: 'audit',
  sort: undefined,
};

/** Whether each recommendation names its audit under its title: neither its group nor a column does. */
export function namesAudit({ grouping, columns }: RegisterLayout): boolean {
  return grouping !== 'audit' && !columns.includes('audit');
}

const DOWN = '-down';

function isGrouping(word: string | null): word is Grouping {
  return word !== null && Object.prototype.hasOwnProperty.call(GROUPINGS, word);
}

/** The columns of these keys in their order, the title among them. */
export function columnsOf(keys: readonly string[]): readonly ColumnKey[] {
  return COLUMN_KEYS.filter((key) => key === 'title' || keys.includes(key));
}

function readSort(word: string | null): RegisterSort | undefined {
  const isDescending = word?.endsWith(DOWN) === true;
  const column = isDescending ? word.slice(0, -DOWN.length) : (word ?? '');
  return isColumn(column) ? { column, isDescending } : undefined;
}

/** The arrangement that an address names; `undefined` where it names none. What it does not know stays at the default. */
export function readLayout(values: URLSearchParams): RegisterLayout | undefined {
  const group = values.get('group');
  const columns = values.get('columns');
  if (group === null && columns === null && !values.has('sort')) {
    return undefined;
  }
  return {
    columns: columns === null ? DEFAULT_LAYOUT.columns : columnsOf(columns.split('.')),
    grouping: isGrouping(group) ? group : DEFAULT_LAYOUT.grouping,
    sort: readSort(values.get('sort')),
  };
}

/** Writes into an address what differs from the default. */
export function writeLayout(values: URLSearchParams, { columns, grouping, sort }: RegisterLayout): void {
  if (grouping !== DEFAULT_LAYOUT.grouping) {
    values.set('group', grouping);
  }
  if (sort !== undefined) {
    values.set('sort', `${sort.column}${sort.isDescending ? DOWN : ''}`);
  }
  if (columns.join('.') !== DEFAULT_LAYOUT.columns.join('.')) {
    values.set('columns', columns.join('.'));
  }
}

/** The sort after its heading was pressed: up, then down, then the register's own order. */
export function nextSort(sort: RegisterSort | undefined, column: ColumnKey): RegisterSort | undefined {
  if (sort?.column !== column) {
    return { column, isDescending: false };
  }
  return sort.isDescending ? undefined : { column, isDescending: true };
}
