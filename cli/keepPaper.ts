import type { Connection } from '../src/data/connect';
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

/** Keeps a final paper in the site's library of papers, with the register as at its day, and prints what was kept. */
export async function keepPaper(
  connection: Connection,
  source: PaperSource,
  files: readonly KeptFile[],
  asNewVersion: boolean,
): Promise<void> {
  const [{ savePaper }, { contentHash }, { registerDataBehind }, { writeWorkbook }] = await Promise.all([
    import('../src/data/savePaper'),
    import('../src/papers/contentHash'),
    import('../src/papers/registerBehind'),
    import('../src/workbook/writeWorkbook'),
  ]);
  const { model, input } = source;
  const rows = await savePaper(
    connection,
    {
      title: model.properties.title,
      // the name of the day, whatever the board is called later
      board: model.fileName.board,
      meetingDay: input.meetingDay,
      asAtDay: input.asAtDay,
      layout: model.layout,
      edition: model.edition,
      reportOf: input.reportOf ?? '',
      author: input.author ?? '',
      time: input.time ?? '',
      contentHash: contentHash(model),
      files,
      data: {
        name: `Register as at ${input.asAtDay}.xlsx`,
        bytes: await writeWorkbook(registerDataBehind(source), input.asAtDay),
      },
    },
    { asNewVersion },
  ).catch((error: unknown) => {
    throw refusedFor(error, asNewVersion);
  });
  rows.forEach(({ file, version, fileHash }) => print(`Kept as version ${version}: ${file} (SHA-256 ${fileHash})`));
}
