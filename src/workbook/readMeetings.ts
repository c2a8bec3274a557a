import { Board, Meeting } from '../domain/register';
import { normaliseWords } from '../domain/scales';
import { MEETINGS } from './format';
import { SheetRows } from './sheetRows';

/** The meetings of the sheet, in its order; a board sits once a day. */
export function readMeetings(
  sheet: SheetRows<keyof typeof MEETINGS.columns>,
  boards: readonly Board[] | undefined,
): readonly Meeting[] {
  const meetings = new Map<string, Meeting>();
  for (const row of sheet.rows) {
    const board = row.board('Board', boards);
    const date = row.day('Date');
    const updatesDue = row.day('Updates due');
    const id = `M|${normaliseWords(board)}|${date ?? ''}`;
    if (board !== '' && date !== undefined) {
      if (meetings.has(id)) {
        row.error('Date', `${board} already has a meeting on ${row.word('Date')}; remove one or correct its date`);
      } else {
        meetings.set(id, { id, board, date, updatesDue, paper: row.word('Paper') });
      }
    }
  }
  return [...meetings.values()];
}
