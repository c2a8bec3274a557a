import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getWrittenTextStyles = memoizeFunction(({ semanticColors }: Theme) =>
  mergeStyleSets({
    root: { overflowWrap: 'anywhere', lineHeight: '21px' },
    paragraph: { margin: 0 },
    apart: { marginTop: 10 },
    list: { margin: '2px 0', paddingInlineStart: 24 },
    // Also where the text itself stands in a list.
    bullets: { listStyleType: 'disc', selectors: { ul: { listStyleType: 'circle' } } },
    // A wide table scrolls within itself, so that the page does not.
    scroll: { overflowX: 'auto', margin: '4px 0' },
    table: {
      borderCollapse: 'collapse',
      selectors: {
        'th, td': {
          border: `1px solid ${semanticColors.bodyDivider}`,
          padding: '3px 8px',
          textAlign: 'start',
          verticalAlign: 'top',
          minWidth: 60,
        },
        th: { fontWeight: 600 },
      },
    },
  }),
);
