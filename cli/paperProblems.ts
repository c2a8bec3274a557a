import { findPaperProblems } from '../src/domain/paperChecks';
import { unpublishedBoardWarning } from '../src/domain/publicData';
import { contradictions } from '../src/papers/contradictions';
import type { PaperInput } from '../src/papers/layouts/layout';
import type { PaperModel } from '../src/papers/model';
import { Failure } from './outcomes';
import { count, onOneLine, tell } from './terminal';

/**
 * Tells what an officer should know before the paper leaves the house, a line each, errors first. Errors, and numbers that
 * differ within the paper, are a failure where a final paper was asked for; a draft is made all the same.
 */
export function tellPaperProblems(
  model: PaperModel,
  { register, board, meetingDay, asAtDay, isDraft = false }: PaperInput,
): void {
  const errors = [...model.reasonsForDraft, ...contradictions(model).map(({ message }) => message)].map(onOneLine);
  if (errors.length > 0 && !isDraft) {
    throw new Failure(
      [
        ...errors.map((message) => `Error: ${message}`),
        `No final paper is made: ${count(errors.length, 'error')}. Put this right, or use --draft for a paper that is marked DRAFT.`,
      ].join('\n'),
    );
  }
  errors.forEach((message) => tell(`Error: ${message} The paper is marked DRAFT.`));
  const warning = model.edition === 'public' ? unpublishedBoardWarning(register.boards, board) : undefined;
  if (warning !== undefined) {
    tell(`Warning: ${onOneLine(warning)}`);
  }
  // a sheet that holds no recommendation is not stopped by what is wrong with one; it is told all the same
  findPaperProblems(register, board, meetingDay, asAtDay)
    .filter(({ severity }) => severity === 'warning' || errors.length === 0)
    .forEach(({ message }) => tell(`Warning: ${onOneLine(message)}`));
}
