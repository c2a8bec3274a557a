import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MEETINGS } from '../../lists/settings';
import { DeletedState } from '../parts/DeletedState';
import { View } from '../parts/View';
import { useRouting } from '../routing/useRouting';

/** What stands where an address names no meeting of the register. */
export const MissingMeeting: React.FC<{ id: string }> = ({ id }) => {
  const { navigate } = useRouting();
  return (
    <View title="Meeting not found">
      <DeletedState
        list={MEETINGS}
        id={id}
        title="The register has no such meeting"
        text="It may have been deleted, or the link is incomplete."
      >
        <DefaultButton onClick={() => navigate({ screen: 'meetings' })}>Open the meetings</DefaultButton>
      </DeletedState>
    </View>
  );
};
