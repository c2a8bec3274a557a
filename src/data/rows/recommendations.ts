import { RESPONSES, Recommendation, STATUSES } from '../../domain/register';
import { parseEarlierStatuses, writeEarlierStatuses } from '../../domain/recordedStatuses';
import { RECOMMENDATIONS } from '../../lists/recommendations';
import { CurrentColumns } from '../currentColumns';
import { toDateOnly } from '../days';
import { ItemReader, RowProblem, SPItem, joinNames, splitNames, textOf } from './ItemReader';

export interface SPRecommendationItem extends SPItem {
  readonly AuditId: number | null;
  readonly Reference: string | null;
  readonly Priority: string | null;
  readonly Theme: string | null;
  readonly RecommendationText: string | null;
  readonly ManagementResponse: string | null;
  readonly Response: string | null;
  readonly Owners: string | null;
  readonly Directorate: string | null;
  readonly Raised: string | null;
  readonly OriginalTarget: string | null;
  readonly Status: string | null;
  readonly StatusDate: string | null;
  readonly EarlierStatuses: string | null;
  readonly OverrideBoard: string | null;
  readonly OverrideReason: string | null;
  readonly RepeatsId: number | null;
  readonly DependsOnId: readonly number[] | null;
  readonly Confidential: boolean | null;
  readonly UpdatesHeard: number | null;
  readonly DecisionsHeard: number | null;
  readonly ReviewsHeard: number | null;
}

/** The history of a recommendation comes from other lists. */
export type RecommendationRow = Omit<Recommendation, 'revisions' | 'steps' | 'updates' | 'decisions' | 'evidence'>;

/** The statuses before the present one that only the row tells; nothing where there is none. */
function readEarlierStatuses(item: SPRecommendationItem, reader: ItemReader): Pick<Recommendation, 'earlierStatuses'> {
  const parsed = parseEarlierStatuses(textOf(item.EarlierStatuses));
  if (!parsed.ok) {
    reader.refuse('EarlierStatuses', `${parsed.message}.`);
    return {};
  }
  return parsed.value.length === 0 ? {} : { earlierStatuses: parsed.value };
}

/** The recommendation of a row, or `undefined` after reporting what is wrong with it. */
export function readRecommendation(item: SPRecommendationItem, problems: RowProblem[]): RecommendationRow | undefined {
  const reader = new ItemReader(RECOMMENDATIONS, item.Id, problems);
  const overrideBoard = reader.optionalText(item.OverrideBoard);
  const row: RecommendationRow = {
    id: String(item.Id),
    auditId: reader.requiredLookup('Audit', item.AuditId),
    reference: reader.requiredText('Reference', item.Reference),
    title: reader.requiredText('Title', item.Title),
    priority: reader.optionalText(item.Priority),
    theme: textOf(item.Theme),
    text: textOf(item.RecommendationText),
    managementResponse: textOf(item.ManagementResponse),
    response: reader.oneOf('Response', item.Response, RESPONSES, 'Accepted'),
    owners: splitNames(textOf(item.Owners)),
    directorate: textOf(item.Directorate),
    raised: reader.optionalPeriod('Raised', item.Raised),
    originalTarget: reader.optionalTarget('OriginalTarget', item.OriginalTarget),
    status: reader.oneOf('Status', item.Status, STATUSES),
    statusDate: reader.optionalPeriod('StatusDate', item.StatusDate),
    ...readEarlierStatuses(item, reader),
    override: overrideBoard === undefined ? undefined : { board: overrideBoard, reason: textOf(item.OverrideReason) },
    repeats: item.RepeatsId === null ? undefined : String(item.RepeatsId),
    dependsOn: (item.DependsOnId ?? []).map(String),
    confidential: item.Confidential === true,
  };
  return reader.isSound ? row : undefined;
}

/** The columns of a recommendation but its links and what is derived from its history, as they are sent. */
export function recommendationColumns(recommendation: RecommendationRow): Record<string, unknown> {
  return {
    Title: recommendation.title,
    Reference: recommendation.reference,
    Priority: recommendation.priority ?? null,
    Theme: recommendation.theme,
    RecommendationText: recommendation.text,
    ManagementResponse: recommendation.managementResponse,
    Response: recommendation.response,
    Owners: joinNames(recommendation.owners),
    Directorate: recommendation.directorate,
    Raised: recommendation.raised?.words ?? null,
    OriginalTarget: recommendation.originalTarget?.words ?? null,
    ...statusColumns(recommendation),
    OverrideBoard: recommendation.override?.board ?? null,
    OverrideReason: recommendation.override?.reason ?? null,
    Confidential: recommendation.confidential,
  };
}

/** The status as recorded, and those recorded before it. */
export function statusColumns({
  status,
  statusDate,
  earlierStatuses,
}: Pick<Recommendation, 'status' | 'statusDate' | 'earlierStatuses'>): Record<string, unknown> {
  return {
    Status: status,
    StatusDate: statusDate?.words ?? null,
    EarlierStatuses: writeEarlierStatuses(earlierStatuses),
  };
}

/** How much of the history the status takes into account. */
export function heardColumns({
  updates,
  decisions,
}: Pick<Recommendation, 'updates' | 'decisions'>): Record<string, unknown> {
  const reviews = updates.reduce((count, update) => count + (update.reviews?.length ?? 0), 0);
  return { UpdatesHeard: updates.length, DecisionsHeard: decisions.length, ReviewsHeard: reviews };
}

/** The columns that follow from the whole history. */
export function derivedColumns(current: CurrentColumns): Record<string, unknown> {
  return {
    TargetDate: current.targetWords,
    DueDate: current.dueDay === undefined ? null : toDateOnly(current.dueDay),
    Board: current.board ?? null,
    BoardReason: current.boardReason,
    Rag: current.rag,
  };
}

/** All columns of the row that follow from the history: one function, so that row and history say the same. */
export function rowColumns(recommendation: Recommendation, current: CurrentColumns): Record<string, unknown> {
  return { ...statusColumns(recommendation), ...heardColumns(recommendation), ...derivedColumns(current) };
}

/** The columns that refer to other rows of the lists, by their ids there. */
export function linkColumns(repeats: string | undefined, dependsOn: readonly string[]): Record<string, unknown> {
  return { RepeatsId: repeats === undefined ? null : Number(repeats), DependsOnId: dependsOn.map(Number) };
}
