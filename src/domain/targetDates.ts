import { CalendarDay, addMonths, daysBetween } from './calendarDay';
import { RagAnswer, targetDateRag } from './rag';
import { Audit, Decision, Recommendation, Status, TargetDateRevision } from './register';
import { TargetDate } from './period';

/** A target date in the chain of a recommendation's dates, with the day on which it was set. */
export interface DatedTarget {
  readonly target: TargetDate;
  readonly setOn: CalendarDay;
  /** The last day on which it is on time; `undefined` where the words give none. */
  readonly dueDay: CalendarDay | undefined;
  /** Why it was revised; `''` for the original. */
  readonly reason: string;
  /** The role that set it; `''` where the register does not say. */
  readonly author: string;
}

/** The target date as at a day: the one in force, and those before it, oldest first. */
export interface TargetDateAsAt {
  /** The date as agreed with the auditor, which never changes; `undefined` where none was. */
  readonly original: DatedTarget | undefined;
  readonly current: DatedTarget | undefined;
  /** The due days of these two, `undefined` where there is no date or its words give none. */
  readonly originalDueDay: CalendarDay | undefined;
  readonly dueDay: CalendarDay | undefined;
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

function dated(target: TargetDate, setOn: CalendarDay, reason: string, author: string): DatedTarget {
  return { target, setOn, dueDay: dueDay(target, setOn), reason, author };
}

/**
 * The chain as the register holds it. Most readers of a register want the due days alone, so the rest is made when it is
 * asked for.
 */
class KnownTargetDates implements TargetDateAsAt {
  public readonly revisions: number;
  public readonly dueDay: CalendarDay | undefined;
  public readonly originalDueDay: CalendarDay | undefined;

  public constructor(
    private readonly recommendation: Pick<Recommendation, 'originalTarget' | 'revisions'>,
    private readonly raised: CalendarDay,
    private readonly day: CalendarDay,
  ) {
    const { originalTarget } = recommendation;
    this.originalDueDay = originalTarget && dueDay(originalTarget, raised);
    let revisions = 0;
    let last: TargetDateRevision | undefined;
    for (const revision of recommendation.revisions) {
      if (revision.setOn.from <= day) {
        revisions += 1;
        last = revision;
      }
    }
    this.revisions = revisions;
    this.dueDay = last === undefined ? this.originalDueDay : dueDay(last.target, last.setOn.from);
  }

  public get original(): DatedTarget | undefined {
    const { originalTarget } = this.recommendation;
    return originalTarget && dated(originalTarget, this.raised, '', '');
  }

  public get current(): DatedTarget | undefined {
    return this.chain.pop();
  }

  public get earlier(): readonly DatedTarget[] {
    return this.chain.slice(0, -1);
  }

  public get daysSlipped(): number | undefined {
    return this.originalDueDay !== undefined && this.dueDay !== undefined
      ? daysBetween(this.originalDueDay, this.dueDay)
      : undefined;
  }

  /** Every date that was known, in the order in which they were set. */
  private get chain(): DatedTarget[] {
    const { original } = this;
    const known = this.recommendation.revisions.filter(({ setOn }) => setOn.from <= this.day);
    return [
      ...(original === undefined ? [] : [original]),
      ...known.map(({ target, setOn, reason, author }) => dated(target, setOn.from, reason, author)),
    ];
  }
}

/** The chain of target dates known on a day (DOMAIN.md, "Dates"). A revision counts from the first day of its period. */
export function targetDateAsAt(
  recommendation: Pick<Recommendation, 'raised' | 'originalTarget' | 'revisions'>,
  audit: Pick<Audit, 'issued'>,
  day: CalendarDay,
): TargetDateAsAt {
  return new KnownTargetDates(recommendation, raisedOn(recommendation, audit), day);
}

/**
 * Whether the date in force waits for the board's agreement: it was moved more often than the limit allows, and no
 * decision since it was set has agreed it.
 */
export function awaitsDateAgreement(
  target: TargetDateAsAt,
  decisions: readonly Pick<Decision, 'decision' | 'meetingDate'>[],
  revisionLimit: number,
): boolean {
  const setOn = target.current?.setOn;
  return (
    setOn !== undefined &&
    target.revisions > revisionLimit &&
    !decisions.some(({ decision, meetingDate }) => decision === 'Date agreed' && meetingDate.from >= setOn)
  );
}

/** Whole months from one day to a later one, from the 31st to the last of a shorter month too; 0 when it is not later. */
export function monthsLate(due: CalendarDay, day: CalendarDay): number {
  const months =
    (Number(day.slice(0, 4)) - Number(due.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(due.slice(5, 7));
  return Math.max(0, addMonths(due, months) > day ? months - 1 : months);
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** How late a day is against a due day: `24 months late`, under a month in days; `undefined` while it is in time. */
function describeLateness(due: CalendarDay, day: CalendarDay): string | undefined {
  if (day <= due) {
    return undefined;
  }
  const months = monthsLate(due, day);
  return `${months > 0 ? countOf(months, 'month') : countOf(daysBetween(due, day), 'day')} late`;
}

/** What `describeBothRags` reads of a recommendation as at a day. */
interface BothRags {
  readonly status: Status;
  readonly target: TargetDateAsAt;
  readonly targetDateRag: RagAnswer;
}

/**
 * Scheme 1 on the date in force and on the date first agreed, in words: `AMBER; RED on the date first agreed, 24 months
 * late, 3 revisions`. The second part is left out where the two dates are the same, and once the recommendation is no
 * longer open: its colour then no longer comes from a date.
 */
export function describeBothRags(item: BothRags, day: CalendarDay): string {
  const { rag, hasNoTargetDate } = item.targetDateRag;
  const now = hasNoTargetDate ? `${rag}, no target date` : rag;
  const { original, current, revisions } = item.target;
  if (item.status !== 'Open' || revisions === 0 || original?.dueDay === current?.dueDay) {
    return now;
  }
  const moved = countOf(revisions, 'revision');
  if (original?.dueDay === undefined) {
    return `${now}; no date first agreed, ${moved}`;
  }
  const first = `${targetDateRag(item.status, original.dueDay, day).rag} on the date first agreed`;
  return [`${now}; ${first}`, describeLateness(original.dueDay, day), moved]
    .filter((part) => part !== undefined)
    .join(', ');
}
