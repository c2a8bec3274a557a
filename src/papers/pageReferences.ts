import { Block, Inlines, PaperModel, TableRow } from './model';

function addFromLine(line: Inlines, anchors: Set<string>): void {
  for (const inline of line) {
    if (inline.kind === 'pageReference') {
      anchors.add(inline.anchor);
    }
  }
}

function addFromRows(rows: readonly TableRow[], anchors: Set<string>): void {
  rows.forEach(({ cells }) => cells.forEach(({ blocks }) => addFromBlocks(blocks, anchors)));
}

function addFromBlocks(blocks: readonly Block[], anchors: Set<string>): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
      case 'numbered':
        addFromLine(block.content, anchors);
        break;
      case 'list':
        block.items.forEach((item) => addFromLine(item, anchors));
        break;
      case 'grid':
        block.rows.forEach((row) => row.forEach((line) => addFromLine(line, anchors)));
        break;
      case 'band':
        block.details.forEach((line) => addFromLine(line, anchors));
        break;
      case 'frontSheet':
        block.rows.forEach(({ value }) => addFromLine(value, anchors));
        break;
      case 'notice':
      case 'anchored':
        addFromBlocks(block.blocks, anchors);
        break;
      case 'table':
        addFromRows(block.headerRows, anchors);
        addFromRows(block.rows, anchors);
        break;
      case 'heading':
      case 'endMark':
        break;
    }
  }
}

/** The anchors that some page reference of the paper names. */
export function anchorsReferenced(model: Pick<PaperModel, 'sections'>): ReadonlySet<string> {
  const anchors = new Set<string>();
  model.sections.forEach(({ parts }) => parts.forEach(({ blocks }) => addFromBlocks(blocks, anchors)));
  return anchors;
}
