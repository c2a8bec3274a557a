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
import { PaperModel, PaperSection } from '../model';
import { clean } from '../xmlText';
import { anchorsReferenced } from './pageReferences';
import { wordBlocks } from './wordBlocks';
import { WordContext, endOf } from './wordContext';
import { corePropertiesXml, setPartDates } from './wordPackage';
import { NUMBERINGS, PAGE, STYLE, STYLES, WARNING } from './wordStyles';

/** A Word file (.docx), and what the officer should be told of it. */
export interface WordFile {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

const MAY_MOVE =
  'The page numbers in this paper were worked out without Word and may be wrong. Open it in Word, answer Yes when asked to update the fields (or press Ctrl+A, then F9), and save it.';

/** Ranges of pages lengthen lines, which may move pages; it settles at once in all but contrived papers. */
const MOST_PASSES = 4;

interface Pass {
  readonly bytes: Uint8Array;
  readonly estimate: EstimatedPageNumbers | undefined;
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

/** One writing of the file. `pages` are those that an earlier pass found; the estimate says where things came to stand now. */
async function pass(
  model: PaperModel,
  referenced: ReadonlySet<string>,
  pages: ReadonlyMap<string, string> | undefined,
  asksToUpdate: boolean,
): Promise<Pass> {
  let estimate: EstimatedPageNumbers | undefined;
  const estimator = estimatePageNumbersWith({ guess: true });
  const pageNumbers: PageNumberEstimator = (body, documentContext) => {
    try {
      estimate = estimator(body, documentContext);
    } catch {
      // The file is sound without numbers: Word fills them when it updates its fields, and the caller says so.
      estimate = undefined;
    }
    return estimate ?? { bookmarks: new Map() };
  };
  let bookmarkNumber = 0;
  const nextBookmarkNumber = (): number => {
    bookmarkNumber += 1;
    return bookmarkNumber;
  };
  const { properties } = model;
  const document = new Document({
    title: clean(properties.title),
    styles: STYLES,
    numbering: NUMBERINGS,
    features: { updateFields: asksToUpdate },
    pageNumbers,
    sections: model.sections.map((section, index) =>
      sectionOf(model, section, index === 0, {
        textWidth: textWidthOf(section),
        pages,
        referenced,
        nextBookmarkNumber,
      }),
    ),
  });
  const coreProperties = { path: 'docProps/core.xml', data: corePropertiesXml(properties) };
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document, undefined, [coreProperties]));
  setPartDates(bytes, properties.created);
  return { bytes, estimate };
}

function isSame(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([name, page]) => right.get(name) === page);
}

/**
 * Writes the paper as a Word file, with the page numbers of its references already filled in. Where they could not be
 * worked out for certain, the file asks Word to update them when it is opened, and a warning says so. The same model
 * gives the same bytes. Runs in a browser and in Node.
 */
export async function writeWord(model: PaperModel): Promise<WordFile> {
  const referenced = anchorsReferenced(model);
  let last = await pass(model, referenced, undefined, false);
  let settled: ReadonlyMap<string, string> | undefined;
  for (let passes = 1; passes < MOST_PASSES && settled === undefined && last.estimate !== undefined; passes += 1) {
    const { bookmarks } = last.estimate;
    last = await pass(model, referenced, bookmarks, false);
    settled = last.estimate !== undefined && isSame(bookmarks, last.estimate.bookmarks) ? bookmarks : undefined;
  }
  const isComplete =
    settled !== undefined &&
    [...referenced].every((anchor) => settled?.has(anchor) === true && settled.has(endOf(anchor)));
  const isCertain = isComplete && (last.estimate?.guesses ?? []).length === 0;
  if (referenced.size === 0 || isCertain) {
    return { bytes: last.bytes, warnings: [] };
  }
  const { bytes } = await pass(model, referenced, settled, true);
  return { bytes, warnings: [MAY_MOVE] };
}
