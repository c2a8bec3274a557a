import { Inlines, ListBlock } from '../model';
import { TextBox } from './boxes';
import { FlowContext, textBox } from './flowContext';
import { INDENT, ParagraphStyle, STYLES } from './pdfStyles';
import { StructureNode, nodeBelow } from './structure';

interface OpenList {
  readonly list: StructureNode;
  readonly numbering: string;
  lastBody: StructureNode | undefined;
}

const BULLETS = ['•', '–', '•'] as const;

function lowerLetters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

const ROMAN = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function lowerRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      roman += sign;
      rest -= value;
    }
  }
  return roman;
}

/** The lists that are open below one node: what follows of the same kind goes on with them. */
export class Lists {
  private readonly parent: StructureNode;
  private open: OpenList[] = [];

  public constructor(parent: StructureNode) {
    this.parent = parent;
  }

  /** Ends all lists: something else comes between. */
  public close(): void {
    this.open = [];
  }

  /** The label and body of a new item; `level` counts from 0, and a list goes on only where `goesOn`. */
  public item(level: number, numbering: string, goesOn: boolean): { label: StructureNode; body: StructureNode } {
    const depth = Math.min(level, this.open.length);
    const own = this.open[depth];
    const isInside = this.open.length > depth + 1;
    this.open.length = Math.min(this.open.length, depth + 1);
    let open = own;
    if (open === undefined || open.numbering !== numbering || !(goesOn || isInside)) {
      const parent = this.open[depth - 1]?.lastBody ?? this.parent;
      open = { list: nodeBelow(parent, 'L', { O: 'List', ListNumbering: numbering }), numbering, lastBody: undefined };
      this.open.length = depth;
      this.open.push(open);
    }
    const item = nodeBelow(open.list, 'LI');
    const label = nodeBelow(item, 'Lbl');
    const body = nodeBelow(item, 'LBody');
    open.lastBody = body;
    return { label, body };
  }
}

/** How lists are set in a place. */
interface ListPlace {
  readonly style: ParagraphStyle;
  readonly isCell: boolean;
  readonly width: number;
}

/** The items of a list as boxes. */
export function listBoxes(block: ListBlock, lists: Lists, place: ListPlace, context: FlowContext): TextBox[] {
  const level = (block.level ?? 1) - 1;
  const isNumbered = block.isNumbered === true;
  const base = place.isCell ? (isNumbered ? INDENT.tableNumbers : INDENT.tableBullets) : INDENT.list;
  const start = block.start ?? 1;
  const left = base.left + level * base.hanging;
  return block.items.map((content, index) => {
    const { label, body } = lists.item(level, isNumbered ? 'Decimal' : 'Disc', index > 0 || start > 1);
    const words = isNumbered ? `${start + index}.` : (BULLETS[level] ?? '•');
    return textBox(
      content,
      body,
      {
        style: place.style,
        width: place.width,
        left,
        before: index === 0 && block.afterBlankLine === true ? STYLES.blankLine : place.style.before,
        label: { node: label, left: left - base.hanging, words },
      },
      context,
    );
  });
}

/** Numbers the numbered paragraphs of a paper: `1.` runs through it, `(a)` and `(i)` begin anew below each of the level above. */
export class Numbering {
  private readonly counts = [0, 0, 0];

  /** The label of the next paragraph of that level, and the way of numbering as ISO 32000-1, table 347, names it. */
  public next(level: 1 | 2 | 3): { words: string; numbering: string } {
    const number = (this.counts[level - 1] ?? 0) + 1;
    this.counts[level - 1] = number;
    this.counts.fill(0, level);
    switch (level) {
      case 1:
        return { words: `${number}.`, numbering: 'Decimal' };
      case 2:
        return { words: `(${lowerLetters(number)})`, numbering: 'LowerAlpha' };
      case 3:
        return { words: `(${lowerRoman(number)})`, numbering: 'LowerRoman' };
    }
  }
}

/** A numbered paragraph's box. */
export function numberedBox(
  level: 1 | 2 | 3,
  content: Inlines,
  { lists, numbering }: { readonly lists: Lists; readonly numbering: Numbering },
  context: FlowContext,
): TextBox {
  const { words, numbering: way } = numbering.next(level);
  const { label, body } = lists.item(level - 1, way, true);
  const left = INDENT.numbered * level;
  return textBox(
    content,
    body,
    {
      style: STYLES.numbered,
      width: context.width,
      left,
      label: { node: label, left: left - INDENT.numbered, words },
    },
    context,
  );
}
