import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getBarStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    root: [
      fonts.medium,
      {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: '8px 12px',
        padding: '8px 12px',
        borderRadius: 2,
        // Where colours are forced the fill is gone and the border shows.
        border: '1px solid transparent',
        color: semanticColors.messageText,
        lineHeight: '20px',
        selectors: { 'a, .ms-Link': { color: semanticColors.messageLink } },
      },
    ],
    info: { background: semanticColors.infoBackground },
    success: { background: semanticColors.successBackground },
    warning: { background: semanticColors.severeWarningBackground },
    error: { background: semanticColors.errorBackground },
    icon: { flex: 'none', fontSize: 16, height: 20, lineHeight: '20px' },
    infoIcon: { color: semanticColors.infoIcon },
    successIcon: { color: semanticColors.successIcon },
    warningIcon: { color: semanticColors.severeWarningIcon },
    errorIcon: { color: semanticColors.errorIcon },
    text: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
    actions: { display: 'flex', flexWrap: 'wrap', gap: 8, marginLeft: 'auto' },
    dismiss: { flex: 'none', width: 24, height: 24, color: semanticColors.messageText },
  }),
);
