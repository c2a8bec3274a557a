import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getPapersStyles = memoizeFunction(({ semanticColors, fonts }: Theme) => {
  const heading = [fonts.mediumPlus, { fontWeight: 600, color: semanticColors.bodyText }];
  return mergeStyleSets({
    choices: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'flex-end' },
    choice: { flex: '1 1 220px', minWidth: 0, maxWidth: 380 },
    actions: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'center' },
    group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    legend: { padding: 0, marginBottom: 4, fontWeight: 600, color: semanticColors.bodyText },
    boxes: { display: 'flex', flexWrap: 'wrap', gap: '8px 20px' },
    progress: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'center' },
    progressWords: { flex: '1 1 220px' },
    hash: [fonts.small, { color: semanticColors.bodySubtext, overflowWrap: 'anywhere' }],
    keptTitle: { margin: 0, fontWeight: 600 },
    files: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 4 },
    // It names all formats, which take two lines on a phone.
    exportButton: { selectors: { '&&': { height: 'auto', minHeight: 32 } } },
    columns: {
      display: 'grid',
      gap: '20px 32px',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
      alignItems: 'start',
    },
    heading: [...heading, { margin: '0 0 6px' }],
    caption: [...heading, { textAlign: 'start', paddingBottom: 6 }],
    note: { margin: 0, color: semanticColors.bodySubtext },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      selectors: {
        'th, td': {
          padding: '6px 8px',
          textAlign: 'start',
          verticalAlign: 'top',
          borderBottom: `1px solid ${semanticColors.bodyDivider}`,
          overflowWrap: 'break-word',
        },
        'thead th': { color: semanticColors.bodySubtext, fontWeight: 400, verticalAlign: 'bottom' },
        'tbody th': { fontWeight: 400 },
        'tfoot th, tfoot td': { fontWeight: 600 },
      },
    },
    number: {
      selectors: {
        '&&': { textAlign: 'end', whiteSpace: 'nowrap', padding: '6px 2px 6px 4px' },
        span: { minWidth: 0 },
      },
    },
    section: { marginTop: 8 },
    scroll: { overflowX: 'auto' },
    rowHeader: { width: '60%' },
    routed: { margin: '8px 0 0', color: semanticColors.bodySubtext },
    problems: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 6 },
    kept: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 16 },
    keptPaper: { display: 'flex', flexDirection: 'column', gap: 8 },
    problem: { display: 'flex', gap: 8, alignItems: 'baseline' },
    errorIcon: { color: semanticColors.errorText, flex: 'none', position: 'relative', top: 2 },
    warningIcon: { color: semanticColors.bodySubtext, flex: 'none', position: 'relative', top: 2 },
  });
});
