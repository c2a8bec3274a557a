import { RecommendationAsAt, isRoutedTo } from '../../src/domain/asAt';
import { CalendarDay, formatDay } from '../../src/domain/calendarDay';
import { DeliveryReport, DeliverySection, Movement, reportDelivery } from '../../src/domain/delivery';
import { todayByClock } from '../../src/data/days';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { listed, printList } from '../listing';
import { UsageError } from '../outcomes';
import { registerOf, withSite } from '../site';
import { capitalised, print, printTable } from '../terminal';

/** The order in which a report prints the sections: what needs work first. */
const PRINTED_ORDER: readonly DeliverySection[] = [
  'off target',
  'at risk',
  'proposed for closure',
  'new',
  'closed',
  'on target',
];

/** What `--json` prints: nothing but the numbers, whatever they were asked for. */
interface DeliveryObject {
  readonly sections: Readonly<Record<string, Movement>>;
}

/** What the numbers are of, for the heading. */
interface DeliveryScope {
  /** `undefined`: the recommendations of every board. */
  readonly board: string | undefined;
  readonly day: CalendarDay;
  readonly since: CalendarDay;
}

function describeDue({ dueDay }: RecommendationAsAt): string {
  return dueDay === undefined ? 'no due day' : `due on ${formatDay(dueDay)}`;
}

function printForReading(
  { board, day, since }: DeliveryScope,
  { sections }: DeliveryObject,
  { items }: DeliveryReport,
): void {
  print(`${board ?? 'All boards'} as at ${formatDay(day)}, delivery scheme, since ${formatDay(since)}\n`);
  printTable([
    ['Section', 'Now', 'Before', 'Trend'],
    ...Object.entries(sections).map(([section, { now, before, trend }]) => [
      section === 'total' ? 'Total' : section,
      String(now),
      String(before),
      trend,
    ]),
  ]);
  // The quarterly paper says what its previous report said, which had what was new and closed by then.
  print(
    `\nBefore is the register on ${formatDay(since)}: nothing of that day counts as new or closed, as it may in the previous quarterly paper.`,
  );
  for (const section of PRINTED_ORDER.filter((each) => each !== 'on target')) {
    const heading = capitalised(section);
    const lines = items[section].map((item) => ({
      ...listed(item),
      detail: section === 'closed' ? `${item.status} since ${formatDay(item.standing.since)}` : describeDue(item),
    }));
    printList(heading, lines, ({ detail }) => detail);
  }
}

/**
 * `tracker summary --scheme delivery`: how many recommendations stand in each section of the delivery scheme, of one board
 * or of all, and how each number moved since the previous report.
 */
export async function deliverySummary(args: CommandArguments): Promise<void> {
  const since = args.requiredDay('since');
  const day = args.day('as-at') ?? todayByClock();
  if (since > day) {
    throw new UsageError(`--since wants a day that is not later than ${day}, not "${since}"`);
  }
  const register = await withSite(args, registerOf);
  const boardName = args.optional('board');
  const board = boardName === undefined ? undefined : boardIn(register, boardName).name;
  const report = reportDelivery(register, day, since, (item) => board === undefined || isRoutedTo(item, board));
  const object: DeliveryObject = {
    sections: {
      ...Object.fromEntries(PRINTED_ORDER.map((section) => [section, report.sections[section]])),
      total: report.total,
    },
  };
  if (args.has('json')) {
    print(JSON.stringify(object));
  } else {
    printForReading({ board, day, since }, object, report);
  }
}
