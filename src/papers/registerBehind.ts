import { RegisterAsAt, asAt } from '../domain/asAt';
import { publicRegister } from '../domain/edition';
import { Register } from '../domain/register';
import { registerOn } from '../domain/registerOn';
import { PaperSource } from './paperSource';

/** What is behind a paper: the register as its board received it, and no more of it than the edition may tell. */
export function registerBehind({ model, input }: Pick<PaperSource, 'model' | 'input'>): RegisterAsAt {
  const register = model.edition === 'public' ? publicRegister(input.register) : input.register;
  return asAt(register, input.asAtDay, { board: input.board, day: input.meetingDay });
}

/** The register behind a paper by itself, in the form in which it can be imported; a public one tells of no review. */
export function registerDataBehind(source: Pick<PaperSource, 'model' | 'input'>): Register {
  return registerOn(registerBehind(source), { isPublic: source.model.edition === 'public' });
}
