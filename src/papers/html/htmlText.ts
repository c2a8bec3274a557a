import { GridBlock, ListBlock, TextBlock } from '../model';
import { HtmlContext, lineHtml } from './htmlInlines';

const apart = (block: { readonly afterBlankLine?: boolean }): string =>
  block.afterBlankLine === true ? ' class="apart"' : '';

function listHtml(block: ListBlock, context: HtmlContext): string {
  const tag = block.isNumbered === true ? 'ol' : 'ul';
  const start = block.isNumbered === true && (block.start ?? 1) !== 1 ? ` start="${block.start ?? 1}"` : '';
  const level = block.level ?? 1;
  const names = [level === 1 ? '' : `level-${level}`, block.afterBlankLine === true ? 'apart' : '']
    .filter((name) => name !== '')
    .join(' ');
  const items = block.items.map((item) => `<li>${lineHtml(item, context)}</li>`).join('');
  return `<${tag}${start}${names === '' ? '' : ` class="${names}"`}>${items}</${tag}>`;
}

function gridHtml(block: GridBlock, context: HtmlContext): string {
  const [first = [], ...others] = block.rows;
  const row = (cells: typeof first, tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${lineHtml(cell, context)}</${tag.split(' ')[0] ?? ''}>`).join('')}</tr>`;
  return block.hasHeader && first.every((cell) => cell.length > 0)
    ? `<table class="grid"><thead>${row(first, 'th scope="col"')}</thead><tbody>${others.map((each) => row(each, 'td')).join('')}</tbody></table>`
    : `<table class="grid"><tbody>${block.rows.map((each) => row(each, 'td')).join('')}</tbody></table>`;
}

/** Paragraphs, lists and small tables, one below the other. */
export function textBlocksHtml(blocks: readonly TextBlock[], context: HtmlContext): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return `<p${apart(block)}>${lineHtml(block.content, context)}</p>`;
        case 'list':
          return listHtml(block, context);
        case 'grid':
          return gridHtml(block, context);
      }
    })
    .join('\n');
}
