import { importRegister } from '../../../src/data/importRegister';
import { ViewOnScreen, isRegisterList, readListView, readViewIds } from '../../../src/data/listView';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { LocalSite, provisionedFolder, sampleRegister, startLocalSite } from '../../support/localSite';

interface StoredRow {
  readonly Id: number;
  readonly Reference: string;
  readonly Priority: string;
  readonly Status: string;
  readonly DueDate: string | null;
  readonly Audit: { readonly Title: string };
}

let made: { folder: string; remove: () => void };
let site: LocalSite;
let list: string;
let views: ReadonlyMap<string, string>;
let stored: readonly StoredRow[];

beforeAll(async () => {
  made = await provisionedFolder();
  site = await startLocalSite({ copyOf: made.folder });
  await importRegister(site.connection, await sampleRegister(), undefined, '2020-10-16');
  const found = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title);
  const { Id }: { Id: string } = await found.select('Id')();
  list = Id;
  const all: { Id: string; Title: string }[] = await found.views.select('Id', 'Title')();
  views = new Map(all.map((view) => [view.Title, view.Id]));
  stored = await found.items
    .select('Id', 'Reference', 'Priority', 'Status', 'DueDate', 'Audit/Title')
    .expand('Audit')
    .orderBy('Sequence')
    .top(500)();
});
afterAll(async () => {
  await site.close();
  made.remove();
});

function onScreen(title: string, overrides: Partial<ViewOnScreen> = {}): ViewOnScreen {
  return { list, view: views.get(title), filters: [], sort: undefined, selected: [], ...overrides };
}

const idsOf = (rows: readonly StoredRow[]): readonly string[] => rows.map(({ Id }) => String(Id));
const byDue = (left: StoredRow, right: StoredRow): number =>
  (left.DueDate ?? '').localeCompare(right.DueDate ?? '') || left.Id - right.Id;

describe('readViewIds', () => {
  it('throws where there is no such view', async () => {
    const view = onScreen('', { view: '11111111-2222-3333-4444-555555555555' });
    await expect(readViewIds(site.connection, view)).rejects.toMatchObject({ name: 'RepositoryError' });
  });

  it('gives the rows of the default view in its order where SharePoint names no view', async () => {
    const { title, ids } = await readViewIds(site.connection, onScreen('', { view: undefined }));
    expect(title).toBe('All recommendations');
    expect(ids).toEqual(idsOf(stored));
  });

  it('goes by the conditions and the order of the view, through all its pages', async () => {
    const open = stored.filter(({ Status, DueDate }) => Status === 'Open' && DueDate !== null).sort(byDue);
    for (const pageSize of [3, 5000]) {
      const { ids } = await readViewIds(site.connection, onScreen('Overdue'), { pageSize });
      expect(ids).toEqual(idsOf(open));
    }
  });

  it('honours filters and sorting that were put on the view', async () => {
    const filters = [{ field: 'Priority', values: ['Housekeeping', 'Fundamental'] }];
    const sort = { field: 'DueDate', isDescending: true };
    const { ids } = await readViewIds(site.connection, onScreen('All recommendations', { filters, sort }));
    const wanted = stored.filter(({ Priority }) => ['Housekeeping', 'Fundamental'].includes(Priority));
    expect([...ids].sort()).toEqual([...idsOf(wanted)].sort());
    const dueOf = (id: string): string => stored.find(({ Id }) => String(Id) === id)?.DueDate ?? '';
    expect(ids.map(dueOf)).toEqual(ids.map(dueOf).sort().reverse());
  });

  it('filters by what a lookup shows, and by nothing at all', async () => {
    const title = stored[0]?.Audit.Title ?? '';
    const filters = [{ field: 'Audit', values: [title] }];
    const { ids } = await readViewIds(site.connection, onScreen('All recommendations', { filters }));
    expect(ids).toEqual(idsOf(stored.filter(({ Audit }) => Audit.Title === title)));
    const empty = [{ field: 'Board', values: [''] }];
    const none = await readViewIds(site.connection, onScreen('All recommendations', { filters: empty }));
    expect(none.ids).toEqual([]);
  });

  it('gives the selected rows in the order of the view', async () => {
    const open = stored.filter(({ Status, DueDate }) => Status === 'Open' && DueDate !== null).sort(byDue);
    const [first, second, third] = idsOf(open);
    const selected = [third ?? '', first ?? ''];
    expect((await readViewIds(site.connection, onScreen('Overdue', { selected }))).ids).toEqual([first, third]);
    expect(second).toBeDefined();
  });
});

describe('readListView', () => {
  it('gives the columns of the view with days as days and lookups by their words', async () => {
    const { columns, rows } = await readListView(site.connection, onScreen('Overdue'));
    expect(columns.map(({ title }) => title)).toEqual([
      'Audit',
      'Reference',
      'Title',
      'Priority',
      'Owner',
      'Board',
      'Target date',
      'Due',
    ]);
    const due = columns.findIndex(({ name }) => name === 'DueDate');
    expect(new Set(rows.map(({ values }) => values[due]?.kind))).toEqual(new Set(['day']));
    const audits = new Set(stored.map(({ Audit }) => Audit.Title));
    for (const { values } of rows) {
      expect(values[0]?.kind === 'text' && audits.has(values[0].text)).toBe(true);
    }
  });

  it('shows first what the view groups by, and keeps the groups together', async () => {
    const { columns, rows } = await readListView(site.connection, onScreen('By audit'));
    expect(columns[0]?.title).toBe('Audit');
    expect(rows).toHaveLength(stored.length);
    const names = rows.map(({ values }) => (values[0]?.kind === 'text' ? values[0].text : ''));
    const changes = names.filter((name, at) => at > 0 && name !== names[at - 1]).length;
    expect(changes).toBe(new Set(names).size - 1);
  });
});

describe('isRegisterList', () => {
  it('tells the list of the tracker from any other', async () => {
    await expect(isRegisterList(site.connection, list)).resolves.toBe(true);
    const { Id }: { Id: string } = await site.connection.sp.web.lists.add('Minutes', '', 100);
    await expect(isRegisterList(site.connection, Id)).resolves.toBe(false);
  });
});
