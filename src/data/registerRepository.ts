import { Register } from '../domain/register';
import { AUDITS } from '../lists/audits';
import { RECOMMENDATIONS } from '../lists/recommendations';
import { Connection } from './connect';
import { describeRowProblem } from './loadRegister';
import { readRegister } from './readRegister';
import { RepositoryError, attempt } from './RepositoryError';
import { RowProblem } from './rows/ItemReader';

export { describeRowProblem, loadRegisterWithProblems } from './loadRegister';
export { postUpdate } from './postUpdate';
export { recordDecision } from './recordDecision';
export type { RowProblem } from './rows/ItemReader';

/** Throws `invalid` with every problem, a line each; nothing when there is none. */
export function refuseProblems(operation: string, problems: readonly RowProblem[]): void {
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'One row' : `${problems.length} columns`;
    throw new RepositoryError(
      'invalid',
      operation,
      `${count} of the lists cannot be read. Correct in the list:\n${problems.map(describeRowProblem).join('\n')}\n`,
    );
  }
}

/** The whole register of a site; throws {@link RepositoryError} `invalid`, naming each, when rows cannot be read. */
export async function loadRegister(connection: Connection): Promise<Register> {
  const { register, problems } = await readRegister(connection);
  refuseProblems('reading the register', problems);
  return register;
}

/** Whether the site holds no audit and no recommendation yet. */
export async function isRegisterEmpty({ sp }: Connection): Promise<boolean> {
  return attempt('looking whether the register is empty', async () => {
    const found: unknown[][] = await Promise.all(
      [AUDITS, RECOMMENDATIONS].map(({ title }) => sp.web.lists.getByTitle(title).items.select('Id').top(1)()),
    );
    return found.every((rows) => rows.length === 0);
  });
}
