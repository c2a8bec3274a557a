import golden from './golden/entities.json';
import { differences } from './support/shapes';
import { openTarget, type Target } from './support/target';

let target: Target;

beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

/** SharePoint Online has come to show further properties since the recordings; those that were recorded keep their order. */
const recordedOnly = (type: keyof typeof golden, json: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(json).filter(([name]) => golden[type].properties.includes(name)));

const first = (json: Record<string, unknown>): Record<string, unknown> =>
  (json['value'] as Record<string, unknown>[])[0] ?? {};

describe('the recorded properties', () => {
  it.each([
    ['SP.RoleDefinition', 'web/roledefinitions(1073741829)'],
    ['SP.ContentType', "web/contenttypes('0x01')"],
    ['SP.Folder', "web/GetFolderByServerRelativePath(decodedUrl='SiteAssets')"],
    ['SP.List', "web/lists/getByTitle('Documents')"],
    ['SP.View', "web/lists/getByTitle('Documents')/defaultView"],
    ['SP.File', "web/GetFileByServerRelativePath(decodedUrl='SitePages/Home.aspx')"],
    ['SP.Web', 'web'],
    ['SP.Site', 'site'],
    ['SP.RegionalSettings', 'web/regionalsettings?$expand=TimeZone'],
  ] as const)('[1.3] of %s are shown in their order', async (type, path) => {
    const { json } = await target.rest(path);
    expect(differences(type, recordedOnly(type, json))).toEqual([]);
  });

  it('[6] of users and groups are shown in their order', async () => {
    const { AadObjectId: _, ...user } = (await target.rest('web/currentuser')).json;
    expect(Object.keys(user)).toEqual(golden['SP.User'].properties.filter((name) => name !== 'AadObjectId'));
    const group = (await target.rest('web/associatedownergroup')).json;
    expect(Object.keys(group)).toEqual([
      'Id',
      'IsHiddenInUI',
      'LoginName',
      'Title',
      'PrincipalType',
      'AllowMembersEditMembership',
      'AllowRequestToJoinLeave',
      'AutoAcceptRequestToJoinLeave',
      'Description',
      'OnlyAllowMembersViewMembership',
      'OwnerTitle',
      'RequestToJoinLeaveEmailSetting',
    ]);
  });

  it('[6] of role assignments hold the bindings first', async () => {
    const { json } = await target.rest('web/roleassignments?$expand=RoleDefinitionBindings');
    expect(differences('SP.RoleAssignment', first(json))).toEqual([]);
  });

  it('[3] of recycled items are shown in their order', async () => {
    const title = target.name('bin');
    const list = `web/lists/getByTitle('${encodeURIComponent(title)}')`;
    await target.sp.web.lists.ensure(title);
    await target.rest(`${list}/items`, { method: 'POST', body: { Title: 'Recycle me' } });
    await target.rest(`${list}/items(1)/recycle`, { method: 'POST' });
    const { json } = await target.rest("web/recyclebin?$filter=Title eq 'Recycle me'&$orderby=DeletedDate desc");
    expect(differences('SP.RecycleBinItem', first(json))).toEqual([]);
    expect(first(json)).toMatchObject({
      ItemType: 3,
      ItemState: 1,
      LeafName: '1_.000',
      DirName: expect.stringMatching(/^[^/].*\/Lists\//) as string,
    });
  });
});
