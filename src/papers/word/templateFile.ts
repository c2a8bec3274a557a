import { XmlElement, patchDocument } from 'docx';
import { namesPeople } from './templateNames';
import { descendants, elementsOf, find, textOf, twips } from './xmlElements';

/** A template cannot be used; the message says why, and what to do. */
export class TemplateError extends Error {
  public override readonly name = 'TemplateError';
}

/** Bytes: of the file, and of what is packed in it. A letterhead with pictures has a fraction of either. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_UNPACKED = 200 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

/** Text width in twips (twentieths of a point) where a template does not say: A4 with margins of 2 cm. */
const USUAL_WIDTH = 9638;

/** The place of a placeholder in the body. */
export interface TemplatePlace {
  /** In twips, of the section that it is in. */
  readonly textWidth: number;
  readonly isLandscape: boolean;
  /** The text width that its pages would have if they were turned; `undefined` where no section can begin at it. */
  readonly turnedWidth: number | undefined;
}

export interface OpenedTemplate {
  /** The placeholders of body, headers and footers, without their braces, in the order in which they stand. */
  readonly placeholders: readonly string[];
  /** Those that stand in the body. */
  readonly places: ReadonlyMap<string, TemplatePlace>;
  readonly styleIds: ReadonlySet<string>;
}

/** Looks at the directory of a ZIP only: what is unpacked to more than memory holds is not unpacked at all. */
function checkSize(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  for (; end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY; end -= 1);
  if (end < 0) {
    throw new TemplateError(
      'The template is not a Word document (.docx), or is protected by a password. Save it in Word as a Word Document (.docx) without a password.',
    );
  }
  let unpacked = 0;
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== ENTRY) {
      throw new TemplateError(
        'The template is damaged. Open it in Word, save it again as a Word Document (.docx), and try again.',
      );
    }
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (bytes.byteLength > MOST_BYTES || unpacked > MOST_UNPACKED) {
    throw new TemplateError(
      'The template is too large: it may have 20 MB, and 200 MB unpacked. Make its pictures smaller in Word (Compress Pictures).',
    );
  }
}

function widthWithin(paper: number | undefined, margins: XmlElement | undefined): number | undefined {
  const text = (paper ?? 0) - (twips(margins, 'w:left') ?? 0) - (twips(margins, 'w:right') ?? 0);
  return text > 2000 ? text : undefined;
}

function placeIn(section: XmlElement | undefined, isParagraphOfBody: boolean): TemplatePlace {
  const size = find(section, 'w:pgSz');
  const margins = find(section, 'w:pgMar');
  const width = twips(size, 'w:w');
  const height = twips(size, 'w:h');
  const isLandscape = width !== undefined && height !== undefined && width > height;
  return {
    textWidth: widthWithin(width, margins) ?? USUAL_WIDTH,
    isLandscape,
    turnedWidth: isParagraphOfBody && !isLandscape ? widthWithin(height, margins) : undefined,
  };
}

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;

function placeholdersIn(words: string): readonly string[] {
  return [...words.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

function placesIn(document: XmlElement): ReadonlyMap<string, TemplatePlace> {
  const places = new Map<string, TemplatePlace>();
  const body = find(find(document, 'w:document'), 'w:body');
  let waiting: { name: string; isParagraphOfBody: boolean }[] = [];
  const settle = (section: XmlElement | undefined): void => {
    waiting.forEach(({ name, isParagraphOfBody }) => places.set(name, placeIn(section, isParagraphOfBody)));
    waiting = [];
  };
  for (const element of elementsOf(body)) {
    const names = descendants({ ...element, elements: [element] }, 'w:p').flatMap((each) =>
      placeholdersIn(textOf(each)),
    );
    waiting.push(...names.map((name) => ({ name, isParagraphOfBody: element.name === 'w:p' })));
    const section = element.name === 'w:sectPr' ? element : descendants(element, 'w:sectPr')[0];
    if (section !== undefined) {
      settle(section);
    }
  }
  settle(undefined);
  return places;
}

/** What would carry people's names, or run, in every paper that is made of the template. */
function checkContents(
  parts: ReadonlyMap<string, XmlElement>,
  binary: ReadonlyMap<string, Uint8Array> | undefined,
): void {
  if ([...parts.keys(), ...(binary?.keys() ?? [])].some((path) => /vbaProject|activeX/i.test(path))) {
    throw new TemplateError('The template holds macros. Save it in Word as a Word Document (.docx), which holds none.');
  }
  const hasAuthors = [...parts].some(
    ([path, xml]) => /^word\/comments/.test(path) || JSON.stringify(xml.elements ?? []).includes('"w:author"'),
  );
  if (hasAuthors) {
    throw new TemplateError(
      'The template holds comments or tracked changes, with the names of those who made them. Accept the changes and delete the comments in Word (Review), and save it again.',
    );
  }
  if (namesPeople(parts)) {
    throw new TemplateError(
      'The template holds the names of people who commented on it or changed it. Remove them in Word (File > Info > Inspect Document: Document Properties and Personal Information), and save it again.',
    );
  }
}

/** Opens a template. Throws {@link TemplateError} for a file that is none, is broken, or would do harm. */
export async function openTemplate(bytes: Uint8Array): Promise<OpenedTemplate> {
  checkSize(bytes);
  let parts: ReadonlyMap<string, XmlElement> | undefined;
  let binary: ReadonlyMap<string, Uint8Array> | undefined;
  try {
    await patchDocument({
      outputType: 'uint8array',
      data: bytes,
      patches: {},
      // the one way to see the parts of a template as docx reads them
      pageNumbers: (template) => {
        parts = template.parts;
        binary = template.binaryParts;
        return { bookmarks: new Map() };
      },
    });
  } catch {
    // whatever is wrong inside, what the officer can do about it is the same
    parts = undefined;
  }
  const document = parts?.get('word/document.xml');
  if (parts === undefined || document === undefined) {
    throw new TemplateError(
      'The template cannot be read as a Word document. Open it in Word, save it again as a Word Document (.docx), and try again.',
    );
  }
  checkContents(parts, binary);
  const edges = [...parts].filter(([path]) => /^word\/(header|footer)\d*\.xml$/.test(path)).map(([, xml]) => xml);
  const placeholders = [document, ...edges].flatMap((part) =>
    descendants(part, 'w:p').flatMap((each) => placeholdersIn(textOf(each))),
  );
  const styles = parts.get('word/styles.xml');
  return {
    placeholders: [...new Set(placeholders)],
    places: placesIn(document),
    styleIds: new Set(
      styles === undefined
        ? []
        : descendants(styles, 'w:style').map((each) => String(each.attributes?.['w:styleId'] ?? '')),
    ),
  };
}
