import { Register } from '../domain/register';
import { scalesOf } from '../domain/registerScales';
import { warnOfContradictions } from './contradictions';
import {
  ACTIONS,
  ACTION_UPDATES,
  AUDITS,
  BOARDS,
  CRITERIA,
  DECISIONS_SHEET,
  EVIDENCE,
  MEETINGS,
  NAME_CHANGES,
  RECOMMENDATIONS,
  REVISIONS,
  SETTINGS,
  SHEETS,
  STEPS,
  UPDATES,
  UPDATE_REQUESTS,
  UPDATE_REVIEWS,
} from './format';
import { Identities } from './identities';
import { ProblemLog, WorkbookProblem } from './problems';
import { readActions } from './readActions';
import { linkAudits } from './readAuditLinks';
import { readAudits } from './readAudits';
import { readBoards } from './readBoards';
import { readCriteria } from './readCriteria';
import { readDecisions, readUpdates } from './readHistory';
import { linkRecommendations } from './readLinks';
import { readMeetings } from './readMeetings';
import { readRecommendations } from './readRecommendations';
import { readRequests } from './readRequests';
import { readReviews } from './readReviews';
import { reviseTargetDates } from './readRevisionSheet';
import { readNameChanges, readSettings } from './readSettings';
import { readEvidence, readSteps } from './readSteps';
import { reportUnknownSheets, rowsOf } from './sheetRows';
import { Grid, readGrids } from './spreadsheet';

/** What a workbook holds, and everything that is wrong with it. */
export interface WorkbookReading {
  /** Its ids are the natural keys of the format; `undefined` when there is any error. */
  readonly register: Register | undefined;
  /** In the order of the format's sheets, then by row. */
  readonly problems: readonly WorkbookProblem[];
}

function readRegister(grids: readonly Grid[], log: ProblemLog): Register {
  reportUnknownSheets(grids, log);
  const auditRows = rowsOf(AUDITS, grids, log);
  const recommendationRows = rowsOf(RECOMMENDATIONS, grids, log);
  const identities = new Identities(log, auditRows.isComplete && recommendationRows.isComplete);
  const boards = readBoards(rowsOf(BOARDS, grids, log));
  const audits = linkAudits(readAudits(auditRows, identities, log), identities);
  const items = readRecommendations(recommendationRows, boards, identities, log);
  const linked = linkRecommendations(items, identities);
  const revisions = reviseTargetDates(items, rowsOf(REVISIONS, grids, log), identities);
  const reported = readUpdates(rowsOf(UPDATES, grids, log), identities);
  const updates = readReviews(rowsOf(UPDATE_REVIEWS, grids, log), reported, identities);
  const decisions = readDecisions(rowsOf(DECISIONS_SHEET, grids, log), boards, identities);
  const steps = readSteps(rowsOf(STEPS, grids, log), identities);
  const evidence = readEvidence(rowsOf(EVIDENCE, grids, log), identities);
  const actions = readActions(rowsOf(ACTIONS, grids, log), rowsOf(ACTION_UPDATES, grids, log), boards, identities, log);
  const criteriaSets = readCriteria(rowsOf(CRITERIA, grids, log), boards, log);
  const meetings = readMeetings(rowsOf(MEETINGS, grids, log), boards);
  const requests = readRequests(rowsOf(UPDATE_REQUESTS, grids, log), boards, identities);
  const nameChanges = readNameChanges(rowsOf(NAME_CHANGES, grids, log));
  const { revisionLimit } = readSettings(rowsOf(SETTINGS, grids, log));
  identities.reportUnchecked();
  const recommendations = linked.map((recommendation) => ({
    ...recommendation,
    revisions: revisions.get(recommendation.id) ?? [],
    steps: steps.get(recommendation.id) ?? [],
    evidence: evidence.get(recommendation.id) ?? [],
    updates: updates.get(recommendation.id) ?? [],
    decisions: decisions.get(recommendation.id) ?? [],
  }));
  warnOfContradictions(
    items,
    new Map(recommendations.map((each) => [each.id, each])),
    new Map(audits.map((audit) => [audit.id, audit])),
    boards ?? [],
    [UPDATES, UPDATE_REVIEWS, DECISIONS_SHEET].every(
      ({ name }) => !log.hasError(name) && !identities.hasUnchecked(name),
    ),
  );
  return {
    audits,
    recommendations,
    actions,
    boards: boards ?? [],
    criteriaSets,
    meetings,
    requests,
    nameChanges,
    scales: scalesOf({ audits, recommendations, criteriaSets }),
    revisionLimit,
  };
}

/**
 * Reads and checks a whole register workbook (REGISTER-WORKBOOK.md). Nothing is thrown for what a file may hold: a file
 * that is no workbook gives one problem.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const log = new ProblemLog();
  const reading = await readGrids(bytes);
  if (!reading.ok) {
    log.error({ sheet: '', row: undefined, column: undefined }, reading.message);
    return { register: undefined, problems: log.all([]) };
  }
  const register = readRegister(reading.grids, log);
  const problems = log.all(SHEETS.map(({ name }) => name));
  return { register: problems.some(({ severity }) => severity === 'error') ? undefined : register, problems };
}
