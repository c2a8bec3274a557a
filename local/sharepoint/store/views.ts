import { randomUUID } from 'node:crypto';
import type { ListRecord, ViewDefinition, ViewRecord } from './records';
import type { Site } from './site';

interface ViewRow {
  readonly guid: string;
  readonly list: number;
  readonly title: string;
  readonly definition: string;
  readonly ord: number;
}

const toView = (row: ViewRow): ViewRecord => ({
  guid: row.guid,
  listId: row.list,
  title: row.title,
  definition: JSON.parse(row.definition) as ViewDefinition,
  order: row.ord,
});

export const viewsOf = (site: Site, list: ListRecord): ViewRecord[] =>
  site.db.all<ViewRow>('SELECT * FROM views WHERE list = ? ORDER BY ord', list.id).map(toView);

export const defaultView = (site: Site, list: ListRecord): ViewRecord | undefined => {
  const views = viewsOf(site, list);
  return views.find((view) => view.definition.isDefault) ?? views[0];
};

export function saveView(site: Site, view: ViewRecord): void {
  if (view.definition.isDefault) {
    for (const other of site.db
      .all<ViewRow>('SELECT * FROM views WHERE list = ? AND guid <> ?', view.listId, view.guid)
      .map(toView)) {
      if (!other.definition.isDefault) continue;
      site.db.run(
        'UPDATE views SET definition = ? WHERE guid = ?',
        JSON.stringify({ ...other.definition, isDefault: false }),
        other.guid,
      );
    }
  }
  site.db.run(
    'UPDATE views SET title = ?, definition = ? WHERE guid = ?',
    view.title,
    JSON.stringify(view.definition),
    view.guid,
  );
}

export function addView(site: Site, list: ListRecord, title: string, definition: ViewDefinition): ViewRecord {
  const { n } = site.db.get<{ n: number }>(
    'SELECT coalesce(max(ord), -1) + 1 AS n FROM views WHERE list = ?',
    list.id,
  ) ?? { n: 0 };
  const view: ViewRecord = { guid: randomUUID(), listId: list.id, title, definition, order: n };
  site.db.run(
    'INSERT INTO views (guid, list, title, definition, ord) VALUES (?, ?, ?, ?, ?)',
    view.guid,
    list.id,
    title,
    JSON.stringify(definition),
    n,
  );
  saveView(site, view);
  return view;
}

export const deleteView = (site: Site, view: ViewRecord): void => {
  site.db.run('DELETE FROM views WHERE guid = ?', view.guid);
};

/** The page of a view: `AllItems.aspx` beside the list, or under `Forms` in a library. */
export const viewUrl = (list: ListRecord, title: string): string =>
  `${list.folder}${list.settings['BaseType'] === 1 ? '/Forms' : ''}/${title.replace(/["*:<>?/\\|#%&]/g, '') || 'View'}.aspx`;

export const emptyView = (url: string): ViewDefinition => ({
  fields: [],
  query: '',
  rowLimit: 30,
  paged: true,
  isDefault: false,
  hidden: false,
  personal: false,
  owner: 0,
  scope: 0,
  type: 'HTML',
  baseViewId: null,
  url,
  aggregations: null,
  aggregationsStatus: null,
  settings: {},
});

export function addDefaultViews(site: Site, list: ListRecord, library: boolean): void {
  const settings = {
    MobileDefaultView: true,
    MobileView: true,
    TabularView: true,
    JSLink: 'clienttemplates.js',
    Toolbar: '',
    ViewData: '',
  };
  addView(site, list, library ? 'All Documents' : 'All Items', {
    ...emptyView(viewUrl(list, 'AllItems')),
    fields: library ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'],
    query: library ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '',
    isDefault: true,
    baseViewId: '1',
    aggregations: '',
    aggregationsStatus: 'Off',
    settings: {
      ...settings,
      ImageUrl: library ? '/_layouts/15/images/dlicon.png?rev=47' : '/_layouts/15/images/generic.png?rev=47',
    },
  });
}
