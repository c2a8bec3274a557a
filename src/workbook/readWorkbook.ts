import { Register } from '../domain/register';
import { DEFAULT_SCALES } from '../domain/scales';
import { warnOfContradictions } from './contradictions';
import {
  ACTIONS,
  ACTION_UPDATES,
  AUDITS,
  BOARDS,
  CRITERIA,
  DECISIONS_SHEET,
  MEETINGS,
  RECOMMENDATIONS,
  SHEETS,
  UPDATES,
} from './format';
import { Identities } from './identities';
import { ProblemLog, WorkbookProblem } from './problems';
import { readActions } from './readActions';
import { readAudits } from './readAudits';
import { readBoards } from './readBoards';
import { readCriteria } from './readCriteria';
import { readDecisions, readUpdates } from './readHistory';
import { linkRecommendations } from './readLinks';
import { readMeetings } from './readMeetings';
import { readRecommendations } from './readRecommendations';
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
  const audits = readAudits(auditRows, identities, log);
  const items = readRecommendations(recommendationRows, boards, identities, log);
  const linked = linkRecommendations(items, identities);
  const updates = readUpdates(rowsOf(UPDATES, grids, log), identities);
  const decisions = readDecisions(rowsOf(DECISIONS_SHEET, grids, log), boards, identities);
  const actions = readActions(rowsOf(ACTIONS, grids, log), rowsOf(ACTION_UPDATES, grids, log), boards, log);
  const criteriaSets = readCriteria(rowsOf(CRITERIA, grids, log), boards, log);
  const meetings = readMeetings(rowsOf(MEETINGS, grids, log), boards);
  identities.reportUnchecked();
  const recommendations = linked.map((recommendation) => ({
    ...recommendation,
    updates: updates.get(recommendation.id) ?? [],
    decisions: decisions.get(recommendation.id) ?? [],
  }));
  warnOfContradictions(
    items,
    new Map(recommendations.map((each) => [each.id, each])),
    new Map(audits.map((audit) => [audit.id, audit])),
    [UPDATES, DECISIONS_SHEET].every(({ name }) => !log.hasError(name) && !identities.hasUnchecked(name)),
  );
  return {
    audits,
    recommendations,
    actions,
    boards: boards ?? [],
    criteriaSets,
    meetings,
    scales: DEFAULT_SCALES,
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
