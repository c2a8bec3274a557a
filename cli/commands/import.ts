import { existsSync } from 'node:fs';
import type { Register } from '../../src/domain/register';
import { todayByClock } from '../../src/data/days';
import { planImport } from '../../src/data/import/planImport';
import { ImportReport, importRegister } from '../../src/data/importRegister';
import { provision } from '../../src/data/provision';
import { NO_ITEMS, RegisterReading, assembleRegister, readRegister } from '../../src/data/readRegister';
import { LISTS } from '../../src/lists/lists';
import { CommandArguments } from '../arguments';
import { Failure } from '../outcomes';
import { dataFolderOf, isNotSetUp, withSite } from '../site';
import { count, onOneLine, print, tell } from '../terminal';
import { readWorkbookFile } from '../workbookFile';

type Counts = Readonly<Record<string, number>>;

function describeCounts(counts: Counts): string {
  const filled = LISTS.map(({ title }) => [title, counts[title] ?? 0] as const).filter(([, number]) => number > 0);
  return filled.length === 0 ? 'nothing' : filled.map(([title, number]) => `${number} ${title}`).join(', ');
}

function report({ added, alreadyThere, differing, warnings, toDo }: ImportReport, verb: string): void {
  print(`${verb}: ${describeCounts(added)}.`);
  if (Object.values(alreadyThere).some((number) => number > 0)) {
    print(`Already there: ${describeCounts(alreadyThere)}.`);
  }
  for (const warning of warnings) {
    tell(`Warning: ${onOneLine(warning)}`);
  }
  for (const difference of differing) {
    tell(`Left as it is in the site: ${onOneLine(difference)}`);
  }
  toDo.forEach((sentence) => tell(sentence));
}

const EMPTY_SITE: RegisterReading = assembleRegister(NO_ITEMS);

function preview(site: RegisterReading, register: Register): void {
  const { stages, alreadyThere, differing, warnings, refusals } = planImport(register, site, todayByClock());
  if (refusals.length > 0) {
    throw new Failure(refusals.map(onOneLine).join('\n'));
  }
  const added: Record<string, number> = {};
  for (const { list, rows } of stages) {
    added[list.title] = (added[list.title] ?? 0) + rows.length;
  }
  report({ added, alreadyThere, differing, warnings, toDo: [] }, 'Would add');
}

function hasNoLocalSite(args: CommandArguments): boolean {
  const folder = dataFolderOf(args);
  return folder !== undefined && !existsSync(folder);
}

async function readSite(args: CommandArguments): Promise<RegisterReading | undefined> {
  if (hasNoLocalSite(args)) {
    return undefined;
  }
  return withSite(args, async ({ connection }) => {
    try {
      return await readRegister(connection);
    } catch (error) {
      if (isNotSetUp(error)) {
        return undefined;
      }
      throw error;
    }
  });
}

async function dryRun(args: CommandArguments, register: Register): Promise<void> {
  const site = await readSite(args);
  if (site === undefined) {
    tell('The site has no lists yet; an import makes them first.');
  }
  preview(site ?? EMPTY_SITE, register);
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
