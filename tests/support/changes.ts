import { applyDecisionChange, applyUpdateChange } from '../../src/domain/applyChange';
import { RecommendationAsAt } from '../../src/domain/asAt';
import { Actor, checkDecision } from '../../src/domain/closing';
import { BLANK_DRAFT, checkOwnerUpdate } from '../../src/domain/ownerUpdate';
import { DecisionKind, Proposal, Recommendation } from '../../src/domain/register';
import { aRegister } from './registers';

/** Somebody who records decisions and owns nothing. */
export const governance: Actor = { roles: ['Governance officer'], isGovernance: true };
const IDS = { update: 'u', revision: 'r' };

/** The recommendation after a decision that the checks allow; throws where the test itself is wrong. */
export function decided(
  item: RecommendationAsAt,
  board: string,
  meetingDay: string,
  decision: DecisionKind,
): Recommendation {
  const register = aRegister();
  const checked = checkDecision(
    item,
    { board, meetingDay, decision, note: 'x', minuteNumber: '' },
    register,
    governance,
  );
  if (!checked.ok) {
    throw new Error(checked.problems.map(({ message }) => message).join(' '));
  }
  return applyDecisionChange(item, checked.change, 'd', register);
}

/** The recommendation after an update that the checks allow, with both limbs of closing; throws where the test itself is wrong. */
export function updated(
  item: RecommendationAsAt,
  date: string,
  proposes: Proposal | undefined,
  newTarget = '',
): Recommendation {
  const draft = {
    ...BLANK_DRAFT,
    date,
    author: 'Head of Transport',
    implemented: 'Done.',
    evidence: '84 of 100.',
    proposes,
    newTarget,
    newTargetReason: 'Late parts.',
  };
  const checked = checkOwnerUpdate(item, draft);
  if (!checked.ok) {
    throw new Error(checked.problems.map(({ message }) => message).join(' '));
  }
  return applyUpdateChange(item, checked.change, IDS, aRegister());
}
