import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { EmptyState } from '../parts/EmptyState';
import { View } from '../parts/View';
import { useRouting } from '../routing/useRouting';

/** What stands where an address names no meeting of the register. */
export const MissingMeeting: React.FC = () => {
  const { navigate } = useRouting();
  return (
    <View title="Meeting not found">
      <EmptyState title="The register has no such meeting" text="It may have been deleted, or the link is incomplete.">
        <DefaultButton onClick={() => navigate({ screen: 'meetings' })}>Open the meetings</DefaultButton>
      </EmptyState>
    </View>
  );
};
