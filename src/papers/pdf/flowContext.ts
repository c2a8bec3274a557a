import { Inlines } from '../model';
import { TextBox } from './boxes';
import { Faces } from './faces';
import { Pages, breakLines } from './lines';
import { ParagraphStyle } from './pdfStyles';
import { StructureNode } from './structure';

/** What the building of a paper's flow shares. */
export interface FlowContext {
  readonly faces: Faces;
  /** Width of the text. */
  readonly width: number;
  /** Boxes whose lines hold page numbers. */
  readonly referring: TextBox[];
}

const NO_PAGES: Pages = new Map();

interface Label {
  readonly node: StructureNode;
  readonly left: number;
  readonly words: string;
  /** The paragraph's own unless it has another. */
  readonly style?: ParagraphStyle;
}

interface BoxLook {
  readonly style: ParagraphStyle;
  readonly width: number;
  readonly left?: number;
  readonly align?: TextBox['align'];
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly keepWithNext?: boolean | undefined;
  readonly label?: Label;
}

/** A paragraph's box, `width` being that of its place, of which `left` is taken off. */
export function textBox(content: Inlines, node: StructureNode, look: BoxLook, context: FlowContext): TextBox {
  const { style, align = 'left', left = 0 } = look;
  const width = Math.max(style.size, look.width - left);
  const lines = (pages: Pages): TextBox['lines'] => breakLines(content, style, width, pages, context.faces);
  const box: TextBox = {
    kind: 'text',
    node,
    style,
    left,
    width,
    align,
    before: look.before ?? style.before,
    after: look.after ?? style.after,
    keepWithNext: look.keepWithNext === true,
    lines: lines(NO_PAGES),
    ...(look.label === undefined ? {} : { label: labelOf({ style, ...look.label }, left, context) }),
    ...(content.some(({ kind }) => kind === 'pageReference') ? { breakAgain: lines } : {}),
  };
  if (box.breakAgain !== undefined) {
    context.referring.push(box);
  }
  return box;
}

function labelOf(label: Required<Label>, end: number, { faces }: FlowContext): TextBox['label'] {
  const { node, left, words, style } = label;
  const width = Math.max(end - left, style.size * 4);
  return { node, left, lines: breakLines([{ kind: 'text', text: words }], style, width, NO_PAGES, faces) };
}
