import { Decision } from './register';
import { isSameWord } from './scales';

function isSameSitting(left: Decision, right: Decision): boolean {
  return (
    isSameWord(left.board, right.board) &&
    left.meetingDate.from === right.meetingDate.from &&
    left.meetingDate.to === right.meetingDate.to
  );
}

const NONE: ReadonlyMap<Decision, Decision> = new Map();

/**
 * The decisions of a recommendation that were withdrawn, each with the entry that withdrew it. One takes back the last of
 * its own sitting, in the order in which they were recorded, that still counts; where there is none it takes back nothing.
 */
export function withdrawnDecisions(decisions: readonly Decision[]): ReadonlyMap<Decision, Decision> {
  if (!decisions.some(({ decision }) => decision === 'Withdrawn')) {
    return NONE;
  }
  const withdrawn = new Map<Decision, Decision>();
  const counting: Decision[] = [];
  for (const each of decisions) {
    if (each.decision !== 'Withdrawn') {
      counting.push(each);
      continue;
    }
    const last = [...counting].reverse().find((earlier) => isSameSitting(earlier, each));
    if (last !== undefined) {
      withdrawn.set(last, each);
      counting.splice(counting.indexOf(last), 1);
    }
  }
  return withdrawn;
}

/**
 * The decisions that boards made and did not withdraw within their sitting, in the same order: what was withdrawn counts on
 * no day, and neither does its withdrawal. The array itself where nothing was.
 */
export function countingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const withdrawn = withdrawnDecisions(decisions);
  return decisions.some(({ decision }) => decision === 'Withdrawn')
    ? decisions.filter((each) => each.decision !== 'Withdrawn' && !withdrawn.has(each))
    : decisions;
}
