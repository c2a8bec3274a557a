import { Rag } from '../domain/rag';
import { Block, Inline, Inlines, ListBlock, ParagraphBlock, Sign, TableCell, TextBlock } from './model';
import { count } from './wording';

/** Plain text in a line. */
export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

export function bold(words: string): Inline {
  return { kind: 'text', text: words, bold: true };
}

export function italic(words: string): Inline {
  return { kind: 'text', text: words, italic: true };
}

export function struck(words: string): Inline {
  return { kind: 'text', text: words, strike: true };
}

/** `17 recommendations`, as the figure of that name: wherever the paper prints it, the number is the same. */
export function figure(name: string, number: number, singular: string, plural?: string): Inline {
  return { kind: 'text', text: count(number, singular, plural), figure: name };
}

/** A number alone, as the figure of that name. */
export function figureAlone(name: string, number: number): Inline {
  return { kind: 'text', text: String(number), figure: name };
}

/** A cell that holds a number, as the figure of that name where it has one. */
export function numberCell(
  number: number,
  options: Omit<TableCell, 'blocks' | 'value'> & { figure?: string } = {},
): TableCell {
  const { figure: name, ...others } = options;
  const words: Inline = {
    kind: 'text',
    text: String(number),
    ...(others.look === 'total' ? { bold: true } : {}),
    ...(name === undefined ? {} : { figure: name }),
  };
  return { blocks: [paragraph([words])], value: { kind: 'number', number }, ...others };
}

/** A word in its colour; without a tone, in bold. */
export function toned(words: string, tone: Rag | undefined): Inline {
  return tone === undefined ? bold(words) : { kind: 'text', text: words, bold: true, tone };
}

export function pageOf(anchor: string): Inline {
  return { kind: 'pageReference', anchor };
}

/** A sign with its word beside it. */
export function sign(mark: Sign, word: string): Inline {
  return { kind: 'sign', sign: mark, word, showsWord: true };
}

/** `″`, read aloud as the word. */
export function ditto(word: string): Inline {
  return { kind: 'sign', sign: '″', word, showsWord: false };
}

/** Words that say what has changed since the previous meeting. */
export function changed(words: string): Inline {
  return { kind: 'text', text: words, bold: true, isChange: true };
}

export const LINE_BREAK: Inline = { kind: 'lineBreak' };

function inlinesOf(content: string | Inlines): Inlines {
  return typeof content === 'string' ? [text(content)] : content;
}

export function paragraph(content: string | Inlines): ParagraphBlock {
  return { kind: 'paragraph', content: inlinesOf(content) };
}

export function list(items: readonly (string | Inlines)[]): ListBlock {
  return { kind: 'list', items: items.map(inlinesOf) };
}

export function heading(level: 1 | 2 | 3, words: string, startsPage = false): Block {
  return { kind: 'heading', level, text: words, startsPage };
}

/** A numbered paragraph; level 1 is `1.`, level 2 `(a)`, level 3 `(i)`. */
export function numbered(level: 1 | 2 | 3, content: string | Inlines, keepWithNext = false): Block {
  return { kind: 'numbered', level, content: inlinesOf(content), keepWithNext };
}

/** A cell of running text. */
export function cell(
  content: string | Inlines | TableCell['blocks'],
  options: Omit<TableCell, 'blocks'> = {},
): TableCell {
  if (typeof content === 'string') {
    return { blocks: [paragraph(content)], ...options };
  }
  return { blocks: content.every(isInline) ? [paragraph(content)] : content.filter(isCellBlock), ...options };
}

function isCellBlock(piece: Inline | TextBlock): piece is TextBlock {
  return piece.kind === 'paragraph' || piece.kind === 'list' || piece.kind === 'grid';
}

function isInline(piece: Inline | TextBlock): piece is Inline {
  return !isCellBlock(piece);
}

export { textBlocks } from './parts/registerText';
