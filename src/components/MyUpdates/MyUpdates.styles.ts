import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getMyUpdatesStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    section: { display: 'flex', flexDirection: 'column', gap: 12, paddingTop: 8, maxWidth: 1100 },
    heading: [fonts.large, { margin: 0, fontWeight: 600, color: semanticColors.bodyText }],
    subheading: [fonts.mediumPlus, { margin: 0, fontWeight: 600, overflowWrap: 'anywhere', lineHeight: '22px' }],
    note: [fonts.small, { margin: 0, color: semanticColors.bodySubtext, lineHeight: '18px' }],
    list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 12 },
    card: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: '8px 16px',
      padding: 12,
      border: `1px solid ${semanticColors.bodyDivider}`,
      borderRadius: 4,
    },
    cardWide: { gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
    text: { display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0, lineHeight: '20px' },
    line: { margin: 0, overflowWrap: 'anywhere' },
    tags: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
    asked: {
      margin: 0,
      paddingLeft: 10,
      borderInlineStart: `3px solid ${semanticColors.warningIcon}`,
      overflowWrap: 'anywhere',
    },
    steps: { margin: 0, paddingLeft: 24 },
    // Where it is narrow a thumb reaches it across the card's whole width.
    button: { minHeight: 40 },
    rows: { listStyle: 'none', margin: 0, padding: 0 },
    row: {
      padding: '8px 0',
      borderBottom: `1px solid ${semanticColors.bodyDivider}`,
      lineHeight: '20px',
      overflowWrap: 'anywhere',
    },
  }),
);
