import { Meeting } from '../domain/register';
import { MEETINGS } from '../lists/settings';
import { Connection } from './connect';
import { nextSequence } from './oneRecommendation';
import { inOrder, readItems } from './readRegister';
import { meetingKey } from './registerKeys';
import { attempt, isDuplicate } from './RepositoryError';
import { SPMeetingItem, meetingColumns, readMeeting } from './rows/settings';

/**
 * Adds a board's meeting, or changes the deadline and the paper of the one that the board has on that day, and gives its
 * id. A board has one meeting a day, so sending the same again doubles nothing.
 */
export async function saveMeeting(
  connection: Connection,
  meeting: Omit<Meeting, 'id'>,
  _submissionId: string,
): Promise<string> {
  const operation = `saving the meeting of ${meeting.board} on ${meeting.date}`;
  const { items } = connection.sp.web.lists.getByTitle(MEETINGS.title);
  const columns = meetingColumns({ ...meeting, id: '' });
  const key = meetingKey(meeting);
  const save = async (mayBeAdded: boolean): Promise<string> => {
    const stored = await readItems<SPMeetingItem>(connection, MEETINGS);
    const same = inOrder(stored).find((item) => {
      const known = readMeeting(item, []);
      return known !== undefined && meetingKey(known) === key;
    });
    if (same !== undefined) {
      await attempt(operation, () => items.getById(same.Id).update(columns));
      return String(same.Id);
    }
    const added = await attempt(operation, async () => {
      try {
        const item: { Id: number } = await items.add({ ...columns, RegisterKey: key, Sequence: nextSequence(stored) });
        return String(item.Id);
      } catch (cause) {
        if (!isDuplicate(cause) || !mayBeAdded) {
          throw cause;
        }
        return undefined;
      }
    });
    return added ?? save(false);
  };
  return save(true);
}
