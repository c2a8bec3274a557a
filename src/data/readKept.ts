import { Connection } from './connect';
import { KeptPaper } from './keptPapers';
import { RepositoryError } from './RepositoryError';
import { readFrozenData, readFrozenPaper } from './savePaper';

/** What is stored of a kept paper, as it is found. */
export interface KeptFiles {
  /** A sentence for each file that is gone, or is not the one that was stored. */
  readonly findings: readonly string[];
  /** The workbook of the register that was kept beside it, where it is the one that was stored. */
  readonly data: Uint8Array | undefined;
}

function findingOf(error: unknown): string {
  if (error instanceof RepositoryError && (error.code === 'invalid' || error.code === 'notFound')) {
    return error.message.replace(` (while ${error.operation})`, '');
  }
  throw error;
}

/** Reads the files of a kept paper and compares each with the hash that was kept of it; throws what is no finding. */
export async function readKept(connection: Connection, kept: KeptPaper): Promise<KeptFiles> {
  const findings: string[] = [];
  for (const file of kept.files) {
    await readFrozenPaper(connection, file).catch((error: unknown) => findings.push(findingOf(error)));
  }
  const data = await readFrozenData(connection, kept).catch((error: unknown) => {
    findings.push(findingOf(error));
    return undefined;
  });
  return { findings, data };
}
