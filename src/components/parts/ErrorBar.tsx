import * as React from 'react';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Undertaking, describeError } from '../registerState/errorSentences';

interface ErrorBarProps {
  undertaking: Undertaking;
  error: unknown;
  onRetry: () => void;
  retryText?: string;
}

/** Says what failed, what was kept and what to do, and offers to try again. */
export const ErrorBar: React.FC<ErrorBarProps> = ({ undertaking, error, onRetry, retryText = 'Retry' }) => (
  <MessageBar
    messageBarType={MessageBarType.error}
    isMultiline
    role="alert"
    actions={<MessageBarButton onClick={onRetry}>{retryText}</MessageBarButton>}
  >
    {describeError(undertaking, error)}
  </MessageBar>
);
