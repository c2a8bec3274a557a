import { Annex } from '../model';
import { Sha256 } from '../sha256';
import { SoundnessReader } from './fileSoundness';

/** Opens an annex; each call gives its bytes anew. */
export type OpenAnnex = (annex: Annex) => Promise<ReadableStream<Uint8Array>>;

/** An annex that was opened and read to its end. */
export interface ReadAnnex {
  readonly annex: Annex;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

interface ReadOnce extends ReadAnnex {
  /** Why the file cannot be opened although it was read. */
  readonly damage: string | undefined;
}

/** An annex that is not in the pack, and why, in a sentence. */
export interface MissingAnnex {
  readonly annex: Annex;
  readonly reason: string;
}

/** A connection that breaks while a file is read says so in the words of the machine. */
const BROKE_OFF = 'The connection broke while the file was read. Make the pack again.';

function sentenceOf(error: unknown): string {
  if (error instanceof TypeError) {
    return BROKE_OFF;
  }
  // what was being done is plain from where the sentence stands
  const words = (error instanceof Error ? error.message : String(error)).replace(/ \(while [^]*\)$/, '').trim();
  return words === '' ? 'It cannot be read.' : words;
}

async function readOnce(annex: Annex, open: OpenAnnex, signal: AbortSignal | undefined): Promise<ReadOnce> {
  const hash = new Sha256();
  const soundness = new SoundnessReader();
  const reader = (await open(annex)).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      signal?.throwIfAborted();
      hash.update(piece.value);
      soundness.read(piece.value);
    }
  } catch (error) {
    // what goes on being sent is not wanted; that it cannot be stopped changes nothing
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  const { size } = hash;
  const damage =
    size === 0
      ? 'The file is empty: the register names it, but nobody has put the file itself in its place.'
      : soundness.damage(annex.fileName);
  return { annex, size, sha256: hash.digest(), damage };
}

/**
 * Opens each annex and reads it once to its end, keeping nothing of it but its size and its hash. An annex that cannot be
 * read, or that is empty or damaged, is named among the missing. Throws only when `signal` says to stop.
 */
export async function readAnnexes(
  annexes: readonly Annex[],
  open: OpenAnnex,
  signal?: AbortSignal,
  onRead?: (done: number) => void,
): Promise<{ readonly read: readonly ReadAnnex[]; readonly missing: readonly MissingAnnex[] }> {
  const read: ReadAnnex[] = [];
  const missing: MissingAnnex[] = [];
  for (const [index, annex] of annexes.entries()) {
    signal?.throwIfAborted();
    try {
      const { damage, ...one } = await readOnce(annex, open, signal);
      if (damage === undefined) {
        read.push(one);
      } else {
        missing.push({ annex, reason: damage });
      }
    } catch (error) {
      signal?.throwIfAborted();
      missing.push({ annex, reason: sentenceOf(error) });
    }
    onRead?.(index + 1);
  }
  return { read, missing };
}

/** An annex differs from what was read of it before, so that the pack would not be what its manifest says. */
export class AnnexChangedError extends Error {
  public override readonly name = 'AnnexChangedError';
}

/** The bytes of an annex once more, with an error at their end where they are no longer those that were read. */
export function sameBytes({ annex, size, sha256 }: ReadAnnex, open: OpenAnnex): ReadableStream<Uint8Array> {
  const hash = new Sha256();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      reader ??= (await open(annex)).getReader();
      const { done, value } = await reader.read();
      if (!done) {
        hash.update(value);
        controller.enqueue(value);
      } else if (hash.size === size && hash.digest() === sha256) {
        controller.close();
      } else {
        throw new AnnexChangedError(
          `Annex ${annex.number} (${annex.fileName}) has changed while the pack was being made. Make the pack again.`,
        );
      }
    },
    cancel: async (reason) => reader?.cancel(reason),
  });
}
