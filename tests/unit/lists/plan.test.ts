import { AUDITS } from '../../../src/lists/audits';
import { EVIDENCE } from '../../../src/lists/evidence';
import { DRAFTS } from '../../../src/lists/round';
import { viewQuery } from '../../../src/lists/caml';
import { ListDefinition } from '../../../src/lists/definition';
import { typeAsStringOf } from '../../../src/lists/fieldXml';
import { UPDATES } from '../../../src/lists/history';
import { FoundField, FoundList, describeAction, planList } from '../../../src/lists/plan';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';

const listIdOf = (title: string): string => `id-of-${title.toLowerCase()}`;

/** The list as a site has it after provisioning. */
function foundAs(list: ListDefinition): FoundList {
  return {
    id: listIdOf(list.title),
    isVersioned: true,
    isLibrary: list.kind === 'library',
    isOwnRowsOnly: list.isOwnRowsOnly === true,
    fields: [
      {
        name: 'Title',
        title: list.titleField.title,
        type: 'Text',
        isRequired: list.titleField.isRequired,
        isIndexed: false,
        isUnique: false,
        lookupListId: undefined,
      },
      ...list.fields.map((field) => ({
        name: field.name,
        title: field.title,
        type: typeAsStringOf(field),
        isRequired: field.isRequired === true,
        isIndexed: field.isIndexed === true,
        isUnique: field.isUnique === true,
        lookupListId: field.type === 'Lookup' ? listIdOf(field.list) : undefined,
      })),
    ],
    views: list.views.map((view) => ({ title: view.title, query: viewQuery(view, list), fields: view.fields })),
  };
}

function withField(list: FoundList, name: string, change: Partial<FoundField>): FoundList {
  return { ...list, fields: list.fields.map((field) => (field.name === name ? { ...field, ...change } : field)) };
}

function planned(list: ListDefinition, found: FoundList | undefined): string[] {
  return planList(list, found, listIdOf).map(describeAction);
}

describe('planList', () => {
  it('makes a missing list with its columns, then its views', () => {
    const kinds = planList(AUDITS, undefined, listIdOf).map(({ kind }) => kind);
    expect(kinds[0]).toBe('createList');
    expect(kinds.filter((kind) => kind === 'createField')).toHaveLength(AUDITS.fields.length);
    expect(kinds.lastIndexOf('createField')).toBeLessThan(kinds.indexOf('createView'));
  });

  it.each([AUDITS, RECOMMENDATIONS, UPDATES, EVIDENCE, DRAFTS])(
    'finds nothing to do where the list is as defined',
    (list) => {
      expect(planned(list, foundAs(list))).toEqual([]);
    },
  );

  it('leaves alone what people have added or renamed', () => {
    const found = foundAs(AUDITS);
    const changed: FoundList = {
      ...withField(found, 'Title', { title: 'Report' }),
      views: [...found.views, { title: 'Mine', query: '', fields: ['LinkTitle'] }],
    };
    expect(planned(AUDITS, changed)).toEqual([]);
  });

  it.each<[string, (found: FoundList) => FoundList, string[]]>([
    [
      'a column',
      (found) => ({ ...found, fields: found.fields.filter(({ name }) => name !== 'Auditor') }),
      ['column Auditor added'],
    ],
    ['an index', (found) => withField(found, 'Auditor', { isIndexed: false }), ['column Auditor indexed']],
    [
      'the unique key',
      (found) => withField(found, 'RegisterKey', { isUnique: false }),
      ['column RegisterKey made unique and indexed'],
    ],
    [
      'a view',
      (found) => ({ ...found, views: found.views.filter(({ title }) => title !== 'Not graded') }),
      ['view "Not graded" added'],
    ],
    [
      'a column of a view',
      (found) => ({
        ...found,
        views: found.views.map((view) => ({ ...view, fields: view.fields.filter((name) => name !== 'Issued') })),
      }),
      ['view "All audits" shows Issued again', 'view "Not graded" shows Issued again'],
    ],
    [
      'the filter of a view',
      (found) => ({
        ...found,
        views: found.views.map((view) => (view.title === 'Not graded' ? { ...view, query: '' } : view)),
      }),
      ['view "Not graded" filtered and sorted as defined'],
    ],
    ['its versions', (found) => ({ ...found, isVersioned: false }), ['versions are kept again']],
  ])('repairs a list that lost %s', (_, lose, changes) => {
    expect(planned(AUDITS, lose(foundAs(AUDITS)))).toEqual(changes);
  });

  it('stops at a column of another type, for repairing it would cost data', () => {
    const actions = planList(AUDITS, withField(foundAs(AUDITS), 'Auditor', { type: 'Note' }), listIdOf);
    expect(actions).toEqual([{ kind: 'blocked', reason: expect.stringMatching(/Auditor.*Audits.*Note.*Text/) }]);
  });

  it('shows everybody only their own rows again', () => {
    expect(planned(DRAFTS, { ...foundAs(DRAFTS), isOwnRowsOnly: false })).toEqual([
      'everybody sees only the rows that they added',
    ]);
  });

  it.each([
    [EVIDENCE, false, 'Evidence is a list in this site and must be a library of files'],
    [AUDITS, true, 'Audits is a library of files in this site and must be a list'],
  ])('stops where the site has another kind of list (%#)', (list, isLibrary, reason) => {
    expect(planned(list, { ...foundAs(list), isLibrary })).toEqual([expect.stringContaining(reason)]);
  });

  it('stops at a lookup that refers to a list that is gone', () => {
    const found = withField(foundAs(UPDATES), 'Recommendation', { lookupListId: 'another' });
    expect(planList(UPDATES, found, listIdOf).map(({ kind }) => kind)).toEqual(['blocked']);
  });

  it('takes the requirement off a title that is not used', () => {
    const found = withField(foundAs(UPDATES), 'Title', { isRequired: true, title: 'Title' });
    expect(planned(UPDATES, found)).toEqual(['column Title called "Entry", not required']);
  });
});
