import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getPanelStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    fields: { display: 'flex', flexDirection: 'column', gap: 14, paddingTop: 8 },
    group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 8 },
    legend: { padding: 0, marginBottom: 8, fontWeight: 600, color: semanticColors.bodyText },
    heading: [fonts.mediumPlus, { margin: '8px 0 0', fontWeight: 600, color: semanticColors.bodyText }],
    note: { margin: 0, color: semanticColors.bodySubtext },
    list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 4 },
    view: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '2px 8px',
      minHeight: 32,
      borderBottom: `1px solid ${semanticColors.bodyDivider}`,
    },
    viewName: { flex: '1 1 120px', overflowWrap: 'anywhere' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    failures: { margin: 0, paddingInlineStart: 20, display: 'flex', flexDirection: 'column', gap: 6 },
  }),
);
