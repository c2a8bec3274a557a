import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { mayAddRecommendations } from '../../data/rights';
import { EmptyState } from '../parts/EmptyState';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { View } from '../parts/View';
import { useReading } from '../registerState/useReading';
import { useRegister } from '../registerState/useRegister';
import { ImportSteps } from './ImportSteps';
import { strings } from './loc/en-GB';

/** A register with nothing in it: offers who keeps it to take one over from a register workbook, and tells others who does. */
export const EmptyRegister: React.FC = () => {
  const { reload } = useRegister();
  const { found: mayImport, error, reload: askAgain } = useReading(mayAddRecommendations);
  return (
    <View title={strings.register}>
      {error !== undefined && <ErrorBar undertaking="readRoles" error={error} onRetry={askAgain} />}
      {mayImport === undefined && error === undefined && <LoadingOutline label={strings.findingOutWhat} rows={2} />}
      {mayImport === false && (
        <EmptyState title={strings.registerIsEmpty} text={strings.nobodyHasEntered}>
          {/* A reload's failure is a state, so nothing rejects here. */}
          <DefaultButton onClick={() => void reload()}>{strings.lookAgain}</DefaultButton>
        </EmptyState>
      )}
      {mayImport === true && (
        <ImportSteps>
          {(choose, isReading) => (
            <EmptyState title={strings.registerIsEmpty} text={strings.takeItOver}>
              <PrimaryButton onClick={choose} disabled={isReading}>
                {isReading ? strings.readingTheWorkbook : strings.importRegisterWorkbook}
              </PrimaryButton>
            </EmptyState>
          )}
        </ImportSteps>
      )}
    </View>
  );
};
