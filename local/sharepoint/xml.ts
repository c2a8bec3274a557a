/** The little XML that SharePoint's REST API carries: field schemas, views and CAML. No namespaces, no DTD, no entities of its own. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without that of child elements. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(parseInt(decimal, 10));
    return entities[(name ?? '').toLowerCase()] ?? whole;
  });

/** Text made safe for an element's content. */
export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Text made safe for an attribute in double quotes. */
export const escapeAttribute = (text: string): string => escapeXml(text).replace(/"/g, '&quot;');

/**
 * Reads one XML element with everything in it.
 * @throws SyntaxError when the text is not one well-formed element.
 */
export function parseXml(source: string): XmlElement {
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`XML: ${what} at ${at}`);
  };
  const skipProlog = (): void => {
    for (;;) {
      const gap = /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)+/.exec(source.slice(at));
      if (!gap) return;
      at += gap[0].length;
    }
  };
  const readAttributes = (): Record<string, string> => {
    const attributes: Record<string, string> = {};
    const pattern = /\s*([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
    pattern.lastIndex = at;
    for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
      attributes[match[1] ?? ''] = decode(match[2] ?? match[3] ?? '');
      at = pattern.lastIndex;
    }
    return attributes;
  };
  const readElement = (): XmlElement => {
    const open = /<([\w:.-]+)/y;
    open.lastIndex = at;
    const match = open.exec(source);
    if (!match) return fail('an element was expected');
    const name = match[1] ?? '';
    at = open.lastIndex;
    const attributes = readAttributes();
    const end = /\s*(\/?)>/y;
    end.lastIndex = at;
    const closed = end.exec(source);
    if (!closed) return fail(`<${name}> is not closed`);
    at = end.lastIndex;
    if (closed[1]) return { name, attributes, children: [], text: '' };
    return readContent(name, attributes);
  };
  const readContent = (name: string, attributes: Record<string, string>): XmlElement => {
    const children: XmlElement[] = [];
    let text = '';
    for (;;) {
      const next = source.indexOf('<', at);
      if (next < 0) return fail(`</${name}> is missing`);
      text += decode(source.slice(at, next));
      at = next;
      if (source.startsWith('<!--', at)) {
        at = source.indexOf('-->', at) + 3;
      } else if (source.startsWith('<![CDATA[', at)) {
        const stop = source.indexOf(']]>', at);
        text += source.slice(at + 9, stop);
        at = stop + 3;
      } else if (source.startsWith('</', at)) {
        const close = source.indexOf('>', at);
        if (source.slice(at + 2, close).trim() !== name) return fail(`</${name}> was expected`);
        at = close + 1;
        return { name, attributes, children, text };
      } else children.push(readElement());
    }
  };
  skipProlog();
  const root = readElement();
  skipProlog();
  if (at < source.length) fail('text after the element');
  return root;
}

/** The first child of that name, whatever its case. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name.toLowerCase() === name.toLowerCase());

/** An attribute by name, whatever its case. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const key = Object.keys(element.attributes).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : element.attributes[key];
}

/** Writes an element as SharePoint does: attributes in double quotes, `<X />` when empty. */
export function writeXml(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  if (element.children.length === 0 && element.text === '') return `<${element.name}${attributes} />`;
  const inside =
    element.children.map(writeXml).join('') + escapeXml(element.children.length ? element.text.trim() : element.text);
  return `<${element.name}${attributes}>${inside}</${element.name}>`;
}
