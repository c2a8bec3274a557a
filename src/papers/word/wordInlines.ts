import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  ConcreteHyperlink,
  IContext,
  IXmlableObject,
  PageReference,
  ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx';
import { CHANGE, TONES } from '../colours';
import { Inline, Inlines } from '../model';
import { clean } from '../xmlText';
import { Anchoring, WordContext, endOf } from './wordContext';
import { SMALL } from './wordStyles';

/** A box round the words that say what has changed. */
const CHANGE_BORDER = { style: BorderStyle.SINGLE, size: 6, space: 1, color: CHANGE };

/** How the runs of a paragraph look beyond what they say of themselves. */
export interface RunLook {
  readonly bold?: boolean;
  /** Hexadecimal, without its hash. */
  readonly ink?: string;
}

function runOf(inline: Extract<Inline, { kind: 'text' }>, look: RunLook): TextRun {
  const tone = inline.tone === undefined ? undefined : TONES[inline.tone];
  return new TextRun({
    // A word on a colour has a hard space on either side, so that it does not touch the colour's edge.
    text: clean(tone === undefined ? inline.text : `\u00a0${inline.text}\u00a0`).replace(/\t/g, ' '),
    bold: inline.bold ?? look.bold,
    italics: inline.italic,
    strike: inline.strike,
    color: tone?.ink ?? look.ink,
    ...(inline.isChange === true ? { border: CHANGE_BORDER } : {}),
    shading: tone === undefined ? undefined : { type: ShadingType.CLEAR, color: 'auto', fill: tone.fill },
  });
}

/** The page of an anchor as a field; a range of pages where the reference stands alone and what it leads to spans them. */
function pageReferenceRuns(
  anchor: string,
  standsAlone: boolean,
  context: WordContext,
  look: RunLook,
): ParagraphChild[] {
  const first = new PageReference(anchor, { hyperlink: true });
  if (!standsAlone || !context.spansPages(anchor)) {
    return [first];
  }
  const dash = new TextRun({ text: '\u2013', bold: look.bold, color: look.ink });
  return [first, dash, new PageReference(endOf(anchor), { hyperlink: true })];
}

function childrenOf(inline: Inline, standsAlone: boolean, context: WordContext, look: RunLook): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [runOf(inline, look)];
    case 'link':
      return [
        new NumberedLink(
          [new TextRun({ text: clean(inline.text), style: 'Hyperlink' })],
          `link${context.nextNumber()}`,
          clean(inline.url),
        ),
      ];
    case 'pageReference':
      return pageReferenceRuns(inline.anchor, standsAlone, context, look);
    case 'lineBreak':
      return [new TextRun({ break: 1 })];
    case 'sign': {
      const ink = { bold: look.bold, color: look.ink };
      // Word has no way to give a sign words that are read aloud and not seen: they stand after it, small.
      return [
        new TextRun({ text: inline.sign, ...ink }),
        new TextRun({ text: `\u00a0${clean(inline.word)}`, ...ink, ...(inline.showsWord ? {} : { size: SMALL }) }),
      ];
    }
    case 'annexReference':
      return [new TextRun({ text: clean(inline.text), bold: look.bold, color: look.ink })];
  }
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link to the outside whose relationship has an id of its document; docx would give it a random one. */
class NumberedLink extends ConcreteHyperlink {
  private readonly url: string;
  private readonly relationships = new WeakSet<object>();

  public constructor(children: readonly ParagraphChild[], id: string, url: string) {
    super(children, id);
    this.url = url;
  }

  public override prepForXml(context: IContext): IXmlableObject | undefined {
    const { Relationships: relationships } = context.viewWrapper;
    if (!this.relationships.has(relationships)) {
      this.relationships.add(relationships);
      relationships.addRelationship(this.linkId, HYPERLINK, this.url, 'External');
    }
    return super.prepForXml(context);
  }
}

/** A bookmark numbered within its document; docx would number it from a counter that all documents of a page share. */
class NumberedBookmark extends Bookmark {
  private readonly marks: readonly (BookmarkStart | BookmarkEnd)[];

  public constructor(name: string, number: number) {
    super({ id: name, children: [] });
    this.marks = [new BookmarkStart(name, number), new BookmarkEnd(number)];
  }

  public override get writtenAs(): readonly (ParagraphChild | BookmarkStart | BookmarkEnd)[] {
    return this.marks;
  }
}

/** The children of a paragraph, with the bookmarks of the anchors that begin or end with it. */
export function paragraphChildren(
  content: Inlines,
  context: WordContext,
  anchoring: Anchoring,
  look: RunLook = {},
): ParagraphChild[] {
  const isReferenced = (anchor: string): boolean => context.referenced.has(anchor);
  return [
    ...anchoring.begins.filter(isReferenced).map((anchor) => new NumberedBookmark(anchor, context.nextNumber())),
    ...content.flatMap((inline) => childrenOf(inline, content.length === 1, context, look)),
    ...anchoring.ends.filter(isReferenced).map((anchor) => new NumberedBookmark(endOf(anchor), context.nextNumber())),
  ];
}
