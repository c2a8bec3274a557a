import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Undertaking, describeError } from '../registerState/errorSentences';
import { Bar } from './Bar';

interface ErrorBarProps {
  undertaking: Undertaking;
  error: unknown;
  onRetry: () => void;
  retryText?: string;
}

/** Says what failed, what was kept and what to do, and offers to try again. */
export const ErrorBar: React.FC<ErrorBarProps> = ({ undertaking, error, onRetry, retryText = 'Retry' }) => (
  <Bar kind="error" isAlert actions={<DefaultButton onClick={onRetry}>{retryText}</DefaultButton>}>
    {describeError(undertaking, error)}
  </Bar>
);
