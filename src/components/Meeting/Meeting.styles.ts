import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getMeetingStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    section: { display: 'flex', flexDirection: 'column', gap: 12, paddingTop: 8 },
    heading: [fonts.large, { margin: 0, fontWeight: 600, color: semanticColors.bodyText, outline: 'none' }],
    subheading: [fonts.mediumPlus, { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' }],
    counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: 0 },
    count: { display: 'flex', gap: 6, selectors: { dt: { order: 1 }, dd: { margin: 0, fontWeight: 600 } } },
    list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 12 },
    listWide: { display: 'grid', gridTemplateColumns: '1fr 1fr', alignItems: 'start' },
    card: {
      padding: 12,
      border: `1px solid ${semanticColors.bodyDivider}`,
      borderRadius: 4,
      display: 'flex',
      flexDirection: 'column',
      gap: 8,
    },
    owed: { margin: 0, paddingLeft: 20, lineHeight: '20px', overflowWrap: 'anywhere' },
    actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
    mail: { display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 32 },
    facts: { display: 'flex', flexWrap: 'wrap', gap: '2px 16px', margin: 0, color: semanticColors.bodySubtext },
    form: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    fields: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '8px 12px',
      alignItems: 'flex-start',
      selectors: { '> *': { flex: '1 1 180px', minWidth: 0 } },
    },
    note: { selectors: { '&&': { flex: '3 1 260px' } } },
    // Beside the fields, it stands under where their labels are.
    record: { selectors: { '&&': { flex: 'none', marginTop: 29 } } },
    summary: { cursor: 'pointer', minHeight: 24, lineHeight: '24px' },
    reasons: { margin: '4px 0 0', paddingLeft: 20 },
    another: { maxWidth: 560 },
    copied: { maxWidth: 720 },
  }),
);
