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

/** A register with nothing in it: offers who keeps it to take one over from a register workbook, and tells others who does. */
export const EmptyRegister: React.FC = () => {
  const { reload } = useRegister();
  const { found: mayImport, error, reload: askAgain } = useReading(mayAddRecommendations);
  return (
    <View title="Register">
      {error !== undefined && <ErrorBar undertaking="readRoles" error={error} onRetry={askAgain} />}
      {mayImport === undefined && error === undefined && (
        <LoadingOutline label="Finding out what you may do" rows={2} />
      )}
      {mayImport === false && (
        <EmptyState
          title="The register is empty"
          text="Nobody has entered a recommendation yet, or none that you may read. The governance officer enters them, or takes over a register workbook."
        >
          {/* A reload's failure is a state, so nothing rejects here. */}
          <DefaultButton onClick={() => void reload()}>Look again</DefaultButton>
        </EmptyState>
      )}
      {mayImport === true && (
        <ImportSteps>
          {(choose, isReading) => (
            <EmptyState
              title="The register is empty"
              text="Take it over from a register workbook (.xlsx): the whole workbook is checked first, and with an error in it nothing is stored. Recommendations can also be added in this site’s lists."
            >
              <PrimaryButton onClick={choose} disabled={isReading}>
                {isReading ? 'Reading the workbook…' : 'Import a register workbook'}
              </PrimaryButton>
            </EmptyState>
          )}
        </ImportSteps>
      )}
    </View>
  );
};
