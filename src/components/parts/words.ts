import { CalendarDay, formatDay, formatDayShort } from '../../domain/calendarDay';
import { describePeriod, describeTargetDate } from '../../domain/period';
import type { Period, TargetDate } from '../../domain/period';
import type { StepProgress } from '../../domain/steps';
import type { DatedTarget, TargetDateAsAt } from '../../domain/targetDates';
import { strings } from './loc/first.en-GB';

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shortPeriod(period: Period): string {
  return period.from === period.to ? formatDayShort(period.from) : describePeriod(period);
}

/** A target date as it stands in a table: `31 Jan 2024`, or its words where it is a period. */
export function shortTarget(target: TargetDate): string {
  return target.kind === 'due' ? shortPeriod(target) : describeTargetDate(target);
}

/** Whether the words of a target leave open which day it is due on. */
function needsDueDay(dated: DatedTarget): boolean {
  return dated.dueDay !== undefined && !(dated.target.kind === 'due' && dated.target.from === dated.target.to);
}

/** `revised 3 times`, `''` when it never was. */
export function describeRevisions(target: TargetDateAsAt): string {
  switch (target.revisions) {
    case 0:
      return '';
    case 1:
      return strings.revisedOnce;
    case 2:
      return strings.revisedTwice;
    default:
      return strings.revisedRevisionsTimes(target.revisions);
  }
}

/** The line under a target date in a table: the day behind a period in words, and how often it was revised. */
export function targetNote(target: TargetDateAsAt): string {
  const { current } = target;
  const due =
    current?.dueDay !== undefined && needsDueDay(current) ? strings.dueDueDay(formatDayShort(current.dueDay)) : '';
  return [due, describeRevisions(target)].filter((part) => part !== '').join(', ');
}

/** The day on which a target is due in a sentence: `due 30 June 2021`, or that it has none. */
export function describeDue(dueDay: CalendarDay | undefined): string {
  return dueDay === undefined ? strings.noDueDate : strings.dueDueDay(formatDay(dueDay));
}

/** `slipped by 457 days`, `brought forward by 3 days`, `''` when it has not moved or the days are not known. */
export function describeSlippage(target: TargetDateAsAt): string {
  const days = target.daysSlipped;
  if (days === undefined || days === 0) {
    return '';
  }
  const count = Math.abs(days);
  return strings.slippedByCount(days, count);
}

/** The first owner, and how many more there are. */
export function shortOwners(owners: readonly string[]): string {
  const [first = strings.noOwner, ...others] = owners;
  return others.length === 0 ? first : strings.firstAndCount(first, others.length);
}

/** What another day than today shows: what was known on it, or how things will stand on it. */
export function describeAsAt(day: CalendarDay, today: CalendarDay): string {
  return day > today ? strings.asItWill(formatDay(day)) : strings.asItWas(formatDay(day));
}

/** `2 of 3 done, 1 dropped`; `''` where there are no steps. */
export function describeSteps({ steps, done, total }: StepProgress): string {
  if (steps.length === 0) {
    return '';
  }
  const dropped = steps.length - total;
  return strings.doneOfTotal(done, total, dropped === 0 ? '' : strings.droppedDropped(dropped));
}
