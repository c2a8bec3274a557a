import type { CalendarDay } from '../domain/calendarDay';
import { LAST_DAY } from '../domain/calendarDay';
import { nameOn } from '../domain/names';
import type { Meeting, Register } from '../domain/register';
import { isSameWord } from '../domain/scales';
import type { FrontSheetWords, FrozenPaper, PaperKey } from './savePaper';

/** One version of a kept paper, with its files. */
export interface KeptPaper extends PaperKey, FrontSheetWords {
  /** Unique among the papers of its meeting. */
  readonly key: string;
  readonly title: string;
  readonly asAtDay: CalendarDay;
  readonly version: number;
  readonly madeOn: CalendarDay;
  readonly contentHash: string;
  /** One in each format, in the order in which they were kept. */
  readonly files: readonly FrozenPaper[];
  readonly dataFile: string;
  readonly dataHash: string;
}

/** The kept papers of a board's meeting, the newest first; a board that has been renamed is the same board. */
export function keptPapersOf(
  papers: readonly FrozenPaper[],
  { board, date }: Pick<Meeting, 'board' | 'date'>,
  nameChanges: Register['nameChanges'],
): readonly KeptPaper[] {
  const nameNow = (name: string): string => nameOn(nameChanges, 'Board', name, LAST_DAY);
  const kept = new Map<string, KeptPaper>();
  for (const paper of papers) {
    if (isSameWord(nameNow(paper.board), nameNow(board)) && paper.meetingDay === date) {
      const { id: _id, format: _format, file: _file, fileHash: _hash, ...whole } = paper;
      const key = `${paper.layout} ${paper.edition} ${paper.version}`;
      kept.set(key, { ...whole, key, files: [...(kept.get(key)?.files ?? []), paper] });
    }
  }
  return [...kept.values()].reverse();
}
