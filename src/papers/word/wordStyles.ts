import {
  AlignmentType,
  BorderStyle,
  ILevelsOptions,
  INumberingOptions,
  IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import { EDGE_INK, LINK, NAVY, WARNING } from '../colours';

/** Twips (twentieths of a point): the unit of lengths in Word. */
export const PAGE = { width: 11906, height: 16838, margin: 1134, headerDistance: 567 } as const;

/** Half points. */
export const SMALL = 14;

/** Ids of the styles that this writer names, besides Word's own. */
export const STYLE = {
  body: 'Normal',
  numbered: 'NumberedParagraph',
  bullet: 'PaperBullet',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  frontMark: 'PaperMark',
  frontRow: 'FrontSheetRow',
  bandDetail: 'BandDetail',
  noticeTitle: 'NoticeTitle',
  notice: 'Notice',
  endMark: 'EndMark',
  pageEdge: 'PageEdge',
} as const;

/** In twips, above a paragraph that a blank line sets apart; an empty paragraph would be read aloud as one. */
export const SPACE_FOR_BLANK_LINE = 160;

/** Names of the numberings. */
export const NUMBERING = {
  paragraphs: 'paragraphs',
  bullets: 'bullets',
  tableBullets: 'table-bullets',
  numbers: 'numbers',
  tableNumbers: 'table-numbers',
} as const;

const HALF_POINTS = { body: 22, table: 20, edge: 18 } as const;

/**
 * Line spacing in twips, as the least height of a line. It is a little more than the font asks for, so that a line is as
 * high with Arial as with a font of the same widths that stands in for it, and pages break alike everywhere.
 */
function lines(twips: number): { line: number; lineRule: typeof LineRuleType.AT_LEAST } {
  return { line: twips, lineRule: LineRuleType.AT_LEAST };
}

/** Keeps the lines of a box, which stand outside the text, within the margins. */
const BOX_INDENT = { left: 140, right: 140 };
const box = { style: BorderStyle.SINGLE, size: 8, color: WARNING, space: 6 };

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: HALF_POINTS.body, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 110, ...lines(272) } },
    },
    title: {
      run: { bold: true, size: 36, color: NAVY },
      paragraph: { spacing: { before: 240, after: 240, ...lines(440) }, keepNext: true },
    },
    heading1: {
      run: { bold: true, size: 28, color: NAVY },
      paragraph: { spacing: { before: 280, after: 100, ...lines(350) }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { bold: true, size: 26, color: NAVY },
      paragraph: { spacing: { before: 360, after: 0, ...lines(320) }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { bold: true, size: 24, color: NAVY },
      paragraph: { spacing: { before: 280, after: 100, ...lines(300) }, keepNext: true, keepLines: true },
    },
    caption: {
      run: { bold: true, size: HALF_POINTS.table, color: NAVY },
      paragraph: { spacing: { before: 120, after: 80, ...lines(250) }, keepNext: true },
    },
    hyperlink: { run: { color: LINK, underline: {} } },
  },
  paragraphStyles: [
    {
      id: STYLE.numbered,
      name: 'Numbered Paragraph',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 100 } },
    },
    {
      id: STYLE.bullet,
      name: 'Paper Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: STYLE.tableText,
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: HALF_POINTS.table },
      paragraph: { spacing: { before: 30, after: 50, ...lines(254) } },
    },
    {
      id: STYLE.tableHeading,
      name: 'Table Heading',
      basedOn: STYLE.tableText,
      quickFormat: true,
      run: { bold: true },
    },
    {
      id: STYLE.frontMark,
      name: 'Paper Mark',
      basedOn: 'Normal',
      run: { bold: true, size: 26 },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 120, ...lines(330) } },
    },
    {
      id: STYLE.frontRow,
      name: 'Front Sheet Row',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 80 }, indent: { left: 2268, hanging: 2268 }, leftTabStop: 2268, keepNext: true },
    },
    {
      id: STYLE.bandDetail,
      name: 'Band Detail',
      basedOn: 'Normal',
      run: { size: HALF_POINTS.table },
      paragraph: { spacing: { after: 0, ...lines(262) }, keepNext: true, keepLines: true },
    },
    {
      id: STYLE.noticeTitle,
      name: 'Notice Title',
      basedOn: 'Normal',
      next: STYLE.notice,
      run: { bold: true, color: WARNING },
      paragraph: { keepNext: true, indent: BOX_INDENT, border: { top: box, bottom: box, left: box, right: box } },
    },
    {
      id: STYLE.notice,
      name: 'Notice',
      basedOn: 'Normal',
      paragraph: { indent: BOX_INDENT, border: { top: box, bottom: box, left: box, right: box } },
    },
    {
      id: STYLE.endMark,
      name: 'End Mark',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 240 } },
    },
    {
      id: STYLE.pageEdge,
      name: 'Page Edge',
      basedOn: 'Normal',
      run: { size: HALF_POINTS.edge, color: EDGE_INK },
      paragraph: { spacing: { after: 0, ...lines(240) } },
    },
  ],
};

function indent(left: number, hanging: number): { paragraph: { indent: { left: number; hanging: number } } } {
  return { paragraph: { indent: { left, hanging } } };
}

/** The levels of a list, each set in further than the one above. */
const LIST_LEVELS = [0, 1, 2] as const;
const BULLETS = ['•', '–', '•'] as const;

function bulletLevels(left: number, hanging: number): ILevelsOptions[] {
  return LIST_LEVELS.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: BULLETS[level],
    alignment: AlignmentType.LEFT,
    style: indent(left + level * hanging, hanging),
  }));
}

function numberLevels(left: number, hanging: number): ILevelsOptions[] {
  return LIST_LEVELS.map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: indent(left + level * hanging, hanging),
  }));
}

export const NUMBERINGS: INumberingOptions = {
  config: [
    {
      reference: NUMBERING.paragraphs,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: indent(567, 567) },
        {
          level: 1,
          format: LevelFormat.LOWER_LETTER,
          text: '(%2)',
          alignment: AlignmentType.LEFT,
          style: indent(1134, 567),
        },
        {
          level: 2,
          format: LevelFormat.LOWER_ROMAN,
          text: '(%3)',
          alignment: AlignmentType.LEFT,
          style: indent(1701, 567),
        },
      ],
    },
    { reference: NUMBERING.bullets, levels: bulletLevels(964, 397) },
    { reference: NUMBERING.tableBullets, levels: bulletLevels(284, 284) },
    { reference: NUMBERING.numbers, levels: numberLevels(964, 397) },
    { reference: NUMBERING.tableNumbers, levels: numberLevels(397, 397) },
  ],
};
