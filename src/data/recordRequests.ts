import { UpdateRequest } from '../domain/register';
import { UPDATE_REQUESTS } from '../lists/round';
import { addRows } from './addRows';
import { Connection } from './connect';
import { nextSequence } from './oneRecommendation';
import { readItems } from './readRegister';
import { RepositoryError } from './RepositoryError';
import { requestColumns } from './rows/round';

/** Records the requests for updates that were sent; the same submission twice records them once. */
export async function recordRequests(
  connection: Connection,
  requests: readonly Omit<UpdateRequest, 'id'>[],
  submissionId: string,
): Promise<void> {
  if (requests.length === 0) {
    throw new RepositoryError('invalid', 'recording requests for updates', 'There is no request to record.');
  }
  const stored = await readItems<{ Id: number; Title: null; RegisterKey: null; Sequence: number | null }>(
    connection,
    UPDATE_REQUESTS,
    undefined,
    ['Id', 'Sequence'],
  );
  const first = nextSequence(stored);
  const rows = requests.map((request, index) => ({
    key: `${submissionId}|${index + 1}`,
    columns: {
      ...requestColumns(request),
      RecommendationId: Number(request.recommendationId),
      Sequence: first + index,
    },
  }));
  await addRows(connection, UPDATE_REQUESTS, rows, () => undefined);
}
