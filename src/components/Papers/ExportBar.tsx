import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useTheme } from '@fluentui/react/lib/Theme';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { getPapersStyles } from './Papers.styles';
import type { PapersScreenState } from './usePapersScreen';

const ExportOutcome: React.FC<{ screen: PapersScreenState }> = ({ screen: { exporting } }) => {
  const { state, cancel } = exporting;
  const classNames = getPapersStyles(useTheme());
  switch (state.kind) {
    case 'idle':
      return null;
    case 'making':
      return (
        <div className={classNames.progress}>
          <ProgressIndicator
            className={classNames.progressWords}
            label={state.words}
            description={state.part === undefined ? undefined : strings.partDone(Math.floor(state.part * 100))}
            percentComplete={state.part}
          />
          {state.isCancellable && <DefaultButton onClick={cancel}>{strings.cancel}</DefaultButton>}
        </div>
      );
    case 'done':
      return (
        <Bar kind={state.warnings.length === 0 ? 'success' : 'warning'}>
          {state.words}
          {state.warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </Bar>
      );
    case 'cancelled':
      return <Bar kind="info">{strings.exportWasCancelled}</Bar>;
    case 'failed':
      return state.advice === undefined ? (
        <ErrorBar
          undertaking={state.undertaking}
          error={state.error}
          onRetry={state.retry}
          retryText={state.retryText}
        />
      ) : (
        <Bar kind="error" isAlert>
          {strings.nothingWasMade(state.advice)}
        </Bar>
      );
  }
};

/** What stops a final paper before it is exported, and how an export goes. */
export const ExportBar: React.FC<{ screen: PapersScreenState }> = ({ screen }) => {
  const { contradictions, reasonsForDraft } = screen.modelFacts;
  return (
    <>
      {screen.hasErrors && (
        <Bar kind="warning">
          {strings.errorsBelowStop(reasonsForDraft.length)}
          {contradictions.map((message) => (
            <div key={message}>{strings.errorMessage(message)}</div>
          ))}
        </Bar>
      )}
      <ExportOutcome screen={screen} />
    </>
  );
};
