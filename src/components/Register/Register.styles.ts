import { HighContrastSelector, getFocusStyle, mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { IRawStyle, IStyle } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

/** Marks what is quieter than the rest of a row. */
const SUBTEXT = 'assuranceTrackerSubtext';

/** Cuts a text off after so many lines; the number is text, or merge-styles would take it for pixels. */
const clamp = (lines: string): IRawStyle => ({
  display: '-webkit-box',
  WebkitLineClamp: lines,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
});

export const getRegisterStyles = memoizeFunction((theme: Theme) => {
  const { semanticColors, fonts } = theme;
  const note: IStyle[] = [SUBTEXT, fonts.small, { color: semanticColors.bodySubtext, lineHeight: '16px' }];
  return mergeStyleSets({
    filters: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'flex-start' },
    search: { flex: '2 1 220px', minWidth: 180 },
    filter: { flex: '1 1 118px', minWidth: 110 },
    day: { flex: '1 1 160px', minWidth: 160, maxWidth: 240 },
    further: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    unfold: { alignSelf: 'flex-end' },
    count: { display: 'flex', alignItems: 'center', gap: 12, minHeight: 32, margin: 0 },
    clear: { minWidth: 0 },

    // After the list, so that Tab leads to it from there, and in sight however long the list is.
    selectionBar: {
      position: 'sticky',
      bottom: 0,
      zIndex: 1,
      background: semanticColors.bodyBackground,
      borderTop: `1px solid ${semanticColors.bodyDivider}`,
    },

    table: {
      selectors: {
        // A scroll box would hold the header fast to itself instead of to the page.
        '.ms-DetailsList': { overflow: 'visible' },
        '.ms-DetailsHeader': { position: 'sticky', top: 0, zIndex: 1, paddingTop: 0 },
        '.ms-DetailsRow, .ms-GroupHeader': { scrollMarginTop: 48, scrollMarginBottom: 96 },
        '.ms-DetailsRow': { borderBottom: `1px solid ${semanticColors.bodyDivider}` },
        // Fluent darkens a selected row, under the pointer once more, and fills it with the system's highlight in forced colours.
        [`.is-selected .${SUBTEXT}`]: { color: semanticColors.bodyText },
        '.is-selected .ms-Link': { color: semanticColors.linkHovered },
        [HighContrastSelector]: {
          selectors: { [`.is-selected .${SUBTEXT}, .is-selected .ms-Link`]: { color: 'HighlightText' } },
        },
        '.ms-DetailsRow-cell': { fontSize: fonts.medium.fontSize, color: semanticColors.bodyText },
      },
    },
    cellLines: { display: 'flex', flexDirection: 'column', gap: 2, whiteSpace: 'normal', lineHeight: '18px' },
    titleLink: { whiteSpace: 'normal', lineHeight: '18px', overflowWrap: 'anywhere' },
    wrapped: { whiteSpace: 'normal', lineHeight: '18px' },
    note,
    reason: [
      ...note,
      getFocusStyle(theme, { inset: -1 }),
      { ...clamp('2'), selectors: { ':focus': { outline: 'none' } } },
    ],
    groupButton: [
      getFocusStyle(theme, { inset: 1 }),
      fonts.mediumPlus,
      {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'baseline',
        gap: '0 12px',
        width: '100%',
        minHeight: 40,
        padding: '8px 12px 8px 8px',
        border: 0,
        background: 'transparent',
        color: semanticColors.bodyText,
        fontFamily: 'inherit',
        textAlign: 'start',
        cursor: 'pointer',
        selectors: { ':hover': { background: semanticColors.listItemBackgroundHovered } },
      },
    ],
    chevron: { flex: 'none', width: 20, fontSize: 12, alignSelf: 'center' },
    groupName: { fontWeight: 600, overflowWrap: 'anywhere' },

    cardGroup: { paddingBottom: 20 },
    cardGroupTitle: [fonts.mediumPlus, { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' }],
    cardList: {
      listStyle: 'none',
      margin: '8px 0 0',
      padding: 0,
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
      gap: 8,
    },
    card: {
      padding: 12,
      border: `1px solid ${semanticColors.bodyDivider}`,
      borderRadius: 4,
      display: 'flex',
      flexDirection: 'column',
      gap: 8,
    },
    cardTop: { display: 'flex', alignItems: 'baseline', gap: '4px 10px', flexWrap: 'wrap' },
    cardTitle: [fonts.medium, { margin: 0, fontWeight: 600 }],
    cardFacts: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: '4px 12px',
      margin: 0,
      lineHeight: '18px',
      selectors: { dt: { color: semanticColors.bodySubtext }, dd: { margin: 0, minWidth: 0 } },
    },
  });
});
