import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { Text } from '@fluentui/react/lib/Text';
import { EmptyState } from '../parts/EmptyState';
import { ErrorBar } from '../parts/ErrorBar';
import { View } from '../parts/View';
import { useSetUp } from './useSetUp';

/** What a site shows whose lists are missing: that they are, what would be made, and the button that makes them. */
export const FirstRun: React.FC = () => {
  const { plan, progress, error, setUp } = useSetUp();
  return (
    <View title="Set up the tracker">
      {error !== undefined && (
        <ErrorBar undertaking="setUp" error={error} onRetry={setUp} retryText="Set up lists again" />
      )}
      {progress === undefined ? (
        <EmptyState
          title="This site has no register that you can see"
          text="The tracker keeps its register in lists of this site. Either some of them are missing, or you are in none of the groups that may read them: then ask the governance officer to add you. Setting up makes what is missing and changes nothing that is there; it needs the right to manage lists, which an owner of the site has."
        >
          <PrimaryButton onClick={setUp}>Set up lists</PrimaryButton>
        </EmptyState>
      ) : (
        <ProgressIndicator label="Setting up the lists" description={progress} />
      )}
      {plan.length > 0 && progress === undefined && (
        <details>
          <summary>What would be done ({plan.length})</summary>
          <ul>
            {plan.map(({ list, change }) => (
              <li key={`${list} ${change}`}>
                <Text>
                  {list}: {change}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </View>
  );
};
