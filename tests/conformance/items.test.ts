import { as, errorOf, isRealSite, openTarget, type Target } from './support/target';
import { createItemList } from './support/itemList';

let target: Target;
let title: string;
let path: string;
let me: number;

beforeAll(async () => {
  target = await openTarget();
  ({ title, path, me } = await createItemList(target));
});
afterAll(() => target.close());

const add = (body: object): ReturnType<Target['rest']> => target.rest(`${path}/items`, { method: 'POST', body });
const merge = (id: unknown, body: object, ifMatch: string | undefined = '*'): ReturnType<Target['rest']> =>
  target.rest(`${path}/items(${String(id)})`, { method: 'POST', headers: as('MERGE', ifMatch), body });

const custom = [
  'Ref',
  'Body',
  'Score',
  'Done',
  'At',
  'Due',
  'Status',
  'Tags',
  'OwnerId',
  'OwnerStringId',
  'TeamId',
  'TeamStringId',
  'Link',
  'Half',
  'ParentId',
  'RelatedId',
];

describe('adding an item', () => {
  it('[3] answers 201 with ETag, Location and every property in its order', async () => {
    const answer = await add({ Title: 'One' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(answer.headers.get('location')).toMatch(/\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(\d+\)$/);
    expect(Object.keys(answer.json)).toEqual([
      'FileSystemObjectType',
      'Id',
      'ServerRedirectedEmbedUri',
      'ServerRedirectedEmbedUrl',
      'ContentTypeId',
      'Title',
      ...custom,
      'ComplianceAssetId',
      'ID',
      'Modified',
      'Created',
      'AuthorId',
      'EditorId',
      'OData__UIVersionString',
      'Attachments',
      'GUID',
    ]);
  });

  it('[3] shows empty values as they were recorded', async () => {
    const { json } = await add({ Title: 'Empty' });
    expect(json).toMatchObject({
      FileSystemObjectType: 0,
      ServerRedirectedEmbedUri: null,
      ServerRedirectedEmbedUrl: '',
      Ref: null,
      Score: null,
      Done: null,
      At: null,
      Tags: null,
      OwnerId: null,
      OwnerStringId: null,
      TeamId: null,
      TeamStringId: null,
      Link: null,
      ParentId: null,
      RelatedId: [],
      ComplianceAssetId: null,
      OData__UIVersionString: '1.0',
      Attachments: false,
    });
    expect(json['Created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('[3] keeps every type, and writes numbers with a decimal point', async () => {
    const first = (await add({ Title: 'Target' })).json['Id'];
    const answer = await add({
      Title: 'Full',
      Ref: '4.1',
      Body: 'two\nlines',
      Score: 3,
      Done: false,
      At: '2024-07-01T10:30:00Z',
      Due: '2024-01-15T00:00:00Z',
      Status: 'Open',
      Tags: ['A', 'B'],
      OwnerId: me,
      TeamId: [me],
      Link: { Url: 'https://example.org/a', Description: 'A' },
      ParentId: first,
      RelatedId: [first],
    });
    expect(answer.json).toMatchObject({
      Ref: '4.1',
      Body: 'two\nlines',
      Score: 3,
      Done: false,
      At: '2024-07-01T10:30:00Z',
      Status: 'Open',
      Tags: ['A', 'B'],
      OwnerId: me,
      OwnerStringId: String(me),
      TeamId: [me],
      TeamStringId: [String(me)],
      Link: { Description: 'A', Url: 'https://example.org/a' },
      Half: '1.50000000000000',
      ParentId: first,
      RelatedId: [first],
    });
    expect(answer.text).toContain('"Score":3.0,');
    if (!isRealSite) expect(answer.json['Due']).toBe('2024-01-15T00:00:00Z');
  });

  it('[3] does not enforce required columns', async () => {
    await target.rest(`${path}/fields/createfieldasxml`, {
      method: 'POST',
      body: { parameters: { SchemaXml: '<Field Type="Text" Name="Must" DisplayName="Must" Required="TRUE" />' } },
    });
    expect((await add({ Title: 'without' })).status).toBe(201);
    await target.rest(`${path}/fields/getByTitle('Must')`, { method: 'POST', headers: as('DELETE') });
  });

  it.each([
    ['an unknown property', { Nope: 1 }, "The property 'Nope' does not exist on type 'SP.Data."],
    [
      'an array for a text',
      { Ref: ['x'] },
      "A node of type 'StartArray' was read from the JSON reader when trying to read",
    ],
    ['a number for a text', { Ref: 5 }, "Cannot convert a primitive value to the expected type 'Edm.String'"],
    ['a text for a number', { Score: 'many' }, "Cannot convert a primitive value to the expected type 'Edm.Double'"],
    ['a text for a boolean', { Done: 'yes' }, "Cannot convert a primitive value to the expected type 'Edm.Boolean'"],
    ['no date for a date', { At: 'tomorrow' }, "Cannot convert a primitive value to the expected type 'Edm.DateTime'"],
    [
      '__metadata in plain JSON',
      { __metadata: { type: 'SP.ListItem' } },
      "The property '__metadata' does not exist on type",
    ],
  ])('[1.4] refuses %s with 400', async (_, body, message) => {
    const answer = await add({ Title: 'bad', ...body });
    expect([answer.status, errorOf(answer).code, errorOf(answer).message]).toEqual([
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      expect.stringContaining(message),
    ]);
  });

  it('[1.4] refuses a verbose body without a type, and a text above 255', async () => {
    const verbose = await target.rest(`${path}/items`, {
      method: 'POST',
      body: JSON.stringify({ Title: 'x' }),
      headers: { 'Content-Type': 'application/json;odata=verbose' },
      accept: 'application/json;odata=verbose',
    });
    expect([verbose.status, errorOf(verbose).message]).toEqual([
      400,
      expect.stringContaining('An entry without a type name was found'),
    ]);
    const long = await add({ Title: 'x'.repeat(256) });
    expect(long.status).toBe(400);
    expect(errorOf(long).message).toBe(
      'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
    );
  });
});

describe('changing an item', () => {
  it('[3] answers 204 without a body and with the new ETag', async () => {
    const item = await add({ Title: 'etag' });
    const answer = await merge(item.json['Id'], { Title: 'new' }, item.headers.get('etag') ?? '');
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers.get('etag')).toBe((item.headers.get('etag') ?? '').replace(',1"', ',2"'));
  });

  it('[1.4] refuses a stale If-Match, and none at all, with 412 and both values', async () => {
    const item = await add({ Title: 'stale' });
    await merge(item.json['Id'], { Title: 'changed' });
    const current = (item.headers.get('etag') ?? '').replace(',1"', ',2"');
    const stale = await merge(item.json['Id'], { Title: 'late' }, item.headers.get('etag') ?? '');
    expect([stale.status, errorOf(stale)]).toEqual([
      412,
      {
        code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
        message: `The request ETag value '${item.headers.get('etag') ?? ''}' does not match the object's ETag value '${current}'.`,
      },
    ]);
    const without = await target.rest(`${path}/items(${String(item.json['Id'])})`, {
      method: 'POST',
      headers: as('MERGE'),
      body: { Title: 'x' },
    });
    expect([without.status, errorOf(without).message]).toEqual([
      412,
      `The request ETag value '' does not match the object's ETag value '${current}'.`,
    ]);
    expect((await target.rest(`${path}/items(${String(item.json['Id'])})?$select=Title`)).json).toEqual({
      Title: 'changed',
    });
  });

  it('[3] resolves in PnPjs to the ETag alone', async () => {
    const { items } = target.sp.web.lists.getByTitle(title);
    const { Id } = await items.add({ Title: 'pnp' });
    await expect(items.getById(Id).update({ Title: 'pnp 2' })).resolves.toEqual({
      etag: expect.stringMatching(/^"[0-9a-f-]{36},2"$/) as string,
    });
    await expect(items.getById(Id).update({ Title: 'pnp 3' }, '"8"')).rejects.toThrow('[412]');
  });

  it('[3] keeps versions, newest first, with doubly encoded names', async () => {
    const { Id } = (await add({ Title: 'first' })).json;
    await merge(Id, { Title: 'second', Score: 2 });
    const versions = (await target.rest(`${path}/items(${String(Id)})/versions`)).json['value'] as Record<
      string,
      unknown
    >[];
    expect(
      versions.map((version) => [
        version['VersionLabel'],
        version['VersionId'],
        version['IsCurrentVersion'],
        version['Title'],
      ]),
    ).toEqual([
      ['2.0', 1024, true, 'second'],
      ['1.0', 512, false, 'first'],
    ]);
    expect(Object.keys(versions[1] ?? {}).slice(0, 10)).toEqual([
      'Created',
      'IsCurrentVersion',
      'VersionId',
      'VersionLabel',
      'ID',
      'ContentTypeId',
      'Title',
      'Modified',
      'Author',
      'Editor',
    ]);
    expect(versions[1]).toMatchObject({
      OData__x005f_UIVersionString: '1.0',
      owshiddenversion: 1,
      OData__x005f_ModerationStatus: 0,
      Order: expect.any(Number) as number,
      Author: { LookupId: me },
    });
    expect(versions[1]?.['Created']).toMatch(/T\d\d:\d\d:\d\d$/);
    expect(versions[1]?.['Modified']).toMatch(/T\d\d:\d\d:\d\dZ$/);
    expect((await target.rest(`${path}/items(${String(Id)})/versions(512)`)).json['Title']).toBe('first');
  });
});

describe('an item', () => {
  it('[1.4] that is absent answers the recorded 404', async () => {
    const answer = await target.rest(`${path}/items(987654)`);
    expect([answer.status, errorOf(answer)]).toEqual([
      404,
      {
        code: '-2130575338, System.ArgumentException',
        message: 'Item does not exist. It may have been deleted by another user.',
      },
    ]);
  });

  it('[3] is deleted with an empty 200 and recycled with the bin’s id', async () => {
    const one = (await add({ Title: 'go' })).json['Id'];
    const deleted = await target.rest(`${path}/items(${String(one)})`, { method: 'POST', headers: as('DELETE', '*') });
    expect([deleted.status, deleted.text]).toEqual([200, '']);
    const two = (await add({ Title: 'bin' })).json['Id'];
    const recycled = await target.rest(`${path}/items(${String(two)})/recycle`, { method: 'POST' });
    expect(recycled.json).toEqual({ value: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect((await target.rest(`${path}/items(${String(two)})`)).status).toBe(404);
    const restored = await target.rest(`web/recyclebin('${String(recycled.json['value'])}')/restore()`, {
      method: 'POST',
    });
    expect(restored.status).toBe(200);
    expect((await target.rest(`${path}/items(${String(two)})?$select=Title`)).json).toEqual({ Title: 'bin' });
  });

  it('[3] expands people and lookups to what is selected of them', async () => {
    const parent = (await add({ Title: 'Mother' })).json['Id'];
    const { Id } = (await add({ Title: 'Child', OwnerId: me, ParentId: parent, RelatedId: [parent] })).json;
    const { json } = await target.rest(
      `${path}/items(${String(Id)})?$select=Title,Owner/Id,Owner/Title,Owner/EMail,Parent/Title,Parent/Id,Related/Title&$expand=Owner,Parent,Related`,
    );
    expect(json).toMatchObject({
      Title: 'Child',
      Owner: { Id: me, Title: expect.any(String) as string, EMail: expect.any(String) as string },
      Parent: { Id: parent, Title: 'Mother' },
      Related: [{ Title: 'Mother' }],
    });
  });

  it('[1.4] refuses a lookup that is selected without being expanded', async () => {
    for (const query of ['$select=Owner', '$select=Owner/Title', '$expand=Owner']) {
      const answer = await target.rest(`${path}/items?${query}`);
      expect([answer.status, errorOf(answer).message]).toEqual([
        400,
        "The query to field 'Owner' is not valid. The $select query string must specify the target fields and the $expand query string must contains Owner.",
      ]);
    }
  });

  it('[3] shows system properties only when they are selected', async () => {
    const { Id } = (await add({ Title: 'system' })).json;
    const { json } = await target.rest(
      `${path}/items(${String(Id)})?$select=Id,FileRef,FileLeafRef,FileDirRef,UniqueId,EncodedAbsUrl,HasUniqueRoleAssignments,EffectiveBasePermissions,FSObjType`,
    );
    expect(json).toMatchObject({
      Id,
      ID: Id,
      FileLeafRef: `${String(Id)}_.000`,
      FileRef: `${String(json['FileDirRef'])}/${String(Id)}_.000`,
      UniqueId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      HasUniqueRoleAssignments: false,
      EffectiveBasePermissions: { High: expect.any(String) as string, Low: expect.any(String) as string },
    });
  });
});
