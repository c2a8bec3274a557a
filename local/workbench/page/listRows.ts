/** A list of the site as its page shows it. */
export interface ListOnPage {
  id: string;
  title: string;
  serverRelativeUrl: string;
  columns: ReadonlyMap<string, Column>;
  views: readonly View[];
}

/** A column of the list, by SharePoint's words. */
export interface Column {
  InternalName: string;
  Title: string;
  TypeAsString: string;
}

export interface View {
  id: string;
  title: string;
  url: string;
  isDefault: boolean;
  /** Internal names, in order. */
  columns: readonly string[];
}

/** What was put on the view: one value for a column, and the column that sorts. */
export interface OnView {
  filters: ReadonlyMap<string, string>;
  sort: { field: string; isAscending: boolean } | undefined;
  /** What `NextHref` of the page before said; '' for the first page. */
  paging: string;
}

/** A row as SharePoint renders it: texts, and arrays for people, lookups and choices. */
export type RenderedRow = Readonly<Record<string, unknown>>;

interface RowsOnPage {
  rows: readonly RenderedRow[];
  next: string | undefined;
}

async function ask<Answer>(address: string, body?: unknown, digest = ''): Promise<Answer> {
  const response = await fetch(address, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Accept: 'application/json;odata=nometadata',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'X-RequestDigest': digest }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`The local SharePoint answered ${response.status} to ${address}: ${await response.text()}`);
  }
  return (await response.json()) as Answer;
}

interface ListAnswer {
  Id: string;
  Title: string;
  RootFolder: { ServerRelativeUrl: string };
  Fields: Column[];
}

interface ViewAnswer {
  Id: string;
  Title: string;
  ServerRelativeUrl: string;
  DefaultView: boolean;
  Hidden: boolean;
  ViewFields: { Items: string[] };
}

/** The list at that address, with its columns and those of its views that are not hidden. */
export async function readList(siteUrl: string, folder: string): Promise<ListOnPage> {
  const list = `${siteUrl}/_api/web/GetList('${encodeURIComponent(folder.replace(/'/g, "''"))}')`;
  const [{ Id, Title, RootFolder, Fields }, { value: views }] = await Promise.all([
    ask<ListAnswer>(`${list}?$select=Id,Title,RootFolder/ServerRelativeUrl,Fields&$expand=RootFolder,Fields`),
    ask<{ value: ViewAnswer[] }>(`${list}/views?$expand=ViewFields`),
  ]);
  return {
    id: Id,
    title: Title,
    serverRelativeUrl: RootFolder.ServerRelativeUrl,
    columns: new Map(Fields.map((field) => [field.InternalName, field])),
    views: views
      .filter(({ Hidden }) => !Hidden)
      .map((view) => ({
        id: view.Id,
        title: view.Title,
        url: view.ServerRelativeUrl,
        isDefault: view.DefaultView,
        columns: view.ViewFields.Items,
      })),
  };
}

/** A page of the view's rows, filtered and sorted as SharePoint's own pages ask for it. */
export async function readRows(
  siteUrl: string,
  digest: string,
  list: ListOnPage,
  view: View,
  { filters, sort, paging }: OnView,
): Promise<RowsOnPage> {
  const query = new URLSearchParams({ View: view.id });
  [...filters].forEach(([field, value], at) => {
    query.set(`FilterField${at + 1}`, field);
    query.set(`FilterValue${at + 1}`, value);
  });
  if (sort) {
    query.set('SortField', sort.field);
    query.set('SortDir', sort.isAscending ? 'Asc' : 'Desc');
  }
  const { Row, NextHref } = await ask<{ Row: RenderedRow[]; NextHref?: string }>(
    `${siteUrl}/_api/web/lists(guid'${list.id}')/RenderListDataAsStream?${query.toString()}`,
    { parameters: { RenderOptions: 2, ...(paging === '' ? {} : { Paging: paging }) } },
    digest,
  );
  return { rows: Row, next: NextHref?.replace(/^\?/, '') };
}

/** What a cell shows, as a text. */
export function cellText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(cellText).join('; ');
  }
  if (typeof value === 'object' && value !== null) {
    const { lookupValue, title } = value as { lookupValue?: string; title?: string };
    return lookupValue ?? title ?? '';
  }
  return typeof value === 'string' ? value : '';
}
