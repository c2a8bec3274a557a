import type { RunningSharePoint } from '../../../local/sharepoint/server';
import { errorOf, restClient, startLocal, type Target } from '../support/target';

let running: RunningSharePoint;
let rest: Target['rest'];
const list = "web/lists/getByTitle('Served')";

beforeEach(async () => {
  running = await startLocal();
  rest = restClient(running.siteUrl);
  await rest('web/lists', { method: 'POST', body: { Title: 'Served', BaseTemplate: 100 } });
});
afterEach(() => running.close());

describe('startSharePoint', () => {
  it('names what it does not do with 501, wherever in the path it stands', async () => {
    for (const [path, name] of [
      ['web/navigation/quicklaunch', 'web/navigation'],
      [`${list}/items(1)/comments`, 'item/comments'],
      ['web/userCustomActions/clear', 'none/clear'],
      ['web/getAvailableWebTemplates(lcid=1033)', 'web/getAvailableWebTemplates'],
      ['SP.RelatedItemManager.GetRelatedItems', 'SP.RelatedItemManager'],
    ] as const) {
      await rest(`${list}/items`, { method: 'POST', body: { Title: 'x' } });
      const answer = await rest(path);
      expect([answer.status, errorOf(answer).message]).toEqual([501, expect.stringContaining(name)]);
    }
  });

  it.each([
    'web/webs',
    'web/webinfos',
    'web/getSubwebsFilteredForCurrentUser(nWebTemplateFilter=-1,nConfigurationFilter=-1)',
  ])('%s is empty, as there is one web', async (path) =>
    expect(await rest(path)).toMatchObject({ status: 200, json: { value: [] } }),
  );

  it('opens its web by id, and no other', async () => {
    const { json } = await rest('web?$select=Id,Title');
    const open = (id: unknown): ReturnType<typeof rest> =>
      rest(`site/openWebById('${String(id)}')`, { method: 'POST' });
    expect(await open(json['Id'])).toMatchObject({ status: 200, json });
    expect(await open('11111111-1111-1111-1111-111111111111')).toMatchObject({ status: 404 });
  });

  it('has no workflows on a content type', async () =>
    expect(await rest("web/contentTypes('0x01')/workflowAssociations")).toMatchObject({
      status: 200,
      json: { value: [] },
    }));

  it('lets pages of this machine read its answers, and no others', async () => {
    const allowed = async (origin: string): Promise<string | null> =>
      (await fetch(`${running.siteUrl}/_api/web`, { headers: { Origin: origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('http://localhost:4321')).toBe('http://localhost:4321');
    expect(await allowed('https://elsewhere.example')).toBeNull();
  });

  it('hands requests first to its handlers', async () => {
    const own = await startLocal({
      handlers: [
        (request, response) => {
          if (request.url !== '/hello') return false;
          response.end('from the handler');
          return true;
        },
      ],
    });
    expect(await (await fetch(`${own.origin}/hello`)).text()).toBe('from the handler');
    expect((await fetch(`${own.siteUrl}/_api/web`)).status).toBe(200);
    await own.close();
  });
});
