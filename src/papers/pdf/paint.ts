import { WARNING } from '../colours';
import { PaperModel } from '../model';
import { clean } from '../xmlText';
import { Faces, Weight } from './faces';
import { RunLook } from './lines';
import { PAGE, STYLES } from './pdfStyles';
import { Area, PlacedText, Rule, Sheet } from './sheet';
import { drawSign } from './signs';
import { StructureNode } from './structure';

/** What pdfkit has and its types leave out. */
interface Element extends PDFKit.PDFStructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

interface Outline {
  addItem(title: string, options: { top: number; left: number; expanded?: boolean }): Outline;
}

type TextOptions = PDFKit.Mixins.TextOptions & { readonly textWidth: number; readonly wordCount: number };

/** The last of all pieces of text that belong to a node or to one below it. */
type LastTexts = ReadonlyMap<StructureNode, PlacedText>;

function lastTexts(sheets: readonly Sheet[]): LastTexts {
  const last = new Map<StructureNode, PlacedText>();
  for (const { texts } of [...sheets].reverse()) {
    for (let index = texts.length - 1; index >= 0; index -= 1) {
      const text = texts[index];
      // Whatever is above a node that is known is known as well.
      for (let node = text?.node; text !== undefined && node !== undefined && !last.has(node); node = node.parent) {
        last.set(node, text);
      }
    }
  }
  return last;
}

/** What a piece of text is within its paragraph; pieces of plain text are none. */
function roleOf(look: RunLook): 'Link' | 'Span' | undefined {
  if (look.link !== undefined) {
    return 'Link';
  }
  return look.isStruck === true ? 'Span' : undefined;
}

/** Draws sheets into a document and builds its structure as it goes, ending each element with its last text. */
export class Painter {
  private readonly document: PDFKit.PDFDocument;
  private readonly model: PaperModel;
  private readonly faces: Faces;
  private readonly sheets: readonly Sheet[];
  private readonly last: LastTexts;
  private readonly elements = new Map<StructureNode, Element>();
  private readonly outlines: { readonly level: number; readonly outline: Outline }[];
  private ink = '';

  public constructor(document: PDFKit.PDFDocument, model: PaperModel, faces: Faces, sheets: readonly Sheet[]) {
    this.document = document;
    this.model = model;
    this.faces = faces;
    this.sheets = sheets;
    this.last = lastTexts(sheets);
    this.outlines = [{ level: 0, outline: document.outline as unknown as Outline }];
  }

  public paint(sheet: Sheet): void {
    const { document } = this;
    document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    this.ink = '';
    this.artifact('Layout', () => {
      sheet.areas.forEach((area) => this.fill(area));
      this.rule(sheet.rules);
    });
    this.paintTexts(sheet.texts);
    this.artifact('Layout', () => {
      for (const { sign, look, x, baseline } of sheet.signs) {
        this.setInk(look.ink);
        drawSign(document, sign, look, x, baseline);
      }
      this.rule(sheet.strokes);
    });
    this.artifact('Pagination', () => {
      sheet.repeated.forEach((text) => this.draw(text));
      this.paintEdges(sheet);
    });
    sheet.destinations.forEach(({ anchor, top }) => document.addNamedDestination(anchor, 'XYZ', 0, top, null));
    for (const { level, title, top } of sheet.bookmarks) {
      while ((this.outlines[this.outlines.length - 1]?.level ?? 0) >= level) {
        this.outlines.pop();
      }
      const parent = this.outlines[this.outlines.length - 1]?.outline;
      // pdfkit reckons the left from the right side of the page.
      const outline = parent?.addItem(title, { top, left: sheet.width, expanded: level < 2 });
      if (outline !== undefined) {
        this.outlines.push({ level, outline });
      }
    }
  }

  private artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  private fill({ x, y, width, height, colour }: Area): void {
    this.setInk(colour);
    this.document.rect(x, y, width, height).fill();
  }

  private rule(rules: readonly Rule[]): void {
    for (const { x1, y1, x2, y2, colour, width } of rules) {
      this.document.lineWidth(width).strokeColor(`#${colour}`).moveTo(x1, y1).lineTo(x2, y2).stroke();
    }
  }

  private setInk(ink: string): void {
    if (this.ink !== ink) {
      this.document.fillColor(`#${ink}`);
      this.ink = ink;
    }
  }

  private draw({ text, look, x, baseline, width }: Omit<PlacedText, 'node' | 'top' | 'height'>): void {
    this.setInk(look.ink);
    // With its width known, pdfkit need not measure the text again.
    const options: TextOptions = { lineBreak: false, baseline: 'alphabetic', textWidth: width, wordCount: 1 };
    const { document } = this;
    document.font(look.face).fontSize(look.size);
    if (look.isHidden === true) {
      document.save();
      // Text that is neither filled nor stroked (ISO 32000-1, 9.3.6), for which pdfkit has no option.
      document.addContent('3 Tr');
      document.text(text, x, baseline, options);
      document.restore();
    } else {
      document.text(text, x, baseline, options);
    }
  }

  /** Pieces of one paragraph that follow one another share their marks. */
  private paintTexts(texts: readonly PlacedText[]): void {
    const { document } = this;
    let open: { readonly node: StructureNode; readonly look: RunLook; readonly role: string | undefined } | undefined;
    let inner: Element | undefined;
    const close = (): void => {
      if (open !== undefined) {
        document.endMarkedContent();
        // A link's element must end on the page of its annotation, for pdfkit takes the current one.
        inner?.end();
        inner = undefined;
        open = undefined;
      }
    };
    for (const text of texts) {
      const { node, look } = text;
      if (node !== undefined) {
        const role = roleOf(look);
        const goesOn = open?.node === node && open.role === role && (role === undefined || open.look === look);
        if (!goesOn) {
          close();
          const element = this.elementOf(node);
          if (role === undefined) {
            element.add(document.markStructureContent(node.type));
          } else {
            inner = this.innerElement(element, role, look);
          }
          open = { node, look, role };
        }
        this.draw(text);
        if (inner !== undefined && look.link !== undefined) {
          this.link(text, inner);
        }
        if (this.last.get(node) === text) {
          close();
          this.endWith(node, text);
        }
      }
    }
    close();
  }

  private innerElement(parent: Element, role: 'Link' | 'Span', look: RunLook): Element {
    const { document } = this;
    const element = document.struct(role) as Element;
    if (look.isStruck === true) {
      element.dictionary.data['A'] = { O: 'Layout', TextDecorationType: 'LineThrough' };
    }
    parent.add(element);
    element.add(document.markStructureContent(role));
    return element;
  }

  private link({ look, text, x, top, width, height }: PlacedText, element: Element): void {
    const { link } = look;
    const words = clean(text.trim());
    if (link === undefined) {
      return;
    }
    const spoken = new String('url' in link ? words : `Page ${words}`);
    // pdfkit tells a text from a name by its being an object, for which its types have no place.
    const options = { structParent: element, Contents: spoken } as unknown as PDFKit.Mixins.AnnotationOption;
    if ('url' in link) {
      this.document.link(x, top, width, height, encodeURI(decodeSafely(clean(link.url))), options);
    } else {
      this.document.goTo(x, top, width, height, link.anchor, options);
    }
  }

  private elementOf(node: StructureNode): Element {
    const parent = node.parent === undefined ? undefined : this.elementOf(node.parent);
    const known = this.elements.get(node);
    if (known !== undefined) {
      return known;
    }
    const element = this.document.struct(node.type, node.title === undefined ? {} : { title: node.title }) as Element;
    if (node.attributes !== undefined) {
      element.dictionary.data['A'] = Object.fromEntries(
        Object.entries(node.attributes).map(([name, value]) => [
          name,
          typeof value === 'object' ? new String(value.text) : value,
        ]),
      );
    }
    if (parent === undefined) {
      this.document.addStructure(element);
    } else {
      parent.add(element);
    }
    this.elements.set(node, element);
    if (node.type === 'TR') {
      // A cell without words is a cell all the same, and stands in its place.
      node.children.forEach((cell) => this.elementOf(cell));
    }
    return element;
  }

  private endWith(node: StructureNode, text: PlacedText): void {
    for (let each: StructureNode | undefined = node; each !== undefined; each = each.parent) {
      if (this.last.get(each) !== text) {
        return;
      }
      this.elements.get(each)?.end();
      this.elements.delete(each);
    }
  }

  private paintEdges(sheet: Sheet): void {
    const { runningHead, isDraft } = this.model;
    const { weight, size, line, ink } = STYLES.edge;
    const piecesOf = (text: string, face: Weight): Omit<PlacedText, 'node' | 'top' | 'height' | 'baseline'>[] => {
      let x = 0;
      return this.faces.runsOf(text, face).map((run) => {
        const width = this.faces.widthOf(run.text, run.face, size);
        x += width;
        return { text: run.text, look: { face: run.face, size, ink }, x: x - width, width };
      });
    };
    const widthOf = (text: string): number => piecesOf(text, weight).reduce((sum, { width }) => sum + width, 0);
    const write = (text: string, x: number, baseline: number): void => {
      piecesOf(text, weight).forEach((piece) => this.draw({ ...piece, x: x + piece.x, baseline }));
    };
    const head = PAGE.edge + line;
    let x: number = PAGE.margin;
    if (isDraft) {
      for (const { look, ...piece } of piecesOf('DRAFT', 'bold')) {
        this.draw({ ...piece, look: { ...look, ink: WARNING }, x, baseline: head });
        x += piece.width + 6;
      }
    }
    if (sheet.number > 1) {
      write(runningHead.left, x, head);
      write(runningHead.right, sheet.width - PAGE.margin - widthOf(runningHead.right), head);
    }
    const foot = `Page ${sheet.number} of ${this.sheets.length}`;
    write(foot, (sheet.width - widthOf(foot)) / 2, sheet.height - PAGE.edge - line / 2);
  }
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
