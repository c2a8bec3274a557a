import type { CalendarDay } from '../../domain/calendarDay';
import { describePeriod, describeTargetDate } from '../../domain/period';
import type { StepAsAt } from '../../domain/steps';
import { strings } from './loc/en-GB';

/** The line under a step: its state first, then who takes it and until when. */
export function describeStep({ step, state }: StepAsAt, day: CalendarDay): string {
  const { owner, due, settledOn, reason } = step;
  if (state !== 'Open') {
    const when = settledOn === undefined ? '' : ` ${describePeriod(settledOn)}`;
    return [`${state}${when}${reason === '' ? '' : `: ${reason}`}`, owner].filter((part) => part !== '').join(' · ');
  }
  const isLate = due?.kind === 'due' && due.to < day;
  return [
    isLate ? strings.openPastIts : strings.open,
    owner,
    due === undefined ? '' : strings.dueTargetDate(describeTargetDate(due)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
