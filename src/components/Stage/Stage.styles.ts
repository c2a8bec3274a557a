import { HighContrastSelector, mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

/** Sizes are for a room: the smallest text is that of a slide. */
export const getStageStyles = memoizeFunction((theme: Theme) =>
  mergeStyleSets({
    root: { padding: '24px 0', fontSize: 22, lineHeight: '1.4' },
    board: { margin: 0, color: theme.semanticColors.bodySubtext },
    title: { margin: '8px 0 16px', fontSize: 38, lineHeight: '1.2', fontWeight: 600, overflowWrap: 'anywhere' },
    titleNarrow: { fontSize: 28 },
    facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px', margin: '0 0 24px' },
    // The colour's word has the size of a table's; its box grows with it.
    rag: { selectors: { '&& > span': { fontSize: 20, lineHeight: '28px', padding: '1px 12px' } } },
    asked: { fontWeight: 600 },
    heading: { margin: '24px 0 4px', fontSize: 22, fontWeight: 600 },
    prose: { margin: 0, maxWidth: '60em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
    // An owner's words have the sizes of a history; here they are read from afar.
    update: { selectors: { '&& *': { fontSize: 22, lineHeight: '1.4' } } },
    decision: {
      margin: '24px 0 0',
      padding: '12px 16px',
      fontSize: 28,
      lineHeight: '1.3',
      fontWeight: 600,
      color: theme.semanticColors.messageText,
      background: theme.semanticColors.successBackground,
      selectors: { [HighContrastSelector]: { border: '2px solid CanvasText' } },
    },
  }),
);
