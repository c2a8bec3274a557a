import { withdrawDecision } from '../../data/withdrawDecision';
import { useAnnounce } from '../announcing/useAnnouncer';
import { shareStored } from '../registerState/sharing';
import { useRegister } from '../registerState/useRegister';
import { useSubmission } from '../registerState/useSubmission';
import { strings } from './loc/en-GB';

/** State of the button that withdraws a decision. */
export interface Withdrawal {
  readonly isSending: boolean;
  readonly error: unknown;
  readonly withdraw: () => void;
}

/** Withdraws a decision once. */
export function useWithdrawal(
  recommendationId: string,
  decisionId: string,
  name: string,
  onWithdrawn: () => void,
): Withdrawal {
  const { connection, today, reload } = useRegister();
  const announce = useAnnounce();
  const { isSending, error, send } = useSubmission();
  const withdraw = async (): Promise<void> => {
    announce(strings.withdrawingTheDecision);
    await send(async (submissionId) => {
      await withdrawDecision(connection, recommendationId, decisionId, submissionId, today);
      shareStored(connection, today);
      await reload();
      announce(strings.decisionWithdrawnName(name));
      onWithdrawn();
    });
  };
  // `send` keeps its failure.
  return { isSending, error, withdraw: () => void withdraw() };
}
