import { HighContrastSelector, getFocusStyle, mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getShellStyles = memoizeFunction((theme: Theme) =>
  mergeStyleSets({
    root: {
      position: 'relative',
      color: theme.semanticColors.bodyText,
      background: theme.semanticColors.bodyBackground,
      padding: '0 20px 24px',
    },
    // In Teams it has the whole frame, of which the client paints nothing.
    rootFrame: { boxSizing: 'border-box', minHeight: '100vh' },
    rootNarrow: { padding: '0 12px 24px' },
    skipLink: {
      position: 'absolute',
      left: 8,
      top: 4,
      zIndex: 2,
      padding: '8px 12px',
      background: theme.semanticColors.bodyBackground,
      border: `1px solid ${theme.semanticColors.bodyText}`,
      color: theme.semanticColors.link,
      font: 'inherit',
      selectors: { ':not(:focus)': { clipPath: 'inset(50%)' } },
    },
    bar: {
      selectors: { '@media print': { display: 'none' } },
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '0 24px',
      marginBottom: 16,
      borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    },
    product: [theme.fonts.mediumPlus, { fontWeight: 600, padding: '8px 0' }],
    nav: { minWidth: 0 },
    navList: { display: 'flex', flexWrap: 'wrap', listStyle: 'none', margin: 0, padding: 0 },
    navLink: [
      getFocusStyle(theme, { inset: 1 }),
      {
        display: 'flex',
        alignItems: 'center',
        gap: 8,
        minHeight: 44,
        padding: '0 12px',
        borderBottom: '2px solid transparent',
        textDecoration: 'none',
        color: theme.semanticColors.bodyText,
        selectors: {
          // Fluent underlines links that are pointed at; the bar beneath says enough.
          ':hover': {
            background: theme.semanticColors.buttonBackgroundHovered,
            color: theme.semanticColors.bodyText,
            textDecoration: 'none',
          },
        },
      },
    ],
    navLinkNarrow: { padding: '0 8px' },
    navLinkCurrent: {
      fontWeight: 600,
      borderBottomColor: theme.semanticColors.inputBackgroundChecked,
      // Fluent takes the border from links where colours are forced.
      selectors: { [HighContrastSelector]: { borderBottom: '2px solid Highlight' } },
    },
    editing: { marginBottom: 12 },
    content: { outline: 'none' },
  }),
);
