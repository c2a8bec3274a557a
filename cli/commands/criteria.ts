import { boardOf } from '../../src/domain/asAt';
import { CalendarDay, formatDay } from '../../src/domain/calendarDay';
import { Routing, criteriaSetInForce } from '../../src/domain/criteria';
import { UNROUTED } from '../../src/domain/kpi';
import { CriteriaSet, Register, SOURCES } from '../../src/domain/register';
import { Move, UncoveredCombination, uncoveredCombinations, whatWouldMove } from '../../src/domain/whatWouldMove';
import { todayByClock } from '../../src/data/days';
import { CommandArguments } from '../arguments';
import { Listed, listed, printList } from '../listing';
import { registerOf, withSite } from '../site';
import { count, onOneLine, print, tell } from '../terminal';
import { readCriteriaFile } from '../workbookFile';

interface ListedMove extends Listed {
  readonly status: string;
  /** A board, or `unrouted`. */
  readonly from: string;
  readonly to: string;
  readonly reasons: { readonly from: string; readonly to: string };
}

/** `null`: not graded, or without a priority. */
interface ListedCombination {
  readonly set: string;
  readonly source: string;
  readonly assurance: string | null;
  readonly priority: string | null;
}

/** What `--json` prints. */
interface CriteriaObject {
  readonly asAt: CalendarDay;
  /** The set of the file by which the moves are worked out. */
  readonly set: string;
  readonly effectiveFrom: CalendarDay;
  /** Of each set of the file. */
  readonly uncovered: readonly ListedCombination[];
  readonly moves: readonly ListedMove[];
}

/** The set of the file that is in force on the day; where none has begun, the one that begins first. */
function setToTry(sets: readonly CriteriaSet[], day: CalendarDay): CriteriaSet | undefined {
  const inForce = criteriaSetInForce(sets, day);
  if (inForce !== undefined) {
    return inForce;
  }
  const first = [...sets].sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? -1 : 1))[0];
  if (first !== undefined) {
    tell(
      `No set of the file has begun by ${formatDay(day)}; "${first.name}", from ${formatDay(first.effectiveFrom)}, is tried as if it had.`,
    );
  }
  return first;
}

function boardName(routing: Routing): string {
  return boardOf(routing) ?? UNROUTED;
}

function listedMove({ item, from, to }: Move): ListedMove {
  return {
    ...listed(item),
    status: item.status,
    from: boardName(from),
    to: boardName(to),
    reasons: { from: from.reason, to: to.reason },
  };
}

function listedCombinations(set: CriteriaSet, register: Register): readonly ListedCombination[] {
  return uncoveredCombinations(set, register).map(({ source, assurance, priority }: UncoveredCombination) => ({
    set: set.name,
    source,
    assurance: assurance ?? null,
    priority: priority ?? null,
  }));
}

/** The combinations by what they share: a line for each grading and sources that leave out the same priorities. */
function gather(combinations: readonly ListedCombination[]): ReadonlyMap<string, readonly string[]> {
  const gradings = new Map<string, Map<string, string[]>>();
  for (const { source, assurance, priority } of combinations) {
    const sourcesOf = gradings.get(assurance ?? 'not graded') ?? new Map<string, string[]>();
    gradings.set(assurance ?? 'not graded', sourcesOf);
    sourcesOf.set(priority ?? 'no priority', [...(sourcesOf.get(priority ?? 'no priority') ?? []), source]);
  }
  const lines = new Map<string, string[]>();
  for (const [grading, sourcesOf] of gradings) {
    for (const [priority, sources] of sourcesOf) {
      const line = `${grading}, ${sources.length === SOURCES.length ? 'any source' : sources.join(', ')}`;
      lines.set(line, [...(lines.get(line) ?? []), priority]);
    }
  }
  return lines;
}

function printUncovered(set: string, combinations: readonly ListedCombination[]): void {
  if (combinations.length === 0) {
    print(`"${set}" covers every source, grading and priority.`);
    return;
  }
  print(
    `"${set}" leaves ${count(combinations.length, 'combination')} uncovered; such recommendations would go to no board:`,
  );
  for (const [line, priorities] of gather(combinations)) {
    print(`  ${line}: ${priorities.join(', ')}`);
  }
}

function printForReading({ asAt, set, uncovered, moves }: CriteriaObject, sets: readonly CriteriaSet[]): void {
  for (const { name } of sets) {
    printUncovered(
      name,
      uncovered.filter((each) => each.set === name),
    );
  }
  printList(
    `Would move under "${set}" as at ${formatDay(asAt)}`,
    moves,
    ({ from, to, reasons }) => `from ${from} to ${to}. ${onOneLine(reasons.to)}`,
  );
}

/**
 * `tracker criteria --what-if`: checks the reporting criteria of a workbook, says which combinations they leave uncovered,
 * and which running recommendations they would send elsewhere as at a day. Nothing is changed.
 */
export async function criteria(args: CommandArguments): Promise<void> {
  const file = args.requiredPath('what-if');
  const day = args.day('as-at') ?? todayByClock();
  const register = await withSite(args, registerOf);
  const sets = await readCriteriaFile(file, register.boards);
  const set = setToTry(sets, day);
  if (set === undefined) {
    throw new Error(`${file} gave no criteria set, and no error either`);
  }
  const object: CriteriaObject = {
    asAt: day,
    set: set.name,
    effectiveFrom: set.effectiveFrom,
    uncovered: sets.flatMap((each) => listedCombinations(each, register)),
    moves: whatWouldMove(register.criteriaSets, [{ ...set, effectiveFrom: day }], register, day).map(listedMove),
  };
  if (args.has('json')) {
    print(JSON.stringify(object));
  } else {
    printForReading(object, sets);
  }
}
