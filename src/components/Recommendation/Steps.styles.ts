import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getStepStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    step: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: '4px 12px',
      padding: '8px 0',
      borderTop: `1px solid ${semanticColors.bodyDivider}`,
    },
    number: { selectors: { '&&': { flex: '0 1 90px' } } },
    stepNumber: { flex: 'none', minWidth: 20, fontWeight: 600 },
    stepText: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', lineHeight: '20px' },
    note: [fonts.small, { color: semanticColors.bodySubtext, lineHeight: '18px' }],
    stepButtons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    form: {
      flex: '1 1 100%',
      display: 'flex',
      flexDirection: 'column',
      gap: 12,
      padding: 12,
      border: `1px solid ${semanticColors.bodyDivider}`,
      borderRadius: 4,
    },
    fields: {
      border: 0,
      margin: 0,
      padding: 0,
      minWidth: 0,
      display: 'flex',
      flexWrap: 'wrap',
      gap: '8px 12px',
      alignItems: 'flex-start',
      selectors: { '> *': { flex: '1 1 160px', minWidth: 0 } },
    },
    legend: { fontWeight: 600, padding: 0, marginBottom: 4, flex: '1 1 100%' },
    wide: { selectors: { '&&': { flex: '1 1 100%' } } },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    add: { marginTop: 8 },
  }),
);
