import { addActionUpdate, closeAction, raiseAction } from '../../../src/data/actions';
import { Connection } from '../../../src/data/connect';
import { importRegister } from '../../../src/data/importRegister';
import { checkLists, provision } from '../../../src/data/provision';
import { loadRegister } from '../../../src/data/registerRepository';
import { NewAction } from '../../../src/domain/actionEntry';
import { dayPeriod } from '../../../src/domain/period';
import { Action } from '../../../src/domain/register';
import { ACTIONS, ACTION_UPDATES } from '../../../src/lists/actions';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { writeWorkbook } from '../../../src/workbook/writeWorkbook';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs } from '../../support/people';
import { aRegister, anAction, period, withoutId } from '../../support/registers';

const TODAY = '2020-10-20';

let made: { folder: string; remove: () => void };
let site: LocalSite;
let recommendationId: string;

const REGISTER = aRegister({
  actions: [
    anAction({ id: 'a', actionId: 'A7', updates: [{ id: 'u', date: period('August 2020'), text: 'Begun.' }] }),
    anAction({ id: 'b', actionId: 'A8', recommendationId: 'recommendation-1' }),
  ],
});

async function actions(who: Connection = site.connection): Promise<readonly Action[]> {
  return (await loadRegister(who)).actions;
}

async function idOf(actionId: string): Promise<string> {
  return (await actions()).find((each) => each.actionId === actionId)?.id ?? '';
}

async function actionOf(actionId: string): Promise<Action | undefined> {
  return (await actions()).find((each) => each.actionId === actionId);
}

function newAction(overrides: Partial<NewAction> = {}): NewAction {
  const { id: _id, actionId: _actionId, updates: _updates, ...rest } = anAction({ meetingDate: period('2020-10-16') });
  return { ...rest, ...overrides };
}

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  await importRegister(site.connection, REGISTER, undefined, TODAY);
  recommendationId = (await loadRegister(site.connection)).recommendations[0]?.id ?? '';
});

afterEach(() => site.close());

describe('raiseAction', () => {
  it('adds it once under the next number, with the recommendation that it came from', async () => {
    const action = newAction({ recommendationId, text: 'Bring the figures.' });
    const id = await raiseAction(site.connection, action, 'raised');
    await expect(raiseAction(site.connection, action, 'raised')).resolves.toBe(id);
    const all = await actions();
    expect(all.map(({ actionId }) => actionId)).toEqual(['A7', 'A8', 'A9']);
    expect(all[2]).toEqual({ ...action, id, actionId: 'A9', updates: [] });
  });

  it('gives two that are raised at once numbers of their own', async () => {
    await Promise.all([
      raiseAction(site.connection, newAction({ text: 'One' }), 'one'),
      raiseAction(site.connection, newAction({ text: 'Two' }), 'two'),
    ]);
    const numbers = (await actions()).map(({ actionId }) => actionId);
    expect(new Set(numbers).size).toBe(4);
  });

  it('is governance’s to do', async () => {
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    await expect(raiseAction(owner, newAction(), 'x')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('addActionUpdate', () => {
  const update = { date: dayPeriod('2020-10-18'), text: 'Half of it is done.' };

  it('is an owner’s to add, once, and theirs no more to change', async () => {
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    const id = await idOf('A7');
    await addActionUpdate(owner, id, update, 'mine');
    await addActionUpdate(owner, id, update, 'mine');
    expect((await actionOf('A7'))?.updates.map(withoutId)).toEqual([
      { date: period('August 2020'), text: 'Begun.' },
      update,
    ]);
    const items = owner.sp.web.lists.getByTitle(ACTION_UPDATES.title).items;
    const [own]: { Id: number }[] = await items.filter("RegisterKey eq 'mine'")();
    await expect(items.getById(own?.Id ?? 0).update({ UpdateText: 'x' })).rejects.toMatchObject({ status: 403 });
    const action = owner.sp.web.lists.getByTitle(ACTIONS.title).items.getById(Number(id));
    await expect(action.update({ Status: 'Closed' })).rejects.toMatchObject({ status: 403 });
  });

  it('is not the panel’s', async () => {
    const panel = await connectAs(site, 'panel.member', 'panel');
    await expect(addActionUpdate(panel, await idOf('A7'), update, 'x')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('tells that the action has been closed meanwhile, unless it was stored before', async () => {
    const id = await idOf('A7');
    await addActionUpdate(site.connection, id, update, 'before');
    await closeAction(site.connection, id, { meetingDay: '2020-10-16', note: '' }, 'close');
    await addActionUpdate(site.connection, id, update, 'before');
    await expect(addActionUpdate(site.connection, id, update, 'after')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Somebody has closed the action meanwhile, on 16 October 2020.') as string,
    });
  });

  it('knows no action that is not there, and none that cannot be read', async () => {
    await expect(addActionUpdate(site.connection, '999', update, 'x')).rejects.toMatchObject({ code: 'notFound' });
    const id = await idOf('A7');
    const row = site.connection.sp.web.lists.getByTitle(ACTIONS.title).items.getById(Number(id));
    await row.update({ MeetingDate: 'once' });
    await expect(addActionUpdate(site.connection, id, update, 'x')).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('closeAction', () => {
  const closing = { meetingDay: '2020-10-16', note: 'The panel is content.' };

  it('closes it at the sitting, with the note as its last update, once', async () => {
    const id = await idOf('A7');
    await closeAction(site.connection, id, closing, 'close');
    await closeAction(site.connection, id, closing, 'close');
    expect(await actionOf('A7')).toMatchObject({
      status: 'Closed',
      closedOn: dayPeriod('2020-10-16'),
      updates: [{ text: 'Begun.' }, { text: 'The panel is content.', date: dayPeriod('2020-10-16') }],
    });
  });

  it('tells who closed it otherwise, and stores nothing', async () => {
    const id = await idOf('A7');
    await closeAction(site.connection, id, { ...closing, note: '' }, 'close');
    await expect(
      closeAction(site.connection, id, { meetingDay: '2020-10-19', note: 'Late.' }, 'other'),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await actionOf('A7'))?.updates).toHaveLength(1);
  });

  it('is governance’s to do', async () => {
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    const id = await idOf('A7');
    await expect(closeAction(owner, id, { ...closing, note: '' }, 'x')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the recommendation that an action came from', () => {
  it('comes in with an import, goes out with a workbook, and is the same when it comes back', async () => {
    const register = await loadRegister(site.connection);
    expect(register.actions.map((each) => each.recommendationId)).toEqual([undefined, recommendationId]);
    const { register: back } = await readWorkbook(await writeWorkbook(register));
    expect(back?.actions.map((each) => each.recommendationId)).toEqual([undefined, back?.recommendations[0]?.id]);
    const again = await importRegister(site.connection, back ?? REGISTER, undefined, TODAY);
    expect(again.differing).toEqual([]);
    expect(Object.values(again.added).every((count) => count === 0)).toBe(true);
  });

  it('keeps the recommendation from being deleted', async () => {
    const row = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items.getById(Number(recommendationId));
    await expect(row.delete()).rejects.toBeDefined();
  });

  it('is added to a list of the earlier version, which loses nothing, and so is the owners’ right to report', async () => {
    const list = site.connection.sp.web.lists.getByTitle(ACTIONS.title);
    await list.fields.getByInternalNameOrTitle('Recommendation').delete();
    expect((await checkLists(site.connection)).changes).not.toEqual([]);
    await provision(site.connection);
    expect((await checkLists(site.connection)).changes).toEqual([]);
    expect((await actions()).map(({ actionId, updates }) => [actionId, updates.length])).toEqual([
      ['A7', 1],
      ['A8', 0],
    ]);
    const id = await raiseAction(site.connection, newAction({ recommendationId }), 'raised');
    expect((await actions()).find((each) => each.id === id)).toMatchObject({ recommendationId });
  });
});
