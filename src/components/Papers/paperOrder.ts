import type { PaperFormat } from '../../papers/paperSource';
import { PAPER_FORMATS } from '../../papers/formats';
import type { PaperInput, Layout } from '../../papers/layouts/layout';
import { strings } from './loc/en-GB';

/** The pack (ZIP) among the formats; it is made of the others. */
export const PACK = 'zip';

/** A force's own Word template, as it was chosen from the disk. */
export interface ChosenTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A paper as it is asked for. */
export interface PaperOrder {
  readonly layout: Layout;
  readonly input: PaperInput;
  /** Ids of formats, {@link PACK} among them. */
  readonly formats: readonly string[];
  readonly template: ChosenTemplate | undefined;
  /** Whether Word is to fill in the page numbers of its file. */
  readonly leavesPageNumbers?: boolean | undefined;
}

/** What can be chosen, in the order in which it is offered. */
export const FORMAT_CHOICES: readonly { readonly id: string; readonly title: string; readonly note: string }[] = [
  ...PAPER_FORMATS.map(({ id, title }) => ({
    id,
    title,
    note: id === 'xlsx' ? strings.registerBehindPaper : '',
  })),
  { id: PACK, title: strings.pack, note: strings.zipPaperIts },
];

/** The chosen formats that a paper is written in by itself, without the pack. */
export function formatsOfPaper(formats: readonly string[]): readonly PaperFormat[] {
  return PAPER_FORMATS.filter(({ id }) => formats.includes(id));
}

/** The formats that go into the pack: those that were chosen beside it, or all where none was. */
export function formatsInPack(formats: readonly string[]): readonly string[] {
  const chosen = formatsOfPaper(formats);
  return (chosen.length > 0 ? chosen : PAPER_FORMATS).map(({ id }) => id);
}

/** The formats with one more or one fewer. */
export function withFormat(formats: readonly string[], id: string, isChosen: boolean): readonly string[] {
  const others = formats.filter((each) => each !== id);
  return isChosen ? [...others, id] : others;
}

/** What the button says: `Export paper (Word, PDF)`. */
export function exportWords(formats: readonly string[], isDraft: boolean): string {
  const titles = FORMAT_CHOICES.filter(({ id }) => formats.includes(id)).map(({ title }) => title);
  return strings.exportWordsWords2(
    isDraft ? strings.draft : strings.paper,
    titles.length === 0 ? '' : ` (${titles.join(', ')})`,
  );
}

/** Why the paper cannot be kept as it is ordered; `undefined` when it can. */
export function whyNotKept(formats: readonly string[], isDraft: boolean): string | undefined {
  if (isDraft) {
    return strings.draftIsNot;
  }
  return formatsOfPaper(formats).length === 0 ? strings.paperIsKept : undefined;
}
