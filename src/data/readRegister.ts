import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS, DEFAULT_REVISION_LIMIT } from '../domain/defaults';
import { withUnheard } from '../domain/applyChange';
import { Recommendation, Register, Update, UpdateReview } from '../domain/register';
import { scalesOf } from '../domain/registerScales';
import { ACTIONS, ACTION_UPDATES } from '../lists/actions';
import { AUDITS } from '../lists/audits';
import { ListDefinition, restNamesRead } from '../lists/definition';
import { EVIDENCE } from '../lists/evidence';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES, UPDATE_REVIEWS } from '../lists/history';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { NAME_CHANGES, SETTINGS, UPDATE_REQUESTS } from '../lists/round';
import { BOARDS, CRITERIA, MEETINGS } from '../lists/settings';
import { STEPS } from '../lists/steps';
import { Connection } from './connect';
import { ListRefusals, PAGE_SIZE, ReadingPosition, readLists } from './readLists';
import { RepositoryError, attempt } from './RepositoryError';
import { SPActionItem, readAction } from './rows/actions';
import { SPAuditItem, readAudit } from './rows/audits';
import { SPEvidenceItem, readEvidence } from './rows/evidence';
import {
  Entry,
  SPActionUpdateItem,
  SPDecisionItem,
  SPReviewItem,
  SPRevisionItem,
  SPUpdateItem,
  readActionUpdate,
  readDecision,
  readReview,
  readRevision,
  readUpdate,
} from './rows/history';
import { ItemReader, RowProblem, SPItem, registerKeyOf } from './rows/ItemReader';
import {
  SPNameChangeItem,
  SPRequestItem,
  SPSettingItem,
  readNameChange,
  readRequest,
  readRevisionLimit,
} from './rows/round';
import { SPStepItem, readStep } from './rows/steps';
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

/** The rows of all lists as SharePoint gives them. */
export interface RegisterItems {
  readonly audits: readonly SPAuditItem[];
  readonly recommendations: readonly SPRecommendationItem[];
  readonly revisions: readonly SPRevisionItem[];
  readonly updates: readonly SPUpdateItem[];
  readonly reviews: readonly SPReviewItem[];
  readonly decisions: readonly SPDecisionItem[];
  readonly steps: readonly SPStepItem[];
  readonly evidence: readonly SPEvidenceItem[];
  readonly actions: readonly SPActionItem[];
  readonly actionUpdates: readonly SPActionUpdateItem[];
  readonly boards: readonly SPBoardItem[];
  readonly criteria: readonly SPCriteriaItem[];
  readonly meetings: readonly SPMeetingItem[];
  readonly requests: readonly SPRequestItem[];
  readonly nameChanges: readonly SPNameChangeItem[];
  readonly settings: readonly SPSettingItem[];
}

/** The rows of a site that holds nothing. */
export const NO_ITEMS: RegisterItems = {
  audits: [],
  recommendations: [],
  revisions: [],
  updates: [],
  reviews: [],
  decisions: [],
  steps: [],
  evidence: [],
  actions: [],
  actionUpdates: [],
  boards: [],
  criteria: [],
  meetings: [],
  requests: [],
  nameChanges: [],
  settings: [],
};

/** The list that each part of a register is read from. */
export const LIST_OF: Readonly<Record<keyof RegisterItems, ListDefinition>> = {
  audits: AUDITS,
  recommendations: RECOMMENDATIONS,
  revisions: TARGET_DATE_REVISIONS,
  updates: UPDATES,
  reviews: UPDATE_REVIEWS,
  decisions: DECISIONS,
  steps: STEPS,
  evidence: EVIDENCE,
  actions: ACTIONS,
  actionUpdates: ACTION_UPDATES,
  boards: BOARDS,
  criteria: CRITERIA,
  meetings: MEETINGS,
  requests: UPDATE_REQUESTS,
  nameChanges: NAME_CHANGES,
  settings: SETTINGS,
};

/** A register and the rows that could not be read into it. */
export interface RegisterReading {
  readonly register: Register;
  readonly problems: readonly RowProblem[];
  readonly items: RegisterItems;
}

/** A reading whose changes can be followed. */
export interface FollowedReading extends RegisterReading {
  readonly position: ReadingPosition | undefined;
  /** What of a long register has not been read; `undefined` where everything has. */
  readonly unread: UnreadPart | undefined;
}

/** Recommendations that have ended and that nobody has asked for yet; those that run have all been read. */
export interface UnreadPart {
  readonly count: number;
  /** The next page ends before this id; `undefined` before the first page. */
  readonly before: number | undefined;
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
  const compare = (left: T, right: T): number =>
    (left.Sequence ?? Number.MAX_SAFE_INTEGER) - (right.Sequence ?? Number.MAX_SAFE_INTEGER) || left.Id - right.Id;
  const isInOrder = items.every((item, at) => at === 0 || compare(items[at - 1] as T, item) <= 0);
  return isInOrder ? items : [...items].sort(compare);
}

/** What sound rows say: rows never change, so each is read once, however often a register is made of it. */
const entries = new WeakMap<SPItem, unknown>();

function readOnce<Item extends SPItem, T>(
  item: Item,
  read: (item: Item, problems: RowProblem[]) => T | undefined,
  problems: RowProblem[],
): T | undefined {
  const known = entries.get(item) as T | undefined;
  if (known !== undefined) {
    return known;
  }
  const before = problems.length;
  const entry = read(item, problems);
  if (entry !== undefined && problems.length === before) {
    entries.set(item, entry);
  }
  return entry;
}

function readAll<Item extends SPItem, T>(
  items: readonly Item[],
  read: (item: Item, problems: RowProblem[]) => T | undefined,
  problems: RowProblem[],
  readRow: typeof readOnce = readOnce,
): readonly T[] {
  const all: T[] = [];
  for (const item of inOrder(items)) {
    const entry = readRow(item, read, problems);
    if (entry !== undefined) {
      all.push(entry);
    }
  }
  return all;
}

/** Reads the rows of the long lists before the rest of them has come; what is wrong with them is found again then. */
function readAhead({ recommendations, updates, revisions, decisions }: RegisterItems): void {
  readAll(recommendations, readRecommendation, []);
  readAll(updates, readUpdate, []);
  readAll(revisions, readRevision, []);
  readAll(decisions, readDecision, []);
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

function withReviews(
  updates: readonly Entry<Update>[],
  reviews: ReadonlyMap<string, readonly UpdateReview[]>,
): readonly Entry<Update>[] {
  return reviews.size === 0
    ? updates
    : updates.map((each) => {
        const own = reviews.get(each.entry.id);
        return own === undefined ? each : { ...each, entry: { ...each.entry, reviews: own } };
      });
}

/** The ids of the entries of each recommendation in the order in which they were added, those that cannot be read too. */
function idsByRecommendation(
  items: readonly { readonly Id: number; readonly RecommendationId: number | null }[],
): ReadonlyMap<string, readonly number[]> {
  const ids = new Map<string, number[]>();
  for (const { Id, RecommendationId } of items) {
    const known = ids.get(String(RecommendationId));
    if (known === undefined) {
      ids.set(String(RecommendationId), [Id]);
    } else {
      known.push(Id);
    }
  }
  for (const each of ids.values()) {
    each.sort((left, right) => left - right);
  }
  return ids;
}

const NO_IDS: readonly number[] = [];

/**
 * The register with the status of each recommendation brought up to its history: an owner may add updates and not change
 * the row, so a row can be older than the history. How much of it the row knew, its counts tell; blank, it knew all.
 */
function withCurrentStatus(register: Register, items: RegisterItems): Register {
  const rows = new Map(items.recommendations.map((item) => [String(item.Id), item]));
  const audits = new Map(register.audits.map((audit) => [audit.id, audit]));
  const updateIds = idsByRecommendation(items.updates);
  const decisionIds = idsByRecommendation(items.decisions);
  const reviewIds = idsByRecommendation(items.reviews);
  const current = (recommendation: Recommendation): Recommendation => {
    const row = rows.get(recommendation.id);
    const audit = audits.get(recommendation.auditId);
    if (row === undefined || audit === undefined) {
      return recommendation;
    }
    const updates = updateIds.get(recommendation.id) ?? NO_IDS;
    const decisions = decisionIds.get(recommendation.id) ?? NO_IDS;
    const reviews = reviewIds.get(recommendation.id) ?? NO_IDS;
    const updatesHeard = row.UpdatesHeard ?? updates.length;
    const decisionsHeard = row.DecisionsHeard ?? decisions.length;
    // A row of an earlier version was written before there were reviews.
    const reviewsHeard = row.ReviewsHeard ?? 0;
    if (updates.length <= updatesHeard && decisions.length <= decisionsHeard && reviews.length <= reviewsHeard) {
      return recommendation;
    }
    const heard = {
      updates: new Set(updates.slice(0, updatesHeard).map(String)),
      decisions: new Set(decisions.slice(0, decisionsHeard).map(String)),
      reviews: new Set(reviews.slice(0, reviewsHeard).map(String)),
    };
    return withUnheard(recommendation, audit, heard, register);
  };
  return { ...register, recommendations: register.recommendations.map(current) };
}

/**
 * Makes the register of the rows. A row that cannot be read is left out and reported, and so is a recommendation whose
 * audit cannot be read; no row hides the others.
 */
export function assembleRegister(items: RegisterItems): RegisterReading {
  const problems: RowProblem[] = [];
  const auditRows = readAll(items.audits, readAudit, problems);
  const auditIds = new Set(auditRows.map(({ id }) => id));
  const audits = auditRows.map((audit) =>
    audit.followsUp === undefined || auditIds.has(audit.followsUp) ? audit : { ...audit, followsUp: undefined },
  );
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
  const reviews = byOwner(readAll(items.reviews, readReview, problems));
  const updates = byOwner(withReviews(readAll(items.updates, readUpdate, problems), reviews));
  const decisions = byOwner(readAll(items.decisions, readDecision, problems));
  const steps = byOwner(readAll(items.steps, readStep, problems));
  const submissions = new Map(items.updates.map((item) => [registerKeyOf(item).toLowerCase(), item]));
  // What a file's columns leave blank its update tells, which may come later.
  const readFile = (item: SPEvidenceItem, found: RowProblem[]) => readEvidence(item, submissions, found);
  const evidence = byOwner(readAll(items.evidence, readFile, problems, (item, read, found) => read(item, found)));
  const actionUpdates = byOwner(readAll(items.actionUpdates, readActionUpdate, problems));
  const boards = readAll(items.boards, readBoard, problems);
  const criteriaSets = gatherCriteriaSets(readAll(items.criteria, readCriteriaRow, problems), problems);
  const inForce = items.criteria.length === 0 ? DEFAULT_CRITERIA_SETS : criteriaSets;
  const register: Register = {
    audits,
    recommendations: rows.map((row) => ({
      ...row,
      repeats: row.repeats !== undefined && recommendationIds.has(row.repeats) ? row.repeats : undefined,
      dependsOn: row.dependsOn.filter((id) => recommendationIds.has(id)),
      revisions: revisions.get(row.id) ?? [],
      steps: steps.get(row.id) ?? [],
      updates: updates.get(row.id) ?? [],
      decisions: decisions.get(row.id) ?? [],
      evidence: evidence.get(row.id) ?? [],
    })),
    actions: readAll(items.actions, readAction, problems).map((row) => ({
      ...row,
      recommendationId: recommendationIds.has(row.recommendationId ?? '') ? row.recommendationId : undefined,
      updates: actionUpdates.get(row.id) ?? [],
    })),
    boards: items.boards.length === 0 ? DEFAULT_BOARDS : boards,
    criteriaSets: inForce,
    meetings: readAll(items.meetings, readMeeting, problems),
    requests: readAll(items.requests, readRequest, problems).filter(({ recommendationId }) =>
      recommendationIds.has(recommendationId),
    ),
    nameChanges: readAll(items.nameChanges, readNameChange, problems),
    scales: scalesOf({ audits, recommendations: rows, criteriaSets: inForce }),
    revisionLimit: readRevisionLimit(items.settings, problems) ?? DEFAULT_REVISION_LIMIT,
  };
  return { register: withCurrentStatus(register, items), problems, items };
}

/**
 * Reads all lists of a site at once. Where a list is missing, that is what is thrown, whatever else fails: the site has
 * not been set up, or not since the tracker's last version.
 */
export async function readRegister(connection: Connection): Promise<FollowedReading> {
  const [reading] = await readUnlessLong(connection, () => false);
  return reading;
}

/** Reads all lists like {@link readRegister}; nothing comes of it where they are found to be too long for that. */
export async function readUnlessLong(
  connection: Connection,
  isTooLong: (position: ReadingPosition) => boolean,
): Promise<readonly [FollowedReading, isLong: boolean]> {
  const parts = Object.entries(LIST_OF);
  const itemsOf = (rows: readonly (readonly unknown[])[]): RegisterItems =>
    Object.fromEntries(parts.map(([part], at) => [part, rows[at]])) as unknown as RegisterItems;
  try {
    const { rows, position } = await readLists(
      connection,
      parts.map(([, list]) => list),
      { meanwhile: (first) => readAhead(itemsOf(first)), isTooLong },
    );
    const isLong = position !== undefined && isTooLong(position);
    const items = isLong ? NO_ITEMS : itemsOf(rows);
    return [{ ...assembleRegister(items), position, unread: undefined }, isLong];
  } catch (error) {
    const reasons = error instanceof ListRefusals ? error.reasons : [error];
    throw reasons.find((reason) => reason instanceof RepositoryError && reason.code === 'notFound') ?? reasons[0];
  }
}
