import { CalendarDay, formatDay } from '../domain/calendarDay';
import { PackAppendix } from '../domain/packAppendix';
import { NOTE_MAXIMUM, TEXT_MAXIMUM } from '../lists/definition';
import { PACK_APPENDICES } from '../lists/packAppendices';
import { Connection } from './connect';
import { fromDateOnly, toDateOnly } from './days';
import { addOnce, nextSequence } from './oneRecommendation';
import { inOrder, readItems } from './readRegister';
import { RepositoryError, attempt } from './RepositoryError';
import { SPItem, joinNames, splitNames, textOf } from './rows/ItemReader';

interface SPPackAppendixItem extends SPItem {
  readonly Board: string | null;
  readonly MeetingDay: string | null;
  readonly RecommendationIds: string | null;
  readonly AddedOn: string | null;
  readonly AddedBy: string | null;
  readonly RemovedOn: string | null;
  readonly RemovedBy: string | null;
}

function readRow(item: SPPackAppendixItem): PackAppendix {
  const dayOf = (instant: string | null): CalendarDay | undefined => fromDateOnly(instant ?? '');
  return {
    id: String(item.Id),
    title: textOf(item.Title),
    board: textOf(item.Board),
    meetingDay: dayOf(item.MeetingDay) ?? '',
    recommendationIds: [...new Set(splitNames(textOf(item.RecommendationIds)))],
    addedOn: dayOf(item.AddedOn) ?? '',
    addedBy: textOf(item.AddedBy),
    removedOn: dayOf(item.RemovedOn),
    removedBy: textOf(item.RemovedBy),
  };
}

/**
 * Every appendix that was ever added to a paper, those that were removed included, in the order in which they were added.
 * None where the site has no such list yet, or does not show it to this person. Throws {@link RepositoryError} otherwise.
 */
export async function loadPackAppendices(connection: Connection): Promise<readonly PackAppendix[]> {
  try {
    return inOrder(await readItems<SPPackAppendixItem>(connection, PACK_APPENDICES)).map(readRow);
  } catch (error) {
    if (error instanceof RepositoryError && (error.code === 'notFound' || error.code === 'forbidden')) {
      return [];
    }
    throw error;
  }
}

/**
 * Adds an appendix to a meeting's paper; the same submission twice adds it once. Throws {@link RepositoryError}: `invalid`
 * when it has no title, holds nothing, or holds more than a row can keep.
 */
export async function addPackAppendix(
  connection: Connection,
  appendix: Omit<PackAppendix, 'id' | 'removedOn' | 'removedBy'>,
  submissionId: string,
): Promise<void> {
  const title = appendix.title.trim();
  const operation = `adding "${title}" to the paper of ${appendix.board} on ${formatDay(appendix.meetingDay)}`;
  const ids = joinNames([...new Set(appendix.recommendationIds)]);
  const reason =
    title === '' || title.length > TEXT_MAXIMUM
      ? `Give the appendix a title of at most ${TEXT_MAXIMUM} characters.`
      : ids === ''
        ? 'An appendix needs at least one recommendation.'
        : ids.length > NOTE_MAXIMUM
          ? 'These are more recommendations than one appendix can hold. Filter the view, and add them in parts.'
          : undefined;
  if (reason !== undefined) {
    throw new RepositoryError('invalid', operation, reason);
  }
  const stored = await readItems<SPItem>(connection, PACK_APPENDICES, undefined, ['Id', 'Sequence']);
  await addOnce(
    connection,
    PACK_APPENDICES,
    {
      Title: title,
      RegisterKey: submissionId,
      Board: appendix.board,
      MeetingDay: toDateOnly(appendix.meetingDay),
      RecommendationIds: ids,
      AddedOn: toDateOnly(appendix.addedOn),
      AddedBy: appendix.addedBy,
      Sequence: nextSequence(stored),
    },
    operation,
  );
}

/**
 * Takes an appendix out of its paper from now on; its row stays, with the day and who did it. One that is out already
 * stays as it is. Throws {@link RepositoryError} `notFound` when there is none of that id.
 */
export async function removePackAppendix(
  connection: Connection,
  id: string,
  removal: { readonly removedOn: CalendarDay; readonly removedBy: string },
): Promise<void> {
  const operation = `removing appendix ${id}`;
  const [item] = await readItems<SPPackAppendixItem & { readonly 'odata.etag': string }>(
    connection,
    PACK_APPENDICES,
    `Id eq ${Number(id)}`,
  );
  if (item === undefined) {
    throw new RepositoryError('notFound', operation, 'The appendix is not there any more.');
  }
  if (item.RemovedOn !== null) {
    return;
  }
  await attempt(operation, () =>
    connection.sp.web.lists
      .getByTitle(PACK_APPENDICES.title)
      .items.getById(item.Id)
      .update({ RemovedOn: toDateOnly(removal.removedOn), RemovedBy: removal.removedBy }, item['odata.etag']),
  );
}
