import { viewOnScreen } from '../../../src/extensions/recommendationCommands/viewOnScreen';

type Context = Parameters<typeof viewOnScreen>[0];

/** As SharePoint says it, as far as it is asked. */
function contextOf(listView: object, pageContext: object = {}): Context {
  return { listView, pageContext } as unknown as Context;
}

const LIST = { guid: { toString: () => 'list-id' } };

describe('viewOnScreen', () => {
  it('takes the list of the page and its default view where SharePoint says nothing of the view', () => {
    const page = { list: { id: { toString: () => 'page-list' } } };
    expect(viewOnScreen(contextOf({}, page))).toEqual({
      list: 'page-list',
      view: undefined,
      filters: [],
      sort: undefined,
      selected: [],
    });
  });

  it.each([
    [true, false],
    [undefined, false],
    [false, true],
  ])('takes filters, selected rows and a sort that is ascending: %s', (sortAscending, isDescending) => {
    const listView = {
      list: LIST,
      view: { id: { toString: () => 'view-id' } },
      appliedFilters: { Priority: { fieldName: 'Priority', values: ['Fundamental', ''] } },
      sortField: 'DueDate',
      sortAscending,
      selectedRows: [{ getValueByName: () => '7' }, { getValueByName: () => 3 }],
    };
    expect(viewOnScreen(contextOf(listView))).toEqual({
      list: 'list-id',
      view: 'view-id',
      filters: [{ field: 'Priority', values: ['Fundamental', ''] }],
      sort: { field: 'DueDate', isDescending },
      selected: ['7', '3'],
    });
  });
});
