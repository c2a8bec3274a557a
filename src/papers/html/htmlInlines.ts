import { Inline, Inlines } from '../model';
import { escapeHtml, safeAddress } from './escape';

/** What the pieces of one page share. */
export interface HtmlContext {
  /** What a link to each anchor says. */
  readonly labels: ReadonlyMap<string, string>;
  /** The address of an annex beside the page; `undefined` where the page stands alone. */
  readonly annexAddress: (annex: number) => string | undefined;
  /** The next number that is free in the page, for an id. */
  readonly nextNumber: () => number;
  /** The mark of the next numbered paragraph of that level. */
  readonly nextMark: (level: 1 | 2 | 3) => string;
  /** The headings so far, for the contents. */
  readonly contents: { readonly id: string; readonly text: string }[];
}

function textHtml(inline: Extract<Inline, { kind: 'text' }>): string {
  const words = escapeHtml(inline.text);
  const toned = inline.tone === undefined ? words : `<span class="tone ${inline.tone.toLowerCase()}">${words}</span>`;
  const bold = inline.bold === true ? `<b>${toned}</b>` : toned;
  const italic = inline.italic === true ? `<i>${bold}</i>` : bold;
  const changed = inline.isChange === true ? `<span class="change">${italic}</span>` : italic;
  return inline.strike === true ? `<s><span class="unseen">earlier date: </span>${changed}</s>` : changed;
}

function inlineHtml(inline: Inline, context: HtmlContext): string {
  switch (inline.kind) {
    case 'text':
      return textHtml(inline);
    case 'link': {
      const address = safeAddress(inline.url);
      return address === undefined
        ? escapeHtml(inline.text)
        : `<a href="${address}" rel="noopener noreferrer">${escapeHtml(inline.text)}</a>`;
    }
    case 'pageReference': {
      const label = context.labels.get(inline.anchor);
      return label === undefined ? '' : `<a href="#${escapeHtml(inline.anchor)}">${escapeHtml(label)}</a>`;
    }
    case 'sign':
      return inline.showsWord
        ? `<span aria-hidden="true">${inline.sign}</span> ${escapeHtml(inline.word)}`
        : `<span aria-hidden="true">${inline.sign}</span><span class="unseen">${escapeHtml(inline.word)}</span>`;
    case 'annexReference': {
      const address = context.annexAddress(inline.annex);
      return address === undefined
        ? escapeHtml(inline.text)
        : `<a href="${escapeHtml(address)}">${escapeHtml(inline.text)}</a>`;
    }
    case 'lineBreak':
      return '<br>';
  }
}

/** The words that lead up to a page's number have no place before a link that says where it goes. */
const BEFORE_PAGE = /(\(?)(?:on )?pages? $/i;

/** Text that runs on in a line; where print gives a page, the page links to the place itself. */
export function lineHtml(line: Inlines, context: HtmlContext): string {
  return line
    .map((inline, index) => {
      const leadsToPage = inline.kind === 'text' && line[index + 1]?.kind === 'pageReference';
      return inlineHtml(
        leadsToPage ? { ...inline, text: inline.text.replace(BEFORE_PAGE, '$1see ') } : inline,
        context,
      );
    })
    .join('');
}
