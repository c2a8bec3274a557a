import '@pnp/sp/fields';
import '@pnp/sp/views';
import { CalendarDay } from '../domain/calendarDay';
import { REGISTER_KEY_FIELD } from '../lists/definition';
import { Connection } from './connect';
import { fromDateOnly } from './days';
import { attempt } from './RepositoryError';
import { TypeOfField, ViewFilter, ViewSort, groupedBy, queryOnScreen, storedName } from './viewCaml';

/** A list's view as somebody has it on the screen. */
export interface ViewOnScreen {
  /** The list's id. */
  readonly list: string;
  /** The view's id; the list's default view where SharePoint does not say. */
  readonly view: string | undefined;
  readonly filters: readonly ViewFilter[];
  readonly sort: ViewSort | undefined;
  /** The ids of the rows that are selected; empty where none is. */
  readonly selected: readonly string[];
}

/** What a row of a view shows in a column. */
export type ViewValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: CalendarDay }
  /** A moment, as an instant of ISO 8601. */
  | { readonly kind: 'moment'; readonly instant: string }
  | { readonly kind: 'number'; readonly number: number };

export interface ViewColumn {
  /** Internal name. */
  readonly name: string;
  readonly title: string;
  /** Whether it holds long texts. */
  readonly isLong: boolean;
}

export interface ViewRow {
  readonly id: string;
  /** One for each column. */
  readonly values: readonly ViewValue[];
}

/** Everything that a view shows, all its pages. */
export interface ViewReading {
  readonly title: string;
  readonly columns: readonly ViewColumn[];
  /** In the view's order. */
  readonly rows: readonly ViewRow[];
}

interface SPField {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly DisplayFormat?: number;
  readonly LookupField?: string;
}

interface SPView {
  readonly Title: string;
  readonly ViewQuery: string;
  readonly ViewFields: { readonly Items: readonly string[] };
}

interface RenderedPage {
  readonly Row: readonly { readonly ID: string }[];
  readonly NextHref?: string;
}

type SPRow = Readonly<Record<string, unknown>> & { readonly Id: number };

/** SharePoint gives at most this many rows at a time. */
const PAGE_SIZE = 5000;

const DATE_ONLY = 0;
const REFERENCES: readonly string[] = ['Lookup', 'LookupMulti', 'User', 'UserMulti'];
const READ_AS_TEXT: readonly string[] = ['Text', 'Note', 'Choice', 'MultiChoice', 'Calculated', 'URL', 'Boolean'];
const READ_AS_NUMBER: readonly string[] = ['Number', 'Currency', 'Counter', 'Integer'];

function listOf({ sp }: Connection, { list }: ViewOnScreen): ReturnType<Connection['sp']['web']['lists']['getById']> {
  return sp.web.lists.getById(list);
}

async function readFields(connection: Connection, view: ViewOnScreen): Promise<ReadonlyMap<string, SPField>> {
  const fields: SPField[] = await attempt('reading the columns of the list', () =>
    listOf(connection, view).fields.top(PAGE_SIZE)(),
  );
  return new Map(fields.map((field) => [field.InternalName, field]));
}

async function readView(connection: Connection, view: ViewOnScreen): Promise<SPView> {
  const list = listOf(connection, view);
  const asked = view.view === undefined ? list.defaultView : list.views.getById(view.view);
  return attempt('reading the view', () =>
    asked.select('Title', 'ViewQuery', 'ViewFields').expand('ViewFields')<SPView>(),
  );
}

/** The ids of the view's rows in its order, page after page: those that are selected, or all where none is. */
async function readIds(
  connection: Connection,
  view: ViewOnScreen,
  { ViewQuery }: Pick<SPView, 'ViewQuery'>,
  typeOf: TypeOfField,
  pageSize: number,
): Promise<readonly string[]> {
  const query = queryOnScreen(ViewQuery, view.filters, view.sort, typeOf);
  const ViewXml = `<View Scope="Recursive">${query}<ViewFields><FieldRef Name="ID" /></ViewFields><RowLimit Paged="TRUE">${pageSize}</RowLimit></View>`;
  const ids: string[] = [];
  let paging: string | undefined;
  do {
    const page: RenderedPage = await attempt('reading the rows of the view', () =>
      listOf(connection, view).renderListDataAsStream({
        ViewXml,
        ...(paging === undefined ? {} : { Paging: paging }),
      }),
    );
    ids.push(...page.Row.map(({ ID }) => String(ID)));
    paging = page.NextHref?.replace(/^\?/, '');
  } while (paging !== undefined && paging !== '');
  const selected = new Set(view.selected);
  return selected.size === 0 ? ids : ids.filter((id) => selected.has(id));
}

/** Which columns of a view its rows are read by: those that it groups by first, without those that only draw something. */
function shownFields(view: SPView, fields: ReadonlyMap<string, SPField>): readonly SPField[] {
  const names = [...groupedBy(view.ViewQuery), ...view.ViewFields.Items].map(storedName);
  return [...new Set(names)].flatMap((name) => {
    const field = fields.get(name);
    const isRead =
      field !== undefined &&
      (field.TypeAsString === 'DateTime' ||
        [...REFERENCES, ...READ_AS_TEXT, ...READ_AS_NUMBER].includes(field.TypeAsString));
    return isRead ? [field] : [];
  });
}

function shownOf(field: SPField): string {
  return field.TypeAsString.startsWith('User') ? 'Title' : field.LookupField || 'Title';
}

function referenceText(field: SPField, value: unknown): string {
  const of = (each: unknown): string => {
    const shown =
      each === null || typeof each !== 'object' ? undefined : (each as Record<string, unknown>)[shownOf(field)];
    return typeof shown === 'string' || typeof shown === 'number' ? String(shown) : '';
  };
  return Array.isArray(value) ? value.map(of).join('; ') : of(value);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(textOf).join('; ');
  }
  if (typeof value === 'boolean') {
    return value ? 'Yes' : 'No';
  }
  if (typeof value === 'object' && value !== null) {
    return textOf((value as { Url?: unknown }).Url);
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\r\n?/g, '\n') : '';
}

function valueOf(field: SPField, row: SPRow): ViewValue {
  const value = row[field.InternalName];
  if (value === null || value === undefined) {
    return { kind: 'text', text: '' };
  }
  if (REFERENCES.includes(field.TypeAsString)) {
    return { kind: 'text', text: referenceText(field, value) };
  }
  if (field.TypeAsString === 'DateTime') {
    const instant = String(value);
    const day = field.DisplayFormat === DATE_ONLY ? fromDateOnly(instant) : undefined;
    return day === undefined ? { kind: 'moment', instant } : { kind: 'day', day };
  }
  return READ_AS_NUMBER.includes(field.TypeAsString) && typeof value === 'number'
    ? { kind: 'number', number: value }
    : { kind: 'text', text: textOf(value) };
}

/** The rows of the list with what those columns hold, by id. */
async function readRows(
  connection: Connection,
  view: ViewOnScreen,
  fields: readonly SPField[],
): Promise<ReadonlyMap<string, SPRow>> {
  const isReference = (field: SPField): boolean => REFERENCES.includes(field.TypeAsString);
  const names = fields.map((field) =>
    isReference(field) ? `${field.InternalName}/${shownOf(field)}` : field.InternalName,
  );
  return attempt('reading the rows of the view', async () => {
    const query = listOf(connection, view)
      .items.select('Id', ...names)
      .expand(...fields.filter(isReference).map(({ InternalName }) => InternalName))
      .top(PAGE_SIZE);
    const rows = new Map<string, SPRow>();
    for await (const page of query) {
      (page as SPRow[]).forEach((row) => rows.set(String(row.Id), row));
    }
    return rows;
  });
}

/** What of a view says which recommendations it shows, and in which order. */
export interface ViewIds {
  readonly title: string;
  readonly ids: readonly string[];
}

/**
 * The ids of the rows that a view shows on all its pages, in its order, with the filters and the sorting that somebody has
 * put on it; of the rows that are selected, where some are. `pageSize` is that of one request. Throws {@link RepositoryError}.
 */
export async function readViewIds(
  connection: Connection,
  view: ViewOnScreen,
  { pageSize = PAGE_SIZE }: { readonly pageSize?: number } = {},
): Promise<ViewIds> {
  const [fields, asked] = await Promise.all([readFields(connection, view), readView(connection, view)]);
  const ids = await readIds(connection, view, asked, (name) => fields.get(name)?.TypeAsString, pageSize);
  return { title: asked.Title, ids };
}

/** Everything that a view shows, as {@link readViewIds} finds it, column by column. Throws {@link RepositoryError}. */
export async function readListView(connection: Connection, view: ViewOnScreen): Promise<ViewReading> {
  const [fields, asked] = await Promise.all([readFields(connection, view), readView(connection, view)]);
  const shown = shownFields(asked, fields);
  const [ids, rows] = await Promise.all([
    readIds(connection, view, asked, (name) => fields.get(name)?.TypeAsString, PAGE_SIZE),
    readRows(connection, view, shown),
  ]);
  return {
    title: asked.Title,
    columns: shown.map(({ InternalName, Title, TypeAsString }) => ({
      name: InternalName,
      title: Title,
      isLong: TypeAsString === 'Note',
    })),
    // a row that was deleted between the two requests is shown no more
    rows: ids.flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [{ id, values: shown.map((field) => valueOf(field, row)) }];
    }),
  };
}

/** Whether the list is the tracker's: another list of the same name lacks the key that set-up gives every list. */
export async function isRegisterList({ sp }: Connection, list: string): Promise<boolean> {
  const name = REGISTER_KEY_FIELD.name;
  const found: unknown[] = await attempt('looking whether the list is the tracker’s', () =>
    sp.web.lists.getById(list).fields.select('InternalName').filter(`InternalName eq '${name}'`)(),
  );
  return found.length > 0;
}
