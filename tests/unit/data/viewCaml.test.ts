import { groupedBy, queryOnScreen } from '../../../src/data/viewCaml';

const OWN =
  '<Where><Eq><FieldRef Name="Status"/><Value Type="Choice">Open</Value></Eq></Where><OrderBy><FieldRef Name="DueDate" Ascending="FALSE" /></OrderBy>';
const GROUPED =
  '<GroupBy Collapse="TRUE" GroupLimit="100"><FieldRef Name="Audit" /></GroupBy><OrderBy><FieldRef Name="Reference" /></OrderBy>';
const TYPES: Readonly<Record<string, string>> = { Audit: 'Lookup', Confidential: 'Boolean', Priority: 'Choice' };
const typeOf = (name: string): string | undefined => TYPES[name];

const own = '<Eq><FieldRef Name="Status"/><Value Type="Choice">Open</Value></Eq>';
const due = '<OrderBy><FieldRef Name="DueDate" Ascending="FALSE" /></OrderBy>';

describe('queryOnScreen', () => {
  it.each([
    ['a view without a query', '', [], undefined, '<Query></Query>'],
    ['empty elements', '<Where /><OrderBy />', [], undefined, '<Query></Query>'],
    ['the view as it is', OWN, [], undefined, `<Query><Where>${own}</Where>${due}</Query>`],
    [
      'a filter without values',
      OWN,
      [{ field: 'Priority', values: [] }],
      undefined,
      `<Query><Where>${own}</Where>${due}</Query>`,
    ],
    [
      'a sort by the title with its link',
      OWN,
      [],
      { field: 'LinkTitle', isDescending: true },
      `<Query><Where>${own}</Where><OrderBy><FieldRef Name="Title" Ascending="FALSE" /></OrderBy></Query>`,
    ],
    [
      'groups, as an order that comes first',
      GROUPED,
      [],
      { field: 'Priority', isDescending: false },
      '<Query><OrderBy><FieldRef Name="Audit" /><FieldRef Name="Priority" /></OrderBy></Query>',
    ],
    [
      'filters, each of its values, after the conditions of the view',
      OWN,
      [
        { field: 'Priority', values: ['A & "B"', ''] },
        { field: 'Audit', values: ['FLEET <1>'] },
      ],
      undefined,
      `<Query><Where><And><And>${own}<Or><Eq><FieldRef Name="Priority" /><Value Type="Choice">A &amp; &quot;B&quot;</Value></Eq><IsNull><FieldRef Name="Priority" /></IsNull></Or></And><Eq><FieldRef Name="Audit" /><Value Type="Lookup">FLEET &lt;1&gt;</Value></Eq></And></Where>${due}</Query>`,
    ],
    [
      'yes and no as numbers',
      '',
      [{ field: 'Confidential', values: ['Yes'] }],
      undefined,
      '<Query><Where><Eq><FieldRef Name="Confidential" /><Value Type="Integer">1</Value></Eq></Where></Query>',
    ],
  ])('takes %s', (_, query, filters, sort, expected) => {
    expect(queryOnScreen(query, filters, sort, typeOf)).toBe(expected);
  });
});

describe('groupedBy', () => {
  it('names the columns of the groups, none of the order', () => {
    expect(groupedBy(GROUPED)).toEqual(['Audit']);
    expect(groupedBy(OWN)).toEqual([]);
  });
});
