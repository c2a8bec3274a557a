import {
  EstimatedPageNumbers,
  FileChild,
  IPatch,
  Paragraph,
  PatchType,
  TemplatePageNumberEstimator,
  TextRun,
  patchDocument,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { WARNING } from '../colours';
import { PaperModel } from '../model';
import { clean } from '../xmlText';
import { anchorsReferenced } from '../pageReferences';
import { LongWork, Slices } from '../slices';
import { DRAFT_MARK, WHOLE_PAPER, checkPlaceholders, partIds, wordsOf } from './placeholders';
import { OpenedTemplate, openTemplate } from './templateFile';
import { dropProperties } from './templateNames';
import { wordBlocks } from './wordBlocks';
import { WordContext, endOf } from './wordContext';
import { wordCounters } from './wordCounters';
import { TURN_BEGINS, TURN_ENDS, turnMarkedPages } from './turnedPages';
import { setPartDates } from './wordPackage';
import { NUMBERINGS, STYLE } from './wordStyles';
import { MAY_MOVE, WordFile } from './writeWord';

/** Ids of bookmarks and links begin above those that a template has itself. */
const FIRST_NUMBER = 100_000;

/** Part of the whole work that is done when the pages are known. */
const LAID_OUT = 0.8;

const NO_PAGES: EstimatedPageNumbers = { bookmarks: new Map() };

type Pages = Pick<WordContext, 'spansPages' | 'referenced'>;

/** The parts that go where a placeholder is: one part, or all that have no place of their own. */
function partsAt(name: string, model: PaperModel, template: OpenedTemplate): ReadonlySet<string> {
  return name === WHOLE_PAPER ? new Set(partIds(model).filter((id) => !template.places.has(id))) : new Set([name]);
}

function draftNotice(): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: 'DRAFT', bold: true, color: WARNING })] });
}

function patchesOf(model: PaperModel, template: OpenedTemplate, pages: Pages): Record<string, IPatch> {
  const patches: Record<string, IPatch> = {};
  for (const [name, words] of wordsOf(model)) {
    patches[name] = { type: PatchType.PARAGRAPH, children: [new TextRun(clean(words))] };
  }
  const counters = wordCounters(FIRST_NUMBER);
  let isMarked = !model.isDraft || template.placeholders.includes(DRAFT_MARK);
  for (const [name, { textWidth, turnedWidth }] of template.places) {
    const wanted = partsAt(name, model, template);
    if (patches[name] !== undefined) {
      continue;
    }
    const children: FileChild[] = model.sections.flatMap(({ orientation, parts }) => {
      const isTurned = orientation === 'landscape' && turnedWidth !== undefined;
      const context = { ...pages, ...counters, textWidth: isTurned ? turnedWidth : textWidth };
      const written = parts.filter(({ id }) => wanted.has(id)).flatMap(({ blocks }) => wordBlocks(blocks, context));
      return isTurned && written.length > 0
        ? [new Paragraph(TURN_BEGINS), ...written, new Paragraph(TURN_ENDS)]
        : written;
    });
    if (!isMarked) {
      children.unshift(draftNotice());
      isMarked = true;
    }
    patches[name] = { type: PatchType.DOCUMENT, children: children.length === 0 ? [new Paragraph('')] : children };
  }
  return patches;
}

async function pour(
  model: PaperModel,
  data: Uint8Array,
  template: OpenedTemplate,
  pages: Pages,
  pageNumbers: TemplatePageNumberEstimator,
): Promise<Uint8Array> {
  const { title, subject, author, keywords } = model.properties;
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data,
    trimPlaceholders: true,
    patches: patchesOf(model, template, pages),
    numbering: NUMBERINGS,
    pageNumbers: (patched) => {
      dropProperties(patched.parts);
      const document = patched.parts.get('word/document.xml');
      if (document !== undefined) {
        turnMarkedPages(document);
      }
      return pageNumbers(patched);
    },
    properties: {
      title: clean(title),
      subject: clean(subject),
      keywords: clean(keywords),
      creator: clean(author),
      lastModifiedBy: clean(author),
      description: '',
    },
  });
  setPartDates(bytes, model.properties.created);
  return bytes;
}

function warningsOf(model: PaperModel, template: OpenedTemplate): readonly string[] {
  const placed = new Set([...template.places.keys()].flatMap((name) => [...partsAt(name, model, template)]));
  const left = model.sections
    .flatMap(({ parts }) => parts)
    .filter(({ id, blocks }) => blocks.length > 0 && !placed.has(id));
  const missing = Object.values(STYLE).filter((id) => !template.styleIds.has(id));
  const isAcross = model.sections.some(
    ({ orientation, parts }) =>
      orientation === 'landscape' &&
      parts.some(({ id, blocks }) => {
        const place = template.places.get(id) ?? template.places.get(WHOLE_PAPER);
        return blocks.length > 0 && place?.isLandscape === false && place.turnedWidth === undefined;
      }),
  );
  return [
    ...(left.length === 0
      ? []
      : [
          `The template has no place for ${left.map(({ id }) => `{{${id}}}`).join(', ')}, and none for {{paper}}: these parts are not in the paper.`,
        ]),
    ...(isAcross
      ? [
          'This paper has wide tables, which stand on upright pages in this template. Type their placeholder on a line of its own, outside tables and text boxes, or give them a landscape section.',
        ]
      : []),
    ...(model.isDraft && !template.placeholders.includes(DRAFT_MARK)
      ? ['The template has no {{draft}} in its header, so that only the first page says DRAFT.']
      : []),
    ...(missing.length === 0
      ? []
      : [
          `The template lacks the styles ${missing.join(', ')}; text that would have them looks like Normal. Copy them from the starter template.`,
        ]),
  ];
}

/**
 * Pours a paper into the force's own template (docs/word-template.md): styles, headers, footers, logo and sections stay.
 * Throws `TemplateError` for a template that cannot be used, naming each placeholder that is misspelt. The same model and
 * template give the same bytes. Throws the signal's reason where it is called off.
 */
export async function pourIntoTemplate(model: PaperModel, data: Uint8Array, work: LongWork = {}): Promise<WordFile> {
  const slices = new Slices(work);
  const template = await openTemplate(data);
  checkPlaceholders(template, model);
  const referenced = anchorsReferenced(model);
  const estimator = estimatePageNumbersWith({ guess: true });
  let pages: EstimatedPageNumbers | undefined;
  await pour(model, data, template, { referenced, spansPages: () => true }, (patched) => {
    try {
      pages = estimator(patched);
    } catch {
      // the file is sound without numbers, and the caller is told to have Word fill them
      pages = undefined;
    }
    return pages ?? NO_PAGES;
  });
  await slices.letOthersGo(LAID_OUT);
  const found: EstimatedPageNumbers | undefined = pages;
  const pageOf = (bookmark: string): string | undefined => found?.bookmarks.get(bookmark);
  const isCertain =
    found !== undefined &&
    (found.guesses ?? []).length === 0 &&
    [...referenced].every((anchor) => pageOf(anchor) !== undefined && pageOf(endOf(anchor)) !== undefined);
  const spansPages = (anchor: string): boolean => pageOf(anchor) !== pageOf(endOf(anchor));
  const bytes = await pour(model, data, template, { referenced, spansPages }, () => found ?? NO_PAGES);
  return {
    bytes,
    warnings: [...warningsOf(model, template), ...(isCertain || referenced.size === 0 ? [] : [MAY_MOVE])],
  };
}
