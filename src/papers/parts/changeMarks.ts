import { CalendarDay, formatDay } from '../../domain/calendarDay';
import { Changes } from '../../domain/changes';
import { changed, paragraph } from '../compose';
import { ParagraphBlock } from '../model';
import { count, series } from '../wording';

/** `New since 22 July 2020`, or `Changed since 22 July 2020: status (it was Open), target date and 1 update`. */
export function describeChanges(changes: Changes, since: CalendarDay): string {
  const { isNew, statusBefore, isTargetDateMoved, updates, decisions, files } = changes;
  if (isNew) {
    return `New since ${formatDay(since)}`;
  }
  const what = [
    statusBefore === undefined ? '' : `status (it was ${statusBefore})`,
    isTargetDateMoved ? 'target date' : '',
    updates === 0 ? '' : count(updates, 'update'),
    decisions === 0 ? '' : count(decisions, 'decision'),
    files === 0 ? '' : count(files, 'file'),
  ].filter((words) => words !== '');
  return `Changed since ${formatDay(since)}: ${series(what)}`;
}

/** The paragraph that marks a change; nothing where there is none. */
export function changeParagraphs(words: string | undefined): ParagraphBlock[] {
  return words === undefined ? [] : [paragraph([changed(words)])];
}
