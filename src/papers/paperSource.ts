import { PaperInput } from './layouts/layout';
import { PaperModel, RowSubject } from './model';
import type { LongWork } from './slices';

/** A paper and what it was made from: what a writer may need. */
export interface PaperSource {
  readonly model: PaperModel;
  /** What the layout made the model from. */
  readonly input: PaperInput;
  /** The address of a recommendation or an action in the site, for a format that links to it; no public edition does. */
  readonly linkTo?: ((subject: RowSubject) => string | undefined) | undefined;
  /** The force's own Word template, for the format that can be poured into one. */
  readonly template?: Uint8Array | undefined;
  /** Whether a format that others break into pages is to leave the page numbers to them; no template's does. */
  readonly leavesPageNumbers?: boolean | undefined;
}

/** A written paper, and what the officer should be told of it. */
export interface PaperFile {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

/** Writes a paper; a writer that can tells how far it is, and stops when it is told to. */
export type WritePaper = (source: PaperSource, work?: LongWork) => Promise<PaperFile>;

/** A format of file that any paper can be written in. */
export interface PaperFormat {
  readonly id: string;
  /** As an officer chooses it. */
  readonly title: string;
  /** Without its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Fetches the writer, which is large, when it is used. */
  load(): Promise<WritePaper>;
}
