import type { ImportPreview, ImportReport } from '../../data/importRegister';
import { strings } from './loc/en-GB';

/** Something that whoever imported should know, as the command line tells it too. */
export interface ImportNote {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What an import leaves to read: what stands otherwise, what was left as it is, what people have to do; none is left out. */
export function importNotes({
  warnings,
  differing,
  toDo,
}: Pick<ImportReport, 'warnings' | 'differing' | 'toDo'>): readonly ImportNote[] {
  return [
    { title: strings.toBeDone, sentences: toDo },
    { title: strings.standingOtherwiseHere, sentences: warnings },
    { title: strings.leftAsIt, sentences: differing },
  ].filter(({ sentences }) => sentences.length > 0);
}

function counts(rows: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(rows).flatMap(([list, number]) => (number === 0 ? [] : [`${number} ${list}`]));
}

/** What an import would do, in the order in which it is read: what stops it first. */
export function previewNotes(preview: ImportPreview): readonly ImportNote[] {
  const added = counts(preview.added);
  return [
    { title: strings.whatStopsIt, sentences: preview.refusals },
    { title: strings.itWouldAdd, sentences: added.length === 0 ? [strings.nothingSiteHas] : added },
    { title: strings.alreadyHere, sentences: counts(preview.alreadyThere) },
    ...importNotes({ ...preview, toDo: [] }),
  ].filter(({ sentences }) => sentences.length > 0);
}
