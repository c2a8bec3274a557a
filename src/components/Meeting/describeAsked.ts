import type { RecommendationAsAt } from '../../domain/asAt';
import { describeTargetDate } from '../../domain/period';
import { describeRevisions } from '../parts/words';
import { strings } from './loc/en-GB';

const ASKED = {
  Closure: strings.proposedForClosing,
  'Not adopted': strings.proposedNotTo,
  Superseded: strings.proposedAsSuperseded,
} as const;

/** What a board is asked to decide on a recommendation that is put to it. */
export function describeAsked({ standing, target }: RecommendationAsAt): string {
  if (standing.proposal !== undefined) {
    return ASKED[standing.proposal];
  }
  const date = target.current === undefined ? strings.none : describeTargetDate(target.current.target);
  return strings.targetDateTo(date, describeRevisions(target));
}
