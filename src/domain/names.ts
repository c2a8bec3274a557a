import { CalendarDay, compareDays } from './calendarDay';
import { NameChange, NameKind } from './register';
import { isSameWord } from './scales';

/**
 * What a board, auditor or role was called on a day, whatever name the register knows it by today: an old paper prints the
 * name of its day. Chains of changes are followed both ways; a name that never changed is returned as it is.
 */
export function nameOn(changes: readonly NameChange[], kind: NameKind, name: string, day: CalendarDay): string {
  const ofKind = changes.filter((change) => change.kind === kind).sort((left, right) => compareDays(left.on, right.on));
  let current = name;
  // back to the oldest name
  for (const change of [...ofKind].reverse()) {
    if (isSameWord(change.to, current)) {
      current = change.from;
    }
  }
  // and forward to the day
  for (const change of ofKind) {
    if (change.on <= day && isSameWord(change.from, current)) {
      current = change.to;
    }
  }
  return current;
}
