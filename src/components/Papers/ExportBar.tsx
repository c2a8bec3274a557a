import * as React from 'react';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { ErrorBar } from '../parts/ErrorBar';
import type { PapersScreenState } from './usePapersScreen';

interface ExportBarProps {
  screen: PapersScreenState;
}

/** What stops a final paper before it is exported, and how an export went. */
export const ExportBar: React.FC<ExportBarProps> = ({ screen }) => {
  const { exportState, facts } = screen;
  return (
    <>
      {facts.hasErrors && (
        <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
          The errors below stop a final paper. A draft can be made; every page of it is marked DRAFT.
        </MessageBar>
      )}
      {exportState.kind === 'making' && (
        <ProgressIndicator label={exportState.what === 'paper' ? 'Making the paper' : 'Making the workbook'} />
      )}
      {exportState.kind === 'done' && (
        <MessageBar
          messageBarType={exportState.warnings.length === 0 ? MessageBarType.success : MessageBarType.warning}
          isMultiline
        >
          {exportState.fileName} has been made and handed to the browser to save.
          {exportState.warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </MessageBar>
      )}
      {exportState.kind === 'failed' && exportState.advice !== undefined && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline role="alert">
          The workbook was not made: {exportState.advice}
        </MessageBar>
      )}
      {exportState.kind === 'failed' && exportState.advice === undefined && (
        <ErrorBar
          undertaking="export"
          error={exportState.error}
          onRetry={exportState.what === 'paper' ? screen.exportPaper : screen.exportRegister}
        />
      )}
    </>
  );
};
