import type { Connection } from '../src/data/connect';
import type { PaperToKeep } from '../src/data/savePaper';
import type { PaperSource } from '../src/papers/paperSource';
import { Failure } from './outcomes';
import { print } from './terminal';

/** A file of a paper, as it was written. */
export interface KeptFile {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is kept already is no fault of the site: the failure says with which option another is kept beside it. */
function refusedFor(error: unknown, asNewVersion: boolean): unknown {
  return error instanceof Error && 'code' in error && error.code === 'conflict' && !asNewVersion
    ? new Failure(`${error.message}\nTo keep it as a new version, add --new-version.`)
    : error;
}

/** What is kept of a final paper besides its files. */
async function paperToKeep(source: PaperSource): Promise<PaperToKeep> {
  const [{ keptContentOf }, { registerDataBehind }, { registerFileName }, { writeWorkbook }] = await Promise.all([
    import('../src/papers/keptContent'),
    import('../src/papers/registerBehind'),
    import('../src/papers/fileName'),
    import('../src/workbook/writeWorkbook'),
  ]);
  const { asAtDay } = source.input;
  return {
    ...keptContentOf(source),
    data: { name: registerFileName(asAtDay), bytes: await writeWorkbook(registerDataBehind(source), asAtDay) },
  };
}

/**
 * Asks whether a final paper in the formats of these ids can be kept, before anything is written, and throws where it
 * cannot; gives what keeps it, once its files are made, in the site's library of papers with the register as at its day,
 * and prints what was kept.
 */
export async function keeperOf(
  connection: Connection,
  source: PaperSource,
  formats: readonly string[],
  asNewVersion: boolean,
): Promise<(files: readonly KeptFile[]) => Promise<void>> {
  const { checkPaperToKeep, savePaper } = await import('../src/data/savePaper');
  const paper = await paperToKeep(source);
  const orRefused = (error: unknown): never => {
    throw refusedFor(error, asNewVersion);
  };
  await checkPaperToKeep(connection, paper, formats, { asNewVersion }).catch(orRefused);
  return async (files) => {
    const rows = await savePaper(connection, { ...paper, files }, { asNewVersion }).catch(orRefused);
    rows.forEach(({ file, version, fileHash }) => print(`Kept as version ${version}: ${file} (SHA-256 ${fileHash})`));
  };
}
