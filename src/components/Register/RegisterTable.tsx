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
import type { RecommendationAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { useRouting } from '../routing/useRouting';
import { GroupRow } from './GroupRow';
import { registerCells } from './RegisterCells';
import { getRegisterStyles } from './Register.styles';
import { RegisterGroup, VIRTUAL_FROM } from './registerGroups';

interface RegisterTableProps {
  groups: readonly RegisterGroup[];
  day: CalendarDay | undefined;
  /** The recommendation whose row takes the focus. */
  returnTo: string | undefined;
}

const WIDTHS: readonly { key: keyof typeof registerCells; name: string; minWidth: number; maxWidth?: number }[] = [
  { key: 'rag', name: 'RAG', minWidth: 56, maxWidth: 60 },
  { key: 'reference', name: 'Ref.', minWidth: 32, maxWidth: 48 },
  { key: 'title', name: 'Title', minWidth: 140, maxWidth: 230 },
  { key: 'priority', name: 'Priority', minWidth: 92, maxWidth: 96 },
  { key: 'board', name: 'Board and reason', minWidth: 130, maxWidth: 230 },
  { key: 'status', name: 'Status', minWidth: 96, maxWidth: 116 },
  { key: 'due', name: 'Due', minWidth: 106, maxWidth: 130 },
  { key: 'owner', name: 'Owner', minWidth: 100, maxWidth: 240 },
];

/** The register as a grid: arrows move, Enter opens, groups fold. */
export const RegisterTable: React.FC<RegisterTableProps> = ({ groups, day, returnTo }) => {
  const { navigate } = useRouting();
  const classNames = getRegisterStyles(useTheme());
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());

  const items = React.useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const listGroups = React.useMemo(() => {
    let startIndex = 0;
    return groups.map((group): IGroup => {
      const listGroup = {
        key: group.key,
        name: group.title,
        startIndex,
        count: group.items.length,
        isCollapsed: folded.has(group.key),
      };
      startIndex += group.items.length;
      return listGroup;
    });
  }, [groups, folded]);
  const columns = React.useMemo(
    () =>
      WIDTHS.map(({ key, ...column }): IColumn => ({
        key,
        ...column,
        isResizable: true,
        isRowHeader: key === 'title',
        isMultiline: true,
        onRender: (item: RecommendationAsAt) => registerCells[key]({ item, day }),
      })),
    [day],
  );
  const toggle = (key: string): void =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(key)) {
        next.add(key);
      }
      return next;
    });
  const focusedIndex = items.findIndex(({ recommendation }) => recommendation.id === returnTo);

  return (
    <div className={classNames.table}>
      <DetailsList
        items={items}
        groups={listGroups}
        columns={columns}
        getKey={(item: RecommendationAsAt) => item.recommendation.id}
        setKey="register"
        ariaLabelForGrid="Recommendations by audit"
        layoutMode={DetailsListLayoutMode.justified}
        constrainMode={ConstrainMode.unconstrained}
        onShouldVirtualize={() => items.length >= VIRTUAL_FROM}
        compact
        selectionMode={SelectionMode.none}
        checkboxVisibility={CheckboxVisibility.hidden}
        initialFocusedIndex={focusedIndex < 0 ? undefined : focusedIndex}
        onItemInvoked={(item: RecommendationAsAt) =>
          navigate({ screen: 'recommendation', id: item.recommendation.id, day })
        }
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
                columnCount={columns.length}
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
