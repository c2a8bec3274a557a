import { existsSync } from 'node:fs';
import type { Register } from '../../src/domain/register';
import { todayByClock } from '../../src/data/days';
import { planImport } from '../../src/data/import/planImport';
import { ImportReport, importRegister } from '../../src/data/importRegister';
import { provision } from '../../src/data/provision';
import { readRegister } from '../../src/data/readRegister';
import { LISTS } from '../../src/lists/lists';
import { CommandArguments, pathFrom } from '../arguments';
import { Failure } from '../outcomes';
import { DEFAULT_DATA_FOLDER, Site, isNotSetUp, withSite } from '../site';
import { count, onOneLine, print, tell } from '../terminal';
import { readWorkbookFile } from '../workbookFile';

type Counts = Readonly<Record<string, number>>;

function describeCounts(counts: Counts): string {
  const filled = LISTS.map(({ title }) => [title, counts[title] ?? 0] as const).filter(([, number]) => number > 0);
  return filled.length === 0 ? 'nothing' : filled.map(([title, number]) => `${number} ${title}`).join(', ');
}

function report({ added, alreadyThere, differing }: ImportReport, verb: string): void {
  print(`${verb}: ${describeCounts(added)}.`);
  if (Object.values(alreadyThere).some((number) => number > 0)) {
    print(`Already there: ${describeCounts(alreadyThere)}.`);
  }
  for (const difference of differing) {
    tell(`Left as it is in the site: ${onOneLine(difference)}`);
  }
}

/** Rows that an import into an empty site adds, by list. */
function countRows({ audits, recommendations, actions, boards, criteriaSets, meetings }: Register): Counts {
  const sum = <T>(items: readonly T[], lengthOf: (item: T) => number): number =>
    items.reduce((total, item) => total + lengthOf(item), 0);
  return {
    Audits: audits.length,
    Recommendations: recommendations.length,
    'Target date revisions': sum(recommendations, ({ revisions }) => revisions.length),
    Updates: sum(recommendations, ({ updates }) => updates.length),
    Decisions: sum(recommendations, ({ decisions }) => decisions.length),
    Actions: actions.length,
    'Action updates': sum(actions, ({ updates }) => updates.length),
    Boards: boards.length,
    Criteria: sum(criteriaSets, ({ rules }) => rules.length),
    Meetings: meetings.length,
  };
}

async function preview({ connection }: Site, register: Register): Promise<ImportReport> {
  const site = await readRegister(connection);
  const { stages, alreadyThere, differing, refusals } = planImport(register, site, todayByClock());
  if (refusals.length > 0) {
    throw new Failure(refusals.map(onOneLine).join('\n'));
  }
  const added: Record<string, number> = {};
  for (const { list, rows } of stages) {
    added[list.title] = (added[list.title] ?? 0) + rows.length;
  }
  return { added, alreadyThere, differing };
}

function hasNoLocalSite(args: CommandArguments): boolean {
  return args.optional('site') === undefined && !existsSync(pathFrom(args.optional('data') ?? DEFAULT_DATA_FOLDER));
}

async function dryRun(args: CommandArguments, register: Register): Promise<void> {
  const intoNewSite = (): void => {
    tell('The site has no lists yet; an import makes them first.');
    report({ added: countRows(register), alreadyThere: {}, differing: [] }, 'Would add');
  };
  if (hasNoLocalSite(args)) {
    intoNewSite();
    return;
  }
  await withSite(args, async (site) => {
    try {
      report(await preview(site, register), 'Would add');
    } catch (error) {
      if (!isNotSetUp(error)) {
        throw error;
      }
      intoNewSite();
    }
  });
}

/** Tells how far the import is where a person watches; a log has no use for it. */
function showProgress(done: number, total: number, what: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\u001B[K${done === total ? '' : `${done} of ${total} rows: ${what}`}`);
  }
}

/**
 * `tracker import`: checks a workbook whole and, when it has no error, adds to the site what it lacks. With `--dry-run`
 * it only says what it would add.
 */
export async function importWorkbook(args: CommandArguments): Promise<void> {
  const register = await readWorkbookFile(args.file());
  if (args.has('dry-run')) {
    await dryRun(args, register);
    return;
  }
  await withSite(args, async ({ connection }) => {
    const { changes, isUpToDate } = await provision(connection);
    if (!isUpToDate) {
      tell(`Set up the lists of the site first: ${count(changes.length, 'change')}.`);
    }
    report(await importRegister(connection, register, showProgress), 'Added');
  });
}
