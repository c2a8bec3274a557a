import {
  AlignmentType,
  BorderStyle,
  IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { RULE } from '../colours';
import { GridBlock, Inlines, ListBlock, TextBlock } from '../model';
import { Anchoring, NO_ANCHORS, WordContext, anchoringOf } from './wordContext';
import { RunLook, paragraphChildren } from './wordInlines';
import { NUMBERING, SPACE_FOR_BLANK_LINE, STYLE } from './wordStyles';

type Numbering = NonNullable<IParagraphOptions['numbering']>;

/** The numberings that lists take in a place: set in from running text, or at the edge of a cell. */
interface ListNumberings {
  readonly bullets: string;
  readonly numbers: string;
}

export const LISTS_IN_TEXT: ListNumberings = { bullets: NUMBERING.bullets, numbers: NUMBERING.numbers };
const LISTS_IN_CELLS: ListNumberings = { bullets: NUMBERING.tableBullets, numbers: NUMBERING.tableNumbers };

/** The numbering of the items of a list; a numbered list that begins anew has an instance of its own. */
export function numberingOf(list: ListBlock, numberings: ListNumberings, context: WordContext): Numbering {
  const level = (list.level ?? 1) - 1;
  return list.isNumbered === true
    ? {
        reference: numberings.numbers,
        level,
        instance: context.numberedList(level, (list.start ?? 1) > 1),
        custom: true,
      }
    : { reference: numberings.bullets, level, custom: true };
}

/** A paragraph of a cell, before it is written. */
interface Line {
  readonly content: Inlines;
  readonly keepNext?: boolean;
  readonly numbering?: Numbering;
  readonly isApart?: boolean;
}

function linesOf(block: Exclude<TextBlock, GridBlock>, context: WordContext): Line[] {
  if (block.kind === 'paragraph') {
    return [{ content: block.content, keepNext: block.keepWithNext, isApart: block.afterBlankLine }];
  }
  const numbering = numberingOf(block, LISTS_IN_CELLS, context);
  return block.items.map((content, index) => ({
    content,
    numbering,
    isApart: index === 0 && block.afterBlankLine === true,
  }));
}

/** Word wants a paragraph between a table and the end of its cell, or the next table. */
const AFTER_TABLE: IParagraphOptions = { style: STYLE.tableText, spacing: { before: 0, after: 0 } };

/** How the paragraphs of a cell look and where its anchors go. */
export interface TextPlace {
  readonly style: string;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly look: RunLook;
  readonly anchoring: Anchoring;
  /** Width of the cell in twips. */
  readonly width: number;
}

/** Past this many characters a column's words are broken into lines. */
const WIDEST_WORDS = 24;

/** The widths of a grid's columns in twips, by the longest words that each has to hold. */
function gridWidths({ rows }: GridBlock, width: number): number[] {
  const lengths = (rows[0] ?? []).map((_, column) =>
    Math.max(
      4,
      ...rows.map((row) =>
        Math.min(
          WIDEST_WORDS,
          (row[column] ?? []).reduce((sum, inline) => sum + ('text' in inline ? inline.text.length : 1), 0),
        ),
      ),
    ),
  );
  const all = lengths.reduce((sum, each) => sum + each, 0);
  return lengths.map((each) => Math.floor((each / all) * width));
}

/** The small table of a rich text, as wide as its place. */
export function wordGrid(grid: GridBlock, width: number, context: WordContext): Table {
  const columnWidths = gridWidths(grid, width);
  const border = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return new Table({
    width: { size: columnWidths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: { left: 60, right: 60 },
    tableLook: {
      firstRow: grid.hasHeader,
      firstColumn: false,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: grid.rows.map((cells, index) => {
      const isHeader = grid.hasHeader && index === 0;
      return new TableRow({
        ...(isHeader ? { tableHeader: true } : {}),
        cantSplit: true,
        children: cells.map(
          (content, column) =>
            new TableCell({
              width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
              children: [
                new Paragraph({
                  style: isHeader ? STYLE.tableHeading : STYLE.tableText,
                  children: paragraphChildren(content, context, NO_ANCHORS),
                }),
              ],
            }),
        ),
      });
    }),
  });
}

/** The blocks of a cell. The anchors are set in its first and its last paragraph. */
export function cellChildren(
  blocks: readonly TextBlock[],
  place: TextPlace,
  context: WordContext,
): (Paragraph | Table)[] {
  const pieces: readonly (Line | GridBlock)[] =
    blocks.length === 0
      ? [{ content: [] }]
      : blocks.flatMap((block): (Line | GridBlock)[] => (block.kind === 'grid' ? [block] : linesOf(block, context)));
  return pieces.flatMap((piece, index): (Paragraph | Table)[] => {
    const anchoring = anchoringOf(place.anchoring, index, pieces.length);
    if ('kind' in piece) {
      const after = new Paragraph({ ...AFTER_TABLE, children: paragraphChildren([], context, anchoring) });
      // The margins of the cell stand on both sides of the table.
      return [wordGrid(piece, place.width - 200, context), after];
    }
    return [
      new Paragraph({
        style: place.style,
        alignment: place.alignment,
        // Only set where asked: without it a header row takes its own.
        ...(piece.keepNext === true ? { keepNext: true } : {}),
        ...(piece.isApart === true ? { spacing: { before: SPACE_FOR_BLANK_LINE } } : {}),
        numbering: piece.numbering,
        children: paragraphChildren(piece.content, context, anchoring, place.look),
      }),
    ];
  });
}
