import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS } from '../domain/defaults';
import { Register } from '../domain/register';
import { DEFAULT_SCALES } from '../domain/scales';
import { ACTIONS, ACTION_UPDATES } from '../lists/actions';
import { AUDITS } from '../lists/audits';
import { ListDefinition, restNamesRead } from '../lists/definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES } from '../lists/history';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { BOARDS, CRITERIA, MEETINGS } from '../lists/settings';
import { Connection } from './connect';
import { attempt } from './RepositoryError';
import { SPActionItem, readAction } from './rows/actions';
import { SPAuditItem, readAudit } from './rows/audits';
import {
  Entry,
  SPActionUpdateItem,
  SPDecisionItem,
  SPRevisionItem,
  SPUpdateItem,
  readActionUpdate,
  readDecision,
  readRevision,
  readUpdate,
} from './rows/history';
import { ItemReader, RowProblem, SPItem } from './rows/ItemReader';
import { SPRecommendationItem, readRecommendation } from './rows/recommendations';
import {
  SPBoardItem,
  SPCriteriaItem,
  SPMeetingItem,
  gatherCriteriaSets,
  readBoard,
  readCriteriaRow,
  readMeeting,
} from './rows/settings';

/** SharePoint gives at most 5,000 rows at a time, whatever the size of the list. */
const PAGE_SIZE = 5000;

/** The rows of all lists as SharePoint gives them. */
export interface RegisterItems {
  readonly audits: readonly SPAuditItem[];
  readonly recommendations: readonly SPRecommendationItem[];
  readonly revisions: readonly SPRevisionItem[];
  readonly updates: readonly SPUpdateItem[];
  readonly decisions: readonly SPDecisionItem[];
  readonly actions: readonly SPActionItem[];
  readonly actionUpdates: readonly SPActionUpdateItem[];
  readonly boards: readonly SPBoardItem[];
  readonly criteria: readonly SPCriteriaItem[];
  readonly meetings: readonly SPMeetingItem[];
}

/** A register and the rows that could not be read into it. */
export interface RegisterReading {
  readonly register: Register;
  readonly problems: readonly RowProblem[];
  readonly items: RegisterItems;
}

/**
 * All rows of a list, or those that fit `filter` (OData), in the order of their ids; page after page, so that no list is
 * too long for SharePoint's threshold of 5,000 rows.
 */
export async function readItems<T>(
  { sp }: Connection,
  list: ListDefinition,
  filter?: string,
  names: readonly string[] = restNamesRead(list),
): Promise<readonly T[]> {
  return attempt(`reading the list ${list.title}`, async () => {
    const query = sp.web.lists
      .getByTitle(list.title)
      .items.select(...names)
      .top(PAGE_SIZE);
    const rows: T[] = [];
    for await (const page of filter === undefined ? query : query.filter(filter)) {
      for (const row of page as T[]) {
        rows.push(row);
      }
    }
    return rows;
  });
}

/** Rows in the register's order; those added in the list itself come last. */
export function inOrder<T extends SPItem>(items: readonly T[]): readonly T[] {
  const sequenceOf = (item: T): number => item.Sequence ?? Number.MAX_SAFE_INTEGER;
  return [...items].sort((left, right) => sequenceOf(left) - sequenceOf(right) || left.Id - right.Id);
}

function readAll<Item extends SPItem, T>(
  items: readonly Item[],
  read: (item: Item, problems: RowProblem[]) => T | undefined,
  problems: RowProblem[],
): readonly T[] {
  return inOrder(items).flatMap((item) => read(item, problems) ?? []);
}

function byOwner<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, readonly T[]> {
  const owners = new Map<string, T[]>();
  for (const { ownerId, entry } of entries) {
    const known = owners.get(ownerId);
    if (known === undefined) {
      owners.set(ownerId, [entry]);
    } else {
      known.push(entry);
    }
  }
  return owners;
}

/**
 * Makes the register of the rows. A row that cannot be read is left out and reported, and so is a recommendation whose
 * audit cannot be read; no row hides the others.
 */
export function assembleRegister(items: RegisterItems): RegisterReading {
  const problems: RowProblem[] = [];
  const audits = readAll(items.audits, readAudit, problems);
  const auditIds = new Set(audits.map(({ id }) => id));
  const rows = readAll(items.recommendations, readRecommendation, problems).filter((row) => {
    const isKnown = auditIds.has(row.auditId);
    if (!isKnown) {
      new ItemReader(RECOMMENDATIONS, Number(row.id), problems).refuse(
        'Audit',
        `The audit that it belongs to (row ${row.auditId} of ${AUDITS.title}) cannot be read; put that row right.`,
      );
    }
    return isKnown;
  });
  const recommendationIds = new Set(rows.map(({ id }) => id));
  const revisions = byOwner(readAll(items.revisions, readRevision, problems));
  const updates = byOwner(readAll(items.updates, readUpdate, problems));
  const decisions = byOwner(readAll(items.decisions, readDecision, problems));
  const actionUpdates = byOwner(readAll(items.actionUpdates, readActionUpdate, problems));
  const boards = readAll(items.boards, readBoard, problems);
  const criteriaSets = gatherCriteriaSets(readAll(items.criteria, readCriteriaRow, problems), problems);
  const register: Register = {
    audits,
    recommendations: rows.map((row) => ({
      ...row,
      repeats: row.repeats !== undefined && recommendationIds.has(row.repeats) ? row.repeats : undefined,
      dependsOn: row.dependsOn.filter((id) => recommendationIds.has(id)),
      revisions: revisions.get(row.id) ?? [],
      updates: updates.get(row.id) ?? [],
      decisions: decisions.get(row.id) ?? [],
    })),
    actions: readAll(items.actions, readAction, problems).map((row) => ({
      ...row,
      updates: actionUpdates.get(row.id) ?? [],
    })),
    boards: items.boards.length === 0 ? DEFAULT_BOARDS : boards,
    criteriaSets: items.criteria.length === 0 ? DEFAULT_CRITERIA_SETS : criteriaSets,
    meetings: readAll(items.meetings, readMeeting, problems),
    scales: DEFAULT_SCALES,
  };
  return { register, problems, items };
}

/** Reads all lists of a site at once. */
export async function readRegister(connection: Connection): Promise<RegisterReading> {
  const [audits, recommendations, revisions, updates, decisions, actions, actionUpdates, boards, criteria, meetings] =
    await Promise.all([
      readItems<SPAuditItem>(connection, AUDITS),
      readItems<SPRecommendationItem>(connection, RECOMMENDATIONS),
      readItems<SPRevisionItem>(connection, TARGET_DATE_REVISIONS),
      readItems<SPUpdateItem>(connection, UPDATES),
      readItems<SPDecisionItem>(connection, DECISIONS),
      readItems<SPActionItem>(connection, ACTIONS),
      readItems<SPActionUpdateItem>(connection, ACTION_UPDATES),
      readItems<SPBoardItem>(connection, BOARDS),
      readItems<SPCriteriaItem>(connection, CRITERIA),
      readItems<SPMeetingItem>(connection, MEETINGS),
    ]);
  return assembleRegister({
    audits,
    recommendations,
    revisions,
    updates,
    decisions,
    actions,
    actionUpdates,
    boards,
    criteria,
    meetings,
  });
}
