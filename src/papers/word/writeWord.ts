import {
  Document,
  EstimatedPageNumbers,
  Footer,
  Header,
  ISectionOptions,
  Packer,
  PageNumber,
  PageNumberEstimator,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  AlignmentType,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { WARNING } from '../colours';
import { PaperModel, PaperSection } from '../model';
import { clean } from '../xmlText';
import { anchorsReferenced } from '../pageReferences';
import { wordBlocks } from './wordBlocks';
import { WordContext, endOf } from './wordContext';
import { wordCounters } from './wordCounters';
import { corePropertiesXml, setPartDates } from './wordPackage';
import { NUMBERINGS, PAGE, STYLE, STYLES } from './wordStyles';

/** A Word file (.docx), and what the officer should be told of it. */
export interface WordFile {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

/** What the officer is told where the numbers of pages may be wrong. */
export const MAY_MOVE =
  'The page numbers in this paper were worked out without Word and may be wrong. Open it in Word, answer Yes when asked to update the fields (or press Ctrl+A, then F9), and save it.';

const NO_PAGES: EstimatedPageNumbers = { bookmarks: new Map() };

/** How one writing of the file comes by its page numbers. */
interface PassPlan {
  readonly pageNumbers: PageNumberEstimator;
  readonly spansPages: (anchor: string) => boolean;
  /** Whether Word is to work the numbers out again when it opens the file. */
  readonly asksToUpdate: boolean;
}

function textWidthOf({ orientation }: PaperSection): number {
  return (orientation === 'portrait' ? PAGE.width : PAGE.height) - 2 * PAGE.margin;
}

function header(model: PaperModel, textWidth: number, isFirstPage: boolean): Header {
  const draft = model.isDraft ? [new TextRun({ text: 'DRAFT', bold: true, color: WARNING })] : [];
  const { left, right } = model.runningHead;
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.pageEdge,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: isFirstPage
          ? draft
          : [
              ...draft,
              new TextRun(clean(`${model.isDraft ? '  ' : ''}${left}`)),
              new TextRun({ text: `\t${clean(right)}` }),
            ],
      }),
    ],
  });
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.pageEdge,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

function sectionOf(model: PaperModel, section: PaperSection, isFirst: boolean, context: WordContext): ISectionOptions {
  const { margin, headerDistance, width, height } = PAGE;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: {
        // docx takes the sides of the upright sheet and turns them itself.
        size: {
          width,
          height,
          orientation: section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: margin,
          bottom: margin,
          left: margin,
          right: margin,
          header: headerDistance,
          footer: headerDistance,
        },
      },
    },
    headers: {
      default: header(model, context.textWidth, false),
      ...(isFirst ? { first: header(model, context.textWidth, true) } : {}),
    },
    footers: { default: footer(), ...(isFirst ? { first: footer() } : {}) },
    children: section.parts.flatMap(({ blocks }) => wordBlocks(blocks, context)),
  };
}

async function pass(model: PaperModel, referenced: ReadonlySet<string>, plan: PassPlan): Promise<Uint8Array> {
  const counters = wordCounters();
  const { properties } = model;
  const document = new Document({
    title: clean(properties.title),
    styles: STYLES,
    numbering: NUMBERINGS,
    features: { updateFields: plan.asksToUpdate },
    pageNumbers: plan.pageNumbers,
    sections: model.sections.map((section, index) =>
      sectionOf(model, section, index === 0, {
        textWidth: textWidthOf(section),
        spansPages: plan.spansPages,
        referenced,
        ...counters,
      }),
    ),
  });
  const coreProperties = { path: 'docProps/core.xml', data: corePropertiesXml(properties) };
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document, undefined, [coreProperties]));
  setPartDates(bytes, properties.created);
  return bytes;
}

/** The pages on which the anchors begin and end, or `undefined` where they cannot be worked out. */
async function layOut(model: PaperModel, referenced: ReadonlySet<string>): Promise<EstimatedPageNumbers | undefined> {
  const estimator = estimatePageNumbersWith({ guess: true });
  let pages: EstimatedPageNumbers | undefined;
  const pageNumbers: PageNumberEstimator = (body, context) => {
    try {
      pages = estimator(body, context);
    } catch {
      // The file is sound without numbers: Word fills them when it updates its fields, and the caller says so.
      pages = undefined;
    }
    return pages ?? NO_PAGES;
  };
  await pass(model, referenced, { pageNumbers, spansPages: () => true, asksToUpdate: false });
  return pages;
}

/**
 * Writes the paper as a Word file, with the page numbers of its references already filled in. Where they could not be
 * worked out for certain, the file asks Word to update them when it is opened, and a warning says so. The same model
 * gives the same bytes. Runs in a browser and in Node.
 *
 * The paper is laid out once, with every reference that stands alone as a range; the file itself then keeps the ranges
 * that are ones. Since such a reference is all that its line holds, leaving out its second number moves nothing.
 */
export async function writeWord(model: PaperModel): Promise<WordFile> {
  const referenced = anchorsReferenced(model);
  const pages = await layOut(model, referenced);
  const pageOf = (bookmark: string): string | undefined => pages?.bookmarks.get(bookmark);
  const isCertain =
    pages !== undefined &&
    (pages.guesses ?? []).length === 0 &&
    [...referenced].every((anchor) => pageOf(anchor) !== undefined && pageOf(endOf(anchor)) !== undefined);
  const bytes = await pass(model, referenced, {
    pageNumbers: () => pages ?? NO_PAGES,
    spansPages: (anchor) => pageOf(anchor) !== pageOf(endOf(anchor)),
    asksToUpdate: !isCertain && referenced.size > 0,
  });
  return { bytes, warnings: isCertain || referenced.size === 0 ? [] : [MAY_MOVE] };
}
