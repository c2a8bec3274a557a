import type { RunningSharePoint } from '../../../local/sharepoint/server';
import { as, errorOf, pnp, restClient, startLocal, type RestAnswer, type Target } from '../support/target';

let running: RunningSharePoint;
let owner: Target['rest'];

/** A client that acts as somebody: the header is the local server's own way of signing in. */
const acting = (email: string): Target['rest'] =>
  restClient(running.siteUrl, { Authorization: 'Bearer local', 'X-Local-User': email });

const reader = 'reader@force.example';
const member = 'member@force.example';
const stranger = 'stranger@force.example';
const role = { full: 1073741829, edit: 1073741830, contribute: 1073741827, read: 1073741826 } as const;
const list = "web/lists/getByTitle('Rights')";
const denied = 'Access denied. You do not have permission to perform this action or access this resource.';

const idOf = async (email: string): Promise<number> =>
  Number((await owner('web/ensureuser', { method: 'POST', body: { logonName: email } })).json['Id']);
const settle = async (path: string): Promise<RestAnswer> => owner(path, { method: 'POST' });

beforeEach(async () => {
  running = await startLocal();
  owner = restClient(running.siteUrl);
  await owner('web/lists', { method: 'POST', body: { Title: 'Rights', BaseTemplate: 100 } });
  for (const title of ['one', 'two', 'three']) await owner(`${list}/items`, { method: 'POST', body: { Title: title } });
  await owner('web/associatedVisitorGroup/users', {
    method: 'POST',
    body: { LoginName: `i:0#.f|membership|${reader}` },
  });
  await owner('web/associatedMemberGroup/users', {
    method: 'POST',
    body: { LoginName: `i:0#.f|membership|${member}` },
  });
});
afterEach(() => running.close());

describe('who a request acts as', () => {
  it('[6] is whom the header or the cookie names, else the site’s owner', async () => {
    const emailOf = async (headers: Record<string, string>): Promise<unknown> =>
      (await restClient(running.siteUrl, headers)('web/currentuser?$select=Email')).json['Email'];
    expect(await emailOf({ 'X-Local-User': reader })).toBe(reader);
    expect(await emailOf({ 'X-Local-User': `i:0#.f|membership|${reader}` })).toBe(reader);
    expect(await emailOf({ Cookie: `LocalUser=${encodeURIComponent(member)}` })).toBe(member);
    expect(await emailOf({ Authorization: 'Bearer anything' })).toBe('owner@tracker.example');
    expect((await restClient(running.siteUrl, { 'X-Local-User': 'nobody@nowhere.invalid' })('web')).status).toBe(401);
  });

  it('[6] may act through a digest as anybody', async () => {
    const sp = pnp(running.siteUrl, { 'X-Local-User': member });
    const { Id } = await sp.web.lists.getByTitle('Rights').items.add({ Title: 'by member' });
    const { json } = await owner(`${list}/items(${Id})?$select=Author/EMail&$expand=Author`);
    expect(json).toEqual({ Author: { EMail: member } });
  });
});

describe('permissions of the web', () => {
  it.each([
    ['visitors read and no more', reader, [200, 403, 403, 403, 403]],
    ['members edit items and lists', member, [200, 201, 204, 200, 201]],
    ['strangers are refused', stranger, [404, 404, 404, 404, 403]],
  ])('[6] %s', async (_, email, expected) => {
    const rest = acting(email);
    const statuses = [
      (await rest(`${list}/items`)).status,
      (await rest(`${list}/items`, { method: 'POST', body: { Title: 'x' } })).status,
      (await rest(`${list}/items(1)`, { method: 'POST', headers: as('MERGE', '*'), body: { Title: 'y' } })).status,
      (await rest(`${list}/items(2)`, { method: 'POST', headers: as('DELETE', '*') })).status,
      (await rest('web/lists', { method: 'POST', body: { Title: 'Another', BaseTemplate: 100 } })).status,
    ];
    expect(statuses).toEqual(expected);
  });

  it('[1.4] refuse with SharePoint’s body', async () => {
    const answer = await acting(reader)(`${list}/items`, { method: 'POST', body: { Title: 'x' } });
    expect([answer.status, errorOf(answer)]).toEqual([
      403,
      { code: '-2147024891, System.UnauthorizedAccessException', message: denied },
    ]);
    expect((await acting(stranger)('web')).status).toBe(403);
  });

  it('[6] print the recorded role definitions', async () => {
    const { json } = await owner('web/roledefinitions');
    expect((json['value'] as Record<string, unknown>[])[0]).toEqual({
      BasePermissions: { High: '2147483647', Low: '4294967295' },
      Description: 'Has full control.',
      Hidden: false,
      Id: 1073741829,
      Name: 'Full Control',
      Order: 1,
      RoleTypeKind: 5,
    });
    const masks = (await owner('web/roledefinitions?$select=Name,BasePermissions&$orderby=Order')).json['value'] as {
      Name: string;
      BasePermissions: { Low: string };
    }[];
    expect(masks.map(({ Name: name, BasePermissions: { Low: low } }) => [name, low])).toEqual([
      ['Full Control', '4294967295'],
      ['Design', '1012866047'],
      ['Edit', '1011030767'],
      ['Contribute', '1011028719'],
      ['Read', '138612833'],
      ['Limited Access', '134287360'],
    ]);
    expect((await acting(reader)(`${list}/effectivebasepermissions`)).json).toEqual({ High: '176', Low: '138612833' });
    const asked = await owner(
      `${list}/getusereffectivepermissions(@user)?@user='${encodeURIComponent(`i:0#.f|membership|${member}`)}'`,
    );
    expect(asked.json).toEqual({ High: '432', Low: '1011030767' });
  });
});

describe('an item that is shared', () => {
  it('[6] opens its list, which has rights of its own, and shows that item alone', async () => {
    await settle(`${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    await settle(`${list}/items(2)/breakroleinheritance(copyroleassignments=true,clearsubscopes=false)`);
    expect((await acting(stranger)(list)).status).toBe(404);
    await settle(
      `${list}/items(2)/roleassignments/addroleassignment(principalid=${await idOf(stranger)},roledefid=${role.read})`,
    );
    const { json } = await acting(stranger)(`${list}/items?$select=Title`);
    expect(json['value']).toEqual([{ Title: 'two' }]);
    expect((await acting(stranger)(`${list}/items(1)`)).status).toBe(404);
    expect((await acting(stranger)(`${list}/items`, { method: 'POST', body: { Title: 'x' } })).status).toBe(403);
    expect((await acting(member)(list)).status).toBe(404);
  });
});

describe('inheritance', () => {
  it('[6] broken without a copy leaves the caller alone; a grant lets others in', async () => {
    const broken = await settle(`${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    expect([broken.status, broken.json]).toEqual([200, { 'odata.null': true }]);
    expect((await acting(member)(list)).status).toBe(404);
    expect(
      ((await acting(member)('web/lists?$select=Title')).json['value'] as { Title: string }[]).map(
        ({ Title: title }) => title,
      ),
    ).not.toContain('Rights');
    await settle(
      `${list}/roleassignments/addroleassignment(principalid=${await idOf(stranger)},roledefid=${role.contribute})`,
    );
    expect((await acting(stranger)(`${list}/items`, { method: 'POST', body: { Title: 'let in' } })).status).toBe(201);
    const { json } = await owner(
      `${list}?$select=HasUniqueRoleAssignments,RoleAssignments/PrincipalId,RoleAssignments/Member/Title,RoleAssignments/RoleDefinitionBindings/Name&$expand=RoleAssignments,RoleAssignments/Member,RoleAssignments/RoleDefinitionBindings`,
    );
    expect(json['HasUniqueRoleAssignments']).toBe(true);
    expect(json['RoleAssignments']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Member: { Title: 'Stranger' }, RoleDefinitionBindings: [{ Name: 'Contribute' }] }),
      ]),
    );
    await settle(`${list}/resetroleinheritance`);
    expect((await acting(member)(list)).status).toBe(200);
    expect((await acting(stranger)(list)).status).toBe(404);
  });

  it('[6] broken on an item hides it from lists, filters, pages and direct address', async () => {
    await settle(`${list}/items(2)/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    const rest = acting(reader);
    const seen = (await rest(`${list}/items?$select=Title`)).json['value'];
    expect(seen).toEqual([{ Title: 'one' }, { Title: 'three' }]);
    expect((await rest(`${list}/items?$select=Title&$filter=Title eq 'two'`)).json['value']).toEqual([]);
    expect((await rest(`${list}/items(2)`)).status).toBe(404);
    expect((await owner(`${list}/items(2)?$select=HasUniqueRoleAssignments`)).json).toEqual({
      HasUniqueRoleAssignments: true,
    });
    await settle(
      `${list}/items(2)/roleassignments/addroleassignment(principalid=${await idOf(reader)},roledefid=${role.edit})`,
    );
    expect(
      (await rest(`${list}/items(2)`, { method: 'POST', headers: as('MERGE', '*'), body: { Title: 'mine' } })).status,
    ).toBe(204);
    expect(
      (await rest(`${list}/items(1)`, { method: 'POST', headers: as('MERGE', '*'), body: { Title: 'mine' } })).status,
    ).toBe(403);
  });

  it('[6] broken on a folder holds for what is in it', async () => {
    const folder = running.siteUrl.slice(running.origin.length) + '/Shared Documents/Private';
    await settle(`web/folders/addUsingPath(decodedurl='Shared Documents/Private')`);
    const place = `web/GetFolderByServerRelativePath(decodedUrl='${encodeURIComponent(folder)}')`;
    await settle(`${place}/ListItemAllFields/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    await owner(`${place}/files/AddUsingPath(decodedurl='secret.txt')`, { method: 'POST', body: 'secret' });
    const file = `web/GetFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${folder}/secret.txt`)}')`;
    expect((await acting(member)(file)).status).toBe(404);
    expect((await owner(`${file}/ListItemAllFields?$select=HasUniqueRoleAssignments`)).json).toEqual({
      HasUniqueRoleAssignments: false,
    });
    await settle(`${place}/ListItemAllFields/resetroleinheritance`);
    expect((await acting(member)(`${file}/$value`)).text).toBe('secret');
  });
});

describe('item-level settings of a list', () => {
  it('[6] ReadSecurity 2 shows each their own, below Manage Lists', async () => {
    await owner('web/associatedVisitorGroup/users', { method: 'POST', body: { LoginName: stranger } });
    await settle(`${list}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`);
    await settle(
      `${list}/roleassignments/addroleassignment(principalid=${await idOf(reader)},roledefid=${role.contribute})`,
    );
    await owner(list, { method: 'POST', headers: as('MERGE', '*'), body: { ReadSecurity: 2, WriteSecurity: 2 } });
    const own = (await acting(reader)(`${list}/items`, { method: 'POST', body: { Title: 'own' } })).json['Id'];
    expect((await acting(reader)(`${list}/items?$select=Title`)).json['value']).toEqual([{ Title: 'own' }]);
    expect((await acting(reader)(`${list}/items(1)`)).status).toBe(404);
    expect((await acting(stranger)(`${list}/items`)).json['value']).toEqual([]);
    expect((await acting(member)(`${list}/items`)).json['value']).toHaveLength(4);
    expect(
      (
        await acting(reader)(`${list}/items(${String(own)})`, {
          method: 'POST',
          headers: as('MERGE', '*'),
          body: { Title: 'still mine' },
        })
      ).status,
    ).toBe(204);
  });

  it('[6] WriteSecurity 2 lets each change their own, 4 lets nobody', async () => {
    await settle(`${list}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`);
    await settle(
      `${list}/roleassignments/addroleassignment(principalid=${await idOf(reader)},roledefid=${role.contribute})`,
    );
    await owner(list, { method: 'POST', headers: as('MERGE', '*'), body: { WriteSecurity: 2 } });
    const change = async (email: string, id: unknown): Promise<number> =>
      (
        await acting(email)(`${list}/items(${String(id)})`, {
          method: 'POST',
          headers: as('MERGE', '*'),
          body: { Title: 'x' },
        })
      ).status;
    const own = (await acting(reader)(`${list}/items`, { method: 'POST', body: { Title: 'own' } })).json['Id'];
    expect([await change(reader, own), await change(reader, 1), await change(member, 1)]).toEqual([204, 403, 204]);
    await owner(list, { method: 'POST', headers: as('MERGE', '*'), body: { WriteSecurity: 4 } });
    expect([await change(reader, own), await change(member, 1)]).toEqual([403, 204]);
  });
});

describe('users and groups', () => {
  it('[6] are ensured, found and refused as recorded', async () => {
    const ensured = await owner('web/ensureuser', { method: 'POST', body: { logonName: 'new.person@force.example' } });
    expect([ensured.status, Object.keys(ensured.json)]).toEqual([
      200,
      [
        'Id',
        'IsHiddenInUI',
        'LoginName',
        'Title',
        'PrincipalType',
        'Email',
        'Expiration',
        'IsEmailAuthenticationGuestUser',
        'IsShareByEmailGuestUser',
        'IsSiteAdmin',
        'UserId',
        'UserPrincipalName',
      ],
    ]);
    expect(ensured.json).toMatchObject({
      LoginName: 'i:0#.f|membership|new.person@force.example',
      UserId: { NameIdIssuer: 'urn:federation:microsoftonline' },
    });
    const unknown = await owner('web/ensureuser', { method: 'POST', body: { logonName: 'x@nowhere.invalid' } });
    expect([unknown.status, errorOf(unknown)]).toEqual([
      400,
      {
        code: '-2146232832, Microsoft.SharePoint.SPException',
        message: 'The specified user x@nowhere.invalid could not be found.',
      },
    ]);
    const byId = await owner('web/getuserbyid(4711)');
    expect([byId.status, errorOf(byId)]).toEqual([
      500,
      { code: '-2146232832, Microsoft.SharePoint.SPException', message: 'User cannot be found.' },
    ]);
    expect((await owner("web/siteusers/getByEmail('reader@force.example')?$select=Email")).json).toEqual({
      Email: reader,
    });
    expect(
      (await owner("web/siteusers(@v)?@v='i%3A0%23.f%7Cmembership%7Creader%40force.example'&$select=Email")).json,
    ).toEqual({ Email: reader });
  });

  it('[6] groups are created, filled and removed through PnPjs', async () => {
    const sp = pnp(running.siteUrl);
    const added = await sp.web.siteGroups.add({ Title: 'Panel', Description: 'reads' });
    const group = sp.web.siteGroups.getById(
      Number((added as unknown as { Id: number }).Id ?? (added as unknown as { data: { Id: number } }).data.Id),
    );
    await group.users.add(`i:0#.f|membership|${reader}`);
    expect((await group.users.select('Email')()).map(({ Email: email }) => email)).toContain(reader);
    await group.users.removeByLoginName(`i:0#.f|membership|${reader}`);
    expect((await group.users.select('Email')()).map(({ Email: email }) => email)).not.toContain(reader);
    await group.update({ Description: 'reads papers' });
    await expect(sp.web.siteGroups.getByName('Panel')()).resolves.toMatchObject({
      Title: 'Panel',
      LoginName: 'Panel',
      PrincipalType: 8,
      Description: 'reads papers',
    });
    await sp.web.siteGroups.removeByLoginName('Panel');
    await expect(sp.web.siteGroups.getByName('Panel')()).rejects.toThrow('[404]');
  });
});
