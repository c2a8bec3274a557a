import recorded from './golden/responses.json';
import { createItemList } from './support/itemList';
import { errorOf, openTarget, type Target } from './support/target';

let target: Target;
let path: string;

beforeAll(async () => {
  target = await openTarget();
  ({ path } = await createItemList(target));
});
afterAll(() => target.close());

const add = (body: object): ReturnType<Target['rest']> => target.rest(`${path}/items`, { method: 'POST', body });

describe('attachments', () => {
  it('[3] are added with the recorded answer, read, listed and recycled', async () => {
    const { Id } = (await add({ Title: 'files' })).json;
    const item = `${path}/items(${String(Id)})`;
    const before = (await target.rest(item)).headers.get('etag');
    const added = await target.rest(`${item}/AttachmentFiles/add(FileName='I''m special.txt')`, {
      method: 'POST',
      body: 'hello',
    });
    expect(added.status).toBe(recorded.attachment.status);
    expect(Object.keys(added.json)).toEqual(Object.keys(JSON.parse(recorded.attachment.body) as object));
    expect(added.json).toMatchObject({
      FileName: "I'm special.txt",
      ServerRelativeUrl: expect.stringMatching(new RegExp(`/Attachments/${String(Id)}/I'm special\\.txt$`)) as string,
    });
    expect((await target.rest(`${item}/AttachmentFiles('I''m special.txt')/$value`)).text).toBe('hello');
    const after = await target.rest(`${item}?$select=Attachments,AttachmentFiles&$expand=AttachmentFiles`);
    expect(after.json).toMatchObject({ Attachments: true, AttachmentFiles: [{ FileName: "I'm special.txt" }] });
    expect(after.headers.get('etag')).not.toBe(before);
    const twice = await target.rest(`${item}/AttachmentFiles/add(FileName='I''m special.txt')`, {
      method: 'POST',
      body: 'x',
    });
    expect([twice.status, errorOf(twice).code]).toEqual([400, expect.stringMatching(/^-2130575257, /)]);
    const recycled = await target.rest(`${item}/AttachmentFiles('I''m special.txt')/recycleObject`, { method: 'POST' });
    expect([recycled.status, recycled.json]).toEqual([200, { 'odata.null': true }]);
    expect((await target.rest(`${item}?$select=Attachments`)).json).toEqual({ Attachments: false });
  });
});

describe('ValidateUpdateListItem', () => {
  const validate = (id: unknown, values: object[]): ReturnType<Target['rest']> =>
    target.rest(`${path}/items(${String(id)})/ValidateUpdateListItem`, {
      method: 'POST',
      body: { formValues: values, bNewDocumentUpdate: false },
    });

  it('[3] answers 200 with one line for each value', async () => {
    const { Id } = (await add({ Title: 'form' })).json;
    const answer = await validate(Id, [
      { FieldName: 'Title', FieldValue: 'changed' },
      { FieldName: 'Score', FieldValue: '1,234.5' },
      { FieldName: 'Tags', FieldValue: ';#A;#B;#' },
    ]);
    expect(answer.status).toBe(200);
    expect((answer.json['value'] as object[])[0]).toEqual({
      ErrorCode: 0,
      ErrorMessage: null,
      FieldName: 'Title',
      FieldValue: 'changed',
      HasException: false,
      ItemId: Id,
    });
    expect((await target.rest(`${path}/items(${String(Id)})?$select=Title,Score,Tags`)).json).toEqual({
      Title: 'changed',
      Score: 1234.5,
      Tags: ['A', 'B'],
    });
  });

  it('[3] saves nothing when one value is wrong, and still answers 200', async () => {
    const { Id } = (await add({ Title: 'form' })).json;
    const answer = await validate(Id, [
      { FieldName: 'Title', FieldValue: 'changed' },
      { FieldName: 'At', FieldValue: 'soon' },
    ]);
    expect(answer.status).toBe(200);
    expect((answer.json['value'] as object[])[1]).toEqual({
      ErrorCode: -2146232832,
      ErrorMessage: 'Enter a date like this: 2/23/2012',
      FieldName: 'At',
      FieldValue: 'soon',
      HasException: true,
      ItemId: Id,
    });
    expect((await target.rest(`${path}/items(${String(Id)})?$select=Title`)).json).toEqual({ Title: 'form' });
  });

  it('[3] adds items, with the new id in the last line as it was recorded', async () => {
    const answer = await target.rest(`${path}/AddValidateUpdateItemUsingPath`, {
      method: 'POST',
      body: { formValues: [{ FieldName: 'Title', FieldValue: 'Yes' }], bNewDocumentUpdate: false },
    });
    const lines = answer.json['value'] as { FieldName: string; FieldValue: string }[];
    const known = (JSON.parse(recorded.validateUpdate.body) as { value: object[] }).value;
    expect(lines.map((line) => ({ ...line, FieldValue: line.FieldName === 'Id' ? '1' : line.FieldValue }))).toEqual(
      known,
    );
    expect((await target.rest(`${path}/items(${lines[1]?.FieldValue ?? ''})?$select=Title`)).json).toEqual({
      Title: 'Yes',
    });
  });
});
