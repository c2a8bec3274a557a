import { CalendarDay } from '../domain/calendarDay';
import { Register } from '../domain/register';
import { ListDefinition } from '../lists/definition';
import { EVIDENCE } from '../lists/evidence';
import { LISTS } from '../lists/lists';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { NewRow, addRows } from './addRows';
import { Connection } from './connect';
import { checkRows, repairRows } from './currentRows';
import { todayByClock } from './days';
import { ImportStage, SiteIdOf } from './import/PlanBuilder';
import { planImport } from './import/planImport';
import { readRegister } from './readRegister';
import { refuseProblems } from './registerRepository';
import { RepositoryError, attempt } from './RepositoryError';
import { linkColumns } from './rows/recommendations';

/** What an import did. */
export interface ImportReport {
  /** Rows added, by list title; every list is named. */
  readonly added: Readonly<Record<string, number>>;
  /** Rows that the site had already, by list title. */
  readonly alreadyThere: Readonly<Record<string, number>>;
  /** Where the site says something else than the register; it is left as it is. A sentence each. */
  readonly differing: readonly string[];
  /** What people have to do besides, a sentence each: a register tells of files, and does not hold them. */
  readonly toDo: readonly string[];
  /** What stands otherwise in the site than the register has it, for the site's criteria are others. A sentence each. */
  readonly warnings: readonly string[];
}

/** What an import would do; with any refusal it would write nothing. */
export interface ImportPreview extends Omit<ImportReport, 'toDo'> {
  readonly refusals: readonly string[];
}

/** `done` of `total` rows are added; `what` is the title of the list that is being filled. */
export type ImportProgress = (done: number, total: number, what: string) => void;

/** The ids that the site has given, which grow while rows are added. */
class SiteIds {
  private readonly ids: Map<string, Map<string, string>>;

  public constructor(known: ReadonlyMap<string, ReadonlyMap<string, string>>) {
    this.ids = new Map([...known].map(([title, ids]) => [title, new Map(ids)]));
  }

  public readonly of: SiteIdOf = (list, id) => {
    const siteId = this.ids.get(list.title)?.get(id);
    if (siteId === undefined) {
      throw new Error(`${id} is not a row of ${list.title}, but another row refers to it`);
    }
    return siteId;
  };

  public set(list: ListDefinition, id: string, siteId: string): void {
    const ids = this.ids.get(list.title) ?? new Map<string, string>();
    this.ids.set(list.title, ids.set(id, siteId));
  }
}

async function addStage(
  connection: Connection,
  { list, rows }: ImportStage,
  siteIds: SiteIds,
  onAdded: (count: number) => void,
): Promise<void> {
  const newRows = rows.map(({ key, columns, links }): NewRow => ({
    key,
    columns: { ...columns, ...links(siteIds.of) },
  }));
  if (list.kind === 'library') {
    const { addEvidenceRows } = await import(
      /* webpackChunkName: 'tracker-evidence-import' */ './import/addEvidenceRows'
    );
    await addEvidenceRows(connection, newRows, onAdded);
    return;
  }
  const ids = await addRows(connection, list, newRows, onAdded);
  for (const { key, id } of rows) {
    const siteId = ids.get(key);
    if (id === undefined) {
      continue;
    }
    if (siteId === undefined) {
      throw new RepositoryError(
        'unavailable',
        `adding to the list ${list.title}`,
        `SharePoint said that it has the row "${key}" and then could not find it. Import again.`,
      );
    }
    siteIds.set(list, id, siteId);
  }
}

function countEvery(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(LISTS.map(({ title }) => [title, counts[title] ?? 0]));
}

function filesToBring(count: number): readonly string[] {
  const are = count === 1 ? 'one file that is' : `${count} files that are`;
  return count === 0
    ? []
    : [`The register tells of ${are} not in it: put the real ones in place of the empty ones in ${EVIDENCE.title}.`];
}

/** Lets the members of boards read what came for them; what stands in the way keeps no import from its end. */
async function shareImported(connection: Connection, today: CalendarDay): Promise<readonly string[]> {
  const { shareRows } = await import(/* webpackChunkName: 'tracker-sharing' */ './sharedRows');
  try {
    await shareRows(connection, today);
    return [];
  } catch (error) {
    if (error instanceof RepositoryError) {
      return [`The boards' members cannot read all that is for them: ${error.message}`];
    }
    throw error;
  }
}

/**
 * Says what {@link importRegister} would do, and writes nothing. Throws {@link RepositoryError} where the site cannot be read, or
 * has rows that cannot be.
 */
export async function previewImport(
  connection: Connection,
  register: Register,
  today: CalendarDay = todayByClock(),
): Promise<ImportPreview> {
  const site = await readRegister(connection);
  refuseProblems('looking what the site has already', site.problems);
  const { stages, alreadyThere, differing, warnings, refusals } = planImport(register, site, today);
  const added: Record<string, number> = {};
  for (const { list, rows } of stages) {
    added[list.title] = (added[list.title] ?? 0) + rows.length;
  }
  return { added: countEvery(added), alreadyThere: countEvery(alreadyThere), differing, warnings, refusals };
}

/**
 * Puts a register into a site: adds what the site lacks and leaves what it has as it is. A run that broke off, at
 * whatever point, can be run again and ends with exactly the register; nothing is ever doubled. Throws
 * {@link RepositoryError}: `invalid` before anything is written when rows of the site cannot be read, texts are longer
 * than SharePoint keeps, something would name a board that the site does not have, or recommendations of the site would
 * stand otherwise under criteria of the register; any other when the site stops answering.
 */
export async function importRegister(
  connection: Connection,
  register: Register,
  onProgress: ImportProgress = () => undefined,
  today: CalendarDay = todayByClock(),
): Promise<ImportReport> {
  const site = await readRegister(connection);
  refuseProblems('looking what the site has already', site.problems);
  const plan = planImport(register, site, today);
  if (plan.refusals.length > 0) {
    throw new RepositoryError(
      'invalid',
      'checking what is to be imported',
      `Nothing was written.\n${plan.refusals.join('\n')}\n`,
    );
  }
  const total = plan.stages.reduce((sum, { rows }) => sum + rows.length, 0);
  const added: Record<string, number> = {};
  const siteIds = new SiteIds(plan.siteIds);
  let done = 0;
  for (const stage of plan.stages) {
    const { title } = stage.list;
    onProgress(done, total, title);
    await addStage(connection, stage, siteIds, (count) => {
      done += count;
      onProgress(done, total, title);
    });
    added[title] = (added[title] ?? 0) + stage.rows.length;
  }
  const items = connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items;
  for (const { recommendationId, repeats, dependsOn } of plan.linkRepairs) {
    const siteIdOf = (id: string): string => siteIds.of(RECOMMENDATIONS, id);
    const links = linkColumns(repeats === undefined ? undefined : siteIdOf(repeats), dependsOn.map(siteIdOf));
    await attempt(`linking the list ${RECOMMENDATIONS.title}`, () =>
      items.getById(Number(siteIdOf(recommendationId))).update(links),
    );
  }
  if (site.items.recommendations.length > 0) {
    const differences = await checkRows(connection, today);
    await repairRows(connection, differences, today);
  }
  const { differing, warnings } = plan;
  const unshared = await shareImported(connection, today);
  return {
    added: countEvery(added),
    alreadyThere: countEvery(plan.alreadyThere),
    differing,
    warnings,
    toDo: [...filesToBring(added[EVIDENCE.title] ?? 0), ...unshared],
  };
}
