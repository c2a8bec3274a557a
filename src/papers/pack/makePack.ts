import { makeZip, predictLength } from 'client-zip';
import { CalendarDay } from '../../domain/calendarDay';
import { paperFileName } from '../fileName';
import { writeHtml } from '../html/writeHtml';
import { PaperModel } from '../model';
import { sha256 } from '../sha256';
import { PackedFile, addressOf, indexPage, manifest } from './packIndex';
import { DistinctNames } from './packNames';
import { MissingAnnex, OpenAnnex, ReadAnnex, readAnnexes, sameBytes } from './readAnnexes';

const ANNEXES = 'Annexes/';
const DATA = 'Data/';

/** A file that goes into a pack as it is. */
export interface PackFile {
  readonly name: string;
  /** What it is, for the index. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

export interface PackContents {
  readonly model: PaperModel;
  /** The paper in the formats that were chosen; the web page is always in the pack, and made here. */
  readonly papers: readonly PackFile[];
  /** What the paper was made from, as at its day. */
  readonly data: readonly PackFile[];
  readonly openAnnex: OpenAnnex;
}

export interface PackProgress {
  /** Stops the making; what has been begun rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Annexes that have been opened and read, of all. */
  readonly onAnnexRead?: ((done: number, all: number) => void) | undefined;
}

/** A pack that is ready to be written out. */
export interface Pack {
  readonly fileName: string;
  readonly isComplete: boolean;
  readonly missing: readonly MissingAnnex[];
  readonly files: readonly PackedFile[];
  /** In bytes. */
  readonly size: number;
  /** The ZIP; opened once. It fails where an annex has changed since it was read. */
  readonly stream: () => ReadableStream<Uint8Array>;
}

interface Entry extends PackedFile {
  readonly input: () => Uint8Array | ReadableStream<Uint8Array>;
}

/** A ZIP has the time of the clock on the wall (APPNOTE.TXT, 4.4.6): midnight of the day, wherever the pack is made. */
function partDate(day: CalendarDay): Date {
  return new Date(Math.max(1980, Number(day.slice(0, 4))), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function annexEntry(read: ReadAnnex, path: string, openAnnex: OpenAnnex): Entry {
  const { annex, size } = read;
  return {
    path,
    title: annex.title.trim() === '' ? `Annex ${annex.number}` : `Annex ${annex.number}: ${annex.title}`,
    size,
    sha256: read.sha256,
    annex: annex.number,
    input: () => sameBytes(read, openAnnex),
  };
}

function wholeEntry(path: string, title: string, bytes: Uint8Array): Entry {
  return { path, title, size: bytes.length, sha256: sha256(bytes), input: () => bytes };
}

function described({ input: _, ...file }: Entry): PackedFile {
  return file;
}

/**
 * Makes a pack (ZIP): index, manifest, the paper in its formats and as a web page, the evidence as numbered annexes, and
 * the data as at the day. Every annex is opened and read before; one that fails is named in index and manifest and left
 * out, its number with it, and the pack says that it is incomplete. Annexes are read a second time while the pack is
 * written, so that none is held in memory. The same contents give the same bytes.
 */
export async function makePack(
  { model, papers, data, openAnnex }: PackContents,
  { signal, onAnnexRead }: PackProgress = {},
): Promise<Pack> {
  const names = new DistinctNames();
  const index = names.take('', 'Index.html');
  const manifestName = names.take('', 'manifest.json');
  const annexPaths = new Map(
    model.annexes.map(({ number, fileName }) => [number, names.take(ANNEXES, `Annex ${number} - ${fileName}`)]),
  );
  const { read, missing } = await readAnnexes(model.annexes, openAnnex, signal, (done) =>
    onAnnexRead?.(done, model.annexes.length),
  );
  const present = new Set(read.map(({ annex }) => annex.number));
  const page = writeHtml(model, {
    annexAddress: (annex) => {
      const path = annexPaths.get(annex);
      return path !== undefined && present.has(annex) ? addressOf(path) : undefined;
    },
  });
  const whole = [
    ...papers.map((file) => wholeEntry(names.take('', file.name), file.title, file.bytes)),
    wholeEntry(names.take('', paperFileName(model, 'html')), 'The paper as a web page', page.bytes),
    ...data.map((file) => wholeEntry(names.take(DATA, file.name), file.title, file.bytes)),
  ];
  const entries = [
    ...whole,
    ...read.map((each) => annexEntry(each, annexPaths.get(each.annex.number) ?? '', openAnnex)),
  ];
  const encode = (words: string): Uint8Array => new TextEncoder().encode(words);
  const listed = entries.map(described);
  const first = wholeEntry(index, 'This index', encode(indexPage(model, listed, missing)));
  const all = [
    first,
    wholeEntry(manifestName, 'The manifest', encode(manifest(model, [described(first), ...listed], missing))),
    ...entries,
  ];
  const lastModified = partDate(model.properties.created);
  const stem = paperFileName(model, 'zip').replace(/\.zip$/, '');
  return {
    fileName: `${stem}${missing.length === 0 ? '' : ' - INCOMPLETE'}.zip`,
    isComplete: missing.length === 0,
    missing,
    files: all.map(described),
    size: Number(predictLength(all.map(({ path, size }) => ({ name: path, size })))),
    stream: () =>
      makeZip(
        (function* () {
          for (const { path, input } of all) {
            signal?.throwIfAborted();
            yield { name: path, input: input(), lastModified };
          }
        })(),
      ),
  };
}
