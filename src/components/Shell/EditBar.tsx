import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { Bar } from '../parts/Bar';
import { OPENING_VIEW_TITLES, TrackerSettings } from '../routing/openingRoute';
import { getShellStyles } from './Shell.styles';

interface EditBarProps {
  settings: TrackerSettings;
  onConfigure: () => void;
}

function describe({ mode, board, view }: TrackerSettings): string {
  const of = board === undefined ? 'of all boards' : `of ${board}`;
  return mode === 'dashboard'
    ? `Readers see the overview ${of}, and the lists behind its figures.`
    : `Readers see everything. It opens at: ${OPENING_VIEW_TITLES[view ?? 'register']}, ${of}.`;
}

/** While a page is edited: what readers will see, and the way to its properties. */
export const EditBar: React.FC<EditBarProps> = ({ settings, onConfigure }) => (
  <div className={getShellStyles(useTheme()).editing}>
    <Bar
      kind="info"
      actions={
        <DefaultButton iconProps={{ iconName: 'Edit' }} onClick={onConfigure}>
          Edit properties
        </DefaultButton>
      }
    >
      {describe(settings)}
    </Bar>
  </div>
);
