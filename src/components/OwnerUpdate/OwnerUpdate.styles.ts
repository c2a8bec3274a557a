import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getUpdateStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    page: { display: 'flex', flexDirection: 'column', gap: 12, maxWidth: 1100 },
    // Last time's text stands beside the field that is being written, or under it.
    compared: { display: 'grid', gap: '4px 24px', gridTemplateColumns: 'minmax(0, 1fr)' },
    comparedWide: { gridTemplateColumns: 'minmax(0, 1fr) minmax(260px, 380px)', alignItems: 'start' },
    last: {
      padding: '6px 0 0 12px',
      borderInlineStart: `2px solid ${semanticColors.bodyDivider}`,
      minWidth: 0,
    },
    lastWhen: [fonts.small, { fontWeight: 600, color: semanticColors.bodySubtext }],
    lastText: [fonts.small, { margin: '2px 0 0', lineHeight: '18px', overflowWrap: 'anywhere' }],
    lastUse: { height: 32, paddingLeft: 0, marginLeft: -4 },
    hidden: { position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' },
    summary: [fonts.small, { fontWeight: 600, cursor: 'pointer', minHeight: 24, lineHeight: '24px' }],
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
    sublegend: [fonts.medium, { fontWeight: 600, padding: 0, marginBottom: 4 }],
    short: { maxWidth: 320 },
    figures: { display: 'grid', gap: 12, gridTemplateColumns: '1fr 1fr', maxWidth: 320 },
    steps: { margin: 0, paddingLeft: 24, lineHeight: '20px', overflowWrap: 'anywhere' },
    message: [fonts.small, { color: semanticColors.errorText }],
    files: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 4 },
    file: { display: 'flex', alignItems: 'center', gap: 8, minHeight: 32 },
    progress: {
      display: 'block',
      width: '100%',
      maxWidth: 320,
      height: 8,
      accentColor: semanticColors.inputBackgroundChecked,
    },
    fileName: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    legend: [fonts.mediumPlus, { fontWeight: 600, padding: 0, marginBottom: 4 }],
    typedPart: { selectors: { ':not(:first-child)': { marginTop: 8 } } },
    meanwhile: {
      padding: 12,
      border: `1px solid ${semanticColors.warningIcon}`,
      borderRadius: 4,
    },
    both: { display: 'grid', gap: '12px 24px', gridTemplateColumns: 'minmax(0, 1fr)' },
    bothWide: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    footer: {
      position: 'sticky',
      bottom: 0,
      zIndex: 1,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 8px',
      padding: '12px 0',
      background: semanticColors.bodyBackground,
      borderTop: `1px solid ${semanticColors.bodyDivider}`,
    },
  }),
);
