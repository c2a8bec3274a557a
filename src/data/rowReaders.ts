import { approvalPath } from '../domain/boards';
import { CalendarDay } from '../domain/calendarDay';
import { Audit, Recommendation } from '../domain/register';
import { ACTIONS, ACTION_UPDATES } from '../lists/actions';
import { AUDITS } from '../lists/audits';
import { BoardPanel, boardPanel } from '../lists/boardPanels';
import { ListDefinition } from '../lists/definition';
import { EVIDENCE } from '../lists/evidence';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES, UPDATE_REVIEWS } from '../lists/history';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { UPDATE_REQUESTS } from '../lists/round';
import { STEPS } from '../lists/steps';
import { currentColumns } from './currentColumns';
import { identify } from './import/identify';
import { RegisterReading } from './readRegister';

/** A row of a list, and the panels whose members may read it. */
export interface RowReaders {
  readonly list: ListDefinition;
  readonly itemId: number;
  readonly panels: readonly BoardPanel[];
  /** What the row belongs to, in words. */
  readonly label: string;
}

/** Above so many rows with rights of their own SharePoint slows down; above 50,000 it refuses. */
const SHARED_ROWS_MAXIMUM = 5_000;

const NOBODY: readonly BoardPanel[] = [];

/** The panels that read what goes to a board: that of the board, and those of the boards that decide before it. */
function panelsOf({ register }: RegisterReading, board: string | undefined): readonly BoardPanel[] {
  return board === undefined ? NOBODY : approvalPath(register.boards, board).map(boardPanel);
}

/** The panels of each recommendation, by its id; nobody's is what is confidential, or goes to no board. */
function panelsByRecommendation(
  reading: RegisterReading,
  today: CalendarDay,
): ReadonlyMap<string, readonly BoardPanel[]> {
  const { register } = reading;
  const audits = new Map(register.audits.map((audit): readonly [string, Audit] => [audit.id, audit]));
  const current = currentColumns(register, today);
  const isConfidential = ({ confidential, auditId }: Recommendation): boolean =>
    confidential || audits.get(auditId)?.confidential !== false;
  return new Map(
    register.recommendations.map((each): readonly [string, readonly BoardPanel[]] => [
      each.id,
      isConfidential(each) ? NOBODY : panelsOf(reading, current.get(each.id)?.board),
    ]),
  );
}

function auditRows(
  { register }: RegisterReading,
  byRecommendation: ReadonlyMap<string, readonly BoardPanel[]>,
): readonly RowReaders[] {
  const byAudit = new Map<string, Set<BoardPanel>>(register.audits.map(({ id }) => [id, new Set()]));
  for (const { id, auditId } of register.recommendations) {
    for (const panel of byRecommendation.get(id) ?? NOBODY) {
      byAudit.get(auditId)?.add(panel);
    }
  }
  return register.audits.map(({ id, title, issued }) => ({
    list: AUDITS,
    itemId: Number(id),
    panels: [...(byAudit.get(id) ?? NOBODY)],
    label: `${title} (${issued.words})`,
  }));
}

function actionRows({ register, items }: RegisterReading): readonly RowReaders[] {
  const byId = new Map(
    register.actions.map(({ id, board, meetingDate }) => [
      id,
      { panels: [boardPanel(board)], label: `Action of ${board}, ${meetingDate.words}` },
    ]),
  );
  const rowOf = (list: ListDefinition, itemId: number, actionId: string): readonly RowReaders[] => {
    const action = byId.get(actionId);
    return action === undefined ? [] : [{ list, itemId, ...action }];
  };
  return [
    ...register.actions.flatMap(({ id }) => rowOf(ACTIONS, Number(id), id)),
    ...items.actionUpdates.flatMap(({ Id, ActionId }) => rowOf(ACTION_UPDATES, Id, String(ActionId))),
  ];
}

/**
 * Which panels may read each row of the lists whose rows are for boards. A recommendation is for the board that it goes to
 * on that day and for those that decide on it first; its history, steps, requests and files go with it, an audit is for
 * all that its recommendations are for, a board's action for that board. What is confidential is for none of them.
 */
export function rowReaders(reading: RegisterReading, today: CalendarDay): readonly RowReaders[] {
  const { register, items } = reading;
  const byRecommendation = panelsByRecommendation(reading, today);
  const names = identify(register);
  const rowOf = (list: ListDefinition, itemId: number, recommendationId: string): RowReaders => ({
    list,
    itemId,
    panels: byRecommendation.get(recommendationId) ?? NOBODY,
    label: names.get(recommendationId)?.label ?? `${list.title}, row ${itemId}`,
  });
  const histories = [
    [TARGET_DATE_REVISIONS, items.revisions],
    [UPDATES, items.updates],
    [UPDATE_REVIEWS, items.reviews],
    [DECISIONS, items.decisions],
    [STEPS, items.steps],
    [UPDATE_REQUESTS, items.requests],
  ] as const;
  return [
    ...auditRows(reading, byRecommendation),
    ...register.recommendations.map(({ id }) => rowOf(RECOMMENDATIONS, Number(id), id)),
    ...histories.flatMap(([list, rows]) =>
      rows.map(({ Id, RecommendationId }) => rowOf(list, Id, String(RecommendationId))),
    ),
    ...register.recommendations.flatMap(({ id, evidence }) =>
      evidence.map((file) => ({
        ...rowOf(EVIDENCE, Number(file.id), id),
        ...(file.confidential ? { panels: NOBODY } : {}),
      })),
    ),
    ...actionRows(reading),
  ];
}

/** Whether a panel reads a row; groups are called alike in any case. */
export function isSharedWith({ panels }: RowReaders, panel: BoardPanel): boolean {
  return panels.some((each) => each.toLowerCase() === panel.toLowerCase());
}

/** Why rows cannot be shared with those panels, in a sentence: a list would have too many with rights of their own. */
export function tooManyToShare(rows: readonly RowReaders[], panels: readonly BoardPanel[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (panels.some((panel) => isSharedWith(row, panel))) {
      counts.set(row.list.title, (counts.get(row.list.title) ?? 0) + 1);
    }
  }
  const [title, count] = [...counts].find(([, each]) => each > SHARED_ROWS_MAXIMUM) ?? [];
  return title === undefined || count === undefined
    ? undefined
    : `${count} rows of ${title} would need rights of their own, and SharePoint recommends at most ${SHARED_ROWS_MAXIMUM} in a list. Take the members out of the boards' groups and put them into Panel, which reads the whole register.`;
}
