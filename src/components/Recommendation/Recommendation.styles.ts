import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';
import { memoizeFunction } from '@fluentui/react/lib/Utilities';

export const getRecommendationStyles = memoizeFunction(({ semanticColors, fonts }: Theme) =>
  mergeStyleSets({
    // Paper has no theme: black on white, all in one column, and nothing to press.
    printed: {
      selectors: {
        '@media print': {
          selectors: {
            '*': { color: 'black !important', background: 'transparent !important', maxWidth: 'none !important' },
            'button, [data-print="none"], input': { display: 'none !important' },
            a: { textDecoration: 'underline !important' },
            'h2, h3, h4': { breakAfter: 'avoid' },
            'tr, dt, dd, li': { breakInside: 'avoid-page' },
            dt: { breakAfter: 'avoid' },
          },
        },
      },
    },
    printedAlone: {
      display: 'none',
      selectors: { '@media print': { display: 'block', marginTop: 16, overflowWrap: 'anywhere' } },
    },
    rag: { selectors: { '@media print': { selectors: { span: { borderColor: 'black !important' } } } } },
    asked: {
      maxWidth: 1100,
      padding: '4px 0 4px 12px',
      borderInlineStart: `3px solid ${semanticColors.inputBackgroundChecked}`,
      lineHeight: '22px',
      overflowWrap: 'anywhere',
    },
    tags: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
    columns: {
      display: 'grid',
      gap: '20px 32px',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"text" "facts" "history"',
      selectors: { '@media print': { display: 'block !important' } },
    },
    columnsWide: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 360px)',
      gridTemplateAreas: '"text facts" "history facts"',
      gridTemplateRows: 'auto 1fr',
    },
    text: { gridArea: 'text', display: 'flex', flexDirection: 'column', gap: 16, maxWidth: 760 },
    facts: { gridArea: 'facts', selectors: { '@media print': { margin: '16px 0' } } },
    history: { gridArea: 'history', maxWidth: 760 },
    // Some take the focus to be read out; they are nothing to operate, so they show no ring of a control.
    heading: [
      fonts.mediumPlus,
      { margin: '0 0 6px', fontWeight: 600, color: semanticColors.bodyText, outline: 'none' },
    ],
    share: { display: 'inline-flex', alignItems: 'center', minHeight: 32, padding: '0 8px' },
    actionsNow: { marginBottom: 16 },
    actionList: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 8,
      selectors: { 'a, button': { textAlign: 'start', lineHeight: '24px' } },
    },
    nothing: { margin: 0 },
    summary: [fonts.small, { cursor: 'pointer', minHeight: 24, lineHeight: '24px', marginTop: 6 }],
    reasons: [
      fonts.small,
      { margin: '4px 0 0', paddingLeft: 18, overflowWrap: 'anywhere', selectors: { li: { marginBottom: 4 } } },
    ],
    prose: [
      fonts.medium,
      {
        margin: 0,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        lineHeight: '21px',
        color: semanticColors.bodyText,
      },
    ],
    factList: { margin: 0, borderTop: `1px solid ${semanticColors.bodyDivider}` },
    term: [fonts.small, { color: semanticColors.bodySubtext, paddingTop: 8 }],
    fact: {
      margin: 0,
      padding: '2px 0 8px',
      borderBottom: `1px solid ${semanticColors.bodyDivider}`,
      overflowWrap: 'anywhere',
      lineHeight: '20px',
    },
    note: [fonts.small, { color: semanticColors.bodySubtext, lineHeight: '18px' }],
    look: { height: 28, padding: 0, marginLeft: -4 },
    hidden: { position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' },
    plainList: { listStyle: 'none', margin: 0, padding: 0 },
    part: { selectors: { ':not(:first-child)': { marginTop: 6 } } },
    partTitle: [fonts.small, { fontWeight: 600, color: semanticColors.bodySubtext }],
    timeline: { listStyle: 'none', margin: 0, padding: 0 },
    entry: {
      position: 'relative',
      padding: '0 0 16px 20px',
      marginLeft: 5,
      borderLeft: `2px solid ${semanticColors.bodyDivider}`,
      selectors: {
        ':last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
        '::before': {
          content: '""',
          position: 'absolute',
          left: -6,
          top: 5,
          width: 8,
          height: 8,
          borderRadius: '50%',
          border: `1px solid ${semanticColors.bodySubtext}`,
          background: semanticColors.bodyBackground,
        },
      },
    },
    entryTitle: [fonts.medium, { margin: '0 0 4px', fontWeight: 400, color: semanticColors.bodySubtext }],
    when: { fontWeight: 600, color: semanticColors.bodyText, marginRight: 8 },
  }),
);
