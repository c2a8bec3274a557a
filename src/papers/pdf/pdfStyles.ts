import { EDGE_INK, NAVY, WARNING } from '../colours';
import { Weight } from './faces';

/** Lengths are in points, as everywhere in this folder; A4. */
export const PAGE = { short: 595.28, long: 841.89, margin: 56.7, edge: 28.35 } as const;

/** How a kind of paragraph is set. */
export interface ParagraphStyle {
  readonly size: number;
  /** Height of a line. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly weight: Weight;
  readonly ink: string;
}

const BLACK = '000000';

function style(size: number, line: number, over: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return { size, line, before: 0, after: 5.5, weight: 'regular', ink: BLACK, ...over };
}

const headed: Partial<ParagraphStyle> = { weight: 'bold', ink: NAVY };

/** The same measures as the Word paper's styles, so that both look alike. */
export const STYLES = {
  body: style(11, 13.6),
  title: style(18, 22, { ...headed, before: 12, after: 12 }),
  headings: {
    1: style(14, 17.5, { ...headed, before: 14, after: 5 }),
    2: style(13, 16, { ...headed, before: 18, after: 4 }),
    3: style(12, 15, { ...headed, before: 14, after: 5 }),
  },
  bands: {
    2: style(13, 16, { weight: 'bold', ink: 'FFFFFF', before: 18, after: 0 }),
    3: style(12, 15, { weight: 'bold', ink: 'FFFFFF', before: 14, after: 0 }),
  },
  bandDetail: style(10, 13.1, { ink: 'FFFFFF', after: 0 }),
  caption: style(10, 12.5, { ...headed, before: 6, after: 4 }),
  numbered: style(11, 13.6, { after: 5 }),
  listItem: style(11, 13.6, { after: 3 }),
  table: style(10, 12.7, { before: 1.5, after: 2.5 }),
  tableHeading: style(10, 12.7, { before: 1.5, after: 2.5, weight: 'bold' }),
  frontMark: style(13, 16.5, { weight: 'bold', after: 6 }),
  frontRow: style(11, 13.6, { after: 4 }),
  noticeTitle: style(11, 13.6, { weight: 'bold', ink: WARNING }),
  endMark: style(11, 13.6, { weight: 'bold', before: 18, after: 12 }),
  edge: style(9, 12, { ink: EDGE_INK, after: 0 }),
  /** Above what a blank line sets apart. */
  blankLine: 8,
} as const;

export const INDENT = {
  numbered: 28.35,
  list: { left: 48.2, hanging: 19.85 },
  tableBullets: { left: 14.2, hanging: 14.2 },
  tableNumbers: { left: 19.85, hanging: 19.85 },
  frontRow: 113.4,
  box: 7,
} as const;

/** Within a cell; between a table and what follows it. */
export const CELL = { across: 5, down: 1.5, afterTable: 8 } as const;

/** How far letters reach below their base, as a share of their size. */
export const DESCENT = 0.228;
