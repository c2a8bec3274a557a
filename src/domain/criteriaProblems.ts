import { findBoard } from './boards';
import { CalendarDay, formatDay, isCalendarDay } from './calendarDay';
import { CriteriaSet, Register } from './register';
import { isSameWord } from './scales';

/** Why a criteria set cannot be saved, and what to do. */
export interface CriteriaProblem {
  readonly field: 'name' | 'effectiveFrom' | 'rules';
  /** The rule that it concerns; `undefined` where it concerns all of them, or none. */
  readonly ruleId: string | undefined;
  readonly message: string;
}

/**
 * What is wrong with a set that is to be saved on a day; nothing when it can be. `others` are the sets that stay beside it.
 * A set that has begun is never changed, and papers of past days stay as they were: a set begins today at the earliest,
 * on a day and under a name that no other has.
 */
export function findCriteriaProblems(
  set: CriteriaSet,
  others: readonly CriteriaSet[],
  { boards }: Pick<Register, 'boards'>,
  day: CalendarDay,
): readonly CriteriaProblem[] {
  const problems: CriteriaProblem[] = [];
  const add = (field: CriteriaProblem['field'], message: string, ruleId?: string): void => {
    problems.push({ field, ruleId, message });
  };
  if (set.name.trim() === '') {
    add('name', 'Give the set a name: it is printed with each reason.');
  }
  const namesake = others.find(({ name }) => isSameWord(name, set.name));
  if (namesake !== undefined) {
    add('name', `“${namesake.name}” is the name of another set. Choose one that no set has.`);
  }
  if (!isCalendarDay(set.effectiveFrom) || set.effectiveFrom < day) {
    add('effectiveFrom', 'Give a day from today on: the papers of earlier days stay as they were.');
  }
  const sameDay = others.find(({ effectiveFrom }) => effectiveFrom === set.effectiveFrom);
  if (sameDay !== undefined) {
    add('effectiveFrom', `“${sameDay.name}” takes effect on ${formatDay(set.effectiveFrom)}. Choose another day.`);
  }
  if (set.rules.length === 0) {
    add('rules', 'Add a rule: without one, every recommendation would go to no board.');
  }
  set.rules.forEach((rule, index) => {
    if (findBoard(boards, rule.board) === undefined) {
      add('rules', `Choose the board of rule ${rule.id}.`, rule.id);
    }
    if (set.rules.findIndex(({ id }) => id === rule.id) !== index) {
      add('rules', `Two rules have the number ${rule.id}. Remove one and add it again.`, rule.id);
    }
  });
  return problems;
}
