import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getActionStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    filters: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '8px 12px',
      alignItems: 'flex-end',
      selectors: { '> *': { flex: '1 1 180px', minWidth: 0, maxWidth: 320 } },
    },
    overdue: { minHeight: 32, display: 'flex', alignItems: 'center' },
    count: { margin: 0, color: semanticColors.bodySubtext },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 12,
      maxWidth: 1000,
    },
    card: {
      padding: 12,
      border: `1px solid ${semanticColors.bodyDivider}`,
      borderRadius: 4,
      display: 'flex',
      flexDirection: 'column',
      gap: 8,
      maxWidth: 1000,
      lineHeight: '20px',
      overflowWrap: 'anywhere',
    },
    heading: [fonts.mediumPlus, { margin: 0, fontWeight: 600, lineHeight: '22px', outline: 'none' }],
    tags: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 16px',
      color: semanticColors.bodySubtext,
    },
    text: { margin: 0, whiteSpace: 'pre-wrap' },
    updates: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 6 },
    summary: { cursor: 'pointer', minHeight: 24, lineHeight: '24px' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, selectors: { '> *': { minHeight: 40 } } },
    form: {
      display: 'flex',
      flexDirection: 'column',
      gap: 12,
      paddingTop: 8,
      borderTop: `1px solid ${semanticColors.bodyDivider}`,
    },
    fields: {
      border: 0,
      margin: 0,
      padding: 0,
      minWidth: 0,
      display: 'flex',
      flexWrap: 'wrap',
      gap: '8px 12px',
      selectors: { '> *': { flex: '1 1 200px', minWidth: 0 } },
    },
    legend: [fonts.mediumPlus, { fontWeight: 600, padding: 0, marginBottom: 4, flexBasis: '100%' }],
    wide: { selectors: { '&&': { flex: '1 1 100%' } } },
  }),
);
