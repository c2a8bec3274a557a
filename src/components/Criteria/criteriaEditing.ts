import type { CalendarDay } from '../../domain/calendarDay';
import { criteriaSetInForce, describeAssuranceTest, describePriorityTest } from '../../domain/criteria';
import { SOURCES } from '../../domain/register';
import type { AssuranceTest, CriteriaRule, CriteriaSet, PriorityTest } from '../../domain/register';
import { Scales, isSameWord } from '../../domain/scales';
import type { UncoveredCombination } from '../../domain/whatWouldMove';
import { capitalised } from '../parts/words';
import { strings } from './loc/en-GB';

/** How a set stands on a day. */
export type SetState = 'In force' | 'Has not begun' | 'No longer in force';

/** The sets with how they stand: the one in force first, then those to come, soonest first, then the earlier ones, last first. */
export function setsInOrder(
  sets: readonly CriteriaSet[],
  day: CalendarDay,
): readonly { readonly set: CriteriaSet; readonly state: SetState }[] {
  const inForce = criteriaSetInForce(sets, day);
  const byDay = [...sets].sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? -1 : 1));
  const toCome = byDay.filter(({ effectiveFrom }) => effectiveFrom > day);
  const earlier = byDay.filter((set) => set.effectiveFrom <= day && set !== inForce).reverse();
  return [
    ...(inForce === undefined ? [] : [{ set: inForce, state: 'In force' as const }]),
    ...toCome.map((set) => ({ set, state: 'Has not begun' as const })),
    ...earlier.map((set) => ({ set, state: 'No longer in force' as const })),
  ];
}

function nextRuleId(year: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${year}-${number}`)) {
    number += 1;
  }
  return `${year}-${number}`;
}

function idsOf(sets: readonly CriteriaSet[]): readonly string[] {
  return sets.flatMap(({ rules }) => rules.map(({ id }) => id));
}

/** A copy that takes effect on a day: rules with numbers of their own, since a number stands for good beside what it decided. */
export function copySet(set: CriteriaSet, sets: readonly CriteriaSet[], effectiveFrom: CalendarDay): CriteriaSet {
  const taken = [...idsOf(sets)];
  const rules = set.rules.map((rule) => {
    const id = nextRuleId(effectiveFrom.slice(0, 4), taken);
    taken.push(id);
    return { ...rule, id };
  });
  return { name: strings.copyOfName(set.name), effectiveFrom, rules };
}

/** The set with a rule at its end that fits everything and names no board yet. */
export function addRule(set: CriteriaSet, sets: readonly CriteriaSet[]): CriteriaSet {
  const id = nextRuleId(set.effectiveFrom.slice(0, 4), idsOf([...sets, set]));
  const rule: CriteriaRule = {
    id,
    source: undefined,
    auditor: undefined,
    assurance: undefined,
    priority: undefined,
    board: '',
    clause: '',
  };
  return { ...set, rules: [...set.rules, rule] };
}

/** The set without that rule. */
export function removeRule(set: CriteriaSet, ruleId: string): CriteriaSet {
  return { ...set, rules: set.rules.filter(({ id }) => id !== ruleId) };
}

/** The set with that rule tried one place earlier or later; at the end of the way it stays. */
export function moveRule(set: CriteriaSet, ruleId: string, by: -1 | 1): CriteriaSet {
  const index = set.rules.findIndex(({ id }) => id === ruleId);
  const rule = set.rules[index];
  const other = set.rules[index + by];
  if (rule === undefined || other === undefined) {
    return set;
  }
  const rules = [...set.rules];
  rules[index] = other;
  rules[index + by] = rule;
  return { ...set, rules };
}

/** The set with that rule changed. */
export function changeRule(set: CriteriaSet, ruleId: string, changes: Partial<Omit<CriteriaRule, 'id'>>): CriteriaSet {
  return { ...set, rules: set.rules.map((rule) => (rule.id === ruleId ? { ...rule, ...changes } : rule)) };
}

/** A test as it is chosen: by its words. */
export interface TestChoice<Test> {
  readonly words: string;
  readonly test: Test | undefined;
}

function distinctByWords<Test>(choices: readonly TestChoice<Test>[]): readonly TestChoice<Test>[] {
  return choices.filter(({ words }, index) => choices.findIndex((each) => isSameWord(each.words, words)) === index);
}

/** The tests of assurance that the scales allow; `current` is among them even where they do not. */
export function assuranceChoices(
  scales: Scales,
  current: AssuranceTest | undefined,
): readonly TestChoice<AssuranceTest>[] {
  const tests: (AssuranceTest | undefined)[] = [undefined, { kind: 'notGraded' }];
  for (const scale of scales.assurance) {
    scale.forEach((grading, index) => {
      tests.push({ kind: 'is', grading });
      // Above the highest and below the lowest there is nothing.
      if (index > 0) {
        tests.push({ kind: 'orAbove', grading });
      }
      if (index < scale.length - 1) {
        tests.push({ kind: 'orBelow', grading });
      }
    });
  }
  return distinctByWords([...tests, current].map((test) => ({ words: describeAssuranceTest(test), test })));
}

/** The tests of priority that the scales allow; `current` is among them even where they do not. */
export function priorityChoices(
  scales: Scales,
  current: PriorityTest | undefined,
): readonly TestChoice<PriorityTest>[] {
  const tests: (PriorityTest | undefined)[] = [
    undefined,
    { kind: 'none' },
    ...scales.priority.flat().map((priority) => ({ kind: 'is' as const, priority })),
    current,
  ];
  return distinctByWords(tests.map((test) => ({ words: describePriorityTest(test), test })));
}

function gather<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** What is left uncovered, a line for the gradings and sources that leave out the same priorities. */
export function describeUncovered(combinations: readonly UncoveredCombination[]): readonly string[] {
  const named = combinations.map(({ source, assurance, priority }) => ({
    source,
    grading: assurance ?? strings.notGraded,
    priority: priority ?? strings.noPriority,
  }));
  const bySources = gather(named, ({ grading, priority }) => `${grading}\n${priority}`).map((group) => ({
    grading: group[0]?.grading ?? '',
    priority: group[0]?.priority ?? '',
    sources: group.length === SOURCES.length ? strings.anySource : group.map(({ source }) => source).join(', '),
  }));
  const byPriorities = gather(bySources, ({ grading, sources }) => `${grading}\n${sources}`).map((group) => ({
    grading: group[0]?.grading ?? '',
    rest: `${group[0]?.sources ?? ''}; ${group.map(({ priority }) => priority).join(', ')}`,
  }));
  return gather(byPriorities, ({ rest }) => rest).map((group) => {
    return capitalised(`${group.map(({ grading }) => grading).join(', ')}; ${group[0]?.rest ?? ''}`);
  });
}
