import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { PAGE_SIZE } from './readLists';
import { FollowedReading, readRegister, readUnlessLong } from './readRegister';
import { RepositoryError } from './RepositoryError';

/**
 * Reads what the screens begin with: the whole register, or of one with more than 5,000 recommendations those that run,
 * with what they refer to. Where more than 5,000 run, the whole of it. One that is known to be long is not begun to be
 * read whole. Throws `RepositoryError`.
 */
export async function openRegister(connection: Connection, isKnownLong: boolean): Promise<FollowedReading> {
  if (!isKnownLong) {
    const [reading, isLong] = await readUnlessLong(
      connection,
      ({ counts }) => (counts.get(RECOMMENDATIONS.title) ?? 0) > PAGE_SIZE,
    );
    if (!isLong) {
      return reading;
    }
  }
  const { readRunning } = await import(/* webpackChunkName: 'register-changes' */ './longRegister');
  try {
    return await readRunning(connection);
  } catch (error) {
    if (error instanceof RepositoryError && error.code === 'invalid') {
      return readRegister(connection);
    }
    throw error;
  }
}
