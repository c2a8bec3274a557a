import * as React from 'react';
import {
  CheckboxVisibility,
  ConstrainMode,
  DetailsList,
  DetailsListLayoutMode,
  SelectionMode,
} from '@fluentui/react/lib/DetailsList';
import type { IColumn, IGroup } from '@fluentui/react/lib/DetailsList';
import { useTheme } from '@fluentui/react/lib/Theme';
import { nameOf } from '../../domain/recommendationName';
import type { RecommendationAsAt } from '../../domain/asAt';
import { GroupRow } from './GroupRow';
import { strings } from './loc/first.en-GB';
import { registerCells } from './RegisterCells';
import { getRegisterStyles } from './Register.styles';
import { REGISTER_COLUMNS } from './registerColumns';
import { ALL, VIRTUAL_FROM } from './registerGroups';
import type { RegisterGroup } from './registerGroups';
import { GROUPINGS, namesAudit, nextSort } from './registerLayout';
import { RegisterSelection, useListSelection } from './useRegisterSelection';
import type { RegisterScreenState } from './useRegisterScreen';

interface RegisterTableProps {
  screen: RegisterScreenState;
  selection: RegisterSelection;
}

function groupsOfList(groups: readonly RegisterGroup[], folded: ReadonlySet<string>): IGroup[] {
  let startIndex = 0;
  return groups.map(({ key, title, items }): IGroup => {
    const group = { key, name: title, startIndex, count: items.length, isCollapsed: folded.has(key) };
    startIndex += items.length;
    return group;
  });
}

function useColumns({ layout, day, setLayout }: RegisterScreenState): IColumn[] {
  // A new function at each render would draw every row anew.
  const sortBy = React.useRef(setLayout);
  sortBy.current = setLayout;
  return React.useMemo(
    () =>
      layout.columns.map((key): IColumn => {
        const { name, minWidth, ...widths } = REGISTER_COLUMNS[key];
        const isSorted = layout.sort?.column === key;
        return {
          key,
          name,
          minWidth,
          ...('maxWidth' in widths ? { maxWidth: widths.maxWidth } : {}),
          isResizable: true,
          isRowHeader: key === 'title',
          isMultiline: true,
          isSorted,
          isSortedDescending: isSorted && layout.sort?.isDescending === true,
          sortAscendingAriaLabel: strings.sortedUp,
          sortDescendingAriaLabel: strings.sortedDown,
          onColumnClick: () => sortBy.current({ ...layout, sort: nextSort(layout.sort, key) }),
          onRender: (item: RecommendationAsAt) => registerCells[key]({ item, day, isAuditNamed: namesAudit(layout) }),
        };
      }),
    [layout, day],
  );
}

const Table: React.FC<RegisterTableProps> = ({ screen, selection }) => {
  const { groups, returnTo, layout, open } = screen;
  const classNames = getRegisterStyles(useTheme());
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const listSelection = useListSelection(selection);
  const items = React.useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const listGroups = React.useMemo(
    () => (groups.every(({ key }) => key === ALL) ? undefined : groupsOfList(groups, folded)),
    [groups, folded],
  );
  const columns = useColumns(screen);
  const toggle = (key: string): void =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(key)) {
        next.add(key);
      }
      return next;
    });
  const focusedIndex = items.findIndex(({ recommendation }) => recommendation.id === returnTo);
  const grouped = listGroups === undefined ? '' : strings.byGrouping(GROUPINGS[layout.grouping].toLowerCase());

  return (
    <div className={classNames.table}>
      <DetailsList
        items={items}
        groups={listGroups}
        columns={columns}
        getKey={(item: RecommendationAsAt) => item.recommendation.id}
        setKey="register"
        ariaLabelForGrid={strings.recommendationsGrouped(grouped)}
        layoutMode={DetailsListLayoutMode.justified}
        constrainMode={ConstrainMode.unconstrained}
        onShouldVirtualize={() => items.length >= VIRTUAL_FROM}
        compact
        selection={listSelection}
        selectionMode={SelectionMode.multiple}
        selectionPreservedOnEmptyClick
        isSelectedOnFocus={false}
        checkboxVisibility={CheckboxVisibility.always}
        ariaLabelForSelectAllCheckbox={strings.selectAllThat}
        checkButtonAriaLabel={strings.select}
        getRowAriaLabel={(item: RecommendationAsAt) => nameOf(item)}
        initialFocusedIndex={focusedIndex < 0 ? undefined : focusedIndex}
        onItemInvoked={(item: RecommendationAsAt) => open(item.recommendation.id)}
        groupProps={{
          showEmptyGroups: false,
          onToggleCollapseAll: (isAllCollapsed) =>
            setFolded(isAllCollapsed ? new Set(groups.map((group) => group.key)) : new Set()),
          onRenderHeader: (props) => {
            const group = groups.find(({ key }) => key === props?.group?.key);
            return group === undefined ? null : (
              <GroupRow
                group={group}
                isFolded={folded.has(group.key)}
                // The boxes that select are a column of their own.
                columnCount={columns.length + 1}
                rowIndex={props?.ariaRowIndex}
                onToggle={() => toggle(group.key)}
              />
            );
          },
        }}
      />
    </div>
  );
};

/** Whether the table shows the same: what else changes on the screen, such as the address that follows typing, draws no row anew. */
function showsSame(before: RegisterTableProps, now: RegisterTableProps): boolean {
  const [{ screen }, { screen: next }] = [before, now];
  return (
    before.selection === now.selection &&
    screen.groups === next.groups &&
    screen.layout === next.layout &&
    screen.day === next.day &&
    screen.returnTo === next.returnTo
  );
}

/** The register as a grid: arrows move, Enter opens, Space selects, groups fold, headings sort. */
export const RegisterTable = React.memo(Table, showsSame);
