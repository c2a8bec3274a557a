import { RecommendationAsAt, RegisterAsAt, isRoutedTo } from './asAt';
import { RAGS, Rag } from './rag';
import { Scale, Scales, isSameWord } from './scales';
import { isRunning } from './statusHistory';

/** The word under which recommendations without a priority are counted; the workbook's word for it. */
export const NO_PRIORITY = 'None';

/** One row of the target-date table: numbers of recommendations. */
export interface TargetDateCounts {
  readonly RED: number;
  readonly AMBER: number;
  readonly GREEN: number;
  readonly GREY: number;
  readonly total: number;
}

/** One row of the priority table: numbers of recommendations; `running` includes both proposed columns. */
export interface PriorityCounts {
  readonly running: number;
  readonly proposedClosed: number;
  readonly proposedNotAdopted: number;
}

/** A table by priority, highest first, with its total; rows of the first scale are always there. */
export interface SummaryTable<Counts> {
  readonly rows: readonly { readonly priority: string; readonly counts: Counts }[];
  readonly total: Counts;
}

/** What a paper says of a board's recommendations on a day; every number of it is counted here once. */
export interface Summary {
  readonly board: string;
  /** Those that go to the board. */
  readonly reported: readonly RecommendationAsAt[];
  readonly proposedClosed: readonly RecommendationAsAt[];
  readonly proposedNotAdopted: readonly RecommendationAsAt[];
  /** Those that go to another board. */
  readonly outside: readonly RecommendationAsAt[];
  /** Those that no rule covers, of the whole register: they stop a pack. */
  readonly unrouted: readonly RecommendationAsAt[];
}

/** The lists behind a board's paper, in the register's order. */
export function summarise(known: RegisterAsAt, board: string): Summary {
  const reported = known.recommendations.filter((item) => isRoutedTo(item, board));
  return {
    board,
    reported,
    proposedClosed: reported.filter((item) => item.status === 'Proposed closed'),
    proposedNotAdopted: reported.filter((item) => item.status === 'Proposed not adopted'),
    outside: known.recommendations.filter((item) => item.routing.kind === 'routed' && !isRoutedTo(item, board)),
    unrouted: known.recommendations.filter((item) => item.routing.kind === 'unrouted'),
  };
}

/**
 * The priorities that a table of these recommendations has rows for: the first scale whole, then others that occur, in
 * their scales' order, then those on no scale, then none at all.
 */
export function prioritiesOf(items: readonly RecommendationAsAt[], scales: Scales): readonly string[] {
  const occurring: string[] = [];
  for (const { recommendation } of items) {
    const priority = recommendation.priority;
    if (priority !== undefined && !occurring.some((known) => isSameWord(known, priority))) {
      occurring.push(priority);
    }
  }
  const [firstScale = [], ...otherScales]: readonly Scale[] = scales.priority;
  const rows = [...firstScale];
  for (const step of otherScales.flat()) {
    if (!has(rows, step) && has(occurring, step)) {
      rows.push(step);
    }
  }
  rows.push(...occurring.filter((priority) => !has(rows, priority)).sort());
  if (items.some(({ recommendation }) => recommendation.priority === undefined)) {
    rows.push(NO_PRIORITY);
  }
  return rows;
}

function has(words: readonly string[], word: string): boolean {
  return words.some((each) => isSameWord(each, word));
}

function tabulate<Counts>(
  items: readonly RecommendationAsAt[],
  scales: Scales,
  count: (items: readonly RecommendationAsAt[]) => Counts,
): SummaryTable<Counts> {
  const rows = prioritiesOf(items, scales).map((priority) => ({
    priority,
    counts: count(items.filter(({ recommendation }) => isSameWord(recommendation.priority ?? NO_PRIORITY, priority))),
  }));
  return { rows, total: count(items) };
}

function countRags(items: readonly RecommendationAsAt[]): TargetDateCounts {
  const counts: Record<Rag, number> = { RED: 0, AMBER: 0, GREEN: 0, GREY: 0 };
  for (const item of items) {
    counts[item.targetDateRag.rag] += 1;
  }
  return { ...counts, total: RAGS.reduce((sum, rag) => sum + counts[rag], 0) };
}

/** The target-date table of a board's recommendations (PAPERS.md, layout 1, paragraph 3). */
export function targetDateTable(items: readonly RecommendationAsAt[], scales: Scales): SummaryTable<TargetDateCounts> {
  return tabulate(items, scales, countRags);
}

/** The priority table of a board's running recommendations (PAPERS.md, layout 2). */
export function priorityTable(items: readonly RecommendationAsAt[], scales: Scales): SummaryTable<PriorityCounts> {
  return tabulate(
    items.filter((item) => isRunning(item.status)),
    scales,
    (counted) => ({
      running: counted.length,
      proposedClosed: counted.filter((item) => item.status === 'Proposed closed').length,
      proposedNotAdopted: counted.filter((item) => item.status === 'Proposed not adopted').length,
    }),
  );
}
