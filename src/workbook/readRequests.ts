import { Board, UpdateRequest } from '../domain/register';
import { normaliseWords } from '../domain/scales';
import { UPDATE_REQUESTS } from './format';
import { Identities } from './identities';
import { SheetRows } from './sheetRows';

/** The requests for updates of the sheet, in its order; one that is there twice, word for word, is read once. */
export function readRequests(
  sheet: SheetRows<keyof typeof UPDATE_REQUESTS.columns>,
  boards: readonly Board[] | undefined,
  identities: Identities,
): readonly UpdateRequest[] {
  const requests = new Map<string, UpdateRequest>();
  for (const row of sheet.rows) {
    const recommendation = identities.recommendationOf(row);
    const board = row.board('Board', boards);
    const meetingDate = row.day('Meeting date');
    const day = row.day('Sent on');
    if (recommendation !== undefined && meetingDate !== undefined && day !== undefined) {
      const id = `Q|${recommendation.id}|${normaliseWords(board)}|${meetingDate}|${day}`;
      if (requests.has(id)) {
        row.warning('Sent on', 'the same request stands above; it is read once');
      }
      requests.set(id, { id, recommendationId: recommendation.id, board, meetingDate, day });
    }
  }
  return [...requests.values()];
}
