import type { FrozenPaper } from '../../data/savePaper';
import type { CalendarDay } from '../../domain/calendarDay';
import { isSameWord } from '../../domain/scales';

/** One version of a kept paper, with its files. */
export interface KeptPaper {
  readonly key: string;
  readonly title: string;
  readonly layout: string;
  readonly edition: FrozenPaper['edition'];
  readonly version: number;
  readonly madeOn: CalendarDay;
  /** One in each format, in the order in which they were kept. */
  readonly files: readonly FrozenPaper[];
  readonly dataFile: string;
  readonly dataHash: string;
}

/** The kept papers of a board's meeting, the newest first. */
export function keptPapersOf(papers: readonly FrozenPaper[], board: string, day: CalendarDay): readonly KeptPaper[] {
  const kept = new Map<string, KeptPaper>();
  for (const paper of papers) {
    if (isSameWord(paper.board, board) && paper.meetingDay === day) {
      const { title, layout, edition, version, madeOn, dataFile, dataHash } = paper;
      const key = `${layout} ${edition} ${version}`;
      const files = [...(kept.get(key)?.files ?? []), paper];
      kept.set(key, { key, title, layout, edition, version, madeOn, files, dataFile, dataHash });
    }
  }
  return [...kept.values()].reverse();
}

/** The absolute address of a file of the site, by its server-relative one. */
export function fileAddress(file: string, siteUrl: string): string {
  return new URL(file.split('/').map(encodeURIComponent).join('/'), siteUrl).href;
}
