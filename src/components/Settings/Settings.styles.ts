import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getSettingsStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    sections: { display: 'flex', flexDirection: 'column', gap: 28 },
    section: { display: 'flex', flexDirection: 'column', gap: 8, alignItems: 'flex-start', minWidth: 0 },
    heading: [fonts.large, { margin: 0, fontWeight: 600 }],
    text: [fonts.medium, { margin: 0, color: semanticColors.bodyText, maxWidth: 720, lineHeight: '20px' }],
    note: [fonts.small, { margin: 0, color: semanticColors.bodySubtext, lineHeight: '18px' }],
    list: { margin: 0, paddingLeft: 20, display: 'flex', flexDirection: 'column', gap: 4, overflowWrap: 'anywhere' },
    summary: { cursor: 'pointer', padding: '4px 0' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    wide: { width: '100%', overflowX: 'auto' },
  }),
);
