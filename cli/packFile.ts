import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Connection } from '../src/data/connect';
import { PaperSource } from '../src/papers/paperSource';
import { Failure } from './outcomes';
import { onOneLine, tell } from './terminal';

/** Writes a stream to a file whole or not at all: what stands there stays until the new one is complete. */
async function writeWhole(file: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  try {
    await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(partial));
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new Failure(`${file} is not written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Makes the pack of a paper and writes it into the folder that `pathOf` gives; gives its path, and a sentence for each
 * annex that is missing.
 */
export async function writePackFile(
  source: PaperSource,
  formats: readonly string[],
  connection: Connection,
  pathOf: (name: string) => string,
): Promise<{ readonly file: string; readonly missing: readonly string[] }> {
  const [{ packPaper }, { openEvidence }, { TextTooLongError, writeWorkbook }] = await Promise.all([
    import('../src/papers/pack/packPaper'),
    import('../src/data/evidenceFiles'),
    import('../src/workbook/writeWorkbook'),
  ]);
  const { pack, warnings } = await packPaper(source, {
    formats,
    openAnnex: ({ evidenceId, fileName }) => openEvidence(connection, evidenceId, fileName),
    writeRegister: writeWorkbook,
  }).catch((error: unknown) => {
    throw error instanceof TextTooLongError ? new Failure(error.message) : error;
  });
  warnings.forEach((warning) => tell(`Warning: ${onOneLine(warning)}`));
  const file = pathOf(pack.fileName);
  await writeWhole(file, pack.stream());
  return {
    file,
    missing: pack.missing.map(
      ({ annex, reason }) => `Annex ${annex.number} (${annex.fileName}) is missing from the pack: ${onOneLine(reason)}`,
    ),
  };
}
