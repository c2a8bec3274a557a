import { CalendarDay, daysBetween } from './calendarDay';
import { Audit, Recommendation } from './register';
import { TargetDate } from './period';

/** A target date in the chain of a recommendation's dates, with the day on which it was set. */
export interface DatedTarget {
  readonly target: TargetDate;
  readonly setOn: CalendarDay;
  /** The last day on which it is on time; `undefined` where the words give none. */
  readonly dueDay: CalendarDay | undefined;
  /** Why it was revised; `''` for the original. */
  readonly reason: string;
}

/** The target date as at a day: the one in force, and those before it, oldest first. */
export interface TargetDateAsAt {
  readonly current: DatedTarget | undefined;
  readonly earlier: readonly DatedTarget[];
  readonly revisions: number;
  /** Days from the original due day to the current one (DOMAIN.md, "Slippage"); `undefined` unless both are known. */
  readonly daysSlipped: number | undefined;
}

/** The day on which a recommendation entered the register: the first day of its period, or of its audit's issue. */
export function raisedOn(recommendation: Pick<Recommendation, 'raised'>, audit: Pick<Audit, 'issued'>): CalendarDay {
  return (recommendation.raised ?? audit.issued).from;
}

function dueDay(target: TargetDate, setOn: CalendarDay): CalendarDay | undefined {
  switch (target.kind) {
    case 'due':
      return target.to;
    case 'immediately':
      return setOn;
    case 'none':
      return undefined;
  }
}

/** The chain of target dates known on a day (DOMAIN.md, "Dates"). A revision counts from the first day of its period. */
export function targetDateAsAt(
  recommendation: Pick<Recommendation, 'raised' | 'originalTarget' | 'revisions'>,
  audit: Pick<Audit, 'issued'>,
  day: CalendarDay,
): TargetDateAsAt {
  const chain: DatedTarget[] = [];
  if (recommendation.originalTarget !== undefined) {
    const setOn = raisedOn(recommendation, audit);
    const target = recommendation.originalTarget;
    chain.push({ target, setOn, dueDay: dueDay(target, setOn), reason: '' });
  }
  let revisions = 0;
  for (const revision of recommendation.revisions) {
    const setOn = revision.setOn.from;
    if (setOn <= day) {
      revisions += 1;
      chain.push({ target: revision.target, setOn, dueDay: dueDay(revision.target, setOn), reason: revision.reason });
    }
  }
  const current = chain[chain.length - 1];
  const first = recommendation.originalTarget === undefined ? undefined : chain[0];
  return {
    current,
    earlier: chain.slice(0, -1),
    revisions,
    daysSlipped:
      first?.dueDay !== undefined && current?.dueDay !== undefined
        ? daysBetween(first.dueDay, current.dueDay)
        : undefined,
  };
}
