import * as React from 'react';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { Bar } from '../parts/Bar';
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
        <Bar kind="warning">
          The errors below stop a final paper. A draft can be made; every page of it is marked DRAFT.
        </Bar>
      )}
      {exportState.kind === 'making' && (
        <ProgressIndicator label={exportState.what === 'paper' ? 'Making the paper' : 'Making the workbook'} />
      )}
      {exportState.kind === 'done' && (
        <Bar kind={exportState.warnings.length === 0 ? 'success' : 'warning'}>
          {exportState.fileName} has been made and handed to the browser to save.
          {exportState.warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </Bar>
      )}
      {exportState.kind === 'failed' && exportState.advice !== undefined && (
        <Bar kind="error" isAlert>
          The workbook was not made: {exportState.advice}
        </Bar>
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
