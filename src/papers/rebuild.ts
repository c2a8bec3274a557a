import { contentHash } from './contentHash';
import { Layout, PaperInput } from './layouts/layout';
import { PaperModel } from './model';

/** A final paper made again as at its day. */
export interface RebuiltPaper {
  readonly model: PaperModel;
  /** Whether it says, word for word, what the one that was kept says. */
  readonly isSame: boolean;
}

/**
 * Makes a paper again from a register, and compares what it says with the hash that was kept of it (`contentHash`). It
 * differs where something before its day was changed afterwards, or where the layout is no longer what it was; with the
 * register that was kept beside it the first is ruled out.
 */
export function rebuildPaper(
  layout: Layout,
  input: Omit<PaperInput, 'isDraft'>,
  kept: { readonly contentHash: string },
): RebuiltPaper {
  const model = layout.build(input);
  return { model, isSame: contentHash(model) === kept.contentHash };
}
