import { errorOf, openTarget, restClient, type Target } from './support/target';

let target: Target;

beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

describe('request digest', () => {
  it('[1.2] is refused with 403 and SharePoint’s text when it is missing or forged', async () => {
    const anonymous = restClient(target.siteUrl, {});
    for (const digest of [undefined, '0xABCD,19 Feb 2020 21:03:59 -0000']) {
      const answer = await anonymous('web/lists', {
        method: 'POST',
        body: { Title: 'x' },
        headers: digest ? { 'X-RequestDigest': digest } : {},
      });
      expect(answer.status).toBe(403);
      expect(errorOf(answer).code).toMatch(/^-213057525[12], Microsoft\.SharePoint\.SPException$/);
      expect(errorOf(answer).message).toBe(
        "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
      );
    }
  });

  it('[1.2] comes from contextinfo with its lifetime and a date that can be read', async () => {
    const answer = await target.rest('contextinfo', { method: 'POST' });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      FormDigestTimeoutSeconds: 1800,
      WebFullUrl: target.siteUrl,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
    });
    const digest = String(answer.json['FormDigestValue']);
    expect(digest).toMatch(/^0x[0-9A-F]+,\d\d? \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    expect(Math.abs(Date.parse(digest.slice(digest.indexOf(',') + 1)) - Date.now())).toBeLessThan(120_000);
  });

  it('[1.2] is wrapped by the function’s name in verbose', async () => {
    const { json } = await target.rest('contextinfo', { method: 'POST', accept: 'application/json;odata=verbose' });
    expect(json).toMatchObject({
      d: { GetContextWebInformation: { __metadata: { type: 'SP.ContextWebInformation' } } },
    });
  });

  it('[1.2] lets PnPjs write without a token', async () => {
    await expect(target.sp.web.lists.ensure(target.name('digest'))).resolves.toMatchObject({ created: true });
  });
});

describe('metadata levels', () => {
  it('[1.3] nometadata has no annotations', async () => {
    const { json, headers } = await target.rest('web?$select=Title,Url');
    expect(Object.keys(json)).toEqual(['Title', 'Url']);
    expect(headers.get('content-type')).toBe('application/json;odata=nometadata;streaming=true;charset=utf-8');
  });

  it('[1.3] plain JSON is minimal metadata', async () => {
    const { json } = await target.rest('web?$select=Title', { accept: 'application/json' });
    expect(json).toMatchObject({
      'odata.metadata': `${target.siteUrl}/_api/$metadata#SP.ApiData.Webs/@Element`,
      'odata.type': 'SP.Web',
      'odata.id': `${target.siteUrl}/_api/Web`,
      'odata.editLink': 'Web',
    });
  });

  it('[1.3] verbose wraps in d, with __metadata and deferred links', async () => {
    const { json } = await target.rest("web/lists/getByTitle('Documents')", {
      accept: 'application/json;odata=verbose',
    });
    expect(json['d']).toMatchObject({
      __metadata: { type: 'SP.List', uri: expect.stringContaining('/_api/Web/Lists(guid') as string },
      Fields: { __deferred: { uri: expect.stringMatching(/\/Fields$/) as string } },
      Title: 'Documents',
    });
  });

  it.each([
    ['application/json;odata=nometadata', 'odata.error'],
    ['application/json', 'odata.error'],
    ['application/json;odata=verbose', 'error'],
  ])('[1.3] an error at %s stands under %s', async (accept, key) => {
    const { json } = await target.rest("web/lists/getByTitle('There is no such list')", { accept });
    expect(Object.keys(json)).toEqual([key]);
    expect(json[key]).toMatchObject({ code: '-1, System.ArgumentException', message: { lang: 'en-US' } });
  });
});

describe('addresses', () => {
  it('[1.4] an unknown segment answers SharePoint’s own 404', async () => {
    const answer = await target.rest('web/nosuchthing');
    expect(answer.status).toBe(404);
    expect(errorOf(answer)).toEqual({
      code: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
      message: 'Cannot find resource for the request nosuchthing.',
    });
  });

  it.each(['Web/Lists/GetByTitle', 'web/lists/getbytitle', 'WEB/LISTS/GETBYTITLE'])(
    '[1.1] %s is the same in any case',
    async (path) => {
      expect((await target.rest(`${path}('documents')?$select=Title`)).json['Title']).toBe('Documents');
    },
  );

  it('[1.1] a plus is a blank in the query and itself in the path', async () => {
    const title = target.name('a+b c');
    await target.rest('web/lists', { method: 'POST', body: { Title: title, BaseTemplate: 100 } });
    expect(
      (await target.rest(`web/lists/getByTitle('${title.replace(/ /g, '%20')}')?$select=Title`)).json['Title'],
    ).toBe(title);
    const filter = new URLSearchParams({ $filter: `Title eq '${title}'`, $select: 'Title' });
    expect((await target.rest(`web/lists?${filter.toString()}`)).json['value']).toEqual([{ Title: title }]);
  });

  it('[1.1] doubled quotes and parameter aliases carry any text', async () => {
    const title = target.name("O'Brien");
    await target.sp.web.lists.add(title);
    await expect(target.sp.web.lists.getByTitle(title).select('Title')()).resolves.toMatchObject({ Title: title });
    const { json } = await target.rest(`web/GetList(@url)?@url='${target.sitePath}/Shared Documents'&$select=Title`);
    expect(json['Title']).toBe('Documents');
  });

  it('[1.1] a property and its $value can be addressed', async () => {
    expect((await target.rest('web/title')).json).toEqual({ value: expect.any(String) as string });
    const title = String((await target.rest('web/title')).json['value']);
    expect((await target.rest('web/title/$value')).text).toBe(title);
  });
});
