import recorded from './golden/responses.json';
import { differences } from './support/shapes';
import { as, errorOf, openTarget, type Target } from './support/target';

let target: Target;
let title: string;
let path: string;

beforeAll(async () => {
  target = await openTarget();
  title = target.name('fields');
  path = `web/lists/getByTitle('${encodeURIComponent(title)}')`;
  await target.sp.web.lists.ensure(title);
});
afterAll(() => target.close());

const xml = (schema: string, options = 0): ReturnType<Target['rest']> =>
  target.rest(`${path}/fields/createfieldasxml`, {
    method: 'POST',
    body: { parameters: { SchemaXml: schema, Options: options } },
  });

describe('createfieldasxml', () => {
  it.each([
    ['Text', ''],
    ['Note', 'NumLines="6" RichText="FALSE"'],
    ['Number', 'Percentage="TRUE" Min="0" Max="1"'],
    ['Currency', 'LCID="1033"'],
    ['DateTime', 'Format="DateOnly"'],
    ['Boolean', ''],
    ['URL', 'Format="Hyperlink"'],
    ['User', 'UserSelectionMode="1"'],
    ['UserMulti', 'Mult="TRUE" UserSelectionMode="1"'],
  ])('[2] answers a %s with the recorded properties in their order', async (type, attributes) => {
    const answer = await xml(
      `<Field Type="${type}" Name="My${type}" DisplayName="My ${type}" Group="Tests" Required="FALSE" ${attributes} />`,
    );
    expect(answer.status).toBe(200);
    expect(differences(`SP.Field:${type}`, answer.json)).toEqual([]);
    expect(answer.json).toMatchObject({
      InternalName: `My${type}`,
      StaticName: `My${type}`,
      Title: `My ${type}`,
      TypeAsString: type,
      Group: 'Tests',
    });
  });

  it('[2] completes the schema as it was recorded', async () => {
    const known = JSON.parse(recorded.fieldChoice.body) as Record<string, unknown>;
    const answer = await xml(
      '<Field Type="Choice" Name="ADDED_x0020_FIELD" DisplayName="ADDED FIELD" ID="{47ee559f-6546-4eae-8d97-d2d056178941}" Group="TEST GROUP" Required="FALSE" FillInChoice="TRUE" Format="RadioButtons"><CHOICES><CHOICE>CHOICE 1</CHOICE><CHOICE>CHOICE 2</CHOICE></CHOICES></Field>',
    );
    const withoutPlace = (schema: unknown): string =>
      String(schema)
        .replace(/SourceID="\{[^}]*\}"/, 'SourceID=""')
        .replace(/ColName="nvarchar\d+"/, 'ColName=""');
    expect(withoutPlace(answer.json['SchemaXml'])).toBe(withoutPlace(known['SchemaXml']));
    for (const name of Object.keys(known))
      if (!['SchemaXml', 'Scope'].includes(name)) expect([name, answer.json[name]]).toEqual([name, known[name]]);
  });

  it('[2] writes the bounds of numbers as .NET does', async () => {
    const answer = await xml('<Field Type="Number" Name="Bounds" DisplayName="Bounds" />');
    expect(answer.text).toContain('"MaximumValue":1.7976931348623157E+308,"MinimumValue":-1.7976931348623157E+308');
  });

  it('[2] adds to the default view when option 16 asks for it', async () => {
    await xml('<Field Type="Text" Name="Viewed" DisplayName="Viewed" />', 16);
    await expect(target.sp.web.lists.getByTitle(title).defaultView.fields()).resolves.toMatchObject({
      Items: expect.arrayContaining(['Viewed']) as string[],
    });
  });
});

describe('fields of PnPjs', () => {
  it('[2] are made in every type and keep what they were told', async () => {
    const { fields } = target.sp.web.lists.getByTitle(title);
    await fields.addText('Ref No', { MaxLength: 50, Description: 'reference' });
    await fields.addNumber('Score', { MinimumValue: 0, MaximumValue: 10 });
    await fields.addDateTime('Due', { DisplayFormat: 0 });
    await fields.addChoice('Status', { Choices: ['Open', 'Closed'] });
    await fields.addMultiChoice('Tags', { Choices: ['A', 'B'] });
    await fields.addBoolean('Done');
    await fields.addUrl('Link');
    await fields.addMultilineText('Body', { NumberOfLines: 4, RichText: false, AppendOnly: true });
    await fields.addUser('Owner', { SelectionMode: 0 });
    await fields.addCalculated('Half', { Formula: '=[Score]/2', OutputType: 9 } as never);
    const { Id } = await target.sp.web.lists.getByTitle(title).select('Id')();
    await fields.addLookup('Parent', { LookupListId: Id, LookupFieldName: 'Title' });
    const read = async (name: string): Promise<Record<string, unknown>> =>
      (await fields.getByInternalNameOrTitle(name)()) as unknown as Record<string, unknown>;
    expect(await read('Ref_x0020_No')).toMatchObject({
      'odata.type': 'SP.FieldText',
      Title: 'Ref No',
      MaxLength: 50,
      Description: 'reference',
    });
    expect(await read('Score')).toMatchObject({ FieldTypeKind: 9, MinimumValue: 0, MaximumValue: 10 });
    expect(await read('Due')).toMatchObject({ FieldTypeKind: 4, DisplayFormat: 0 });
    expect(await read('Status')).toMatchObject({ FieldTypeKind: 6, Choices: ['Open', 'Closed'] });
    expect(await read('Tags')).toMatchObject({
      FieldTypeKind: 15,
      Choices: ['A', 'B'],
      'Choices@odata.type': 'Collection(Edm.String)',
    });
    expect(await read('Body')).toMatchObject({ FieldTypeKind: 3, NumberOfLines: 4, AppendOnly: true });
    expect(await read('Owner')).toMatchObject({ FieldTypeKind: 20, SelectionMode: 0 });
    expect(await read('Half')).toMatchObject({ FieldTypeKind: 17, OutputType: 9, ReadOnlyField: true });
    expect(await read('Parent')).toMatchObject({ FieldTypeKind: 7, LookupField: 'Title', AllowMultipleValues: false });
  });

  it('[2] are changed and removed', async () => {
    const { fields } = target.sp.web.lists.getByTitle(title);
    await fields.addChoice('Grade', { Choices: ['One'] });
    await fields
      .getByTitle('Grade')
      .update({ Choices: ['One', 'Two'], Indexed: true, Title: 'Grading' } as never, 'SP.FieldChoice');
    await expect(fields.getByInternalNameOrTitle('Grade')()).resolves.toMatchObject({
      Title: 'Grading',
      Choices: ['One', 'Two'],
      Indexed: true,
    });
    await fields.getByInternalNameOrTitle('Grade').delete();
    const answer = await target.rest(`${path}/fields/getByInternalNameOrTitle('Grade')`);
    expect([answer.status, errorOf(answer)]).toEqual([
      400,
      {
        code: '-2147024809, System.ArgumentException',
        message: "Column 'Grade' does not exist. It may have been deleted by another user.",
      },
    ]);
  });

  it('[2] keep the ids of the base fields', async () => {
    const { json } = await target.rest(
      `${path}/fields?$select=InternalName,Id&$filter=InternalName eq 'Title' or InternalName eq 'ID' or InternalName eq 'Modified'`,
    );
    expect(
      new Map((json['value'] as { InternalName: string; Id: string }[]).map((field) => [field.InternalName, field.Id])),
    ).toEqual(
      new Map([
        ['Title', 'fa564e0f-0c70-4ab9-b863-0177e6ddd247'],
        ['ID', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1'],
        ['Modified', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f'],
      ]),
    );
  });

  it.each([
    'Title',
    'ID',
    'ContentTypeId',
    'Attachments',
    'LinkTitle',
    '_ModerationStatus',
    'FileLeafRef',
    'GUID',
    'owshiddenversion',
    'FileRef',
  ])('[2] show the base field %s with the recorded properties', async (name) => {
    const { json } = await target.rest(`${path}/fields/getByInternalNameOrTitle('${name}')`);
    expect(differences(`SP.Field:${String(json['TypeAsString'])}`, json)).toEqual([]);
  });
});

describe('indexes and unique values', () => {
  it('[2] refuse types that cannot be indexed, and unique values without index', async () => {
    await xml('<Field Type="Note" Name="LongText" DisplayName="LongText" />');
    await xml('<Field Type="Text" Name="Code" DisplayName="Code" />');
    const merge = (name: string, body: object): ReturnType<Target['rest']> =>
      target.rest(`${path}/fields/getByInternalNameOrTitle('${name}')`, { method: 'POST', headers: as('MERGE'), body });
    expect((await merge('LongText', { Indexed: true })).status).toBe(500);
    expect((await merge('Code', { EnforceUniqueValues: true })).status).toBe(500);
    expect((await merge('Code', { Indexed: true, EnforceUniqueValues: true })).status).toBe(204);
    const add = (code: string | null): ReturnType<Target['rest']> =>
      target.rest(`${path}/items`, { method: 'POST', body: { Title: 'x', Code: code } });
    expect([(await add('A1')).status, (await add(null)).status, (await add(null)).status]).toEqual([201, 201, 201]);
    const second = await add('a1');
    expect([second.status, errorOf(second)]).toEqual([
      500,
      {
        code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
        message:
          'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Code].',
      },
    ]);
  });

  it('[2] stop at 20', async () => {
    const name = target.name('twenty');
    const here = `web/lists/getByTitle('${encodeURIComponent(name)}')`;
    await target.sp.web.lists.ensure(name);
    const add = (n: number): ReturnType<Target['rest']> =>
      target.rest(`${here}/fields/createfieldasxml`, {
        method: 'POST',
        body: { parameters: { SchemaXml: `<Field Type="Number" Name="N${n}" DisplayName="N${n}" Indexed="TRUE" />` } },
      });
    const statuses: number[] = [];
    for (let n = 1; n <= 21; n += 1) statuses.push((await add(n)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 500]);
  });
});

describe('validation formulas', () => {
  it('[1.4] of a column and of the list refuse an item with 500', async () => {
    const name = target.name('validation');
    const here = `web/lists/getByTitle('${encodeURIComponent(name)}')`;
    await target.sp.web.lists.ensure(name);
    await target.rest(`${here}/fields/createfieldasxml`, {
      method: 'POST',
      body: {
        parameters: {
          SchemaXml:
            '<Field Type="Number" Name="Mark" DisplayName="Mark"><Validation Message="Marks go to ten.">=[Mark]&lt;=10</Validation></Field>',
        },
      },
    });
    await target.rest(here, {
      method: 'POST',
      headers: as('MERGE', '*'),
      body: { ValidationFormula: '=LEN([Title])>2', ValidationMessage: 'The title is too short.' },
    });
    const add = (body: object): ReturnType<Target['rest']> => target.rest(`${here}/items`, { method: 'POST', body });
    const column = await add({ Title: 'long', Mark: 11 });
    expect([column.status, errorOf(column)]).toEqual([
      500,
      { code: '-2130575163, Microsoft.SharePoint.SPListDataValidationException', message: 'Marks go to ten.' },
    ]);
    const list = await add({ Title: 'x', Mark: 1 });
    expect([list.status, errorOf(list)]).toEqual([
      500,
      { code: '-2130575162, Microsoft.SharePoint.SPListDataValidationException', message: 'The title is too short.' },
    ]);
    expect((await add({ Title: 'long', Mark: 10 })).status).toBe(201);
  });
});
