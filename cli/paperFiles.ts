import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperSource } from '../src/papers/paperSource';
import type { KeptFile } from './keepPaper';
import { Failure } from './outcomes';
import { onOneLine, print, tell } from './terminal';
import { replaceFile } from './workbookFile';

/** Makes the folder into which papers are written, unless it is there. */
export function paperFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure(
      `The folder ${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}. Give --out a folder that you may write to, and no file.`,
    );
  }
}

/** Writes a paper in the formats of these ids into a folder that is there, prints their paths, and gives the files. */
export async function writePaperFiles(
  source: PaperSource,
  formats: readonly string[],
  folder: string,
): Promise<readonly KeptFile[]> {
  const [{ PAPER_FORMATS }, { paperFileName }] = await Promise.all([
    import('../src/papers/formats'),
    import('../src/papers/fileName'),
  ]);
  const files: KeptFile[] = [];
  for (const format of PAPER_FORMATS.filter(({ id }) => formats.includes(id))) {
    const write = await format.load();
    const { bytes, warnings } = await write(source);
    warnings.forEach((warning) => tell(`Warning: ${onOneLine(warning)}`));
    const name = paperFileName(source.model, format.extension);
    replaceFile(join(folder, name), bytes);
    print(join(folder, name));
    files.push({ format: format.id, name, bytes });
  }
  return files;
}
