import golden from './golden/entities.json';
import recorded from './golden/responses.json';
import { as, errorOf, openTarget, type Target } from './support/target';

let target: Target;

beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

const create = (title: string, more: Record<string, unknown> = {}): ReturnType<Target['rest']> =>
  target.rest('web/lists', {
    method: 'POST',
    body: {
      AllowContentTypes: true,
      BaseTemplate: 100,
      ContentTypesEnabled: false,
      Description: '',
      Title: title,
      ...more,
    },
  });

const path = (title: string): string => `web/lists/getByTitle('${encodeURIComponent(title.replace(/'/g, "''"))}')`;

describe('creating a list', () => {
  it('[2] answers 201 with ETag, Location and the recorded properties in their order', async () => {
    const answer = await create(target.name('create'));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.headers.get('location')).toBe(`${target.siteUrl}/_api/Web/Lists(guid'${String(answer.json['Id'])}')`);
    expect(Object.keys(answer.json)).toEqual(golden['SP.List'].properties);
  });

  it('[2] gives the values that were recorded for template 100', async () => {
    const { json } = await create(target.name('defaults'));
    const known = JSON.parse(recorded.listCreated.body) as Record<string, unknown>;
    const own = [
      'Created',
      'CurrentChangeToken',
      'EntityTypeName',
      'Id',
      'LastItemDeletedDate',
      'LastItemModifiedDate',
      'LastItemUserModifiedDate',
      'ListItemEntityTypeFullName',
      'ParentWebPath',
      'ParentWebUrl',
      'Title',
    ];
    for (const [name, value] of Object.entries(known))
      if (!own.includes(name)) expect([name, json[name]]).toEqual([name, value]);
    expect(json['Created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(json['CurrentChangeToken']).toEqual({
      StringValue: expect.stringMatching(/^1;3;[0-9a-f-]{36};\d{18};\d+$/) as string,
    });
  });

  it('[2] names its entity types after the title, encoded', async () => {
    const { json } = await create(target.name('a_b-c'));
    expect(json['EntityTypeName']).toMatch(/^conformance_x0020_a_x005f_b_x002d_c_x0020_\w+List$/);
    expect(json['ListItemEntityTypeFullName']).toBe(`SP.Data.${String(json['EntityTypeName'])}Item`);
  });

  it('[2] of template 101 makes a library', async () => {
    const { json } = await create(target.name('library'), { BaseTemplate: 101 });
    expect(json).toMatchObject({
      BaseType: 1,
      EnableAttachments: false,
      EnableFolderCreation: true,
      MajorVersionLimit: 500,
      DocumentTemplateUrl: expect.stringMatching(/\/Forms\/template\.dotx$/) as string,
    });
    expect(json['EntityTypeName']).not.toMatch(/List$/);
  });

  it('[1.4] refuses a title that is taken with 500', async () => {
    const title = target.name('twice');
    await create(title);
    const answer = await create(title.toUpperCase());
    expect(answer.status).toBe(recorded.errorDuplicateList.status);
    expect(answer.json).toEqual(JSON.parse(recorded.errorDuplicateList.body));
  });

  it('[2] refuses a title of more than 255 characters, and a property that lists have not', async () => {
    expect((await create('x'.repeat(256))).status).toBe(400);
    const answer = await create(target.name('odd'), { RandomProperty: 'x' });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toEqual({
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      message:
        "The property 'RandomProperty' does not exist on type 'SP.List'. Make sure to only use property names that are defined by the type.",
    });
  });

  it('[1.4] refuses __metadata in a body that is not verbose', async () => {
    const answer = await create(target.name('meta'), { __metadata: { type: 'SP.List' } });
    expect([answer.status, errorOf(answer).message]).toEqual([
      400,
      expect.stringContaining("The property '__metadata' does not exist on type"),
    ]);
  });
});

describe('a list', () => {
  it('[1.4] that is absent answers the recorded 404', async () => {
    const answer = await target.rest("web/lists/getByTitle('No such list')");
    expect(answer.status).toBe(recorded.errorListMissing.status);
    expect(errorOf(answer)).toEqual({
      code: '-1, System.ArgumentException',
      message: `List 'No such list' does not exist at site with URL '${target.siteUrl}'.`,
    });
    const byId = await target.rest("web/lists(guid'00000000-0000-4000-8000-000000000001')");
    expect(byId.status).toBe(404);
    expect(errorOf(byId).code).toBe('-2130575322, Microsoft.SharePoint.SPException');
  });

  it('[2] is updated with 204 and a higher ETag', async () => {
    const title = target.name('update');
    await create(title);
    const first = await target.rest(path(title), {
      method: 'POST',
      headers: as('MERGE', '*'),
      body: { Description: 'new', EnableVersioning: true },
    });
    expect([first.status, first.text]).toEqual([204, '']);
    const second = await target.rest(path(title), {
      method: 'POST',
      headers: as('MERGE', '*'),
      body: { Description: 'newer' },
    });
    const number = (etag: string | null): number => Number(/^"(\d+)"$/.exec(etag ?? '')?.[1]);
    expect(number(second.headers.get('etag'))).toBeGreaterThan(number(first.headers.get('etag')));
    expect((await target.rest(`${path(title)}?$select=Description`)).json).toEqual({ Description: 'newer' });
  });

  it('[1.4] refuses a stale If-Match with 412', async () => {
    const title = target.name('stale');
    await create(title);
    const answer = await target.rest(path(title), {
      method: 'POST',
      headers: as('MERGE', '"9999"'),
      body: { Description: 'x' },
    });
    expect(answer.status).toBe(412);
    expect(errorOf(answer)).toEqual({
      code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
      message: expect.stringMatching(
        /^The request ETag value '"9999"' does not match the object's ETag value '"\d+"'\.$/,
      ) as string,
    });
  });

  it('[2] shows further properties and links only when they are asked for', async () => {
    const title = target.name('select');
    await create(title);
    const { json } = await target.rest(
      `${path(title)}?$select=Title,HasUniqueRoleAssignments,EffectiveBasePermissions,OnQuickLaunch,RootFolder/ServerRelativeUrl&$expand=RootFolder`,
    );
    expect(json).toMatchObject({
      Title: title,
      HasUniqueRoleAssignments: false,
      OnQuickLaunch: false,
      EffectiveBasePermissions: {
        High: expect.stringMatching(/^\d+$/) as string,
        Low: expect.stringMatching(/^\d+$/) as string,
      },
      RootFolder: { ServerRelativeUrl: expect.stringContaining(`${target.sitePath}/Lists/`) as string },
    });
  });

  it('[2] goes to the recycle bin with its id, and is deleted with an empty 200', async () => {
    const title = target.name('recycle');
    await create(title);
    const recycled = await target.rest(`${path(title)}/recycle`, { method: 'POST' });
    expect([recycled.status, recycled.json]).toEqual([
      200,
      { value: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    ]);
    expect((await target.rest(path(title))).status).toBe(404);
    await create(title);
    const deleted = await target.rest(path(title), { method: 'POST', headers: as('DELETE', '*') });
    expect([deleted.status, deleted.text]).toEqual([200, '']);
  });

  it('[2] is ensured by PnPjs once, and updated the next time', async () => {
    const title = target.name('ensure');
    await expect(target.sp.web.lists.ensure(title, 'first')).resolves.toMatchObject({ created: true });
    await expect(
      target.sp.web.lists.ensure(title, 'second', 100, false, { OnQuickLaunch: true }),
    ).resolves.toMatchObject({ created: false });
    await expect(target.sp.web.lists.getByTitle(title).select('Description', 'OnQuickLaunch')()).resolves.toMatchObject(
      { Description: 'second', OnQuickLaunch: true },
    );
    await expect(target.sp.web.lists.ensure('x'.repeat(512))).rejects.toThrow('[400]');
  });
});

describe('the lists of a team site', () => {
  it.each([
    ['Documents', 'Shared Documents'],
    ['Site Pages', 'SitePages'],
    ['Site Assets', 'SiteAssets'],
  ])('[2] hold %s at %s', async (title, folder) => {
    await expect(target.sp.web.lists.getByTitle(title).rootFolder.select('ServerRelativeUrl')()).resolves.toMatchObject(
      { ServerRelativeUrl: `${target.sitePath}/${folder}` },
    );
  });

  it('[4.2] can be filtered, sorted and cut', async () => {
    const { json } = await target.rest(
      'web/lists?$filter=BaseType eq 1 and Hidden eq false&$orderby=Title desc&$select=Title&$top=2',
    );
    const titles = (json['value'] as { Title: string }[]).map(({ Title: one }) => one);
    expect(titles).toHaveLength(2);
    expect([...titles].sort().reverse()).toEqual(titles);
  });
});

describe('views', () => {
  it('[2] are created with 201 and the recorded properties', async () => {
    const title = target.name('views');
    await create(title);
    const answer = await target.rest(`${path(title)}/views`, {
      method: 'POST',
      body: {
        Title: 'Open ones',
        PersonalView: false,
        ViewQuery: '<Where><IsNotNull><FieldRef Name="Title" /></IsNotNull></Where>',
        RowLimit: 3,
        Paged: false,
      },
    });
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.json)).toEqual(golden['SP.View'].properties);
    expect(answer.json).toMatchObject({
      Title: 'Open ones',
      RowLimit: 3,
      DefaultView: false,
      BaseViewId: null,
      ContentTypeId: { StringValue: '0x' },
      ServerRelativeUrl: expect.stringMatching(/\/Open ones\.aspx$/) as string,
    });
    const [all] = (await target.rest(`${path(title)}/views?$filter=DefaultView eq true`)).json['value'] as {
      Title: string;
    }[];
    expect(all?.Title).toBe('All Items');
  });

  it('[2] change their columns through PnPjs', async () => {
    const title = target.name('view fields');
    await target.sp.web.lists.ensure(title);
    const list = target.sp.web.lists.getByTitle(title);
    await list.views.add('Mine', false, { RowLimit: 7, ViewQuery: '' });
    const { fields } = list.views.getByTitle('Mine');
    await fields.removeAll();
    await fields.add('Title');
    await fields.add('Modified');
    await fields.move('Modified', 0);
    await fields.add('Author');
    await fields.remove('Title');
    const found = await fields();
    expect(found).toMatchObject({
      Items: ['Modified', 'Author'],
      SchemaXml: '<FieldRef Name="Modified" /><FieldRef Name="Author" />',
    });
    await list.views
      .getByTitle('Mine')
      .setViewXml(
        '<View><ViewFields><FieldRef Name="ID" /></ViewFields><Query><OrderBy><FieldRef Name="ID" /></OrderBy></Query><RowLimit Paged="TRUE">9</RowLimit></View>',
      );
    await list.views.getByTitle('Mine').update({ DefaultView: true });
    await expect(list.defaultView()).resolves.toMatchObject({
      Title: 'Mine',
      RowLimit: 9,
      Paged: true,
      ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>',
    });
    await list.views.getByTitle('Mine').delete();
    await expect(list.views.getByTitle('Mine')()).rejects.toThrow('[400]');
  });
});
