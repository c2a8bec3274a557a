import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getLiveStyles = memoizeFunction(({ semanticColors }: Theme) =>
  mergeStyleSets({
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(200px, 280px) minmax(0, 1fr)',
      gap: 20,
      alignItems: 'start',
    },
    column: { display: 'flex', flexDirection: 'column', gap: 12, minWidth: 0 },
    agenda: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column' },
    entry: {
      display: 'block',
      padding: '8px 10px',
      borderInlineStart: '3px solid transparent',
      borderBottom: `1px solid ${semanticColors.bodyDivider}`,
      overflowWrap: 'anywhere',
    },
    current: {
      borderInlineStartColor: semanticColors.primaryButtonBackground,
      fontWeight: 600,
      '@media (forced-colors: active)': { borderInlineStartColor: 'Highlight' },
    },
    word: { display: 'block', fontWeight: 400, color: semanticColors.bodySubtext },
    steps: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', selectors: { '> *': { minHeight: 40 } } },
    position: { margin: 0, flex: '1 1 auto', minHeight: 0 },
    keys: { margin: 0, color: semanticColors.bodySubtext },
    summary: { cursor: 'pointer', minHeight: 32, lineHeight: '32px' },
  }),
);
