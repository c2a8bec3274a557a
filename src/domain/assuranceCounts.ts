import { RecommendationAsAt } from './asAt';
import { Scales, isSameWord } from './scales';

/** How many of a list have an audit of a grading; `undefined` stands for those whose report gives none. */
export interface AssuranceCount {
  readonly assurance: string | undefined;
  readonly number: number;
}

/** Counts by the assurance of their audits, the most first; of equal numbers in the order of the scales. */
export function countByAssurance(items: readonly RecommendationAsAt[], scales: Scales): readonly AssuranceCount[] {
  const counts: { assurance: string | undefined; number: number }[] = [];
  for (const { audit } of items) {
    const same = counts.find(({ assurance }) =>
      assurance === undefined || audit.assurance === undefined
        ? assurance === audit.assurance
        : isSameWord(assurance, audit.assurance),
    );
    if (same === undefined) {
      counts.push({ assurance: audit.assurance, number: 1 });
    } else {
      same.number += 1;
    }
  }
  const steps = scales.assurance.flat();
  const rank = ({ assurance }: AssuranceCount): number => {
    const at = assurance === undefined ? -1 : steps.findIndex((step) => isSameWord(step, assurance));
    return at < 0 ? steps.length : at;
  };
  return counts.sort((left, right) => right.number - left.number || rank(left) - rank(right));
}
