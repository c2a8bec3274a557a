import { Action, Decision } from './register';

/** A number and what stands round it; of `40/16` the year stands after it. */
const FORM = /^(.*?)(\d{1,9})(\/\d+|)$/;

interface Parts {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

function partsOf(minuteNumber: string): Parts | undefined {
  const [found] = [...minuteNumber.trim().matchAll(new RegExp(FORM, 'g'))];
  return found === undefined
    ? undefined
    : { before: String(found[1]), digits: String(found[2]), after: String(found[3]) };
}

/**
 * The minute number that follows: `40/16` gives `41/16` (number and year), `3.2` gives `3.3`, `12` gives `13`. `''` for one
 * that is of no such form, and for none.
 */
export function nextMinuteNumber(previous: string): string {
  const parts = partsOf(previous);
  return parts === undefined
    ? ''
    : `${parts.before}${String(Number(parts.digits) + 1).padStart(parts.digits.length, '0')}${parts.after}`;
}

/** The minute number to propose for a sitting's next item: the one after the highest that it has used; `''` before it has any. */
export function proposedMinuteNumber(
  decisions: readonly Pick<Decision, 'minuteNumber'>[],
  actions: readonly Pick<Action, 'minuteNumber'>[],
): string {
  let highest = { minuteNumber: '', number: -1 };
  for (const { minuteNumber } of [...decisions, ...actions]) {
    const parts = partsOf(minuteNumber);
    if (parts !== undefined && Number(parts.digits) > highest.number) {
      highest = { minuteNumber, number: Number(parts.digits) };
    }
  }
  return nextMinuteNumber(highest.minuteNumber);
}
