import { Register } from '../domain/register';
import { Connection } from './connect';
import { readRegister } from './readRegister';
import { RowProblem } from './rows/ItemReader';

/** The problem of a row in a sentence. */
export function describeRowProblem({ list, itemId, column, message }: RowProblem): string {
  return `${list}, row ${itemId}, column ${column}: ${message}`;
}

/**
 * The whole register of a site, with the rows left out that cannot be read and what is wrong with them; boards and
 * criteria are the defaults while their lists are empty. Throws {@link RepositoryError}.
 */
export async function loadRegisterWithProblems(
  connection: Connection,
): Promise<{ readonly register: Register; readonly problems: readonly RowProblem[] }> {
  const { register, problems } = await readRegister(connection);
  return { register, problems };
}
