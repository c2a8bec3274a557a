import type { RecommendationAsAt } from '../../domain/asAt';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import { CheckedUpdate, OwnerUpdateDraft, UpdateProblem, checkOwnerUpdate } from '../../domain/ownerUpdate';
import { parseTargetDate } from '../../domain/period';
import type { Register } from '../../domain/register';
import { knownOn } from '../registerState/knownOn';
import { strings } from './loc/en-GB';

/** What is said of an update dated later than today. */
export const DAY_TO_COME = strings.thisDayIs;

/** Finds the recommendation as it was known on a day. */
export function findOn(register: Register, id: string, day: CalendarDay): RecommendationAsAt | undefined {
  return knownOn(register, day).recommendations.find(({ recommendation }) => recommendation.id === id);
}

/**
 * `checkOwnerUpdate` for the recommendation as at the draft's day, and what only a screen knows: today. A day that is
 * still to come, or one before the recommendation was raised, is a problem of the date.
 */
export function checkDraft(register: Register, id: string, draft: OwnerUpdateDraft, today: CalendarDay): CheckedUpdate {
  const onDay = draft.date <= today ? findOn(register, id, draft.date) : undefined;
  const item = onDay ?? findOn(register, id, today);
  if (item === undefined) {
    throw new Error(`Recommendation ${id} is not in the register.`);
  }
  const checked = checkOwnerUpdate(item, draft);
  if (onDay !== undefined) {
    return checked;
  }
  const date: UpdateProblem = {
    field: 'date',
    message: draft.date > today ? DAY_TO_COME : strings.recommendationWasRaised(formatDay(item.raised)),
  };
  return { ok: false, problems: [date, ...(checked.ok ? [] : checked.problems)] };
}

/** How a typed target date is understood: `June 2021: due 30 June 2021`; what is wrong with it; `''` for nothing typed. */
export function readBackTarget(words: string, draftDay: CalendarDay): string {
  if (words.trim() === '') {
    return '';
  }
  const parsed = parseTargetDate(words);
  if (!parsed.ok) {
    return strings.notUnderstoodYet;
  }
  switch (parsed.value.kind) {
    case 'due':
      return strings.wordsDueDay(parsed.value.words, formatDay(parsed.value.to));
    case 'none':
      return strings.wordsNoDue(parsed.value.words);
    case 'immediately':
      return strings.wordsDueDraftDay(parsed.value.words, formatDay(draftDay));
  }
}
