import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

/** The frame that every view has in common. */
export const getViewStyles = memoizeFunction((theme: Theme) =>
  mergeStyleSets({
    root: { display: 'flex', flexDirection: 'column', gap: 12, minWidth: 0 },
    titleLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
    title: [
      theme.fonts.xLarge,
      {
        margin: 0,
        flex: '1 1 280px',
        minWidth: 0,
        overflowWrap: 'anywhere',
        color: theme.semanticColors.bodyText,
        fontWeight: 600,
        lineHeight: '28px',
        // The title takes the focus to be read out; it is nothing to operate, so it shows no ring of a control.
        outline: 'none',
      },
    ],
    actions: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  }),
);
