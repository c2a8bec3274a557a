import type { TextBlock } from '../../papers/model';
import { richBlocks } from '../../papers/parts/richText';
import { plainText } from '../../papers/plainText';
import { strings } from './loc/en-GB';

/** What becomes of a pasted page: a text whose lists and tables are lines, and what it had besides. */
export interface PastedText {
  readonly text: string;
  readonly lists: number;
  readonly tables: number;
  /** Pictures, which no text holds. */
  readonly pictures: number;
}

const FRAGMENT = /<!--StartFragment-->([^]*?)<!--EndFragment-->/i;

/** What Word puts beside a text: reviewers' comments and their marks, deleted words, fields' code, elements of its own. */
const BESIDE: readonly RegExp[] = [
  /<hr[^>]*msocomoff[^]*$/i,
  /<div[^>]*mso-element:\s*comment-list[^]*$/i,
  /<a\b[^>]*msocomanchor[^>]*>[^]*?<\/a>/gi,
  /<del\b[^>]*>[^]*?<\/del>/gi,
  /<xml\b[^>]*>[^]*?<\/xml>/gi,
  /<\/?[a-z][a-z0-9]*:[^>]*>/gi,
];

const PARAGRAPH = /<p\b([^>]*)>([^]*?)<\/p\s*>/gi;
const LIST_LEVEL = /mso-list:\s*l\d+\s+level(\d)/i;
/** The bullet or number that Word writes in front of an item, in a span of its own. */
const MARK = /<span[^>]*mso-list:\s*Ignore[^>]*>((?:[^<]|<span[^>]*>[^<]*<\/span>)*)<\/span>/i;

interface WordItem {
  readonly level: number;
  readonly isNumbered: boolean;
  readonly number: number;
  readonly content: string;
}

/** A paragraph that Word takes for an item of a list; `undefined` for any other. */
function wordItem(attributes: string, content: string): WordItem | undefined {
  const level = LIST_LEVEL.exec(attributes)?.[1];
  const mark = MARK.exec(content)?.[1];
  if (level === undefined || mark === undefined) {
    return undefined;
  }
  const words = mark.replace(/<[^>]*>|&nbsp;|\s/g, '');
  const isNumbered = /^\(?[\da-z]{1,5}[.)]/i.test(words);
  const number = /^\(?(\d{1,3})[.)]/.exec(words)?.[1];
  return { level: Number(level), isNumbered, number: Number(number ?? 1), content: content.replace(MARK, '') };
}

/** Word writes lists as paragraphs that look like one: here they become lists. */
function withLists(html: string): string {
  let open: string[] = [];
  let made = '';
  let at = 0;
  const close = (depth: number): void => {
    for (const name of open.slice(depth).reverse()) {
      made += `</${name}>`;
    }
    open = open.slice(0, depth);
  };
  for (const match of html.matchAll(PARAGRAPH)) {
    const [whole, attributes = '', content = ''] = match;
    const between = html.slice(at, match.index);
    const item = wordItem(attributes, content);
    if (item === undefined || /<(?!!)/.test(between)) {
      close(0);
    }
    made += between;
    if (item === undefined) {
      made += whole;
    } else {
      const name = item.isNumbered ? 'ol' : 'ul';
      const depth = Math.min(item.level, open.length + 1);
      close(depth);
      if (open[depth - 1] !== name) {
        close(depth - 1);
        made += item.isNumbered ? `<ol start="${item.number}">` : '<ul>';
        open.push(name);
      }
      made += `<li>${item.content}</li>`;
    }
    at = (match.index ?? 0) + whole.length;
  }
  close(0);
  return made + html.slice(at);
}

/** The bar between cells has that meaning alone. */
function withoutBars(block: TextBlock): TextBlock {
  return block.kind !== 'grid'
    ? block
    : {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) =>
            cell.map((inline) =>
              inline.kind === 'text' ? { ...inline, text: inline.text.replace(/\|/g, '/') } : inline,
            ),
          ),
        ),
      };
}

/**
 * What a page that was copied in Word, Excel, Outlook or a browser says, as text: items of lists begin with a bullet or a
 * number, set in by two blanks for each level; rows of tables have ` | ` between their cells. All else is dropped:
 * looks, pictures, reviewers' comments, deleted words, and whatever could run. `undefined` where it has neither list nor
 * table, so that the browser's own text says as much.
 */
export function pastedText(html: string): PastedText | undefined {
  const fragment = FRAGMENT.exec(html)?.[1] ?? html;
  const kept = BESIDE.reduce((rest, beside) => rest.replace(beside, ''), fragment);
  const blocks = richBlocks(withLists(kept)).map(withoutBars);
  const count = (kind: TextBlock['kind']): number => blocks.filter((block) => block.kind === kind).length;
  const tables = count('grid');
  const lists = blocks.filter(
    (block) => block.kind === 'list' && (block.level ?? 1) === 1 && (block.start ?? 1) === 1,
  ).length;
  if (tables === 0 && count('list') === 0) {
    return undefined;
  }
  const text = plainText(blocks)
    .replace(/\u00a0/g, ' ')
    .replace(/ +$/gm, '');
  return { text, lists, tables, pictures: (kept.match(/<img\b/gi) ?? []).length };
}

function count(number: number, noun: string): string {
  return strings.numberNounS(number, noun);
}

/** What was kept and what was not: `Pasted with 1 list and 2 tables. 1 picture was left out; add it under “Evidence files”.` */
export function describePasted({ lists, tables, pictures }: PastedText): string {
  const kept = [lists === 0 ? '' : count(lists, strings.list), tables === 0 ? '' : count(tables, strings.table)]
    .filter((part) => part !== '')
    .join(strings.and);
  const out = pictures === 0 ? '' : strings.countWereLeft(count(pictures, strings.picture), pictures);
  return strings.pastedWordsOut(kept === '' ? '' : strings.withKept(kept), out);
}

/** The text with line breaks around it where it does not stand on lines of its own. */
export function onLinesOfItsOwn(text: string, before: string, after: string): string {
  return `${before === '' || before.endsWith('\n') ? '' : '\n'}${text}${after === '' || after.startsWith('\n') ? '' : '\n'}`;
}
