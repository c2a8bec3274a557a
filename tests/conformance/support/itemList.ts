import type { Target } from './target';

/** A list with a column of every type, and lookups into itself. */
export interface ItemList {
  readonly title: string;
  /** Below `_api/`. */
  readonly path: string;
  /** Id of the caller. */
  readonly me: number;
}

/** Makes the list that the suites about items share. */
export async function createItemList(target: Target): Promise<ItemList> {
  const title = target.name('items');
  const path = `web/lists/getByTitle('${encodeURIComponent(title)}')`;
  await target.sp.web.lists.ensure(title);
  const schemas = [
    '<Field Type="Text" Name="Ref" DisplayName="Ref" />',
    '<Field Type="Note" Name="Body" DisplayName="Body" />',
    '<Field Type="Number" Name="Score" DisplayName="Score" />',
    '<Field Type="Boolean" Name="Done" DisplayName="Done" />',
    '<Field Type="DateTime" Format="DateTime" Name="At" DisplayName="At" />',
    '<Field Type="DateTime" Format="DateOnly" Name="Due" DisplayName="Due" />',
    '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>Open</CHOICE></CHOICES></Field>',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>A</CHOICE><CHOICE>B</CHOICE></CHOICES></Field>',
    '<Field Type="User" Name="Owner" DisplayName="Owner" />',
    '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team" />',
    '<Field Type="URL" Name="Link" DisplayName="Link" />',
    '<Field Type="Calculated" ResultType="Number" Name="Half" DisplayName="Half"><Formula>=[Score]/2</Formula></Field>',
  ];
  for (const schema of schemas)
    await target.rest(`${path}/fields/createfieldasxml`, {
      method: 'POST',
      body: { parameters: { SchemaXml: schema } },
    });
  const id = String((await target.rest(`${path}?$select=Id`)).json['Id']);
  for (const schema of [
    `<Field Type="Lookup" Name="Parent" DisplayName="Parent" List="{${id}}" ShowField="Title" />`,
    `<Field Type="LookupMulti" Mult="TRUE" Name="Related" DisplayName="Related" List="{${id}}" ShowField="Title" />`,
  ]) {
    await target.rest(`${path}/fields/createfieldasxml`, {
      method: 'POST',
      body: { parameters: { SchemaXml: schema } },
    });
  }
  const me = (await target.sp.web.currentUser.select('Id')()).Id;
  return { title, path, me };
}
