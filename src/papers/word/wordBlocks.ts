import {
  AlignmentType,
  BorderStyle,
  FileChild,
  HeadingLevel,
  IParagraphOptions,
  Paragraph,
  ShadingType,
  Tab,
  TextRun,
} from 'docx';
import { NAVY } from '../colours';
import { BandBlock, Block, FrontSheetBlock, Inline, Inlines, ListBlock, NoticeBlock } from '../model';
import { clean } from '../xmlText';
import { Anchoring, NO_ANCHORS, WordContext, anchoringOf } from './wordContext';
import { RunLook, paragraphChildren } from './wordInlines';
import { NUMBERING, SPACE_FOR_BLANK_LINE, STYLE } from './wordStyles';
import { wordTable } from './wordTables';
import { LISTS_IN_TEXT, numberingOf, wordGrid } from './wordText';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

type Look = Omit<IParagraphOptions, 'children' | 'text'>;

interface Place {
  readonly context: WordContext;
  readonly anchoring: Anchoring;
  /** A table has no space of its own beneath it: what follows it makes some. */
  readonly followsTable: boolean;
}

function paragraphOf(content: Inlines, place: Place, look: Look, runs?: RunLook): Paragraph {
  return new Paragraph({
    ...look,
    spacing: place.followsTable ? { ...look.spacing, before: 160 } : look.spacing,
    children: paragraphChildren(content, place.context, place.anchoring, runs),
  });
}

/** Items of a list that stay on one page. */
const SHORT_LIST = 4;

function listParagraphs(block: ListBlock, place: Place): Paragraph[] {
  const numbering = numberingOf(block, LISTS_IN_TEXT, place.context);
  return block.items.map((item, index) =>
    paragraphOf(
      item,
      {
        context: place.context,
        anchoring: anchoringOf(place.anchoring, index, block.items.length),
        followsTable: place.followsTable && index === 0,
      },
      {
        style: STYLE.bullet,
        numbering,
        // A short list is not torn apart at the end of a page.
        keepNext: block.items.length <= SHORT_LIST && index < block.items.length - 1,
        ...(block.afterBlankLine === true && index === 0 ? { spacing: { before: SPACE_FOR_BLANK_LINE } } : {}),
      },
    ),
  );
}

function bandParagraphs(block: BandBlock, place: Place): Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: NAVY, space: 4 };
  const sides = { left: edge, right: edge };
  const look = {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: NAVY },
    indent: { left: 100, right: 100 },
  };
  const ink = { ink: 'FFFFFF' };
  const lines: readonly Inlines[] = [[{ kind: 'text', text: block.text }], ...block.details];
  return lines.map((line, index) =>
    paragraphOf(
      line,
      { context: place.context, anchoring: anchoringOf(place.anchoring, index, lines.length), followsTable: false },
      {
        ...look,
        ...(index === 0 ? { heading: HEADINGS[block.level] } : { style: STYLE.bandDetail }),
        border: {
          ...sides,
          ...(index === 0 ? { top: edge } : {}),
          ...(index === lines.length - 1 ? { bottom: edge } : {}),
        },
      },
      ink,
    ),
  );
}

function frontSheetParagraphs(block: FrontSheetBlock, place: Place): Paragraph[] {
  const { context } = place;
  const rule = { style: BorderStyle.SINGLE, size: 8, color: NAVY, space: 6 };
  return [
    ...(block.mark === ''
      ? []
      : [new Paragraph({ style: STYLE.frontMark, children: [new TextRun(clean(block.mark))] })]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(block.title))] }),
    ...block.rows.map(
      ({ label, value }, index) =>
        new Paragraph({
          style: STYLE.frontRow,
          ...(index === block.rows.length - 1
            ? { border: { bottom: rule }, keepNext: false, spacing: { after: 240 } }
            : {}),
          ...(index === 0 ? { border: { top: rule } } : {}),
          children: [
            new TextRun({ text: clean(label), bold: true }),
            new TextRun({ children: [new Tab()] }),
            ...paragraphChildren(value, context, NO_ANCHORS),
          ],
        }),
    ),
  ];
}

/** Word draws one box round paragraphs that have the same indents, so the items of a list here have no indent of their own. */
function noticeParagraphs(block: NoticeBlock, place: Place): Paragraph[] {
  const inside: Place = { ...place, anchoring: NO_ANCHORS, followsTable: false };
  const tab: Inline = { kind: 'text', text: '\u00a0\u00a0' };
  const bullet: Inline = { kind: 'text', text: '•\u00a0\u00a0' };
  const lines = block.blocks.flatMap((each): readonly Inlines[] => {
    switch (each.kind) {
      case 'paragraph':
        return [each.content];
      case 'list':
        return each.items.map((item) => [bullet, ...item]);
      case 'grid':
        return each.rows.map((row) => row.flatMap((content, at) => (at === 0 ? content : [tab, ...content])));
    }
  });
  return [
    paragraphOf([{ kind: 'text', text: block.title }], inside, { style: STYLE.noticeTitle }),
    ...lines.map((line) => paragraphOf(line, inside, { style: STYLE.notice })),
  ];
}

function childrenOf(block: Block, place: Place): FileChild[] {
  const { context, anchoring } = place;
  switch (block.kind) {
    case 'paragraph':
      return [
        paragraphOf(block.content, place, {
          style: STYLE.body,
          keepNext: block.keepWithNext,
          ...(block.afterBlankLine === true ? { spacing: { before: SPACE_FOR_BLANK_LINE } } : {}),
        }),
      ];
    case 'list':
      return listParagraphs(block, place);
    case 'grid':
      return [wordGrid(block, context.textWidth, context)];
    case 'heading':
      return [
        paragraphOf(
          [{ kind: 'text', text: block.text }],
          { ...place, followsTable: false },
          {
            heading: HEADINGS[block.level],
            pageBreakBefore: block.startsPage,
          },
        ),
      ];
    case 'band':
      return bandParagraphs(block, place);
    case 'numbered':
      return [
        paragraphOf(block.content, place, {
          style: STYLE.numbered,
          keepNext: block.keepWithNext,
          numbering: { reference: NUMBERING.paragraphs, level: block.level - 1, custom: true },
        }),
      ];
    case 'frontSheet':
      return frontSheetParagraphs(block, place);
    case 'notice':
      return noticeParagraphs(block, place);
    case 'table':
      return [
        // Word joins tables that have nothing between them.
        ...(place.followsTable && !block.showsCaption ? [new Paragraph({ style: STYLE.tableText })] : []),
        ...(block.showsCaption
          ? [
              paragraphOf(
                [{ kind: 'text', text: block.caption }],
                { ...place, anchoring: NO_ANCHORS },
                { style: 'Caption' },
              ),
            ]
          : []),
        wordTable(block, context, anchoring),
      ];
    case 'anchored':
      return wordBlocks(block.blocks, context, {
        begins: [...anchoring.begins, block.anchor],
        ends: [block.anchor, ...anchoring.ends],
      });
    case 'endMark':
      return [
        paragraphOf([{ kind: 'text', text: block.text }], place, {
          style: STYLE.endMark,
          alignment: AlignmentType.CENTER,
        }),
      ];
  }
}

function endsInTable(block: Block | undefined): boolean {
  switch (block?.kind) {
    case 'table':
    case 'grid':
      return true;
    case 'anchored':
      return endsInTable(block.blocks[block.blocks.length - 1]);
    default:
      return false;
  }
}

/** The blocks as Word's paragraphs and tables; anchors that hold them all are set in the first and the last. */
export function wordBlocks(
  blocks: readonly Block[],
  context: WordContext,
  anchoring: Anchoring = NO_ANCHORS,
): FileChild[] {
  return blocks.flatMap((block, index) =>
    childrenOf(block, {
      context,
      anchoring: anchoringOf(anchoring, index, blocks.length),
      followsTable: endsInTable(blocks[index - 1]),
    }),
  );
}
