import { Period, parsePeriod, parseTargetDate } from '../domain/period';
import { TargetDateRevision } from '../domain/register';
import { quoted } from './problems';
import { SheetRow, readDate } from './SheetRow';

const ARROW = /=>|→/;
const FORM = 'write "set on => new date => reason", for example "May 2020 => end of June 2020 => staff absence"';

/**
 * Stands in a cell for a line break inside a reason: the cell has one revision a line, and Excel shows this character as
 * a space at most.
 */
const REASON_BREAK = '\u2028';

/** One revision as a line of the cell. */
export function writeRevision({ setOn, target, reason }: Omit<TargetDateRevision, 'id'>): string {
  const parts = [setOn.words, target.words, reason.trim().replace(/\n/g, ` ${REASON_BREAK}`)];
  return (reason.trim() === '' ? parts.slice(0, 2) : parts).join(' => ');
}

/** Takes off the text before the first arrow. */
function takePart(text: string): readonly [string, string | undefined] {
  const arrow = ARROW.exec(text);
  return arrow === null
    ? [text.trim(), undefined]
    : [text.slice(0, arrow.index).trim(), text.slice(arrow.index + arrow[0].length).trim()];
}

/** Warns of a revision that stands after one that was set later. */
export function warnOfOrder<Header extends string>(
  row: SheetRow<Header>,
  column: Header,
  previous: TargetDateRevision | undefined,
  setOn: Period,
): void {
  if (previous !== undefined && previous.setOn.from > setOn.from) {
    row.warning(
      column,
      `the revision set ${setOn.words} stands after one set ${previous.setOn.words}; put the oldest first`,
    );
  }
}

/** The target date revisions of a cell, `set on => new date => reason`, one a line; what cannot be read is reported. */
export function readRevisions<Header extends string>(
  row: SheetRow<Header>,
  column: Header,
  ownerId: string,
): readonly TargetDateRevision[] {
  const revisions: TargetDateRevision[] = [];
  for (const line of row.text(column).split('\n')) {
    if (line.trim() === '') {
      continue;
    }
    const [setOnWords, afterSetOn] = takePart(line);
    if (afterSetOn === undefined) {
      row.error(column, `${quoted(line.trim())} has no arrow (=>); ${FORM}`);
      continue;
    }
    const [targetWords, reason = ''] = takePart(afterSetOn);
    const setOn = readDate(setOnWords, parsePeriod);
    const target = readDate(targetWords, parseTargetDate);
    if (!setOn.ok) {
      row.error(column, `${quoted(line.trim())}, set on: ${setOn.message}`);
    }
    if (!target.ok) {
      row.error(column, `${quoted(line.trim())}, new date: ${target.message}`);
    }
    if (setOn.ok && target.ok) {
      warnOfOrder(row, column, revisions[revisions.length - 1], setOn.value);
      revisions.push({
        id: `T|${ownerId}|${revisions.length + 1}`,
        setOn: setOn.value,
        target: target.value,
        reason: reason.replace(/ ?\u2028/g, '\n').trim(),
        author: '',
      });
    }
  }
  return revisions;
}
