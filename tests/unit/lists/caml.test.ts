import fc from 'fast-check';
import { escapeXml, normaliseCaml, viewQuery } from '../../../src/lists/caml';
import { ListDefinition, ViewDefinition } from '../../../src/lists/definition';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';

function queryOf(title: string): string {
  const view = RECOMMENDATIONS.views.find((each) => each.title === title);
  return view === undefined ? 'no such view' : viewQuery(view, RECOMMENDATIONS);
}

describe('viewQuery', () => {
  it.each([
    [
      'JARAP, open',
      '<Where><And><Eq><FieldRef Name="Status" /><Value Type="Choice">Open</Value></Eq>' +
        '<Eq><FieldRef Name="Board" /><Value Type="Text">JARAP</Value></Eq></And></Where>' +
        '<OrderBy><FieldRef Name="DueDate" /></OrderBy>',
    ],
    [
      'Overdue',
      '<Where><And><Eq><FieldRef Name="Status" /><Value Type="Choice">Open</Value></Eq>' +
        '<Lt><FieldRef Name="DueDate" /><Value Type="DateTime"><Today /></Value></Lt></And></Where>' +
        '<OrderBy><FieldRef Name="DueDate" /></OrderBy>',
    ],
    [
      'Unrouted',
      '<Where><IsNull><FieldRef Name="Board" /></IsNull></Where><OrderBy><FieldRef Name="Sequence" /></OrderBy>',
    ],
    [
      'By audit',
      '<GroupBy Collapse="TRUE" GroupLimit="100"><FieldRef Name="Audit" /></GroupBy>' +
        '<OrderBy><FieldRef Name="Reference" /></OrderBy>',
    ],
  ])('writes the view "%s"', (title, caml) => {
    expect(queryOf(title)).toBe(caml);
  });

  it('joins three conditions two at a time', () => {
    const where = ['A', 'B', 'C'].map((field) => ({ field, is: 'empty' as const }));
    const view: ViewDefinition = { title: 'All three', fields: [], where, orderBy: [] };
    const list: ListDefinition = { ...RECOMMENDATIONS, fields: [], views: [view] };
    const isNull = (name: string): string => `<IsNull><FieldRef Name="${name}" /></IsNull>`;
    expect(viewQuery(view, list)).toBe(
      `<Where><And><And>${isNull('A')}${isNull('B')}</And>${isNull('C')}</And></Where><OrderBy></OrderBy>`,
    );
  });
});

describe('normaliseCaml', () => {
  it('tells another filter from the same one', () => {
    expect(normaliseCaml(queryOf('Overdue'))).not.toBe(normaliseCaml(queryOf('JARAP, open')));
  });

  it('sees through the spaces, quotes and empty elements with which SharePoint gives a query back', () => {
    const kept = "<OrderBy>\n  <FieldRef Name='DueDate'></FieldRef>\n</OrderBy>";
    expect(normaliseCaml(kept)).toBe(normaliseCaml('<OrderBy><FieldRef Name="DueDate" /></OrderBy>'));
  });
});

describe('escapeXml', () => {
  it('leaves no character that would end a text or an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"]/);
        const back = escaped
          .replace(/&quot;/g, '"')
          .replace(/&gt;/g, '>')
          .replace(/&lt;/g, '<')
          .replace(/&amp;/g, '&');
        expect(back).toBe(text);
      }),
    );
  });
});
