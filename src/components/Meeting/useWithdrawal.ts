import { withdrawDecision } from '../../data/withdrawDecision';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { useSubmission } from '../registerState/useSubmission';

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
    announce('Withdrawing the decision');
    await send(async (submissionId) => {
      await withdrawDecision(connection, recommendationId, decisionId, submissionId, today);
      await reload();
      announce(`Decision withdrawn. ${name} waits to be decided again`);
      onWithdrawn();
    });
  };
  // `send` keeps its failure.
  return { isSending, error, withdraw: () => void withdraw() };
}
