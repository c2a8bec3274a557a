import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { RecommendationAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/checks';
import type { Actor } from '../../domain/closing';
import type { Register } from '../../domain/register';
import type { DecidedItem } from '../../domain/sittingSummary';
import { checkWithdrawal } from '../../domain/withdrawing';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';
import { useWithdrawal } from './useWithdrawal';

interface LiveDecidedProps {
  decided: DecidedItem;
  /** As it stands today. */
  today: RecommendationAsAt;
  register: Register;
  actor: Actor;
  onWithdrawn: () => void;
}

function describeDecided({ decision, before, after }: DecidedItem): string {
  const minute = decision.minuteNumber === '' ? '' : strings.minuteMinuteNumberWith(decision.minuteNumber);
  const change = before === after ? '' : strings.beforeToAfter2(before.toLowerCase(), after.toLowerCase());
  return `${decision.decision}${minute}${change}.`;
}

/** What the sitting decided of the item last, with `Undo` while it can be undone, and else why it cannot. */
export const LiveDecided: React.FC<LiveDecidedProps> = ({ decided, today: item, register, actor, onWithdrawn }) => {
  const { today } = useRegister();
  const { decision } = decided;
  const name = nameOf(item);
  const { isSending, error, withdraw } = useWithdrawal(item.recommendation.id, decision.id, name, onWithdrawn);
  const checked = checkWithdrawal(item, decision, register, actor, today);
  return (
    <>
      {error !== undefined && <ErrorBar undertaking="withdrawDecision" error={error} onRetry={withdraw} />}
      <Bar
        kind="success"
        actions={
          checked.ok ? (
            <DefaultButton
              disabled={isSending}
              allowDisabledFocus
              ariaLabel={strings.undoDecisionOn(decision.decision, name)}
              onClick={withdraw}
            >
              {isSending ? strings.withdrawing : strings.undo}
            </DefaultButton>
          ) : undefined
        }
      >
        <strong>{strings.decidedColon}</strong> {describeDecided(decided)}
        {decision.note !== '' && ` ${decision.note}`}
        {!checked.ok && actor.isGovernance && <div>{checked.message}</div>}
      </Bar>
    </>
  );
};
