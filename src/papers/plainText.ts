import { Inlines, TextBlock } from './model';

function words(line: Inlines): string {
  return line
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'annexReference':
          return inline.text;
        case 'link':
          return inline.text === inline.url ? inline.url : `${inline.text} (${inline.url})`;
        case 'sign':
          return inline.showsWord ? `${inline.sign} ${inline.word}` : inline.word;
        case 'lineBreak':
          return ' ';
        case 'pageReference':
          return '';
      }
    })
    .join('');
}

/** A block as lines of plain text; items of a list have their bullet or number, cells of a row ` | ` between them. */
export function plainLine(block: TextBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return words(block.content);
    case 'list': {
      const margin = '  '.repeat((block.level ?? 1) - 1);
      return block.items
        .map(
          (item, index) =>
            `${margin}${block.isNumbered === true ? `${(block.start ?? 1) + index}.` : '•'} ${words(item)}`,
        )
        .join('\n');
    }
    case 'grid':
      return block.rows.map((row) => row.map(words).join(' | ')).join('\n');
  }
}

/** Blocks as plain text for a cell: a line for each paragraph, an empty one where the text is set apart. */
export function plainText(blocks: readonly TextBlock[]): string {
  return blocks.map((block) => `${block.afterBlankLine === true ? '\n' : ''}${plainLine(block)}`).join('\n');
}
