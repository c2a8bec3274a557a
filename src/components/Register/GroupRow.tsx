import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { useTheme } from '@fluentui/react/lib/Theme';
import { getRegisterStyles } from './Register.styles';
import type { RegisterGroup } from './registerGroups';

interface GroupRowProps {
  group: RegisterGroup;
  isFolded: boolean;
  /** How many columns it spans. */
  columnCount: number;
  /** Its place among the rows of the grid, counted from 1. */
  rowIndex: number | undefined;
  onToggle: () => void;
}

/**
 * The row that heads a group: the audit, its grading and issue, and its counts. Fluent's own says that it is expanded on
 * the row itself, which ARIA allows in tree grids only; here the button says it.
 */
export const GroupRow: React.FC<GroupRowProps> = ({ group, isFolded, columnCount, rowIndex, onToggle }) => {
  const classNames = getRegisterStyles(useTheme());
  return (
    <div role="row" aria-rowindex={rowIndex}>
      <div role="gridcell" aria-colspan={columnCount}>
        <button
          type="button"
          className={classNames.groupButton}
          aria-expanded={!isFolded}
          data-is-focusable="true"
          onClick={onToggle}
        >
          <Icon iconName={isFolded ? 'ChevronRightMed' : 'ChevronDownMed'} className={classNames.chevron} />
          <span className={classNames.groupName}>{group.title}</span>
          <span className={classNames.note}>{group.note}</span>
          <span className={classNames.note}>{group.counts}</span>
        </button>
      </div>
    </div>
  );
};
