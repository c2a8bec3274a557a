import { errorOf, openTarget, type Target } from './support/target';

let target: Target;
let title: string;
let path: string;
let me: number;

interface Row {
  readonly Title: string;
}

const titles = (json: Record<string, unknown>): string[] => (json['value'] as Row[]).map((row) => row.Title);
const query = (options: Record<string, string>): string => new URLSearchParams(options).toString();

beforeAll(async () => {
  target = await openTarget();
  title = target.name('queries');
  path = `web/lists/getByTitle('${encodeURIComponent(title)}')`;
  await target.sp.web.lists.ensure(title);
  for (const schema of [
    '<Field Type="Number" Name="Score" DisplayName="Score" />',
    '<Field Type="Boolean" Name="Done" DisplayName="Done" />',
    '<Field Type="DateTime" Format="DateTime" Name="At" DisplayName="At" />',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>A</CHOICE><CHOICE>B</CHOICE></CHOICES></Field>',
    '<Field Type="Note" Name="Body" DisplayName="Body" />',
    '<Field Type="User" Name="Owner" DisplayName="Owner" />',
  ]) {
    await target.rest(`${path}/fields/createfieldasxml`, {
      method: 'POST',
      body: { parameters: { SchemaXml: schema } },
    });
  }
  const user = await target.sp.web.currentUser.select('Id', 'Title')();
  me = user.Id;
  const rows = [
    { Title: 'Alpha', Score: 1, Done: true, At: '2024-01-01T10:00:00Z', Tags: ['A'], Body: 'first words', OwnerId: me },
    { Title: 'beta', Score: 2.5, Done: false, At: '2024-02-01T10:00:00Z', Tags: ['A', 'B'], Body: 'second' },
    { Title: "O'Brien", Score: 3, At: '2024-03-01T10:00:00Z', OwnerId: me },
    { Title: 'Ŵylan', Score: -4, Done: true },
    { Title: 'delta', Done: false, Tags: ['B'] },
  ];
  for (const row of rows) await target.rest(`${path}/items`, { method: 'POST', body: row });
});
afterAll(() => target.close());

describe('$filter', () => {
  it.each([
    ["Title eq 'Alpha'", ['Alpha']],
    ["Title eq 'ALPHA'", ['Alpha']],
    ["Title eq 'O''Brien'", ["O'Brien"]],
    ["Title eq 'ŵylan'", ['Ŵylan']],
    ["Title ne 'Alpha' and Score gt 1", ['beta', "O'Brien"]],
    ['Score ge 2.5', ['beta', "O'Brien"]],
    ['Score lt 0', ['Ŵylan']],
    ['Score eq null', ['delta']],
    ['Score ne null and Score le 1', ['Alpha', 'Ŵylan']],
    ['Done eq 1', ['Alpha', 'Ŵylan']],
    ['Done eq true', ['Alpha', 'Ŵylan']],
    ['Done eq 0', ['beta', 'delta']],
    ['Done eq null', ["O'Brien"]],
    ["At ge datetime'2024-02-01T00:00:00Z'", ['beta', "O'Brien"]],
    ["At lt '2024-02-01T10:00:00Z'", ['Alpha']],
    ["startswith(Title,'al')", ['Alpha']],
    ["substringof('lt',Title)", ['delta']],
    ["substringof('WORDS',Body) eq true", ['Alpha']],
    ["not startswith(Title,'a') and Score ne null", ['beta', "O'Brien", 'Ŵylan']],
    ["(Title eq 'Alpha' or Title eq 'beta') and Done eq 1", ['Alpha']],
    ["Tags eq 'B'", ['beta', 'delta']],
    ['year(At) eq 2024 and month(At) eq 3', ["O'Brien"]],
    ['2 lt Score', ['beta', "O'Brien"]],
  ])('[4.1] %s', async (filter, expected) => {
    const answer = await target.rest(`${path}/items?${query({ $filter: filter, $select: 'Title' })}`);
    expect([answer.status, titles(answer.json)]).toEqual([200, expected]);
  });

  it('[4.1] looks through people by id and by what they are called', async () => {
    const user = await target.sp.web.currentUser.select('Title')();
    for (const filter of [
      `OwnerId eq ${me}`,
      `Owner/Id eq ${me}`,
      `Owner/Title eq '${user.Title.replace(/'/g, "''")}'`,
    ]) {
      expect(titles((await target.rest(`${path}/items?${query({ $filter: filter, $select: 'Title' })}`)).json)).toEqual(
        ['Alpha', "O'Brien"],
      );
    }
  });

  it.each([
    "endswith(Title,'a')",
    "tolower(Title) eq 'alpha'",
    'Score add 1 eq 2',
    'length(Title) eq 3',
    'Score eq',
    "Title in ('a','b')",
    "Title eq 'open",
  ])('[4.1] refuses %s with 400', async (filter) => {
    const answer = await target.rest(`${path}/items?${query({ $filter: filter })}`);
    expect([answer.status, errorOf(answer).code]).toEqual([
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    ]);
  });

  it('[4.1] is what PnPjs’ builder writes', async () => {
    const { items } = target.sp.web.lists.getByTitle(title);
    const found = await items
      .select('Title')
      .filter<Row & { Score: number; Done: boolean }>((row) =>
        row.number('Score').greaterThan(1).and().boolean('Done').isFalse(),
      )<Row[]>();
    expect(found.map((row) => row.Title)).toEqual(['beta']);
  });
});

describe('$select, $orderby, $top', () => {
  it('[4.2] select in the order asked, Id with its twin', async () => {
    const { json } = await target.rest(`${path}/items?$select=Title,Id&$top=1`);
    const [row] = json['value'] as object[];
    expect(Object.keys(row ?? {})).toEqual(['Id', 'Title', 'ID']);
    const [other] = (await target.rest(`${path}/items?$select=Id,Title&$top=1`)).json['value'] as object[];
    expect(Object.keys(other ?? {})).toEqual(['Id', 'ID', 'Title']);
  });

  it('[4.2] sort without regard to case, nulls first, equal ones by id', async () => {
    expect(titles((await target.rest(`${path}/items?$select=Title&$orderby=Title`)).json)).toEqual([
      'Alpha',
      'beta',
      'delta',
      "O'Brien",
      'Ŵylan',
    ]);
    expect(titles((await target.rest(`${path}/items?$select=Title&$orderby=Score desc`)).json)).toEqual([
      "O'Brien",
      'beta',
      'Alpha',
      'Ŵylan',
      'delta',
    ]);
    expect(titles((await target.rest(`${path}/items?$select=Title&$orderby=Done,Title desc`)).json)).toEqual([
      "O'Brien",
      'delta',
      'beta',
      'Ŵylan',
      'Alpha',
    ]);
  });

  it.each(['$select=Nope', '$orderby=Nope', '$filter=Nope eq 1', '$expand=Nope'])(
    '[1.4] refuse an unknown field: %s',
    async (options) => {
      const answer = await target.rest(`${path}/items?${options}`);
      expect(answer.status).toBe(400);
      expect(errorOf(answer).message).toMatch(/Nope' does not exist/);
    },
  );
});

describe('paging', () => {
  it('[4.2] gives the next link in the recorded form, and none on the last page', async () => {
    const first = await target.rest(`${path}/items?$select=Id,Title&$top=2`);
    const id = String((await target.rest(`${path}?$select=Id`)).json['Id']);
    const last = (first.json['value'] as { Id: number }[])[1]?.Id ?? 0;
    expect(Object.keys(first.json)).toEqual(['odata.nextLink', 'value']);
    expect(first.json['odata.nextLink']).toBe(
      `${target.siteUrl}/_api/web/lists(guid%27${id}%27)/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d${last}&%24select=Id%2cTitle&%24top=2`,
    );
    const next = (link: unknown): string => String(link).slice(`${target.siteUrl}/_api/`.length);
    const second = await target.rest(next(first.json['odata.nextLink']));
    const third = await target.rest(next(second.json['odata.nextLink']));
    expect([...titles(first.json), ...titles(second.json), ...titles(third.json)]).toHaveLength(5);
    expect(third.json['odata.nextLink']).toBeUndefined();
  });

  it('[4.2] goes through PnPjs with every order', async () => {
    for (const ascending of [true, false]) {
      const { items } = target.sp.web.lists.getByTitle(title);
      const seen: string[] = [];
      for await (const page of items.select('Title', 'Score').orderBy('Score', ascending).top(2))
        seen.push(...(page as Row[]).map((row) => row.Title));
      const expected = ['delta', 'Ŵylan', 'Alpha', 'beta', "O'Brien"];
      expect(seen).toEqual(ascending ? expected : [...expected].reverse());
    }
  });

  it('[4.2] ignores $skip, which becomes a token in PnPjs', async () => {
    expect(titles((await target.rest(`${path}/items?$select=Title&$skip=3&$top=1`)).json)).toEqual(['Alpha']);
    const { items } = target.sp.web.lists.getByTitle(title);
    const [first] = await items.select('Id').top(1)<{ Id: number }[]>();
    expect(
      (
        await items
          .select('Title')
          .skip(first?.Id ?? 0)
          .top(1)<Row[]>()
      )[0]?.Title,
    ).toBe('beta');
  });
});

describe('CAML', () => {
  const getItems = (viewXml: string, more: object = {}): ReturnType<Target['rest']> =>
    target.rest(`${path}/getitems`, { method: 'POST', body: { query: { ViewXml: viewXml, ...more } } });

  it('[4.4] getitems filters, sorts and limits, with the shape of items', async () => {
    const answer = await getItems(
      '<View><Query><Where><And><Geq><FieldRef Name="Score" /><Value Type="Number">1</Value></Geq><IsNotNull><FieldRef Name="At" /></IsNotNull></And></Where><OrderBy><FieldRef Name="Score" Ascending="FALSE" /></OrderBy></Query><ViewFields><FieldRef Name="Title" /><FieldRef Name="At" /></ViewFields><RowLimit>2</RowLimit></View>',
      { DatesInUtc: true },
    );
    expect(titles(answer.json)).toEqual(["O'Brien", 'beta']);
    expect(Object.keys((answer.json['value'] as object[])[0] ?? {})).toEqual([
      'FileSystemObjectType',
      'Id',
      'ServerRedirectedEmbedUri',
      'ServerRedirectedEmbedUrl',
      'Title',
      'At',
    ]);
    expect((answer.json['value'] as { At: string }[])[0]?.At).toBe('2024-03-01T10:00:00Z');
  });

  it.each([
    [
      '<Eq><FieldRef Name="Owner" LookupId="TRUE" /><Value Type="Integer"><UserID /></Value></Eq>',
      ['Alpha', "O'Brien"],
    ],
    [
      '<In><FieldRef Name="Title" /><Values><Value Type="Text">alpha</Value><Value Type="Text">delta</Value></Values></In>',
      ['Alpha', 'delta'],
    ],
    ['<BeginsWith><FieldRef Name="Title" /><Value Type="Text">be</Value></BeginsWith>', ['beta']],
    ['<Contains><FieldRef Name="Body" /><Value Type="Note">word</Value></Contains>', ['Alpha']],
    ['<Eq><FieldRef Name="At" /><Value Type="DateTime">2024-02-01T23:59:00Z</Value></Eq>', ['beta']],
    ['<Eq><FieldRef Name="Done" /><Value Type="Boolean">1</Value></Eq>', ['Alpha', 'Ŵylan']],
    [
      '<Or><Eq><FieldRef Name="Score" /><Value Type="Number">1</Value></Eq><IsNull><FieldRef Name="Score" /></IsNull></Or>',
      ['Alpha', 'delta'],
    ],
    ['<Eq><FieldRef Name="Tags" /><Value Type="MultiChoice">B</Value></Eq>', ['beta', 'delta']],
  ])('[4.4] %s', async (where, expected) => {
    expect(titles((await getItems(`<View><Query><Where>${where}</Where></Query></View>`)).json)).toEqual(expected);
  });

  it('[4.4] RenderListDataAsStream renders texts in the recorded layout', async () => {
    const answer = await target.rest(`${path}/RenderListDataAsStream`, {
      method: 'POST',
      body: {
        parameters: {
          ViewXml:
            '<View><Query><OrderBy><FieldRef Name="ID" /></OrderBy></Query><ViewFields><FieldRef Name="Title" /><FieldRef Name="Score" /><FieldRef Name="Done" /><FieldRef Name="Owner" /><FieldRef Name="At" /></ViewFields><RowLimit Paged="TRUE">2</RowLimit></View>',
          RenderOptions: 2,
        },
      },
    });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.text.startsWith('{ "Row" : \n[{\r\n"ID": "')).toBe(true);
    expect(answer.text).toContain('\r\n}\r\n,{\r\n');
    expect(
      answer.text.endsWith(
        ',"FilterLink" : "?"\n,"ForceNoHierarchy" : "1"\n,"HierarchyHasIndention" : ""\n,"CurrentFolderSpItemUrl" : ""\n\n}',
      ),
    ).toBe(true);
    const json = JSON.parse(answer.text) as { Row: Record<string, unknown>[]; NextHref: string; LastRow: number };
    expect(json.Row[1]).toMatchObject({
      Title: 'beta',
      Score: '2.5',
      'Score.': '2.50000000000000',
      Done: 'No',
      'Done.value': '0',
      Owner: '',
      FSObjType: '0',
      owshiddenversion: '1',
      'At.': '2024-02-01T10:00:00Z',
    });
    expect(json.Row[0]?.['Owner']).toEqual([
      {
        id: String(me),
        title: expect.any(String) as string,
        email: expect.any(String) as string,
        sip: expect.any(String) as string,
        picture: '',
      },
    ]);
    expect(json).toMatchObject({
      LastRow: 2,
      NextHref: expect.stringMatching(/^\?Paged=TRUE&p_ID=\d+&PageFirstRow=3&View=[0-9a-f-]{36}$/) as string,
    });
    const next = await target.rest(`${path}/RenderListDataAsStream`, {
      method: 'POST',
      body: {
        parameters: {
          ViewXml: '<View><RowLimit Paged="TRUE">2</RowLimit></View>',
          Paging: json.NextHref.slice(1),
          RenderOptions: 6,
        },
      },
    });
    expect(next.json).toMatchObject({
      ListSchema: expect.anything() as object,
      ListData: { FirstRow: 3, LastRow: 4, Row: [{}, {}] },
    });
  });

  it('[4.4] RenderListDataAsStream filters by the query string, also by a value that was encoded twice', async () => {
    const name = target.name('a 100% "b"');
    const added = await target.sp.web.lists.getByTitle(title).items.add({ Title: name });
    const rows = async (value: string): Promise<unknown> => {
      const filter = new Map([
        ['FilterField1', 'Title'],
        ['FilterValue1', value],
      ]);
      const list = target.sp.web.lists.getByTitle(title);
      const found = await list.renderListDataAsStream({ ViewXml: '<View><RowLimit>5</RowLimit></View>' }, {}, filter);
      return found.Row.map((row) => (row as { ID: string }).ID);
    };
    expect([await rows(name), await rows(encodeURIComponent(name))]).toEqual([[String(added.Id)], [String(added.Id)]]);
    await target.sp.web.lists.getByTitle(title).items.getById(added.Id).delete();
  });
});

describe('changes', () => {
  it('[4.5] since a token are what happened since', async () => {
    const token = (await target.rest(`${path}?$select=CurrentChangeToken`)).json['CurrentChangeToken'] as object;
    const { Id } = (await target.rest(`${path}/items`, { method: 'POST', body: { Title: 'changed' } })).json;
    await target.rest(`${path}/items(${String(Id)})`, {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'MERGE', 'IF-Match': '*' },
      body: { Title: 'again' },
    });
    await target.rest(`${path}/items(${String(Id)})`, {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'DELETE', 'IF-Match': '*' },
    });
    const changes = (more: object): ReturnType<Target['rest']> =>
      target.rest(`${path}/getchanges`, { method: 'POST', body: { query: { ChangeTokenStart: token, ...more } } });
    const { json } = await changes({ Add: true, Update: true, DeleteObject: true, Item: true });
    const rows = json['value'] as Record<string, unknown>[];
    expect(rows.map((row) => [row['ChangeType'], row['ItemId']])).toEqual([
      [1, Id],
      [2, Id],
      [3, Id],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'ChangeToken',
      'ChangeType',
      'SiteId',
      'Time',
      'Editor',
      'EditorEmailHint',
      'ItemId',
      'ListId',
      'ServerRelativeUrl',
      'SharedByUser',
      'SharedWithUsers',
      'UniqueId',
      'WebId',
    ]);
    expect((await changes({ Item: true })).json['value']).toEqual([]);
    expect((await changes({ Add: true })).json['value']).toEqual([]);
    expect((await changes({ Add: true, Item: true, FetchLimit: 1 })).json['value']).toHaveLength(1);
  });

  it('[4.5] getlistitemchangessincetoken gives rows and a token, then only what is new', async () => {
    const read = async (changeToken?: string): Promise<string> =>
      (
        await target.rest(`${path}/getlistitemchangessincetoken`, {
          method: 'POST',
          body: {
            query: {
              ...(changeToken ? { ChangeToken: changeToken } : {}),
              ViewFields: '<ViewFields><FieldRef Name="Title" /></ViewFields>',
            },
          },
        })
      ).text;
    const first = await read();
    expect(first).toMatch(/<rs:data ItemCount="5">/);
    expect(first).toContain('ows_Title="Alpha"');
    const token = /LastChangeToken="([^"]+)"/.exec(first)?.[1] ?? '';
    await target.rest(`${path}/items`, { method: 'POST', body: { Title: 'late' } });
    const second = await read(token);
    expect(second).toMatch(/<rs:data ItemCount="1">/);
    expect(second).toContain('ows_Title="late"');
  });
});
