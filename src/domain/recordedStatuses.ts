import { Parsed, parsePeriod } from './period';
import { RecordedStatus, STATUSES } from './register';
import { isSameWord } from './scales';

const ARROW = '=>';
const FORM = 'write "status => from", one a line, for example "Proposed closed => May 2020"';

/** Earlier statuses as one text, `status => from`, one a line; `''` for none. */
export function writeEarlierStatuses(statuses: readonly RecordedStatus[] | undefined): string {
  return (statuses ?? []).map(({ status, from }) => `${status} ${ARROW} ${from.words}`).join('\n');
}

/** Reads what `writeEarlierStatuses` wrote, blank for none. The message names the line that cannot be read. */
export function parseEarlierStatuses(text: string): Parsed<readonly RecordedStatus[]> {
  const statuses: RecordedStatus[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const arrow = line.indexOf(ARROW);
    const word = arrow < 0 ? line : line.slice(0, arrow);
    const status = STATUSES.find((each) => isSameWord(each, word));
    if (status === undefined) {
      return { ok: false, message: `"${line.trim()}": "${word.trim()}" is not a status; ${FORM}` };
    }
    const from = parsePeriod(arrow < 0 ? '' : line.slice(arrow + ARROW.length));
    if (!from.ok) {
      return { ok: false, message: `"${line.trim()}": ${from.message}; ${FORM}` };
    }
    statuses.push({ status, from: from.value });
  }
  return { ok: true, value: statuses };
}
