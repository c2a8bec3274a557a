import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';
import { RAG_TOKENS } from '../theme/ragTokens';

export const getOverviewStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    board: { maxWidth: 380 },
    figures: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 132px), 1fr))',
      gap: 8,
      margin: 0,
    },
    figure: {
      display: 'flex',
      flexDirection: 'column-reverse',
      justifyContent: 'flex-end',
      padding: '8px 12px',
      border: `1px solid ${semanticColors.bodyDivider}`,
      borderRadius: 4,
    },
    figureName: [fonts.small, { color: semanticColors.bodySubtext, lineHeight: '16px' }],
    figureText: [fonts.xLarge, { margin: 0, fontWeight: 600, lineHeight: '32px' }],
    figureLink: { fontSize: 'inherit', fontWeight: 'inherit' },
    // Tables of very unequal lengths: columns fill up where a grid would leave holes.
    columns: {
      columnWidth: 420,
      columnGap: 32,
      selectors: { section: { breakInside: 'avoid', paddingBottom: 24 } },
    },
    barLine: { height: 8, marginTop: 4, maxWidth: 280 },
    bar: {
      height: '100%',
      minWidth: 4,
      boxSizing: 'border-box',
      display: 'flex',
      background: semanticColors.bodyDivider,
      border: `1px solid ${semanticColors.bodySubtext}`,
    },
    overdue: { height: '100%', background: RAG_TOKENS.RED.fill, forcedColorAdjust: 'none' },
    ragPart: { height: '100%', forcedColorAdjust: 'none', printColorAdjust: 'exact' },
    captionNote: [
      fonts.small,
      { display: 'block', fontWeight: 400, color: semanticColors.bodySubtext, lineHeight: '16px' },
    ],
    trend: { tableLayout: 'fixed' },
    columnCell: { selectors: { '&&': { height: 120, verticalAlign: 'bottom', borderBottom: 'none' } } },
    column: {
      width: 36,
      marginInlineStart: 'auto',
      boxSizing: 'border-box',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'flex-end',
      background: semanticColors.bodyDivider,
      border: `1px solid ${semanticColors.bodySubtext}`,
      printColorAdjust: 'exact',
    },
    overdueFoot: { background: RAG_TOKENS.RED.fill, forcedColorAdjust: 'none', printColorAdjust: 'exact' },
    more: { marginTop: 8 },
  }),
);
