import { RecommendationAsAt, RegisterAsAt } from './asAt';
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
  const reported: RecommendationAsAt[] = [];
  const outside: RecommendationAsAt[] = [];
  const unrouted: RecommendationAsAt[] = [];
  const isBoard = new Map<string, boolean>();
  for (const item of known.recommendations) {
    if (item.routing.kind === 'unrouted') {
      unrouted.push(item);
      continue;
    }
    const name = item.routing.board;
    const isReported = isBoard.get(name) ?? isSameWord(name, board);
    isBoard.set(name, isReported);
    (isReported ? reported : outside).push(item);
  }
  return {
    board,
    reported,
    proposedClosed: reported.filter((item) => item.status === 'Proposed closed'),
    proposedNotAdopted: reported.filter((item) => item.status === 'Proposed not adopted'),
    outside,
    unrouted,
  };
}

/**
 * The priorities that a table of these recommendations has rows for: the first scale whole, then others that occur, in
 * their scales' order, then those on no scale, then none at all.
 */
export function prioritiesOf(items: readonly RecommendationAsAt[], scales: Scales): readonly string[] {
  const given = new Set(items.map(({ recommendation }) => recommendation.priority ?? NO_PRIORITY));
  const isNoneGiven = given.delete(NO_PRIORITY);
  const occurring: string[] = [];
  for (const priority of [...given].sort()) {
    if (!has(occurring, priority)) {
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
  rows.push(...occurring.filter((priority) => !has(rows, priority)));
  if (isNoneGiven) {
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
  const byPriority = new Map<string, RecommendationAsAt[]>();
  for (const item of items) {
    const priority = item.recommendation.priority ?? NO_PRIORITY;
    const same = byPriority.get(priority);
    if (same === undefined) {
      byPriority.set(priority, [item]);
    } else {
      same.push(item);
    }
  }
  return {
    rows: prioritiesOf(items, scales).map((priority) => ({
      priority,
      counts: count([...byPriority].flatMap(([given, same]) => (isSameWord(given, priority) ? same : []))),
    })),
    total: count(items),
  };
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
