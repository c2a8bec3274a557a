import { asAt } from '../../src/domain/asAt';
import { addMonths, formatDay } from '../../src/domain/calendarDay';
import { GroupCount, Kpis, keyFigures } from '../../src/domain/kpi';
import type { Register } from '../../src/domain/register';
import { UpdateCompliance, updateCompliance } from '../../src/domain/updateRound';
import { todayByClock } from '../../src/data/days';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { UsageError } from '../outcomes';
import { registerOf, withSite } from '../site';
import { print, printTable } from '../terminal';

/** The period where none is given. */
const DEFAULT_PERIOD_MONTHS = 12;

type BoardCompliance = UpdateCompliance & { readonly board: string };

/** What `--json` prints; a mean of nothing is `null`. */
type KpiObject = Omit<Kpis, 'day' | 'meanAge' | 'meanDaysSlipped'> & {
  readonly board: string | null;
  readonly asAt: Kpis['day'];
  readonly meanAge: number | null;
  readonly meanDaysSlipped: number | null;
  readonly updateCompliance: readonly BoardCompliance[];
};

function kpiObject(register: Register, figures: Kpis, board: string | undefined): KpiObject {
  const { day, meanAge, meanDaysSlipped, ...rest } = figures;
  const boards = board === undefined ? register.boards.map(({ name }) => name) : [board];
  return {
    board: board ?? null,
    asAt: day,
    ...rest,
    meanAge: meanAge ?? null,
    meanDaysSlipped: meanDaysSlipped ?? null,
    updateCompliance: boards.map((name) => ({
      board: name,
      ...updateCompliance(register, name, figures.since, day),
    })),
  };
}

function days(mean: number | null): string {
  return mean === null ? 'none' : `${Math.round(mean)} days`;
}

function printGroups(title: string, groups: readonly GroupCount[]): void {
  print('');
  printTable([
    [title, 'Running', 'Overdue', 'Proposed'],
    ...groups.map(({ name, running, overdue, proposed }) => [name, ...[running, overdue, proposed].map(String)]),
  ]);
}

function printForReading(figures: KpiObject): void {
  print(`${figures.board ?? 'All boards'} as at ${formatDay(figures.asAt)}, since ${formatDay(figures.since)}\n`);
  const { closed, byCurrentDate, withCurrentDate, byOriginalDate, withOriginalDate } = figures.closedInPeriod;
  printTable([
    ['Running', String(figures.running)],
    ['Open', String(figures.open)],
    ['Overdue', String(figures.overdue)],
    ['Without a target date', String(figures.withoutTargetDate)],
    ['Proposed', String(figures.proposed)],
    ['Repeat findings', String(figures.repeatFindings)],
    ['Raised in the period', String(figures.raisedInPeriod)],
    ['Closed in the period', String(closed)],
    ['  by the date in force', `${byCurrentDate} of ${withCurrentDate} with a date`],
    ['  by the date first agreed', `${byOriginalDate} of ${withOriginalDate} with a date`],
    ['Mean age', days(figures.meanAge)],
    ['Mean slippage', days(figures.meanDaysSlipped)],
  ]);
  print('');
  printTable([['Age', 'Running'], ...figures.ageing.map(({ band, running }) => [band, String(running)])]);
  printGroups('Priority', figures.byPriority);
  printGroups('Board', figures.byBoard);
  printGroups('Owner', figures.byOwner);
  printGroups('Directorate', figures.byDirectorate);
  printGroups('Source', figures.bySource);
  print('');
  printTable([
    ['Waits for', 'Proposed'],
    ...figures.waitingFor.map(({ board, proposed }) => [board, String(proposed)]),
  ]);
  print('');
  printTable([
    ['Updates for', 'Meetings', 'Owed', 'Received', 'Late', 'Nothing new', 'Returned', 'Missing'],
    ...figures.updateCompliance.map(({ board, meetings, owed, counts }) => [
      board,
      ...[meetings, owed].map(String),
      ...[counts.received, counts.late, counts['nothing new'], counts.returned, counts.missing].map(String),
    ]),
  ]);
}

/** `tracker kpi`: the key figures of the register, or of one board, as at a day and over the period before it. */
export async function kpi(args: CommandArguments): Promise<void> {
  const day = args.day('as-at') ?? todayByClock();
  const since = args.day('since') ?? addMonths(day, -DEFAULT_PERIOD_MONTHS);
  if (since > day) {
    throw new UsageError(`--since wants a day that is not later than ${day}, not "${since}"`);
  }
  const register = await withSite(args, registerOf);
  const boardName = args.optional('board');
  const board = boardName === undefined ? undefined : boardIn(register, boardName).name;
  const figures = kpiObject(register, keyFigures(asAt(register, day), since, board), board);
  if (args.has('json')) {
    print(JSON.stringify(figures));
  } else {
    printForReading(figures);
  }
}
