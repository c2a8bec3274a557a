import { Register } from '../../domain/register';
import { paperFileName, registerFileName } from '../fileName';
import { PAPER_FORMATS } from '../formats';
import { PaperFormat, PaperSource, WritePaper } from '../paperSource';
import { registerDataBehind } from '../registerBehind';
import { LongWork } from '../slices';
import { Pack, PackFile, makePack } from './makePack';
import { OpenAnnex } from './readAnnexes';

/** What making a pack needs besides the paper. */
export interface PackOptions {
  /** The ids of the formats that go into it; the web page always does. */
  readonly formats: readonly string[];
  readonly openAnnex: OpenAnnex;
  /** Writes a register as a workbook that can be imported again; its day is that of the file. */
  readonly writeRegister: (register: Register, day: string) => Promise<Uint8Array>;
  /** Gives the writer of a format; without it, the one that the format loads. */
  readonly writerOf?: (format: PaperFormat) => Promise<WritePaper>;
}

/** A pack that is ready, and what the officer should be told of the papers in it. */
export interface PackedPaper {
  readonly pack: Pack;
  readonly warnings: readonly string[];
}

/**
 * Makes the pack of a paper: the paper in the formats that were chosen, its evidence, and the register as at its day,
 * cut down to what the edition may tell.
 */
export async function packPaper(
  source: PaperSource,
  { formats, openAnnex, writeRegister, writerOf = (format) => format.load() }: PackOptions,
  work: LongWork = {},
): Promise<PackedPaper> {
  const { model } = source;
  const chosen = PAPER_FORMATS.filter(({ id }) => id !== 'html' && formats.includes(id));
  const steps = chosen.length + model.annexes.length;
  const papers: PackFile[] = [];
  const warnings: string[] = [];
  for (const format of chosen) {
    work.signal?.throwIfAborted();
    const before = papers.length;
    const write = await writerOf(format);
    const file = await write(source, {
      signal: work.signal,
      onProgress: (part) => work.onProgress?.((before + part) / steps),
    });
    warnings.push(...file.warnings);
    papers.push({
      name: paperFileName(model, format.extension),
      title: format.id === 'xlsx' ? 'The register behind the paper (Excel)' : `The paper (${format.title})`,
      bytes: file.bytes,
    });
  }
  const { created } = model.properties;
  const register = {
    name: registerFileName(created),
    title: 'The register as at the day, in the form in which it can be imported',
    bytes: await writeRegister(registerDataBehind(source), created),
  };
  const pack = await makePack(
    { model, papers, data: [register], openAnnex },
    { signal: work.signal, onAnnexRead: (done) => work.onProgress?.((chosen.length + done) / steps) },
  );
  return { pack, warnings };
}
