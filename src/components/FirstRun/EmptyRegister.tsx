import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { EmptyState } from '../parts/EmptyState';
import { View } from '../parts/View';
import { ImportSteps } from './ImportSteps';

/** A register with nothing in it: offers to take one over from a register workbook. */
export const EmptyRegister: React.FC = () => (
  <View title="Register">
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
  </View>
);
