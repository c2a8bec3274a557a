import { RegisterAsAt, asAt } from '../domain/asAt';
import { publicRegister } from '../domain/edition';
import { publicData } from '../domain/publicData';
import { Register } from '../domain/register';
import { registerOn } from '../domain/registerOn';
import { PaperSource } from './paperSource';

/** What is behind a paper: the register as its board received it, and no more of it than the edition may tell. */
export function registerBehind({ model, input }: Pick<PaperSource, 'model' | 'input'>): RegisterAsAt {
  const register = model.edition === 'public' ? publicRegister(input.register) : input.register;
  return asAt(register, input.asAtDay, { board: input.board, day: input.meetingDay });
}

/**
 * The register behind a paper by itself, in the form in which it can be imported; a public one tells of no review, and of
 * no other board whose papers are not published.
 */
export function registerDataBehind(source: Pick<PaperSource, 'model' | 'input'>): Register {
  const known = registerBehind(source);
  return source.model.edition === 'public'
    ? registerOn(publicData(known, source.input.board), { isPublic: true })
    : registerOn(known);
}
