import {
  Document,
  EstimatedPageNumbers,
  FileChild,
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
import { WARNING } from '../colours';
import { PaperModel, PaperSection } from '../model';
import { clean } from '../xmlText';
import { anchorsReferenced } from '../pageReferences';
import { LongWork, Slices } from '../slices';
import { pageEstimator } from './pageEstimator';
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

/** What the officer is told where the numbers of pages were not asked for. */
const LEFT_TO_WORD =
  'The page numbers in this paper are blank. Open it in Word, answer Yes when asked to update the fields (or press Ctrl+A, then F9), and save it.';

/** How a paper is written as a Word file. */
export interface WordWork extends LongWork {
  /** Whether Word is to fill in the page numbers; to work them out takes most of the time that a long paper takes. */
  readonly leavesPageNumbers?: boolean | undefined;
}

/** Parts of the whole work, as measured on a long paper. */
const PARTS = { laidOut: 0.8, built: 0.9 } as const;

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

/** The section's blocks, after each part of which others may go first. */
async function childrenOf(
  { parts }: PaperSection,
  context: WordContext,
  afterEachPart: () => Promise<void>,
): Promise<FileChild[]> {
  const children: FileChild[] = [];
  for (const { blocks } of parts) {
    children.push(...wordBlocks(blocks, context));
    await afterEachPart();
  }
  return children;
}

async function sectionOf(
  model: PaperModel,
  section: PaperSection,
  context: WordContext,
  afterEachPart: () => Promise<void>,
): Promise<ISectionOptions> {
  const isFirst = section === model.sections[0];
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
    children: await childrenOf(section, context, afterEachPart),
  };
}

async function pass(
  model: PaperModel,
  referenced: ReadonlySet<string>,
  plan: PassPlan,
  afterEachPart: () => Promise<void>,
): Promise<Uint8Array> {
  const counters = wordCounters();
  const { properties } = model;
  const sections: ISectionOptions[] = [];
  for (const section of model.sections) {
    const context = { textWidth: textWidthOf(section), spansPages: plan.spansPages, referenced, ...counters };
    sections.push(await sectionOf(model, section, context, afterEachPart));
  }
  const document = new Document({
    title: clean(properties.title),
    styles: STYLES,
    numbering: NUMBERINGS,
    features: { updateFields: plan.asksToUpdate },
    pageNumbers: plan.pageNumbers,
    sections,
  });
  const coreProperties = { path: 'docProps/core.xml', data: corePropertiesXml(properties) };
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document, undefined, [coreProperties]));
  setPartDates(bytes, properties.created);
  return bytes;
}

/** Ends the pass that only lays the paper out, once it has: its file would be thrown away. */
class LaidOut extends Error {}

/** The pages on which the anchors begin and end, or `undefined` where they cannot be worked out. */
async function layOut(
  model: PaperModel,
  referenced: ReadonlySet<string>,
  afterEachPart: () => Promise<void>,
): Promise<EstimatedPageNumbers | undefined> {
  const estimator = await pageEstimator(model);
  let pages: EstimatedPageNumbers | undefined;
  const pageNumbers: PageNumberEstimator = (body, context) => {
    try {
      pages = estimator(body, context);
    } catch {
      // The file is sound without numbers: Word fills them when it updates its fields, and the caller says so.
      pages = undefined;
    }
    throw new LaidOut();
  };
  try {
    await pass(model, referenced, { pageNumbers, spansPages: () => true, asksToUpdate: false }, afterEachPart);
  } catch (error) {
    if (!(error instanceof LaidOut)) {
      throw error;
    }
  }
  return pages;
}

/**
 * Writes the paper as a Word file, with the page numbers of its references already filled in, unless they are left to
 * Word. Where they could not be worked out for certain, the file asks Word to update them when it is opened, and a warning
 * says so. The same model gives the same bytes. Runs in a browser and in Node; throws the signal's reason where it is called
 * off. To lay out a long paper takes seconds without a pause: a page leaves it to a worker (`worker/writeApart.ts`).
 *
 * The paper is laid out once, with every reference that stands alone as a range; the file itself then keeps the ranges
 * that are ones. Since such a reference is all that its line holds, leaving out its second number moves nothing.
 */
export async function writeWord(model: PaperModel, work: WordWork = {}): Promise<WordFile> {
  const slices = new Slices(work);
  let part = 0;
  const breathe = async (): Promise<void> => {
    if (slices.isDue()) {
      await slices.letOthersGo(part);
    }
  };
  await slices.letOthersGo(part);
  const referenced = anchorsReferenced(model);
  const isLaidOut = work.leavesPageNumbers !== true;
  const pages = isLaidOut ? await layOut(model, referenced, breathe) : undefined;
  part = isLaidOut ? PARTS.laidOut : part;
  await slices.letOthersGo(part);
  const pageOf = (bookmark: string): string | undefined => pages?.bookmarks.get(bookmark);
  const isCertain =
    referenced.size === 0 ||
    ((pages?.guesses ?? []).length === 0 &&
      [...referenced].every((anchor) => pageOf(anchor) !== undefined && pageOf(endOf(anchor)) !== undefined));
  const plan: PassPlan = {
    pageNumbers: () => pages ?? NO_PAGES,
    spansPages: (anchor) => pageOf(anchor) !== pageOf(endOf(anchor)),
    asksToUpdate: !isCertain,
  };
  const bytes = await pass(model, referenced, plan, async () => {
    part = Math.min(PARTS.built, part + 0.01);
    await breathe();
  });
  await slices.letOthersGo(1);
  return { bytes, warnings: isCertain ? [] : [isLaidOut ? MAY_MOVE : LEFT_TO_WORD] };
}
