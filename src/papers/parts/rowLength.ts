import { Inlines, TextBlock } from '../model';

/** A row with more text than this, in characters, may go on over the end of a page; about a third of an upright one. */
const LONG_ROW = 1200;

function lengthOfLine(line: Inlines): number {
  return line.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : 4), 0);
}

function lengthOfBlock(block: TextBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return lengthOfLine(block.content);
    case 'list':
      return block.items.reduce((sum, item) => sum + lengthOfLine(item), 0);
    case 'grid':
      return block.rows.flat().reduce((sum, line) => sum + lengthOfLine(line), 0);
  }
}

/** About how many lines the blocks take in a column of so many characters. */
export function linesOf(blocks: readonly TextBlock[], width: number): number {
  const lines = (length: number): number => Math.max(1, Math.ceil(length / width));
  return blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'paragraph':
        return sum + lines(lengthOfLine(block.content));
      case 'list':
        return sum + block.items.reduce((all, item) => all + lines(lengthOfLine(item)), 0);
      case 'grid':
        return sum + block.rows.reduce((all, row) => all + lines(row.reduce((of, c) => of + lengthOfLine(c), 0)), 0);
    }
  }, 0);
}

/** Whether a row of these blocks may go on over the end of a page. */
export function isLong(blocks: readonly TextBlock[]): boolean {
  return blocks.reduce((sum, block) => sum + lengthOfBlock(block), 0) > LONG_ROW;
}
