import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { Presenting } from './usePresenting';

interface PresentingBarProps {
  presenting: Presenting;
}

/** Says in the side panel how the meeting comes to see what is discussed, and what went wrong with it. */
export const PresentingBar: React.FC<PresentingBarProps> = ({ presenting }) => {
  const { isOffered, error, retry, openStage, isStageRefused } = presenting;
  if (!isOffered) {
    return null;
  }
  return (
    <>
      {error !== undefined && <ErrorBar undertaking="present" error={error} onRetry={retry} />}
      <Bar
        kind={isStageRefused ? 'warning' : 'info'}
        actions={openStage !== undefined && <DefaultButton onClick={openStage}>{strings.openTheStage}</DefaultButton>}
      >
        {isStageRefused || openStage === undefined ? strings.openStageWith : strings.stageShowsTo}
      </Bar>
    </>
  );
};
