import { parseEarlierStatuses } from '../domain/recordedStatuses';
import { Board, BoardOverride, RESPONSES, Recommendation, STATUSES } from '../domain/register';
import { KNOWN_SCALES } from '../domain/scales';
import { SheetRow } from './SheetRow';
import { RECOMMENDATIONS } from './format';
import { Identities } from './identities';
import { auditKey, recommendationKey } from './keys';
import { ProblemLog, quoted } from './problems';
import { scaled } from './readAudits';
import { readRevisions } from './readRevisions';
import { SheetRows } from './sheetRows';

export type RecommendationHeader = keyof typeof RECOMMENDATIONS.columns;

/** A recommendation with its row, to which links between recommendations are reported. */
export interface ReadRecommendation {
  readonly recommendation: Recommendation;
  readonly row: SheetRow<RecommendationHeader>;
}

function readOverride(
  row: SheetRow<RecommendationHeader>,
  boards: readonly Board[] | undefined,
): BoardOverride | undefined {
  const board = row.board('Board override', boards);
  const reason = row.word('Override reason');
  if (board === '') {
    if (reason !== '') {
      row.warning('Override reason', 'a reason without a board in "Board override"; it is ignored');
    }
    return undefined;
  }
  if (reason === '') {
    row.error('Override reason', `blank, but ${quoted(board)} overrides the reporting criteria; say why`);
  }
  return { board, reason };
}

function readEarlierStatuses(row: SheetRow<RecommendationHeader>): Pick<Recommendation, 'earlierStatuses'> {
  const parsed = parseEarlierStatuses(row.text('Earlier statuses'));
  if (!parsed.ok) {
    row.error('Earlier statuses', parsed.message);
    return {};
  }
  return parsed.value.length === 0 ? {} : { earlierStatuses: parsed.value };
}

function readRecommendation(
  row: SheetRow<RecommendationHeader>,
  boards: readonly Board[] | undefined,
  identities: Identities,
  log: ProblemLog,
): ReadRecommendation | undefined {
  const audit = identities.auditOf(row);
  const reference = row.required('Reference');
  const id = `R|${recommendationKey(audit === undefined ? '' : auditKey(audit.title, audit.issued), reference)}`;
  const recommendation: Recommendation = {
    id,
    auditId: audit?.id ?? '',
    reference,
    title: row.required('Title'),
    priority: scaled(row, 'Priority', KNOWN_SCALES.priority, 'None', log),
    theme: row.word('Theme'),
    text: row.text('Recommendation'),
    managementResponse: row.text('Management response'),
    response: row.choice('Response', RESPONSES, 'a response') ?? 'Accepted',
    owners: row.list('Owner', /;/),
    directorate: row.word('Directorate'),
    raised: row.period('Raised'),
    originalTarget: row.target('Original target date'),
    revisions: readRevisions(row, 'Target date revisions', id),
    status: row.choice('Status', STATUSES, 'a status') ?? 'Open',
    statusDate: row.period('Status date'),
    ...readEarlierStatuses(row),
    override: readOverride(row, boards),
    repeats: undefined,
    dependsOn: [],
    confidential: row.flag('Confidential'),
    steps: [],
    updates: [],
    decisions: [],
    evidence: [],
  };
  if (audit === undefined || reference === '') {
    identities.addBrokenRecommendation(row);
    return undefined;
  }
  if (!identities.addRecommendation(audit, recommendation)) {
    identities.addBrokenRecommendation(row);
    row.error(
      'Reference',
      `${quoted(reference)} is used twice in ${quoted(audit.title)} (${audit.issued.words}); give each recommendation its own (where one is 4.10, format its cell as Text)`,
    );
    return undefined;
  }
  return { recommendation, row };
}

/** The recommendations of the sheet, in its order, without what other sheets and other rows add to them. */
export function readRecommendations(
  sheet: SheetRows<RecommendationHeader>,
  boards: readonly Board[] | undefined,
  identities: Identities,
  log: ProblemLog,
): readonly ReadRecommendation[] {
  return sheet.rows
    .map((row) => readRecommendation(row, boards, identities, log))
    .filter((each): each is ReadRecommendation => each !== undefined);
}
