import { PaperModel } from '../model';
import { anchorsReferenced } from '../pageReferences';
import { LongWork, Slices } from '../slices';
import { clean } from '../xmlText';
import { TextBox } from './boxes';
import { Faces, emptyDocument } from './faces';
import { FlowBuilder } from './flow';
import { Pages } from './lines';
import { Pagination, Paginator, SectionFlow, textWidthOf } from './paginate';
import { Painter } from './paint';
import { rootNode } from './structure';

/** A PDF file, and what the officer should be told of it. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

/** Parts of the whole work, as measured on a long paper. */
const PARTS = { flow: 0.3, pages: 0.1 } as const;

/** Page numbers settle at the second time; a reference that is wider than thought can push another over. */
const MOST_TIMES = 6;

/** A text of the file's information. pdfkit puts it into the XMP part as it is, which must be XML, and elsewhere escapes it. */
class InformationText extends String {
  public override toString(): string {
    return this.valueOf().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  }
}

function documentOf(model: PaperModel): PDFKit.PDFDocument {
  const { title, subject, author, keywords, language, created } = model.properties;
  const text = (words: string): string => new InformationText(clean(words)) as string;
  return emptyDocument({
    // The document asks for fonts by name; without `false` pdfkit would look for a font of its own.
    font: false as unknown as string,
    tagged: true,
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: {
      Title: text(title),
      Subject: text(subject),
      Author: text(author),
      Keywords: text(keywords),
      Creator: 'Assurance Tracker',
      // No clock: the same paper gives the same file.
      CreationDate: new Date(`${created}T00:00:00Z`),
    },
  });
}

/** The last line of every PDF. */
const LAST_LINE = [...'%%EOF\n'].map((sign) => sign.charCodeAt(0));

/** Collects what the document gives off; the file is joined, and known to be whole, when the function returned is called. */
function bytesOf(document: PDFKit.PDFDocument): () => Uint8Array {
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return () => {
    const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    const last = bytes.subarray(-LAST_LINE.length);
    if (!LAST_LINE.every((code, index) => last[index] === code)) {
      throw new Error('The PDF was not written to its end. Export the paper again.');
    }
    return bytes;
  };
}

function isSame(one: Pages, other: Pages): boolean {
  return (
    one.size === other.size &&
    [...one].every(
      ([anchor, { first, last }]) => other.get(anchor)?.first === first && other.get(anchor)?.last === last,
    )
  );
}

/** Breaks the pages until the numbers that are printed are those of the pages. */
async function layOut(
  sections: readonly SectionFlow[],
  referring: readonly TextBox[],
  afterEachItem: () => Promise<void>,
): Promise<{ laid: Pagination; isSettled: boolean }> {
  let laid: Pagination = { sheets: [], pages: new Map() };
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const paginator = new Paginator();
    for (const section of sections) {
      await paginator.place(section, afterEachItem);
    }
    const isSettled = time > 0 && isSame(paginator.pages, laid.pages);
    laid = paginator;
    if (isSettled || referring.length === 0) {
      return { laid, isSettled: true };
    }
    for (const box of referring) {
      box.lines = box.breakAgain?.(laid.pages) ?? box.lines;
    }
  }
  return { laid, isSettled: false };
}

function warningsOf(faces: Faces, isSettled: boolean, isComplete: boolean): string[] {
  const missing = [...faces.missing];
  return [
    ...(missing.length === 0
      ? []
      : [
          `The font of the PDF has no sign for ${missing.map((each) => `"${each}"`).join(', ')}: a question mark stands in its place. Put a word there, and export the paper again.`,
        ]),
    ...(isComplete
      ? []
      : ['A page number in the PDF is missing: a dash stands where what it leads to is not in the paper.']),
    ...(isSettled ? [] : ['Page numbers in the PDF may be wrong by one. Compare them before it is published.']),
  ];
}

/**
 * Writes the paper as a tagged PDF, structured to PDF/UA-1 (ISO 14289-1), with bookmarks and the numbers of its own
 * pages. The same model gives the same bytes. Runs in a browser and in Node, on the main thread in slices: throws the
 * signal's reason where it is called off.
 */
export async function writePdf(model: PaperModel, work: LongWork = {}): Promise<PdfFile> {
  const slices = new Slices(work);
  const document = documentOf(model);
  const bytes = bytesOf(document);
  const faces = await Faces.load(document, model);

  await slices.letOthersGo(0);

  let part = 0;
  const breathe = async (): Promise<void> => {
    if (slices.isDue()) {
      await slices.letOthersGo(part);
    }
  };
  const root = rootNode();
  const referring: TextBox[] = [];
  const builder = new FlowBuilder(breathe);
  const sections: SectionFlow[] = [];
  for (const [index, section] of model.sections.entries()) {
    const width = textWidthOf(section.orientation);
    const items = await builder.sectionItems(section, root, { faces, width, referring });
    sections.push({ orientation: section.orientation, items });
    part = (PARTS.flow * (index + 1)) / model.sections.length;
  }

  const { laid, isSettled } = await layOut(sections, referring, breathe);
  part = PARTS.flow + PARTS.pages;

  const isComplete = [...anchorsReferenced(model)].every((anchor) => laid.pages.has(anchor));
  const painter = new Painter(document, model, faces, laid.sheets);
  for (const sheet of laid.sheets) {
    painter.paint(sheet);
    part += (1 - PARTS.flow - PARTS.pages) / laid.sheets.length;
    await breathe();
  }
  await slices.letOthersGo(Math.min(part, 1));
  document.end();
  // pdfkit's build for browsers gives off what it wrote in a microtask, not at once as its build for Node does. By the
  // time that others have gone first, it has; to wait for its `end` would be to wait for ever where something stays open.
  await slices.letOthersGo(1);
  return { bytes: bytes(), warnings: warningsOf(faces, isSettled, isComplete) };
}
