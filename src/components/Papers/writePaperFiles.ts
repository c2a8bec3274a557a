import { paperFileName, registerFileName } from '../../papers/fileName';
import type { PaperModel } from '../../papers/model';
import type { OpenAnnex } from '../../papers/pack/readAnnexes';
import type { PaperSource } from '../../papers/paperSource';
import { registerDataBehind } from '../../papers/registerBehind';
import { LongWork, Slices } from '../../papers/slices';
import { StartWorker, writerApart } from '../../papers/worker/writeApart';
import { strings } from './loc/en-GB';
import { PACK, PaperOrder, formatsInPack, formatsOfPaper } from './paperOrder';

/** What the writers ask of the site. */
export interface PaperSite {
  /** The addresses of rows, asked for when a format links to them. */
  readonly linkTo: () => Promise<NonNullable<PaperSource['linkTo']>>;
  readonly openAnnex: OpenAnnex;
  readonly startWorker?: StartWorker | undefined;
}

/** A paper in one format. */
export interface PaperInFormat {
  readonly format: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What came of an order. */
export interface WrittenPaper {
  readonly source: PaperSource;
  readonly papers: readonly PaperInFormat[];
  readonly pack: { readonly name: string; readonly file: Blob } | undefined;
  /** What the officer should be told, annexes that are missing from the pack first. */
  readonly warnings: readonly string[];
}

/** How the work is followed, in words and as a part of the whole from 0 to 1, and called off. */
export interface ExportWork {
  readonly tell: (words: string, part: number) => void;
  readonly signal: AbortSignal;
}

/** Part of the work on a pack that is done when its annexes have been read once. */
const READ_ONCE = 0.7;

async function sourceOf(order: PaperOrder, model: PaperModel, site: PaperSite): Promise<PaperSource> {
  const hasLinks = order.formats.some((format) => format === 'xlsx' || format === PACK);
  return {
    model,
    input: order.input,
    linkTo: hasLinks && model.edition === 'full' ? await site.linkTo() : undefined,
    template: order.template?.bytes,
    leavesPageNumbers: order.leavesPageNumbers,
  };
}

async function writePack(
  source: PaperSource,
  order: PaperOrder,
  site: PaperSite,
  work: LongWork,
): Promise<{ readonly name: string; readonly file: Blob; readonly warnings: readonly string[] }> {
  const [{ packPaper }, { writeWorkbook }] = await Promise.all([
    import(/* webpackChunkName: 'pack-writer' */ '../../papers/pack/packPaper'),
    import(/* webpackChunkName: 'workbook-writer' */ '../../workbook/writeWorkbook'),
  ]);
  const { pack, warnings } = await packPaper(
    source,
    {
      formats: formatsInPack(order.formats),
      openAnnex: site.openAnnex,
      writeRegister: writeWorkbook,
      writerOf: (format) => Promise.resolve(writerApart(format, site.startWorker)),
    },
    { signal: work.signal, onProgress: (part) => work.onProgress?.(part * READ_ONCE) },
  );
  let written = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      written += piece.length;
      work.onProgress?.(READ_ONCE + ((1 - READ_ONCE) * written) / pack.size);
      controller.enqueue(piece);
    },
  });
  // a response puts what it reads on the disk where it is much; an array of pieces would not
  const file = await new Response(pack.stream().pipeThrough(counted, { signal: work.signal })).blob();
  const missing = pack.missing.map(({ annex, reason }) =>
    strings.annexNumberFileName(annex.number, annex.fileName, reason),
  );
  return {
    name: pack.fileName,
    file: file.slice(0, file.size, 'application/zip'),
    warnings: [...missing, ...warnings],
  };
}

/**
 * Writes a paper in every format that is ordered and gives them all, or none: it throws the signal's reason when the work
 * is called off, and what a writer throws (`TemplateError`, `TextTooLongError`, `AnnexChangedError` say what to do).
 */
export async function writePaperFiles(
  order: PaperOrder,
  site: PaperSite,
  { tell, signal }: ExportWork,
): Promise<WrittenPaper> {
  // a large register is built into a paper, and sent to a worker, without a pause: what the screen shows comes first
  const slices = new Slices({ signal });
  await slices.letOthersGo(0);
  const model = order.layout.build(order.input);
  await slices.letOthersGo(0);
  const formats = formatsOfPaper(order.formats);
  const steps = formats.length + (order.formats.includes(PACK) ? 1 : 0);
  const source = await sourceOf(order, model, site);
  const papers: PaperInFormat[] = [];
  const warnings: string[] = [];
  const follow = (words: string): LongWork => {
    const before = papers.length;
    signal.throwIfAborted();
    tell(words, before / steps);
    return { signal, onProgress: (part) => tell(words, (before + Math.min(1, part)) / steps) };
  };
  for (const format of formats) {
    const work = follow(strings.makingPaperTitle(format.title));
    const file = await writerApart(format, site.startWorker)(source, work);
    warnings.push(...file.warnings);
    const { extension, mediaType } = format;
    papers.push({ format: format.id, name: paperFileName(model, extension), mediaType, bytes: file.bytes });
  }
  const pack = order.formats.includes(PACK)
    ? await writePack(source, order, site, follow(strings.makingPackPapers))
    : undefined;
  signal.throwIfAborted();
  return {
    source,
    papers,
    pack: pack === undefined ? undefined : { name: pack.name, file: pack.file },
    warnings: [...new Set([...(pack?.warnings ?? []), ...warnings])],
  };
}

/** The register that is kept beside a final paper. */
export async function registerFile(
  source: PaperSource,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { writeWorkbook } = await import(/* webpackChunkName: 'workbook-writer' */ '../../workbook/writeWorkbook');
  const { asAtDay } = source.input;
  return {
    name: registerFileName(asAtDay),
    bytes: await writeWorkbook(registerDataBehind(source), asAtDay),
  };
}
