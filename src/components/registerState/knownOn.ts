import { RegisterAsAt, asAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import type { BeforeMeeting } from '../../domain/statusHistory';

const answers = new WeakMap<Register, Map<string, RegisterAsAt>>();

/** `asAt`, asked once for a register, day and sitting: every screen and every render shares the answer. */
export function knownOn(register: Register, day: CalendarDay, before?: BeforeMeeting): RegisterAsAt {
  let ofRegister = answers.get(register);
  if (ofRegister === undefined) {
    ofRegister = new Map();
    answers.set(register, ofRegister);
  }
  const key = before === undefined ? day : `${day} before ${before.board} ${before.day}`;
  let answer = ofRegister.get(key);
  if (answer === undefined) {
    answer = asAt(register, day, before);
    ofRegister.set(key, answer);
  }
  return answer;
}
