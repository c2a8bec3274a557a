import { addPackAppendix, loadPackAppendices, removePackAppendix } from '../../../src/data/packAppendices';
import { connect } from '../../../src/data/connect';
import { PACK_APPENDICES } from '../../../src/lists/packAppendices';
import { siteForEachTest } from '../../support/localSite';
import { connectAs } from '../../support/people';

const APPENDIX = {
  title: 'Overdue',
  board: 'JARAP',
  meetingDay: '2020-10-16',
  recommendationIds: ['12', '3', '12', '7'],
  addedOn: '2020-10-01',
  addedBy: 'Governance officer',
};

const site = siteForEachTest();

describe('addPackAppendix', () => {
  it.each([
    ['has no title', { title: ' ' }],
    ['has a title that no row holds', { title: 'x'.repeat(256) }],
    ['holds nothing', { recommendationIds: [] }],
    ['holds more than a row keeps', { recommendationIds: Array.from({ length: 20_000 }, (_, at) => String(at)) }],
  ])('refuses one that %s', async (_, overrides) => {
    await expect(addPackAppendix(site.connection, { ...APPENDIX, ...overrides }, 's1')).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(loadPackAppendices(site.connection)).resolves.toEqual([]);
  });

  it('keeps the recommendations in their order, each once, with the day and who added it', async () => {
    await addPackAppendix(site.connection, APPENDIX, 's1');
    await expect(loadPackAppendices(site.connection)).resolves.toEqual([
      {
        ...APPENDIX,
        id: expect.any(String) as string,
        recommendationIds: ['12', '3', '7'],
        removedOn: undefined,
        removedBy: '',
      },
    ]);
  });

  it('adds the same submission once', async () => {
    await addPackAppendix(site.connection, APPENDIX, 's1');
    await addPackAppendix(site.connection, APPENDIX, 's1');
    await addPackAppendix(site.connection, { ...APPENDIX, title: 'Proposed' }, 's2');
    const titles = (await loadPackAppendices(site.connection)).map(({ title }) => title);
    expect(titles).toEqual(['Overdue', 'Proposed']);
  });

  it('is for governance alone; owners and the panel read what papers print', async () => {
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    await expect(addPackAppendix(owner, APPENDIX, 's1')).rejects.toMatchObject({ code: 'forbidden' });
    const governance = await connectAs(site, 'governance.officer', 'governance');
    await addPackAppendix(governance, APPENDIX, 's1');
    const panel = await connectAs(site, 'panel.member', 'panel');
    await expect(loadPackAppendices(panel)).resolves.toHaveLength(1);
  });
});

describe('removePackAppendix', () => {
  const removal = { removedOn: '2020-10-02', removedBy: 'Head of governance' };

  it('says so where there is none', async () => {
    await expect(removePackAppendix(site.connection, '77', removal)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('keeps the row with the day and the person of the first removal', async () => {
    await addPackAppendix(site.connection, APPENDIX, 's1');
    const id = (await loadPackAppendices(site.connection))[0]?.id ?? '';
    await removePackAppendix(site.connection, id, removal);
    await removePackAppendix(site.connection, id, { removedOn: '2020-12-24', removedBy: 'Somebody' });
    await expect(loadPackAppendices(site.connection)).resolves.toMatchObject([{ title: 'Overdue', ...removal }]);
  });
});

describe('loadPackAppendices', () => {
  it('gives none where the site has not been set up for them', async () => {
    await site.connection.sp.web.lists.getByTitle(PACK_APPENDICES.title).delete();
    await expect(loadPackAppendices(site.connection)).resolves.toEqual([]);
    await expect(addPackAppendix(site.connection, APPENDIX, 's1')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('throws where SharePoint does not answer', async () => {
    const elsewhere = connect('http://127.0.0.1:9/sites/none');
    await expect(loadPackAppendices(elsewhere)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
