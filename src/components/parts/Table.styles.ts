import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

/** Tables of few rows, and what stands about them. */
export const getTableStyles = memoizeFunction(({ semanticColors, fonts }: Theme) => {
  const heading = [fonts.mediumPlus, { fontWeight: 600, color: semanticColors.bodyText }];
  return mergeStyleSets({
    heading: [...heading, { margin: '0 0 6px' }],
    caption: [...heading, { textAlign: 'start', paddingBottom: 6 }],
    note: [fonts.small, { margin: 0, color: semanticColors.bodySubtext, lineHeight: '18px' }],
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      selectors: {
        'th, td': {
          padding: '6px 8px',
          textAlign: 'start',
          verticalAlign: 'top',
          borderBottom: `1px solid ${semanticColors.bodyDivider}`,
          overflowWrap: 'anywhere',
        },
        caption: { textAlign: 'start' },
        'th:first-child, td:first-child': { paddingLeft: 0 },
        'thead th': {
          color: semanticColors.bodySubtext,
          fontWeight: 400,
          verticalAlign: 'bottom',
          overflowWrap: 'normal',
        },
        'tbody th': { fontWeight: 400 },
      },
    },
    number: { selectors: { '&&': { textAlign: 'end', whiteSpace: 'nowrap', width: 1 } } },
    word: { selectors: { '&&&': { overflowWrap: 'normal' } } },
    code: { selectors: { '&&&': { whiteSpace: 'nowrap' } } },
    // Wide enough to read where the table scrolls.
    text: { minWidth: 200 },
    count: { selectors: { '&&': { textAlign: 'end' }, 'td&': { whiteSpace: 'nowrap' } } },
    scroll: { overflowX: 'auto' },
  });
});
