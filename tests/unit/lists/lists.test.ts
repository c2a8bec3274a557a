import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { FieldDefinition, ListDefinition, restNamesRead } from '../../../src/lists/definition';
import { LISTS } from '../../../src/lists/lists';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';

const SYSTEM_FIELDS = ['ID', 'Title', 'Created', 'Modified', 'Author', 'Editor', 'Attachments', 'GUID', 'Order'];
const NEVER_INDEXED = ['Note'];

const eachList: [string, ListDefinition][] = LISTS.map((list) => [list.title, list]);
const eachField: [string, string, FieldDefinition][] = LISTS.flatMap((list) =>
  list.fields.map((field): [string, string, FieldDefinition] => [list.title, field.name, field]),
);

function fieldsUsedToFind(list: ListDefinition): string[] {
  return list.views.flatMap((view) => [
    ...(view.where ?? []).map(({ field }) => field),
    ...(view.orderBy ?? []).map(({ field }) => field),
    ...(view.groupBy === undefined ? [] : [view.groupBy]),
  ]);
}

describe('LISTS', () => {
  it('names every list once, without regard to case', () => {
    const titles = LISTS.map(({ title }) => title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(eachList)('%s comes after the lists that it refers to', (_, list) => {
    const earlier = LISTS.slice(0, LISTS.indexOf(list) + 1).map(({ title }) => title);
    const targets = list.fields.flatMap((field) => (field.type === 'Lookup' ? [field.list] : []));
    expect(earlier).toEqual(expect.arrayContaining(targets));
  });

  it.each(eachList)('%s names no column twice, by internal name or by heading', (_, list) => {
    const names = list.fields.map(({ name }) => name.toLowerCase());
    const headings = [list.titleField.title, ...list.fields.map(({ title }) => title)].map((each) =>
      each.toLowerCase(),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it.each(eachField)('%s: %s is an internal name that SharePoint keeps as it is', (_list, name) => {
    expect(name).toMatch(/^[A-Z][A-Za-z0-9]{0,31}$/);
    expect(SYSTEM_FIELDS.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
  });

  it.each(eachField)('%s: %s is indexed only where SharePoint can', (_list, _name, field) => {
    const isIndexable = !NEVER_INDEXED.includes(field.type) && !(field.type === 'Lookup' && field.isMultiple === true);
    expect(field.isIndexed === true && !isIndexable).toBe(false);
    expect(field.isUnique === true && field.isIndexed !== true).toBe(false);
    expect(field.type === 'Lookup' && field.protects === true && field.isIndexed !== true).toBe(false);
  });

  it.each(eachList)('%s has at most the 20 indexes that SharePoint allows', (_, list) => {
    expect(list.fields.filter(({ isIndexed }) => isIndexed === true).length).toBeLessThanOrEqual(20);
  });

  it.each(eachList)('%s has a unique register key', (_, list) => {
    expect(list.fields.filter(({ isUnique }) => isUnique === true).map(({ name }) => name)).toEqual(['RegisterKey']);
  });

  it.each(eachList)('%s indexes every column by which a view filters, groups or sorts', (_, list) => {
    const indexed = list.fields.filter(({ isIndexed }) => isIndexed === true).map(({ name }) => name);
    expect(indexed).toEqual(expect.arrayContaining(fieldsUsedToFind(list)));
  });

  it.each(eachList)('%s has views of its own columns, one of them the default', (_, list) => {
    const ofFiles = list.kind === 'library' ? ['DocIcon', 'LinkFilename', 'Title'] : [];
    const known = ['LinkTitle', ...ofFiles, ...list.fields.map(({ name }) => name)];
    expect(known).toEqual(expect.arrayContaining(list.views.flatMap(({ fields }) => fields)));
    expect(list.views.filter(({ isDefault }) => isDefault === true)).toHaveLength(1);
    const titles = list.views.map(({ title }) => title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(eachList)('%s joins fewer lists in a view than the 12 that SharePoint allows', (_, list) => {
    const lookups = list.fields.filter(({ type }) => type === 'Lookup').length;
    expect(lookups).toBeLessThanOrEqual(12);
  });
});

describe('RECOMMENDATIONS', () => {
  it('has the views that officers ask for, one of open recommendations for every default board', () => {
    expect(RECOMMENDATIONS.views.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'All recommendations',
        ...DEFAULT_BOARDS.map(({ name }) => `${name}, open`),
        'SORB, housekeeping',
        'Proposed closed',
        'Overdue',
        'By audit',
        'Unrouted',
      ]),
    );
  });
});

describe('restNamesRead', () => {
  it('asks for lookups by their ids, and not for what is derived', () => {
    const names = restNamesRead(RECOMMENDATIONS);
    expect(names).toEqual(expect.arrayContaining(['Id', 'Title', 'RegisterKey', 'AuditId', 'DependsOnId', 'Status']));
    expect(names).not.toContain('Audit');
    expect(names).not.toContain('Rag');
  });
});
