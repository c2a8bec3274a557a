import { PaperModel } from '../model';
import { formatDay } from '../../domain/calendarDay';
import { OpenedTemplate, TemplateError } from './templateFile';

/** The whole paper, without the parts that have a place of their own. */
export const WHOLE_PAPER = 'paper';
/** Says DRAFT in a draft, and nothing in a final paper. */
export const DRAFT_MARK = 'draft';

/** What stands for a few words of the paper, anywhere in body, header or footer. */
export function wordsOf(model: PaperModel): ReadonlyMap<string, string> {
  const { properties, fileName, runningHead } = model;
  return new Map([
    ['title', properties.title],
    ['subject', properties.subject],
    ['author', properties.author],
    ['board', fileName.board],
    ['meeting', formatDay(fileName.day)],
    ['as-at', formatDay(properties.created)],
    ['mark', fileName.paper === '' ? '' : `Paper marked ${fileName.paper}`],
    ['heading', runningHead.left],
    ['edition', model.edition === 'public' ? 'Public edition' : 'Full edition, not for publication'],
    [DRAFT_MARK, model.isDraft ? 'DRAFT' : ''],
  ]);
}

/** Parts that are not in every paper of a layout: an edition lacks them, or they would hold nothing. A template may name them all the same. */
const SOMETIMES_ABSENT: readonly string[] = ['appendix-a', 'closed-session', 'left-out'];
/** An appendix that was added to the meeting's paper from a list view. */
const ADDED_APPENDIX = /^added-appendix-\d+$/;

/** The ids of the paper's parts, each of which a template can place by itself. */
export function partIds(model: PaperModel): readonly string[] {
  return model.sections.flatMap(({ parts }) => parts.map(({ id }) => id));
}

/** How many letters must be added, left out or changed to make one word of the other (Levenshtein). */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 0; at < left.length; at += 1) {
    const next = [at + 1];
    for (let other = 0; other < right.length; other += 1) {
      const same = (row[other] ?? 0) + (left[at] === right[other] ? 0 : 1);
      next.push(Math.min(same, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function nearest(word: string, known: readonly string[]): string {
  const plain = (each: string): string => each.toLowerCase().replace(/[^a-z0-9]/g, '');
  return known.reduce(
    (best, each) => (distance(plain(word), plain(each)) < distance(plain(word), plain(best)) ? each : best),
    known[0] ?? '',
  );
}

/** Throws {@link TemplateError} naming every placeholder that means nothing, with the right one nearest to it. */
export function checkPlaceholders(template: OpenedTemplate, model: PaperModel): void {
  const parts = partIds(model);
  const known = [WHOLE_PAPER, ...wordsOf(model).keys(), ...new Set([...parts, ...SOMETIMES_ABSENT])];
  const wrong = template.placeholders.filter((each) => !known.includes(each) && !ADDED_APPENDIX.test(each));
  if (wrong.length > 0) {
    throw new TemplateError(
      wrong
        .map(
          (each) =>
            `The template has {{${each}}}, which means nothing in this paper; {{${nearest(each, known)}}} may be meant.`,
        )
        .join('\n'),
    );
  }
  const outside = template.placeholders.filter(
    (each) => (each === WHOLE_PAPER || parts.includes(each)) && !template.places.has(each),
  );
  if (outside.length > 0) {
    throw new TemplateError(
      `The template has ${outside.map((each) => `{{${each}}}`).join(', ')} in a header or a footer, which hold a few words only. Move it to the page itself.`,
    );
  }
  const isPlaced = (name: string): boolean => template.places.has(name);
  if (!isPlaced(WHOLE_PAPER) && !parts.some(isPlaced)) {
    throw new TemplateError(
      'The template has no place for the paper. Type {{paper}} on a line of its own where the paper is to begin.',
    );
  }
}
