import { RecommendationAsAt } from '../../domain/asAt';
import { describePeriod, describeTargetDate } from '../../domain/period';
import { normaliseWords } from '../../domain/scales';
import { strings } from './loc/first.en-GB';

/** How long one slice of gathering texts takes at most, so that typing and scrolling are never held up by it. */
const SLICE_MILLISECONDS = 8;

/** How long after the register was drawn the gathering begins: until then the browser paints it. */
const FIRST_PAINT_MILLISECONDS = 200;

const searchTexts = new WeakMap<RecommendationAsAt, string>();

function textsOf(item: RecommendationAsAt): readonly string[] {
  const { recommendation, audit, target, routing } = item;
  return [
    audit.title,
    recommendation.reference,
    recommendation.title,
    describePeriod(audit.issued),
    audit.auditor,
    audit.source,
    audit.assurance ?? '',
    recommendation.priority ?? '',
    recommendation.theme,
    item.status,
    routing.kind === 'routed' ? routing.board : strings.unrouted,
    routing.reason,
    ...recommendation.owners,
    recommendation.directorate,
    recommendation.text,
    recommendation.managementResponse,
    ...[...target.earlier, ...(target.current === undefined ? [] : [target.current])].flatMap((dated) => [
      describeTargetDate(dated.target),
      dated.reason,
    ]),
    ...item.steps.steps.flatMap(({ step }) => [step.text, step.owner, step.reason]),
    ...recommendation.evidence.flatMap(({ title, fileName }) => [title, fileName]),
    ...item.returned.map(({ review }) => review.note),
    ...item.updates.flatMap((update) => [
      update.author,
      update.achievements,
      update.remaining,
      update.milestones,
      update.barriers,
      update.mitigation,
      update.text,
      update.implemented,
      update.evidence,
      update.working?.source ?? '',
      update.working?.period === undefined ? '' : describePeriod(update.working.period),
    ]),
    ...item.decisions.flatMap((decision) => [decision.board, decision.decision, decision.note, decision.minuteNumber]),
  ];
}

/** Everything of a recommendation that search looks through: what was known on the day, updates included. */
function searchTextOf(item: RecommendationAsAt): string {
  let text = searchTexts.get(item);
  if (text === undefined) {
    text = normaliseWords(textsOf(item).join(' \n '));
    searchTexts.set(item, text);
  }
  return text;
}

/**
 * Gathers the texts that search looks through before anybody searches, in slices with room for everything else between
 * them. Gives the way to stop it.
 */
export function gatherSearchTexts(
  items: readonly RecommendationAsAt[],
  clock: () => number = () => performance.now(),
): () => void {
  let next = 0;
  let timer: ReturnType<typeof setTimeout>;
  const slice = (): void => {
    const until = clock() + SLICE_MILLISECONDS;
    for (let item = items[next]; item !== undefined; item = items[next]) {
      searchTextOf(item);
      next += 1;
      if (clock() >= until) {
        timer = setTimeout(slice);
        return;
      }
    }
  };
  timer = setTimeout(slice, FIRST_PAINT_MILLISECONDS);
  return () => clearTimeout(timer);
}

/** The words that must all occur; what stands in quotation marks is one. */
function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/["“”]([^"“”]*)["“”]|[^\s"“”]+/g)]
    .map(([word, phrase]) => normaliseWords(phrase ?? word))
    .filter((word) => word !== '');
}

interface Searched {
  readonly items: readonly RecommendationAsAt[];
  readonly words: readonly string[];
  readonly found: readonly RecommendationAsAt[];
}

/** Finds among recommendations those in whose texts every word of `text` occurs, in their order. */
export type TextSearch = (items: readonly RecommendationAsAt[], text: string) => readonly RecommendationAsAt[];

/** A search that remembers what it found last: while words only grow, it looks among that alone. */
export function createTextSearch(): TextSearch {
  let last: Searched | undefined;
  return (items, text) => {
    const words = wordsOf(text);
    const isNarrower =
      last !== undefined &&
      last.items === items &&
      last.words.every((earlier) => words.some((word) => word.includes(earlier)));
    const among = isNarrower && last !== undefined ? last.found : items;
    const found =
      words.length === 0 ? items : among.filter((item) => words.every((word) => searchTextOf(item).includes(word)));
    last = { items, words, found };
    return found;
  };
}
