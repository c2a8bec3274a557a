import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { Bar } from '../parts/Bar';
import { EmptyState } from '../parts/EmptyState';
import { ErrorBar } from '../parts/ErrorBar';
import { View } from '../parts/View';
import { ImportProblems } from './ImportProblems';
import { StoredRegister } from './StoredRegister';
import { useImport } from './useImport';

/** A register with nothing in it: offers to take one over from a register workbook. */
export const EmptyRegister: React.FC = () => {
  const { state, chooseFile, runImport, openRegister } = useImport();
  const input = React.useRef<HTMLInputElement>(null);
  const choose = (): void => input.current?.click();
  const hasErrors = state.kind === 'read' && state.register === undefined;
  return (
    <View title="Register">
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label="Register workbook"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file !== undefined) {
            chooseFile(file);
          }
        }}
      />
      {state.kind === 'failed' && (
        <ErrorBar undertaking="import" error={state.error} onRetry={runImport} retryText="Import again" />
      )}
      {state.kind === 'stored' ? (
        <StoredRegister notes={state.notes} onContinue={openRegister} />
      ) : state.kind === 'importing' ? (
        <ProgressIndicator label="Importing the register" description={state.step} percentComplete={state.fraction} />
      ) : state.kind === 'read' ? (
        <>
          <Bar kind={hasErrors ? 'error' : 'info'}>
            {hasErrors
              ? `${state.fileName} has errors, so nothing was imported. Put them right in the workbook and choose it again.`
              : `${state.fileName} holds ${state.register?.recommendations.length ?? 0} recommendations of ${state.register?.audits.length ?? 0} audits. Nothing has been stored yet.`}
          </Bar>
          <ImportProblems problems={state.problems} />
          <div>
            {!hasErrors && <PrimaryButton onClick={runImport}>Import</PrimaryButton>}{' '}
            <DefaultButton onClick={choose}>Choose another workbook</DefaultButton>
          </div>
        </>
      ) : (
        <EmptyState
          title="The register is empty"
          text="Take it over from a register workbook (.xlsx): the whole workbook is checked first, and with an error in it nothing is stored. Recommendations can also be added in this site’s lists."
        >
          <PrimaryButton onClick={choose} disabled={state.kind === 'reading'}>
            {state.kind === 'reading' ? 'Reading the workbook…' : 'Import a register workbook'}
          </PrimaryButton>
        </EmptyState>
      )}
    </View>
  );
};
