import type { RecommendationAsAt } from '../../domain/asAt';
import { describeTargetDate } from '../../domain/period';
import { describeRevisions } from '../parts/words';

const ASKED = {
  Closure: 'Proposed for closing',
  'Not adopted': 'Proposed not to be adopted',
  Superseded: 'Proposed as superseded',
} as const;

/** What a board is asked to decide on a recommendation that is put to it. */
export function describeAsked({ standing, target }: RecommendationAsAt): string {
  if (standing.proposal !== undefined) {
    return ASKED[standing.proposal];
  }
  const date = target.current === undefined ? 'none' : describeTargetDate(target.current.target);
  return `Target date to be agreed: ${date}, ${describeRevisions(target)}`;
}
