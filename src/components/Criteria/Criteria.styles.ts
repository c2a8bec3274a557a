import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getCriteriaStyles = memoizeFunction(({ semanticColors, fonts }: Theme) => {
  const box = {
    padding: 12,
    border: `1px solid ${semanticColors.bodyDivider}`,
    borderRadius: 4,
    display: 'flex',
    flexDirection: 'column' as const,
    gap: 12,
  };
  return mergeStyleSets({
    sets: { display: 'flex', flexDirection: 'column', gap: 16 },
    set: box,
    setHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
    setTitle: [fonts.mediumPlus, { margin: 0, fontWeight: 600, flex: '1 1 220px', overflowWrap: 'anywhere' }],
    summary: { cursor: 'pointer', minHeight: 24, lineHeight: '24px' },
    editor: [box, { borderColor: semanticColors.bodySubtext, gap: 16 }],
    editorTitle: [fonts.large, { margin: 0, fontWeight: 600 }],
    all: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 16 },
    fields: { display: 'grid', gap: 12, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))' },
    rules: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 12 },
    rule: [box, { margin: 0, minWidth: 0 }],
    ruleHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
    ruleTitle: [fonts.medium, { margin: 0, fontWeight: 600, flex: '1 1 auto' }],
    lines: { margin: '4px 0 0', paddingLeft: 20, lineHeight: '20px', overflowWrap: 'anywhere' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    error: [fonts.small, { margin: 0, color: semanticColors.errorText }],
  });
});
