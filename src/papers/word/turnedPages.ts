import { XmlElement } from 'docx';
import { descendants, elementsOf, find, textOf, twips } from './xmlElements';

/** Paragraphs of these words alone, from the private characters, stand where landscape pages begin and end. */
export const TURN_BEGINS = '\uE0F0turn';
export const TURN_ENDS = '\uE0F0back';

function isShown(element: XmlElement): boolean {
  const kinds = ['w:drawing', 'w:pict', 'w:object'];
  return (
    element.name === 'w:tbl' ||
    textOf(element).trim() !== '' ||
    kinds.some((kind) => descendants(element, kind).length > 0)
  );
}

function sectionOf(element: XmlElement | undefined): XmlElement | undefined {
  return element?.name === 'w:sectPr' ? element : find(find(element, 'w:pPr'), 'w:sectPr');
}

function copyOf(section: XmlElement): XmlElement {
  return JSON.parse(JSON.stringify(section)) as XmlElement;
}

/** A section that goes on from another: pages are numbered on, and its first page is like the others. */
function goOn(section: XmlElement): void {
  section.elements = elementsOf(section).filter(({ name }) => name !== 'w:titlePg' && name !== 'w:type');
  const start = find(section, 'w:pgNumType')?.attributes;
  if (start !== undefined) {
    delete start['w:start'];
  }
}

function turn(section: XmlElement): void {
  const size = find(section, 'w:pgSz');
  const [width, height] = [twips(size, 'w:w'), twips(size, 'w:h')];
  if (size !== undefined && width !== undefined && height !== undefined) {
    size.attributes = { ...size.attributes, 'w:w': String(height), 'w:h': String(width), 'w:orient': 'landscape' };
  }
}

/** A paragraph that ends a section and takes no room, so that it never begins a page of its own. */
function breakOf(section: XmlElement): XmlElement {
  const element = (name: string, attributes: Record<string, string>, elements: XmlElement[] = []): XmlElement => ({
    type: 'element',
    name,
    attributes,
    elements,
  });
  return element('w:p', {}, [
    element('w:pPr', {}, [
      element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' }),
      element('w:rPr', {}, [element('w:sz', { 'w:val': '2' })]),
      section,
    ]),
  ]);
}

interface Pages {
  /** What has been put into the section that is being written. */
  isBegun: boolean;
  /** Whether a piece of the template's section has ended already. */
  isContinued: boolean;
}

/**
 * Makes landscape pages of what stands between the marks, in a document that has been poured: the section of the template is
 * cut there, and each piece keeps its headers, footers and margins. No page is left blank by it.
 */
export function turnMarkedPages(document: XmlElement): void {
  const body = find(find(document, 'w:document'), 'w:body');
  const elements = elementsOf(body);
  if (body === undefined || !elements.some((element) => textOf(element) === TURN_BEGINS)) {
    return;
  }
  const pages: Pages = { isBegun: false, isContinued: false };
  const cut = (section: XmlElement, isTurned: boolean): XmlElement => {
    const piece = copyOf(section);
    if (pages.isContinued) {
      goOn(piece);
    }
    if (isTurned) {
      turn(piece);
    }
    pages.isBegun = false;
    pages.isContinued = true;
    return breakOf(piece);
  };
  body.elements = elements.flatMap((element, index) => {
    const words = textOf(element);
    const following = elements.slice(index + 1);
    const end = following.findIndex((each) => sectionOf(each) !== undefined);
    const section = sectionOf(following[end]);
    if (section !== undefined && words === TURN_BEGINS) {
      return pages.isBegun ? [cut(section, false)] : [];
    }
    if (section !== undefined && words === TURN_ENDS) {
      if (following.slice(0, end + 1).some(isShown)) {
        return [cut(section, true)];
      }
      turn(section);
      return [];
    }
    const own = sectionOf(element);
    if (own !== undefined && pages.isContinued) {
      goOn(own);
    }
    pages.isBegun = own === undefined && (pages.isBegun || isShown(element));
    pages.isContinued = own === undefined && pages.isContinued;
    return [element];
  });
}
