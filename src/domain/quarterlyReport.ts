import { RecommendationAsAt, RegisterAsAt, asAt, isRoutedTo } from './asAt';
import { CalendarDay, addMonths } from './calendarDay';
import { DELIVERY_SECTIONS, DeliverySection, Movement, deliverySection, movement } from './delivery';
import { previousMeeting } from './meetings';
import { Register } from './register';
import { isRunning } from './statusHistory';

type Sections = Readonly<Record<DeliverySection, readonly RecommendationAsAt[]>>;

/** A board's quarterly report under the delivery scheme (PAPERS.md, layout 3). */
export interface QuarterlyReport {
  readonly known: RegisterAsAt;
  /** The day of the previous report. */
  readonly since: CalendarDay;
  /** Whether the register knows no earlier meeting, so that the three months before the day stand for the quarter. */
  readonly isSinceAssumed: boolean;
  readonly items: Sections;
  /** The numbers of this report and those that the previous one gave. */
  readonly sections: Readonly<Record<DeliverySection, Movement>>;
  readonly total: Movement;
}

interface ReportDay {
  readonly known: RegisterAsAt;
  readonly since: CalendarDay;
  readonly isSinceAssumed: boolean;
}

function reportDay(register: Register, board: string, sitting: CalendarDay, day: CalendarDay): ReportDay {
  const previous = previousMeeting(register.meetings, board, sitting)?.date;
  return {
    known: asAt(register, day, { board, day: sitting }),
    since: previous ?? addMonths(sitting, -3),
    isSinceAssumed: previous === undefined,
  };
}

/**
 * The sections of one report. What was running when the board received the previous report and has ended by this one is
 * closed since, also where the previous meeting itself closed it.
 */
function sectionsOf({ known, since }: ReportDay, register: Register, board: string): Sections {
  const before = asAt(register, since, { board, day: since });
  const wasRunning = new Set(
    before.recommendations
      .filter((item) => isRoutedTo(item, board) && isRunning(item.status))
      .map(({ recommendation }) => recommendation.id),
  );
  const sectionOf = (item: RecommendationAsAt): DeliverySection | undefined =>
    deliverySection(item, known.day, since) ?? (wasRunning.has(item.recommendation.id) ? 'closed' : undefined);
  const placed = known.recommendations
    .filter((item) => isRoutedTo(item, board))
    .map((item) => ({ item, section: sectionOf(item) }));
  const of = (section: DeliverySection): readonly RecommendationAsAt[] =>
    placed.filter((each) => each.section === section).map(({ item }) => item);
  return {
    closed: of('closed'),
    'proposed for closure': of('proposed for closure'),
    new: of('new'),
    'off target': of('off target'),
    'at risk': of('at risk'),
    'on target': of('on target'),
  };
}

/**
 * The report that a board receives at its sitting of `meetingDay`, as known on `day`, beside the one that it received at
 * the sitting before: each number of then is what that report said, not what is known of that day now.
 */
export function quarterlyReport(
  register: Register,
  board: string,
  meetingDay: CalendarDay,
  day: CalendarDay = meetingDay,
): QuarterlyReport {
  const report = reportDay(register, board, meetingDay, day);
  const items = sectionsOf(report, register, board);
  const before = sectionsOf(reportDay(register, board, report.since, report.since), register, board);
  const of = (section: DeliverySection): Movement => movement(items[section].length, before[section].length);
  const totalOf = (sections: Sections): number =>
    DELIVERY_SECTIONS.reduce((sum, section) => sum + sections[section].length, 0);
  return {
    ...report,
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
