import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { Undertaking } from '../registerState/errorSentences';
import { Bar } from './Bar';
import { strings } from './loc/first.en-GB';

const WithoutSentences: React.FC = () => <>{strings.itDidNot}</>;

/** The sentences come with the bars that are fetched as soon as the tracker opens. */
const ErrorText = React.lazy(async () => {
  try {
    return { default: (await import(/* webpackChunkName: 'state-bars' */ './ErrorText')).ErrorText };
  } catch {
    return { default: WithoutSentences };
  }
});

interface ErrorBarProps {
  undertaking: Undertaking;
  error: unknown;
  onRetry: () => void;
  retryText?: string;
}

/** Says what failed, what was kept and what to do, and offers to try again. */
export const ErrorBar: React.FC<ErrorBarProps> = ({ undertaking, error, onRetry, retryText = strings.retry }) => (
  <Bar kind="error" isAlert actions={<DefaultButton onClick={onRetry}>{retryText}</DefaultButton>}>
    <React.Suspense fallback={null}>
      <ErrorText undertaking={undertaking} error={error} />
    </React.Suspense>
  </Bar>
);
