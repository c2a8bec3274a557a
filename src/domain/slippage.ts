import { RecommendationAsAt, RegisterAsAt } from './asAt';
import { CalendarDay, daysBetween } from './calendarDay';
import { NOT_GIVEN } from './kpi';
import { normaliseWords } from './scales';
import { isRunning } from './statusHistory';

/** A running recommendation that is past its target date or whose date was moved later. Days. */
export interface Slipping {
  readonly item: RecommendationAsAt;
  /** From the target date in force to the day; 0 where it is not past it. */
  readonly daysOverdue: number;
  /** From the date first agreed to the one in force; 0 where it was not moved later. */
  readonly daysSlipped: number;
}

/** Running recommendations of one owner or directorate that are late. Days. */
export interface SlippingGroup {
  readonly name: string;
  readonly overdue: number;
  /** Those whose date was moved later. */
  readonly slipped: number;
  /** The mean of those, in whole days; 0 where there is none. */
  readonly meanDaysSlipped: number;
}

/** Whether it runs, and its target date was moved later than the one first agreed (DOMAIN.md, "Slippage"). */
export function isSlipped(item: RecommendationAsAt): boolean {
  return daysSlipped(item) > 0;
}

function daysSlipped({ status, target }: RecommendationAsAt): number {
  return isRunning(status) ? Math.max(target.daysSlipped ?? 0, 0) : 0;
}

function daysOverdue({ targetDateRag, dueDay }: RecommendationAsAt, day: CalendarDay): number {
  return targetDateRag.rag === 'RED' && dueDay !== undefined ? daysBetween(dueDay, day) : 0;
}

/** Those of the items that are overdue or were moved later; by how late they are to what was first agreed, the latest first. */
export function slipping(items: readonly RecommendationAsAt[], day: CalendarDay): readonly Slipping[] {
  return items
    .map((item) => ({
      item,
      daysOverdue: daysOverdue(item, day),
      daysSlipped: daysSlipped(item),
    }))
    .filter((each) => each.daysOverdue > 0 || each.daysSlipped > 0)
    .sort(
      (left, right) =>
        right.daysOverdue + right.daysSlipped - (left.daysOverdue + left.daysSlipped) ||
        right.daysOverdue - left.daysOverdue,
    );
}

/** Late ones by a name that they bear; one with several names counts for each, one without under {@link NOT_GIVEN}. */
export function slippingBy(
  late: readonly Slipping[],
  namesOf: (item: RecommendationAsAt) => readonly string[],
): readonly SlippingGroup[] {
  const groups = new Map<string, { readonly name: string; readonly late: Slipping[] }>();
  for (const each of late) {
    const given = namesOf(each.item).filter((name) => name.trim() !== '');
    for (const name of given.length === 0 ? [NOT_GIVEN] : given) {
      const group = groups.get(normaliseWords(name)) ?? { name, late: [] };
      groups.set(normaliseWords(name), group);
      group.late.push(each);
    }
  }
  return [...groups.values()]
    .map(({ name, late: ofGroup }) => {
      const slipped = ofGroup.filter((each) => each.daysSlipped > 0);
      return {
        name,
        overdue: ofGroup.filter((each) => each.daysOverdue > 0).length,
        slipped: slipped.length,
        meanDaysSlipped:
          slipped.length === 0
            ? 0
            : Math.round(slipped.reduce((sum, each) => sum + each.daysSlipped, 0) / slipped.length),
      };
    })
    .sort(
      (left, right) =>
        right.overdue - left.overdue || right.slipped - left.slipped || (left.name < right.name ? -1 : 1),
    );
}

/** A recommendation for which several others wait. */
export interface Blocking {
  readonly item: RecommendationAsAt;
  readonly waiting: readonly RecommendationAsAt[];
}

/** The running recommendations for which two or more running ones wait (DOMAIN.md, "Links"); those with most first. */
export function blockingSeveral(
  known: RegisterAsAt,
  isShown: (item: RecommendationAsAt) => boolean = () => true,
): readonly Blocking[] {
  const waitingFor = new Map<string, RecommendationAsAt[]>();
  for (const item of known.recommendations) {
    if (isRunning(item.status) && isShown(item)) {
      for (const id of new Set(item.recommendation.dependsOn)) {
        waitingFor.set(id, [...(waitingFor.get(id) ?? []), item]);
      }
    }
  }
  return known.recommendations
    .filter((item) => isRunning(item.status))
    .map((item) => ({ item, waiting: waitingFor.get(item.recommendation.id) ?? [] }))
    .filter(({ waiting }) => waiting.length > 1)
    .sort((left, right) => right.waiting.length - left.waiting.length);
}
