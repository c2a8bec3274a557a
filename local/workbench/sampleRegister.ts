import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../src/data/connect';
import { importRegister } from '../../src/data/importRegister';
import { isRegisterEmpty } from '../../src/data/registerRepository';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { addSamplePeople, samplePeople } from './samplePeople';

const workbook = join(__dirname, '..', 'samples', 'jarap-2020-10.xlsx');

/** In the data folder while an import is under way: a start that finds it completes what an earlier one left. */
export const unfinishedImport = 'sample-import-unfinished';

/**
 * Imports the sample register into a site that has no register, so that there is something to see, with people to see it as.
 *
 * @returns the number of rows added; undefined when the site has a register already.
 * @throws RepositoryError as `importRegister` does.
 */
export async function importSampleRegister(connection: Connection, dataFolder: string): Promise<number | undefined> {
  const mark = join(dataFolder, unfinishedImport);
  if (!existsSync(mark) && !(await isRegisterEmpty(connection))) {
    return undefined;
  }
  const { register, problems } = await readWorkbook(readFileSync(workbook));
  if (!register) {
    throw new Error(`${workbook} cannot be imported: ${problems.map(({ message }) => message).join(' ')}`);
  }
  writeFileSync(mark, '');
  // The import shares with the members of boards what is for them, so they come first.
  await addSamplePeople(connection, samplePeople(register));
  const { added } = await importRegister(connection, register);
  rmSync(mark);
  return Object.values(added).reduce((sum, count) => sum + count, 0);
}
