import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getEvidenceStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    body: { display: 'flex', flexDirection: 'column', gap: 12, paddingTop: 4 },
    note: [fonts.small, { margin: 0, color: semanticColors.bodySubtext, lineHeight: '18px' }],
    buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 },
    picture: { display: 'block', maxWidth: '100%', border: `1px solid ${semanticColors.bodyDivider}` },
    pdf: {
      display: 'block',
      boxSizing: 'border-box',
      width: '100%',
      height: '65vh',
      border: `1px solid ${semanticColors.bodyDivider}`,
    },
    text: {
      margin: 0,
      padding: 12,
      maxHeight: '60vh',
      overflow: 'auto',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      border: `1px solid ${semanticColors.bodyDivider}`,
      fontFamily: 'Consolas, "Courier New", monospace',
      fontSize: 13,
    },
    heading: [fonts.mediumPlus, { margin: '4px 0 0', fontWeight: 600, color: semanticColors.bodyText }],
    versions: { listStyle: 'none', margin: 0, padding: 0 },
    version: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: '2px 12px',
      minHeight: 40,
      padding: '4px 0',
      borderBottom: `1px solid ${semanticColors.bodyDivider}`,
      overflowWrap: 'anywhere',
    },
  }),
);
