import { DEFAULT_BOARDS } from '../domain/defaults';
import { BOARDS } from '../lists/settings';
import { Connection } from './connect';
import { readItems } from './readRegister';

/** The names of the register's boards, in its order; the domain's own while the list has none. Throws a {@link RepositoryError}. */
export async function readBoardNames(connection: Connection): Promise<readonly string[]> {
  const rows = await readItems<{ Title: string | null }>(connection, BOARDS, undefined, ['Title']);
  const names = rows.flatMap(({ Title }) => (Title === null || Title.trim() === '' ? [] : [Title.trim()]));
  return names.length > 0 ? names : DEFAULT_BOARDS.map(({ name }) => name);
}
