import { describeAssuranceTest, findRule } from '../../domain/criteria';
import { Audit, CriteriaRule, CriteriaSet } from '../../domain/register';
import { Scale, Scales, isSameWord } from '../../domain/scales';

/** A criteria set as a paper can print it. */
export type CriteriaPicture =
  | { readonly kind: 'none' }
  /** Everything goes to one board. */
  | { readonly kind: 'all'; readonly rule: CriteriaRule }
  /** The board by assurance (rows) and priority (columns). */
  | {
      readonly kind: 'matrix';
      readonly columns: readonly string[];
      readonly rows: readonly { readonly label: string; readonly boards: readonly (string | undefined)[] }[];
      /** Gradings for which the set has no rule at all. */
      readonly uncovered: readonly string[];
    }
  /** Rules that also ask for the source or the auditor: the first that fits decides. */
  | { readonly kind: 'rules'; readonly rules: readonly CriteriaRule[] };

/** The row of audits whose report gives no grading. */
export const NOT_GRADED = 'Not graded';
const NO_PRIORITY = 'No priority';
const ANY_GRADING = 'Any grading';
const ANY_PRIORITY = 'Any priority';

function isCatchAll(rule: CriteriaRule): boolean {
  return (
    rule.source === undefined &&
    rule.auditor === undefined &&
    rule.assurance === undefined &&
    rule.priority === undefined
  );
}

function addWord(words: string[], word: string): void {
  if (!words.some((known) => isSameWord(known, word))) {
    words.push(word);
  }
}

/** The scales that hold one of the words, whole and highest first, then the words that no scale holds. */
function stepsAround(words: readonly string[], scales: readonly Scale[]): readonly string[] {
  const steps: string[] = [];
  for (const scale of scales) {
    if (scale.some((step) => words.some((word) => isSameWord(word, step)))) {
      scale.forEach((step) => addWord(steps, step));
    }
  }
  words.forEach((word) => addWord(steps, word));
  return steps;
}

function probe(assurance: string | undefined): Audit {
  return {
    id: '',
    title: '',
    issued: { words: '', from: '', to: '' },
    source: 'Other',
    auditor: '',
    assurance,
    organisation: undefined,
    followsUp: undefined,
    confidential: false,
  };
}

/** The words of the test that fits just these gradings of those, or the gradings themselves. */
function nameOfGradings(
  gradings: readonly string[],
  all: readonly string[],
  rules: readonly CriteriaRule[],
  scales: Scales,
): string {
  for (const rule of rules) {
    const alone = { name: '', effectiveFrom: '', rules: [{ ...rule, priority: undefined }] };
    const fitting = all.filter((grading) => findRule(alone, probe(grading), undefined, scales) !== undefined);
    if (
      rule.assurance !== undefined &&
      fitting.length === gradings.length &&
      fitting.every((g) => gradings.includes(g))
    ) {
      return describeAssuranceTest(rule.assurance);
    }
  }
  return gradings.join(', ');
}

function matrixOf(set: CriteriaSet, scales: Scales, prioritiesHeld: readonly (string | undefined)[]): CriteriaPicture {
  const gradingsNamed = set.rules.flatMap(({ assurance }) =>
    assurance === undefined || assurance.kind === 'notGraded' ? [] : [assurance.grading],
  );
  const prioritiesNamed = set.rules.flatMap(({ priority }) => (priority?.kind === 'is' ? [priority.priority] : []));
  const priorities = [...stepsAround(prioritiesNamed, scales.priority)];
  const asksForNone = set.rules.some(({ priority }) => priority?.kind === 'none');
  if (priorities.length > 0) {
    prioritiesHeld.forEach((priority) => priority !== undefined && addWord(priorities, priority));
  }
  const columns: { label: string; priority: string | undefined }[] = priorities.map((priority) => ({
    label: priority,
    priority,
  }));
  if (columns.length === 0) {
    columns.push({ label: ANY_PRIORITY, priority: ANY_PRIORITY });
  }
  if (asksForNone || (priorities.length > 0 && prioritiesHeld.includes(undefined))) {
    columns.push({ label: NO_PRIORITY, priority: undefined });
  }
  const boardsFor = (assurance: string | undefined): readonly (string | undefined)[] =>
    columns.map(({ priority }) => findRule(set, probe(assurance), priority, scales)?.board);
  const named = stepsAround(gradingsNamed, scales.assurance);
  const gradings = named.length === 0 ? [ANY_GRADING] : named;
  const groups = new Map<string, { gradings: string[]; boards: readonly (string | undefined)[] }>();
  for (const grading of gradings) {
    const boards = boardsFor(grading);
    const group = groups.get(JSON.stringify(boards));
    if (group === undefined) {
      groups.set(JSON.stringify(boards), { gradings: [grading], boards });
    } else {
      group.gradings.push(grading);
    }
  }
  const rows = [...groups.values()].map((group) => ({
    label: nameOfGradings(group.gradings, gradings, set.rules, scales),
    boards: group.boards,
    gradings: group.gradings,
  }));
  if (set.rules.some(({ assurance }) => assurance !== undefined)) {
    rows.push({ label: NOT_GRADED, boards: boardsFor(undefined), gradings: [NOT_GRADED] });
  }
  const isCovered = ({ boards }: { boards: readonly (string | undefined)[] }): boolean =>
    boards.some((board) => board !== undefined);
  return {
    kind: 'matrix',
    columns: columns.map(({ label }) => label),
    rows: rows.filter(isCovered).map(({ label, boards }) => ({ label, boards })),
    uncovered: rows.filter((row) => !isCovered(row)).flatMap((row) => row.gradings),
  };
}

/**
 * How a set can be printed, whatever its rules: a sentence, a table of boards, or the list of its rules. A table that
 * tells priorities apart has a column for each of `prioritiesHeld` (those of the register, `undefined` for none), named
 * by a rule or not: the reader looks for each of them.
 */
export function pictureCriteria(
  set: CriteriaSet | undefined,
  scales: Scales,
  prioritiesHeld: readonly (string | undefined)[] = [],
): CriteriaPicture {
  const [first] = set?.rules ?? [];
  if (set === undefined || first === undefined) {
    return { kind: 'none' };
  }
  if (isCatchAll(first)) {
    return { kind: 'all', rule: first };
  }
  return set.rules.some(({ source, auditor }) => source !== undefined || auditor !== undefined)
    ? { kind: 'rules', rules: set.rules }
    : matrixOf(set, scales, prioritiesHeld);
}
