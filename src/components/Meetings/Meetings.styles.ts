import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getMeetingsStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    boards: {
      display: 'grid',
      gap: '24px 32px',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
      alignItems: 'start',
    },
    form: {
      display: 'flex',
      flexDirection: 'column',
      gap: 12,
      padding: 12,
      border: `1px solid ${semanticColors.bodyDivider}`,
      borderRadius: 4,
    },
    fields: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    legend: [fonts.mediumPlus, { fontWeight: 600, padding: 0, marginBottom: 4 }],
    row: { display: 'grid', gap: 12, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    next: { fontWeight: 600 },
  }),
);
