import { Inline, Inlines, TextBlock } from '../model';
import { isRichText, richBlocks } from './richText';

/** A dash or a bullet that begins a line; the last two are Word's own bullets, as they arrive when text is pasted from it. */
const BULLET = /^\s*[-*•–·▪●\uf0a7\uf0b7]\s+/;

function plain(words: string): Inline {
  return { kind: 'text', text: words };
}

/** A paragraph for each line, and a list for lines that begin with a dash or a bullet. */
function plainBlocks(words: string, leadIn: Inlines): TextBlock[] {
  const blocks: TextBlock[] = [];
  let items: Inlines[] | undefined;
  let isApart = false;
  const add = (block: TextBlock): void => {
    blocks.push(isApart ? { ...block, afterBlankLine: true } : block);
    isApart = false;
  };
  const lines = words.trim().split(/\r\n|[\r\n\u2028\u2029]/);
  const first = lines[0] ?? '';
  const startsWithLeadIn = first !== '' && !BULLET.test(first);
  if (leadIn.length > 0 && !startsWithLeadIn) {
    add({ kind: 'paragraph', content: leadIn });
  }
  lines.forEach((line, index) => {
    if (line.trim() === '') {
      isApart = blocks.length > 0;
      items = undefined;
    } else if (!BULLET.test(line)) {
      items = undefined;
      add({ kind: 'paragraph', content: [...(index === 0 ? leadIn : []), plain(line.trim())] });
    } else {
      const item = [plain(line.replace(BULLET, '').trim())];
      if (items === undefined) {
        items = [item];
        add({ kind: 'list', items });
      } else {
        items.push(item);
      }
    }
  });
  return blocks;
}

/**
 * The blocks of a register's text. Plain text gives a paragraph for each line, and a list for lines that begin with a
 * dash or a bullet; rich text keeps its bold, italics, lists, tables and links. What follows a blank line is marked as set
 * apart. `leadIn` is set in front of the first paragraph.
 */
export function textBlocks(words: string, leadIn: Inlines = []): TextBlock[] {
  return isRichText(words) ? richBlocks(words, leadIn) : plainBlocks(words, leadIn);
}
