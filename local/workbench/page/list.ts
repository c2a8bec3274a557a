import './fabricConfiguration';
import { initializeIcons } from '@fluentui/react/lib/Icons';
import { chooseTheme, chooseUser, chooseWidth, signInAsAddressSays } from './choices';
import { loadCommandSet } from './commandSet';
import type { LoadedCommandSet, ReleasedCommandSet } from './commandSet';
import { cellText, readList, readRows } from './listRows';
import type { ListOnPage, OnView, RenderedRow, View } from './listRows';
import { drawTable } from './listTable';
import { readCurrentUser, readPageContext, readSiteUsers } from './site';
import { provideStandIns } from './standIns';
import type { ListViewState } from './standIns';
import { themeOf } from './themes';
import type { ThemeName } from './themes';

interface Settings {
  sitePath: string;
  commandSet: ReleasedCommandSet;
}

const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const canvas = byId('canvas');

/** The list's folder, out of the page's address: /sites/tracker/Lists/Recommendations/AllItems.aspx */
const folderOfPage = (): string =>
  decodeURIComponent(location.pathname)
    .replace(/\/[^/]*\.aspx$/i, '')
    .replace(/\/$/, '');

function viewOfPage({ views }: ListOnPage): View {
  const address = decodeURIComponent(location.pathname).toLowerCase();
  const view =
    views.find(({ url }) => url.toLowerCase() === address) ?? views.find(({ isDefault }) => isDefault) ?? views[0];
  if (!view) {
    throw new Error('The list has no view.');
  }
  return view;
}

function stateOf(list: ListOnPage, view: View, { filters, sort }: OnView, rows: readonly RenderedRow[]): ListViewState {
  return {
    list: { guid: list.id, title: list.title, serverRelativeUrl: list.serverRelativeUrl },
    view: { id: view.id, title: view.title, url: view.url },
    rows: rows.map((row) => ({ getValueByName: (name) => row[name] })),
    selectedRows: [],
    appliedFilters: Object.fromEntries(
      [...filters].map(([field, value]) => [field, { fieldName: field, values: [value] }]),
    ),
    sortField: sort?.field,
    sortAscending: sort?.isAscending,
  };
}

/** Offers the columns whose values can be filtered by, and the values that the page shows. */
function offerFilters(
  list: ListOnPage,
  view: View,
  rows: readonly RenderedRow[],
  onFilter: (field: string, value: string) => void,
): void {
  const [column, value] = [byId<HTMLSelectElement>('filter-column'), byId<HTMLSelectElement>('filter-value')];
  const names = view.columns.filter((name) => ['Choice', 'Text'].includes(list.columns.get(name)?.TypeAsString ?? ''));
  column.replaceChildren(new Option('', ''), ...names.map((name) => new Option(list.columns.get(name)?.Title, name)));
  value.replaceChildren();
  column.onchange = () => {
    const values = [...new Set(rows.map((row) => cellText(row[column.value])))].sort();
    value.replaceChildren(
      new Option('', '\u0000'),
      ...values.map((each) => new Option(each === '' ? '(Empty)' : each, each)),
    );
  };
  value.onchange = () => onFilter(column.value, value.value);
}

class ListPage {
  private onView: OnView = { filters: new Map(), sort: undefined, paging: '' };
  public commandSet: LoadedCommandSet | undefined;

  public constructor(
    private readonly siteUrl: string,
    private readonly digest: string,
    private readonly list: ListOnPage,
    private readonly view: View,
  ) {}

  public async show(): Promise<ListViewState> {
    const { list, view, onView } = this;
    const { rows, next } = await readRows(this.siteUrl, this.digest, list, view, onView);
    const state = stateOf(list, view, onView, rows);
    const said = byId('list-state');
    const shown = `${view.title}: ${rows.length} rows${next === undefined ? '' : ' of more'}`;
    said.textContent = shown;
    drawTable(byId('rows'), list, view, onView, rows, {
      onSort: (field) =>
        this.change({ sort: { field, isAscending: !(onView.sort?.field === field && onView.sort.isAscending) } }),
      onSelect: (ids) => {
        said.textContent = ids.size === 0 ? shown : `${shown}, ${ids.size} selected`;
        const selectedRows = state.rows.filter((row) => ids.has(String(row.getValueByName('ID'))));
        this.commandSet?.update({ selectedRows });
      },
      addressOf: (id) => (list.title === 'Recommendations' ? `/workbench#/recommendations/${id}` : ''),
    });
    offerFilters(list, view, rows, (field, value) =>
      this.change({ filters: new Map([...onView.filters, [field, value]]) }),
    );
    byId('clear-filters').onclick = () => this.change({ filters: new Map() });
    const nextPage = byId('next-page');
    nextPage.hidden = next === undefined;
    nextPage.onclick = () => this.change({ paging: next ?? '' });
    this.commandSet?.update(state);
    return state;
  }

  private change(next: Partial<OnView>): void {
    this.onView = { ...this.onView, paging: '', ...next };
    this.show().catch(fail);
  }
}

function fail(error: unknown): void {
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = `The list could not be opened. ${error instanceof Error ? error.message : String(error)}`;
  canvas.replaceChildren(sentence);
  throw error;
}

function offerViews({ views }: ListOnPage, current: View): void {
  const select = byId<HTMLSelectElement>('view');
  select.replaceChildren(...views.map(({ title, url }) => new Option(title, url, false, url === current.url)));
  select.addEventListener('change', () => location.assign(encodeURI(select.value)));
}

async function open(): Promise<void> {
  signInAsAddressSays();
  initializeIcons();
  provideStandIns();
  const { sitePath, commandSet } = (await (await fetch('/workbench/settings.json')).json()) as Settings;
  const siteUrl = `${location.origin}${sitePath}`;
  const user = await readCurrentUser(siteUrl);
  const [users, pageContext, list] = await Promise.all([
    readSiteUsers(siteUrl),
    readPageContext(siteUrl, user),
    readList(siteUrl, folderOfPage()),
  ]);
  chooseUser(users, user);
  const applyWidth = (width: string): void => {
    canvas.dataset['width'] = width;
  };
  applyWidth(chooseWidth(applyWidth));
  const view = viewOfPage(list);
  document.title = `${list.title}: ${view.title}`;
  byId('list-title').textContent = list.title;
  offerViews(list, view);
  const page = new ListPage(siteUrl, pageContext.legacyPageContext.formDigestValue, list, view);
  const state = await page.show();
  const listContext = { id: list.id, title: list.title, serverRelativeUrl: list.serverRelativeUrl };
  page.commandSet = await loadCommandSet(commandSet, { ...pageContext, list: listContext }, state, byId('commands'));
  const applyTheme = (name: ThemeName): void => {
    const theme = themeOf(name);
    canvas.style.backgroundColor = theme.semanticColors.bodyBackground;
    canvas.style.color = theme.semanticColors.bodyText;
    canvas.style.setProperty('--link', theme.semanticColors.link);
    canvas.style.setProperty('--divider', theme.semanticColors.bodyDivider);
    page.commandSet?.setTheme(theme);
  };
  applyTheme(chooseTheme(applyTheme));
}

open().catch(fail);
