import { CalendarDay } from '../domain/calendarDay';
import { Register } from '../domain/register';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { currentColumns } from './currentColumns';
import { fromDateOnly } from './days';
import { readItems } from './readRegister';
import { attempt } from './RepositoryError';
import { textOf } from './rows/ItemReader';
import { derivedColumns } from './rows/recommendations';

interface SPCurrentItem {
  readonly Id: number;
  readonly TargetDate: string | null;
  readonly DueDate: string | null;
  readonly Board: string | null;
  readonly BoardReason: string | null;
  readonly Rag: string | null;
}

const CURRENT_NAMES = ['Id', 'TargetDate', 'DueDate', 'Board', 'BoardReason', 'Rag'];

const BATCH_SIZE = 100;

/**
 * Writes the current columns of the recommendations whose rows no longer say what their history says, and gives their
 * number: after an import, or because a target date has passed. `register` is the site's own, with its ids.
 */
export async function refreshCurrentColumns(
  connection: Connection,
  register: Register,
  today: CalendarDay,
): Promise<number> {
  const rows = await readItems<SPCurrentItem>(connection, RECOMMENDATIONS, undefined, CURRENT_NAMES);
  const current = currentColumns(register, today);
  const stale = rows.flatMap((row) => {
    const columns = current.get(String(row.Id));
    const isCurrent =
      columns === undefined ||
      (textOf(row.TargetDate) === columns.targetWords &&
        (row.DueDate === null ? undefined : fromDateOnly(row.DueDate)) === columns.dueDay &&
        textOf(row.Board) === (columns.board ?? '') &&
        textOf(row.BoardReason) === columns.boardReason &&
        row.Rag === columns.rag);
    return isCurrent ? [] : [{ id: row.Id, columns: derivedColumns(columns) }];
  });
  for (let first = 0; first < stale.length; first += BATCH_SIZE) {
    await attempt(`writing the current columns of the list ${RECOMMENDATIONS.title}`, async () => {
      const [batched, execute] = connection.sp.batched({ maxRequests: BATCH_SIZE });
      const items = batched.web.lists.getByTitle(RECOMMENDATIONS.title).items;
      const answers = stale.slice(first, first + BATCH_SIZE).map(({ id, columns }) =>
        items
          .getById(id)
          .update(columns)
          .then(
            () => undefined,
            (cause: unknown) => ({ cause }),
          ),
      );
      await execute();
      const refused = (await Promise.all(answers)).find((answer) => answer !== undefined);
      if (refused !== undefined) {
        throw refused.cause;
      }
    });
  }
  return stale.length;
}
