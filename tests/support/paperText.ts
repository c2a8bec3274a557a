import { Block, Inline, Inlines, PaperModel, TableBlock } from '../../src/papers/model';

/** A line's text as a reader sees it; a page reference reads `[page of ANCHOR]`. */
export function lineText(line: Inlines): string {
  return line
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'link':
          return inline.text;
        case 'pageReference':
          return `[page of ${inline.anchor}]`;
        case 'lineBreak':
          return ' ';
        case 'sign':
          return inline.showsWord ? `${inline.sign} ${inline.word}` : inline.sign;
        case 'annexReference':
          return inline.text;
      }
    })
    .join('');
}

/** The lines of blocks, tables and what is anchored included, in reading order. */
export function lineInlines(blocks: readonly Block[]): Inlines[] {
  return blocks.flatMap((block): Inlines[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'numbered':
        return [block.content];
      case 'list':
        return [...block.items];
      case 'grid':
        return block.rows.map((row) =>
          row.flatMap((each, at) => (at === 0 ? each : [{ kind: 'text', text: ' | ' }, ...each])),
        );
      case 'heading':
      case 'endMark':
        return [[{ kind: 'text', text: block.text }]];
      case 'band':
        return [[{ kind: 'text', text: block.text }], ...block.details];
      case 'frontSheet':
        return [
          [{ kind: 'text', text: block.mark }],
          [{ kind: 'text', text: block.title }],
          ...block.rows.map(({ label, value }): Inlines => [{ kind: 'text', text: `${label}: ` }, ...value]),
        ];
      case 'notice':
        return [[{ kind: 'text', text: block.title }], ...lineInlines(block.blocks)];
      case 'table':
        return [...block.headerRows, ...block.rows].flatMap(({ cells }) =>
          cells.flatMap((cell) => lineInlines(cell.blocks)),
        );
      case 'anchored':
        return lineInlines(block.blocks);
    }
  });
}

export function lines(blocks: readonly Block[]): string[] {
  return lineInlines(blocks).map(lineText);
}

/** The blocks of the part with that id; throws where the paper has none. */
export function partBlocks(model: PaperModel, id: string): readonly Block[] {
  const part = model.sections.flatMap(({ parts }) => parts).find((each) => each.id === id);
  if (part === undefined) {
    throw new Error(`The paper has no part ${id}`);
  }
  return part.blocks;
}

/** The text of a part, a line for each paragraph. */
export function partText(model: PaperModel, id: string): string {
  return lines(partBlocks(model, id)).join('\n');
}

export function allBlocks(model: PaperModel): Block[] {
  return model.sections.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks));
}

export function tablesIn(blocks: readonly Block[]): TableBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'anchored' ? tablesIn(block.blocks) : [],
  );
}

/** The header rows and rows of a table as text, the paragraphs of a cell joined by ` | `. */
export function tableText(table: TableBlock | undefined): string[][] {
  return [...(table?.headerRows ?? []), ...(table?.rows ?? [])].map(({ cells }) =>
    cells.map((cell) => lines(cell.blocks).join(' | ')),
  );
}

/** The table of the entry of Appendix A whose heading is that. */
export function entryTable(model: PaperModel, heading: string): TableBlock | undefined {
  const find = (blocks: readonly Block[]): TableBlock | undefined => {
    for (const block of blocks) {
      if (block.kind === 'anchored') {
        const [first] = block.blocks;
        if (first?.kind === 'heading' && first.level === 3 && first.text === heading) {
          return tablesIn(block.blocks)[0];
        }
        const inside = find(block.blocks);
        if (inside !== undefined) {
          return inside;
        }
      }
    }
    return undefined;
  };
  return find(partBlocks(model, 'appendix-a'));
}

/** What is struck through in blocks. */
export function struckText(blocks: readonly Block[]): string[] {
  return lineInlines(blocks)
    .flat()
    .filter((inline): inline is Extract<Inline, { kind: 'text' }> => inline.kind === 'text' && inline.strike === true)
    .map(({ text }) => text);
}
