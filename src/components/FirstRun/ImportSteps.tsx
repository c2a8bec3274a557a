import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { ImportProblems } from './ImportProblems';
import { strings } from './loc/en-GB';
import { NoteList, StoredRegister } from './StoredRegister';
import { previewNotes } from './importNotes';
import { ImportState, useImport } from './useImport';

interface ImportStepsProps {
  /** What stands where no workbook has been chosen yet; it is given the way to choose one. */
  children: (choose: () => void, isReading: boolean) => React.ReactNode;
}

type ReadState = Extract<ImportState, { kind: 'read' }>;

const WorkbookRead: React.FC<{ state: ReadState; onImport: () => void; onChoose: () => void }> = ({
  state,
  onImport,
  onChoose,
}) => {
  const { register, preview, fileName } = state;
  const isRefused = register === undefined || (preview !== undefined && preview.refusals.length > 0);
  return (
    <>
      <Bar kind={isRefused ? 'error' : 'info'}>
        {isRefused
          ? strings.fileNameWordsSo(fileName, register === undefined ? strings.hasErrors : strings.doesNotFit)
          : strings.fileNameHoldsCount(fileName, register.recommendations.length, register.audits.length)}
      </Bar>
      <ImportProblems problems={state.problems} />
      {preview !== undefined && <NoteList notes={previewNotes(preview)} />}
      <div>
        {!isRefused && <PrimaryButton onClick={onImport}>{strings.importWord}</PrimaryButton>}{' '}
        <DefaultButton onClick={onChoose}>{strings.chooseAnotherWorkbook}</DefaultButton>
      </div>
    </>
  );
};

/** An import from the choice of a workbook to its end: what is wrong with it, what it would do, how far it is. */
export const ImportSteps: React.FC<ImportStepsProps> = ({ children }) => {
  const { state, chooseFile, runImport, openRegister } = useImport();
  const input = React.useRef<HTMLInputElement>(null);
  const choose = (): void => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={strings.registerWorkbook}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file !== undefined) {
            chooseFile(file);
          }
        }}
      />
      {state.kind === 'failed' && (
        <ErrorBar undertaking="import" error={state.error} onRetry={runImport} retryText={strings.importAgain} />
      )}
      {state.kind === 'stored' ? (
        <StoredRegister notes={state.notes} onContinue={openRegister} />
      ) : state.kind === 'importing' ? (
        <ProgressIndicator
          label={strings.importingTheRegister}
          description={state.step}
          percentComplete={state.fraction}
        />
      ) : state.kind === 'read' ? (
        <WorkbookRead state={state} onImport={runImport} onChoose={choose} />
      ) : (
        children(choose, state.kind === 'reading')
      )}
    </>
  );
};
