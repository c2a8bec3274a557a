import { deleteView, loadViews, replaceView, saveView } from '../../../src/data/savedViews';
import type { SavedView } from '../../../src/data/savedViews';
import { siteForEachTest } from '../../support/localSite';
import { connectAs } from '../../support/people';

const site = siteForEachTest();

const without = (views: readonly SavedView[]): readonly object[] => views.map(({ id: _id, ...rest }) => rest);

describe('saveView', () => {
  it('refuses a name that is taken, however it is written', async () => {
    await saveView(site.connection, { owner: 'everybody', name: 'Overdue', query: 'rag=Red' });
    await expect(saveView(site.connection, { owner: 'everybody', name: ' OVERDUE ', query: '' })).rejects.toMatchObject(
      { code: 'conflict' },
    );
    // another person's own view, and one's own, may be called alike
    await saveView(site.connection, { owner: 'me', name: 'Overdue', query: '' });
    const panel = await connectAs(site, 'a.panel.member', 'panel');
    await saveView(panel, { owner: 'me', name: 'Overdue', query: '' });
    expect(await loadViews(panel)).toHaveLength(2);
  });

  it('lets nobody but governance save one for everybody', async () => {
    const owner = await connectAs(site, 'an.owner', 'owners');
    await expect(saveView(owner, { owner: 'everybody', name: 'Mine', query: '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const governance = await connectAs(site, 'an.officer', 'governance');
    await saveView(governance, { owner: 'everybody', name: 'Mine', query: 'group=board' });
    expect(without(await loadViews(owner))).toEqual([{ owner: 'everybody', name: 'Mine', query: 'group=board' }]);
  });
});

describe('loadViews', () => {
  it('gives the own views to each alone, with those of everybody, by name', async () => {
    const owner = await connectAs(site, 'an.owner', 'owners');
    await saveView(owner, { owner: 'me', name: 'Late', query: 'rag=Red&sort=due' });
    await saveView(site.connection, { owner: 'me', name: 'Officer', query: '' });
    await saveView(site.connection, { owner: 'everybody', name: 'Panel', query: 'board=JARAP' });
    await saveView(site.connection, { owner: 'everybody', name: 'All', query: '' });
    const shared = [
      { owner: 'everybody', name: 'All', query: '' },
      { owner: 'everybody', name: 'Panel', query: 'board=JARAP' },
    ];
    expect(without(await loadViews(owner))).toEqual([
      ...shared,
      { owner: 'me', name: 'Late', query: 'rag=Red&sort=due' },
    ]);
    expect(without(await loadViews(site.connection))).toEqual([...shared, { owner: 'me', name: 'Officer', query: '' }]);
  });
});

describe('replaceView', () => {
  it('gives a view another address under its name', async () => {
    await saveView(site.connection, { owner: 'me', name: 'Late', query: 'rag=Red' });
    const [view] = await loadViews(site.connection);
    await replaceView(site.connection, view as SavedView, 'rag=Amber');
    expect(without(await loadViews(site.connection))).toEqual([{ owner: 'me', name: 'Late', query: 'rag=Amber' }]);
  });
});

describe('deleteView', () => {
  it('counts one that is gone as deleted', async () => {
    await saveView(site.connection, { owner: 'me', name: 'Late', query: 'rag=Red' });
    const [view] = await loadViews(site.connection);
    await deleteView(site.connection, view as SavedView);
    await deleteView(site.connection, view as SavedView);
    expect(await loadViews(site.connection)).toEqual([]);
  });
});
