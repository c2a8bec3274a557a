import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getUpdateStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    columns: {
      display: 'grid',
      gap: '16px 32px',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"last" "form"',
    },
    columnsWide: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 380px)',
      gridTemplateAreas: '"form last"',
    },
    last: {
      gridArea: 'last',
      padding: 12,
      border: `1px solid ${semanticColors.bodyDivider}`,
      borderRadius: 4,
      alignSelf: 'start',
    },
    // It stays beside the field that is being written.
    lastBeside: {
      position: 'sticky',
      top: 12,
      maxHeight: 'calc(100vh - 24px)',
      boxSizing: 'border-box',
      overflowY: 'auto',
    },
    form: { gridArea: 'form', display: 'flex', flexDirection: 'column', gap: 12 },
    summary: [fonts.medium, { fontWeight: 600, cursor: 'pointer', minHeight: 24 }],
    note: [fonts.small, { color: semanticColors.bodySubtext, margin: 0, lineHeight: '18px' }],
    fields: {
      display: 'flex',
      flexDirection: 'column',
      gap: 20,
      // What takes the focus stays clear of the footer that is held to the window's end.
      selectors: { 'input, textarea': { scrollMarginBottom: 72 } },
    },
    all: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 20 },
    pair: { display: 'grid', gap: 12, gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' },
    group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 12 },
    legend: [fonts.mediumPlus, { fontWeight: 600, padding: 0, marginBottom: 4 }],
    footer: {
      position: 'sticky',
      bottom: 0,
      zIndex: 1,
      display: 'flex',
      gap: 8,
      padding: '12px 0',
      background: semanticColors.bodyBackground,
      borderTop: `1px solid ${semanticColors.bodyDivider}`,
    },
  }),
);
