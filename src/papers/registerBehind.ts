import { RegisterAsAt, asAt } from '../domain/asAt';
import { publicRegister } from '../domain/edition';
import { PaperSource } from './paperSource';

/** What is behind a paper: the register as its board received it, and no more of it than the edition may tell. */
export function registerBehind({ model, input }: Pick<PaperSource, 'model' | 'input'>): RegisterAsAt {
  const register = model.edition === 'public' ? publicRegister(input.register) : input.register;
  return asAt(register, input.asAtDay, { board: input.board, day: input.meetingDay });
}
