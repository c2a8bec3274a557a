import { Scale, isSameWord } from '../domain/scales';

/** The steps of all scales, each once, as choices of a column. */
export function stepsOf(scales: readonly Scale[]): readonly string[] {
  return scales
    .flat()
    .filter((step, position, steps) => steps.findIndex((earlier) => isSameWord(earlier, step)) === position);
}
