import type { ListViewCommandSetContext } from '@microsoft/sp-listview-extensibility';
import type { ViewOnScreen } from '../../data/listView';

/** The view as SharePoint says that it is on the screen: filters and sorting that somebody put on it, and the selected rows. */
export function viewOnScreen({
  listView,
  pageContext,
}: Pick<ListViewCommandSetContext, 'listView' | 'pageContext'>): ViewOnScreen {
  const { list, view, appliedFilters, sortField, sortAscending, selectedRows } = listView;
  return {
    list: (list?.guid ?? pageContext.list?.id ?? '').toString(),
    view: view?.id.toString(),
    filters: Object.values(appliedFilters ?? {}).map(({ fieldName, values }) => ({
      field: fieldName,
      values: [...values],
    })),
    sort:
      sortField === undefined || sortField === ''
        ? undefined
        : { field: sortField, isDescending: sortAscending === false },
    selected: (selectedRows ?? []).map((row) => String(row.getValueByName('ID'))),
  };
}
