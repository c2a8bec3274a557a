import { FieldDefinition } from '../../../src/lists/definition';
import { fieldXml, typeAsStringOf } from '../../../src/lists/fieldXml';
import { LISTS } from '../../../src/lists/lists';

const AUDITS_ID = '11111111-2222-3333-4444-555555555555';

function xmlOf(listTitle: string, name: string): string {
  const field = LISTS.find(({ title }) => title === listTitle)?.fields.find((each) => each.name === name);
  return field === undefined ? 'no such field' : fieldXml(field, () => AUDITS_ID);
}

describe('fieldXml', () => {
  it.each([
    [
      'Audits',
      'RegisterKey',
      ['Type="Text"', 'Indexed="TRUE"', 'EnforceUniqueValues="TRUE"', 'ShowInEditForm="FALSE"'],
    ],
    ['Audits', 'Assurance', ['Type="Choice"', 'FillInChoice="TRUE"', '<CHOICE>Unsatisfactory</CHOICE>']],
    ['Audits', 'Source', ['FillInChoice="FALSE"', '<CHOICE>HMICFRS inspection</CHOICE>']],
    ['Audits', 'IssuedFrom', ['Type="DateTime"', 'Format="DateOnly"']],
    ['Updates', 'Evidence', ['Type="Note"', 'RichText="FALSE"', 'AppendOnly="FALSE"']],
    ['Recommendations', 'Status', ['<Default>Open</Default>', 'Required="TRUE"']],
    ['Recommendations', 'Confidential', ['Type="Boolean"', '<Default>0</Default>']],
    [
      'Updates',
      'Recommendation',
      ['Type="Lookup"', `List="{${AUDITS_ID}}"`, 'ShowField="Title"', 'RelationshipDeleteBehavior="Restrict"'],
    ],
    ['Recommendations', 'DependsOn', ['Type="LookupMulti"', 'Mult="TRUE"']],
    ['Updates', 'Sequence', ['Type="Number"', 'Decimals="0"']],
  ])('%s: %s says what it must', (list, name, parts) => {
    const xml = xmlOf(list, name);
    expect(xml).toContain(`Name="${name}" StaticName="${name}"`);
    for (const part of parts) {
      expect(xml).toContain(part);
    }
  });

  it('escapes headings, descriptions and choices', () => {
    const field: FieldDefinition = {
      type: 'Choice',
      name: 'Kind',
      title: 'Kind & "size"',
      description: '<any>',
      choices: ['A & B'],
      allowsOthers: false,
    };
    const xml = fieldXml(field, () => '');
    expect(xml).toContain('DisplayName="Kind &amp; &quot;size&quot;"');
    expect(xml).toContain('Description="&lt;any&gt;"');
    expect(xml).toContain('<CHOICE>A &amp; B</CHOICE>');
  });
});

describe('typeAsStringOf', () => {
  it('tells a lookup of one row from one of several', () => {
    const lookup = { type: 'Lookup', name: 'Other', title: 'Other', list: 'Audits' } as const;
    expect(typeAsStringOf(lookup)).toBe('Lookup');
    expect(typeAsStringOf({ ...lookup, isMultiple: true })).toBe('LookupMulti');
  });
});
