import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getCommandStyles = memoizeFunction(({ semanticColors }: Theme) =>
  mergeStyleSets({
    body: { display: 'flex', flexDirection: 'column', gap: 16, paddingTop: 8 },
    sentence: { margin: 0, color: semanticColors.bodyText },
    elsewhere: { margin: 0, paddingInlineStart: 20, color: semanticColors.bodyText, overflowWrap: 'anywhere' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  }),
);
