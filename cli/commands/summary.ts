import { asAt, boardOf } from '../../src/domain/asAt';
import { CalendarDay, formatDay } from '../../src/domain/calendarDay';
import { RAG_SCHEMES, RagScheme } from '../../src/domain/rag';
import type { Register } from '../../src/domain/register';
import { Summary, SummaryTable, priorityTable, summarise, targetDateTable } from '../../src/domain/summary';
import { todayByClock } from '../../src/data/days';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { Listed, listed, printList } from '../listing';
import { UsageError } from '../outcomes';
import { registerOf, withSite } from '../site';
import { print, printTable } from '../terminal';
import { deliverySummary } from './deliverySummary';

/** Numbers by column, by priority; the last row is `total`. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What `--json` prints. */
interface SummaryObject {
  readonly board: string;
  readonly asAt: CalendarDay;
  readonly scheme: RagScheme;
  readonly counts: Counts;
  readonly proposedClosed: readonly Listed[];
  readonly outside: readonly (Listed & { readonly board: string; readonly status: string })[];
  readonly unrouted: readonly (Listed & { readonly reason: string })[];
}

const COLUMN_TITLES: Readonly<Record<string, string>> = {
  total: 'Total',
  running: 'Running',
  proposedClosed: 'Proposed closed',
  proposedNotAdopted: 'Proposed not adopted',
};

function countsOf<Row extends object>({ rows, total }: SummaryTable<Row>): Counts {
  const numbers = (row: Row): Readonly<Record<string, number>> => ({ ...row }) as Readonly<Record<string, number>>;
  return {
    ...Object.fromEntries(rows.map(({ priority, counts }) => [priority, numbers(counts)])),
    total: numbers(total),
  };
}

function summaryObject(register: Register, summary: Summary, day: CalendarDay, scheme: RagScheme): SummaryObject {
  const { board, reported, proposedClosed, outside, unrouted } = summary;
  return {
    board,
    asAt: day,
    scheme,
    counts:
      scheme === 'target-date'
        ? countsOf(targetDateTable(reported, register.scales))
        : countsOf(priorityTable(reported, register.scales)),
    proposedClosed: proposedClosed.map(listed),
    outside: outside.map((item) => ({ ...listed(item), board: boardOf(item.routing) ?? '', status: item.status })),
    unrouted: unrouted.map((item) => ({ ...listed(item), reason: item.routing.reason })),
  };
}

function tableOf(counts: Counts): readonly (readonly string[])[] {
  const columns = Object.keys(counts['total'] ?? {});
  const rows = Object.entries(counts).map(([priority, numbers]) => [
    COLUMN_TITLES[priority] ?? priority,
    ...columns.map((column) => String(numbers[column] ?? 0)),
  ]);
  return [['Priority', ...columns.map((column) => COLUMN_TITLES[column] ?? column)], ...rows];
}

function printForReading({ board, asAt: day, scheme, counts, proposedClosed, outside, unrouted }: SummaryObject): void {
  print(`${board} as at ${formatDay(day)}, ${scheme} scheme\n`);
  printTable(tableOf(counts));
  if (unrouted.length > 0) {
    printList('Unrouted, to be put right before any paper', unrouted, ({ reason }) => reason);
  }
  printList('Proposed closed', proposedClosed, ({ priority }) => priority ?? 'no priority');
  printList(`Outside ${board}`, outside, (item) => `${item.board}, ${item.status}`);
}

async function summariseBoard(args: CommandArguments, scheme: RagScheme): Promise<void> {
  const boardName = args.required('board');
  if (args.optional('since') !== undefined) {
    throw new UsageError('--since goes with --scheme delivery alone');
  }
  const day = args.day('as-at') ?? todayByClock();
  const register = await withSite(args, registerOf);
  const board = boardIn(register, boardName);
  const object = summaryObject(register, summarise(asAt(register, day), board.name), day, scheme);
  if (args.has('json')) {
    print(JSON.stringify(object));
  } else {
    printForReading(object);
  }
}

/** `tracker summary`: numbers as at a day under one of the three schemes, as a table or as one JSON object. */
export async function summary(args: CommandArguments): Promise<void> {
  const scheme = args.choice('scheme', [...RAG_SCHEMES, 'delivery'] as const) ?? 'target-date';
  return scheme === 'delivery' ? deliverySummary(args) : summariseBoard(args, scheme);
}
