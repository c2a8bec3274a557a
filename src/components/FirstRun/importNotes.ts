import type { ImportReport } from '../../data/importRegister';

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
    { title: 'To be done besides', sentences: toDo },
    { title: 'Standing otherwise here than in the workbook', sentences: warnings },
    { title: 'Left as it is in the site', sentences: differing },
  ].filter(({ sentences }) => sentences.length > 0);
}
