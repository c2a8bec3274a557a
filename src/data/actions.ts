import { ActionClosing, NewAction, nextActionId } from '../domain/actionEntry';
import { dayPeriod, describePeriod } from '../domain/period';
import { ActionUpdate } from '../domain/register';
import { normaliseWords } from '../domain/scales';
import { ACTIONS, ACTION_UPDATES } from '../lists/actions';
import { restNamesRead } from '../lists/definition';
import { Connection } from './connect';
import { addOnce, findByKey, nextSequence } from './oneRecommendation';
import { inOrder, readItems } from './readRegister';
import { RepositoryError, attempt } from './RepositoryError';
import { ActionRow, SPActionItem, actionColumns, readAction } from './rows/actions';
import { SPActionUpdateItem, actionUpdateColumns } from './rows/history';
import { SPItem } from './rows/ItemReader';

const readNumbers = (connection: Connection): Promise<readonly SPItem[]> =>
  readItems<SPItem>(connection, ACTIONS, undefined, ['Id', 'Title', 'RegisterKey', 'Sequence']);

function numberAfter(items: readonly SPItem[]): string {
  return nextActionId(inOrder(items).map(({ Title }) => ({ actionId: Title ?? '' })));
}

/** Two persons may raise at once and get one number: the later of the two rows takes the next. */
async function keepNumbersApart(connection: Connection, submissionId: string, operation: string): Promise<string> {
  const items = await readNumbers(connection);
  const own = findByKey(items, submissionId);
  if (own === undefined) {
    throw new RepositoryError('notFound', operation, 'The action was taken away as soon as it was raised.');
  }
  const numberOf = ({ Title }: SPItem): string => normaliseWords(Title ?? '');
  if (items.some((each) => each.Id < own.Id && numberOf(each) === numberOf(own))) {
    await attempt(operation, () =>
      connection.sp.web.lists
        .getByTitle(ACTIONS.title)
        .items.getById(own.Id)
        .update({ Title: numberAfter(items) }),
    );
  }
  return String(own.Id);
}

/**
 * Adds an action to the rolling action sheet under the register's next number, and gives its id. Sending the same
 * `submissionId` again doubles nothing. SharePoint allows it to governance alone. Throws a {@link RepositoryError}.
 */
export async function raiseAction(connection: Connection, action: NewAction, submissionId: string): Promise<string> {
  const operation = `raising an action of ${action.board}`;
  const stored = await readNumbers(connection);
  if (findByKey(stored, submissionId) === undefined) {
    const { recommendationId } = action;
    await addOnce(
      connection,
      ACTIONS,
      {
        ...actionColumns({ ...action, id: '', actionId: numberAfter(stored) }),
        Sequence: nextSequence(stored),
        RegisterKey: submissionId,
        ...(recommendationId === undefined ? {} : { RecommendationId: Number(recommendationId) }),
      },
      operation,
    );
  }
  return keepNumbersApart(connection, submissionId, operation);
}

interface StoredAction {
  readonly row: ActionRow;
  readonly etag: string;
}

async function readStored({ sp }: Connection, actionId: string, operation: string): Promise<StoredAction> {
  const item: SPActionItem & { readonly 'odata.etag': string } = await attempt(operation, () =>
    sp.web.lists
      .getByTitle(ACTIONS.title)
      .items.getById(Number(actionId))
      .select(...restNamesRead(ACTIONS))(),
  );
  const row = readAction(item, []);
  if (row === undefined) {
    throw new RepositoryError('invalid', operation, 'The row of the action cannot be read. Put it right in the list.');
  }
  return { row, etag: item['odata.etag'] };
}

function closedMeanwhile({ closedOn }: ActionRow, operation: string): RepositoryError {
  const when = closedOn === undefined ? '' : `, on ${describePeriod(closedOn)}`;
  return new RepositoryError('conflict', operation, `Somebody has closed the action meanwhile${when}.`);
}

async function addEntry(
  connection: Connection,
  { id, actionId }: ActionRow,
  update: Omit<ActionUpdate, 'id'>,
  submissionId: string,
  operation: string,
): Promise<void> {
  const stored = await readItems<SPActionUpdateItem>(connection, ACTION_UPDATES, `ActionId eq ${Number(id)}`);
  await addOnce(
    connection,
    ACTION_UPDATES,
    {
      Title: `${actionId}, ${update.date.words}`.slice(0, 255),
      Sequence: nextSequence(stored),
      RegisterKey: submissionId,
      ActionId: Number(id),
      ...actionUpdateColumns({ ...update, id: '' }),
    },
    operation,
  );
}

/**
 * Adds what was reported on an action; the same submission twice adds it once. Who is responsible may, as every owner, and
 * governance. Throws a {@link RepositoryError}, `conflict` when the action has been closed meanwhile.
 */
export async function addActionUpdate(
  connection: Connection,
  actionId: string,
  update: Omit<ActionUpdate, 'id'>,
  submissionId: string,
): Promise<void> {
  const operation = `adding an update to action ${actionId}`;
  const { row } = await readStored(connection, actionId, operation);
  if (row.status === 'Closed') {
    const stored = await readItems<SPActionUpdateItem>(connection, ACTION_UPDATES, `ActionId eq ${Number(actionId)}`);
    if (findByKey(stored, submissionId) !== undefined) {
      return;
    }
    throw closedMeanwhile(row, operation);
  }
  await addEntry(connection, row, update, submissionId, operation);
}

/**
 * Records that the board closed an action at a sitting; its note, where it gave one, becomes the last update. Saying the
 * same twice changes nothing. Throws a {@link RepositoryError}, `conflict` when somebody has closed it otherwise meanwhile.
 */
export async function closeAction(
  connection: Connection,
  actionId: string,
  { meetingDay, note }: ActionClosing,
  submissionId: string,
): Promise<void> {
  const operation = `closing action ${actionId}`;
  const { row, etag } = await readStored(connection, actionId, operation);
  const closedOn = dayPeriod(meetingDay);
  const isClosed = row.status === 'Closed';
  if (isClosed && (row.closedOn?.from !== closedOn.from || row.closedOn.to !== closedOn.to)) {
    throw closedMeanwhile(row, operation);
  }
  if (note !== '') {
    await addEntry(connection, row, { date: closedOn, text: note }, submissionId, operation);
  }
  if (!isClosed) {
    await attempt(operation, () =>
      connection.sp.web.lists
        .getByTitle(ACTIONS.title)
        .items.getById(Number(actionId))
        .update({ Status: 'Closed', ClosedOn: closedOn.words }, etag),
    );
  }
}
