import recorded from './golden/responses.json';
import { differences } from './support/shapes';
import { as, errorOf, openTarget, type Target } from './support/target';

let target: Target;
let root: string;
let folder: string;

const literal = (path: string): string => `decodedUrl='${encodeURIComponent(path.replace(/'/g, "''"))}'`;

beforeAll(async () => {
  target = await openTarget();
  root = `${target.sitePath}/Shared Documents`;
  folder = `${root}/${target.name('files')}`;
  const answer = await target.rest(
    `web/GetFolderByServerRelativePath(${literal(root)})/folders/addUsingPath(DecodedUrl='${encodeURIComponent(folder.slice(root.length + 1))}',overwrite=false)`,
    { method: 'POST' },
  );
  expect(answer.status).toBe(200);
  expect(differences('SP.Folder', answer.json)).toEqual([]);
});
afterAll(() => target.close());

const upload = (name: string, body: string | Uint8Array, more = ''): ReturnType<Target['rest']> =>
  target.rest(
    `web/GetFolderByServerRelativePath(${literal(folder)})/files/AddUsingPath(decodedurl='${encodeURIComponent(name.replace(/'/g, "''"))}'${more})`,
    {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json;charset=utf-8' },
    },
  );
const file = (name: string): string => `web/GetFileByServerRelativePath(${literal(`${folder}/${name}`)})`;

describe('uploading a file', () => {
  it('[7] answers 200 with the recorded properties', async () => {
    const answer = await upload('plain.txt', 'content');
    expect(answer.status).toBe(200);
    expect(differences('SP.File', answer.json)).toEqual([]);
    expect(answer.json).toMatchObject({
      ETag: expect.stringMatching(/^"\{[0-9A-F-]{36}\},1"$/) as string,
      Length: '7',
      UIVersion: 512,
      UIVersionLabel: '1.0',
      CheckOutType: 2,
      Name: 'plain.txt',
      ServerRelativeUrl: `${folder}/plain.txt`,
    });
  });

  it.each(["a'b.txt", '50% #1.txt', 'plus + and & =.txt', 'Tŷ Ŵyl.txt', 'two  blanks.txt', 'dots.in.name.docx'])(
    '[7] keeps the name %s',
    async (name) => {
      await upload(name, `of ${name}`);
      expect((await target.rest(`${file(name)}?$select=Name`)).json).toEqual({ Name: name });
      expect((await target.rest(`${file(name)}/$value`)).text).toBe(`of ${name}`);
    },
  );

  it.each(['a*b.txt', 'a:b.txt', 'a<b.txt', 'a?b.txt', 'a|b.txt', 'a"b.txt', ' a.txt', 'a.txt.'])(
    '[7] refuses the name %s',
    async (name) => {
      expect((await upload(name, 'x')).status).toBe(400);
    },
  );

  it('[1.4] refuses a name that is there, unless it overwrites: then there is a new version', async () => {
    await upload('twice.txt', 'one');
    const refused = await upload('twice.txt', 'two');
    expect([refused.status, errorOf(refused).code, errorOf(refused).message]).toEqual([
      400,
      '-2130575257, Microsoft.SharePoint.SPException',
      expect.stringMatching(/^A file with the name .*twice\.txt already exists\. It was last modified by /),
    ]);
    const second = await upload('twice.txt', 'two!', ',Overwrite=true');
    expect(second.json).toMatchObject({ UIVersionLabel: '2.0', Length: '4' });
    const versions = (await target.rest(`${file('twice.txt')}/versions`)).json['value'] as Record<string, unknown>[];
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({
      VersionLabel: '1.0',
      ID: 512,
      IsCurrentVersion: false,
      Length: '3',
      Size: 3,
      Url: expect.stringMatching(/^_vti_history\/512\//) as string,
    });
    expect((await target.rest(`${file('twice.txt')}/versions(512)/$value`)).text).toBe('one');
  });

  it('[7] makes another name when it is asked to', async () => {
    await upload('same.txt', '1');
    expect((await upload('same.txt', '2', ',EnsureUniqueFileName=true')).json['Name']).not.toBe('same.txt');
  });

  it('[7] goes in chunks', async () => {
    const bytes = Uint8Array.from({ length: 250_000 }, (_, at) => at % 251);
    const { files } = target.sp.web.getFolderByServerRelativePath(folder);
    const seen: string[] = [];
    await files.addChunked('chunks.bin', new Blob([bytes]) as never, {
      progress: (progress) => seen.push(progress.stage),
      Overwrite: true,
    });
    const own = target.sp.web.getFileByServerRelativePath(`${folder}/chunks.bin`);
    expect(new Uint8Array(await own.getBuffer())).toEqual(bytes);
    expect(seen).toContain('finishing');
    const id = "uploadId=guid'7cbede0e-ad24-4b64-91e0-4fa0111f897d'";
    const start = await target.rest(`${file('chunks.bin')}/startUpload(${id})`, { method: 'POST', body: 'abc' });
    expect(String(start.json['value'])).toBe('3');
    expect(
      (await target.rest(`${file('chunks.bin')}/continueUpload(${id},fileOffset=99)`, { method: 'POST', body: 'x' }))
        .status,
    ).toBe(400);
    expect(
      String(
        (await target.rest(`${file('chunks.bin')}/continueUpload(${id},fileOffset=3)`, { method: 'POST', body: 'def' }))
          .json['value'],
      ),
    ).toBe('6');
    const finished = await target.rest(`${file('chunks.bin')}/finishUpload(${id},fileOffset=6)`, {
      method: 'POST',
      body: 'g',
    });
    expect(finished.json).toMatchObject({ Length: '7', Name: 'chunks.bin' });
    expect((await target.rest(`${file('chunks.bin')}/$value`)).text).toBe('abcdefg');
  });
});

describe('a file', () => {
  it('[1.4] that is absent answers the recorded 404', async () => {
    const answer = await target.rest(file('absent.txt'));
    expect(answer.status).toBe(recorded.errorFileMissing.status);
    expect(errorOf(answer)).toEqual({
      code: '-2130575338, Microsoft.SharePoint.SPException',
      message: `The file ${folder}/absent.txt does not exist.`,
    });
    const elsewhere = await target.rest(`web/GetFolderByServerRelativePath(${literal(`${root}/no/such`)})`);
    expect([elsewhere.status, errorOf(elsewhere)]).toEqual([
      404,
      { code: '-2147024894, System.IO.FileNotFoundException', message: 'File Not Found.' },
    ]);
    const outside = await target.rest(`web/GetFolderByServerRelativePath(${literal('/sites/other/Documents')})`);
    expect([outside.status, errorOf(outside)]).toEqual([
      400,
      {
        code: '-2147024809, System.ArgumentException',
        message: 'Server relative urls must start with SPWeb.ServerRelativeUrl',
      },
    ]);
  });

  it('[7] is replaced by PUT of its $value, and has its item', async () => {
    await upload('value.txt', 'one');
    const put = await target.rest(`${file('value.txt')}/$value`, {
      method: 'POST',
      headers: as('PUT'),
      body: 'replaced',
    });
    expect(put.status).toBe(204);
    expect((await target.rest(`${file('value.txt')}/$value`)).text).toBe('replaced');
    const item = await target.sp.web.getFileByServerRelativePath(`${folder}/value.txt`).getItem();
    await item.update({ Title: 'A title' });
    await expect(item.select('Title', 'FileLeafRef', 'File/Name').expand('File')()).resolves.toMatchObject({
      Title: 'A title',
      FileLeafRef: 'value.txt',
      File: { Name: 'value.txt' },
    });
    expect((await target.rest(`${file('value.txt')}/listItemAllFields?$select=Title`)).json).toEqual({
      Title: 'A title',
    });
  });

  it('[7] is checked out and in, with a comment', async () => {
    await upload('locked.txt', 'x');
    const own = target.sp.web.getFileByServerRelativePath(`${folder}/locked.txt`);
    await own.checkout();
    await expect(own.select('CheckOutType')()).resolves.toMatchObject({ CheckOutType: 0 });
    await own.checkin('a comment');
    await expect(own.select('CheckOutType', 'CheckInComment')()).resolves.toMatchObject({
      CheckOutType: 2,
      CheckInComment: 'a comment',
    });
    expect((await target.rest(`${file('locked.txt')}/lockedByUser`)).json).toEqual({ 'odata.null': true });
  });

  it('[7] is copied, moved, recycled and deleted', async () => {
    await upload('origin.txt', 'body');
    const at = (name: string): ReturnType<typeof target.sp.web.getFileByServerRelativePath> =>
      target.sp.web.getFileByServerRelativePath(`${folder}/${name}`);
    await at('origin.txt').copyTo(`${folder}/copy.txt`, true);
    await at('origin.txt').moveByPath(`${folder}/moved.txt`, true);
    await expect(at('origin.txt').exists()).resolves.toBe(false);
    await expect(at('copy.txt').getText()).resolves.toBe('body');
    await expect(at('moved.txt').getText()).resolves.toBe('body');
    await at('copy.txt').recycle();
    await at('moved.txt').deleteWithParams({ BypassSharedLock: true });
    await expect(
      target.sp.web.getFolderByServerRelativePath(folder).files.filter("Name eq 'copy.txt' or Name eq 'moved.txt'")(),
    ).resolves.toEqual([]);
  });

  it('[7] is found by its id, and has an item and an ETag of the file’s own form', async () => {
    const { json } = await upload('byid.txt', 'x');
    expect((await target.rest(`web/getFileById('${String(json['UniqueId'])}')?$select=Name`)).json).toEqual({
      Name: 'byid.txt',
    });
    const item = await target.rest(`${file('byid.txt')}/listItemAllFields`, { accept: 'application/json' });
    expect(item.json['odata.etag']).toBe(`"${String(json['UniqueId'])},1"`);
    expect(item.json['odata.editLink']).toMatch(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(\d+\)$/);
  });
});

describe('folders', () => {
  it('[7] nest, are listed, have items, are renamed and go with what is in them', async () => {
    const place = target.sp.web.getFolderByServerRelativePath(folder);
    await place.folders.addUsingPath("Sub 'one' #1");
    const sub = target.sp.web.getFolderByServerRelativePath(`${folder}/Sub 'one' #1`);
    await sub.files.addUsingPath('inner.txt', 'inner', { Overwrite: true });
    await expect(place.folders.select('Name')()).resolves.toEqual([expect.objectContaining({ Name: "Sub 'one' #1" })]);
    const item = await sub.getItem();
    await expect(item.select('FileSystemObjectType', 'ContentTypeId')()).resolves.toMatchObject({
      FileSystemObjectType: 1,
      ContentTypeId: expect.stringMatching(/^0x0120/) as string,
    });
    await sub.moveByPath(`${folder}/Renamed`);
    await expect(target.sp.web.getFileByServerRelativePath(`${folder}/Renamed/inner.txt`).getText()).resolves.toBe(
      'inner',
    );
    await target.sp.web.getFolderByServerRelativePath(`${folder}/Renamed`).recycle();
    await expect(place.folders()).resolves.toEqual([]);
  });

  it('[7] of the site are its libraries', async () => {
    const names = (await target.sp.web.folders.select('Name')()).map(({ Name: name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Shared Documents', 'SitePages', 'SiteAssets']));
    await expect(target.sp.web.folders.getByUrl('SitePages')()).resolves.toMatchObject({ Name: 'SitePages' });
  });
});
