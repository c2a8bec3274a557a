import type { RunningSharePoint } from '../../../local/sharepoint/server';
import { as, errorOf, restClient, startLocal, type RestAnswer, type Target } from '../support/target';

let running: RunningSharePoint;
let rest: Target['rest'];
const list = "web/lists/getByTitle('Large')";

/** A small threshold stands for the real one: the rules count rows against it, whatever it is. */
const threshold = 20;

async function fill(thresholdMode: 'strict' | 'lenient'): Promise<void> {
  running = await startLocal({ switches: { threshold, thresholdMode } });
  rest = restClient(running.siteUrl);
  await rest('web/lists', { method: 'POST', body: { Title: 'Large', BaseTemplate: 100 } });
  for (const schema of [
    '<Field Type="Number" Name="Rare" DisplayName="Rare" Indexed="TRUE" />',
    '<Field Type="Text" Name="Common" DisplayName="Common" Indexed="TRUE" />',
    '<Field Type="Text" Name="Plain" DisplayName="Plain" />',
    '<Field Type="Note" Name="Body" DisplayName="Body" />',
  ]) {
    await rest(`${list}/fields/createfieldasxml`, { method: 'POST', body: { parameters: { SchemaXml: schema } } });
  }
  for (let n = 0; n < 30; n += 1) {
    await rest(`${list}/items`, {
      method: 'POST',
      body: { Title: `t${n}`, Rare: n, Common: n < 25 ? 'many' : 'few', Plain: 'x', Body: 'words' },
    });
  }
}

const items = (options: string): Promise<RestAnswer> => rest(`${list}/items?${options}`);
const throttled = [
  500,
  '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
  'The attempted operation is prohibited because it exceeds the list view threshold.',
];
const outcome = (answer: RestAnswer): unknown =>
  answer.status === 200 ? 200 : [answer.status, errorOf(answer).code, errorOf(answer).message];

describe('the list view threshold, strict', () => {
  beforeAll(() => fill('strict'));
  afterAll(() => running.close());

  it.each([
    ['no filter', '$top=10'],
    ['in the order of the id', '$orderby=ID desc&$top=10'],
    ['in the order of an indexed column', '$orderby=Rare&$top=10'],
    ['a filter on an index with few rows', '$filter=Rare lt 5'],
    ['then any order', '$filter=Rare lt 5&$orderby=Plain'],
    ['then any further condition', "$filter=Rare lt 5 and Plain eq 'x'"],
    ['a filter on the id', '$filter=ID le 10'],
    ['startswith on an index with few rows', "$filter=startswith(Common,'fe')"],
    ['an or whose union is small', '$filter=Rare eq 1 or Rare eq 2'],
  ])('[4.3] lets through: %s', async (_, options) => {
    expect(outcome(await items(options))).toBe(200);
  });

  it.each([
    ['more rows than the threshold', '$top=21'],
    ['the order of a column without index', '$orderby=Plain&$top=5'],
    ['two orders', '$orderby=Rare,Common&$top=5'],
    ['a filter without index', "$filter=Plain eq 'y'"],
    ['a filter on an index with many rows, whatever $top', "$filter=Common eq 'many'&$top=1"],
    ['an indexed condition that is not the first', "$filter=Plain eq 'x' and Rare lt 5"],
    ['substringof on an index', "$filter=substringof('fe',Common)"],
    ['ne on an index', '$filter=Rare ne 3'],
    ['not around an index', '$filter=not (Rare eq 3)'],
    ['an or with a branch without index', "$filter=Rare eq 1 or Plain eq 'x'"],
    ['an or whose union is large', '$filter=Rare lt 15 or Rare gt 16'],
  ])('[4.3] refuses: %s', async (_, options) => {
    expect(outcome(await items(options))).toEqual(throttled);
  });

  it('[4.3] holds for CAML and for rendered lists', async () => {
    const where = (field: string, type: string, value: string): string =>
      `<View><Query><Where><Eq><FieldRef Name="${field}" /><Value Type="${type}">${value}</Value></Eq></Where></Query><RowLimit>5</RowLimit></View>`;
    const get = (xml: string): Promise<RestAnswer> =>
      rest(`${list}/getitems`, { method: 'POST', body: { query: { ViewXml: xml } } });
    const render = (xml: string): Promise<RestAnswer> =>
      rest(`${list}/RenderListDataAsStream`, { method: 'POST', body: { parameters: { ViewXml: xml } } });
    expect([outcome(await get(where('Rare', 'Number', '3'))), outcome(await get(where('Plain', 'Text', 'x')))]).toEqual(
      [200, throttled],
    );
    expect([
      outcome(await render(where('Rare', 'Number', '3'))),
      outcome(await render(where('Plain', 'Text', 'x'))),
    ]).toEqual([200, throttled]);
  });

  it('[4.3] lets a whole list be read by pages', async () => {
    const seen: number[] = [];
    let next: string | undefined = `${list}/items?$select=Id&$top=10`;
    while (next) {
      const { json }: RestAnswer = await rest(next);
      seen.push(...(json['value'] as { Id: number }[]).map(({ Id }) => Id));
      next = (json['odata.nextLink'] as string | undefined)?.split('/_api/')[1];
    }
    expect(seen).toHaveLength(30);
  });

  it('[4.3] refuses to delete the list, and lets its items go one by one', async () => {
    expect((await rest(list, { method: 'POST', headers: as('DELETE', '*') })).status).toBe(500);
    expect((await rest(`${list}/items(1)`, { method: 'POST', headers: as('DELETE', '*') })).status).toBe(200);
  });
});

describe('the list view threshold, lenient', () => {
  beforeAll(() => fill('lenient'));
  afterAll(() => running.close());

  it('[4.3] takes any of the AND-ed conditions', async () => {
    expect(outcome(await items("$filter=Plain eq 'x' and Rare lt 5"))).toBe(200);
    expect(outcome(await items("$filter=Plain eq 'x' and Common eq 'many'"))).toEqual(throttled);
  });
});

describe('the lookup threshold', () => {
  afterEach(() => running.close());

  it('[4.3] refuses more than twelve joined columns', async () => {
    running = await startLocal();
    rest = restClient(running.siteUrl);
    await rest('web/lists', { method: 'POST', body: { Title: 'Large', BaseTemplate: 100 } });
    for (let n = 0; n < 13; n += 1) {
      await rest(`${list}/fields/createfieldasxml`, {
        method: 'POST',
        body: { parameters: { SchemaXml: `<Field Type="User" Name="P${n}" DisplayName="P${n}" />` } },
      });
    }
    const ask = (count: number): Promise<RestAnswer> => {
      const names = Array.from({ length: count }, (_, n) => `P${n}`);
      return items(`$select=${names.map((name) => `${name}/Title`).join()}&$expand=${names.join()}`);
    };
    expect((await ask(12)).status).toBe(200);
    const refused = await ask(13);
    expect([refused.status, errorOf(refused).message]).toEqual([
      500,
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    ]);
  });
});
