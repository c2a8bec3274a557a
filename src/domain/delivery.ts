import { RecommendationAsAt, RegisterAsAt, asAt } from './asAt';
import { CalendarDay, addMonths } from './calendarDay';
import { Register } from './register';
import { isRunning } from './statusHistory';

/** The sections of the delivery scheme in the order in which they are tried: the first that fits has the recommendation. */
export const DELIVERY_SECTIONS = [
  'closed',
  'proposed for closure',
  'new',
  'off target',
  'at risk',
  'on target',
] as const;
export type DeliverySection = (typeof DELIVERY_SECTIONS)[number];

/** Months ahead in which a due day puts a recommendation at risk ("overdue within the next 3 months"). */
const AT_RISK_MONTHS = 3;

/**
 * Scheme 3, delivery (DOMAIN.md, "RAG schemes"): the one section that a recommendation is in on `day`, where the
 * previous report was of `since`. `undefined` for one that ended by the previous report: it has left the report.
 * What the owner says of delivery is what the last update says; one that says nothing of it takes the warning back.
 */
export function deliverySection(
  item: RecommendationAsAt,
  day: CalendarDay,
  since: CalendarDay,
): DeliverySection | undefined {
  if (!isRunning(item.status)) {
    return item.standing.since > since ? 'closed' : undefined;
  }
  if (item.standing.proposal !== undefined) {
    return 'proposed for closure';
  }
  if (item.raised > since) {
    return 'new';
  }
  const said = item.updates[item.updates.length - 1]?.delivery;
  if ((item.dueDay !== undefined && item.dueDay < day) || said === 'Constraint exceeded') {
    return 'off target';
  }
  if ((item.dueDay !== undefined && item.dueDay <= addMonths(day, AT_RISK_MONTHS)) || said === 'At risk') {
    return 'at risk';
  }
  return 'on target';
}

export type Trend = 'up' | 'down' | 'same';

/** A number of recommendations now and at the previous report. */
export interface Movement {
  readonly now: number;
  readonly before: number;
  readonly trend: Trend;
}

/** The delivery report: what stands in each section, and how each number moved since the previous report. */
export interface DeliveryReport {
  readonly day: CalendarDay;
  readonly since: CalendarDay;
  readonly items: Readonly<Record<DeliverySection, readonly RecommendationAsAt[]>>;
  readonly sections: Readonly<Record<DeliverySection, Movement>>;
  /** Of all sections together. */
  readonly total: Movement;
}

type Sections = Record<DeliverySection, RecommendationAsAt[]>;

function sort(known: RegisterAsAt, since: CalendarDay, isCounted: (item: RecommendationAsAt) => boolean): Sections {
  const sections: Sections = {
    closed: [],
    'proposed for closure': [],
    new: [],
    'off target': [],
    'at risk': [],
    'on target': [],
  };
  for (const item of known.recommendations) {
    const section = isCounted(item) ? deliverySection(item, known.day, since) : undefined;
    if (section !== undefined) {
      sections[section].push(item);
    }
  }
  return sections;
}

/** How a number moved. */
export function movement(now: number, before: number): Movement {
  return { now, before, trend: now > before ? 'up' : now < before ? 'down' : 'same' };
}

function totalOf(sections: Sections): number {
  return DELIVERY_SECTIONS.reduce((sum, section) => sum + sections[section].length, 0);
}

/**
 * The delivery report of those recommendations that `isCounted` takes (all of a board, or of an organisation). What was
 * `before` is the register as at the previous report, when nothing was yet closed or new since that report.
 */
export function reportDelivery(
  register: Register,
  day: CalendarDay,
  since: CalendarDay,
  isCounted: (item: RecommendationAsAt) => boolean = () => true,
): DeliveryReport {
  const items = sort(asAt(register, day), since, isCounted);
  const before = sort(asAt(register, since), since, isCounted);
  const of = (section: DeliverySection): Movement => movement(items[section].length, before[section].length);
  return {
    day,
    since,
    items,
    sections: {
      closed: of('closed'),
      'proposed for closure': of('proposed for closure'),
      new: of('new'),
      'off target': of('off target'),
      'at risk': of('at risk'),
      'on target': of('on target'),
    },
    total: movement(totalOf(items), totalOf(before)),
  };
}
