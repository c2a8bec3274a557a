import { Action, ActionUpdate, Board, SESSIONS } from '../domain/register';
import { normaliseWords } from '../domain/scales';
import { SheetRow } from './SheetRow';
import { ACTIONS, ACTION_STATUSES, ACTION_UPDATES } from './format';
import { Identities } from './identities';
import { ProblemLog, quoted } from './problems';
import { readLink } from './readLinks';
import { SheetRows } from './sheetRows';

type ActionHeader = keyof typeof ACTIONS.columns;
type ActionUpdateHeader = keyof typeof ACTION_UPDATES.columns;

function readAction(
  row: SheetRow<ActionHeader>,
  boards: readonly Board[] | undefined,
  identities: Identities,
): Action | undefined {
  const actionId = row.required('Action id');
  const board = row.board('Board', boards);
  const meetingDate = row.period('Meeting date');
  const minuteNumber = row.required('Minute no.');
  row.required('Action');
  row.required('Person responsible');
  const recommendationId = readLink(row, 'Recommendation', identities);
  const rest = {
    paper: row.word('Paper'),
    text: row.text('Action'),
    responsible: row.list('Person responsible', /[;/]/),
    target: row.target('Target date'),
    status: row.choice('Status', ACTION_STATUSES, 'a status of an action') ?? 'Open',
    closedOn: row.period('Closed on'),
    session: row.choice('Session', SESSIONS, 'a session') ?? 'Open',
    ...(recommendationId === undefined ? {} : { recommendationId }),
  };
  return actionId === '' || meetingDate === undefined
    ? undefined
    : { id: `C|${normaliseWords(actionId)}`, actionId, board, meetingDate, minuteNumber, ...rest, updates: [] };
}

function readActionUpdates(
  sheet: SheetRows<ActionUpdateHeader>,
  isKnown: (key: string) => boolean,
  isActionsComplete: boolean,
  log: ProblemLog,
): ReadonlyMap<string, readonly ActionUpdate[]> {
  const updates = new Map<string, ActionUpdate[]>();
  for (const row of sheet.rows) {
    const actionId = row.required('Action id');
    const date = row.period('Date');
    row.required('Update');
    const key = normaliseWords(actionId);
    if (actionId !== '' && !isKnown(key) && isActionsComplete) {
      log.gather(
        'error',
        key,
        row.place('Action id'),
        `${quoted(actionId)} is not in the sheet Actions; correct it or add the action`,
      );
    }
    if (date !== undefined) {
      const list = updates.get(key) ?? [];
      list.push({ id: `P|${key}|${list.length + 1}`, date, text: row.text('Update') });
      updates.set(key, list);
    }
  }
  return updates;
}

/** The actions of the rolling action sheet with their updates, in the order of the sheets. */
export function readActions(
  sheet: SheetRows<ActionHeader>,
  updateSheet: SheetRows<ActionUpdateHeader>,
  boards: readonly Board[] | undefined,
  identities: Identities,
  log: ProblemLog,
): readonly Action[] {
  const named = new Set<string>();
  const actions: Action[] = [];
  for (const row of sheet.rows) {
    const action = readAction(row, boards, identities);
    const key = normaliseWords(row.word('Action id'));
    if (key !== '' && named.has(key)) {
      row.error('Action id', `${quoted(row.word('Action id'))} is used twice; give each action its own`);
    } else if (action !== undefined) {
      actions.push(action);
    }
    named.add(key);
  }
  const updates = readActionUpdates(updateSheet, (key) => named.has(key), sheet.isComplete, log);
  return actions.map((action) => ({ ...action, updates: updates.get(normaliseWords(action.actionId)) ?? [] }));
}
