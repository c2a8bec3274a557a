/** A piece of a rich text: an opening or closing tag of a known element, or the text between tags. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** The elements that SharePoint's editor and Word make of an owner's words; the tags of all others are dropped. */
const KNOWN =
  /^(p|div|br|b|strong|i|em|u|s|strike|del|span|font|a|ul|ol|li|table|thead|tbody|tfoot|tr|td|th|h[1-6]|blockquote|pre|sub|sup)$/;

/** What is between these tags is no text. */
const SKIPPED = /<(script|style|iframe|object|head|title)\b[^>]*>[^]*?<\/\1\s*>|<!--[^]*?-->|<![^>]*>/gi;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?)\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  middot: '·',
};

/** Text with its character references replaced; one that is not known stays as it is. */
export function decodeEntities(words: string): string {
  return words.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hexadecimal, name) => {
    if (typeof name === 'string') {
      return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
    }
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hexadecimal), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/**
 * Whether a text is rich: it has an element of the known ones whole, opened and closed, or a `<br>`. Plain text that speaks
 * of `<b>` alone is not.
 */
export function isRichText(words: string): boolean {
  if (!words.includes('<')) {
    return false;
  }
  const opened = new Set<string>();
  for (const [, slash, tag = ''] of words.matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (name === 'br' || (slash === '/' && opened.has(name))) {
      return true;
    }
    if (slash === '' && KNOWN.test(name)) {
      opened.add(name);
    }
  }
  return false;
}

/** The tokens of a rich text. Scripts, styles and comments are left out; an unknown tag is, too, but not what it holds. */
export function htmlTokens(html: string): HtmlToken[] {
  const source = html.replace(SKIPPED, '');
  const tokens: HtmlToken[] = [];
  const addText = (raw: string): void => {
    if (raw !== '') {
      // The editor puts zero-width spaces between its elements.
      tokens.push({ kind: 'text', text: decodeEntities(raw).replace(/[\u200b\ufeff]/g, '') });
    }
  };
  let at = 0;
  for (const match of source.matchAll(TAG)) {
    addText(source.slice(at, match.index ?? at));
    at = (match.index ?? at) + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    if (KNOWN.test(name)) {
      tokens.push(
        match[1] === '/' ? { kind: 'close', name } : { kind: 'open', name, attributes: decodeEntities(match[3] ?? '') },
      );
    }
  }
  addText(source.slice(at));
  return tokens;
}

/** The value of an attribute, or `''`. */
export function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}
