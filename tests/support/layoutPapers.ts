import { Register } from '../../src/domain/register';
import { findLayout } from '../../src/papers/layouts';
import { PaperInput } from '../../src/papers/layouts/layout';
import { PaperModel } from '../../src/papers/model';
import { aRegister } from './registers';

/** The day of the meeting and of what is known. */
export const MEETING = '2020-10-16';

/** A paper of JARAP in that layout, from `aRegister()` but for what is given. */
export function buildPaper(layout: string, register: Partial<Register>, input: Partial<PaperInput> = {}): PaperModel {
  const found = findLayout(layout);
  if (found === undefined) {
    throw new Error(`There is no layout ${layout}`);
  }
  return found.build({
    register: aRegister(register),
    board: 'JARAP',
    meetingDay: MEETING,
    asAtDay: MEETING,
    ...input,
  });
}
