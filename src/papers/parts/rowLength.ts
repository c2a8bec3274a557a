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

/** Whether a row of these blocks may go on over the end of a page. */
export function isLong(blocks: readonly TextBlock[]): boolean {
  return blocks.reduce((sum, block) => sum + lengthOfBlock(block), 0) > LONG_ROW;
}
