import * as React from 'react';
import { saveCriteriaSet } from '../../data/saveCriteriaSet';
import { CriteriaProblem, findCriteriaProblems } from '../../domain/criteriaProblems';
import type { CriteriaSet, Register } from '../../domain/register';
import { Move, UncoveredCombination, uncoveredCombinations, whatWouldMove } from '../../domain/whatWouldMove';
import { useAnnounce, useNotice } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { useSubmission } from '../registerState/useSubmission';
import { formatRoute } from '../routing/routes';
import { useLeaveGuard } from '../routing/useLeaveGuard';
import { strings } from './loc/en-GB';

/** The id of the element of a field of the set, or of a rule's board, by which a message leads to it. */
export function criteriaFieldId(field: CriteriaProblem['field'], ruleId?: string): string {
  return `tracker-criteria-${field}${ruleId === undefined ? '' : `-${ruleId}`}`;
}

/** State of the editor of a set that has not begun. */
export interface CriteriaEditor {
  readonly set: CriteriaSet;
  readonly problems: readonly CriteriaProblem[];
  readonly uncovered: readonly UncoveredCombination[];
  /** What the set would move on its first day. */
  readonly moves: readonly Move[];
  readonly isSending: boolean;
  readonly error: unknown;
  /** Goes on to where the user wanted to go; `undefined` while nothing is asked. */
  readonly leave: (() => void) | undefined;
  readonly change: (set: CriteriaSet) => void;
  readonly save: () => void;
  readonly stay: () => void;
  readonly discard: () => void;
}

/**
 * Edits a set; `replaces` is the name of the one that it takes the place of, `undefined` for a new one. `onClose` is called
 * when it has been saved.
 */
export function useCriteriaEditor(
  register: Register,
  startedFrom: CriteriaSet,
  replaces: string | undefined,
  onClose: () => void,
): CriteriaEditor {
  const { connection, today, reload } = useRegister();
  const announce = useAnnounce();
  const { setNotice } = useNotice();
  const { isSending, error, send } = useSubmission();
  const [set, setSet] = React.useState(startedFrom);
  const [hasTried, setHasTried] = React.useState(false);
  const others = React.useMemo(
    () => register.criteriaSets.filter(({ name }) => name !== replaces),
    [register.criteriaSets, replaces],
  );
  const problems = findCriteriaProblems(set, others, register, today);
  const uncovered = React.useMemo(() => uncoveredCombinations(set, register), [set, register]);
  const moves = React.useMemo(
    () => whatWouldMove(others, [...others, set], register, set.effectiveFrom),
    [others, set, register],
  );

  const { leave, stay, allow } = useLeaveGuard(set !== startedFrom);

  const save = async (): Promise<void> => {
    setHasTried(true);
    const [first] = problems;
    if (first !== undefined) {
      announce(problems.map(({ message }) => message).join(' '));
      document.getElementById(criteriaFieldId(first.field, first.ruleId))?.focus();
      return;
    }
    announce(strings.savingTheCriteria);
    await send(async () => {
      const saved = { ...set, name: set.name.trim() };
      await saveCriteriaSet(connection, saved, today);
      await reload();
      setNotice({ message: strings.nameHasBeen(saved.name), hash: formatRoute({ screen: 'criteria' }) });
      announce(strings.criteriaSaved);
      onClose();
    });
  };

  return {
    set,
    problems: hasTried ? problems : [],
    uncovered,
    moves,
    isSending,
    error,
    leave,
    change: setSet,
    // `send` keeps its failure.
    save: () => void save(),
    stay,
    discard: () => {
      allow();
      leave?.();
    },
  };
}
