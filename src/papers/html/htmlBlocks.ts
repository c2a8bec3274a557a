import { Block, FrontSheetBlock, NumberedBlock } from '../model';
import { escapeHtml } from './escape';
import { HtmlContext, lineHtml } from './htmlInlines';
import { tableHtml } from './htmlTables';
import { textBlocksHtml } from './htmlText';

/** The page's title is its h1, so that the paper's own headings begin below it. */
function headingHtml(level: 1 | 2 | 3, words: string, context: HtmlContext): string {
  const tag = `h${level + 1}`;
  const id = `heading-${context.nextNumber()}`;
  if (level === 1) {
    context.contents.push({ id, text: words });
  }
  return `<${tag} id="${id}">${escapeHtml(words)}</${tag}>`;
}

function numberedHtml(block: NumberedBlock, context: HtmlContext): string {
  const mark = context.nextMark(block.level);
  return `<p class="numbered level-${block.level}"><span class="mark">${mark}</span> ${lineHtml(block.content, context)}</p>`;
}

function frontSheetHtml(block: FrontSheetBlock, context: HtmlContext): string {
  const rows = block.rows.map(
    ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${lineHtml(value, context)}</dd></div>`,
  );
  return [
    block.mark === '' ? '' : `<p class="mark-of-paper">${escapeHtml(block.mark)}</p>`,
    `<p class="board">${escapeHtml(block.title)}</p>`,
    rows.length === 0 ? '' : `<dl class="front">${rows.join('')}</dl>`,
  ].join('\n');
}

function blockHtml(block: Block, context: HtmlContext): string {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
    case 'grid':
      return textBlocksHtml([block], context);
    case 'heading':
      return headingHtml(block.level, block.text, context);
    case 'band':
      return `<div class="band">${headingHtml(block.level, block.text, context)}${block.details
        .map((line) => `<p>${lineHtml(line, context)}</p>`)
        .join('')}</div>`;
    case 'numbered':
      return numberedHtml(block, context);
    case 'frontSheet':
      return frontSheetHtml(block, context);
    case 'notice':
      return `<div class="notice"><p class="notice-title">${escapeHtml(block.title)}</p>${textBlocksHtml(block.blocks, context)}</div>`;
    case 'table':
      return tableHtml(block, context);
    case 'anchored':
      return `<div id="${escapeHtml(block.anchor)}" tabindex="-1">\n${blocksHtml(block.blocks, context)}\n</div>`;
    case 'endMark':
      return `<p class="end-mark">${escapeHtml(block.text)}</p>`;
  }
}

/** The blocks of a paper, in reading order. */
export function blocksHtml(blocks: readonly Block[], context: HtmlContext): string {
  return blocks.map((block) => blockHtml(block, context)).join('\n');
}
