import { GridBlock, Inline, Inlines, ListBlock, TextBlock } from '../model';
import { HtmlToken, attributeOf, htmlTokens } from './htmlTokens';

export { isRichText } from './htmlTokens';

type Text = Extract<Inline, { kind: 'text' }>;
type Look = Pick<Text, 'bold' | 'italic' | 'strike'>;

const LOOKS: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  i: { italic: true },
  em: { italic: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
};

/** Headings of an update would disturb those of the paper: they become bold lines. */
const HEADING = /^h[1-6]$/;
const BREAKS_PARAGRAPH = /^(p|div|blockquote|pre|h[1-6]|thead|tbody|tfoot)$/;
const SAFE_LINK = /^(https?|mailto):/i;

interface OpenList {
  readonly isNumbered: boolean;
  readonly level: 1 | 2 | 3;
  /** The items since the list began, or since a list inside it ended. */
  items: Inlines[];
  /** How many items stand before those. */
  before: number;
}

interface OpenGrid {
  readonly rows: Inlines[][];
  row: Inlines[] | undefined;
  hasHeader: boolean;
}

/** Takes tokens and makes blocks of them; whatever is not closed is closed at the end. */
class RichReader {
  public readonly blocks: TextBlock[] = [];
  private line: Inline[] = [];
  private readonly looks: { readonly name: string; readonly look: Look }[] = [];
  private readonly lists: OpenList[] = [];
  private grid: OpenGrid | undefined;
  private link: string | undefined;

  public constructor(private leadIn: Inlines) {}

  public read(tokens: readonly HtmlToken[]): readonly TextBlock[] {
    for (const token of tokens) {
      switch (token.kind) {
        case 'text':
          this.addText(token.text);
          break;
        case 'open':
          this.open(token.name, token.attributes);
          break;
        case 'close':
          this.close(token.name);
          break;
      }
    }
    this.endLine();
    this.endGrid();
    while (this.lists.length > 0) {
      this.endList();
    }
    if (this.leadIn.length > 0) {
      this.blocks.unshift({ kind: 'paragraph', content: this.leadIn });
    }
    return this.blocks;
  }

  private open(name: string, attributes: string): void {
    const look = HEADING.test(name) ? { bold: true } : LOOKS[name];
    if (BREAKS_PARAGRAPH.test(name)) {
      this.endLine();
    }
    if (look !== undefined) {
      this.looks.push({ name, look });
    }
    switch (name) {
      case 'br':
        this.line.push({ kind: 'lineBreak' });
        break;
      case 'a': {
        const url = attributeOf(attributes, 'href').trim();
        this.link = SAFE_LINK.test(url) ? url : undefined;
        break;
      }
      case 'ul':
      case 'ol':
        this.beginList(name === 'ol', Number(attributeOf(attributes, 'start')) || 1);
        break;
      case 'li':
        this.endLine();
        break;
      case 'table':
        this.endLine();
        this.endItems();
        this.grid ??= { rows: [], row: undefined, hasHeader: false };
        break;
      case 'tr':
        if (this.grid !== undefined) {
          this.endLine();
          this.grid.row = [];
          this.grid.rows.push(this.grid.row);
        }
        break;
      case 'td':
      case 'th':
        this.endLine();
        this.grid?.row?.push([]);
        if (name === 'th' && this.grid?.rows.length === 1) {
          this.grid.hasHeader = true;
        }
        break;
    }
  }

  private close(name: string): void {
    const at = this.looks.map((each) => each.name).lastIndexOf(name);
    if (at >= 0 && (HEADING.test(name) || LOOKS[name] !== undefined)) {
      if (HEADING.test(name) || name === 'th') {
        this.endLine();
      }
      this.looks.splice(at, 1);
    }
    switch (name) {
      case 'a':
        this.link = undefined;
        break;
      case 'ul':
      case 'ol':
        this.endLine();
        this.endList();
        break;
      case 'table':
        this.endLine();
        this.endGrid();
        break;
      default:
        if (BREAKS_PARAGRAPH.test(name) || name === 'li' || name === 'td' || name === 'tr') {
          this.endLine();
        }
    }
  }

  private addText(raw: string): void {
    const words = raw.replace(/[\t\n\r\f ]+/g, ' ');
    const text =
      this.line.length === 0 || this.line[this.line.length - 1]?.kind === 'lineBreak' ? words.trimStart() : words;
    if (text === '') {
      return;
    }
    this.line.push(
      this.link === undefined
        ? { kind: 'text', text, ...this.looks.reduce<Look>((sum, { look }) => ({ ...sum, ...look }), {}) }
        : { kind: 'link', text, url: this.link },
    );
  }

  /** The line without the breaks and the spaces at its end; empty where nothing else is left of it. */
  private takeLine(): Inline[] {
    const line = [...this.line];
    this.line = [];
    for (let last = line[line.length - 1]; last !== undefined; last = line[line.length - 1]) {
      if (last.kind === 'lineBreak' || (last.kind === 'text' && last.text.trim() === '')) {
        line.pop();
      } else {
        if (last.kind === 'text') {
          line[line.length - 1] = { ...last, text: last.text.trimEnd() };
        }
        break;
      }
    }
    return line.some(({ kind }) => kind !== 'lineBreak') ? line : [];
  }

  private endLine(): void {
    const line = this.takeLine();
    if (line.length === 0) {
      return;
    }
    const { grid } = this;
    if (grid?.row !== undefined) {
      const cell = grid.row[grid.row.length - 1];
      if (cell !== undefined) {
        grid.row[grid.row.length - 1] = cell.length === 0 ? line : [...cell, { kind: 'lineBreak' }, ...line];
        return;
      }
    }
    const list = this.lists[this.lists.length - 1];
    if (list !== undefined) {
      list.items.push(line);
      return;
    }
    const content = [...this.leadIn, ...line];
    this.leadIn = [];
    this.blocks.push({ kind: 'paragraph', content });
  }

  private beginList(isNumbered: boolean, start: number): void {
    this.endLine();
    this.endItems();
    const level = Math.min(this.lists.length + 1, 3) as 1 | 2 | 3;
    this.lists.push({ isNumbered, level, items: [], before: isNumbered ? start - 1 : 0 });
  }

  /** Makes a block of the items so far, so that what stands inside the list comes after them. */
  private endItems(): void {
    const list = this.lists[this.lists.length - 1];
    if (list === undefined || list.items.length === 0) {
      return;
    }
    const block: ListBlock = {
      kind: 'list',
      items: list.items,
      ...(list.isNumbered ? { isNumbered: true } : {}),
      ...(list.before > 0 ? { start: list.before + 1 } : {}),
      ...(list.level > 1 ? { level: list.level } : {}),
    };
    this.blocks.push(block);
    list.before += list.items.length;
    list.items = [];
  }

  private endList(): void {
    this.endItems();
    this.lists.pop();
  }

  private endGrid(): void {
    const { grid } = this;
    this.grid = undefined;
    const rows = grid?.rows.filter((row) => row.length > 0) ?? [];
    if (grid === undefined || rows.length === 0) {
      return;
    }
    const columns = Math.max(...rows.map((row) => row.length));
    const block: GridBlock = {
      kind: 'grid',
      hasHeader: grid.hasHeader,
      rows: rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, (): Inlines => [])]),
    };
    this.blocks.push(block);
  }
}

/**
 * The blocks of a rich text, as far as a paper keeps it: paragraphs, bold, italics, struck-through words, links to the
 * web and to mail, lists within lists, tables. Fonts, colours and sizes are dropped, and so is whatever could run.
 */
export function richBlocks(html: string, leadIn: Inlines = []): TextBlock[] {
  return [...new RichReader(leadIn).read(htmlTokens(html))];
}
