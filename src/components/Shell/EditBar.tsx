import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { Bar } from '../parts/Bar';
import { OPENING_VIEW_TITLES, TrackerSettings } from '../routing/openingRoute';
import { strings } from './loc/first.en-GB';
import { getShellStyles } from './Shell.styles';

interface EditBarProps {
  settings: TrackerSettings;
  onConfigure: () => void;
}

function describe({ mode, board, view }: TrackerSettings): string {
  const of = board === undefined ? strings.ofAllBoards : strings.ofBoard(board);
  return mode === 'dashboard'
    ? strings.readersSeeOverview(of)
    : strings.readersSeeEverything(OPENING_VIEW_TITLES[view ?? 'register'], of);
}

/** While a page is edited: what readers will see, and the way to its properties. */
export const EditBar: React.FC<EditBarProps> = ({ settings, onConfigure }) => (
  <div className={getShellStyles(useTheme()).editing}>
    <Bar
      kind="info"
      actions={
        <DefaultButton iconProps={{ iconName: 'Edit' }} onClick={onConfigure}>
          {strings.editProperties}
        </DefaultButton>
      }
    >
      {describe(settings)}
    </Bar>
  </div>
);
